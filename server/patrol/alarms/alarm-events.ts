import type { CellRef } from '../../grid/contract.ts';
import type { NewEvent } from '../../platform/event-log.ts';
import type { StoredAlarm } from './alarm-store.ts';
import { wireAlarm } from './wire-alarm.ts';

/** Alarms of a kind that are told of one by one in a run; of more the number is told too. */
const MOST_EVENTS = 20;

/** Events of what happened to alarms in one run, be they raised or cleared: a failure of everything is no storm. */
export function alarmEvents(
  kind: string,
  alarms: readonly StoredAlarm[],
  ref: (cellId: number) => CellRef,
): NewEvent[] {
  const events: NewEvent[] = alarms.slice(0, MOST_EVENTS).map((alarm) => ({
    ...{ kind: `patrol.${kind}`, subject: String(alarm.id), cellPath: alarm.cellPath },
    payload: wireAlarm(alarm, ref),
  }));
  const payload = { kind, count: alarms.length };
  if (alarms.length > MOST_EVENTS) events.push({ kind: 'patrol.many', subject: kind, cellPath: [], payload });
  return events;
}
