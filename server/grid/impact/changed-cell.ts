import { isWithinArea, type Viewer } from '../../identity/access.ts';
import type { Cell } from '../contract.ts';
import type { ImpactItem } from '../drafts/draft-contract.ts';
import type { Locator } from '../locator.ts';
import type { ComparedBoundaries } from './compare-boundaries.ts';

/** Items of one kind that are told one by one; all are counted. */
export const MOST_ITEMS = 500;

/** What becomes of a cell that something hangs on. */
export interface ChangedCell {
  /** Code before; null for a cell that is not there yet. */
  from: string | null;
  /** Code after; null for one that retires. */
  to: string | null;
  /** It gains or loses ground, retires, or is called otherwise. */
  change: 'retired' | 'reshaped' | 'renumbered';
}

/**
 * For whatever hangs on a cell by its identity: tells what becomes of the cell where that matters to who answers for it,
 * as far as `viewer` may see into it; undefined where nothing does. What hangs on a cell stays with it: nobody gains
 * ground but by the border of the own cell, and what hangs on a cell that retires hangs on nothing until somebody moves it.
 */
export function changedCells(
  compared: ComparedBoundaries,
  viewer: Pick<Viewer, 'areaCellId'>,
): (cellId: number) => ChangedCell | undefined {
  const { before, after, pairs } = compared;
  const withOtherGround = cellsWithOtherGround(compared);
  const changed = new Map<number, ChangedCell>();
  for (const { before: was, after: is } of pairs) {
    if (was === undefined || !(isSeen(before, was.id, viewer) || (is && isSeen(after, is.id, viewer)))) continue;
    if (is === undefined) changed.set(was.id, { from: was.code, to: null, change: 'retired' });
    else if (withOtherGround.has(was.id)) changed.set(was.id, { from: was.code, to: is.code, change: 'reshaped' });
    else if (was.code !== is.code) changed.set(was.id, { from: was.code, to: is.code, change: 'renumbered' });
  }
  return (cellId) => changed.get(cellId);
}

/** Cells that gain or lose ground, at every level; a vertex more on the same border gives no ground to anybody. */
function cellsWithOtherGround({ before, after, pairs, transfers }: ComparedBoundaries): Set<number> {
  const ids = new Set<number>();
  const passes = (from: Cell | null | undefined, to: Cell | null | undefined): void => {
    const was = new Set(from ? idsOf(before, from) : []);
    const is = new Set(to ? idsOf(after, to) : []);
    for (const id of was) if (!is.has(id)) ids.add(id);
    for (const id of is) if (!was.has(id)) ids.add(id);
  };
  for (const { from, to } of transfers) passes(from, to);
  for (const pair of pairs)
    if (pair.before && pair.after && pair.before.parentId !== pair.after.parentId) passes(pair.before, pair.after);
  return ids;
}

const idsOf = (locator: Locator, cell: Cell): number[] => locator.path(cell).map(({ id }) => id);

function isSeen(locator: Locator, cellId: number, viewer: Pick<Viewer, 'areaCellId'>): boolean {
  const cell = locator.cellById(cellId);
  return (
    cell !== undefined &&
    isWithinArea(
      viewer,
      locator.path(cell).map(({ id }) => id),
    )
  );
}

/** An item about a thing that stays with its cell. */
export const itemOn = (
  { from, to }: Pick<ChangedCell, 'from' | 'to'>,
  item: Pick<ImpactItem, 'name' | 'what'> & Partial<ImpactItem>,
): ImpactItem => ({ place: null, holderFrom: null, holderTo: null, dueAt: null, ...item, from, to });
