import { deadlineAfter, type Standstill, type TimeLimit, type WorkingCalendar } from '../duty/deadline.ts';
import { Refusal } from '../platform/errors.ts';
import type { ClassifiedReport } from './classify-report.ts';
import type { Category, ReportWarning } from './contract.ts';

/** Fourth stage: until when. Whole, and ready to be recorded. */
export interface TimedReport extends ClassifiedReport {
  dueAt: Date | null;
  onSiteDueAt: Date | null;
}

export interface Deadlines {
  dueAt: Date | null;
  onSiteDueAt: Date | null;
  /** A year that a deadline needs has no published calendar. */
  calendarMissing: boolean;
}

export const CALENDAR_MISSING: ReportWarning = 'calendar-missing';

/** Reckons both clocks. */
export function setDeadlines(report: ClassifiedReport, calendar: WorkingCalendar, timeZone: string): TimedReport {
  const { calendarMissing, ...deadlines } = deadlinesOf(report.entry.limits, report.occurredAt, calendar, timeZone);
  return {
    ...report,
    ...deadlines,
    warnings: calendarMissing ? [...report.warnings, CALENDAR_MISSING] : report.warnings,
  };
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
