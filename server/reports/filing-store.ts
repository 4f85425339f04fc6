import { dayToText, zoneClock } from '../duty/zone-clock.ts';
import type { City } from '../platform/city-store.ts';
import type { Queryable } from '../platform/database.ts';
import { ANNOUNCE_EVENTS, TAKE_EVENT_TURN } from '../platform/event-log.ts';
import type { WireReport } from './contract.ts';
import type { NewReport } from './report-record.ts';
import { REPORT_COLUMNS, reportAsJson, TYPED_REPORT_COLUMNS } from './store.ts';

/** A report to be filed, with its form on the wire but for what is found out when it is written. */
export interface ReportToFile {
  report: NewReport;
  wire: Omit<WireReport, 'id' | 'number'>;
}

/**
 * Files reports that were located by `generation` and recorded at `at`, each with its number and its event, all or none,
 * in one statement: one round trip to the database a batch, and no transaction around it. Resolves to what they are
 * called, in their order; to undefined, with nothing written, when another generation holds at `at`.
 */
export async function insertFilings(
  queryable: Queryable,
  city: City,
  filings: readonly ReportToFile[],
  { generation, at }: { generation: number; at: Date },
): Promise<{ id: number; number: string }[] | undefined> {
  const day = dayToText(zoneClock(city.timeZone).dayOf(at));
  const given = filings.map(({ report, wire }) => Object.assign(reportAsJson(report), { wire }));
  const { rows } = await queryable
    .raw(FILE, [city.code, day, filings.length, generation, at, JSON.stringify(given)])
    .options({ name: 'file-reports' });
  return rows.length === 0 ? undefined : rows;
}

/**
 * From top to bottom:
 * - `held` keeps the boundaries until the commit. The lock shows the newest row of the city even where that is younger
 *   than the snapshot of the statement; where the snapshot knows of fewer generations, what it says of them is too old.
 * - `drawn` moves the counter of the day, so that others who number it wait; nothing, where the generation is another.
 * - `turn` is taken when the reports are in, `events` draw their ids when the turn is taken (see event-log.ts).
 */
const FILE = `with asked as (
    select ?::text as city, ?::date as day, ?::integer as count, ?::integer as locator, ?::timestamptz as at),
  held as materialized (
    select newest_generation as newest from city where code = (select city from asked) for share),
  drawn as (
    insert into day_number as had (city, day, last)
    select city, day, count from asked cross join held
    where (newest, locator) = (
      select coalesce(max(g.number), 0), coalesce(max(g.number) filter (where g.holds_from <= at), 0)
      from generation g where g.city = asked.city)
    on conflict (city, day) do update set last = had.last + excluded.last
    returning last),
  numbered as materialized (
    select given.*, to_char(day, 'YYYYMMDD-') || lpad(serial::text, greatest(6, length(serial::text)), '0') as number
    from asked cross join drawn
    cross join rows from (json_to_recordset(?::json) as (${TYPED_REPORT_COLUMNS}, wire jsonb))
      with ordinality as given (${REPORT_COLUMNS}, wire, position)
    cross join lateral (select last - count + position as serial) as its),
  added as (
    insert into report (city, number, ${REPORT_COLUMNS})
    select city, number, ${REPORT_COLUMNS} from asked cross join numbered order by position
    returning id, number),
  turn as materialized (select ${TAKE_EVENT_TURN} from asked where (select count(*) from added) > 0),
  events as (
    insert into event (city, id, kind, subject, cell_path, payload)
    select city, nextval('event_id_seq'), 'report.filed', number, cell_path,
           wire || jsonb_build_object('id', added.id, 'number', number)
    from turn cross join asked cross join numbered join added using (number) order by position)
  select id, number, ${ANNOUNCE_EVENTS} from added join numbered using (number) order by position`;
