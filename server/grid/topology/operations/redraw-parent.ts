import type { Coverage } from '../coverage.ts';
import { concludeEdit } from '../edit/conclude-edit.ts';
import { CoverageEditor } from '../edit/edit-coverage.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../outcome.ts';
import { shapeOfCell, unionBelow } from '../structure/cell-shape.ts';
import { sameGround } from '../structure/same-ground.ts';

/** Gives up the published shape of a parent, which its children do not fill or stick out of, for the union of theirs. */
export function redrawParent(
  coverage: Coverage,
  { cell: key }: Extract<Operation, { kind: 'redraw-parent' }>,
): Outcome {
  const cell = coverage.cells.get(key);
  if (cell === undefined) return { refused: 'cell-not-found', cells: [key] };
  if (cell.base === null || cell.rings !== null || sameGround(shapeOfCell(coverage, key), unionBelow(coverage, key)))
    return { refused: 'nothing-changes', cells: [key] };
  const editor = new CoverageEditor(coverage);
  editor.redraw(key);
  return concludeEdit(coverage, editor.finish(), [{ cell: key, field: 'border' }]);
}
