/** Where people on duty are, and how fresh that is. Pure. */
import type { Walker } from '../../server/patrol/contract.ts';

/** Walking, standing, or seen too long ago to say. */
export const PACES = ['moving', 'still', 'stale'] as const;
export type Pace = (typeof PACES)[number];

/** How long ago a position is, s; one of a clock that runs ahead is of now. */
export const ageOf = ({ at }: Pick<Walker, 'at'>, now: number): number => Math.max(0, (now - Date.parse(at)) / 1000);

/** `now`: time of the data, ms. A position grows old here, without a word from the server. */
export function paceOf(walker: Pick<Walker, 'at' | 'stale' | 'moving'>, now: number, staleS: number): Pace {
  if (walker.stale || ageOf(walker, now) > staleS) return 'stale';
  return walker.moving === true ? 'moving' : 'still';
}

export function countByPace(walkers: readonly Walker[], now: number, staleS: number): Record<Pace, number> {
  const counts = { moving: 0, still: 0, stale: 0 };
  for (const walker of walkers) counts[paceOf(walker, now, staleS)]++;
  return counts;
}
