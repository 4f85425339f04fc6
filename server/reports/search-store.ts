/** Reads reports: single, by the page, and what a wall or an export needs. */
import type { Knex } from 'knex';
import type { CellRef } from '../grid/contract.ts';
import type { Locator } from '../grid/locator.ts';
import type { Viewer } from '../identity/access.ts';
import { visibleTo } from '../identity/area-filter.ts';
import type { Queryable } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import type { ReportFilter } from './contract.ts';
import { type CellNamer, namesOf, type ReportRecord } from './report-record.ts';

export type { Viewer };
/** Sees the whole city, and no sealed tip: for work that no account asked for. */
export const WHOLE_CITY: Viewer = { areaCellId: null };

/** Place in a list that is ordered by occurredAt, then id, newest first. */
export interface ReportCursor {
  occurredAt: Date;
  id: number;
}

const RECORD_COLUMNS = {
  id: 'report.id',
  number: 'number',
  source: 'source',
  externalId: 'external_id',
  reporter: 'reporter',
  category: 'category',
  severity: 'severity',
  description: 'description',
  lon: 'lon',
  lat: 'lat',
  given: 'given',
  cellId: 'cell_id',
  cellPath: 'cell_path',
  generation: 'generation',
  onBorder: 'on_border',
  nearestCellId: 'nearest_cell_id',
  nearestM: 'nearest_m',
  warnings: 'warnings',
  state: 'state',
  occurredAt: 'occurred_at',
  recordedAt: 'recorded_at',
  dueAt: 'due_at',
  onSiteDueAt: 'on_site_due_at',
  acknowledgedAt: 'acknowledged_at',
  acknowledgedBy: 'acknowledged_by',
  closedAt: 'closed_at',
  closedBy: 'closed_by',
  closeReason: 'close_reason',
  sealed: 'sealed',
  stage: 'stage',
  assisting: 'assisting',
  routeReasons: 'route_reasons',
  calendarVersion: 'calendar_version',
  version: 'version',
  dispatchedAt: 'dispatched_at',
  acceptedAt: 'accepted_at',
  arrivedAt: 'arrived_at',
  handledAt: 'handled_at',
  repliedAt: 'replied_at',
  pausedAt: 'paused_at',
  pauses: 'pauses',
  dispatches: 'dispatches',
  refusals: 'refusals',
  rework: 'rework',
  escalations: 'escalations',
  reminders: 'reminders',
  supervisedAt: 'supervised_at',
  reopenedAt: 'reopened_at',
  mergedInto: 'merged_into',
  alarmsFired: 'alarms_fired',
  nextAlarmAt: 'next_alarm_at',
};
/** The holder in the very form of `Holder`. */
export const HOLDER_SQL = `case holder_kind
    when 'organisation' then jsonb_build_object('kind', holder_kind, 'organisation', holder_organisation)
    when 'post' then jsonb_build_object('kind', holder_kind, 'cellId', holder_cell_id, 'post', holder_post)
    else jsonb_build_object('kind', holder_kind)
  end`;
const PHOTO_COUNT =
  '(select count(*)::int from photo where photo.city = report.city and photo.report_id = report.id) as photos';

/** A query of report records, whoever asks; add conditions, `visibleTo` first, an order and a limit to it. */
export function selectReports(queryable: Queryable, city: string): Knex.QueryBuilder {
  return queryable('report')
    .select(RECORD_COLUMNS, queryable.raw(PHOTO_COUNT), queryable.raw(`${HOLDER_SQL} as holder`))
    .where('report.city', city);
}

