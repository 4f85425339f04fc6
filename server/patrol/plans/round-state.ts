import type { Round } from '../contract.ts';
import type { PatrolRules } from '../patrol-rules.ts';
import type { PlannedRound } from './rounds-of-day.ts';

/** What positions tell of a round. Times are ms since 1970. */
export interface RoundSight {
  /** Minutes of the round in which the person was in the cell; of anybody where nobody is expected. */
  minutes: number;
  /** Anything was heard of the person in the time of the round, in the cell or elsewhere. */
  heard: boolean;
  /** The newest position of the person; undefined when there is none. */
  newest?: { atMs: number; inCell: boolean } | undefined;
}

/**
 * How a round stands at `nowMs`. While it is under way the newest position tells, as long as it is no older than the
 * patience of the rules; afterwards what was walked. Of somebody of whom nothing was heard nothing is said but that.
 */
export function roundState(
  { from, to, standing }: Pick<PlannedRound, 'from' | 'to' | 'standing'>,
  { minutes, heard, newest }: RoundSight,
  nowMs: number,
  { absentAfterMinutes }: Pick<PatrolRules, 'absentAfterMinutes'>,
): Round['state'] {
  if (standing !== 'on') return standing;
  if (nowMs < from.getTime()) return 'coming';
  if (nowMs >= to.getTime()) return minutes > 0 ? 'done' : heard ? 'missed' : 'silent';
  if (newest === undefined || newest.atMs < nowMs - absentAfterMinutes * 60_000) return 'silent';
  return newest.inCell ? 'there' : 'elsewhere';
}
