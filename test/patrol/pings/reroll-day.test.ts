import { expect } from 'chai';
import type { Shift } from '../../../server/duty/contract.ts';
import type { Shape } from '../../../server/grid/contract.ts';
import type { Locator } from '../../../server/grid/locator.ts';
import { publishGeneration } from '../../../server/grid/publish-generation.ts';
import type { PatrolPlace } from '../../../server/patrol/patrol-place.ts';
import { forgetPositions } from '../../../server/patrol/pings/forget-positions.ts';
import { rerollDay } from '../../../server/patrol/pings/reroll-day.ts';
import { lockWalkers } from '../../../server/patrol/pings/walker-store.ts';
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
    let place: PatrolPlace;
    let shifts: Partial<Shift>[] = [];
    before(async () => {
      database = await engine.freshDatabase();
      desk = await pingDesk(database);
      place = {
        ...{ database, city: CITY, grid: desk.grid, patrolRules: { current: () => desk.rules.now } },
        ...{ duties: { shifts: () => shifts }, calendar: { current: () => ({}) } },
        clock: () => new Date(desk.now.ms),
      } as unknown as PatrolPlace;
    });
    const publish = async (...changes: [code: string, shape: Shape][]): Promise<void> => {
      const at = new Date(desk.now.ms);
      await database.transaction((transaction) =>
        publishGeneration(transaction, {
          ...{ city: TEST_CITY, holdsFrom: at, author: 'test', reason: 'test', at },
          changes: changes.map(([code, shape]) => ({
            ...{ kind: 'change' as const, id: desk.cells.get(code)!, cell: { shape } },
          })),
        }),
      );
      await desk.grid.refresh();
    };
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
      expect(await rerollDay(place), 'nothing to do').to.equal(0);
      const before = await readSlots(database.knex, 'W1');
      former = desk.grid.current();
      await publish(['111001', box(113.49, 113.501)], ['111002', box(113.501, 113.51)]);
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

    it('is told anew from the begin of a shift on that began the day before, with the marks of its positions', async () => {
      await database.knex.raw('truncate ping, patrol_walker, patrol_slot');
      shifts = [{ code: 'night', days: 'every-day', startsAt: '22:00', endsAt: '06:00' }];
      desk.now.ms = Date.parse('2024-05-09T17:00:00Z'); // 01:00 of the 10th
      const s = (iso: string) => (Date.parse(iso) - BEGIN) / 1000;
      const recorder = desk.recorder();
      const pings = [
        ...round(20, 30, s('2024-05-09T13:00:00Z')),
        ...round(20, 30, s('2024-05-09T14:00:00Z')),
        pingAt(s('2024-05-09T16:00:00Z'), 0),
        pingAt(s('2024-05-09T16:00:10Z'), 200),
      ];
      await recorder.take([{ staff: 'W1', pings }]);
      const before = await database.knex('patrol_slot').where('slot_at', '<', '2024-05-09T14:00:00Z');
      desk.rules.now = { ...desk.rules.now, speedMps: 10 };
      await publish(['111001', box(113.49, 113.5005)], ['111002', box(113.5005, 113.51)]);
      expect(await rerollDay(place)).to.equal(1);
      desk.rules.now = { ...desk.rules.now, speedMps: 35 };
      expect(await database.knex('patrol_slot').where('slot_at', '<', '2024-05-09T14:00:00Z')).to.deep.equal(before);
      const anew = await database.knex('patrol_slot').where('slot_at', '>=', '2024-05-09T14:00:00Z');
      expect(new Set(anew.map(({ generation }) => generation))).to.deep.equal(
        new Set([desk.grid.current().generation]),
      );
      const marks = await database.knex('ping').orderBy('at').pluck('mark');
      expect(marks.slice(-2)).to.deep.equal([null, 'speed']);
      shifts = [];
    });

    it('is confirmed where nothing moved, after a batch that has the walkers, and what comes after goes on', async () => {
      await database.knex.raw('truncate ping, patrol_walker, patrol_slot');
      desk.now.ms = Date.parse('2024-05-09T18:00:00Z');
      const fromS = (desk.now.ms - BEGIN) / 1000 - 3_600;
      const recorder = desk.recorder();
      const walks = (s: number) => ['W1', 'W2'].map((staff) => ({ staff, pings: round(5, 10, fromS + s) }));
      await recorder.take(walks(0));
      const at = new Date(desk.now.ms);
      const cell = { name: { zh: '別名', en: 'Another name' } };
      await database.transaction((transaction) =>
        publishGeneration(transaction, {
          ...{ city: TEST_CITY, holdsFrom: at, author: 'test', reason: 'test', at },
          changes: [{ kind: 'change', id: desk.cells.get('111001')!, cell }],
        }),
      );
      await desk.grid.refresh();
      const order: string[] = [];
      const batch = database.transaction(async (transaction) => {
        await lockWalkers(transaction, TEST_CITY, ['W1', 'W2']);
        await new Promise((resolve) => setTimeout(resolve, 200));
        // Without the lock, one of the two would have to be ended here: each would wait for the other.
        await transaction('patrol_slot').where({ staff: 'W2' }).update({ visits: 1 });
        order.push('taken');
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await rerollDay(place), 'nobody is reckoned anew').to.equal(0);
      order.push('confirmed');
      await batch;
      expect(order).to.deep.equal(['taken', 'confirmed']);
      await recorder.take(walks(100));
      const { generation } = desk.grid.current();
      expect(await database.knex('patrol_slot').distinct('generation').pluck('generation')).to.deep.equal([generation]);
    });
  });
});
