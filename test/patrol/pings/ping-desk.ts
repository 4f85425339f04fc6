/** A recorder over the staffed corner of a city, and what must be stored by the rules alone. */
import { expect } from 'chai';
import { DutyBook } from '../../../server/duty/duty-book.ts';
import type { Locator } from '../../../server/grid/locator.ts';
import { PublishedGrid } from '../../../server/grid/published-grid.ts';
import type { Ping } from '../../../server/patrol/contract.ts';
import { CellSplitter } from '../../../server/patrol/ground/cell-ground.ts';
import { DEFAULT_PATROL_RULES, type PatrolRules } from '../../../server/patrol/patrol-rules.ts';
import { PingRecorder, type PingRecorderOptions } from '../../../server/patrol/pings/ping-recorder.ts';
import { foldWalk } from '../../../server/patrol/walk/fold-walk.ts';
import { encodedRoll, SlotRolls } from '../../../server/patrol/walk/slot-rolls.ts';
import { NO_CARRY } from '../../../server/patrol/walk/walk-carry.ts';
import type { Database, Queryable } from '../../../server/platform/database.ts';
import { TEST_CITY } from '../../helpers/engines.ts';
import { staffTown } from '../../walk/staffed-town.ts';

export const BEGIN = Date.parse('2024-05-08T00:30:00Z');
export const CITY = { code: TEST_CITY, name: { zh: '醴陵', en: 'Liling' }, timeZone: 'Asia/Shanghai', demoSeed: null };

export interface PingDesk {
  database: Database;
  grid: PublishedGrid;
  /** What the clock of the recorders says. */
  now: { ms: number };
  cells: ReadonlyMap<string, number>;
  recorder(options?: PingRecorderOptions, over?: Database, by?: Pick<PublishedGrid, 'current'>): PingRecorder;
  /** By which the recorders go. */
  rules: { now: PatrolRules };
}

export async function pingDesk(database: Database): Promise<PingDesk> {
  const cells = await staffTown(database);
  const now = { ms: BEGIN + 12 * 3_600_000 };
  const clock = () => new Date(now.ms);
  const grid = await PublishedGrid.open(database, TEST_CITY, clock);
  const duties = await DutyBook.open(database, TEST_CITY, clock);
  const rules = { now: DEFAULT_PATROL_RULES };
  const patrolRules = { current: () => rules.now };
  return {
    ...{ database, grid, now, cells, rules },
    recorder: (options, over = database, by = grid) =>
      new PingRecorder({ database: over, city: CITY, grid: by, duties, patrolRules, clock }, options),
  };
}

/** Metres to the east and north of the middle, where the cells meet. */
export const place = (eastM: number, northM = 0): Pick<Ping, 'lon' | 'lat'> => ({
  lon: 113.5 + eastM / 98_600,
  lat: 27.655 + northM / 110_800,
});

export const pingAt = (s: number, eastM: number, more: Partial<Ping> = {}): Ping => ({
  at: new Date(BEGIN + s * 1000).toISOString(),
  ...place(eastM),
  accuracyM: 8,
  ...more,
});

/** To and fro over the border, a position every `everyS`. */
export const round = (count: number, everyS = 10, fromS = 0): Ping[] =>
  Array.from({ length: count }, (_, i) =>
    pingAt(fromS + i * everyS, 300 * Math.sin(i / 25), { ...place(300 * Math.sin(i / 25), i % 40) }),
  );

export async function readSlots(queryable: Queryable, staff?: string): Promise<Record<string, unknown>[]> {
  const query = queryable('patrol_slot').orderBy(['staff', 'slot_at', 'cell_id']);
  if (staff !== undefined) query.where({ staff });
  return (await query)
    .filter(({ pings, minutes, dwell_ms, ground }) => pings > 0 || minutes > 0 || dwell_ms > 0 || ground.length > 1)
    .map(({ city: _city, roll: _roll, slot_at, first_at, last_at, ground, ...row }) => ({
      ...row,
      slot_at: slot_at.getTime(),
      first_at: first_at?.getTime() ?? null,
      last_at: last_at?.getTime() ?? null,
      ground: Buffer.from(ground).toString('hex'),
    }));
}

/** Holds everything that is stored of `staff` to a reckoning from nothing, of all positions at once. */
export async function expectFromScratch(database: Database, locator: Locator, staff: string): Promise<void> {
  const rows = await database.knex('ping').where({ staff }).orderBy('at');
  const pings = rows.map(({ at, lon, lat, accuracy_m, begins, mark }) => ({
    atMs: at.getTime(),
    ...{ lon, lat, begins, accuracyM: accuracy_m },
    cellId: locator.locate([lon, lat]).cell?.id ?? 0,
    mark: mark === 'speed' ? null : mark,
  }));
  const walked = foldWalk(NO_CARRY, pings, DEFAULT_PATROL_RULES);
  expect(rows.map(({ mark }) => mark)).to.deep.equal(walked.marks);
  const { reachM } = DEFAULT_PATROL_RULES;
  const rules = { splitter: new CellSplitter(locator), reachM, generation: locator.generation };
  const expected = [...new SlotRolls(walked, rules)]
    .map(encodedRoll)
    .map((roll) => ({
      ...{ slot_at: roll.slotAt, cell_id: roll.cellId, staff, minutes: roll.minutes, pings: roll.pings },
      ...{ visits: roll.visits, dwell_ms: roll.dwellMs, distance_m: roll.distanceM },
      ...{ first_at: roll.firstAt, last_at: roll.lastAt, generation: roll.generation },
      ground: Buffer.from(roll.ground).toString('hex'),
    }))
    .sort((a, b) => a.slot_at - b.slot_at || a.cell_id - b.cell_id);
  expect(await readSlots(database.knex, staff)).to.deep.equal(expected);
  const walker = await database.knex('patrol_walker').where({ staff }).first();
  expect(walker.carry).to.deep.equal(walked.carry);
  const { last } = walked.carry;
  expect([walker.at?.getTime(), walker.lon, walker.cell_id, walker.moving]).to.deep.equal([
    ...[last?.atMs, last?.lon ?? null, last?.cellId || null, last?.moving ?? null],
  ]);
}
