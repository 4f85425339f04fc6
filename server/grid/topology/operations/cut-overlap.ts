import type { Shape } from '../../contract.ts';
import { Chain } from '../../coverage/chain.ts';
import { isGround, partsShared } from '../../coverage/compare-shapes.ts';
import { facesOf } from '../../coverage/faces.ts';
import { planarGraph } from '../../coverage/planar-graph.ts';
import { type CellKey, type Coverage, ringPositions } from '../coverage.ts';
import { concludeEdit } from '../edit/conclude-edit.ts';
import { CoverageEditor } from '../edit/edit-coverage.ts';
import { meetInVertices, settleShape } from '../edit/settle-shape.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../outcome.ts';
import { isInside } from '../structure/is-inside.ts';
import { leavesAt } from '../structure/leaves-at.ts';

/**
 * Leaves the connected ground around a position, which several cells have, to one of them. The borders of the others
 * then run along its border, so that they share it.
 */
export function cutOverlap(coverage: Coverage, { at, keep }: Extract<Operation, { kind: 'cut-overlap' }>): Outcome {
  if (!coverage.cells.has(keep)) return { refused: 'cell-not-found', cells: [keep] };
  const there = leavesAt(coverage, at);
  const others = there.filter((key) => key !== keep);
  if (others.length === 0 || others.length === there.length)
    return { refused: 'overlap-not-found', cells: there, place: at };
  const editor = new CoverageEditor(coverage);
  for (const key of others) {
    const [shape, kept] = [shapeIn(editor, key), shapeIn(editor, keep)];
    const piece = partsShared([shape, kept]).find(({ rings }) => isInside(at, rings));
    if (piece === undefined) return { refused: 'overlap-not-found', cells: [key, keep].sort(), place: at };
    const left = without(shape, [piece.rings]);
    const settled = settleShape(editor, left);
    if (settled === undefined) return { refused: 'shape-invalid', cells: [key], place: at };
    if (settled.length === 0) return { refused: 'swallows-cell', cells: [key], place: at };
    editor.setShape(key, settled);
    meetInVertices(editor, piece.rings.flat());
  }
  return concludeEdit(
    coverage,
    editor.finish(),
    there.map((cell) => ({ cell, field: 'exists' })),
  );
}

/** The ground of a leaf as an edit has it so far. */
function shapeIn(editor: CoverageEditor, key: CellKey): Shape {
  const arcs = { get: (id: number) => editor.arc(id) };
  return editor.cell(key)!.rings!.map((polygon) => polygon.map((ring) => ringPositions({ arcs }, ring)));
}

/** `shape` less a piece of it. */
function without(shape: Shape, piece: Shape): Shape {
  const chain = new Chain();
  chain.addShape(shape, 0);
  chain.addShape(piece, 1, -1);
  return facesOf(planarGraph(chain), (winding) => winding >= 1)
    .filter(isGround)
    .map(({ rings }) => rings);
}
