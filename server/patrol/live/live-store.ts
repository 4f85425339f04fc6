/** SQL of what is shown live. */
import type { Position } from '../../grid/contract.ts';
import type { Queryable } from '../../platform/database.ts';

/** Where somebody was last, by the last position that counts. */
export interface LastPosition {
  at: Date;
  position: Position;
  accuracyM: number | null;
  moving: boolean | null;
}

interface Row extends Omit<LastPosition, 'position'> {
  staff: string;
  lon: number;
  lat: number;
}

/** The last positions of all who gave one from `since` on, by number. */
export async function readLastPositions(
  queryable: Queryable,
  city: string,
  since: Date,
): Promise<Map<string, LastPosition>> {
  const rows: Row[] = await queryable('patrol_walker')
    .select('staff', 'at', 'lon', 'lat', 'moving', { accuracyM: 'accuracy_m' })
    .where({ city })
    .where('at', '>=', since);
  return new Map(rows.map(({ staff, lon, lat, ...last }) => [staff, { ...last, position: [lon, lat] }]));
}

/** The number of the last write of the roll-up; 0 before the first. */
export async function readNewestRoll(queryable: Queryable, city: string): Promise<number> {
  const row = await queryable('patrol_slot').where({ city }).max<{ last: number | null }>({ last: 'roll' }).first();
  return row?.last ?? 0;
}
