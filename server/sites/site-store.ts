/**
 * SQL of single sites: what is written, and reads by identity or code. Lists stand in site-search-store.ts.
 * A little longer than 200 lines: the columns are named once for all that write them.
 */
import type { Knex } from 'knex';
import type { Viewer } from '../identity/access.ts';
import { withinArea } from '../identity/area-filter.ts';
import type { Queryable, Transaction } from '../platform/database.ts';
import { othersTurn } from '../platform/others-turn.ts';
import type { NewSiteRecord, SiteEntry, SiteOutcome, SitePlacing, SiteRecord } from './site-record.ts';

/** Sites in one statement: while it runs, the embedded engine does nothing else. */
const BATCH = 500;

const CLOSED_SQL = `case when closed_from is not null
    then json_build_object('from', closed_from, 'until', closed_until, 'reason', closed_reason) end as closed`;

/** A query of site records, whoever asks; `withinArea` first, then conditions. */
export function selectSites(queryable: Queryable, city: string): Knex.QueryBuilder {
  return queryable('site')
    .select({
      id: 'site.id',
      code: 'site.code',
      kind: 'site.kind',
      lon: queryable.raw('st_x(place)'),
      lat: queryable.raw('st_y(place)'),
      name: queryable.raw(`json_build_object('zh', site.name_zh, 'en', site.name_en)`),
      cellId: 'cell_id',
      cellPath: 'cell_path',
      generation: 'generation',
      address: 'address',
      contactName: 'contact_name',
      contactPhone: 'contact_phone',
      note: 'note',
      cycleDays: 'site.cycle_days',
      lastInspectedAt: 'last_inspected_at',
      lastResult: 'last_result',
      failedItems: 'failed_items',
      dueOn: 'due_on',
      version: 'site.version',
      source: 'source',
      invented: 'site.invented',
      createdAt: 'created_at',
      changedAt: 'changed_at',
      retiredAt: 'site.retired_at',
    })
    .select(queryable.raw(CLOSED_SQL))
    .where('site.city', city);
}

/** Reads one site, a retired one too; undefined where there is none or the viewer may not see it. */
export async function readSite(
  queryable: Queryable,
  city: string,
  viewer: Pick<Viewer, 'areaCellId'>,
  id: number,
): Promise<SiteRecord | undefined> {
  return withinArea(selectSites(queryable, city), viewer).where({ id }).first();
}

/** The same, held until the transaction ends. */
export async function holdSite(
  transaction: Transaction,
  city: string,
  viewer: Pick<Viewer, 'areaCellId'>,
  id: number,
): Promise<SiteRecord | undefined> {
  return withinArea(selectSites(transaction, city), viewer).where({ id }).forUpdate().first();
}

/** Some sites by their ids, retired ones too, whoever asks. */
export async function readSitesById(queryable: Queryable, city: string, ids: readonly number[]): Promise<SiteRecord[]> {
  return selectSites(queryable, city).whereIn('id', [...ids]);
}

/** Every site that stands, after `afterId`, by id, whoever asks. */
export async function readSitesAfter(
  queryable: Queryable,
  city: string,
  afterId: number,
  limit: number,
): Promise<SiteRecord[]> {
  return selectSites(queryable, city)
    .whereNull('site.retired_at')
    .where('site.id', '>', afterId)
    .orderBy('site.id')
    .limit(limit);
}

/** Sites that carry one of `codes`, retired ones too, whoever asks. */
export async function readSitesByCode(
  queryable: Queryable,
  city: string,
  codes: readonly string[],
): Promise<SiteRecord[]> {
  const found: SiteRecord[] = [];
  for (let from = 0; from < codes.length; from += BATCH)
    found.push(
      ...(await selectSites(queryable, city).whereRaw('code = any(?::text[])', [codes.slice(from, from + BATCH)])),
    );
  return found;
}

