/**
 * SQL of coverage: the roll-up rows, read in pages so that no month stands in memory, and what they are held against.
 * Longer than 200 lines, for each query is one of its own.
 */
import type { Knex } from 'knex';
import { dayToText, zoneClock } from '../../duty/clocks/zone-clock.ts';
import type { Position, Shape } from '../../grid/contract.ts';
import { shapeOfWkb } from '../../grid/shape-of-wkb.ts';
import type { Queryable } from '../../platform/database.ts';
import { Ground } from '../ground/ground.ts';
import { SLOT_MS, type SlotRoll } from '../slot.ts';
import type { GridWorkerRecord } from './grid-workers.ts';

/** A roll-up row with its number. */
export interface SlotRow extends SlotRoll {
  roll: number;
}
/** Half hours that begin in a period. */
export interface SlotPeriod {
  fromMs: number;
  toMs: number;
}

const COLUMNS = {
  slotAt: 'slot_at',
  cellId: 'cell_id',
  staff: 'staff',
  minutes: 'minutes',
  pings: 'pings',
  visits: 'visits',
  dwellMs: 'dwell_ms',
  distanceM: 'distance_m',
  firstAt: 'first_at',
  lastAt: 'last_at',
  generation: 'generation',
  roll: 'roll',
};
type Read = Omit<SlotRow, 'slotAt' | 'firstAt' | 'lastAt'> & {
  slotAt: Date;
  firstAt: Date | null;
  lastAt: Date | null;
};
const NO_GROUND = new Ground().encode();
const rowOf = ({ slotAt, firstAt, lastAt, ground, ...row }: Read): SlotRow => ({
  ...row,
  ground: ground?.length === 0 ? NO_GROUND : ground,
  slotAt: slotAt.getTime(),
  firstAt: firstAt?.getTime() ?? null,
  lastAt: lastAt?.getTime() ?? null,
});

const inPeriod = (query: Knex.QueryBuilder, { fromMs, toMs }: SlotPeriod): Knex.QueryBuilder =>
  query.where('slot_at', '>=', new Date(fromMs)).where('slot_at', '<', new Date(toMs));

/** Rows of some cells by cell, half hour and person, after the row `after`. */
export async function readSlotsOfCells(
  queryable: Queryable,
  city: string,
  cellIds: readonly number[],
  period: SlotPeriod,
  after: SlotRow | undefined,
  limit: number,
): Promise<SlotRow[]> {
  const query = inPeriod(queryable('patrol_slot').where({ city }), period)
    .select({ ...COLUMNS, ground: 'ground' })
    .whereRaw('cell_id = any(?::bigint[])', [[...cellIds]])
    .orderBy(['cell_id', 'slot_at', 'staff'])
    .limit(limit);
  if (after !== undefined)
    query.whereRaw('(cell_id, slot_at, staff) > (?, ?, ?)', [after.cellId, new Date(after.slotAt), after.staff]);
  return ((await query) as Read[]).map(rowOf);
}

/** Rows of some people by person, cell and half hour, after the row `after`. */
export async function readSlotsOfStaff(
  queryable: Queryable,
  city: string,
  staff: readonly string[],
  period: SlotPeriod,
  after: SlotRow | undefined,
  limit: number,
): Promise<SlotRow[]> {
  const query = inPeriod(queryable('patrol_slot').where({ city }), period)
    .select({ ...COLUMNS, ground: 'ground' })
    .whereRaw('staff = any(?::text[])', [[...staff]])
    .orderBy(['staff', 'cell_id', 'slot_at'])
    .limit(limit);
  if (after !== undefined)
    query.whereRaw('(staff, cell_id, slot_at) > (?, ?, ?)', [after.staff, after.cellId, new Date(after.slotAt)]);
  return ((await query) as Read[]).map(rowOf);
}

