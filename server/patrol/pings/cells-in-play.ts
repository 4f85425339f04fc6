import { cellsThatDiffer } from '../../grid/history/cells-that-differ.ts';
import type { Box, Locator } from '../../grid/locator.ts';
import { OUTSIDE_CELL } from '../ground/cell-ground.ts';

/**
 * Cells, of either state, of whose ground something may belong to another cell after than before: all whose box meets
 * the box of one that differs, and what lies outside. A superset: cells may overlap, and the lower code has the ground.
 */
export function cellsInPlay(before: Locator, after: Locator): number[] {
  const moved: Box[] = [];
  for (const pair of cellsThatDiffer(before.cells, after.cells)) {
    const { reshaped } = pair;
    const same = !reshaped && pair.before!.code === pair.after!.code && pair.before!.parentId === pair.after!.parentId;
    if (same) continue;
    if (pair.before !== undefined) moved.push(before.boxOf(pair.before));
    if (pair.after !== undefined) moved.push(after.boxOf(pair.after));
  }
  if (moved.length === 0) return [];
  const ids = new Set([OUTSIDE_CELL]);
  for (const locator of [before, after])
    for (const cell of locator.cells) if (moved.some((box) => meets(box, locator.boxOf(cell)))) ids.add(cell.id);
  return [...ids];
}

const meets = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
