import { expect } from 'chai';
import fc from 'fast-check';
import { CalendarHolder } from '../../../server/duty/clocks/calendar-holder.ts';
import { seedCalendar } from '../../../server/duty/clocks/calendar-store.ts';
import { DutyBook } from '../../../server/duty/duty-book.ts';
import { PublishedGrid } from '../../../server/grid/published-grid.ts';
import type { Ping } from '../../../server/patrol/contract.ts';
import { CoverageBook, type CoverageBookPlace } from '../../../server/patrol/coverage/coverage-book.ts';
import { PatrollableGrounds } from '../../../server/patrol/coverage/patrollable-grounds.ts';
import { CellGrounds } from '../../../server/patrol/ground/cell-ground.ts';
import { Ground } from '../../../server/patrol/ground/ground.ts';
import { DEFAULT_PATROL_RULES } from '../../../server/patrol/patrol-rules.ts';
import { PingRecorder } from '../../../server/patrol/pings/ping-recorder.ts';
import { readCity } from '../../../server/platform/city-store.ts';
import type { Database } from '../../../server/platform/database.ts';
import { onBothEngines, TEST_CITY } from '../../helpers/engines.ts';
import {
  groundIn,
  LAT,
  LON,
  layPatrolledCity,
  type PatrolledCity,
  SIDE,
  slotRow,
  writeSlots,
} from './patrolled-city.ts';

const at = (time: string) => Date.parse(`2019-05-08T${time}:00+08:00`);

/** Through the cells from west to east, a position every 15 s from eight o'clock on. */
const walkOf = (i: number): Ping[] =>
  Array.from({ length: 300 }, (_, n) => ({
    at: new Date(at('08:00') + n * 15_000 + i * 1_000).toISOString(),
    lon: LON + (i * 0.3 + n / 200) * SIDE + 0.0004 * Math.sin(n / 7),
    lat: LAT + SIDE * (0.5 + 0.3 * Math.cos(n / 11 + i)),
  }));

