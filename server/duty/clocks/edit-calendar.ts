/** The staff publish a year, or mend it: always a new version, so that what was promised under the old one stands. */
import { recordAudit } from '../../identity/audit.ts';
import type { City } from '../../platform/city-store.ts';
import type { Clock } from '../../platform/clock.ts';
import { type Database, isUniqueViolation, type Transaction } from '../../platform/database.ts';
import { refuse } from '../../platform/errors.ts';
import { appendEvents } from '../../platform/event-log.ts';
import type { CalendarHolder } from './calendar-holder.ts';
import { addCalendarVersion, readNewestVersion, setCalendarDays, setOfficeHours } from './calendar-store.ts';
import type { CalendarDayInput, OfficeHours } from './clock-contract.ts';
import { DAY_MS, type Day, dayFromText, yearOf } from './zone-clock.ts';

export interface CalendarPlace {
  database: Database;
  city: City;
  calendar: CalendarHolder;
  clock: Clock;
}

/**
 * Publishes `year`, or replaces what the calendar says of it. `days` are its holidays and its worked weekends; a day that
 * is not among them is worked from Monday to Friday. Where nothing is new, no version is made. Resolves to the number of
 * the version that holds. Cases keep their promises; those that had no deadline for want of this year get theirs by the
 * clock process.
 */
export function editCalendarYear(
  place: CalendarPlace,
  author: string,
  year: number,
  days: readonly CalendarDayInput[],
  reason: string,
): Promise<number> {
  const whole = wholeYear(year, days);
  return edit(place, author, { subject: String(year), detail: { year, days }, reason }, (transaction, version) =>
    setCalendarDays(transaction, place.city.code, version, whole),
  );
}

/** Sets the office hours of every working day, for limits in working hours. */
export function editOfficeHours(
  place: CalendarPlace,
  author: string,
  spans: OfficeHours,
  reason: string,
): Promise<number> {
  return edit(place, author, { subject: 'office-hours', detail: { spans }, reason }, async (transaction, version) => {
    await setOfficeHours(transaction, place.city.code, version, spans);
    return spans.length;
  });
}

/** Every day of `year`, those of `days` as they say. */
function wholeYear(year: number, days: readonly CalendarDayInput[]): { day: Day; working: boolean; note: string }[] {
  const given = new Map(days.map((entry) => [dayFromText(entry.day), entry]));
  if (given.size < days.length) throw refuse('invalid-request', 'A day stands there twice');
  for (const [day, entry] of given)
    if (yearOf(day) !== year) throw refuse('invalid-request', `${entry.day} is not a day of ${year}`);
  const whole: { day: Day; working: boolean; note: string }[] = [];
  for (let day = dayFromText(`${year}-01-01`); yearOf(day) === year; day++) {
    const { working, note } = given.get(day) ?? { working: isWeekday(day), note: '' };
    whole.push({ day, working, note });
  }
  return whole;
}

const isWeekday = (day: Day): boolean => ![0, 6].includes(new Date(day * DAY_MS).getUTCDay());

/** One transaction: the new version, its audit, and the event by which every process reads the calendar anew. */
async function edit(
  { database, city, calendar, clock }: CalendarPlace,
  author: string,
  { subject, detail, reason }: { subject: string; detail: Record<string, unknown>; reason: string },
  apply: (transaction: Transaction, version: number) => Promise<number>,
): Promise<number> {
  const at = clock();
  const version = await database
    .transaction(async (transaction) => {
      const newest = await readNewestVersion(transaction, city.code);
      const number = newest + 1;
      if ((await apply(transaction, number)) === 0) return newest;
      await addCalendarVersion(transaction, city.code, { number, at, author, reason });
      const record = {
        at,
        actor: author,
        action: 'calendar.edit',
        subject,
        reason,
        detail: { version: number, ...detail },
      };
      await recordAudit(transaction, city.code, record);
      await appendEvents(transaction, city.code, [
        { kind: 'calendar.changed', subject, cellPath: [], payload: { version: number, subject } },
      ]);
      return number;
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error))
        throw refuse('conflict', 'Somebody else changed the calendar just now; look at it anew');
      throw error;
    });
  await calendar.refresh();
  return version;
}
