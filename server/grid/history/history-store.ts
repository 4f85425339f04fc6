/** SQL of what was published when: what each generation changed, the versions of a cell, and where cells came from. */

import { withinArea } from '../../identity/area-filter.ts';
import type { Queryable } from '../../platform/database.ts';
import type { Actor } from '../../platform/http.ts';
import type { Localized } from '../../platform/localized.ts';
import type { Level } from '../contract.ts';

/** What a generation changed. */
export interface ChangeSummary {
  added: number;
  changed: number;
  retired: number;
  /** West, south, east, north of the cells that it touched, before and after; null without any. */
  bounds: [number, number, number, number] | null;
}

/** What each of some generations changed; one that changed nothing, or was taken back, is absent. */
export async function readChangeSummaries(
  queryable: Queryable,
  city: string,
  numbers: readonly number[],
): Promise<Map<number, ChangeSummary>> {
  const { rows } = await queryable.raw(CHANGES, { city, numbers: [...numbers] });
  return new Map((rows as (ChangeSummary & { number: number })[]).map(({ number, ...summary }) => [number, summary]));
}

const CHANGES = `
  with touched as (
    select from_generation as number, cell_id, shape, true as stands, exists (
      select 1 from cell_version old
      where old.city = v.city and old.cell_id = v.cell_id and old.to_generation = v.from_generation) as stood
    from cell_version v where city = :city and from_generation = any (:numbers::integer[])
    union all
    select to_generation, cell_id, shape, exists (
      select 1 from cell_version new
      where new.city = v.city and new.cell_id = v.cell_id and new.from_generation = v.to_generation), true
    from cell_version v where city = :city and to_generation = any (:numbers::integer[]))
  select number,
    count(distinct cell_id) filter (where not stood)::int as added,
    count(distinct cell_id) filter (where stood and stands)::int as changed,
    count(distinct cell_id) filter (where not stands)::int as retired,
    array[st_xmin(st_extent(shape)), st_ymin(st_extent(shape)), st_xmax(st_extent(shape)), st_ymax(st_extent(shape))]::float8[]
      as bounds
  from touched group by number`;

/** A version of a cell with the publications that began and ended it. */
export interface CellVersionRow {
  id: number;
  code: string;
  level: Level;
  name: Localized;
  urban: boolean | null;
  /** Code of the parent then. */
  parent: string | null;
  areaM2: number;
  fromGeneration: number;
  toGeneration: number | null;
  holdsFrom: Date;
  holdsUntil: Date | null;
  publishedAt: Date;
  author: string;
  reason: string;
  endedBy: string | null;
  endedBecause: string | null;
  change: 'added' | 'revived' | 'shape' | 'attributes';
}

/** Every version of every cell that has or had a code, by cell, the oldest first. */
export async function readVersions(
  queryable: Queryable,
  city: string,
  code: string,
  level: number | undefined,
): Promise<CellVersionRow[]> {
  const { rows } = await queryable.raw(VERSIONS, { city, code, level: level ?? null });
  return (rows as (Omit<CellVersionRow, 'name'> & { zh: string; en: string })[]).map(({ zh, en, ...row }) => ({
    ...row,
    name: { zh, en },
  }));
}

const VERSIONS = `
  select v.cell_id as id, v.code, v.level, v.name_zh as zh, v.name_en as en, v.urban, parent.code as parent,
    v.area_m2 as "areaM2", v.from_generation as "fromGeneration", v.to_generation as "toGeneration",
    begun.holds_from as "holdsFrom", ended.holds_from as "holdsUntil", begun.published_at as "publishedAt",
    begun.author, begun.reason, ended.author as "endedBy", ended.reason as "endedBecause",
    case when before.cell_id is not null and st_asbinary(before.shape) = st_asbinary(v.shape) then 'attributes'
         when before.cell_id is not null then 'shape'
         when exists (select 1 from cell_version older where older.city = v.city and older.cell_id = v.cell_id
                      and older.from_generation < v.from_generation) then 'revived'
         else 'added' end as change
  from cell_version v
  join generation begun on begun.city = v.city and begun.number = v.from_generation
  left join generation ended on ended.city = v.city and ended.number = v.to_generation
  left join cell_version before
    on before.city = v.city and before.cell_id = v.cell_id and before.to_generation = v.from_generation
  left join cell_version parent on parent.city = v.city and parent.cell_id = v.parent_id
    and parent.from_generation <= v.from_generation
    and coalesce(parent.to_generation > v.from_generation, true)
  where v.city = :city and v.cell_id in (
    select cell_id from cell_version where city = :city and code = :code and (:level::int is null or level = :level::int))
  order by v.cell_id, v.from_generation`;

