import { nextAlarm } from '../duty/clocks/alarms.ts';
import type { ClockRule } from '../duty/clocks/clock-contract.ts';
import { deadlineAfter, type Standstill, type TimeLimit, type WorkingCalendar } from '../duty/clocks/deadline.ts';
import { Refusal } from '../platform/errors.ts';
import type { Category, ReportWarning } from './contract.ts';
import type { Clocks } from './open-report.ts';
import type { RoutedReport } from './route-report.ts';

/** Fifth stage: until when, and when the clock process must look at it. Whole, and ready to be recorded. */
export interface TimedReport extends RoutedReport {
  clocks: Clocks;
}

/** By what the clocks run. */
export interface ClockBasis {
  calendar: WorkingCalendar;
  calendarVersion: number;
  rules: readonly ClockRule[];
  timeZone: string;
}

export interface Deadlines {
  dueAt: Date | null;
  onSiteDueAt: Date | null;
  /** A year that a deadline needs has no published calendar. */
  calendarMissing: boolean;
}

export const CALENDAR_MISSING: ReportWarning = 'calendar-missing';

/** Sets both clocks. */
export function setDeadlines(report: RoutedReport, basis: ClockBasis): TimedReport {
  const { calendarMissing, ...clocks } = clocksOf(report.entry, report.occurredAt, basis);
  const warnings = calendarMissing ? [...report.warnings, CALENDAR_MISSING] : report.warnings;
  return { ...report, clocks, warnings };
}

/** The deadlines of a category, and the first alarm; `calendarMissing` as in `Deadlines`. */
export function clocksOf(
  { code, limits }: Pick<Category, 'code' | 'limits'>,
  occurredAt: Date,
  { calendar, calendarVersion, rules, timeZone }: ClockBasis,
): Clocks & Deadlines {
  const deadlines = deadlinesOf(limits, occurredAt, calendar, timeZone);
  const first = nextAlarm({ category: code, ...deadlines }, rules, calendar, timeZone);
  return { ...deadlines, calendarVersion, alarmsFired: [], nextAlarmAt: first?.at ?? null };
}

/**
 * The deadlines of a category. Clocks run from when a thing was seen, not from when it arrived here: a report that a
 * phone kept for hours without a signal is no less urgent for it. Without a calendar there is no deadline, and the
 * report says so: it is taken all the same, and no date is guessed. Pauses hold the clock to resolve alone.
 */
export function deadlinesOf(
  limits: Category['limits'],
  occurredAt: Date,
  calendar: WorkingCalendar,
  timeZone: string,
  pauses: readonly Standstill[] = [],
): Deadlines {
  let calendarMissing = false;
  const after = (limit: TimeLimit | null, pauses?: readonly Standstill[]): Date | null => {
    if (limit === null) return null;
    try {
      return deadlineAfter(occurredAt, limit, calendar, timeZone, pauses);
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'calendar-missing')) throw error;
      calendarMissing = true;
      return null;
    }
  };
  return { dueAt: after(limits.resolve, pauses), onSiteDueAt: after(limits.onSite), calendarMissing };
}
