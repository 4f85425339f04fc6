/** Alarms of patrol as the wall holds them: those that are open, by their id. Pure. */
import type { PatrolAlarm } from '../../server/patrol/contract.ts';

export type Alarms = ReadonlyMap<number, PatrolAlarm>;

/** Events that carry an alarm as it stands then, but for the person. `patrol.many` says that there are too many to tell one by one. */
const TELLS_ALARM = new Set(['patrol.absent', 'patrol.silent', 'patrol.unwalked', 'patrol.cleared', 'patrol.noted']);
export const tellsAlarm = (kind: string): boolean => TELLS_ALARM.has(kind);

/** With an alarm as it stands now: one that is over is forgotten. An event does not say whom it is about; a list may have. */
export function withAlarm(alarms: Alarms, alarm: PatrolAlarm): Alarms {
  const next = new Map(alarms);
  const known = alarms.get(alarm.id);
  if (alarm.clearedAt !== null) next.delete(alarm.id);
  else
    next.set(alarm.id, {
      ...alarm,
      staff: alarm.staff ?? known?.staff ?? null,
      name: alarm.name ?? known?.name ?? null,
    });
  return next;
}

/** Those that nobody has taken note of first, then the longest standing first. */
export function alarmsInOrder(alarms: Iterable<PatrolAlarm>): PatrolAlarm[] {
  return [...alarms].sort(
    (a, b) =>
      Number(a.acknowledgedAt !== null) - Number(b.acknowledgedAt !== null) ||
      Date.parse(a.since) - Date.parse(b.since) ||
      a.id - b.id,
  );
}