/** Rows written after `roll`, oldest first; without ground those that begin out of `withGround`. */
export async function readSlotsSince(
  queryable: Queryable,
  city: string,
  roll: number,
  withGround: SlotPeriod,
  limit: number,
): Promise<(Omit<SlotRow, 'ground'> & { ground: Uint8Array | null })[]> {
  const { fromMs, toMs } = withGround;
  const rows: (Read & { ground: Uint8Array | null })[] = await queryable('patrol_slot')
    .select({
      ...COLUMNS,
      ground: queryable.raw('case when slot_at >= ? and slot_at < ? then ground end', [
        new Date(fromMs),
        new Date(toMs),
      ]) as never,
    })
    .where({ city })
    .where('roll', '>', roll)
    .orderBy('roll')
    .limit(limit);
  return rows.map(rowOf);
}

/** The number of the newest row; 0 where no position ever came. */
export async function readNewestRoll(queryable: Queryable, city: string): Promise<number> {
  const row = await queryable('patrol_slot').where({ city }).max({ roll: 'roll' }).first();
  return row?.roll ?? 0;
}

/** Begin of the last minute before `beforeMs` in which anybody was in each of the cells, ms since 1970. */
export async function readLastMinutes(
  queryable: Queryable,
  city: string,
  cellIds: readonly number[],
  beforeMs: number,
): Promise<Map<number, number>> {
  const { rows } = await queryable.raw(
    `select asked.id, found.slot_at, found.minutes
     from unnest(:cellIds::bigint[]) as asked (id)
     cross join lateral (
       select slot_at, bit_or(minutes) as minutes from patrol_slot
       where city = :city and cell_id = asked.id and slot_at < :before and minutes <> 0
       group by slot_at order by slot_at desc limit 1
     ) as found`,
    { cellIds: [...cellIds], city, before: new Date(beforeMs) },
  );
  return new Map(
    (rows as { id: number; slot_at: Date; minutes: number }[]).map(({ id, slot_at, minutes }) => [
      id,
      slot_at.getTime() + (31 - Math.clz32(minutes)) * 60_000,
    ]),
  );
}

/** When anybody was last seen in each of the cells, in a half hour that begins before `beforeMs`; ms since 1970. */
export async function readLastSeen(
  queryable: Queryable,
  city: string,
  cellIds: readonly number[],
  beforeMs: number,
): Promise<Map<number, number>> {
  const { rows } = await queryable.raw(
    `select asked.id, found.last_at
     from unnest(:cellIds::bigint[]) as asked (id)
     cross join lateral (
       select slot_at, max(last_at) as last_at from patrol_slot
       where city = :city and cell_id = asked.id and slot_at < :before and minutes <> 0 and last_at is not null
       group by slot_at order by slot_at desc limit 1
     ) as found`,
    { cellIds: [...cellIds], city, before: new Date(beforeMs) },
  );
  return new Map((rows as { id: number; last_at: Date }[]).map(({ id, last_at }) => [id, last_at.getTime()]));
}

/** The minutes of which positions of each person tell, wherever they were: a row a half hour. */
export async function readToldMinutes(
  queryable: Queryable,
  city: string,
  staff: readonly string[],
  period: SlotPeriod,
): Promise<{ staff: string; slotAt: number; minutes: number }[]> {
  const rows: { staff: string; slotAt: Date; minutes: number }[] = await inPeriod(
    queryable('patrol_slot').where({ city }),
    period,
  )
    .whereRaw('staff = any(?::text[])', [[...staff]])
    .select({ staff: 'staff', slotAt: 'slot_at', minutes: queryable.raw('bit_or(minutes)') as never })
    .groupBy('staff', 'slot_at');
  return rows.map(({ slotAt, ...row }) => ({ ...row, slotAt: slotAt.getTime() }));
}

/** Who walked in any of the cells in a period. */
export async function readStaffOfCells(
  queryable: Queryable,
  city: string,
  cellIds: readonly number[],
  period: SlotPeriod,
): Promise<string[]> {
  const query = inPeriod(queryable('patrol_slot').where({ city }), period)
    .whereRaw('cell_id = any(?::bigint[])', [[...cellIds]])
    .where('minutes', '<>', 0);
  return (await query.distinct('staff').orderBy('staff')).map(({ staff }: { staff: string }) => staff);
}

