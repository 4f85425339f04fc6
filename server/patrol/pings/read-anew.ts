import type { Locator } from '../../grid/locator.ts';
import type { Transaction } from '../../platform/database.ts';
import type { WalkRules } from '../walk/fold-walk.ts';
import { reachBackMs, readUntilMs, type WalkedAnew, walkAnew } from '../walk/walk-anew.ts';
import type { MarkedPing, WalkPing } from '../walk/walk-ping.ts';
import { readLastCounted, readNextCounted, readPings } from './ping-store.ts';
import type { Walker } from './walker-store.ts';

/**
 * Reckons the walk of somebody anew from `fromMs` on with `late`, from what is stored, each position by the boundaries
 * of `locator`. What comes after is read to where the walk goes on as it went: to the end only where nothing does. The
 * walker must be locked.
 */
export async function readAnew(
  transaction: Transaction,
  { city, walker, locator }: { city: string; walker: Walker; locator: Locator },
  late: readonly WalkPing[],
  fromMs: number,
  rules: WalkRules,
): Promise<WalkedAnew> {
  const { staff, carry } = walker;
  const lastCountedMs = carry.last?.atMs ?? null;
  const anchorMs = (await readLastCounted(transaction, city, staff, fromMs)) ?? fromMs;
  const sinceMs = anchorMs - reachBackMs(rules);
  const stored: MarkedPing[] = [];
  for (let [readMs, lastMs] = [sinceMs, late.at(-1)?.atMs ?? Infinity]; ; ) {
    const nextMs = lastMs === Infinity ? undefined : await readNextCounted(transaction, city, staff, lastMs + 1);
    // Twice as far each time, so that it is not read over and over where the walk goes another way for long.
    const beforeMs =
      nextMs === undefined ? Infinity : Math.max(nextMs + 1, readUntilMs(lastMs, rules), 2 * readMs - sinceMs);
    stored.push(...located(await readPings(transaction, city, staff, readMs, beforeMs), locator));
    const walked = walkAnew(stored, late, fromMs, rules, { readMs: beforeMs, lastCountedMs });
    if (walked !== undefined) return walked;
    [readMs, lastMs] = [beforeMs, beforeMs - 1];
  }
}

function located(pings: MarkedPing[], locator: Locator): MarkedPing[] {
  const coordinates = new Float64Array(pings.length * 2);
  for (const [i, { lon, lat }] of pings.entries()) coordinates.set([lon, lat], i * 2);
  for (const [i, index] of locator.locateMany(coordinates).entries())
    pings[i]!.cellId = index === -1 ? 0 : locator.cells[index]!.id;
  return pings;
}