/** Narrows `query` to what `filter` and `viewer` leave. `cellIds` are the identities behind `filter.cell`. */
export function narrowReports(
  query: Knex.QueryBuilder,
  viewer: Viewer,
  filter: ReportFilter,
  cellIds: readonly number[],
  now: Date,
): void {
  visibleTo(query, viewer);
  if (filter.bbox !== undefined) {
    const [west, south, east, north] = filter.bbox;
    // The index answers &&, on boxes in single precision that reach a metre too far; the columns say it exactly.
    query.whereRaw('position && st_makeenvelope(?, ?, ?, ?, 4326)', [west, south, east, north]);
    query.whereBetween('lon', [west, east]).whereBetween('lat', [south, north]);
  }
  if (filter.cell !== undefined) query.whereRaw('cell_path && ?::bigint[]', [[...cellIds]]);
  if (filter.category !== undefined) query.whereIn('category', filter.category);
  if (filter.severity !== undefined) query.whereIn('severity', filter.severity);
  if (filter.state !== undefined) query.where('state', filter.state);
  if (filter.from !== undefined) query.where('occurred_at', '>=', new Date(filter.from));
  if (filter.to !== undefined) query.where('occurred_at', '<', new Date(filter.to));
  if (filter.outside === true) query.whereNull('report.cell_id');
  if (filter.overdue === true) query.where('state', 'open').where('deadline_at', '<=', now);
  if (filter.q !== undefined && filter.q !== '') {
    const pattern = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`;
    query.where((any) => {
      for (const column of ['description', 'number', 'external_id']) any.orWhere(column, 'ilike', pattern);
    });
  }
}

/** The page after `cursor`, newest first. */
export async function readReportPage(
  queryable: Queryable,
  city: string,
  viewer: Viewer,
  asked: { filter: ReportFilter; limit: number; cursor?: ReportCursor | undefined; now: Date },
): Promise<ReportRecord[]> {
  const { filter, limit, cursor, now } = asked;
  const cellIds = filter.cell === undefined ? [] : await cellIdsOf(queryable, city, filter.cell);
  const query = selectReports(queryable, city).orderBy([
    { column: 'occurred_at', order: 'desc' },
    { column: 'report.id', order: 'desc' },
  ]);
  narrowReports(query, viewer, filter, cellIds, now);
  if (cursor !== undefined) query.whereRaw('(occurred_at, report.id) < (?, ?)', [cursor.occurredAt, cursor.id]);
  return query.limit(limit);
}

/** Reads one report; undefined where there is none or the viewer may not see it. */
export async function readReport(
  queryable: Queryable,
  city: string,
  viewer: Viewer,
  number: string,
): Promise<ReportRecord | undefined> {
  return visibleTo(selectReports(queryable, city), viewer).where({ number }).first();
}

/** Cells that carry `code` now, at any level; else those that once did, so that a retired cell still finds its reports. */
export async function cellIdsOf(queryable: Queryable, city: string, code: string): Promise<number[]> {
  const versions: { cellId: number; current: boolean }[] = await queryable('cell_version')
    .distinct({ cellId: 'cell_id' }, queryable.raw('to_generation is null as current'))
    .where({ city, code });
  if (versions.length === 0) throw refuse('unknown-cell', `No cell has the code "${code}"; see GET /api/cells`);
  const current = versions.filter((version) => version.current);
  return (current.length > 0 ? current : versions).map(({ cellId }) => cellId);
}

/**
 * Names for the cells of `records`: as they are called now, or were last called where they were retired. The locator
 * knows nearly all; the rest are read in one query.
 */
export async function cellNamer(
  queryable: Queryable,
  city: string,
  locator: Locator,
  records: readonly Pick<ReportRecord, 'cellPath' | 'nearestCellId'>[],
): Promise<CellNamer> {
  const retired = new Set<number>();
  for (const { cellPath, nearestCellId } of records) {
    for (const id of cellPath) if (locator.cellById(id) === undefined) retired.add(id);
    if (nearestCellId !== null && locator.cellById(nearestCellId) === undefined) retired.add(nearestCellId);
  }
  const refs = new Map<number, CellRef>();
  if (retired.size > 0) {
    const rows = await queryable('cell_version')
      .distinctOn('cell_id')
      .select({ id: 'cell_id', code: 'code', zh: 'name_zh', en: 'name_en', level: 'level' })
      .where({ city })
      .whereIn('cell_id', [...retired])
      .orderBy([{ column: 'cell_id' }, { column: 'from_generation', order: 'desc' }]);
    for (const { id, code, zh, en, level } of rows as {
      id: number;
      code: string;
      zh: string;
      en: string;
      level: number;
    }[])
      refs.set(id, { code, name: { zh, en }, level });
  }
  const current = namesOf(locator);
  return (id) => current(id) ?? refs.get(id);
}
