import type { PatrolLive } from '../../server/patrol/contract.ts';
import type { Alert } from './thresholds.ts';

/** So far above what is left of the shift may the share of cells without a visit lie. */
const WATCH_ABOVE = 0.1;
const ALARM_ABOVE = 0.3;

/**
 * What the cells without a visit deserve. At the begin of a shift that is every cell, and nothing is wrong; so the share
 * is held against what is left of the shift: with half of it gone, half of the cells may still wait.
 */
export function patrolAlert({ kpis, shift }: Pick<PatrolLive, 'kpis' | 'shift'>, now: number): Alert {
  const told = kpis.notPatrolled + kpis.patrolled;
  if (shift === null || told === 0 || kpis.notPatrolled === 0) return 'calm';
  const [from, to] = [Date.parse(shift.from), Date.parse(shift.to)];
  const left = Math.min(1, Math.max(0, (to - now) / (to - from)));
  const above = kpis.notPatrolled / told - left;
  return above > ALARM_ABOVE ? 'alarm' : above > WATCH_ABOVE ? 'watch' : 'calm';
}
