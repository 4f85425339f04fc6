/** Rules on two positions of a walk, the earlier one first; `metres` between them where they are known already. */
import { metresBetween } from '../../grid/metres.ts';
import type { PatrolRules } from '../patrol-rules.ts';

interface Fix {
  atMs: number;
  lon: number;
  lat: number;
}

export const metresApart = (a: Fix, b: Fix): number => metresBetween([a.lon, a.lat], [b.lon, b.lat]);

/** Whether nobody gets from `a` to `b` in that time. */
export const isTooFast = (
  a: Fix,
  b: Fix,
  { speedMps }: Pick<PatrolRules, 'speedMps'>,
  metres: number = metresApart(a, b),
): boolean => metres * 1000 > speedMps * (b.atMs - a.atMs);

/**
 * Whether a line leads from `a` to `b`, two consecutive positions that count: no recording begins between them, they
 * are not too long apart, and the way is possible. It is not only where three others in a row said that `a` was wrong.
 */
export const isJoined = (
  a: Fix,
  b: Fix & { begins: boolean },
  rules: Pick<PatrolRules, 'gapS' | 'speedMps'>,
  metres?: number,
): boolean => !b.begins && b.atMs - a.atMs <= rules.gapS * 1000 && !isTooFast(a, b, rules, metres);

/** Whether somebody walks from `a` to `b`, and does not stand. */
export const isMoving = (
  a: Fix,
  b: Fix,
  { movingMps }: Pick<PatrolRules, 'movingMps'>,
  metres: number = metresApart(a, b),
): boolean => metres * 1000 >= movingMps * (b.atMs - a.atMs);
