import { expect } from 'chai';
import type { Shape } from '../../../server/grid/contract.ts';
import type { Locator } from '../../../server/grid/locator.ts';
import { publishGeneration } from '../../../server/grid/publish-generation.ts';
import type { PatrolPlace } from '../../../server/patrol/patrol-place.ts';
import { DEFAULT_PATROL_RULES } from '../../../server/patrol/patrol-rules.ts';
import { forgetPositions } from '../../../server/patrol/pings/forget-positions.ts';
import { rerollDay } from '../../../server/patrol/pings/reroll-day.ts';
import type { Database } from '../../../server/platform/database.ts';
import { onBothEngines, TEST_CITY } from '../../helpers/engines.ts';
import { BEGIN, CITY, expectFromScratch, type PingDesk, pingAt, pingDesk, readSlots, round } from './ping-desk.ts';

const DAY_MS = 86_400_000;
const box = (west: number, east: number): Shape => [
  [
    [
      [west, 27.65],
      [east, 27.65],
      [east, 27.66],
      [west, 27.66],
      [west, 27.65],
    ],
  ],
];

describe('what was rolled up', () => {
  onBothEngines((engine) => {
    let database: Database;
    let desk: PingDesk;
    let former: Locator;
    before(async () => {
      database = await engine.freshDatabase();
      desk = await pingDesk(database);
    });
    after(async () => {
      desk.grid.close();
      await engine.release(database);
    });

    it('stays when positions are deleted for their age, and what comes after goes on', async () => {
      const recorder = desk.recorder({ retentionDays: 1 });
      await recorder.take([{ staff: 'W2', pings: round(50) }]);
      const slots = await readSlots(database.knex);
      desk.now.ms += DAY_MS;
      expect(await forgetPositions(database, TEST_CITY, recorder.cutoffMs()), 'not yet').to.equal(0);
      desk.now.ms += DAY_MS;
      expect(await forgetPositions(database, TEST_CITY, recorder.cutoffMs())).to.equal(1);
      expect(await database.knex('ping')).to.deep.equal([]);
      const walker = await database.knex('patrol_walker').where({ staff: 'W2' }).first();
      expect(walker).to.include({ at: null, lon: null, lat: null, cell_id: null });
      expect(JSON.stringify(walker.carry)).not.to.match(/11[34]\.\d/);
      expect(await readSlots(database.knex)).to.deep.equal(slots);
      expect(await forgetPositions(database, TEST_CITY, recorder.cutoffMs()), 'again').to.equal(0);
      const late = await recorder.take([{ staff: 'W2', pings: [pingAt(0, 0), pingAt(2 * 86_400, 5)] }]);
      expect(late).to.include({ stored: 1, refused: 1 });
      expect(await readSlots(database.knex)).to.have.length(slots.length + 2);
    });

    it('is told by new boundaries for the day under way, once, whoever does it', async () => {
      await database.knex.raw('truncate ping, patrol_walker, patrol_slot');
      const recorder = desk.recorder();
      desk.now.ms = BEGIN + 6 * 3_600_000;
      await recorder.take([{ staff: 'W1', pings: round(100, 30) }]);
      const place = {
        ...{ database, city: CITY, grid: desk.grid, patrolRules: { current: () => DEFAULT_PATROL_RULES } },
        clock: () => new Date(desk.now.ms),
      } as unknown as PatrolPlace;
      expect(await rerollDay(place), 'nothing to do').to.equal(0);
      const before = await readSlots(database.knex, 'W1');
      former = desk.grid.current();
      const at = new Date(desk.now.ms);
      const change = (code: string, shape: Shape) => ({
        ...{ kind: 'change' as const, id: desk.cells.get(code)!, cell: { shape } },
      });
      await database.transaction((transaction) =>
        publishGeneration(transaction, {
          ...{ city: TEST_CITY, holdsFrom: at, author: 'test', reason: 'test', at },
          changes: [change('111001', box(113.49, 113.501)), change('111002', box(113.501, 113.51))],
        }),
      );
      await desk.grid.refresh();
      // What comes before anybody got to it is made right with the rest.
      await recorder.take([{ staff: 'W1', pings: round(10, 30, 3_000) }]);
      const people = await Promise.all([rerollDay(place), rerollDay(place)]);
      expect(people.reduce((sum, n) => sum + n)).to.equal(1);
      expect(await rerollDay(place)).to.equal(0);
      expect(await readSlots(database.knex, 'W1')).not.to.deep.equal(before);
      await expectFromScratch(database, desk.grid.current(), 'W1');
      await recorder.take([{ staff: 'W1', pings: round(10, 30, 3_300) }]);
      await expectFromScratch(database, desk.grid.current(), 'W1');
      // Another process has not heard of them yet.
      const stale = desk.recorder({}, { ...database }, { current: () => former });
      await stale.take([{ staff: 'W1', pings: round(40, 30, 3_600) }]);
      expect(await rerollDay(place), 'found again').to.equal(1);
      await expectFromScratch(database, desk.grid.current(), 'W1');
    });

    it('is by the boundaries that hold once the walker is locked', async () => {
      await database.knex.raw('truncate ping, patrol_walker, patrol_slot');
      const { generation } = desk.grid.current();
      let isLocked = false;
      const watched: Database = {
        ...database,
        transaction: (work) =>
          database.transaction((transaction) => {
            transaction.on('query-response', (_: unknown, { sql }: { sql: string }) => {
              isLocked ||= sql.includes('for no key update');
            });
            return work(transaction);
          }),
      };
      const grid = { current: () => (isLocked ? desk.grid.current() : former) };
      await desk.recorder({}, watched, grid).take([{ staff: 'W1', pings: round(40, 30) }]);
      expect(await database.knex('patrol_slot').distinct('generation').pluck('generation')).to.deep.equal([generation]);
      await expectFromScratch(database, desk.grid.current(), 'W1');
    });
  });
});
