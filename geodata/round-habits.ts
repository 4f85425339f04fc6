import { cumulate, Random } from './random.ts';

/**
 * How a round goes: as it should; slack: hardly moving; late; silent: the telephone fails on the way; elsewhere: out of
 * the own cell; missing: nothing is heard at all.
 */
export const ROUND_HABITS = ['steady', 'slack', 'late', 'silent', 'elsewhere', 'missing'] as const;
export type RoundHabit = (typeof ROUND_HABITS)[number];

/** Most do as they should on most days; with a few it is the rule that they do not. */
const LAX = 0.1;
const MOST = cumulate([93, 1, 2, 2, 0.5, 1.5]);
const FEW = cumulate([25, 30, 15, 12, 12, 6]);

/** How the round of somebody goes on a day (days since 1970). */
export function roundHabit(seed: number, staff: string, day: number): RoundHabit {
  const lax = new Random(seed, `habit ${staff}`).chance(LAX);
  return ROUND_HABITS[new Random(seed, `habit ${staff} ${day}`).weighted(lax ? FEW : MOST)]!;
}
