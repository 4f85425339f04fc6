import type { OfficeSpan, WorkingCalendar } from './deadline.ts';
import type { Day } from './zone-clock.ts';

/** Office hours of a city that has set none. Many offices close at noon: two rows in office_hours say so. */
export const DEFAULT_OFFICE_HOURS: readonly OfficeSpan[] = [{ fromMs: 8.5 * 3_600_000, toMs: 17.5 * 3_600_000 }];

/** Builds a calendar from its days; a day that is not among them has no published calendar. */
export function calendarOf(
  days: Iterable<{ day: Day; working: boolean }>,
  officeHours: readonly OfficeSpan[] = DEFAULT_OFFICE_HOURS,
): WorkingCalendar {
  const workingByDay = new Map<Day, boolean>();
  for (const { day, working } of days) workingByDay.set(day, working);
  return { isWorking: (day) => workingByDay.get(day), officeHours };
}
