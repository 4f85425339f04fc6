import { expect } from 'chai';
import { NO_FILTERS } from '../../client/state/filters.ts';
import { lastTurn, lateReports } from '../../client/state/shown-reports.ts';
import { EMPTY_WALL, reduceWall, type WallState } from '../../client/state/wall-state.ts';
import { Random } from '../../geodata/random.ts';
import type { CaseActionInput } from '../../server/cases/contract.ts';
import type { WallSnapshot } from '../../server/live/contract.ts';
import { type WallPlace, wallSnapshot } from '../../server/live/wall-snapshot.ts';
import type { Database } from '../../server/platform/database.ts';
import { Refusal } from '../../server/platform/errors.ts';
import { readEvents } from '../../server/platform/event-log.ts';

import { type CaseTown, openCaseTown, type Who } from '../cases/case-town.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';

const HOUR_MS = 3_600_000;
const STEPS = 240;
/** Steps between two snapshots; all of them within the quarter of an hour that a snapshot looks ahead. */
const BLOCK = 6;
const MINUTES_MS = 150_000;

describe('a wall that follows events', () => {
  onBothEngines((engine) => {
    let database: Database;
    let town: CaseTown;
    before(async () => {
      database = await engine.freshDatabase();
      town = await openCaseTown(database);
    });
    after(async () => {
      await town.close();
      await engine.release(database);
    });

    it('shows what the server says afresh, through lives of every kind', async function () {
      this.timeout(60_000);
      const random = new Random(20190508, 'lives');
      const place: WallPlace = { ...town.place, basemap: null, heat: () => null };
      const afresh = async () => onTheWire(await wallSnapshot(place, { areaCellId: null }));
      let wall = loaded(await afresh(), town.time.now);
      let cursor = wall.cursor;
      const numbers: string[] = [];
      const done = new Map<string, number>();
      const follow = async (): Promise<void> => {
        // The database stamps events by its own clock, which the town's is not.
        const at = town.time.now;
        for (const { id, kind, subject, payload, sealedFor } of await readEvents(
          database.knex,
          TEST_CITY,
          cursor,
          1000,
        )) {
          cursor = id;
          if (sealedFor !== null) continue;
          const event = { id, at: at.toISOString(), kind, subject, payload: JSON.parse(JSON.stringify(payload)) };
          wall = reduceWall(wall, { kind: 'event', event, now: at.getTime() });
        }
      };
      for (let step = 0; step < STEPS; step++) {
        const isNewBlock = step % BLOCK === 0;
        const passed = isNewBlock ? random.below(14 * HOUR_MS) : random.below(MINUTES_MS);
        town.time.now = new Date(town.time.now.getTime() + passed);
        // A wall takes a snapshot a minute; what comes into its sight by time alone comes with that.
        if (isNewBlock) wall = reduceWall(wall, { kind: 'snapshot', snapshot: await afresh(), now: +town.time.now });
        if (numbers.length < 4 || random.chance(0.06))
          numbers.push((await town.file(random.pick(['manhole', 'gas', 'lamp', 'tip']), random.pick(PLACES))).number);
        else {
          const [who, input] = random.pick(ACTIONS(random.pick(numbers), random.pick(PLACES)));
          await town
            .act(who, random.pick(numbers), input)
            .then(() => done.set(input.action, (done.get(input.action) ?? 0) + 1))
            .catch((error) => {
              if (!(error instanceof Refusal)) throw error;
            });
        }
        await follow();
        if (step % BLOCK < BLOCK - 1) continue;
        const fresh = await afresh();
        const now = town.time.now;
        expect(shownOf(wall, now), `step ${step}`).to.deep.equal(shownOf(loaded(fresh, now), now));
      }
      for (const action of ['arrive', 'reply', 'pause', 'resume', 'close', 'reopen', 'merge', 'unmerge', 'relocate'])
        expect(done.get(action), action).to.be.above(0);
      const { overdue, todayOut } = wall.kpis!;
      expect([overdue > 0, todayOut >= 0]).to.deep.equal([true, true]);
    });
  });
});

const PLACES: [number, number][] = [
  [113.45, 27.65],
  [113.55, 27.65],
  [113.9, 27.9],
];

function ACTIONS(other: string, [lon, lat]: [number, number]): [Who, CaseActionInput][] {
  const reason = 'so';
  const note = '';
  return [
    ['desk', { action: 'acknowledge', note }],
    ['desk', { action: 'file', note }],
    ['desk', { action: 'dispatch', note, to: { organisation: 'roads' } }],
    ['desk', { action: 'accept', note }],
    ['desk', { action: 'arrive', note }],
    ['desk', { action: 'reply', reason }],
    ['desk', { action: 'feedback', note: 'done' }],
    ['desk', { action: 'pause', reason }],
    ['desk', { action: 'pause', reason }],
    ['desk', { action: 'resume', note }],
    ['desk', { action: 'resume', note }],
    ['desk', { action: 'close', reason }],
    ['desk', { action: 'reopen', reason }],
    ['desk', { action: 'reopen', reason }],
    ['desk', { action: 'merge', into: other, note }],
    ['desk', { action: 'unmerge', reason }],
    ['desk', { action: 'unmerge', reason }],
    ['desk', { action: 'classify', category: 'gas', reason }],
    ['desk', { action: 'classify', category: 'manhole', reason }],
    ['desk', { action: 'relocate', lon, lat, reason }],
    ['police', { action: 'close', reason }],
  ];
}

const onTheWire = (snapshot: WallSnapshot): WallSnapshot => JSON.parse(JSON.stringify(snapshot));

function loaded(snapshot: WallSnapshot, now: Date): WallState {
  return reduceWall(EMPTY_WALL, { kind: 'snapshot', snapshot, now: now.getTime() });
}

/** All that the wall draws and counts at `now`. */
function shownOf(state: WallState, now: Date) {
  const at = now.getTime();
  const heard = reduceWall(state, { kind: 'heartbeat', at: now.toISOString(), now: at });
  const { kpis, reports } = reduceWall(heard, { kind: 'tick', now: at });
  const late = lateReports(reports.values(), NO_FILTERS, lastTurn(reports.values(), at));
  return {
    kpis,
    late: { overdue: late.overdue.map(({ number }) => number), soon: late.soon.map(({ number }) => number) },
    reports: [...reports.values()].sort((a, b) => a.id - b.id),
  };
}
