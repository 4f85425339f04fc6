/** The rounds of a day: how many stand how, and in which order. Pure. */
import type { Round } from '../../../server/patrol/contract.ts';

/** Those that somebody must look after come first. */
export const ROUND_STATES = ['missed', 'silent', 'elsewhere', 'vacant', 'away', 'there', 'done', 'coming'] as const;
export type RoundState = Round['state'];

export function countRounds(rounds: readonly Pick<Round, 'state'>[]): Record<RoundState, number> {
  const counts = Object.fromEntries(ROUND_STATES.map((state) => [state, 0])) as Record<RoundState, number>;
  for (const { state } of rounds) counts[state]++;
  return counts;
}

/** Those that somebody must look after first; within a state as they came. */
export function sortRounds<Row extends Pick<Round, 'state'>>(rounds: readonly Row[]): Row[] {
  return rounds.toSorted((a, b) => ROUND_STATES.indexOf(a.state) - ROUND_STATES.indexOf(b.state));
}

export const roundKey = ({ cell, from, staff, plan }: Round): string =>
  `${cell.level}:${cell.code} ${from} ${staff ?? ''} ${plan ?? ''}`;
