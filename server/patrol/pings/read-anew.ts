import type { Locator } from '../../grid/locator.ts';
import type { Transaction } from '../../platform/database.ts';
import type { WalkRules } from '../walk/fold-walk.ts';
import { reachBackMs, type WalkedAnew, walkAnew } from '../walk/walk-anew.ts';
import type { MarkedPing, WalkPing } from '../walk/walk-ping.ts';
import { readLastCounted, readPings } from './ping-store.ts';

/** How far behind the late positions is read at first: mostly enough for what comes after to be as it was. */
const WINDOW_MS = 4 * 3_600_000;

/**
 * Reckons the walk of somebody anew from `fromMs` on with `late`, from what is stored, each position by the boundaries
 * of `locator`. The walker must be locked.
 */
export async function readAnew(
  transaction: Transaction,
  { city, staff, locator }: { city: string; staff: string; locator: Locator },
  late: readonly WalkPing[],
  fromMs: number,
  rules: WalkRules,
): Promise<WalkedAnew> {
  const anchorMs = (await readLastCounted(transaction, city, staff, fromMs)) ?? fromMs;
  const sinceMs = anchorMs - reachBackMs(rules);
  const read = async (beforeMs: number) =>
    located(await readPings(transaction, city, staff, sinceMs, beforeMs), locator);
  const windowMs = late.length === 0 ? Infinity : late.at(-1)!.atMs + WINDOW_MS;
  const near = await read(windowMs);
  return (
    walkAnew(near, late, fromMs, rules, windowMs) ?? walkAnew(await read(Infinity), late, fromMs, rules, Infinity)!
  );
}

function located(pings: MarkedPing[], locator: Locator): MarkedPing[] {
  const coordinates = new Float64Array(pings.length * 2);
  for (const [i, { lon, lat }] of pings.entries()) coordinates.set([lon, lat], i * 2);
  for (const [i, index] of locator.locateMany(coordinates).entries())
    pings[i]!.cellId = index === -1 ? 0 : locator.cells[index]!.id;
  return pings;
}
