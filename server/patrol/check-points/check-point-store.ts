/** SQL of check-points. */
import type { Box } from '../../grid/locator.ts';
import { withinArea } from '../../identity/area-filter.ts';
import type { Queryable, Transaction } from '../../platform/database.ts';
import type { Actor } from '../../platform/http.ts';
import type { CheckPoint } from '../contract.ts';

export interface CheckPointRecord {
  id: number;
  code: string;
  name: string;
  kind: CheckPoint['kind'];
  lon: number;
  lat: number;
  /** Null outside the grid. */
  cellId: number | null;
  cellPath: number[];
  generation: number;
  retiredAt: Date | null;
  /** Grows with each change. */
  version: number;
  /** Null while it is as it was entered. */
  changedBy: string | null;
}
export type NewCheckPoint = Omit<CheckPointRecord, 'id' | 'retiredAt' | 'version' | 'changedBy'>;

export interface CheckPointFilter {
  id?: number | undefined;
  code?: string | undefined;
  codes?: readonly string[] | undefined;
  kind?: string | undefined;
  bbox?: Box | undefined;
  /** It and all below it. */
  cellId?: number | undefined;
  /** Those that are asked for alone; else retired ones too. */
  standing?: boolean | undefined;
  /** Those located by boundaries before this generation. */
  generationBefore?: number | undefined;
  after?: number | undefined;
  limit?: number | undefined;
}

/** Check-points within the area of `viewer`, by id. */
export async function readCheckPoints(
  queryable: Queryable,
  city: string,
  viewer: Pick<Actor, 'areaCellId'>,
  filter: CheckPointFilter,
): Promise<CheckPointRecord[]> {
  const query = withinArea(queryable('check_point').where({ city }), viewer)
    .select({ id: 'id', code: 'code', name: 'name', kind: 'kind', cellId: 'cell_id', cellPath: 'cell_path' })
    .select({ generation: 'generation', retiredAt: 'retired_at', version: 'version', changedBy: 'changed_by' })
    .select({ lon: queryable.raw('st_x(place)'), lat: queryable.raw('st_y(place)') })
    .orderBy('id');
  const { id, code, codes, kind, bbox, cellId, standing, generationBefore, after, limit } = filter;
  if (id !== undefined) query.where({ id });
  if (code !== undefined) query.where({ code });
  if (codes !== undefined) query.whereRaw('code = any(?::text[])', [[...codes]]);
  if (kind !== undefined) query.where({ kind });
  if (bbox !== undefined) query.whereRaw('place && st_makeenvelope(?, ?, ?, ?, 4326)', [...bbox]);
  if (cellId !== undefined) query.where('cell_path', '@>', [cellId]);
  if (standing === true) query.whereNull('retired_at');
  if (generationBefore !== undefined) query.where('generation', '<', generationBefore);
  if (after !== undefined) query.where('id', '>', after);
  if (limit !== undefined) query.limit(limit);
  return query;
}

const INSERT = `insert into check_point (city, code, name, kind, place, cell_id, cell_path, generation)
  select ?, code, name, kind, st_setsrid(st_makepoint(lon, lat), 4326), "cellId", "cellPath", generation
  from json_to_recordset(?::json) as given (code text, name text, kind text, lon double precision,
    lat double precision, "cellId" bigint, "cellPath" bigint[], generation integer)`;

/** Adds check-points; those whose code is there take its place, and are asked for again. Resolves to the ids. */
export async function putCheckPoints(
  transaction: Transaction,
  city: string,
  points: readonly NewCheckPoint[],
  by: string,
): Promise<number[]> {
  const { rows } = await transaction.raw(
    `${INSERT} on conflict (city, code) do update set version = check_point.version + 1, changed_by = ?, name = excluded.name, kind = excluded.kind,
       place = excluded.place, cell_id = excluded.cell_id, cell_path = excluded.cell_path,
       generation = excluded.generation, retired_at = null returning id`,
    [city, JSON.stringify(points), by],
  );
  return (rows as { id: number }[]).map(({ id }) => id);
}

/** Adds one; undefined where its code is taken, also by one that was retired. */
export async function insertCheckPoint(
  transaction: Transaction,
  city: string,
  point: NewCheckPoint,
): Promise<number | undefined> {
  const { rows } = await transaction.raw(`${INSERT} on conflict (city, code) do nothing returning id`, [
    city,
    JSON.stringify([point]),
  ]);
  return (rows as { id: number }[])[0]?.id;
}

/** Changes one, if it still stands at `version`; resolves to whether it did. Fails on the unique code where another has it. */
export async function updateCheckPoint(
  transaction: Transaction,
  city: string,
  id: number,
  { code, name, kind, lon, lat, cellId, cellPath, generation }: NewCheckPoint,
  { version, by }: { version: number; by: string },
): Promise<boolean> {
  const changed = await transaction('check_point')
    .where({ city, id, version })
    .update({
      ...{ version: version + 1, changed_by: by },
      ...{ code, name, kind, cell_id: cellId, cell_path: cellPath, generation },
      place: transaction.raw('st_setsrid(st_makepoint(?, ?), 4326)', [lon, lat]),
    });
  return changed > 0;
}

export async function retireCheckPoint(
  transaction: Transaction,
  city: string,
  id: number,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await transaction('check_point')
    .where({ city, id })
    .whereNull('retired_at')
    .update({ retired_at: at, version: transaction.raw('version + 1'), changed_by: by });
}

/** Where check-points lie now, each written only where it was not located since and lies where it did. */
export async function placeCheckPoints(
  transaction: Transaction,
  city: string,
  points: readonly CheckPointRecord[],
): Promise<void> {
  await transaction.raw(
    `update check_point set cell_id = given."cellId", cell_path = given."cellPath", generation = given.generation
     from json_to_recordset(?::json) as given (id bigint, lon double precision, lat double precision, "cellId" bigint,
       "cellPath" bigint[], generation integer)
     where check_point.city = ? and check_point.id = given.id and check_point.generation < given.generation
       and st_x(place) = given.lon and st_y(place) = given.lat`,
    [JSON.stringify(points), city],
  );
}
