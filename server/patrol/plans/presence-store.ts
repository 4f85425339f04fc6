/** SQL of where people were and are, as the roll-ups and the newest positions tell. */
import type { Queryable } from '../../platform/database.ts';

export interface SlotPresence {
  staff: string;
  slotAt: Date;
  /** 0 outside the grid. */
  cellId: number;
  /** A bit for each minute, as SlotRoll has them. */
  minutes: number;
}

/** Where people were from the half hour of `from` until `to`. */
export async function readPresence(
  queryable: Queryable,
  city: string,
  { from, to, cellIds, staff }: { from: Date; to: Date; cellIds: readonly number[]; staff: readonly string[] },
): Promise<SlotPresence[]> {
  return queryable('patrol_slot')
    .select({ staff: 'staff', slotAt: 'slot_at', cellId: 'cell_id', minutes: 'minutes' })
    .where({ city })
    .where('slot_at', '>', new Date(from.getTime() - 1_800_000))
    .where('slot_at', '<', to)
    .where('minutes', '<>', 0)
    .whereRaw('(staff = any(?::text[]) or cell_id = any(?::bigint[]))', [[...staff], [...cellIds]]);
}

export interface NewestPosition {
  staff: string;
  at: Date;
  /** Null outside the grid. */
  cellId: number | null;
}

/** The newest position that counts of each person that has one. */
export async function readNewestPositions(queryable: Queryable, city: string): Promise<Map<string, NewestPosition>> {
  const rows: NewestPosition[] = await queryable('patrol_walker')
    .select({ staff: 'staff', at: 'at', cellId: 'cell_id' })
    .where({ city })
    .whereNotNull('at');
  return new Map(rows.map((row) => [row.staff, row]));
}

/** Whether positions ever came in this city. */
export async function hasPositions(queryable: Queryable, city: string): Promise<boolean> {
  return (await queryable('patrol_walker').select('staff').where({ city }).first()) !== undefined;
}

/** When the newest batch of each person came in, with positions that count or without. */
export async function readLastHeard(queryable: Queryable, city: string): Promise<Map<string, number>> {
  const rows: { staff: string; receivedAt: Date }[] = await queryable('patrol_walker')
    .select({ staff: 'staff', receivedAt: 'received_at' })
    .where({ city });
  return new Map(rows.map(({ staff, receivedAt }) => [staff, receivedAt.getTime()]));
}

/** The half hour in which anybody was first walking in this city; undefined before. */
export async function readFirstPresence(queryable: Queryable, city: string): Promise<Date | undefined> {
  const row = await queryable('patrol_slot').select({ at: 'slot_at' }).where({ city }).orderBy('slot_at').first();
  return row?.at;
}

/**
 * When anybody was last in each of the cells themselves, not those below; no entry for those never walked. Both looks go
 * by the index of the half hours with presence: past what only the reach of a walk touched.
 */
export async function readLastWalked(
  queryable: Queryable,
  city: string,
  cellIds: readonly number[],
): Promise<Map<number, Date>> {
  const { rows } = await queryable.raw(
    `select asked.id, last.at from unnest(?::bigint[]) as asked (id)
     cross join lateral (
       select slot_at from patrol_slot
       where city = ? and cell_id = asked.id and minutes <> 0 order by slot_at desc limit 1) as newest
     cross join lateral (
       select max(coalesce(last_at, slot_at)) as at from patrol_slot
       where city = ? and cell_id = asked.id and minutes <> 0 and slot_at = newest.slot_at) as last`,
    [[...cellIds], city, city],
  );
  return new Map((rows as { id: number; at: Date }[]).map(({ id, at }) => [id, at]));
}

/** Since when each of the cells is there. */
export async function readCellBegins(
  queryable: Queryable,
  city: string,
  cellIds: readonly number[],
): Promise<Map<number, Date>> {
  const rows: { id: number; at: Date }[] = await queryable('cell')
    .join('generation', (on) => on.on('generation.city', 'cell.city').andOn('generation.number', 'cell.created_in'))
    .select({ id: 'cell.id', at: 'generation.holds_from' })
    .where({ 'cell.city': city })
    .whereRaw('cell.id = any(?::bigint[])', [[...cellIds]]);
  return new Map(rows.map(({ id, at }) => [id, at]));
}