/**
 * How many positions of each person were marked in a period, by the half hour that they are of; those that were deleted
 * are not known any more. Of a clock that runs ahead it is known when they came in, and no more.
 */
export async function countMarked(
  queryable: Queryable,
  city: string,
  staff: readonly string[],
  { fromMs, toMs }: SlotPeriod,
): Promise<{ staff: string; slotAt: number; marked: number }[]> {
  const { rows } = await queryable.raw(
    `select staff, floor(extract(epoch from case mark when 'future' then received_at else at end) * 1000 / :slotMs)::bigint
         * :slotMs as "slotAt", count(*)::int as marked
     from ping
     where city = :city and at >= :from and at < :to and mark is not null and staff = any(:staff::text[])
     group by 1, 2`,
    { city, from: new Date(fromMs), to: new Date(toMs), staff: [...staff], slotMs: SLOT_MS },
  );
  return rows;
}

/**
 * Who held the post of grid worker, and who was away, on some day of a period in the city. The duty book forgets what
 * has ended; a report about last month needs it.
 */
export async function readGridWorkers(
  queryable: Queryable,
  city: string,
  timeZone: string,
  { fromMs, toMs }: SlotPeriod,
): Promise<GridWorkerRecord> {
  const { dayOf } = zoneClock(timeZone);
  // A shift over midnight began the day before.
  const [first, last] = [dayToText(dayOf(new Date(fromMs)) - 1), dayToText(dayOf(new Date(toMs)))];
  const holdings = await queryable('post_holding')
    .select({ cellId: 'cell_id', staff: 'staff', fromDay: 'from_day', toDay: 'to_day' })
    .where({ city, post: 'grid-worker' })
    .where('from_day', '<=', last)
    .where((any) => any.whereNull('to_day').orWhere('to_day', '>=', first))
    .orderBy(['cell_id', 'id']);
  const absences = await queryable('absence')
    .select({ staff: 'staff', fromDay: 'from_day', toDay: 'to_day' })
    .where({ city })
    .where('from_day', '<=', last)
    .where('to_day', '>=', first);
  return { holdings, absences };
}

/** Ground that is closed on every day of a period, by identity and version: what was open on some day could be walked. */
export async function readClosedKeys(
  queryable: Queryable,
  city: string,
  firstDay: string,
  lastDay: string,
): Promise<string[]> {
  const rows: { key: string }[] = await queryable('closed_ground')
    .select({ key: queryable.raw("id || ':' || xmin::text") as never })
    .where({ city })
    .where('from_day', '<=', firstDay)
    .where((any) => any.whereNull('to_day').orWhere('to_day', '>=', lastDay))
    .orderBy('id');
  return rows.map(({ key }) => key);
}

/** Shapes of closed ground. */
export async function readClosedShapes(queryable: Queryable, city: string, keys: readonly string[]): Promise<Shape[]> {
  const rows: { wkb: Uint8Array }[] = await queryable('closed_ground')
    .select({ wkb: queryable.raw("st_asbinary(shape, 'NDR')") as never })
    .where({ city })
    .whereIn(
      'id',
      keys.map((key) => Number(key.split(':')[0])),
    )
    .orderBy('id');
  return rows.map(({ wkb }) => shapeOfWkb(wkb));
}

/** Check-points that stood at an instant. */
export async function readCheckPlaces(queryable: Queryable, city: string, at: Date): Promise<Position[]> {
  const rows: { lon: number; lat: number }[] = await queryable('check_point')
    .select({ lon: queryable.raw('st_x(place)') as never, lat: queryable.raw('st_y(place)') as never })
    .where({ city })
    .where((any) => any.whereNull('retired_at').orWhere('retired_at', '>=', at));
  return rows.map(({ lon, lat }) => [lon, lat]);
}
