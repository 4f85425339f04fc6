import type { Queryable } from '../../platform/database.ts';
import type { PingMark } from '../contract.ts';

export interface MarkedRow {
  staff: string;
  at: Date;
  lon: number;
  lat: number;
  accuracyM: number | null;
  mark: PingMark;
  receivedAt: Date;
}

export interface MarkedFilter {
  from: Date;
  to: Date;
  /** Undefined: of everybody. */
  staff: readonly string[] | undefined;
}

const marked = (queryable: Queryable, city: string, { from, to, staff }: MarkedFilter) => {
  const query = queryable('ping').where({ city }).whereNotNull('mark').where('at', '>=', from).where('at', '<', to);
  return staff === undefined ? query : query.whereRaw('staff = any(?::text[])', [[...staff]]);
};

/** How many positions are marked, by reason. */
export async function countMarked(
  queryable: Queryable,
  city: string,
  filter: MarkedFilter,
): Promise<Partial<Record<PingMark, number>>> {
  const rows: { mark: PingMark; n: number }[] = await marked(queryable, city, filter)
    .select('mark', queryable.raw('count(*) as n'))
    .groupBy('mark');
  return Object.fromEntries(rows.map(({ mark, n }) => [mark, n]));
}

/** Marked positions, newest first, after one that was told before. */
export async function readMarked(
  queryable: Queryable,
  city: string,
  filter: MarkedFilter,
  { mark, after, limit }: { mark: PingMark | undefined; after: { at: Date; staff: string } | undefined; limit: number },
): Promise<MarkedRow[]> {
  const query = marked(queryable, city, filter)
    .select('staff', 'at', 'lon', 'lat', 'mark', { accuracyM: 'accuracy_m', receivedAt: 'received_at' })
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'staff', order: 'desc' },
    ])
    .limit(limit);
  if (mark !== undefined) query.where({ mark });
  if (after !== undefined) query.whereRaw('(at, staff) < (?, ?)', [after.at, after.staff]);
  return query;
}
