/** SQL of the working-day calendar. Rows say from which version to which they hold; none is changed in what it says, and none deleted. */
import type { Knex } from 'knex';
import type { Queryable, Transaction } from '../../platform/database.ts';
import type { CalendarVersion, OfficeHours } from './clock-contract.ts';
import { publishedYears, statutoryDays } from './statutory-calendar.ts';
import { type CalendarRows, VersionedCalendar } from './working-calendar.ts';
import { type Day, dayFromText, dayToText } from './zone-clock.ts';

/**
 * Makes version 1, the calendar that `city` begins with: every year that the State Council has published. A day that is
 * already there, in any version, stays as the staff left it.
 */
export async function seedCalendar(transaction: Transaction, city: string): Promise<void> {
  await addFirstVersion(transaction, city);
  const days = publishedYears().flatMap(statutoryDays);
  await transaction.raw(
    `insert into calendar_day (city, day, working, note)
     select ?, d, w, n from unnest(?::date[], ?::boolean[], ?::text[]) as given (d, w, n)
     where not exists (select 1 from calendar_day as known where known.city = ? and known.day = d)`,
    [
      city,
      days.map(({ day }) => dayToText(day)),
      days.map(({ working }) => working),
      days.map(({ note }) => note),
      city,
    ],
  );
}

function addFirstVersion(transaction: Transaction, city: string): Promise<unknown> {
  return transaction.raw(
    `insert into calendar_version (city, number, made_at, author, reason)
     select code, 1, created_at, 'system', 'Published calendars' from city where code = ?
     on conflict do nothing`,
    [city],
  );
}

/** Reads the calendar of `city`, all versions of it, into memory. */
export async function loadCalendar(queryable: Queryable, city: string): Promise<VersionedCalendar> {
  const newest = await readNewestVersion(queryable, city);
  const span = { fromVersion: 'from_version', toVersion: 'to_version' };
  const days: { day: string; working: boolean; fromVersion: number; toVersion: number | null }[] = await queryable(
    'calendar_day',
  )
    .select('day', 'working', span)
    .where({ city });
  const officeHours: CalendarRows['officeHours'] = await queryable('office_hours')
    .select({
      fromMs: queryable.raw('(extract(epoch from opens_at) * 1000)::float8'),
      toMs: queryable.raw('(extract(epoch from closes_at) * 1000)::float8'),
      ...span,
    })
    .where({ city })
    .orderBy('opens_at');
  return new VersionedCalendar(newest, {
    days: days.map((row) => ({ ...row, day: dayFromText(row.day) })),
    officeHours,
  });
}

/** Number of the newest version; 1 for a city that has never had a calendar. */
export async function readNewestVersion(queryable: Queryable, city: string): Promise<number> {
  const row = await queryable('calendar_version')
    .where({ city })
    .max<{ newest: number | null }>({ newest: 'number' })
    .first();
  return row?.newest ?? 1;
}

/** Newest first. */
export async function readCalendarVersions(queryable: Queryable, city: string): Promise<CalendarVersion[]> {
  const rows: { number: number; madeAt: Date; author: string; reason: string }[] = await queryable('calendar_version')
    .select({ number: 'number', madeAt: 'made_at', author: 'author', reason: 'reason' })
    .where({ city })
    .orderBy('number', 'desc');
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }));
}

/** The days of `year` as version `version` has them, in order; empty where it has none. */
export async function readCalendarYear(
  queryable: Queryable,
  city: string,
  year: number,
  version: number,
): Promise<{ day: string; working: boolean; note: string }[]> {
  return atVersion(queryable('calendar_day').select('day', 'working', 'note').where({ city }), version)
    .whereBetween('day', [`${year}-01-01`, `${year}-12-31`])
    .orderBy('day');
}

/** The office hours that version `version` sets; empty where it sets none. */
export async function readOfficeHours(queryable: Queryable, city: string, version: number): Promise<OfficeHours> {
  const at = (column: string) => queryable.raw(`to_char(??, 'HH24:MI')`, [column]);
  const spans = queryable('office_hours')
    .select({ opensAt: at('opens_at'), closesAt: at('closes_at') })
    .where({ city });
  return atVersion(spans, version).orderBy('opens_at');
}

const atVersion = (query: Knex.QueryBuilder, version: number): Knex.QueryBuilder =>
  query
    .where('from_version', '<=', version)
    .where((open) => open.whereNull('to_version').orWhere('to_version', '>=', version));

/** Appends version `number`; a unique violation tells that somebody else just did. */
export async function addCalendarVersion(
  transaction: Transaction,
  city: string,
  { number, at, author, reason }: { number: number; at: Date; author: string; reason: string },
): Promise<void> {
  await addFirstVersion(transaction, city);
  await transaction('calendar_version').insert({ city, number, made_at: at, author, reason });
}

/** Sets days from `version` on; those that say nothing new stay. Resolves to how many are new. */
export async function setCalendarDays(
  transaction: Transaction,
  city: string,
  version: number,
  days: readonly { day: Day; working: boolean; note: string }[],
): Promise<number> {
  const { rows } = await transaction.raw(
    `with given as (
       select * from unnest(?::date[], ?::boolean[], ?::text[]) as given (day, working, note)),
     changed as materialized (
       select given.* from given
       left join calendar_day as held on held.city = ? and held.day = given.day and held.to_version is null
       where held.day is null or (held.working, held.note) is distinct from (given.working, given.note)),
     ended as (
       update calendar_day set to_version = ?::integer - 1 from changed
       where calendar_day.city = ? and calendar_day.day = changed.day and calendar_day.to_version is null),
     added as (
       insert into calendar_day (city, day, working, note, from_version)
       select ?, day, working, note, ?::integer from changed returning 1)
     select count(*)::int as added from added`,
    [
      days.map(({ day }) => dayToText(day)),
      days.map(({ working }) => working),
      days.map(({ note }) => note),
      city,
      version,
      city,
      city,
      version,
    ],
  );
  return (rows[0] as { added: number }).added;
}

/** Sets the office hours from `version` on. */
export async function setOfficeHours(
  transaction: Transaction,
  city: string,
  version: number,
  spans: OfficeHours,
): Promise<void> {
  await transaction('office_hours')
    .where({ city })
    .whereNull('to_version')
    .update({ to_version: version - 1 });
  await transaction('office_hours').insert(
    spans.map(({ opensAt, closesAt }) => ({ city, opens_at: opensAt, closes_at: closesAt, from_version: version })),
  );
}
