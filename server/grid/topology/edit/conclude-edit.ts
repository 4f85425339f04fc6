import { flawOfEdit } from '../check/check-edit.ts';
import type { Coverage } from '../coverage.ts';
import type { Footprint, OperationDone, Outcome } from '../outcome.ts';
import { changedBetween, replacedBorders } from '../structure/changed-between.ts';

/**
 * What comes of an edit: refused where it breaks the coverage or changes nothing; else what changed and what it took
 * away. `attributes` are those that the operation read or replaced, on top of the borders.
 */
export function concludeEdit(
  before: Coverage,
  after: Coverage,
  attributes: Footprint['attributes'] = [],
  lineage: OperationDone['lineage'] = [],
): Outcome {
  const flaw = flawOfEdit(before, after);
  if (flaw !== undefined) return { refused: flaw.reason, cells: flaw.cells, place: flaw.place };
  const changed = changedBetween(before, after);
  if (changed.length === 0) return { refused: 'nothing-changes', cells: [] };
  return { coverage: after, changed, footprint: { borders: replacedBorders(before, after), attributes }, lineage };
}