/** Where a cell came from; codes as they were just before, and as they became. */
export interface LineageRow {
  generation: number;
  holdsFrom: Date;
  kind: 'split' | 'merge';
  fromId: number;
  toId: number;
  from: string;
  to: string;
}

/** The lineage of the generations after `after`, up to `until`, or of some cells alone; the oldest first. */
export async function readLineage(
  queryable: Queryable,
  city: string,
  { after = 0, until = null, cellIds }: { after?: number; until?: number | null; cellIds?: readonly number[] },
): Promise<LineageRow[]> {
  const ids = cellIds === undefined ? null : [...cellIds];
  const { rows } = await queryable.raw(LINEAGE, { city, after, until, ids });
  return rows as LineageRow[];
}

/** The version that a lineage is told by: of the cell before, the last before it; of what came of it, the first with it. */
const LINEAGE = `
  select l.generation, l.kind, l.from_cell as "fromId", l.to_cell as "toId", g.holds_from as "holdsFrom",
    (select code from cell_version v where v.city = l.city and v.cell_id = l.from_cell and v.from_generation < l.generation
     order by v.from_generation desc limit 1) as "from",
    (select code from cell_version v where v.city = l.city and v.cell_id = l.to_cell and v.from_generation <= l.generation
     order by v.from_generation desc limit 1) as "to"
  from cell_lineage l join generation g on g.city = l.city and g.number = l.generation
  where l.city = :city and l.generation > :after and (:until::int is null or l.generation <= :until::int)
    and (:ids::bigint[] is null or l.from_cell = any (:ids::bigint[]) or l.to_cell = any (:ids::bigint[]))
  order by l.generation, l.from_cell, l.to_cell`;

/** Instants between which reports were recorded, the second not included. */
export interface Period {
  from?: Date | undefined;
  until?: Date | undefined;
}

/** Where reports lie as they say themselves; null in no cell, or located by no generation. */
export interface StoredPlace {
  generation: number | null;
  cellId: number | null;
}

/** How many reports say that they lie in which cell of which generation, as far as `viewer` may count them. */
export async function countReportsByCell(
  queryable: Queryable,
  city: string,
  viewer: Pick<Actor, 'areaCellId'>,
  period: Period,
): Promise<(StoredPlace & { reports: number })[]> {
  return reportsToCount(queryable, city, viewer, period)
    .select('generation', 'cell_id as cellId', queryable.raw('count(*)::int as reports'))
    .groupBy('generation', 'cell_id');
}

/** Positions read by one statement: while it runs, the embedded engine does nothing else. */
const PAGE_POSITIONS = 10_000;

/** Positions of those of them that lie in some places, flat lon, lat pairs, page by page. */
export async function* readReportPositions(
  queryable: Queryable,
  city: string,
  viewer: Pick<Actor, 'areaCellId'>,
  period: Period,
  places: readonly StoredPlace[],
): AsyncGenerator<Float64Array> {
  // No generation is -1, and no cell 0.
  const generations = places.map(({ generation }) => generation ?? -1);
  const cells = places.map(({ cellId }) => cellId ?? 0);
  for (let after = 0; ; ) {
    const rows: { id: number; lon: number; lat: number }[] = await reportsToCount(queryable, city, viewer, period)
      .select('id', 'lon', 'lat')
      .whereRaw(
        '(coalesce(generation, -1), coalesce(cell_id, 0)) in (select * from unnest(?::integer[], ?::bigint[]))',
        [generations, cells],
      )
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE_POSITIONS);
    const positions = new Float64Array(rows.length * 2);
    for (const [i, { lon, lat }] of rows.entries()) positions.set([lon, lat], i * 2);
    yield positions;
    if (rows.length < PAGE_POSITIONS) return;
    after = rows.at(-1)!.id;
  }
}

/** Sealed tips are in no figure. */
function reportsToCount(
  queryable: Queryable,
  city: string,
  viewer: Pick<Actor, 'areaCellId'>,
  { from, until }: Period,
) {
  const query = withinArea(queryable('report').where({ city, sealed: false }), viewer);
  if (from !== undefined) query.where('recorded_at', '>=', from);
  if (until !== undefined) query.where('recorded_at', '<', until);
  return query;
}
