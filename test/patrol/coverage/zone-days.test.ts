import { expect } from 'chai';
import { CalendarHolder } from '../../../server/duty/clocks/calendar-holder.ts';
import { DutyBook } from '../../../server/duty/duty-book.ts';
import { PublishedGrid } from '../../../server/grid/published-grid.ts';
import { PatrollableGrounds } from '../../../server/patrol/coverage/patrollable-grounds.ts';
import { reportDays } from '../../../server/patrol/coverage/report-days.ts';
import { daysUpTo } from '../../../server/patrol/coverage/report-period.ts';
import { DEFAULT_PATROL_RULES } from '../../../server/patrol/patrol-rules.ts';
import { readCity } from '../../../server/platform/city-store.ts';
import type { Database } from '../../../server/platform/database.ts';
import { onBothEngines, TEST_CITY } from '../../helpers/engines.ts';
import {
  boxOf,
  groundIn,
  LON,
  layPatrolledCity,
  type PatrolledCity,
  SIDE,
  slotRow,
  writeSlots,
} from './patrolled-city.ts';

const ACTOR = { ...{ accountId: 1, name: 'test', role: 'admin', areaCellId: null }, via: 'token' as const };
const HOUR_MS = 3_600_000;

describe('days of a city in another zone', () => {
  onBothEngines((engine) => {
    let database: Database;
    let laid: PatrolledCity;
    let grid: PublishedGrid;
    let now = new Date('2024-03-10T18:00:00Z');
    const clock = () => now;
    before(async () => {
      database = await engine.freshDatabase();
      laid = await layPatrolledCity(database);
      grid = await PublishedGrid.open(database, TEST_CITY, clock);
    });
    after(async () => {
      grid.close();
      await engine.release(database);
    });
    const placeIn = async (timeZone: string) => {
      const city = { ...(await readCity(database.knex, TEST_CITY))!, timeZone };
      return {
        ...{ database, city, grid, clock, patrolRules: { current: () => DEFAULT_PATROL_RULES } },
        duties: await DutyBook.open(database, TEST_CITY, clock),
        calendar: await CalendarHolder.open(database, TEST_CITY),
        grounds: new PatrollableGrounds({ database, city }),
        coverage: { shift: null, refresh: async () => {} },
      };
    };
    const close = async (day: string, east: number) => {
      const shape = JSON.stringify({ type: 'MultiPolygon', coordinates: boxOf(LON, east) });
      await database.knex('closed_ground').insert({
        ...{ city: TEST_CITY, name: 'Pond', from_day: day, to_day: day, author: 'test', created_at: now },
        shape: database.knex.raw('st_setsrid(st_geomfromgeojson(?), 4326)', [shape]),
      });
    };
    afterEach(() => database.knex('closed_ground').where({ city: TEST_CITY }).delete());

    it('take off what is closed on the day alone, where half hours have midnight in them', async () => {
      now = new Date('2024-05-08T06:00:00Z');
      const place = await placeIn('Asia/Kathmandu');
      const [first] = laid.cells;
      await close('2024-05-08', LON + SIDE);
      const days = daysUpTo(place, 2);
      const opens: boolean[] = [];
      for (const day of days) opens.push((await place.grounds.of(grid.current(), day)).patrollable(first).pixels > 0);
      expect(days.map(({ day }, i) => [day, opens[i]])).to.deep.equal([
        ['2024-05-07', true],
        ['2024-05-08', false],
      ]);
      // Asked for from midnight to midnight, widened to half hours.
      const asked = { fromMs: Date.parse('2024-05-07T18:00:00Z'), toMs: Date.parse('2024-05-08T18:30:00Z') };
      expect((await place.grounds.of(grid.current(), asked)).patrollable(first).pixels).to.equal(0);
      await writeSlots(database, [slotRow(days[1]!.fromMs, laid.cells[1], 'W1', 9, groundIn(1))]);
      const told = (await reportDays(place, ACTOR, { cell: '12', days: 2 })).days;
      expect(told.map(({ minutes }) => minutes)).to.deep.equal([0, 9]);
      expect((await reportDays(place, ACTOR, { cell: '11', days: 1 })).days[0]).to.deep.include({ state: 'closed' });
    });

    it('have 23 or 25 hours where clocks change, and every half hour in one of them', async () => {
      for (const [day, hours] of [
        ['2024-03-10', 23],
        ['2024-11-03', 25],
      ] as const) {
        now = new Date(`${day}T18:00:00Z`);
        const place = await placeIn('America/Chicago');
        const days = daysUpTo(place, 3);
        expect(days.at(-1)!.day).to.equal(day);
        expect((days[2]!.toMs - days[2]!.fromMs) / HOUR_MS).to.equal(hours);
        for (const i of [0, 1]) expect(days[i]!.toMs).to.equal(days[i + 1]!.fromMs);
        const third = laid.cells[2];
        await writeSlots(database, [
          slotRow(days[2]!.fromMs - HOUR_MS / 2, third, 'W3', 3, groundIn(2)),
          slotRow(days[2]!.fromMs, third, 'W3', 5, groundIn(2)),
          slotRow(days[2]!.toMs - HOUR_MS / 2, third, 'W3', 7, groundIn(2)),
          slotRow(days[2]!.toMs, third, 'W3', 11, groundIn(2)),
        ]);
        const told = (await reportDays(place, ACTOR, { cell: '13', days: 2 })).days;
        expect(told.map(({ day: of, minutes }) => [of, minutes])).to.deep.equal([
          [days[1]!.day, 3],
          [day, 12],
        ]);
      }
    });
  });
});
