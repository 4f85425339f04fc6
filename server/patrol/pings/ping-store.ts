import { copyBinary } from '../../platform/copy-binary.ts';
import type { Queryable, Transaction } from '../../platform/database.ts';
import type { PingMark } from '../contract.ts';
import type { MarkedPing, WalkPing } from '../walk/walk-ping.ts';

const COLUMNS = ['city', 'staff', 'at', 'lon', 'lat', 'accuracy_m', 'cell_id', 'mark', 'begins', 'received_at'];

/** New positions of somebody, by time, and what they are marked. */
export interface NewPings {
  staff: string;
  pings: readonly WalkPing[];
  marks: readonly (PingMark | null)[];
}

/** Stores positions of people, none of which is stored. */
export function copyPings(
  transaction: Transaction,
  city: string,
  walks: Iterable<NewPings>,
  receivedAtMs: number,
): Promise<void> {
  const cityText = Buffer.from(city);
  let staff: string | undefined;
  let staffText = cityText;
  return copyBinary(transaction, 'ping', COLUMNS, rowsOf(walks), ({ walk, index }, row) => {
    if (walk.staff !== staff) {
      staff = walk.staff;
      staffText = Buffer.from(staff);
    }
    const { atMs, lon, lat, accuracyM, cellId, begins } = walk.pings[index]!;
    const mark = walk.marks[index]!;
    row.text(cityText);
    row.text(staffText);
    row.instant(atMs);
    row.float8(lon);
    row.float8(lat);
    if (accuracyM === null) row.nothing();
    else row.float4(accuracyM);
    if (cellId === 0) row.nothing();
    else row.int8(cellId);
    if (mark === null) row.nothing();
    else row.text(Buffer.from(mark));
    row.bool(begins);
    row.instant(receivedAtMs);
  });
}

/** One object for all of somebody: it is read before the next is asked for. */
function* rowsOf(walks: Iterable<NewPings>): Generator<{ walk: NewPings; index: number }> {
  for (const walk of walks) {
    const row = { walk, index: 0 };
    for (; row.index < walk.pings.length; row.index++) yield row;
  }
}

/** Of each of some people a span of time, both ends within. */
export interface Span {
  staff: string;
  fromMs: number;
  toMs: number;
}

/** Marks of the positions that are stored within the spans, by person and instant, ms since 1970. */
export async function readMarks(
  queryable: Queryable,
  city: string,
  spans: readonly Span[],
): Promise<Map<string, Map<number, PingMark | null>>> {
  const marks = new Map<string, Map<number, PingMark | null>>(spans.map(({ staff }) => [staff, new Map()]));
  if (spans.length === 0) return marks;
  const [first, last] = [Math.min(...spans.map(({ fromMs }) => fromMs)), Math.max(...spans.map(({ toMs }) => toMs))];
  const { rows } = await queryable.raw(
    `select ping.staff, ping.at, ping.mark
     from unnest(?::text[], ?::timestamptz[], ?::timestamptz[]) as span (staff, since, until)
     join ping on ping.staff = span.staff and ping.at between since and until
     where ping.city = ? and ping.at between ? and ?`,
    [
      spans.map(({ staff }) => staff),
      spans.map(({ fromMs }) => isoOf(fromMs)),
      spans.map(({ toMs }) => isoOf(toMs)),
      ...[city, isoOf(first), isoOf(last)],
    ],
  );
  for (const { staff, at, mark } of rows as { staff: string; at: Date; mark: PingMark | null }[])
    marks.get(staff)!.set(at.getTime(), mark);
  return marks;
}

/** Deletes positions of somebody, by instant. */
export async function deletePings(
  transaction: Transaction,
  city: string,
  staff: string,
  atMs: readonly number[],
): Promise<void> {
  await transaction.raw('delete from ping where city = ? and staff = ? and at = any(?::timestamptz[])', [
    ...[city, staff, atMs.map(isoOf)],
  ]);
}

/** Positions of somebody from an instant on, and before another one, by time. */
export async function readPings(
  queryable: Queryable,
  city: string,
  staff: string,
  fromMs: number,
  beforeMs: number,
): Promise<MarkedPing[]> {
  const query = queryable('ping')
    .select('at', 'lon', 'lat', 'mark', 'begins', { accuracyM: 'accuracy_m', cellId: 'cell_id' })
    .where({ city, staff })
    .where('at', '>=', isoOf(fromMs))
    .orderBy('at');
  if (beforeMs !== Infinity) query.where('at', '<', isoOf(beforeMs));
  return (await query).map(({ at, cellId, ...ping }) => ({ ...ping, atMs: at.getTime(), cellId: cellId ?? 0 }));
}

/** When the last position before an instant was that counts; undefined where there is none. */
export async function readLastCounted(
  queryable: Queryable,
  city: string,
  staff: string,
  beforeMs: number,
): Promise<number | undefined> {
  const row = await queryable('ping')
    .where({ city, staff })
    .where('at', '<', isoOf(beforeMs))
    .whereNull('mark')
    .orderBy('at', 'desc')
    .first('at');
  return row?.at.getTime();
}

/** When the first position from an instant on is that counts; undefined where there is none. */
export async function readNextCounted(
  queryable: Queryable,
  city: string,
  staff: string,
  fromMs: number,
): Promise<number | undefined> {
  const row = await queryable('ping')
    .where({ city, staff })
    .where('at', '>=', isoOf(fromMs))
    .whereNull('mark')
    .orderBy('at')
    .first('at');
  return row?.at.getTime();
}

/** Gives stored positions another mark. */
export async function remarkPings(
  transaction: Transaction,
  city: string,
  staff: string,
  remarked: readonly { atMs: number; mark: PingMark | null }[],
): Promise<void> {
  if (remarked.length === 0) return;
  await transaction.raw(
    `update ping set mark = nullif(given.mark, '') from unnest(?::timestamptz[], ?::text[]) as given (at, mark)
     where ping.city = ? and ping.staff = ? and ping.at = given.at`,
    [remarked.map(({ atMs }) => isoOf(atMs)), remarked.map(({ mark }) => mark ?? ''), city, staff],
  );
}

const isoOf = (ms: number): string => new Date(ms).toISOString();
