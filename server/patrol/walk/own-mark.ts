import type { PatrolRules } from '../patrol-rules.ts';
import type { OwnMark } from './walk-ping.ts';

/** Why a position does not count, whatever came before it; null where it may. Of several reasons the gravest. */
export function ownMark(
  ping: { atMs: number; accuracyM: number | null; mock: boolean },
  receivedAtMs: number,
  rules: Pick<PatrolRules, 'accuracyM' | 'futureS'>,
): OwnMark | null {
  if (ping.mock) return 'mock';
  if (ping.atMs > receivedAtMs + rules.futureS * 1000) return 'future';
  return ping.accuracyM !== null && ping.accuracyM > rules.accuracyM ? 'accuracy' : null;
}
