/** A sector of four basic cells in a row, 500 m wide, with grid workers on a day shift; and rows of roll-up by hand. */
import type { Shape } from '../../../server/grid/contract.ts';
import { publishGeneration } from '../../../server/grid/publish-generation.ts';
import { Ground } from '../../../server/patrol/ground/ground.ts';
import type { SlotRoll } from '../../../server/patrol/slot.ts';
import type { Database } from '../../../server/platform/database.ts';
import { TEST_CITY } from '../../helpers/engines.ts';

export const LON = 113.5;
export const LAT = 27.65;
export const SIDE = 0.005;
const AT = new Date('2019-01-01T00:00:00Z');
export const REACH_M = 50;

export const boxOf = (west: number, east: number, north = LAT + SIDE): Shape => [
  [
    [
      [west, LAT],
      [east, LAT],
      [east, north],
      [west, north],
      [west, LAT],
    ],
  ],
];

export interface PatrolledCity {
  sector: number;
  /** West to east, codes 11 to 14. W1 and W2 work on 11 and 12 by day, W3 on 13 without a shift; 14 has nobody. */
  cells: [number, number, number, number];
}

export async function layPatrolledCity(database: Database): Promise<PatrolledCity> {
  const cell = (code: string, shape: Shape, parent: { level: 1; code: string } | null) => ({
    ...{ code, name: { zh: `格${code}`, en: `Cell ${code}` }, urban: null, parent, synthetic: false, shape },
  });
  const leaves = [0, 1, 2, 3].map((i) => ({
    kind: 'add' as const,
    level: 4 as const,
    cell: cell(`1${i + 1}`, boxOf(LON + i * SIDE, LON + (i + 1) * SIDE), { level: 1, code: '1' }),
  }));
  const { added } = await database.transaction((transaction) =>
    publishGeneration(transaction, {
      ...{ city: TEST_CITY, holdsFrom: AT, author: 'test', reason: 'test', at: AT },
      changes: [{ kind: 'add', level: 1, cell: cell('1', boxOf(LON, LON + 4 * SIDE), null) }, ...leaves],
    }),
  );
  const [sector, ...cells] = added as [number, number, number, number, number];
  const { knex } = database;
  const city = { city: TEST_CITY };
  await knex('organisation').insert({
    ...city,
    ...{ code: 'centre', kind: 'centre', name_zh: '中心', name_en: 'Centre', phone: '', invented: true, position: 0 },
  });
  await knex('shift').insert({
    ...city,
    ...{ code: 'day', name_zh: '白班', name_en: 'Day', days: 'working-days', starts_at: '08:00', ends_at: '17:30' },
  });
  await knex('staff').insert(
    ['W1', 'W2', 'W3'].map((code) => ({
      ...city,
      ...{ code, name: `员${code}`, phone: '', employment: 'full-time', organisation: 'centre' },
      ...{ shift: code === 'W3' ? null : 'day', joined_on: '2017-04-01', invented: true },
    })),
  );
  await knex('post_holding').insert(
    ['W1', 'W2', 'W3'].map((staff, i) => ({
      ...city,
      ...{ cell_id: cells[i], post: 'grid-worker', staff, from_day: '2017-04-01' },
    })),
  );
  return { sector, cells };
}

/** A walk along the middle of cell `index`, from the share `from` of its width to `to`. */
export const groundIn = (index: number, from = 0.2, to = 0.8): Ground =>
  new Ground().addReach(
    [LON + (index + from) * SIDE, LAT + SIDE / 2],
    [LON + (index + to) * SIDE, LAT + SIDE / 2],
    REACH_M,
  );

/** A row; `minutes` from the first minute of the half hour on. */
export function slotRow(
  slotAt: number,
  cellId: number,
  staff: string,
  minutes: number,
  ground: Ground,
  more: Partial<SlotRoll> = {},
): SlotRoll {
  const lastAt = minutes === 0 ? null : slotAt + (minutes - 1) * 60_000;
  return {
    ...{ slotAt, cellId, staff, minutes: 2 ** minutes - 1, pings: minutes, visits: minutes > 0 ? 1 : 0 },
    ...{ dwellMs: minutes * 60_000, distanceM: minutes * 50, firstAt: minutes === 0 ? null : slotAt, lastAt },
    ...{ ground: ground.encode(), generation: 1, ...more },
  };
}

/** Writes rows as the recorder does: each with the next number, over what stood there. */
export async function writeSlots(database: Database, rows: readonly SlotRoll[]): Promise<void> {
  for (const row of rows)
    await database
      .knex('patrol_slot')
      .insert({
        city: TEST_CITY,
        slot_at: new Date(row.slotAt),
        cell_id: row.cellId,
        staff: row.staff,
        minutes: row.minutes,
        pings: row.pings,
        visits: row.visits,
        dwell_ms: row.dwellMs,
        distance_m: row.distanceM,
        first_at: row.firstAt === null ? null : new Date(row.firstAt),
        last_at: row.lastAt === null ? null : new Date(row.lastAt),
        ground: Buffer.from(row.ground),
        generation: row.generation,
        roll: database.knex.raw("nextval('patrol_roll_seq')"),
      })
      .onConflict(['city', 'slot_at', 'cell_id', 'staff'])
      .merge();
}
