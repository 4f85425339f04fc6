import { expect } from 'chai';
import { ReportsUnderWay } from '../../../server/patrol/coverage/reports-under-way.ts';
import { startApp, type TestApp } from '../../helpers/app.ts';
import { serverEngine } from '../../helpers/engines.ts';
import { layPatrolledCity } from './patrolled-city.ts';

const turns = () => new Promise((resolve) => setTimeout(resolve, 5));
const settled = (work: Promise<unknown>) =>
  work.then(
    (value) => value,
    (error: Error) => error.name,
  );

describe('reports under way', () => {
  /** Work that goes on until it is let go or given up. */
  function workshop() {
    const begun: { signal: AbortSignal; finish: (value: string) => void }[] = [];
    const work = (signal: AbortSignal) =>
      new Promise<string>((resolve, reject) => {
        begun.push({ signal, finish: resolve });
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    return { begun, work };
  }

  it('are shared by who asks for the same, and given up when the last of them has left', async () => {
    const { begun, work } = workshop();
    const reports = new ReportsUnderWay();
    const [a, b, c] = [new AbortController(), new AbortController(), new AbortController()];
    const first = settled(reports.of('x', a.signal, work));
    const second = settled(reports.of('x', b.signal, work));
    const other = settled(reports.of('y', c.signal, work));
    expect(begun.length).to.equal(2);
    a.abort();
    expect(begun[0]!.signal.aborted).to.equal(false);
    b.abort();
    expect(begun[0]!.signal.aborted).to.equal(true);
    // Who asks now joins nothing that was given up.
    const third = settled(reports.of('x', c.signal, work));
    expect(begun.length).to.equal(3);
    begun[1]!.finish('Y');
    begun[2]!.finish('X');
    expect(await Promise.all([first, second, other, third])).to.deep.equal(['AbortError', 'AbortError', 'Y', 'X']);
    expect(await settled(reports.of('x', a.signal, work)), 'who has left asks for nothing').to.equal('AbortError');
    await turns();
    c.abort();
    expect(begun[2]!.signal.aborted, 'of what is over nothing is given up').to.equal(false);
  });

  describe('over http', function () {
    this.timeout(60_000);
    let app: TestApp;
    before(async () => {
      app = await startApp(serverEngine, {
        prepare: async (database) => {
          await layPatrolledCity(database);
        },
        clock: () => new Date('2019-05-08T05:10:00Z'),
      });
    });
    after(() => app?.stop());

    it('do not go on after their client, nor wait in line for it, and are read once for several', async () => {
      const { knex } = app.database;
      // What is read for the wall is read before.
      await app.call('wall', 'GET', '/api/patrol/live');
      let reads = 0;
      knex.on('query', ({ sql }: { sql: string }) => {
        if (/order by "cell_id" asc, "slot_at" asc/.test(sql)) reads++;
      });
      const ask = (days: number, signal?: AbortSignal) =>
        fetch(
          `${app.url}/api/patrol/coverage?from=${new Date(Date.UTC(2019, 4, 8) - days * 86_400_000).toISOString()}`,
          {
            headers: { authorization: `Bearer ${app.tokens.dispatcher}` },
            ...(signal && { signal }),
          },
        ).then(({ status }) => status);
      let unlock = () => {};
      const locked = new Promise<void>((resolve) => {
        unlock = resolve;
      });
      const lock = knex.transaction(async (transaction) => {
        await transaction.raw('lock table patrol_slot in access exclusive mode');
        await locked;
      });
      await turns();
      const leaver = new AbortController();
      // The line takes twenty: all of these leave, and as many come after them.
      const left = Array.from({ length: 18 }, (_, i) => settled(ask(70 + i, leaver.signal)));
      while (reads < 1) await turns();
      for (let i = 0; i < 20; i++) await turns();
      leaver.abort();
      expect(new Set(await Promise.all(left))).to.deep.equal(new Set(['AbortError']));
      const stay = [3, 3, 3, 4].map((days) => ask(days));
      for (let i = 0; i < 20; i++) await turns();
      reads = 0;
      unlock();
      await lock;
      expect(await Promise.all(stay)).to.deep.equal([200, 200, 200, 200]);
      const all = reads;
      reads = 0;
      expect([await ask(3), await ask(4)]).to.deep.equal([200, 200]);
      expect(all, 'two reports, and nothing of those that were given up').to.equal(reads);
    });
  });
});
