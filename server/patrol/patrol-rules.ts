import { z } from 'zod';

/** By what patrol is reckoned. A change holds for positions that come in from then on; what was rolled up stays. */
export const patrolRulesSchema = z.strictObject({
  /** Ground within so many metres of the walk counts as walked. */
  reachM: z.number().min(5).max(500).default(50),
  /** Positions further apart than this are not joined by a line. */
  gapS: z.int().min(10).max(3600).default(180),
  /** A position that its phone trusts less than this is marked and does not count. */
  accuracyM: z.number().min(5).max(5000).default(100),
  /** Faster than this is impossible. */
  speedMps: z.number().min(1).max(300).default(35),
  /** A clock may run ahead of ours by so much. */
  futureS: z.int().min(0).max(3600).default(120),
  /** Slower than this is standing still. */
  movingMps: z.number().min(0.05).max(5).default(0.4),
  /** Who comes back to a cell within this time is on the same visit. */
  visitGapS: z.int().min(60).max(14_400).default(600),
  /** How much presence a cell should get: from so many minutes to so many in each window. */
  dosage: z
    .strictObject({
      windowMinutes: z.int().min(30).max(1440).multipleOf(30),
      leastMinutes: z.int().min(1).max(1440),
      mostMinutes: z.int().min(1).max(1440),
    })
    .refine(({ leastMinutes, mostMinutes }) => leastMinutes <= mostMinutes, 'leastMinutes must not exceed mostMinutes')
    .refine(
      ({ windowMinutes, mostMinutes }) => mostMinutes <= windowMinutes,
      'mostMinutes must not exceed windowMinutes',
    )
    .default({ windowMinutes: 120, leastMinutes: 10, mostMinutes: 16 }),
  /** With positions of less than this share of the minutes on duty, nothing is said of a cell where nobody was seen. */
  tellingShare: z.number().min(0).max(1).default(0.25),
  /** A position older than this is shown as old. */
  staleS: z.int().min(30).max(86_400).default(300),
  /** Who is not in the cell so long after the round began is missed. */
  absentAfterMinutes: z.int().min(5).max(480).default(30),
  /** A cell in which nobody was for so long is told of; null: never. */
  unwalkedHours: z.int().min(1).max(720).nullable().default(48),
});
export type PatrolRules = z.output<typeof patrolRulesSchema>;
/** Rules as they stand, with how often they were changed: 0 for the presets. */
export const standingPatrolRulesSchema = patrolRulesSchema.extend({ version: z.int().min(0) });
export type StandingPatrolRules = z.output<typeof standingPatrolRulesSchema>;
export const DEFAULT_PATROL_RULES: PatrolRules = patrolRulesSchema.parse({});
