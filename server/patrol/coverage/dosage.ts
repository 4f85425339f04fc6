import type { PatrolRules } from '../patrol-rules.ts';
import type { Presence } from './presence.ts';

export interface Dosage {
  windows: number;
  below: number;
  within: number;
  above: number;
}

/**
 * Windows by how much presence they had. They follow on each other from the begin of the period; one counts when it lies
 * whole in the period and is over by `nowMs`.
 */
export function dosageOf(presence: Presence, { dosage: rule }: Pick<PatrolRules, 'dosage'>, nowMs: number): Dosage {
  const windowMs = rule.windowMinutes * 60_000;
  const end = Math.min(presence.toMs, nowMs);
  const dosage: Dosage = { windows: 0, below: 0, within: 0, above: 0 };
  for (let from = presence.fromMs; from + windowMs <= end; from += windowMs) {
    const minutes = presence.minutesIn(from, from + windowMs);
    dosage.windows++;
    if (minutes < rule.leastMinutes) dosage.below++;
    else if (minutes > rule.mostMinutes) dosage.above++;
    else dosage.within++;
  }
  return dosage;
}
