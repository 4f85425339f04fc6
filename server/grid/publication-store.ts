import type { Queryable, Transaction } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import type { Level } from './contract.ts';
import type { CaseRule } from './drafts/draft-contract.ts';
import { shapeAreaM2 } from './ellipsoid-area.ts';
import type { NewVersion, StandingCell } from './publication.ts';
import { shapeToWkbHex } from './wkb.ts';

/** What a publisher finds. Numbers of generations that were taken back are not used again. */
export interface NewestGeneration {
  /** The highest number given out; 0 before the first. */
  number: number;
  /** The newest generation that was not taken back; 0 without one. */
  standing: number;
  /** Instant from which that one holds; null without one. */
  holdsFrom: Date | null;
}

/**
 * Makes other publishers of the city wait until this transaction ends, and tells the newest generation. The lock leaves
 * the rows that refer to the city free, but whoever files a report reads this row `for share` and waits as well: take it
 * for writing alone, when all is reckoned.
 */
export async function lockNewestGeneration(transaction: Transaction, city: string): Promise<NewestGeneration> {
  const { rows } = await transaction.raw('select code from city where code = ? for no key update', [city]);
  if (rows.length === 0) throw refuse('not-found', `There is no city ${city}`);
  return readNewestGeneration(transaction, city);
}

export async function readNewestGeneration(queryable: Queryable, city: string): Promise<NewestGeneration> {
  const { rows } = await queryable.raw(
    `select coalesce(max(number), 0) as number, coalesce(max(number) filter (where withdrawn_at is null), 0) as standing,
            max(holds_from) filter (where withdrawn_at is null) as "holdsFrom"
     from generation where city = ?`,
    [city],
  );
  return rows[0] as NewestGeneration;
}

export interface NewGeneration {
  city: string;
  number: number;
  holdsFrom: Date;
  publishedAt: Date;
  author: string;
  reason: string;
  draftId: number | null;
  caseRule: CaseRule;
}

export async function insertGeneration(transaction: Transaction, generation: NewGeneration): Promise<void> {
  const { city, number, holdsFrom, publishedAt, author, reason, draftId, caseRule } = generation;
  await transaction('generation').insert({
    city,
    number,
    holds_from: holdsFrom,
    published_at: publishedAt,
    author,
    reason,
    draft_id: draftId,
    case_rule: caseRule,
  });
  // Written, not only locked: whoever files a report by an older snapshot finds it in the row.
  await transaction('city').where({ code: city }).update({ newest_generation: number });
}

export async function updateHoldsFrom(
  transaction: Transaction,
  city: string,
  number: number,
  holdsFrom: Date,
): Promise<void> {
  await transaction('generation').where({ city, number }).update({ holds_from: holdsFrom });
}

/** Draws the identities of `count` new cells. */
export async function drawCellIds(
  transaction: Transaction,
  city: string,
  generation: number,
  count: number,
): Promise<number[]> {
  if (count === 0) return [];
  const { rows } = await transaction.raw(
    'insert into cell (city, created_in) select ?, ? from generate_series(1, ?::int) returning id',
    [city, generation, count],
  );
  return (rows as { id: number }[]).map((row) => row.id).sort((a, b) => a - b);
}

/** The cells of the newest generation, without their shapes. */
export async function standingCells(queryable: Queryable, city: string): Promise<StandingCell[]> {
  const rows = await queryable('cell_version')
    .select('level', 'code', 'urban', 'synthetic', {
      id: 'cell_id',
      zh: 'name_zh',
      en: 'name_en',
      parentId: 'parent_id',
    })
    .where({ city })
    .whereNull('to_generation');
  return rows.map(({ zh, en, ...cell }) => ({ ...cell, name: { zh, en } }));
}

