import { refuse } from '../platform/errors.ts';
import { type Day, dayToText, yearOf, zoneClock } from './zone-clock.ts';

export const LIMIT_UNITS = ['elapsed-hours', 'working-hours', 'working-days', 'calendar-days'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

/** How long something may take. `amount` is a positive whole number. */
export interface TimeLimit {
  amount: number;
  unit: LimitUnit;
}

/** Opening hours of the offices on a working day, milliseconds since local midnight; in order, without overlap. */
export interface OfficeSpan {
  fromMs: number;
  toMs: number;
}

/** Which days are worked, and when. */
export interface WorkingCalendar {
  /** Undefined on a day of a year without a published calendar. */
  isWorking(day: Day): boolean | undefined;
  readonly officeHours: readonly OfficeSpan[];
}

const HOUR_MS = 3_600_000;
/** The last millisecond of a day, and not the first of the next: a deadline must show the date on which it falls. */
const END_OF_DAY_MS = 24 * HOUR_MS - 1;

/**
 * When a limit that begins at `start` runs out.
 *
 * Days are counted as Chinese law counts them (Civil Code, articles 201 and 203): the day of the start does not count,
 * and the last day runs to its end at 24:00. So the deadline depends on the date of the report alone: two reports of one
 * day fall due together, and what comes in late at night or on a holiday loses nothing. Elapsed hours run through nights
 * and holidays; working hours run only while the offices are open.
 *
 * @throws Refusal `calendar-missing` when a day is needed of a year without a calendar; it is never guessed.
 */
export function deadlineAfter(start: Date, limit: TimeLimit, calendar: WorkingCalendar, timeZone: string): Date {
  const clock = zoneClock(timeZone);
  switch (limit.unit) {
    case 'elapsed-hours':
      return new Date(start.getTime() + limit.amount * HOUR_MS);
    case 'calendar-days':
      return clock.instantAt(clock.dayOf(start) + limit.amount, END_OF_DAY_MS);
    case 'working-days': {
      let day = clock.dayOf(start);
      for (let left = limit.amount; left > 0; ) if (isWorking(calendar, ++day)) left--;
      return clock.instantAt(day, END_OF_DAY_MS);
    }
    case 'working-hours': {
      let leftMs = limit.amount * HOUR_MS;
      let fromMs = clock.timeOfDayMs(start);
      for (let day = clock.dayOf(start); ; day++, fromMs = 0) {
        if (!isWorking(calendar, day)) continue;
        for (const span of calendar.officeHours) {
          const openMs = Math.max(0, span.toMs - Math.max(span.fromMs, fromMs));
          if (openMs >= leftMs) return clock.instantAt(day, span.toMs - openMs + leftMs);
          leftMs -= openMs;
        }
      }
    }
  }
}

function isWorking(calendar: WorkingCalendar, day: Day): boolean {
  const working = calendar.isWorking(day);
  if (working === undefined)
    throw refuse(
      'calendar-missing',
      `The deadline needs the working-day calendar of ${yearOf(day)} (for ${dayToText(day)}), which is not published here`,
    );
  return working;
}
