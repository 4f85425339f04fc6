import { countedOf, fastAfter, recent, type WalkRules } from './fold-walk.ts';
import type { WalkCarry } from './walk-carry.ts';
import type { MarkedPing } from './walk-ping.ts';
import { isJoined, isMoving } from './walk-steps.ts';

/**
 * What is known after `pings`, which were reckoned before and are sorted by time, without reckoning them again. For the
 * same as the fold had, they must reach back from the last that counts by the gaps of a visit and of a line.
 */
export function resumeWalk(pings: readonly MarkedPing[], rules: WalkRules): WalkCarry {
  const seenIn = new Map<number, number>();
  let last: WalkCarry['last'] = null;
  let fast: WalkCarry['fast'] = null;
  let orderedMs: number | null = null;
  for (const ping of pings) {
    if (ping.mark === null) {
      const joined = last !== null && isJoined(last, ping, rules);
      last = countedOf(ping, joined ? isMoving(last!, ping, rules) : null);
      fast = null;
      seenIn.set(ping.cellId, ping.atMs);
    } else if (ping.mark === 'speed') fast = fastAfter(fast, ping, rules);
    else continue;
    orderedMs = ping.atMs;
  }
  const newestMs = pings.at(-1)?.atMs ?? null;
  return { newestMs, orderedMs, last, fast, cells: recent(seenIn, last, rules.visitGapS * 1000) };
}
