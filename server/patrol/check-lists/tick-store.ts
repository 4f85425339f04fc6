/** SQL of ticks. */
import type { Queryable, Transaction } from '../../platform/database.ts';
import type { Tick } from '../contract.ts';

export interface StoredTick {
  id: number;
  cellId: number;
  cellPath: number[];
  item: string;
  itemNameZh: string;
  itemNameEn: string;
  /** `2019-05-08`, in the city. */
  day: string;
  staff: string;
  at: Date;
  lon: number | null;
  lat: number | null;
  accuracyM: number | null;
  place: Tick['place'];
  distanceM: number | null;
  proof: Tick['proof'];
  checkPointId: number | null;
  result: Tick['result'];
  note: string;
  /** Category of the report that it becomes; null: none. */
  category: string | null;
  reportLon: number | null;
  reportLat: number | null;
  report: string | null;
  /** How often the report was refused. */
  reportTries: number;
  hasPhoto: boolean;
}
export type NewTick = Omit<StoredTick, 'id' | 'report' | 'reportTries' | 'hasPhoto'>;

const COLUMNS: Record<Exclude<keyof StoredTick, 'hasPhoto'>, string> = {
  ...{ id: 'id', cellId: 'cell_id', cellPath: 'cell_path', item: 'item', itemNameZh: 'item_name_zh' },
  ...{ itemNameEn: 'item_name_en', day: 'day', staff: 'staff', at: 'at', lon: 'lon', lat: 'lat' },
  ...{ accuracyM: 'accuracy_m', place: 'place', distanceM: 'distance_m', proof: 'proof' },
  ...{ checkPointId: 'check_point_id', result: 'result', note: 'note', category: 'category' },
  ...{ reportLon: 'report_lon', reportLat: 'report_lat', report: 'report_number' },
  reportTries: 'report_tries',
};

const selectTicks = (queryable: Queryable, city: string) =>
  queryable('check_tick')
    .select({ ...COLUMNS, hasPhoto: queryable.raw('photo is not null') })
    .where({ city });

/** Stores a tick. Resolves to its id; fails on `check_tick_key` where one stands under the same key. */
export async function insertTick(
  transaction: Transaction,
  city: string,
  tick: NewTick,
  with_: { photo: { image: Uint8Array; thumbnail: Uint8Array } | undefined; key: string | null; at: Date },
): Promise<number> {
  const values = Object.fromEntries(Object.entries(tick).map(([name, value]) => [COLUMNS[name as 'item'], value]));
  const [row] = await transaction('check_tick')
    .insert({
      ...{ city, ...values, idempotency_key: with_.key, created_at: with_.at },
      ...{ photo: with_.photo?.image ?? null, thumbnail: with_.photo?.thumbnail ?? null },
    })
    .returning('id');
  return row.id;
}

export async function readTick(queryable: Queryable, city: string, id: number): Promise<StoredTick | undefined> {
  return selectTicks(queryable, city).where({ id }).first();
}

export async function readTickByKey(queryable: Queryable, city: string, key: string): Promise<StoredTick | undefined> {
  return selectTicks(queryable, city).where({ idempotency_key: key }).first();
}

/** Ticks of a cell on a day, in the order in which they were made. */
export async function readTicks(
  queryable: Queryable,
  city: string,
  { cellId, day }: { cellId: number; day: string },
): Promise<StoredTick[]> {
  return selectTicks(queryable, city).where({ cell_id: cellId, day }).orderBy(['at', 'id']);
}

/** By item, the day on which it was last ticked in a cell before `day`. */
export async function readLastTicked(
  queryable: Queryable,
  city: string,
  { cellId, day }: { cellId: number; day: string },
): Promise<Map<string, string>> {
  const rows: { item: string; last: string }[] = await queryable('check_tick')
    .select('item')
    .max({ last: 'day' })
    .where({ city, cell_id: cellId })
    .where('day', '<', day)
    .groupBy('item');
  return new Map(rows.map(({ item, last }) => [item, last]));
}

/** Ticks whose report was not filed yet and may be tried at a time, oldest first. */
export async function readOwingTicks(
  queryable: Queryable,
  city: string,
  { at, after, limit }: { at: Date; after: number; limit: number },
): Promise<StoredTick[]> {
  return selectTicks(queryable, city)
    .whereNotNull('category')
    .whereNull('report_number')
    .where((any) => any.whereNull('report_after').orWhere('report_after', '<=', at))
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit);
}

export async function countOwingTicks(queryable: Queryable, city: string): Promise<number> {
  const owing = queryable('check_tick').where({ city }).whereNotNull('category').whereNull('report_number');
  return ((await owing.count({ count: '*' }).first()) as { count: number }).count;
}

/** Its report was refused once more; the next try is not before `after`. */
export async function noteTickRefused(queryable: Queryable, city: string, id: number, after: Date): Promise<void> {
  await queryable('check_tick')
    .where({ city, id })
    .whereNull('report_number')
    .update({ report_tries: queryable.raw('report_tries + 1'), report_after: after });
}

export async function noteTickReport(queryable: Queryable, city: string, id: number, report: string): Promise<void> {
  await queryable('check_tick').where({ city, id }).update({ report_number: report });
}

export async function readTickPhoto(
  queryable: Queryable,
  city: string,
  id: number,
  size: 'photo' | 'thumbnail',
): Promise<Uint8Array | undefined> {
  const row = await queryable('check_tick').select({ bytes: size }).where({ city, id }).first();
  return row?.bytes ?? undefined;
}

/**
 * Deletes where people were at ticks before `cutoff`, as positions of walks are deleted; what was found of it stays. Where a
 * report will lie is needed until it is filed. Resolves to how many ticks.
 */
export async function forgetTickPositions(queryable: Queryable, city: string, cutoff: Date): Promise<number> {
  return queryable('check_tick')
    .where({ city })
    .whereNotNull('lon')
    .where('at', '<', cutoff)
    .where((filed) => filed.whereNull('category').orWhereNotNull('report_number'))
    .update({ lon: null, lat: null, accuracy_m: null, report_lon: null, report_lat: null });
}

/** A position that counts, of somebody, near a time: the nearest in time. */
export async function readPingNear(
  queryable: Queryable,
  city: string,
  { staff, from, to, at }: { staff: string; from: Date; to: Date; at: Date },
): Promise<{ lon: number; lat: number; accuracyM: number | null } | undefined> {
  return queryable('ping')
    .select({ lon: 'lon', lat: 'lat', accuracyM: 'accuracy_m' })
    .where({ city, staff })
    .whereBetween('at', [from, to])
    .whereNull('mark')
    .orderByRaw('abs(extract(epoch from at - ?::timestamptz))', [at])
    .first();
}
