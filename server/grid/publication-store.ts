import type { Queryable, Transaction } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import { shapeAreaM2 } from './ellipsoid-area.ts';
import type { NewVersion, StandingCell } from './publication.ts';
import { shapeToWkbHex } from './wkb.ts';

/**
 * Makes other publishers of the city wait until this transaction ends, and tells the newest generation (0, null before
 * the first). The lock leaves the rows that refer to the city free: reports keep coming in.
 */
export async function lockNewestGeneration(
  transaction: Transaction,
  city: string,
): Promise<{ number: number; holdsFrom: Date | null }> {
  const { rows } = await transaction.raw('select code from city where code = ? for no key update', [city]);
  if (rows.length === 0) throw refuse('not-found', `There is no city ${city}`);
  const newest = await transaction('generation')
    .select('number', { holdsFrom: 'holds_from' })
    .where({ city })
    .orderBy('number', 'desc')
    .first();
  return newest ?? { number: 0, holdsFrom: null };
}

export async function insertGeneration(
  transaction: Transaction,
  generation: { city: string; number: number; holdsFrom: Date; publishedAt: Date; author: string; reason: string },
): Promise<void> {
  const { city, number, holdsFrom, publishedAt, author, reason } = generation;
  await transaction('generation').insert({
    city,
    number,
    holds_from: holdsFrom,
    published_at: publishedAt,
    author,
    reason,
  });
  // Written, not only locked: whoever files a report by an older snapshot finds it in the row.
  await transaction('city').where({ code: city }).update({ newest_generation: number });
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
