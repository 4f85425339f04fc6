/** SQL that reads positions: of one person as rows, of many packed. */
import type { Queryable } from '../../platform/database.ts';
import type { PingMark } from '../contract.ts';
import type { Fix } from './fix.ts';

export interface TrackRow {
  at: Date;
  lon: number;
  lat: number;
  accuracyM: number | null;
  begins: boolean;
  mark: PingMark | null;
  receivedAt: Date;
}

/** Every position of one person from `from` to before `to`, marked ones too, in order of time. */
export async function readTrack(
  queryable: Queryable,
  city: string,
  staff: string,
  { from, to }: { from: Date; to: Date },
  atMost: number,
): Promise<TrackRow[]> {
  return queryable('ping')
    .select('at', 'lon', 'lat', 'begins', 'mark', { accuracyM: 'accuracy_m', receivedAt: 'received_at' })
    .where({ city, staff })
    .where('at', '>=', from)
    .where('at', '<', to)
    .orderBy('at')
    .limit(atMost);
}

const STEPS_A_DEGREE = 1e7;
const BYTES = 12;

/**
 * The positions that count, of many people and at most a day, in order of time. Each person's come as one text of bytes,
 * 12 a position, put together by the database: 115,200 positions take 45 ms of this process, and as rows 260 ms.
 */
export async function readFixes(
  queryable: Queryable,
  city: string,
  staff: readonly string[],
  { from, to }: { from: Date; to: Date },
): Promise<Map<string, Fix[]>> {
  const { rows } = await queryable.raw(
    `select staff, string_agg(
       int4send((round(date_part('epoch', at - ?::timestamptz) * 1000) * 2)::int4 + begins::int4)
         || int4send(round(lon * ${STEPS_A_DEGREE})::int4) || int4send(round(lat * ${STEPS_A_DEGREE})::int4),
       ''::bytea order by at) as packed
     from ping
     where city = ? and staff = any(?::text[]) and at >= ?::timestamptz and at < ?::timestamptz and mark is null
     group by staff`,
    [from, city, [...staff], from, to],
  );
  return new Map(
    (rows as { staff: string; packed: Uint8Array }[]).map(({ staff, packed }) => [
      staff,
      unpack(packed, from.getTime()),
    ]),
  );
}

function unpack(packed: Uint8Array, fromMs: number): Fix[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  return Array.from({ length: packed.byteLength / BYTES }, (_, index) => {
    const head = view.getInt32(index * BYTES);
    return {
      atMs: fromMs + (head >> 1),
      begins: (head & 1) === 1,
      lon: view.getInt32(index * BYTES + 4) / STEPS_A_DEGREE,
      lat: view.getInt32(index * BYTES + 8) / STEPS_A_DEGREE,
    };
  });
}
