import type { CellRef } from '../../grid/contract.ts';
import type { NewEvent } from '../../platform/event-log.ts';
import type { StoredAlarm } from './alarm-store.ts';
import { wireAlarm } from './wire-alarm.ts';

/** Alarms of a kind that are told of one by one in a run; of more it is told that there are more. */
const MOST_EVENTS = 20;

/**
 * Events of what happened to alarms in one run, be they raised, noted or cleared: a failure of everything is no storm.
 * Kiosks and workers read them too, so they say neither whom an alarm is about nor who took note in what words: the list
 * does, to those who may know. That there are more goes to the areas of those, without a number.
 */
export function alarmEvents(
  kind: string,
  alarms: readonly StoredAlarm[],
  ref: (cellId: number) => CellRef,
): NewEvent[] {
  const events: NewEvent[] = alarms.slice(0, MOST_EVENTS).map((alarm) => ({
    ...{ kind: `patrol.${kind}`, subject: String(alarm.id), cellPath: alarm.cellPath },
    payload: { ...wireAlarm(alarm, ref), acknowledgedBy: null, note: '' },
  }));
  const cellPath = [...new Set(alarms.slice(MOST_EVENTS).flatMap((alarm) => alarm.cellPath))];
  if (cellPath.length > 0) events.push({ kind: 'patrol.many', subject: kind, cellPath, payload: { kind } });
  return events;
}
