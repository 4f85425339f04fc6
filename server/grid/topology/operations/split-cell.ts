import type { Position, Ring, Shape } from '../../contract.ts';
import type { Coverage, CoverageCell } from '../coverage.ts';
import { concludeEdit } from '../edit/conclude-edit.ts';
import { CoverageEditor } from '../edit/edit-coverage.ts';
import { newCellsRefused } from '../edit/new-cell.ts';
import { type EdgeInsert, putVertices } from '../edit/put-vertices.ts';
import type { Operation } from '../operation.ts';
import { isRefused, type OperationRefused, type Outcome } from '../outcome.ts';
import { isInside } from '../structure/is-inside.ts';
import { distanceFromEdge, SNAP_DEG } from '../structure/nearest-vertex.ts';
import { isCutBy, splitPieces } from './split-pieces.ts';

type Split = Extract<Operation, { kind: 'split' }>;

/**
 * Cuts a cell along lines. Where a line meets a border both get the vertex, so the neighbour on the other side has it
 * too; rounding it to the grid may move that border by less than a centimetre. The new cells take level, parent and
 * what else is said of the cell from it.
 */
export function splitCell(coverage: Coverage, operation: Split): Outcome {
  const cell = coverage.cells.get(operation.cell);
  if (cell === undefined) return { refused: 'cell-not-found', cells: [operation.cell] };
  const { rings } = cell;
  if (rings === null) return { refused: 'cell-has-children', cells: [cell.key] };
  const unfit = newCellsRefused(
    coverage,
    operation.parts.map((part) => ({ ...part, level: cell.level })),
  );
  if (unfit) return unfit;

  const found = splitPieces(coverage, { ...cell, rings }, operation.lines);
  if ('refused' in found) return found;
  const { arcs, inserts, chords, pieces } = found;
  const shares = sharePieces(cell, pieces, chords, operation.parts);
  if ('refused' in shares) return shares;

  const editor = new CoverageEditor(coverage);
  putVertices(editor, arcs, inserts);
  editor.setShape(cell.key, shares.kept);
  for (const [i, { key, code, name }] of operation.parts.entries()) {
    const { rings: _, base: __, ...attributes } = cell;
    editor.addCell({ ...attributes, key, id: null, code, name }, []);
    editor.setShape(key, [shares.parts[i]!]);
  }
  const outcome = concludeEdit(
    coverage,
    editor.finish(),
    [{ cell: cell.key, field: 'exists' }],
    operation.parts.map(({ key }) => ({ from: cell.key, to: key, kind: 'split' })),
  );
  return isRefused(outcome) && isByRounding(outcome, inserts) ? { ...outcome, refused: 'too-close' } : outcome;
}

/** Whether an edit is refused at a border that the grid moved: the line itself is sound. */
const isByRounding = ({ place }: OperationRefused, inserts: readonly EdgeInsert[]) =>
  place !== undefined && inserts.some(({ edge }) => distanceFromEdge(place, ...edge) <= SNAP_DEG);

/**
 * Gives each named part the piece around its position; what is left keeps the cell. Polygons of the cell that no line
 * touched go with that unless they are named.
 */
function sharePieces(
  cell: CoverageCell,
  pieces: Ring[][],
  chords: readonly (readonly Position[])[],
  parts: Split['parts'],
): OperationRefused | { kept: Shape; parts: Ring[][] } {
  const taken = new Set<Ring[]>();
  const named: Ring[][] = [];
  for (const { at } of parts) {
    const piece = pieces.find((candidate) => isInside(at, candidate));
    if (piece === undefined || taken.has(piece)) return { refused: 'part-not-found', cells: [cell.key], place: at };
    taken.add(piece);
    named.push(piece);
  }
  const kept = pieces.filter((piece) => !taken.has(piece));
  const unnamed = kept.filter(isCutBy(chords));
  if (kept.length === 0 || unnamed.length > 1)
    return { refused: 'parts-unnamed', cells: [cell.key], place: (unnamed[0] ?? named[0]!)[0]![0]! };
  return { kept, parts: named };
}