describe('the book of coverage', () => {
  onBothEngines((engine) => {
    let database: Database;
    let laid: PatrolledCity;
    let place: CoverageBookPlace;
    let now = at('10:00');
    before(async () => {
      database = await engine.freshDatabase();
      laid = await layPatrolledCity(database);
      await database.transaction((transaction) => seedCalendar(transaction, TEST_CITY));
      const clock = () => new Date(now);
      const city = (await readCity(database.knex, TEST_CITY))!;
      place = {
        ...{ database, city, clock, patrolRules: { current: () => DEFAULT_PATROL_RULES } },
        grid: await PublishedGrid.open(database, TEST_CITY, clock),
        duties: await DutyBook.open(database, TEST_CITY, clock),
        calendar: await CalendarHolder.open(database, TEST_CITY),
        grounds: new PatrollableGrounds({ database, city }),
      };
    });
    beforeEach(async () => {
      now = at('10:00');
      await database.knex('patrol_slot').delete();
    });
    after(async () => {
      place.grid.close();
      await engine.release(database);
    });

    const told = (book: CoverageBook, area: number | null = null) => {
      const { cells } = book.live(area);
      return Object.fromEntries(
        cells.id.map((id, i) => [id, [cells.share[i]!, cells.minutes[i]!, cells.lastS[i]!] as const]),
      );
    };
    const shareOf = (index: number, ...walks: ReturnType<typeof groundIn>[]) => {
      const grounds = new CellGrounds(place.grid.current(), []);
      const union = walks.reduce((sum, walk) => sum.add(walk), new Ground());
      const id = laid.cells[index]!;
      return Math.round((grounds.open(id, union).areaM2() / grounds.patrollable(id).areaM2) * 10_000) / 10_000;
    };

    it('tells of a city where no position ever came', async () => {
      const book = await CoverageBook.open(place);
      const { roll, shift, cells, kpis } = book.live(null);
      expect([roll, cells.id.length]).to.deep.equal([0, 5]);
      expect(cells.share).to.deep.equal([null, null, null, null, null]);
      expect(kpis).to.deep.equal({ notPatrolled: 0, unknown: 4, patrolled: 0 });
      expect(shift).to.deep.equal({
        ...{ from: '2019-05-08T00:00:00.000Z', to: '2019-05-08T09:30:00.000Z', underWay: true },
      });
      expect(book.cellsNotPatrolled(null)).to.equal(null);
    });

    it('measures where somebody was, says 0 where it knows that nobody was, and nothing elsewhere', async () => {
      const [west, second, third] = laid.cells;
      // The second worker tells where he is, and he is not in his cell.
      await writeSlots(database, [
        slotRow(at('08:00'), west, 'W1', 20, groundIn(0)),
        slotRow(at('08:30'), west, 'W2', 30, groundIn(0, 0.8, 0.9)),
        slotRow(at('08:30'), second, 'W2', 0, groundIn(1, 0, 0.05)),
      ]);
      const book = await CoverageBook.open(place);
      const cells = told(book);
      expect(cells[west]).to.deep.equal([shareOf(0, groundIn(0), groundIn(0, 0.8, 0.9)), 50, at('08:59') / 1000]);
      expect(cells[second]![0]).to.be.within(0.01, 0.1);
      expect(cells[third]).to.deep.equal([null, 0, null]);
      // Half of the ground is told.
      expect(cells[laid.sector]![0]).to.be.closeTo((cells[west]![0]! + cells[second]![0]!) / 2, 0.001);
      expect(cells[laid.sector]!.slice(1)).to.deep.equal([50, at('08:59') / 1000]);
      expect(book.live(null).kpis).to.deep.equal({ notPatrolled: 1, unknown: 2, patrolled: 1 });
      expect(book.cellsNotPatrolled(null)).to.equal(1);
      expect(book.live(second)).to.deep.include({ kpis: { notPatrolled: 1, unknown: 0, patrolled: 0 } });
      expect(book.live(second).cells.id).to.deep.equal([second]);
    });

    it('goes back to saying nothing once too few minutes on duty are told of', async () => {
      const [, second] = laid.cells;
      await writeSlots(database, [slotRow(at('08:00'), laid.cells[0], 'W2', 30, groundIn(0))]);
      const book = await CoverageBook.open(place);
      expect(told(book)[second]![0]).to.equal(0);
      now = at('10:01');
      expect(told(book)[second]![0]).to.equal(null);
    });

    it('takes in what was written since, and what was reckoned anew and became smaller', async () => {
      const [west] = laid.cells;
      const book = await CoverageBook.open(place);
      await writeSlots(database, [slotRow(at('08:00'), west, 'W1', 10, groundIn(0, 0.2, 0.4))]);
      await book.refresh();
      const before = book.live(null).roll;
      expect(told(book)[west]).to.deep.equal([shareOf(0, groundIn(0, 0.2, 0.4)), 10, at('08:09') / 1000]);
      await writeSlots(database, [slotRow(at('08:00'), west, 'W1', 20, groundIn(0, 0.2, 0.9))]);
      await book.refresh();
      expect(told(book)[west]).to.deep.equal([shareOf(0, groundIn(0, 0.2, 0.9)), 20, at('08:19') / 1000]);
      await writeSlots(database, [slotRow(at('08:00'), west, 'W1', 5, groundIn(0, 0.4, 0.5))]);
      await book.refresh();
      expect(told(book)[west]).to.deep.equal([shareOf(0, groundIn(0, 0.4, 0.5)), 5, at('08:04') / 1000]);
      expect(book.live(null).roll).to.be.greaterThan(before);
    });

    it('begins anew with the next shift, and remembers when each cell was walked', async () => {
      const [west] = laid.cells;
      await writeSlots(database, [slotRow(at('08:00'), west, 'W1', 10, groundIn(0))]);
      const book = await CoverageBook.open(place);
      now = at('23:00');
      await book.refresh();
      expect(book.live(null).shift).to.deep.include({ underWay: false });
      expect(told(book)[west]![1]).to.equal(10);
      now += 12 * 3_600_000;
      await book.refresh();
      expect(book.live(null).shift).to.deep.include({ from: '2019-05-09T00:00:00.000Z', underWay: true });
      expect(told(book)[west]).to.deep.equal([null, 0, at('08:09') / 1000]);
    });

    it('tells the same after any rows in any order as a book that reads all at once', async () => {
      now = at('12:00');
      const slots = ['08:00', '08:30', '09:00', '11:30'].map(at);
      const share = fc.double({ min: 0, max: 1, noNaN: true });
      const change = fc.record({
        slot: fc.nat(slots.length - 1),
        cell: fc.nat(3),
        staff: fc.constantFrom('W1', 'W2', 'W3'),
        minutes: fc.nat(30),
        span: fc.tuple(share, share),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(change, { maxLength: 5 }), { maxLength: 5 }), async (batches) => {
          await database.knex('patrol_slot').delete();
          const book = await CoverageBook.open(place);
          for (const batch of batches) {
            for (const { slot, cell, staff, minutes, span } of batch)
              await writeSlots(database, [
                slotRow(slots[slot]!, laid.cells[cell]!, staff, minutes, groundIn(cell, ...span)),
              ]);
            await book.refresh();
          }
          const whole = await CoverageBook.open(place);
          expect(book.live(null)).to.deep.equal(whole.live(null));
        }),
        { numRuns: 12 },
      );
    });

    it('tells the same after positions in any order of batches as after the whole walk in its order', async () => {
      now = at('12:00');
      const walks = ['W1', 'W2', 'W3'].map((staff, i) => ({ staff, pings: walkOf(i) }));
      const batches = walks.flatMap(({ staff, pings }) =>
        [0, 1, 2, 3].map((part) => ({ staff, pings: pings.filter((_, n) => Math.floor(n / 25) % 4 === part) })),
      );
      const forget = async () => {
        for (const table of ['ping', 'patrol_slot', 'patrol_walker']) await database.knex(table).delete();
      };
      await forget();
      await new PingRecorder(place).take(walks);
      const { roll: _, ...whole } = (await CoverageBook.open(place)).live(null);
      expect(whole.kpis.patrolled).to.be.greaterThan(1);
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray(batches, { minLength: batches.length }), async (shuffled) => {
          await forget();
          const recorder = new PingRecorder(place);
          const book = await CoverageBook.open(place);
          for (const batch of shuffled) {
            await recorder.take([batch]);
            await book.refresh();
          }
          const { roll, ...told } = book.live(null);
          expect(roll).to.be.greaterThan(0);
          expect(told).to.deep.equal(whole);
        }),
        { numRuns: 4 },
      );
    });
  });
});
