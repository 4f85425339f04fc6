import { isWithinArea, type Viewer } from '../../identity/access.ts';
import type { Cell } from '../contract.ts';
import type { ImpactEffect, ImpactItem } from '../drafts/draft-contract.ts';
import type { Locator } from '../locator.ts';
import type { ComparedBoundaries } from './compare-boundaries.ts';

/** What becomes of a cell that something hangs on. */
export interface ChangedCell {
  /** Code before. */
  from: string;
  /** Code after; null for one that retires. */
  to: string | null;
  effect: Extract<ImpactEffect, 'loses-cell' | 'concerned'>;
}

/**
 * A cell that gains and loses no more ground than this is the same to who answers for it: the larger of 1 m² and a
 * thousandth of the cell. A border drawn anew along the same street moves by less.
 */
const NOTHING_M2 = 1;
const NOTHING_SHARE = 0.001;

/**
 * For whatever hangs on a cell by its identity: tells what becomes of the cell where that matters to who answers for it,
 * as far as `viewer` may see into it; undefined where nothing does. What hangs on a cell stays with it: nobody gains
 * ground but by the border of the own cell, and what hangs on a cell that retires hangs on nothing until somebody moves it.
 * What it is called matters to nobody here.
 */
export function changedCells(
  compared: ComparedBoundaries,
  viewer: Pick<Viewer, 'areaCellId'>,
): (cellId: number) => ChangedCell | undefined {
  const { before, after, pairs } = compared;
  const otherGround = otherGroundM2(compared);
  const changed = new Map<number, ChangedCell>();
  for (const { before: was, after: is } of pairs) {
    if (was === undefined || !(isSeen(before, was.id, viewer) || (is && isSeen(after, is.id, viewer)))) continue;
    if (is === undefined) changed.set(was.id, { from: was.code, to: null, effect: 'loses-cell' });
    else if ((otherGround.get(was.id) ?? 0) > Math.max(NOTHING_M2, NOTHING_SHARE * was.areaM2))
      changed.set(was.id, { from: was.code, to: is.code, effect: 'concerned' });
  }
  return (cellId) => changed.get(cellId);
}

/** Ground that cells gain and lose, together, m², at every level; a vertex more on the same border gives nothing to anybody. */
function otherGroundM2({ before, after, pairs, transfers }: ComparedBoundaries): Map<number, number> {
  const sums = new Map<number, number>();
  const passes = (from: Cell | null, to: Cell | null, areaM2: number): void => {
    const was = new Set(from === null ? [] : idsOf(before, from));
    const is = new Set(to === null ? [] : idsOf(after, to));
    for (const id of new Set([...was, ...is]))
      if (was.has(id) !== is.has(id)) sums.set(id, (sums.get(id) ?? 0) + areaM2);
  };
  for (const { from, to, areaM2 } of transfers) passes(from, to, areaM2);
  for (const { before: was, after: is } of pairs)
    if (was !== undefined && is !== undefined && was.parentId !== is.parentId) passes(was, is, was.areaM2);
  return sums;
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

/** An item about a thing that stays with its cell, or loses it. */
export const itemOn = (
  { from, to, effect }: Pick<ImpactItem, 'from' | 'to' | 'effect'>,
  item: Pick<ImpactItem, 'name' | 'what'>,
): ImpactItem => ({ ...item, effect, place: null, from, to, holderFrom: null, holderTo: null, dueAt: null });
