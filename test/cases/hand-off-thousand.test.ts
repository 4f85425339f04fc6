/** A thousand hand-offs to a system that fails, delays and repeats: none lost, none twice. */
import { expect } from 'chai';
import { deliverHandOffs } from '../../server/cases/hand-offs/deliver-hand-offs.ts';
import type { HandOffState, RemoteStatus } from '../../server/cases/hand-offs/hand-off-contract.ts';
import { type Database, openServer } from '../../server/platform/database.ts';
import { openLog } from '../../server/platform/log.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { type ReferencePeer, seeded, startReferencePeer } from '../helpers/reference-peer.ts';
import { type HandOffTown, openHandOffTown, QUICK, quickClock, SECRET, SYSTEM, until } from './hand-off-place.ts';

const CASES = 1_000;
const FAULT_RATE = 0.3;
/** Answers that the process which is killed still hears. */
const LAST_HEARD = 120;
const never = () => new Promise<never>(() => {});

describe('a thousand hand-offs with three faults in ten', () => {
  onBothEngines((engine) => {
    let database: Database;
    let town: HandOffTown;
    let peer: ReferencePeer;
    const pools: Database[] = [];
    const clock = quickClock(new Date('2019-05-08T01:00:00Z'));
    before(async () => {
      database = await engine.freshDatabase();
      town = await openHandOffTown(database, clock);
      peer = await startReferencePeer({
        secret: SECRET,
        clock,
        seed: 12345,
        faultRate: FAULT_RATE,
        statusUrl: `${town.url}/api/hand-offs/status`,
        hangMs: 4_000,
      });
    });
    after(async () => {
      await peer.close();
      await town.close();
      for (const pool of pools) await pool.close();
      await engine.release(database);
    });

    /** A process of its own: on a server with connections of its own. */
    const openProcess = (): Database => {
      const url = engine.urlOf(database);
      if (url === undefined) return database;
      const pool = openServer(url, { poolSize: 5 });
      pools.push(pool);
      return pool;
    };
    const log = openLog('silent');
    const processOn = (own: Database, seed: number, ask = fetch) =>
      deliverHandOffs({ database: own, city: town.place.city, clock, random: seeded(seed), log, fetch: ask }, QUICK);

    /** A process that is killed while it sends: the system has its messages, and it neither hears nor writes any more. */
    const startDoomed = () => {
      const own = openProcess();
      let heard = 0;
      let sentInVain = 0;
      const isDead = () => heard >= LAST_HEARD;
      const dying: Database = {
        ...own,
        transaction: async (work) => (isDead() ? never() : own.transaction(work)),
      };
      const ask: typeof fetch = async (...request) => {
        const answer = await fetch(...request).finally(() => heard++);
        if (!isDead()) return answer;
        await answer.text();
        sentInVain++;
        return never();
      };
      const doomed = processOn(dying, 1, ask);
      return { isDead, sentInVain: () => sentInVain, wake: doomed.wake };
    };

    const states = async (): Promise<Partial<Record<HandOffState, number>>> => {
      const rows = (await database.knex('hand_off').select('state').count({ n: '*' }).groupBy('state')) as Record<
        string,
        unknown
      >[];
      return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
    };

    let numbers: string[];
    it('are queued with the filing of their reports', async () => {
      numbers = (await Promise.all(Array.from({ length: CASES }, () => town.file()))).map(({ number }) => number);
      expect(new Set(numbers)).to.have.lengthOf(CASES);
      expect(await states()).to.deep.equal({ waiting: CASES });
    });

    it('are each taken once, by the book of the system, though one process is killed and two go on', async function () {
      // Ten seconds on a quiet machine.
      this.timeout(300_000);
      await town.address(peer.url);
      const doomed = startDoomed();
      await until('the first process is killed', doomed.isDead);
      const [one, other] = [processOn(openProcess(), 2), processOn(openProcess(), 3)];
      await until('a third are taken', () => peer.book.size > CASES / 3);
      // The system tells while it is still being told.
      const telling = peer.tellLives();
      await until('every hand-off has ended', async () => ((await states()).waiting ?? 0) === 0);
      await telling;
      await Promise.all([one.stop(), other.stop()]);

      expect(doomed.sentInVain(), 'sent by the process that was killed').to.be.greaterThan(0);
      expect(await states()).not.to.have.any.keys('waiting', 'dead');
      expect(peer.refused).to.deep.equal([]);
      expect([...peer.book.keys()]).to.have.members(numbers.map((number) => `${number}-1`));
      expect([...peer.book.values()].map(({ message }) => message.data.number)).to.have.members(numbers);
      expect([...peer.faults.keys()], 'every kind of fault came').to.have.lengthOf(7);
      const again = [...peer.book.values()].filter(({ deliveries }) => deliveries > 1);
      expect(again.length, 'came again under the same key').to.be.greaterThan(50);
    });

    it('hear each status once, however often and in whatever order it is told', async () => {
      // The rest; some of it twice as well.
      await peer.tellLives();
      const rows: { number: string; stage: string; state: HandOffState; status: RemoteStatus; remote: string }[] =
        await database.knex('hand_off').join('report', 'report.id', 'hand_off.report_id').select({
          number: 'report.number',
          stage: 'report.stage',
          state: 'hand_off.state',
          status: 'remote_status',
          remote: 'remote_number',
        });
      const steps: { number: string; action: string; n: number }[] = await database
        .knex('case_step')
        .join('report', 'report.id', 'case_step.report_id')
        .where('actor', SYSTEM)
        .select('number', 'action')
        .count({ n: '*' })
        .groupBy('number', 'action');
      const taken = new Map(steps.map(({ number, action, n }) => [`${number} ${action}`, n]));
      const outcome = {
        resolved: { stage: 'handled', step: 'feedback', state: 'delivered' },
        replied: { stage: 'replied', step: 'reply', state: 'delivered' },
        refused: { stage: 'returned', step: 'take-back', state: 'withdrawn' },
      };
      for (const { number, stage, state, status, remote } of rows) {
        const entry = peer.book.get(`${number}-1`)!;
        const last = entry.life.at(-1) as keyof typeof outcome;
        const expected = outcome[last];
        expect({ stage, state, status, remote }, number).to.deep.equal({
          stage: expected.stage,
          state: expected.state,
          status: last,
          remote: entry.remoteNumber,
        });
        expect(taken.get(`${number} ${expected.step}`), `${number}: ${expected.step}`).to.equal(1);
        expect(taken.get(`${number} reply`) ?? 0).to.be.at.most(1);
      }
      const wrong = steps.filter(({ action }) => !['feedback', 'reply', 'take-back', 'return'].includes(action));
      expect(wrong).to.deep.equal([]);
      const told = [...peer.book.values()].reduce((sum, { life }) => sum + life.length, 0);
      const [noted] = await database.knex('peer_message').where({ city: TEST_CITY }).count({ n: '*' });
      expect(noted!.n).to.equal(told);
      expect(peer.told, 'repeats').to.be.greaterThan(told * 1.2);
      expect([...peer.answers.keys()].filter((status) => status !== 200 && status !== 404)).to.deep.equal([]);
      expect(rows).to.have.lengthOf(CASES);
    });
  });
});
