/** The rounds of a day: how many stand how, and those of one state. Pure. */
import type { Round } from '../../../server/patrol/contract.ts';

/** Those that somebody must look after come first. */
export const ROUND_STATES = ['missed', 'elsewhere', 'silent', 'vacant', 'there', 'coming', 'done', 'away'] as const;
export type RoundState = Round['state'];

export function countRounds(rounds: readonly Pick<Round, 'state'>[]): Record<RoundState, number> {
  const counts = Object.fromEntries(ROUND_STATES.map((state) => [state, 0])) as Record<RoundState, number>;
  for (const { state } of rounds) counts[state]++;
  return counts;
}

export const roundKey = ({ cell, from, staff, plan }: Round): string =>
  `${cell.level}:${cell.code} ${from} ${staff ?? ''} ${plan ?? ''}`;
