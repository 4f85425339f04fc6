import { expect } from 'chai';
import type { Ping } from '../../../server/patrol/contract.ts';
import { DEFAULT_PATROL_RULES } from '../../../server/patrol/patrol-rules.ts';
import { PATROL_CHANNEL } from '../../../server/patrol/pings/roll-store.ts';
import { type Database, openServer } from '../../../server/platform/database.ts';
import { seededRandom } from '../../bench/benchmark.ts';
import { onBothEngines } from '../../helpers/engines.ts';
import { BEGIN, expectFromScratch, type PingDesk, pingAt, pingDesk, place, readSlots, round } from './ping-desk.ts';

const DAY_S = 86_400;

describe('positions taken in', () => {
  onBothEngines((engine) => {
    let database: Database;
    let desk: PingDesk;
    before(async () => {
      database = await engine.freshDatabase();
      desk = await pingDesk(database);
    });
    after(async () => {
      desk.grid.close();
      await engine.release(database);
    });
    afterEach(async () => {
      await database.knex.raw('truncate ping, patrol_walker, patrol_slot');
      desk.now.ms = BEGIN + 12 * 3_600_000;
    });
    const marks = async (): Promise<(string | null)[]> => database.knex('ping').orderBy(['staff', 'at']).pluck('mark');
    const expectScratch = (staff = 'W1') => expectFromScratch(database, desk.grid.current(), staff);

    it('are stored, located and rolled up', async () => {
      const recorder = desk.recorder();
      const taken = await recorder.take([{ staff: 'W1', pings: round(200) }]);
      expect(taken).to.deep.equal({ stored: 200, duplicate: 0, refused: 0, marked: 0, refusals: [] });
      const cells = await database.knex('ping').distinct('cell_id').orderBy('cell_id').pluck('cell_id');
      expect(cells).to.deep.equal([desk.cells.get('111001'), desk.cells.get('111002')].sort((a, b) => a! - b!));
      await expectScratch();
    });

    it('give the same in one batch and in many, and are announced by the batch', async () => {
      const recorder = desk.recorder();
      let notices = 0;
      const stop = await database.listen(PATROL_CHANNEL, () => notices++);
      const before = notices;
      const pings = round(120, 40);
      for (let from = 0; from < pings.length; from += 15)
        await recorder.take([{ staff: 'W1', pings: pings.slice(from, from + 15) }]);
      await expectScratch();
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(notices - before).to.equal(8);
      await stop();
      const rolls = await database.knex('patrol_slot').pluck('roll');
      expect(new Set(rolls).size).to.equal(rolls.length);
    });

    it('know what came before by person and instant, in the same batch too', async () => {
      const recorder = desk.recorder();
      const pings = round(30);
      await recorder.take([{ staff: 'W1', pings }]);
      const slots = await readSlots(database.knex);
      const again = await recorder.take([
        { staff: 'W1', pings: [...pings.slice(20), pings[20]!] },
        { staff: 'W2', pings: pings.slice(0, 5) },
      ]);
      expect(again).to.include({ stored: 5, duplicate: 11 });
      expect(await readSlots(database.knex, 'W1')).to.deep.equal(slots);
      await expectScratch('W2');
    });

    it('land where they belong when they come late or out of order', async () => {
      const recorder = desk.recorder();
      const random = seededRandom(5);
      const pings = round(400, 60).map((ping, i) => (i % 37 === 5 ? { ...ping, ...place(90_000) } : ping));
      const order = pings
        .map((ping, i) => ({ ping, at: i + (random() < 0.1 ? 150 * random() : 0) }))
        .sort((a, b) => a.at - b.at)
        .map(({ ping }) => ping);
      for (let from = 0; from < order.length; from += 40)
        await recorder.take([{ staff: 'W1', pings: order.slice(from, from + 40) }]);
      await expectScratch();
      // Hours after it: what lies between needs not be reckoned anew.
      const rolls = async () =>
        new Map((await database.knex('patrol_slot')).map((row) => [String(row.slot_at), row.roll]));
      const before = await rolls();
      await recorder.take([{ staff: 'W1', pings: [pingAt(3_605, -20)] }]);
      await expectScratch();
      const after = await rolls();
      const last = [...after.keys()].at(-1)!;
      expect(after.get(last)).to.equal(before.get(last));
    });

    it('leave days that are over as they were, but for the half hours that late ones change', async () => {
      const [day, end] = [6 * 60, 29_880];
      const recorder = desk.recorder();
      desk.now.ms = BEGIN + 4 * DAY_S * 1000;
      for (let i = 0; i < 4; i++) await recorder.take([{ staff: 'W1', pings: round(day, 83, i * DAY_S) }]);
      await expectScratch();
      const rolls = async () => {
        const rows = await database.knex('patrol_slot').orderBy(['slot_at', 'cell_id']);
        return rows.map(({ slot_at, cell_id, roll, ground }) => [
          (slot_at.getTime() - BEGIN) / 1000,
          `${cell_id} ${roll} ${ground.length}`,
        ]) as [number, string][];
      };
      const before = await rolls();
      desk.rules.now = { ...desk.rules.now, reachM: 10 };
      // After the last of one day, with nothing after it until the next; and at once some of now.
      await recorder.take([{ staff: 'W1', pings: [pingAt(end + 5, 0), ...round(3, 10, 4 * DAY_S)] }]);
      desk.rules.now = DEFAULT_PATROL_RULES;
      const after = await rolls();
      const told = new Set(before.map(([, text]) => text));
      const changed = new Set(after.filter(([, text]) => !told.has(text)).map(([s]) => s));
      expect([...changed]).to.deep.equal([28_800, 4 * DAY_S]);
    });

    it('take back what a late position shows to be impossible', async () => {
      const recorder = desk.recorder();
      const far = { ...place(90_000) };
      await recorder.take([{ staff: 'W1', pings: [pingAt(600, 0, far), pingAt(620, 0, far)] }]);
      expect(await readSlots(database.knex)).to.have.length(1);
      await recorder.take([{ staff: 'W1', pings: [pingAt(590, 0), pingAt(610, 0)] }]);
      expect(await marks()).to.deep.equal([null, 'speed', null, 'speed']);
      await expectScratch();
      const empty = await database.knex('patrol_slot').where({ pings: 0, cell_id: 0 }).first();
      expect(empty, 'rolled anew, and told').to.include({ minutes: 0, visits: 0 });
    });

    it('mark what does not count, and refuse one by one what cannot be kept', async () => {
      const recorder = desk.recorder();
      const [ahead, old] = [12 * 3_600, -31 * DAY_S];
      const pings = [
        pingAt(0, 0),
        pingAt(10, 1, { accuracyM: 101 }),
        pingAt(20, 2, { mock: true }),
        pingAt(30, 40_000),
        pingAt(ahead + 121, 3),
        pingAt(old, 3),
        pingAt(ahead + DAY_S + 1, 3),
      ];
      const taken = await recorder.take([
        { staff: 'W1', pings },
        { staff: 'nobody', pings: [pingAt(0, 0)] },
      ]);
      expect(taken).to.include({ stored: 5, marked: 4, refused: 3 });
      expect(taken.refusals.map(({ index, code }) => [index, code])).to.deep.equal([
        [5, 'too-old'],
        [6, 'too-far-ahead'],
        [7, 'unknown-staff'],
      ]);
      expect(await marks()).to.deep.equal([null, 'accuracy', 'mock', 'speed', 'future']);
      // One from the future does not stand in the way of those that come in time.
      await recorder.take([{ staff: 'W1', pings: [pingAt(40, 4), pingAt(20, 2)] }]);
      await expectScratch();
    });

    it('take the place of those that a clock ahead of its time, or something made up, left at their instants', async () => {
      const recorder = desk.recorder();
      desk.now.ms = BEGIN + 600_000;
      const pings = round(30, 10, 3_600);
      const taken = (times: Ping[]) => recorder.take([{ staff: 'W1', pings: times }]);
      expect(await taken(pings.map((ping) => ({ ...ping, ...place(2_000) })))).to.include({ stored: 30, marked: 30 });
      desk.now.ms = BEGIN + 7_200_000;
      expect(await taken(pings.slice(10))).to.include({ stored: 20, duplicate: 0, marked: 0 });
      expect(await taken(pings)).to.include({ stored: 10, duplicate: 20, marked: 0 });
      const both = [pingAt(5_000, 0, { mock: true }), pingAt(5_000, 1), pingAt(5_000, 2)];
      expect(await taken(both)).to.include({ stored: 1, duplicate: 2, marked: 0 });
      await expectScratch();
    });

    it('lie in the partition of their day, to the last millisecond', async () => {
      const midnightS = (Date.parse('2024-05-09T00:00:00Z') - BEGIN) / 1000;
      desk.now.ms = BEGIN + (midnightS + 60) * 1000;
      const pings = [pingAt(midnightS - 0.001, 0), pingAt(midnightS, 1), pingAt(midnightS + 5, 1)];
      await desk.recorder().take([{ staff: 'W1', pings }]);
      const count = async (day: string): Promise<number> =>
        (await database.knex(`ping_${day}`).count<{ n: number }[]>({ n: '*' }))[0]!.n;
      expect([await count('20240508'), await count('20240509')]).to.deep.equal([1, 2]);
      await expectScratch();
    });

    it('leave nothing behind of a batch that breaks off, and what follows is right', async () => {
      let breaks = true;
      const fragile: Database = {
        ...database,
        transaction: (work) =>
          database.transaction(async (transaction) => {
            const result = await work(transaction);
            if (breaks) throw new Error('broken off');
            return result;
          }),
      };
      const recorder = desk.recorder({}, fragile);
      const pings = round(60, 30);
      breaks = false;
      await recorder.take([{ staff: 'W1', pings: pings.slice(0, 20) }]);
      const slots = await readSlots(database.knex);
      breaks = true;
      const error = await recorder.take([{ staff: 'W1', pings: pings.slice(20, 40) }]).catch((reason) => reason);
      expect(error).to.be.an('error').with.property('message', 'broken off');
      expect(await readSlots(database.knex)).to.deep.equal(slots);
      breaks = false;
      await recorder.take([{ staff: 'W1', pings: pings.slice(20) }]);
      await expectScratch();
    });

    it('are taken together when they come together, and refused when too many wait', async () => {
      const recorder = desk.recorder({ waitingLimit: 50 });
      const pings = round(40);
      const takes = pings.map((ping) => recorder.take([{ staff: 'W1', pings: [ping] }]));
      expect(() => recorder.take([{ staff: 'W1', pings: round(20) }]))
        .to.throw()
        .with.property('code', 'overloaded');
      const taken = await Promise.all(takes);
      expect(taken.every(({ stored }) => stored === 1)).to.equal(true);
      const received = await database.knex('patrol_walker').where({ staff: 'W1' }).first();
      expect(received.version, 'batches').to.be.lessThan(4);
      await expectScratch();
    });

    if (engine.name === 'server')
      it('come to the same through two recorders at once', async () => {
        const other = openServer(engine.urlOf(database)!, { poolSize: 2 });
        try {
          const recorders = [desk.recorder(), desk.recorder({}, other)];
          const pings = round(300, 25);
          const parts: Ping[][] = Array.from({ length: 30 }, (_, i) => pings.slice(i * 10, i * 10 + 12));
          const takes = parts.map((part, i) =>
            recorders[i % 2]!.take([
              { staff: i % 3 === 0 ? 'W2' : 'W1', pings: part },
              { staff: i % 3 === 0 ? 'W1' : 'W2', pings: part },
            ]),
          );
          const taken = await Promise.all(takes);
          expect(taken.reduce((sum, { stored }) => sum + stored, 0)).to.equal(600);
          for (const staff of ['W1', 'W2']) await expectScratch(staff);
        } finally {
          await other.close();
        }
      });
  });
});
