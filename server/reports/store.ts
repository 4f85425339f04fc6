/** Writes reports: by the batch, by COPY. Filing has a statement of its own in filing-store.ts; reads stand in search-store.ts. */

import { dayToText, zoneClock } from '../duty/clocks/zone-clock.ts';
import { type CopyValue, copyIn } from '../platform/copy-in.ts';
import type { Queryable, Transaction } from '../platform/database.ts';
import type { NewReport, NumberedReport, ReportRecord } from './report-record.ts';
import { selectReports } from './search-store.ts';

/** A list for a jsonb column: an array on its own would be written as an array of the database. */
const listAsJson = (list: readonly unknown[]) => ({ toJSON: () => list });

interface Column {
  type: string;
  of: (report: NewReport) => CopyValue;
  /** Gets its value in the later life of a case: when it is filed, it is what the table gives by itself. */
  later?: true;
}

/** Every column that is written but city, id and number, with where its value comes from; the one place that maps names on the way in. */
const COLUMNS: Readonly<Record<string, Column>> = {
  idempotency_key: { type: 'text', of: (report) => report.idempotencyKey },
  content_hash: { type: 'bytea', of: (report) => report.contentHash },
  source: { type: 'text', of: (report) => report.source },
  external_id: { type: 'text', of: (report) => report.externalId },
  reporter: { type: 'text', of: (report) => report.reporter },
  category: { type: 'text', of: (report) => report.category },
  severity: { type: 'smallint', of: (report) => report.severity },
  description: { type: 'text', of: (report) => report.description },
  lon: { type: 'float8', of: (report) => report.lon },
  lat: { type: 'float8', of: (report) => report.lat },
  given: { type: 'jsonb', of: (report) => (report.given === null ? null : { ...report.given }) },
  cell_id: { type: 'bigint', of: (report) => report.cellId },
  cell_path: { type: 'bigint[]', of: (report) => report.cellPath },
  generation: { type: 'integer', of: (report) => report.generation },
  on_border: { type: 'boolean', of: (report) => report.onBorder },
  nearest_cell_id: { type: 'bigint', of: (report) => report.nearestCellId },
  nearest_m: { type: 'float8', of: (report) => report.nearestM },
  warnings: { type: 'text[]', of: (report) => report.warnings },
  state: { type: 'text', of: (report) => report.state, later: true },
  occurred_at: { type: 'timestamptz', of: (report) => report.occurredAt },
  recorded_at: { type: 'timestamptz', of: (report) => report.recordedAt },
  due_at: { type: 'timestamptz', of: (report) => report.dueAt },
  on_site_due_at: { type: 'timestamptz', of: (report) => report.onSiteDueAt },
  acknowledged_at: { type: 'timestamptz', of: (report) => report.acknowledgedAt, later: true },
  acknowledged_by: { type: 'text', of: (report) => report.acknowledgedBy, later: true },
  closed_at: { type: 'timestamptz', of: (report) => report.closedAt, later: true },
  closed_by: { type: 'text', of: (report) => report.closedBy, later: true },
  close_reason: { type: 'text', of: (report) => report.closeReason, later: true },
  sealed: { type: 'boolean', of: (report) => report.sealed },
  stage: { type: 'text', of: (report) => report.stage },
  holder_kind: { type: 'text', of: ({ holder }) => holder.kind },
  holder_organisation: {
    type: 'text',
    of: ({ holder }) => (holder.kind === 'organisation' ? holder.organisation : null),
  },
  holder_cell_id: { type: 'bigint', of: ({ holder }) => (holder.kind === 'post' ? holder.cellId : null) },
  holder_post: { type: 'text', of: ({ holder }) => (holder.kind === 'post' ? holder.post : null) },
  assisting: { type: 'text[]', of: (report) => report.assisting },
  route_reasons: { type: 'jsonb', of: (report) => listAsJson(report.routeReasons) },
  calendar_version: { type: 'integer', of: (report) => report.calendarVersion },
  version: { type: 'integer', of: (report) => report.version, later: true },
  dispatched_at: { type: 'timestamptz', of: (report) => report.dispatchedAt },
  accepted_at: { type: 'timestamptz', of: (report) => report.acceptedAt, later: true },
  arrived_at: { type: 'timestamptz', of: (report) => report.arrivedAt, later: true },
  handled_at: { type: 'timestamptz', of: (report) => report.handledAt, later: true },
  replied_at: { type: 'timestamptz', of: (report) => report.repliedAt, later: true },
  paused_at: { type: 'timestamptz', of: (report) => report.pausedAt, later: true },
  pauses: { type: 'jsonb', of: (report) => listAsJson(report.pauses), later: true },
  dispatches: { type: 'smallint', of: (report) => report.dispatches },
  refusals: { type: 'smallint', of: (report) => report.refusals, later: true },
  rework: { type: 'smallint', of: (report) => report.rework, later: true },
  escalations: { type: 'smallint', of: (report) => report.escalations, later: true },
  reminders: { type: 'smallint', of: (report) => report.reminders, later: true },
  supervised_at: { type: 'timestamptz', of: (report) => report.supervisedAt, later: true },
  reopened_at: { type: 'timestamptz', of: (report) => report.reopenedAt },
  merged_into: { type: 'text', of: (report) => report.mergedInto, later: true },
  alarms_fired: { type: 'text[]', of: (report) => report.alarmsFired, later: true },
  next_alarm_at: { type: 'timestamptz', of: (report) => report.nextAlarmAt },
};
const NAMES = Object.keys(COLUMNS);
const FIELDS = Object.values(COLUMNS).map(({ of }) => of);
const FIELD_OF = new Map(
  NAMES.map((name) => [
    name,
    name.startsWith('holder_') ? 'holder' : name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  ]),
);
/** The columns, by name, that hold the fields of `changes`; for an update. */
export function columnsOfChanges(changes: Partial<NewReport>): Record<string, CopyValue> {
  const columns: Record<string, CopyValue> = {};
  for (const name of NAMES) if (FIELD_OF.get(name)! in changes) columns[name] = COLUMNS[name]!.of(changes as NewReport);
  return columns;
}
const typed = (names: readonly string[]) => names.map((name) => `${name} ${COLUMNS[name]!.type}`).join(', ');
const FILED_NAMES = NAMES.filter((name) => COLUMNS[name]!.later === undefined);
const FILED_FIELDS = FILED_NAMES.map((name) => COLUMNS[name]!.of);
/** For the statement that files reports from json: the columns that are not left to the table, and the same with their types. */
export const FILED_COLUMNS = FILED_NAMES.join(', ');
export const TYPED_FILED_COLUMNS = typed(FILED_NAMES);

