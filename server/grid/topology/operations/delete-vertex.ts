import type { Position } from '../../contract.ts';
import { arcOf, type Coverage, type CoverageCell, ringPositions, samePosition } from '../coverage.ts';
import { concludeEdit } from '../edit/conclude-edit.ts';
import { CoverageEditor } from '../edit/edit-coverage.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../outcome.ts';
import { cellsAt, verticesAt } from '../structure/find-border.ts';

/** Distinct vertices that a ring needs. */
const LEAST_VERTICES = 3;

/**
 * Takes a vertex out of the border that passes it. A node, where borders part, cannot be taken out of all of them. With
 * the vertex at which a border only turns back goes all of the way there and back.
 */
export function deleteVertex(coverage: Coverage, { at }: Extract<Operation, { kind: 'delete-vertex' }>): Outcome {
  const places = verticesAt(coverage, at);
  const [found] = places;
  if (found === undefined) return { refused: 'vertex-not-found', cells: [], place: at };
  const { arc, place } = found;
  const isInner = place > 0 && place < arc.positions.length - 1;
  const isWhole = places.every((other) => other.arc === arc) && places.length === (isInner ? 1 : 2);
  const cells = cellsAt(coverage, places);
  if (!isWhole) return { refused: 'is-junction', cells, place: at };
  const editor = new CoverageEditor(coverage);
  if (isInner && turnsBack(arc.positions, place)) {
    editor.replaceArc(arc.id, []);
    for (const key of cells) editor.redraw(key);
    return concludeEdit(coverage, editor.finish());
  }
  const small = cells.filter((key) => shortestRing(coverage, coverage.cells.get(key)!, arc.id) <= LEAST_VERTICES);
  if (small.length > 0) return { refused: 'too-few-vertices', cells: small, place: at };
  const left = arc.positions.filter((_, i) => !places.some((other) => other.place === i));
  editor.redrawArc(arc.id, isInner ? left : [...left, left[0]!]);
  return concludeEdit(coverage, editor.finish());
}

/** Whether a line runs to its middle at `place` and back the same way. */
const turnsBack = (line: readonly Position[], place: number): boolean =>
  line.length === 2 * place + 1 && line.every((position, i) => samePosition(position, line[line.length - 1 - i]!));

/** Number of vertices of the shortest ring of a cell that walks an arc. */
function shortestRing(coverage: Coverage, { rings }: CoverageCell, arc: number): number {
  const lengths = (rings ?? [])
    .flat()
    .filter((ring) => ring.some((ref) => arcOf(ref) === arc))
    .map((ring) => ringPositions(coverage, ring).length - 1);
  return Math.min(...lengths);
}
