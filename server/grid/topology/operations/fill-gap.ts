import { type Coverage, ringPositions } from '../coverage.ts';
import { concludeEdit } from '../edit/conclude-edit.ts';
import { CoverageEditor } from '../edit/edit-coverage.ts';
import { meetInVertices, settleShape } from '../edit/settle-shape.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../outcome.ts';
import { tracePolygonsOfLines, withoutShared } from '../structure/trace-polygons.ts';
import { gapAround } from './gap-around.ts';

/** Gives the ground that no cell has around a position to a cell beside it. */
export function fillGap(coverage: Coverage, { at, into }: Extract<Operation, { kind: 'fill-gap' }>): Outcome {
  const cell = coverage.cells.get(into);
  if (cell === undefined) return { refused: 'cell-not-found', cells: [into] };
  if (cell.rings === null) return { refused: 'cell-has-children', cells: [into] };
  const gap = gapAround(coverage, at);
  if (gap === undefined) return { refused: 'gap-not-found', cells: [], place: at };
  const editor = new CoverageEditor(coverage);
  meetInVertices(editor, gap.flat());
  const rings = settleShape(editor, [gap])?.flat();
  if (rings === undefined) return { refused: 'shape-invalid', cells: [into], place: at };
  const arcs = { get: (id: number) => editor.arc(id) };
  const own = editor
    .cell(into)!
    .rings!.flat()
    .map((ring) => ringPositions({ arcs }, ring));
  const edges = [...own, ...rings].reduce((sum, ring) => sum + ring.length - 1, 0);
  const outline = withoutShared([...own, ...rings]);
  if (outline.length === edges) return { refused: 'not-adjacent', cells: [into], place: at };
  const shape = tracePolygonsOfLines(outline);
  if (shape === undefined) return { refused: 'shape-invalid', cells: [into], place: at };
  editor.setShape(into, shape);
  return concludeEdit(coverage, editor.finish(), [{ cell: into, field: 'exists' }]);
}
