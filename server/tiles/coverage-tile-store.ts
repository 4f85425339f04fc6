import type { SlotPeriod } from '../patrol/coverage/coverage-store.ts';
import type { Queryable } from '../platform/database.ts';

/** Whether any row of the cells in a period was written after `roll`. */
export async function isWalkedSince(
  queryable: Queryable,
  city: string,
  roll: number,
  cellIds: readonly number[],
  { fromMs, toMs }: SlotPeriod,
): Promise<boolean> {
  const row = await queryable('patrol_slot')
    .select('roll')
    .where({ city })
    .where('roll', '>', roll)
    .where('slot_at', '>=', new Date(fromMs))
    .where('slot_at', '<', new Date(toMs))
    .whereRaw('cell_id = any(?::bigint[])', [[...cellIds]])
    .first();
  return row !== undefined;
}
