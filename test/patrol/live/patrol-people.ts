/** Two towns of three grids with people who walk them, and positions put where a test wants them. */

import { Ground } from '../../../server/patrol/ground/ground.ts';
import { dayBegin, makeDays } from '../../../server/patrol/pings/ping-days-store.ts';
import type { Database } from '../../../server/platform/database.ts';
import { TEST_CITY } from '../../helpers/engines.ts';

const city = TEST_CITY;

/** Shift `day` is worked every day from 08:00 to 18:00 in the city, `round` the whole day. */
export async function addShifts(database: Database): Promise<void> {
  const shift = (code: string, startsAt: string, endsAt: string) => ({
    ...{ city, code, name_zh: '班', name_en: 'Shift', days: 'every-day', starts_at: startsAt, ends_at: endsAt },
  });
  await database.knex('shift').insert([shift('day', '08:00', '18:00'), shift('round', '00:00', '00:00')]);
}

/** Grid workers, each of a cell. */
export async function addWorkers(
  database: Database,
  workers: readonly { code: string; cellId: number; shift?: string }[],
): Promise<void> {
  const organisation = { city, code: 'patrol', kind: 'department', name_zh: '网格办', name_en: 'Grid office' };
  await database.knex('organisation').insert(organisation).onConflict().ignore();
  for (const { code, cellId, shift = 'day' } of workers) {
    await database.knex('staff').insert({
      ...{
        city,
        code,
        name: `人${code}`,
        phone: `0731-${code}`,
        employment: 'full-time',
        organisation: 'patrol',
        shift,
      },
      joined_on: '2020-01-01',
    });
    await database
      .knex('post_holding')
      .insert({ city, cell_id: cellId, post: 'grid-worker', staff: code, from_day: '2020-01-01' });
  }
}

export interface PlacedPing {
  at: Date;
  lon: number;
  lat: number;
  begins?: boolean;
  mark?: 'speed' | 'accuracy' | 'future' | 'mock';
}

/** Positions of a worker as they stand after they were taken in; no roll-up is made of them. */
export async function placePings(database: Database, staff: string, pings: readonly PlacedPing[]): Promise<void> {
  await makeDays(database, [...new Set(pings.map(({ at }) => dayBegin(at.getTime())))]);
  const rows = pings.map(({ at, lon, lat, begins = false, mark = null }) => ({
    ...{ city, staff, at, lon, lat, begins, mark, received_at: at },
    accuracy_m: 8,
  }));
  await database.knex.batchInsert('ping', rows, 500);
}

/** Where somebody was last. */
export async function placeWalker(
  database: Database,
  staff: string,
  { at, lon, lat }: { at: Date; lon: number; lat: number },
): Promise<void> {
  const row = { at, lon, lat, accuracy_m: 8, moving: true, received_at: at };
  await database
    .knex('patrol_walker')
    .insert({ city, staff, carry: '{}', ...row })
    .onConflict(['city', 'staff'])
    .merge(row);
}

/** A row of the roll-up with the next number, and the notice of it. */
export async function announceRoll(database: Database, staff: string, cellId: number, at: Date): Promise<number> {
  return database.transaction(async (transaction) => {
    const { rows } = await transaction.raw(`select nextval('patrol_roll_seq') as roll`);
    const roll = Number((rows[0] as { roll: number }).roll);
    const counts = { minutes: 1, pings: 1, visits: 1, dwell_ms: 0, distance_m: 0, generation: 1, roll };
    await transaction('patrol_slot')
      .insert({ city, slot_at: at, cell_id: cellId, staff, ground: new Ground().encode(), ...counts })
      .onConflict(['city', 'slot_at', 'cell_id', 'staff'])
      .merge({ roll });
    await transaction.raw(`select pg_notify('gridwarden_patrol', '')`);
    return roll;
  });
}
