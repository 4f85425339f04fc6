import { expect } from 'chai';
import fc from 'fast-check';
import type { Shape } from '../../../server/grid/contract.ts';
import { publishGeneration } from '../../../server/grid/publish-generation.ts';
import type { PatrolPlace } from '../../../server/patrol/patrol-place.ts';
import { DEFAULT_PATROL_RULES } from '../../../server/patrol/patrol-rules.ts';
import { rerollDay } from '../../../server/patrol/pings/reroll-day.ts';
import { SLOT_MS, slotOf } from '../../../server/patrol/slot.ts';
import { reachBackMs } from '../../../server/patrol/walk/walk-anew.ts';
import type { Database } from '../../../server/platform/database.ts';
import { onBothEngines, TEST_CITY } from '../../helpers/engines.ts';
import { BEGIN, CITY, type PingDesk, pingAt, pingDesk } from './ping-desk.ts';

const [HOUR_S, DAY_S] = [3_600, 86_400];
/** Past noon of the third day in Liling; the two before it are over. */
const NOW = BEGIN + 2 * DAY_S * 1000 + 6 * HOUR_S * 1000;
const TODAY = Date.parse('2024-05-09T16:00:00Z');

type Step =
  | { kind: 'take'; day: number; fromS: number; count: number; everyS: number; eastM: number }
  | { kind: 'rules'; reachM: number; speedMps: number }
  | { kind: 'border'; east: number };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('take' as const),
      day: fc.nat(2),
      fromS: fc.integer({ min: 0, max: 5 * HOUR_S }),
      count: fc.integer({ min: 1, max: 12 }),
      everyS: fc.integer({ min: 5, max: 400 }),
      eastM: fc.integer({ min: -300, max: 300 }),
    }),
  },
  fc.record({
    kind: fc.constant('rules' as const),
    reachM: fc.constantFrom(10, 50, 120),
    speedMps: fc.constantFrom(1, 5, 35),
  }),
  fc.record({ kind: fc.constant('border' as const), east: fc.integer({ min: -20, max: 20 }) }),
);

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

describe('other rules and other boundaries', () => {
  onBothEngines((engine) => {
    let database: Database;
    let desk: PingDesk;
    let place: PatrolPlace;
    before(async () => {
      database = await engine.freshDatabase();
      desk = await pingDesk(database);
      place = {
        ...{ database, city: CITY, grid: desk.grid, patrolRules: { current: () => desk.rules.now } },
        ...{ duties: { shifts: () => [] }, calendar: { current: () => ({}) } },
        clock: () => new Date(desk.now.ms),
      } as unknown as PatrolPlace;
    });
    after(async () => {
      desk.grid.close();
      await engine.release(database);
    });
    let published = NOW;
    const moveBorder = async (east: number): Promise<void> => {
      const at = new Date(published++);
      desk.now.ms = at.getTime();
      const middle = 113.5 + east / 10_000;
      const change = (code: string, shape: Shape) => ({
        ...{ kind: 'change' as const, id: desk.cells.get(code)!, cell: { shape } },
      });
      await database.transaction((transaction) =>
        publishGeneration(transaction, {
          ...{ city: TEST_CITY, holdsFrom: at, author: 'test', reason: 'test', at },
          changes: [change('111001', box(113.49, middle)), change('111002', box(middle, 113.51))],
        }),
      );
      await desk.grid.refresh();
    };
    const slots = async (): Promise<Map<number, string>> => {
      const told = new Map<number, string>();
      for (const { slot_at, ground, ...row } of await database.knex('patrol_slot').orderBy(['slot_at', 'cell_id'])) {
        const slotAt = slot_at.getTime();
        told.set(slotAt, `${told.get(slotAt) ?? ''}${JSON.stringify([row, ground.toString('hex')])}`);
      }
      return told;
    };
    const changedBetween = (before: ReadonlyMap<number, string>, after: ReadonlyMap<number, string>): number[] =>
      [...new Set([...before.keys(), ...after.keys()])].filter((slotAt) => before.get(slotAt) !== after.get(slotAt));

    it('leave what is over as it was, but where late positions reach; and all of today is by the boundaries of today', async () => {
      let border = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 10 }), async (steps) => {
          await database.knex.raw('truncate ping, patrol_walker, patrol_slot');
          desk.rules.now = DEFAULT_PATROL_RULES;
          desk.now.ms = published;
          const recorder = desk.recorder();
          for (const step of steps) {
            const before = await slots();
            if (step.kind === 'take') {
              const firstS = step.day * DAY_S + step.fromS;
              const pings = Array.from({ length: step.count }, (_, i) =>
                pingAt(firstS + i * step.everyS, step.eastM + ((i * 37) % 120)),
              );
              await recorder.take([{ staff: 'W1', pings }]);
              const [firstMs, lastMs] = [firstS, firstS + (step.count - 1) * step.everyS].map((s) => BEGIN + s * 1000);
              const { gapS } = desk.rules.now;
              // Where the speed allowed is another now, those behind them may count no more, or again.
              const dayEnd = BEGIN + (step.day + 1) * DAY_S * 1000;
              for (const slotAt of changedBetween(before, await slots())) {
                expect(slotAt).to.be.at.least(slotOf(firstMs! - gapS * 1000));
                expect(slotAt, 'the next day').to.be.lessThan(dayEnd);
              }
              if (!steps.some((one) => one.kind === 'rules'))
                for (const slotAt of changedBetween(before, await slots()))
                  expect(slotAt).to.be.at.most(slotOf(lastMs! + reachBackMs(desk.rules.now)) + SLOT_MS);
            } else if (step.kind === 'rules') {
              desk.rules.now = { ...desk.rules.now, reachM: step.reachM, speedMps: step.speedMps };
            } else if (step.east !== border) {
              border = step.east;
              await moveBorder(border);
              await rerollDay(place);
              for (const slotAt of changedBetween(before, await slots())) expect(slotAt).to.be.at.least(TODAY);
            }
            const { generation } = desk.grid.current();
            const rows = await database.knex('patrol_slot').where('slot_at', '>=', new Date(TODAY));
            for (const row of rows) expect(row.generation).to.equal(generation);
          }
          // Whatever the rules were: each position that counts is told of once, in the half hour that it lies in.
          const { rows } = await database.knex.raw(
            `select sum(pings) as told, (select count(*) from ping where mark is null) as counts from patrol_slot`,
          );
          expect(rows[0].told ?? 0).to.equal(rows[0].counts);
        }),
        { numRuns: engine.name === 'server' ? 12 : 4 },
      );
    });
  });
});
