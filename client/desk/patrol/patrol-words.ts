/** What several tabs say about patrol. */
import type { CellCoverage, PatrolAlarm, Round, Tick } from '../../../server/patrol/contract.ts';
import { formatDay, formatMoment, formatNumber, formatSpan, formatTime } from '../../i18n/format.ts';
import { named, t } from '../../i18n/i18n.ts';
import type { Localized } from '../../wire/wire-types.ts';
import type { DeskModel } from '../desk-model.ts';
import { shiftStands } from './asked-period.ts';
import type { PatrolAsked } from './patrol-address.ts';

/** 0 to 1 as 37 %; never 0 for what is more, nor 100 for what is less. */
export function shareWords(share: number): string {
  const percent = Math.round(share * 100);
  const told = share <= 0 ? 0 : share >= 1 ? 100 : Math.min(99, Math.max(1, percent));
  return t('deskPatrol.percent', { value: formatNumber(told) });
}

/** From when to when a report tells; of the shift also whether it is under way. */
export function periodWords(
  report: { from: string; to: string },
  period: PatrolAsked['period'],
  today: string,
  desk: Pick<DeskModel, 'timeZone' | 'dataNow'>,
): string {
  const [timeZone, now] = [desk.timeZone.value, desk.dataNow.value];
  const moment = (at: string): string => formatMoment(Date.parse(at), timeZone, now);
  const told = { from: moment(report.from), to: moment(report.to) };
  return period === 'shift'
    ? t(`deskPatrol.shiftStands.${shiftStands(report, today, now, timeZone)}`, told)
    : t('deskPatrol.widened', told);
}

/** 1:32 for an hour and a half, in a table whose head says so. */
export function clockWords(minutes: number): string {
  const whole = Math.round(minutes);
  return `${formatNumber(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`;
}
export const minutesWords = (minutes: number): string => (minutes === 0 ? '0' : formatSpan(minutes * 60_000));
export const secondsWords = (seconds: number): string => (seconds === 0 ? '0' : formatSpan(seconds * 1000));

/** How much of a cell was walked, in words: a cell of which too little is known is never 0 %. */
export function coverageWords({ state, share }: Pick<CellCoverage, 'state' | 'share'>): string {
  if (state === 'closed') return t('patrol.coverage.closed');
  if (state === 'not-due') return t('patrol.coverage.notDue');
  return share === null ? t('patrol.coverage.unknown') : shareWords(share);
}

export function dosageWords(dosage: CellCoverage['dosage']): string {
  if (dosage === null || dosage.windows === 0) return '–';
  const { below, within, above, windows } = dosage;
  return t('patrol.cell.dosageIs', {
    ...{ within: formatNumber(within), windows: formatNumber(windows) },
    ...{ below: formatNumber(below), above: formatNumber(above) },
  });
}

/** The same in figures, in the order that the head of the column says. */
export function dosageFigures(dosage: CellCoverage['dosage']): string {
  if (dosage === null || dosage.windows === 0) return '–';
  return [dosage.below, dosage.within, dosage.above].map((count) => formatNumber(count)).join(' / ');
}

/** "08:30–12:00"; the day too where they are of two. */
export function timesWords(from: string, to: string, timeZone: string): string {
  return `${formatTime(Date.parse(from), timeZone)}–${formatTime(Date.parse(to), timeZone)}`;
}

export const daysWords = (fromDay: string, toDay: string | null): string =>
  toDay === null
    ? t('deskPatrol.since', { day: formatDay(fromDay) })
    : fromDay === toDay
      ? formatDay(fromDay)
      : t('deskPatrol.fromTo', { from: formatDay(fromDay), to: formatDay(toDay) });

/** Who, and by which number; nobody's name is told to those who may not know it. */
export function whoWords(name: Localized | null, staff: string | null): string {
  if (staff === null) return t('deskPatrol.someone');
  return name === null ? staff : `${named(name)} ${staff}`;
}

/** What an alarm is about, as a sentence. */
export function alarmWords(alarm: PatrolAlarm, moment: (at: string) => string): string {
  return t(`deskPatrol.alarms.about.${alarm.kind}`, {
    who: whoWords(alarm.name, alarm.staff),
    cell: named(alarm.cell.name),
    since: moment(alarm.since),
  });
}

export const roundState = (state: Round['state']): string => t(`deskPatrol.rounds.states.${state}`);

/** Where a tick was made, and what proves it. */
export function tickPlace({ place, distanceM }: Tick): string {
  return t(`deskPatrol.checkLists.place.${place}`, { distance: distanceM === null ? '' : formatNumber(distanceM) });
}
