import type { CalendarHolder } from '../../duty/clocks/calendar-holder.ts';
import { type Day, dayToText, zoneClock } from '../../duty/clocks/zone-clock.ts';
import type { StaffMember } from '../../duty/contract.ts';
import type { DutyBook } from '../../duty/duty-book.ts';
import { readAbsences, readHoldings } from '../../duty/people/people-store.ts';
import type { City } from '../../platform/city-store.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import { readPlans } from './plan-store.ts';
import type { DayOfDuty } from './rounds-of-day.ts';

export interface DutiesPlace {
  database: Database;
  city: City;
  duties: DutyBook;
  calendar: Pick<CalendarHolder, 'current'>;
  clock: Clock;
}

/** Everything that the rounds of a day hang on. The duty book remembers yesterday; of days before, the tables are asked. */
export async function dutiesOfDay(place: DutiesPlace, day: Day): Promise<DayOfDuty> {
  const { database, city, duties, calendar } = place;
  const clock = zoneClock(city.timeZone);
  const text = dayToText(day);
  const plans = await readPlans(database.knex, city.code, { day: text });
  const common = { day, plans, clock, calendar: calendar.current() };
  const member = (code: string) => duties.staffMember(code);
  const shift = (code: string) => duties.shift(code);
  if (day >= clock.dayOf(place.clock()) - 1)
    return {
      ...{ ...common, member, shift },
      workersOf: (cellId) => duties.holdersOf(cellId, 'grid-worker', text),
      absencesOf: (staff) => duties.absencesOf(staff),
    };
  const holdings = await readHoldings(database.knex, city.code, { post: 'grid-worker', day: text });
  const absences = await readAbsences(database.knex, city.code, { from: text, to: text });
  const workers = new Map<number, StaffMember[]>();
  for (const { cellId, staff } of holdings) {
    const found = duties.staffMember(staff);
    if (found !== undefined) workers.set(cellId, [...(workers.get(cellId) ?? []), found]);
  }
  return {
    ...{ ...common, member, shift },
    workersOf: (cellId) => workers.get(cellId) ?? [],
    absencesOf: (staff) => absences.filter((absence) => absence.staff === staff),
  };
}
