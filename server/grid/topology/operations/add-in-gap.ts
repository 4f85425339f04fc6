import type { Coverage } from '../coverage.ts';
import { concludeEdit } from '../edit/conclude-edit.ts';
import { CoverageEditor } from '../edit/edit-coverage.ts';
import { addCellRefused, newCell } from '../edit/new-cell.ts';
import { meetInVertices, settleShape } from '../edit/settle-shape.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../outcome.ts';
import { gapAround } from './gap-around.ts';

/** Makes a cell of the ground that no cell has around a position. */
export function addInGap(coverage: Coverage, operation: Extract<Operation, { kind: 'add-in-gap' }>): Outcome {
  const { at, key, parent } = operation;
  const unfit = addCellRefused(coverage, operation);
  if (unfit) return unfit;
  const gap = gapAround(coverage, at);
  if (gap === undefined) return { refused: 'gap-not-found', cells: [], place: at };
  const editor = new CoverageEditor(coverage);
  meetInVertices(editor, gap.flat());
  const ground = settleShape(editor, [gap]);
  if (ground === undefined || ground.length === 0) return { refused: 'too-small', cells: [], place: at };
  editor.addCell(newCell(operation), []);
  editor.setShape(key, ground);
  return concludeEdit(coverage, editor.finish(), parent === null ? [] : [{ cell: parent, field: 'exists' }]);
}