/** Of some identities, those that stand in no version any more, with the level that they had. */
export async function retiredCells(
  queryable: Queryable,
  city: string,
  ids: readonly number[],
): Promise<{ id: number; level: Level }[]> {
  if (ids.length === 0) return [];
  const { rows } = await queryable.raw(
    `select cell_id as id, min(level) as level from cell_version where city = ? and cell_id = any (?::bigint[])
     group by cell_id having count(*) = count(to_generation)`,
    [city, [...ids]],
  );
  return rows as { id: number; level: Level }[];
}

/** From which cell which came, by identity. */
export interface LineageRow {
  from: number;
  to: number;
  kind: 'split' | 'merge';
}

export async function insertLineage(
  transaction: Transaction,
  city: string,
  generation: number,
  lineage: readonly LineageRow[],
): Promise<void> {
  if (lineage.length === 0) return;
  const rows = lineage.map(({ from, to, kind }) => ({ city, generation, from_cell: from, to_cell: to, kind }));
  await transaction.batchInsert('cell_lineage', rows, 1_000);
}

type Bounds = [west: number, south: number, east: number, north: number];

/** Bounds of the standing shapes of some cells; inside out (to be extended) when there are none. */
export async function boundsOfStanding(queryable: Queryable, city: string, ids: readonly number[]): Promise<Bounds> {
  const nothing: Bounds = [180, 90, -180, -90];
  if (ids.length === 0) return nothing;
  const { rows } = await queryable.raw(
    `select array[st_xmin(box), st_ymin(box), st_xmax(box), st_ymax(box)]::float8[] as bounds
     from (select st_extent(shape) as box from cell_version
           where city = ? and to_generation is null and cell_id = any (?::bigint[])) as extent`,
    [city, [...ids]],
  );
  const bounds = rows[0].bounds as (number | null)[];
  return bounds[0] === null ? nothing : (bounds as Bounds);
}

/** Ends the standing versions of some cells with `generation`. */
export async function closeVersions(
  transaction: Transaction,
  city: string,
  ids: readonly number[],
  generation: number,
): Promise<void> {
  if (ids.length === 0) return;
  await transaction('cell_version')
    .update({ to_generation: generation })
    .where({ city })
    .whereNull('to_generation')
    .whereRaw('cell_id = any (?::bigint[])', [[...ids]]);
}

/** Versions written by one statement: bounds the memory of a statement, 8 MB or so of hexadecimal. */
const BATCH_POSITIONS = 250_000;

/** Writes versions that begin with `generation`; one without a shape keeps the shape that ended there. */
export async function insertVersions(
  transaction: Transaction,
  city: string,
  generation: number,
  versions: readonly NewVersion[],
): Promise<void> {
  let batch: object[] = [];
  let positions = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    await transaction.raw(INSERT_VERSIONS, [city, generation, JSON.stringify(batch), city, generation]);
    batch = [];
    positions = 0;
  };
  for (const { id, level, code, name, urban, parentId, synthetic, shape } of versions) {
    batch.push({
      cell_id: id,
      level,
      code,
      name_zh: name.zh,
      name_en: name.en,
      urban,
      parent_id: parentId,
      synthetic,
      area_m2: shape && shapeAreaM2(shape),
      shape: shape && shapeToWkbHex(shape),
    });
    for (const polygon of shape ?? []) for (const ring of polygon) positions += ring.length;
    if (positions >= BATCH_POSITIONS || batch.length >= 10_000) await flush();
  }
  await flush();
}

const INSERT_VERSIONS = `
  insert into cell_version (city, cell_id, from_generation, level, code, name_zh, name_en, urban, parent_id, synthetic, area_m2, shape)
  select ?, v.cell_id, ?::int, v.level, v.code, v.name_zh, v.name_en, v.urban, v.parent_id, v.synthetic,
         coalesce(v.area_m2, ended.area_m2), coalesce(v.shape::geometry, ended.shape)
  from json_to_recordset(?::json) as v (cell_id bigint, level smallint, code text, name_zh text, name_en text,
         urban boolean, parent_id bigint, synthetic boolean, area_m2 float8, shape text)
  left join cell_version ended on v.shape is null and ended.city = ? and ended.cell_id = v.cell_id and ended.to_generation = ?::int`;
