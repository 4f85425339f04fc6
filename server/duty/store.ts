import type { Queryable, Transaction } from '../platform/database.ts';
import type { WorkingCalendar } from './deadline.ts';
import { publishedYears, statutoryDays } from './statutory-calendar.ts';
import { calendarOf, DEFAULT_OFFICE_HOURS } from './working-calendar.ts';
import { dayFromText, dayToText } from './zone-clock.ts';

/** Puts every published year into the calendar of `city`; days that are already there stay as the staff left them. */
export async function seedCalendar(transaction: Transaction, city: string): Promise<void> {
  const days = publishedYears().flatMap(statutoryDays);
  await transaction.raw(
    `insert into calendar_day (city, day, working, note)
     select ?, d, w, n from unnest(?::date[], ?::boolean[], ?::text[]) as given (d, w, n)
     on conflict (city, day, from_version) do nothing`,
    [city, days.map(({ day }) => dayToText(day)), days.map(({ working }) => working), days.map(({ note }) => note)],
  );
}

/** Reads the calendar and the office hours of `city` into memory. */
export async function loadCalendar(queryable: Queryable, city: string): Promise<WorkingCalendar> {
  const days = await queryable('calendar_day')
    .select('day', 'working')
    .where({ city })
    .whereNull('to_version')
    .orderBy('day');
  const spans = await queryable('office_hours')
    .select({
      fromMs: queryable.raw('extract(epoch from opens_at) * 1000'),
      toMs: queryable.raw('extract(epoch from closes_at) * 1000'),
    })
    .where({ city })
    .whereNull('to_version')
    .orderBy('opens_at');
  const officeHours = (spans as { fromMs: number; toMs: number }[]).map(({ fromMs, toMs }) => ({
    fromMs: Number(fromMs),
    toMs: Number(toMs),
  }));
  return calendarOf(
    (days as { day: string; working: boolean }[]).map(({ day, working }) => ({ day: dayFromText(day), working })),
    officeHours.length === 0 ? DEFAULT_OFFICE_HOURS : officeHours,
  );
}
