/** How a cell is painted by what was walked of it. Pure. Dark is good in both readings: much was walked, or lately. */
import type { PatrolLive } from '../../server/patrol/contract.ts';
import type { PatrolRules } from '../../server/patrol/patrol-rules.ts';

/** The share that was walked in the shift, or the time since anybody was there. */
export const READINGS = ['share', 'since'] as const;
export type Reading = (typeof READINGS)[number];

/** Too few positions to tell: never painted as if nobody had been there. */
export const UNKNOWN = -1;
/** Enough is known, and nobody was there. */
export const NOBODY = 0;
/** 1 to 5 are steps of the ramp. */
export const STEPS = [1, 2, 3, 4, 5] as const;
/** Longer ago than the rules allow. */
export const TOO_LONG = 6;
export type CoverClass = typeof UNKNOWN | typeof NOBODY | (typeof STEPS)[number] | typeof TOO_LONG;

/** Where the next step of the share begins. */
export const SHARE_STEPS = [0.2, 0.4, 0.6, 0.8] as const;
const HOUR_S = 3_600;
/** Up to which age, s, a visit is of which step, newest first: 5, 4, 3, 2; older ones are of step 1. */
export const SINCE_STEPS_S = [HOUR_S, 4 * HOUR_S, 12 * HOUR_S, 24 * HOUR_S] as const;

/** The class of a cell of which `share` was walked and where somebody was last at `lastS` (s since 1970). */
export function coverClass(
  reading: Reading,
  { share, lastS }: { share: number | null; lastS: number | null },
  nowS: number,
  { unwalkedHours }: Pick<PatrolRules, 'unwalkedHours'>,
): CoverClass {
  if (reading === 'share') {
    if (share === null) return UNKNOWN;
    if (share <= 0) return NOBODY;
    return (1 + SHARE_STEPS.filter((end) => share >= end).length) as CoverClass;
  }
  if (lastS === null) return share === null ? UNKNOWN : NOBODY;
  const ageS = nowS - lastS;
  if (unwalkedHours !== null && ageS > unwalkedHours * HOUR_S) return TOO_LONG;
  return (5 - SINCE_STEPS_S.filter((end) => ageS > end).length) as CoverClass;
}

/** The classes of all cells, by their id. */
export function coverClasses(
  { cells, rules }: Pick<PatrolLive, 'cells' | 'rules'>,
  reading: Reading,
  nowS: number,
): Map<number, CoverClass> {
  const classes = new Map<number, CoverClass>();
  for (const [index, id] of cells.id.entries())
    classes.set(
      id,
      coverClass(reading, { share: cells.share[index] ?? null, lastS: cells.lastS[index] ?? null }, nowS, rules),
    );
  return classes;
}
