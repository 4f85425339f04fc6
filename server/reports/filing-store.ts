import { dayToText, zoneClock } from '../duty/clocks/zone-clock.ts';
import { sealedForSql } from '../identity/area-filter.ts';
import type { City } from '../platform/city-store.ts';
import { type CopyValue, copyIn } from '../platform/copy-in.ts';
import type { Queryable, Transaction } from '../platform/database.ts';
import { ANNOUNCE_EVENTS, TAKE_EVENT_TURN } from '../platform/event-log.ts';
import type { WireReport } from './contract.ts';
import type { NewReport, NumberedReport } from './report-record.ts';
import { HOLDER_SQL } from './search-store.ts';
import { FILED_COLUMNS, filedAsJson, TYPED_FILED_COLUMNS } from './store.ts';

/** A report to be filed, with its form on the wire but for what is found out when it is written. */
export interface ReportToFile {
  report: NewReport;
  wire: Omit<WireReport, 'id' | 'number'>;
}

/**
 * Files reports that were located by `generation` and recorded at `at`, each with its number, its first step, its
 * hand-off where it is one, and its event, all or none, in one statement: one round trip to the database a batch, and no
 * transaction around it. Resolves to what they are
 * called, in their order; to undefined, with nothing written, when another generation holds at `at`.
 */
export async function insertFilings(
  queryable: Queryable,
  city: City,
  filings: readonly ReportToFile[],
  { generation, at }: { generation: number; at: Date },
): Promise<{ id: number; number: string }[] | undefined> {
  const day = dayToText(zoneClock(city.timeZone).dayOf(at));
  const given = filings.map(({ report, wire }) => Object.assign(filedAsJson(report), { wire }));
  const { rows } = await queryable
    .raw(FILE, [city.code, day, filings.length, generation, at, JSON.stringify(given)])
    .options({ name: 'file-reports' });
  return rows.length === 0 ? undefined : rows;
}

/** The first step of a case, from the columns of its report and its form on the wire. */
const ACTOR = `coalesce(nullif(reporter, ''), 'system')`;
const FIRST_ACTION = `case stage when 'collected' then 'collect' else 'file' end`;
const FIRST_DETAIL = `jsonb_strip_nulls(jsonb_build_object('holder', ${HOLDER_SQL}, 'assisting', wire->'assisting',
      'reasons', wire->'reasons', 'dueAt', wire->'dueAt', 'onSiteDueAt', wire->'onSiteDueAt'))`;

/**
 * From top to bottom:
 * - `held` keeps the boundaries until the commit. The lock shows the newest row of the city even where that is younger
 *   than the snapshot of the statement; where the snapshot knows of fewer generations, or of fewer that were taken back,
 *   what it says of them is too old.
 * - `drawn` moves the counter of the day, so that others who number it wait; nothing, where the generation is another.
 * - `turn` is taken when the reports are in, `events` draw their ids when the turn is taken (see event-log.ts).
 */
const FILE = `with asked as (
    select ?::text as city, ?::date as day, ?::integer as count, ?::integer as locator, ?::timestamptz as at),
  held as materialized (
    select newest_generation as newest, withdrawals from city where code = (select city from asked) for share),
  drawn as (
    insert into day_number as had (city, day, last)
    select city, day, count from asked cross join held
    where (newest, withdrawals, locator) = (
      select coalesce(max(g.number), 0), count(g.withdrawn_at),
             coalesce(max(g.number) filter (where g.holds_from <= at and g.withdrawn_at is null), 0)
      from generation g where g.city = asked.city)
    on conflict (city, day) do update set last = had.last + excluded.last
    returning last),
  numbered as materialized (
    select given.*, to_char(day, 'YYYYMMDD-') || lpad(serial::text, greatest(6, length(serial::text)), '0') as number
    from asked cross join drawn
    cross join rows from (json_to_recordset(?::json) as (${TYPED_FILED_COLUMNS}, wire jsonb))
      with ordinality as given (${FILED_COLUMNS}, wire, position)
    cross join lateral (select last - count + position as serial) as its),
  added as (
    insert into report (city, number, ${FILED_COLUMNS})
    select city, number, ${FILED_COLUMNS} from asked cross join numbered order by position
    returning id, number),
  written as materialized (
    select numbered.*, added.id, wire || jsonb_build_object('id', added.id, 'number', number) as whole
    from added join numbered using (number)),
  steps as (
    insert into case_step (city, report_id, version, at, actor, action, stage, detail)
    select city, id, 1, recorded_at, ${ACTOR}, ${FIRST_ACTION}, stage, ${FIRST_DETAIL}
    from asked cross join written order by position),
  handed as (
    insert into hand_off (city, report_id, system, message_id, payload, created_at, next_try_at)
    select city, id, holder_organisation, number || '-1', whole, recorded_at, recorded_at
    from asked cross join written where stage = 'handed-off' order by position),
  turn as materialized (select ${TAKE_EVENT_TURN} from asked where (select count(*) from added) > 0),
  events as (
    insert into event (city, id, kind, subject, cell_path, payload, sealed_for)
    select city, nextval('event_id_seq'), 'report.filed', number, cell_path, whole, ${sealedForSql('written')}
    from turn cross join asked cross join written order by position)
  select id, number, ${ANNOUNCE_EVENTS} from written order by position`;

/** Writes the first step of reports that came in otherwise, by COPY, in the form in which FILE writes it. */
export function copyFirstSteps(
  transaction: Transaction,
  city: string,
  reports: readonly NumberedReport[],
): Promise<void> {
  const columns = ['city', 'report_id', 'version', 'at', 'actor', 'action', 'stage', 'detail'];
  return copyIn(transaction, 'case_step', columns, stepRows(city, reports));
}

function* stepRows(city: string, reports: readonly NumberedReport[]): Generator<CopyValue[]> {
  for (const report of reports) {
    const { id, recordedAt, reporter, stage, holder, assisting, routeReasons: reasons, dueAt, onSiteDueAt } = report;
    const detail = { holder, assisting, reasons, ...(dueAt && { dueAt }), ...(onSiteDueAt && { onSiteDueAt }) };
    const action = stage === 'collected' ? 'collect' : 'file';
    yield [city, id, 1, recordedAt, reporter || 'system', action, stage, detail];
  }
}

/** Puts cases that are new, and lie with an outside system, into the outbox. */
export async function insertHandOffs(
  transaction: Transaction,
  city: string,
  reports: readonly WireReport[],
): Promise<void> {
  const given = reports.flatMap((report) =>
    report.holder.kind === 'organisation' ? [{ id: report.id, system: report.holder.code, wire: report }] : [],
  );
  if (given.length === 0) return;
  await transaction.raw(
    `insert into hand_off (city, report_id, system, message_id, payload, created_at, next_try_at)
     select ?, id, system, wire->>'number' || '-1', wire, (wire->>'recordedAt')::timestamptz, (wire->>'recordedAt')::timestamptz
     from json_to_recordset(?::json) as given (id bigint, system text, wire jsonb)`,
    [city, JSON.stringify(given)],
  );
}
