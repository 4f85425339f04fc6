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

/** When anybody was last in each of the cells themselves, not those below; no entry for those never walked. */
export async function readLastWalked(
  queryable: Queryable,
  city: string,
  cellIds: readonly number[],
): Promise<Map<number, Date>> {
  const { rows } = await queryable.raw(
    `select asked.id, last.at from unnest(?::bigint[]) as asked (id)
     cross join lateral (
       select coalesce(last_at, slot_at) as at from patrol_slot
       where city = ? and cell_id = asked.id and minutes <> 0 order by slot_at desc limit 1) as last`,
    [[...cellIds], city],
  );
  // Of several who were there in the same half hour any will do: it is asked after hours.
  return new Map((rows as { id: number; at: Date }[]).map(({ id, at }) => [id, at]));
}