/** Versions of sites by their ids, held until the transaction ends. */
export async function holdVersions(
  transaction: Transaction,
  city: string,
  ids: readonly number[],
): Promise<Map<number, number>> {
  const rows: { id: number; version: number }[] = await transaction('site')
    .select('id', 'version')
    .where({ city })
    .whereRaw('id = any(?::bigint[])', [[...ids]])
    .orderBy('id')
    .forUpdate();
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** Writes new sites; resolves to their ids, in their order. */
export async function insertSites(
  transaction: Transaction,
  city: string,
  sites: readonly NewSiteRecord[],
): Promise<number[]> {
  const ids: number[] = [];
  for (let from = 0; from < sites.length; from += BATCH) {
    const rows = sites.slice(from, from + BATCH).map((site) => ({
      ...entryColumns(site),
      ...placingColumns(site),
      code: site.code,
      last_inspected_at: site.lastInspectedAt,
      last_result: site.lastResult,
      failed_items: site.failedItems,
      source: site.source,
      invented: site.invented,
      created_at: site.createdAt,
    }));
    const inserted = await transaction.raw(INSERT, [city, JSON.stringify(rows)]);
    const idOf = new Map((inserted.rows as { id: number; code: string }[]).map(({ id, code }) => [code, id]));
    for (const { code } of rows) ids.push(idOf.get(code)!);
    await othersTurn();
  }
  return ids;
}

const ENTRY_TYPES = `kind text, name_zh text, name_en text, lon double precision, lat double precision, address text,
    contact_name text, contact_phone text, note text, cycle_days integer, closed_from date, closed_until date,
    closed_reason text, due_on date`;
const PLACING_TYPES = 'cell_id bigint, cell_path bigint[], generation integer';
const ENTRY_NAMES = `kind, name_zh, name_en, place, address, contact_name, contact_phone, note, cycle_days, closed_from,
    closed_until, closed_reason, due_on, cell_id, cell_path, generation`;
const ENTRY_VALUES = ENTRY_NAMES.replace('place', 'st_setsrid(st_makepoint(lon, lat), 4326)');

const INSERT = `insert into site (city, code, ${ENTRY_NAMES}, last_inspected_at, last_result, failed_items, source,
    invented, created_at, changed_at)
  select ?, code, ${ENTRY_VALUES}, last_inspected_at, last_result, failed_items, source, invented, created_at, created_at
  from json_to_recordset(?::json) as given (code text, ${ENTRY_TYPES}, ${PLACING_TYPES},
    last_inspected_at timestamptz, last_result text, failed_items jsonb, source text, invented boolean,
    created_at timestamptz)
  returning id, code`;

/** A site with what people changed of it. */
export interface ChangedSite extends SiteEntry, SitePlacing {
  id: number;
  version: number;
}

/** Writes what people changed of sites that are held. */
export async function updateSites(
  transaction: Transaction,
  city: string,
  sites: readonly ChangedSite[],
  at: Date,
): Promise<void> {
  for (let from = 0; from < sites.length; from += BATCH) {
    const rows = sites.slice(from, from + BATCH).map((site) => ({
      ...entryColumns(site),
      ...placingColumns(site),
      id: site.id,
      version: site.version,
    }));
    await transaction.raw(UPDATE, [at, JSON.stringify(rows), city]);
    await othersTurn();
  }
}

const UPDATE = `update site set (version, changed_at, ${ENTRY_NAMES})
    = (given.version, ?::timestamptz, ${ENTRY_NAMES.split(',')
      .map((name) => name.trim())
      .map((name) => (name === 'place' ? 'st_setsrid(st_makepoint(given.lon, given.lat), 4326)' : `given.${name}`))
      .join(', ')})
  from json_to_recordset(?::json) as given (id bigint, version integer, ${ENTRY_TYPES}, ${PLACING_TYPES})
  where site.city = ? and site.id = given.id`;

/** Writes what an inspection left of a site that is held, and raises its version: who read it before must read it again. */
export async function writeOutcome(
  transaction: Transaction,
  city: string,
  id: number,
  { lastInspectedAt, lastResult, failedItems, dueOn }: SiteOutcome & { dueOn: string },
  at: Date,
): Promise<void> {
  await transaction('site')
    .where({ city, id })
    .update({
      last_inspected_at: lastInspectedAt,
      last_result: lastResult,
      failed_items: JSON.stringify(failedItems),
      due_on: dueOn,
      changed_at: at,
      version: transaction.raw('version + 1'),
    });
}

export async function setSiteRetired(transaction: Transaction, city: string, id: number, at: Date): Promise<void> {
  await transaction('site')
    .where({ city, id })
    .update({ retired_at: at, changed_at: at, version: transaction.raw('version + 1') });
}

function entryColumns(site: SiteEntry): Record<string, unknown> {
  return {
    kind: site.kind,
    name_zh: site.name.zh,
    name_en: site.name.en,
    lon: site.lon,
    lat: site.lat,
    address: site.address,
    contact_name: site.contactName,
    contact_phone: site.contactPhone,
    note: site.note,
    cycle_days: site.cycleDays,
    closed_from: site.closed?.from ?? null,
    closed_until: site.closed?.until ?? null,
    closed_reason: site.closed?.reason ?? '',
    due_on: site.dueOn,
  };
}

const placingColumns = ({ cellId, cellPath, generation }: SitePlacing): Record<string, unknown> => ({
  cell_id: cellId,
  cell_path: cellPath,
  generation,
});
