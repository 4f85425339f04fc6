/** SQL of lists of sites: by what they are, how they stand, where they lie and how far. */
import type { Knex } from 'knex';
import type { Position } from '../grid/contract.ts';
import type { Viewer } from '../identity/access.ts';
import { withinArea } from '../identity/area-filter.ts';
import type { Queryable } from '../platform/database.ts';
import { SITE_STATUSES, type SiteStatus } from './contract.ts';
import type { DrawnArea, SiteFilter } from './search-contract.ts';
import type { SiteRecord } from './site-record.ts';
import { selectSites } from './site-store.ts';

/** As `siteStatus` decides it; takes the day of today four times. */
const STATUS_SQL = `case
  when closed_from <= ?::date and coalesce(closed_until >= ?::date, true) then 'closed'
  when last_result = 'failed' then 'failed'
  when due_on < ?::date then 'overdue'
  when due_on - site_kind.due_ahead_days <= ?::date then 'due'
  else 'in-order' end`;
const statusBindings = (today: string): string[] => [today, today, today, today];

const HERE = 'st_setsrid(st_makepoint(?, ?), 4326)::geography';
const DISTANCE = `st_distance(place::geography, ${HERE})`;

export interface SiteQuestion {
  filter: SiteFilter;
  /** Identities behind `filter.cell`. */
  cellIds: readonly number[];
  today: string;
}

export type SiteCursor = { dueOn: string; id: number } | { distanceM: number; id: number };

/** The page after `cursor`: those that are due first before the others, or where `near` is asked for, the nearest. */
export async function readSitePage(
  queryable: Queryable,
  city: string,
  viewer: Pick<Viewer, 'areaCellId'>,
  question: SiteQuestion,
  { limit, cursor }: { limit: number; cursor: SiteCursor | undefined },
): Promise<(SiteRecord & { distanceM?: number })[]> {
  const query = () => narrowed(selectSites(queryable, city), viewer, question);
  const { near } = question.filter;
  if (near === undefined) {
    const page = query().orderBy(['due_on', 'site.id']).limit(limit);
    if (cursor !== undefined && 'dueOn' in cursor)
      page.whereRaw('(due_on, site.id) > (?::date, ?)', [cursor.dueOn, cursor.id]);
    return page;
  }
  const after = cursor !== undefined && 'distanceM' in cursor ? cursor : undefined;
  const beyond = (page: Knex.QueryBuilder): Knex.QueryBuilder =>
    after === undefined
      ? page
      : page.whereRaw(`(${DISTANCE}, site.id) > (?::double precision, ?)`, [...near, after.distanceM, after.id]);
  const reachM = await reachOf(queryable, near, beyond(query()).clear('select'), limit);
  const nearest = beyond(query())
    .select({ distanceM: queryable.raw(DISTANCE, near) })
    .orderByRaw(`${DISTANCE}, site.id`, near)
    .limit(limit);
  if (reachM !== undefined) nearest.whereRaw(`st_dwithin(place::geography, ${HERE}, ?)`, [...near, reachM]);
  return nearest;
}

/**
 * A distance within which the `limit` nearest lie; undefined where there are fewer. The index goes by the sphere, and true
 * distance is on the ellipsoid, up to half a per cent from it: so the nearest by the index only tell how far to look.
 */
async function reachOf(
  queryable: Queryable,
  near: Position,
  found: Knex.QueryBuilder,
  limit: number,
): Promise<number | undefined> {
  const nearest = found
    .select({ metres: queryable.raw(DISTANCE, near) })
    .orderByRaw(`place::geography <-> ${HERE}`, near)
    .limit(limit);
  const row = await queryable.from(nearest.as('nearest')).max({ reach: 'metres' }).count({ count: '*' }).first();
  return row === undefined || Number(row.count) < limit ? undefined : Number(row.reach) + 0.001;
}

/** How many sites a filter finds, by status. */
export async function countSites(
  queryable: Queryable,
  city: string,
  viewer: Pick<Viewer, 'areaCellId'>,
  question: SiteQuestion,
): Promise<Record<SiteStatus, number>> {
  const query = narrowed(queryable('site').where('site.city', city), viewer, question)
    .select({ status: queryable.raw(STATUS_SQL, statusBindings(question.today)) })
    .count({ count: '*' })
    .groupBy(1);
  const rows = (await query) as { status: SiteStatus; count: number }[];
  const counts = Object.fromEntries(SITE_STATUSES.map((status) => [status, 0])) as Record<SiteStatus, number>;
  for (const { status, count } of rows) counts[status] = Number(count);
  return counts;
}

/** Every site that a filter finds, after `afterId`, by id: for exports. */
export async function readFoundAfter(
  queryable: Queryable,
  city: string,
  viewer: Pick<Viewer, 'areaCellId'>,
  question: SiteQuestion,
  { afterId, limit }: { afterId: number; limit: number },
): Promise<SiteRecord[]> {
  return narrowed(selectSites(queryable, city), viewer, question)
    .where('site.id', '>', afterId)
    .orderBy('site.id')
    .limit(limit);
}

/** Why a drawn area is none; undefined where it is sound. */
export async function areaFlaw(queryable: Queryable, area: DrawnArea): Promise<string | undefined> {
  const { rows } = await queryable.raw(
    'select case when not st_isvalid(area) then st_isvalidreason(area) end as flaw from (select st_setsrid(st_geomfromgeojson(?), 4326) as area) as drawn',
    [JSON.stringify(area)],
  );
  return (rows[0] as { flaw: string | null }).flaw ?? undefined;
}

/** Narrows to what filter and viewer leave of the sites that stand. */
function narrowed(
  query: Knex.QueryBuilder,
  viewer: Pick<Viewer, 'areaCellId'>,
  { filter, cellIds, today }: SiteQuestion,
): Knex.QueryBuilder {
  withinArea(query, viewer)
    .join('site_kind', (on) => on.on('site_kind.city', 'site.city').on('site_kind.code', 'site.kind'))
    .whereNull('site.retired_at');
  if (filter.bbox !== undefined) {
    query.whereRaw('place && st_makeenvelope(?, ?, ?, ?, 4326)', [...filter.bbox]);
    // The index answers on boxes in single precision; the coordinates say it exactly.
    const [west, south, east, north] = filter.bbox;
    query.whereRaw('st_x(place) between ? and ? and st_y(place) between ? and ?', [west, east, south, north]);
  }
  if (filter.cell !== undefined) query.whereRaw('cell_path && ?::bigint[]', [[...cellIds]]);
  if (filter.kind !== undefined) query.whereIn('site.kind', filter.kind);
  if (filter.status !== undefined)
    query.whereRaw(`${STATUS_SQL} = any(?::text[])`, [...statusBindings(today), [...filter.status]]);
  if (filter.dueBefore !== undefined) query.where('due_on', '<', filter.dueBefore);
  if (filter.near !== undefined && filter.radius !== undefined)
    query.whereRaw(`st_dwithin(place::geography, ${HERE}, ?)`, [...filter.near, filter.radius]);
  if (filter.within !== undefined)
    query.whereRaw('st_covers(st_setsrid(st_geomfromgeojson(?), 4326), place)', [JSON.stringify(filter.within)]);
  if (filter.q !== undefined && filter.q !== '') {
    const pattern = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`;
    query.where((any) => {
      for (const column of ['site.name_zh', 'site.name_en', 'site.code', 'address'])
        any.orWhere(column, 'ilike', pattern);
    });
  }
  return query;
}
