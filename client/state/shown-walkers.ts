/** People as the map shows them, now and in a replay. Pure. */
import type { Walker } from '../../server/patrol/contract.ts';
import { positionAt, type Track } from './patrol-replay.ts';
import { type Pace, paceOf } from './walkers.ts';

export interface ShownWalker {
  key: string;
  lon: number;
  lat: number;
  pace: Pace;
}

/** In a replay, who was less far away so long before stood still. */
const STEP_MS = 60_000;
/** About 11 m. */
const STILL_DEGREES = 1e-4;

export function walkersNow(walkers: readonly Walker[], now: number, staleS: number): ShownWalker[] {
  return walkers.map((walker) => {
    const { key, lon, lat } = walker;
    return { key, lon, lat, pace: paceOf(walker, now, staleS) };
  });
}

/** Nobody is shown in a gap: where nothing is known, nothing is drawn. */
export function walkersThen(tracks: readonly Track[], at: number): ShownWalker[] {
  const shown: ShownWalker[] = [];
  for (const track of tracks) {
    const here = positionAt(track, at);
    if (here === undefined) continue;
    const before = positionAt(track, at - STEP_MS);
    const isStill = before !== undefined && Math.hypot(here[0] - before[0], here[1] - before[1]) < STILL_DEGREES;
    shown.push({ key: track.key, lon: here[0], lat: here[1], pace: isStill ? 'still' : 'moving' });
  }
  return shown;
}

export function countPaces(walkers: readonly ShownWalker[]): Record<Pace, number> {
  const counts = { moving: 0, still: 0, stale: 0 };
  for (const { pace } of walkers) counts[pace]++;
  return counts;
}
