import type { Notice } from './clock-contract.ts';
import type { WorkingCalendar } from './deadline.ts';
import { type Day, yearOf } from './zone-clock.ts';

/** A quarter: the State Council publishes the next year in November, and somebody must have time to enter it. */
const WARN_DAYS = 92;

/** The years that begin or go on within a quarter from `today` and have no published calendar, each once. */
export function calendarWarnings(today: Day, calendar: WorkingCalendar): Notice[] {
  const missing = new Set<number>();
  for (let day = today; day <= today + WARN_DAYS; day++)
    if (calendar.isWorking(day) === undefined) missing.add(yearOf(day));
  return [...missing].map((year) => ({ code: 'calendar-missing', params: { year } }));
}
