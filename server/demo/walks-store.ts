import type { DemoCheckPoint } from '../../geodata/check-points.ts';
import { type CopyValue, copyIn } from '../platform/copy-in.ts';
import type { Queryable, Transaction } from '../platform/database.ts';

/** A check-point with its place in the grid. */
export interface PlacedCheckPoint extends Omit<DemoCheckPoint, 'cellCode'> {
  cellId: number | null;
  cellPath: readonly number[];
  generation: number;
}

/** Whether the city has any check-point, a retired one too. */
export async function hasCheckPoints(queryable: Queryable, city: string): Promise<boolean> {
  return (await queryable('check_point').where({ city }).first('id')) !== undefined;
}

const CHECK_POINT_COLUMNS = ['city', 'code', 'name', 'kind', 'place', 'cell_id', 'cell_path', 'generation'];

/** Writes new check-points by COPY. */
export const copyCheckPoints = (
  transaction: Transaction,
  city: string,
  points: Iterable<PlacedCheckPoint>,
): Promise<void> => copyIn(transaction, 'check_point', CHECK_POINT_COLUMNS, checkPointRows(city, points));

function* checkPointRows(city: string, points: Iterable<PlacedCheckPoint>): Generator<CopyValue[]> {
  for (const { code, name, kind, position, cellId, cellPath, generation } of points)
    yield [city, code, name, kind, `SRID=4326;POINT(${position.join(' ')})`, cellId, cellPath, generation];
}

/** Gives people a shift where they have none, by their numbers. */
export async function setMissingShifts(
  transaction: Transaction,
  city: string,
  shifts: readonly { code: string; shift: string }[],
): Promise<void> {
  await transaction.raw(
    `update staff set shift = given.shift from json_to_recordset(?::json) as given (code text, shift text)
     where city = ? and staff.code = given.code and staff.shift is null and invented`,
    [JSON.stringify(shifts), city],
  );
}

/** What a walk looks in at. */
export interface DemoStop {
  kind: 'site' | 'check-point';
  /** Id of the site; code of the check-point. */
  id: number;
  code: string;
  cellId: number;
  lon: number;
  lat: number;
}

/** Check-points and sites that stand, in a lasting order. */
export async function readStops(queryable: Queryable, city: string): Promise<DemoStop[]> {
  const { rows } = await queryable.raw(
    `select 'check-point' as kind, id, code, cell_id as "cellId", st_x(place) as lon, st_y(place) as lat
     from check_point where city = :city and cell_id is not null and retired_at is null
     union all
     select 'site', id, code, cell_id, st_x(place), st_y(place)
     from site where city = :city and cell_id is not null and retired_at is null
     order by 1, 3`,
    { city },
  );
  return rows;
}

/** Begin of the newest half hour of a period in which each person walked, ms since 1970, by number. */
export async function readNewestSlots(
  queryable: Queryable,
  city: string,
  from: Date,
  to: Date,
): Promise<Map<string, number>> {
  const rows: { staff: string; newest: Date }[] = await queryable('patrol_slot')
    .where({ city })
    .where('slot_at', '>=', from)
    .where('slot_at', '<', to)
    .where('pings', '>', 0)
    .groupBy('staff')
    .select('staff')
    .max({ newest: 'slot_at' });
  return new Map(rows.map(({ staff, newest }) => [staff, newest.getTime()]));
}

/** When each person was last heard of, ms since 1970, by number. */
export async function readLastHeard(queryable: Queryable, city: string): Promise<Map<string, number>> {
  const rows: { staff: string; at: Date }[] = await queryable('patrol_walker')
    .where({ city })
    .whereNotNull('at')
    .select('staff', 'at');
  return new Map(rows.map(({ staff, at }) => [staff, at.getTime()]));
}
