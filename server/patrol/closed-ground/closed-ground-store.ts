/** SQL of closed ground. */
import type { Shape } from '../../grid/contract.ts';
import { shapeOfWkb } from '../../grid/shape-of-wkb.ts';
import { shapeToWkbHex } from '../../grid/wkb.ts';
import type { Queryable, Transaction } from '../../platform/database.ts';

export interface ClosedGroundRecord {
  id: number;
  name: string;
  reason: string;
  shape: Shape;
  fromDay: string;
  toDay: string | null;
  author: string;
  createdAt: Date;
}

export interface ClosedGroundFilter {
  id?: number | undefined;
  /** What is closed that day. */
  day?: string | undefined;
  /** What shares ground with it; a border in common is none. */
  sharing?: Shape | undefined;
  after?: number | undefined;
  limit?: number | undefined;
}

/** Closed ground by id. */
export async function readClosedGround(
  queryable: Queryable,
  city: string,
  { id, day, sharing, after, limit }: ClosedGroundFilter = {},
): Promise<ClosedGroundRecord[]> {
  const query = queryable('closed_ground')
    .select({ id: 'id', name: 'name', reason: 'reason', fromDay: 'from_day', toDay: 'to_day', author: 'author' })
    .select({ createdAt: 'created_at', wkb: queryable.raw("st_asbinary(shape, 'NDR')") })
    .where({ city })
    .orderBy('id');
  if (id !== undefined) query.where({ id });
  if (day !== undefined)
    query.where('from_day', '<=', day).where((any) => any.whereNull('to_day').orWhere('to_day', '>=', day));
  // The boxes first, by their index; then whether the insides meet.
  if (sharing !== undefined)
    query
      .with('asked', queryable.raw('select ?::geometry as area', [shapeToWkbHex(sharing)]))
      .joinRaw("join asked on shape && area and st_intersects(area, shape) and st_relate(area, shape, 'T********')");
  if (after !== undefined) query.where('id', '>', after);
  if (limit !== undefined) query.limit(limit);
  const rows: (Omit<ClosedGroundRecord, 'shape'> & { wkb: Uint8Array })[] = await query;
  return rows.map(({ wkb, ...row }) => ({ ...row, shape: shapeOfWkb(wkb) }));
}

/** Resolves to its id. */
export async function insertClosedGround(
  transaction: Transaction,
  city: string,
  { name, reason, shape, fromDay, toDay, author, createdAt }: Omit<ClosedGroundRecord, 'id'>,
): Promise<number> {
  const [row] = await transaction('closed_ground')
    .insert({
      ...{ city, name, reason, from_day: fromDay, to_day: toDay, author, created_at: createdAt },
      shape: transaction.raw('?::geometry', [shapeToWkbHex(shape)]),
    })
    .returning('id');
  return row.id;
}

/** Ends it with its last day; what would end before it begins was never closed, and goes. */
export async function endClosedGround(
  transaction: Transaction,
  city: string,
  id: number,
  lastDay: string,
): Promise<void> {
  await transaction('closed_ground').where({ city, id }).where('from_day', '>', lastDay).del();
  await transaction('closed_ground').where({ city, id }).update({ to_day: lastDay });
}