/**
 * Keeps the boundaries as they are until this transaction ends: a publisher of this city waits, and this waits for one
 * that is at it. Reports do not wait for each other.
 */
export async function holdGeneration(transaction: Transaction, city: string): Promise<void> {
  await transaction.raw('select 1 from city where code = ? for share', [city]);
}

/**
 * Gives each report its identity and its number, in order: the serials of the day of its recording, on the wall of the city. The counter
 * moves in this transaction, so that a number is used if and only if its report is stored, and other transactions that
 * number the same day wait until this one ends.
 */
export async function numberReports(
  transaction: Transaction,
  city: string,
  timeZone: string,
  reports: readonly NewReport[],
): Promise<NumberedReport[]> {
  if (reports.length === 0) return [];
  const clock = zoneClock(timeZone);
  const counts = new Map<number, number>();
  const days = reports.map((report) => {
    const day = clock.dayOf(report.recordedAt);
    counts.set(day, (counts.get(day) ?? 0) + 1);
    return day;
  });
  // In the order of days, so that two transactions never wait for each other.
  const drawn = [...counts].sort(([a], [b]) => a - b);
  const { rows } = await transaction.raw(
    `insert into day_number as given (city, day, last)
     select ?, d, n from unnest(?::date[], ?::integer[]) as drawn (d, n) order by d
     on conflict (city, day) do update set last = given.last + excluded.last
     returning day, last`,
    [city, drawn.map(([day]) => dayToText(day)), drawn.map(([, count]) => count)],
  );
  const lastByDay = new Map((rows as { day: string; last: number }[]).map(({ day, last }) => [day, last]));
  const next = new Map(drawn.map(([day, count]) => [day, lastByDay.get(dayToText(day))! - count]));
  const ids: { rows: { id: number }[] } = await transaction.raw(DRAW_IDS, [reports.length]);
  return reports.map((report, i) => {
    const day = days[i]!;
    const serial = next.get(day)! + 1;
    next.set(day, serial);
    return {
      ...report,
      id: ids.rows[i]!.id,
      number: `${dayToText(day).replaceAll('-', '')}-${String(serial).padStart(6, '0')}`,
    };
  });
}

