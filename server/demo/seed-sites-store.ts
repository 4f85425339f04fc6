import { type CopyValue, copyIn } from '../platform/copy-in.ts';
import type { Queryable, Transaction } from '../platform/database.ts';
import type { NewInspection } from '../sites/inspections/inspection-record.ts';
import { DEMO_SOURCE } from './demo-city.ts';

/** An inspection of the demo: it owes no report and came with no key. */
export type DemoInspectionRow = Omit<NewInspection, 'author' | 'reportsOwed' | 'idempotencyKey' | 'contentHash'>;

/**
 * Has the planner know the sites, as `gatherStatistics` does, by the columns that keys are of: of whole places it would
 * take 0.4 s.
 */
export async function knowSites(transaction: Transaction): Promise<void> {
  await transaction.raw('analyze site_kind');
  await transaction.raw('analyze site (city, id, code, kind)');
}

/** How many sites came with the demo. */
export async function countDemoSites(queryable: Queryable, city: string): Promise<number> {
  const row = await queryable('site')
    .where({ city, source: DEMO_SOURCE })
    .count<{ count: number }>({ count: '*' })
    .first();
  return Number(row?.count ?? 0);
}

/** A site of the demo as far as its history goes. */
export interface KnownDemoSite {
  id: number;
  code: string;
  kind: string;
  kindVersion: number;
  cellPath: number[];
  lon: number;
  lat: number;
  cycleDays: number;
  closed: boolean;
  /** Of the demo's own inspections, ms since 1970; null for none. */
  firstMs: number | null;
  lastMs: number | null;
  /** When it was inspected last, by whomever, ms since 1970; null for never. */
  inspectedMs: number | null;
}

/** Every site of the demo that stands, or those of `ids`, by code. */
export async function readDemoSites(
  queryable: Queryable,
  city: string,
  ids?: readonly number[],
): Promise<KnownDemoSite[]> {
  const { rows } = await queryable.raw(
    `select site.id, site.code, site.kind, site_kind.version as "kindVersion", cell_path as "cellPath",
            st_x(place) as lon, st_y(place) as lat, coalesce(site.cycle_days, site_kind.cycle_days) as "cycleDays",
            closed_from is not null as closed, known.first, known.last, last_inspected_at as inspected
     from site join site_kind on site_kind.city = site.city and site_kind.code = site.kind
     left join (select site_id, min(at) as first, max(at) as last from site_inspection
                where city = :city and author = :author and (:ids::bigint[] is null or site_id = any(:ids)) group by site_id) as known on known.site_id = site.id
     where site.city = :city and source = :source and site.retired_at is null
       and (:ids::bigint[] is null or site.id = any(:ids))
     order by site.code`,
    { city, source: DEMO_SOURCE, author: AUTHOR, ids: ids === undefined ? null : [...ids] },
  );
  type Row = Omit<KnownDemoSite, 'firstMs' | 'lastMs' | 'inspectedMs'> &
    Record<'first' | 'last' | 'inspected', Date | null>;
  return (rows as Row[]).map(({ first, last, inspected, ...site }) => ({
    ...site,
    firstMs: first?.getTime() ?? null,
    lastMs: last?.getTime() ?? null,
    inspectedMs: inspected?.getTime() ?? null,
  }));
}

/** By this the demo's inspections are told from those that people made. */
const AUTHOR = 'demo';

const COLUMNS = [
  ...['city', 'site_id', 'at', 'recorded_at', 'staff', 'author', 'kind_version', 'answers', 'result', 'note'],
  ...['lon', 'lat', 'accuracy_m', 'place', 'distance_m', 'cell_path'],
];

/** Writes inspections by COPY. */
export const copyInspections = (
  transaction: Transaction,
  city: string,
  inspections: Iterable<DemoInspectionRow>,
): Promise<void> => copyIn(transaction, 'site_inspection', COLUMNS, rowsOf(city, inspections));

function* rowsOf(city: string, inspections: Iterable<DemoInspectionRow>): Generator<CopyValue[]> {
  for (const one of inspections)
    yield [
      ...[city, one.siteId, one.at, one.recordedAt, one.staff, AUTHOR, one.kindVersion, JSON.stringify(one.answers)],
      ...[one.result, one.note, one.lon, one.lat, one.accuracyM, one.place, one.distanceM, one.cellPath],
    ];
}