const DRAW_IDS = `select nextval(pg_get_serial_sequence('report', 'id')) as id from generate_series(1, ?::integer)`;

/** Inserts a small batch in one statement. Resolves to the ids, in the order of `reports`. */
export async function insertReports(
  transaction: Transaction,
  city: string,
  reports: readonly NumberedReport[],
): Promise<number[]> {
  if (reports.length === 0) return [];
  const objects = reports.map((report) => ({
    id: report.id,
    number: report.number,
    ...asJson(report, NAMES, FIELDS),
  }));
  await transaction.raw(INSERT, [city, JSON.stringify(objects)]);
  return reports.map(({ id }) => id);
}

const ALL_COLUMNS = `id, number, ${NAMES.join(', ')}`;
/** One json value rather than thirty arrays: both engines read it alike, and arrays in arrays need no care. */
const INSERT = `insert into report (city, ${ALL_COLUMNS})
  select ?, ${ALL_COLUMNS} from json_to_recordset(?::json) as given (id bigint, number text, ${typed(NAMES)})`;

/** A new report by the columns of FILED_COLUMNS, as json_to_recordset reads them. What is absent is null. */
export const filedAsJson = (report: NewReport) => asJson(report, FILED_NAMES, FILED_FIELDS);

function asJson(
  report: NewReport,
  names: readonly string[],
  fields: readonly ((report: NewReport) => CopyValue)[],
): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  for (let i = 0; i < names.length; i++) {
    const value = fields[i]!(report);
    if (value === null) continue;
    columns[names[i]!] = value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value;
  }
  return columns;
}

/** By what a report is known again: the key of its sender, its id in the system that it comes from. */
export function signsOf(report: Pick<NewReport, 'idempotencyKey' | 'source' | 'externalId'>): string[] {
  const signs: string[] = [];
  if (report.idempotencyKey !== null) signs.push(JSON.stringify(['key', report.idempotencyKey]));
  if (report.externalId !== null) signs.push(JSON.stringify(['external', report.source, report.externalId]));
  return signs;
}

/** Finds which of `reports` were sent before, by their signs. */
export async function readSentBefore(
  queryable: Queryable,
  city: string,
  reports: readonly Pick<NewReport, 'idempotencyKey' | 'source' | 'externalId'>[],
): Promise<Map<string, { record: ReportRecord; contentHash: Uint8Array | null }>> {
  const found = new Map<string, { record: ReportRecord; contentHash: Uint8Array | null }>();
  const keys = reports.map((report) => report.idempotencyKey).filter((key) => key !== null);
  const externals = reports.filter((report) => report.externalId !== null);
  if (keys.length === 0 && externals.length === 0) return found;
  const rows: (ReportRecord & { idempotencyKey: string | null; contentHash: Uint8Array | null })[] =
    await selectReports(queryable, city)
      .select({ idempotencyKey: 'idempotency_key', contentHash: 'content_hash' })
      .where((either) => {
        if (keys.length > 0) either.orWhereIn('idempotency_key', keys);
        if (externals.length > 0)
          either.orWhereIn(
            ['source', 'external_id'],
            externals.map(({ source, externalId }) => [source, externalId!]),
          );
      });
  for (const { idempotencyKey, contentHash, ...record } of rows)
    for (const sign of signsOf({ ...record, idempotencyKey })) found.set(sign, { record, contentHash });
  return found;
}

/** Writes many reports by COPY; for imports and the demo's history. They must be new, in number and external id. */
export function copyReports(transaction: Transaction, city: string, reports: readonly NumberedReport[]): Promise<void> {
  return copyIn(transaction, 'report', ['city', 'id', 'number', ...NAMES], rowsOf(city, reports));
}

function* rowsOf(city: string, reports: readonly NumberedReport[]): Generator<CopyValue[]> {
  for (const report of reports) {
    const row: CopyValue[] = [city, report.id, report.number];
    for (const of of FIELDS) row.push(of(report));
    yield row;
  }
}
