import { expect } from 'chai';
import supertest from 'supertest';
import { SharedSnapshots } from '../../server/live/shared-snapshots.ts';
import type { Database } from '../../server/platform/database.ts';
import { appendEvents } from '../../server/platform/event-log.ts';
import { seedCategories } from '../../server/reports/category-store.ts';
import type { NewReport } from '../../server/reports/report-record.ts';
import { insertReports, numberReports } from '../../server/reports/store.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { publishTwoTowns, type TwoTowns } from '../identity/two-towns.ts';
import { category, newReport } from '../reports/sample-reports.ts';
import { append, type LiveApp, liveApp, newEvent } from './live-app.ts';

/** 01:30 on 9 May in Liling, where the day began at 16:00 UTC. */
const NOW = new Date('2019-05-08T17:30:00Z');
const ago = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

describe('GET /api/wall', () => {
  onBothEngines((engine) => {
    let database: Database;
    let live: LiveApp;
    let cells: TwoTowns;
    let city: { authorization: string };
    before(async () => {
      database = await engine.freshDatabase();
      cells = await publishTwoTowns(database);
      await database.transaction((transaction) => seedCategories(transaction, TEST_CITY, [category('manhole')]));
      live = await liveApp(database, { clock: () => NOW });
      city = await live.bearer('wall');
    });
    after(async () => {
      await live.close();
      await engine.release(database);
    });
    const wall = async (headers = city) => (await supertest(live.server).get('/api/wall').set(headers)).body;
    const store = (...reports: Partial<NewReport>[]) =>
      database.transaction(async (transaction) => {
        const numbered = await numberReports(transaction, TEST_CITY, 'Asia/Shanghai', reports.map(newReport));
        await insertReports(transaction, TEST_CITY, numbered);
      });
    const sealedFor = (cellId: number) => ({
      sealed: true,
      holder: { kind: 'post' as const, cellId, post: 'police' as const },
    });
    const inWest = () => ({ cellId: cells.west, cellPath: [cells.sector, cells.west], generation: 1 });
    const inEast = () => ({ cellId: cells.east, cellPath: [cells.sector, cells.east], generation: 1 });

    it('tells of a city without reports', async () => {
      const { city: told, kpis, ...rest } = await wall();
      expect(told).to.deep.include({
        code: TEST_CITY,
        timeZone: 'Asia/Shanghai',
        bounds: [113, 27, 113.2, 27.1],
        synthetic: false,
      });
      expect(told.center[0]).to.be.closeTo(113.1, 1e-9);
      expect(kpis).to.deep.equal({
        open: 0,
        overdue: 0,
        dueWithin2h: 0,
        dueWithin24h: 0,
        todayIn: 0,
        todayOut: 0,
        workersOnDuty: null,
        cellsNotPatrolled: null,
        outsideGrid: 0,
      });
      expect(rest).to.deep.include({
        generation: 1,
        at: NOW.toISOString(),
        recent: [],
        severe: [],
        late: [],
        basemap: null,
        heat: null,
      });
      expect(rest.categories.map(({ code }: { code: string }) => code)).to.deep.equal(['manhole']);
      expect(rest.cursor).to.equal(live.hub.cursor);
    });

    it('counts by the day of the city and the clocks of the reports', async () => {
      const closed = (hours: number) => ({
        state: 'closed' as const,
        closedAt: ago(hours),
        closedBy: 'x',
        closeReason: 'y',
      });
      await store(
        { ...inWest(), description: 'today', occurredAt: ago(1), recordedAt: ago(1), dueAt: ago(-48) },
        { ...inWest(), description: 'before midnight', occurredAt: ago(2), recordedAt: ago(2), dueAt: ago(-1) },
        { ...inEast(), description: 'overdue', occurredAt: ago(240), recordedAt: ago(240), dueAt: ago(0.1) },
        { ...inEast(), description: 'no clock', occurredAt: ago(30), recordedAt: ago(30), dueAt: null },
        { description: 'outside', occurredAt: ago(3), recordedAt: ago(3), dueAt: ago(-2) },
        { ...inEast(), description: 'done today', occurredAt: ago(50), recordedAt: ago(50), ...closed(0.5) },
        {
          ...inEast(),
          description: 'done yesterday',
          occurredAt: ago(60),
          recordedAt: ago(60),
          dueAt: ago(40),
          ...closed(2),
        },
        { ...inEast(), description: 'came late', occurredAt: ago(90), recordedAt: ago(0.2), dueAt: ago(-90) },
      );
      const { kpis, recent } = await wall();
      expect(kpis).to.deep.include({
        open: 6,
        overdue: 1,
        dueWithin2h: 2,
        dueWithin24h: 2,
        todayIn: 2,
        todayOut: 1,
        outsideGrid: 1,
      });
      const told = recent.map(({ description }: { description: string }) => description);
      expect(told).to.deep.equal(['today', 'before midnight', 'outside', 'came late']);
      expect(recent[0]).to.deep.include({ category: 'manhole', state: 'open', generation: 1 });
      expect(recent[0].path.map(({ code }: { code: string }) => code)).to.deep.equal(['1', '11']);
    });

    it('lists what is overdue or due soon by either clock, soonest first', async () => {
      const told = async (headers = city) =>
        (await wall(headers)).late.map(({ description }: { description: string }) => description);
      expect(await told()).to.deep.equal(['overdue', 'before midnight', 'outside']);
      const before = (await wall()).kpis;
      const late = { ...inEast(), occurredAt: ago(200), recordedAt: ago(200) };
      await store(
        { ...late, description: 'nobody came', dueAt: ago(-200), onSiteDueAt: ago(3) },
        { ...late, description: 'somebody came', dueAt: ago(-200), onSiteDueAt: ago(3), arrivedAt: ago(4) },
        { ...late, description: 'held in time', dueAt: ago(5), pausedAt: ago(6) },
        { ...late, description: 'held too late', dueAt: ago(6), pausedAt: ago(5) },
        { ...late, description: 'on site tonight', dueAt: null, onSiteDueAt: ago(-20) },
        { ...late, description: 'in a quarter of an hour', dueAt: ago(-24.2) },
        { ...late, description: 'tomorrow', dueAt: ago(-24.3) },
        { ...late, description: 'sealed', dueAt: ago(7), ...sealedFor(cells.east) },
      );
      expect(await told()).to.deep.equal([
        'held too late',
        'nobody came',
        'overdue',
        'before midnight',
        'outside',
        'on site tonight',
        'in a quarter of an hour',
      ]);
      const { kpis } = await wall();
      expect(kpis.overdue - before.overdue).to.equal(2);
      expect(kpis.dueWithin24h - before.dueWithin24h).to.equal(1);
      expect(await told(await live.bearer(`late-${engine.name}`, '11'))).to.deep.equal(['before midnight']);
      await database
        .knex('report')
        .where({ occurred_at: ago(200) })
        .delete();
    });

    it('shows an account of an area no figure of another', async () => {
      const { kpis, recent, city: told } = await wall(await live.bearer(`west-${engine.name}`, '11'));
      expect(kpis).to.deep.include({ open: 2, overdue: 0, dueWithin2h: 1, todayIn: 1, todayOut: 0, outsideGrid: 0 });
      expect(recent).to.have.length(2);
      expect(told.bounds).to.deep.equal([113, 27, 113.1, 27.1]);
    });

    it('keeps severe reports until somebody took note', async () => {
      await store(
        { ...inWest(), description: 'gas', severity: 4, occurredAt: ago(700), recordedAt: ago(700) },
        {
          ...inWest(),
          description: 'noted',
          severity: 4,
          occurredAt: ago(700),
          recordedAt: ago(700),
          acknowledgedAt: ago(699),
          acknowledgedBy: 'x',
        },
        { ...inEast(), description: 'tree', severity: 3, occurredAt: ago(600), recordedAt: ago(600) },
      );
      const { severe } = await wall();
      expect(severe.map(({ description }: { description: string }) => description)).to.deep.equal(['tree', 'gas']);
    });

    it('is of one state with its cursor, whatever is written meanwhile', async () => {
      const start = await wall();
      let writing = true;
      const writer = (async () => {
        while (writing) {
          // The embedded engine answers without leaving the turn: give the requests theirs.
          await new Promise(setImmediate);
          await database.transaction(async (transaction) => {
            const report = newReport({ ...inWest(), occurredAt: ago(1), recordedAt: ago(1) });
            await insertReports(
              transaction,
              TEST_CITY,
              await numberReports(transaction, TEST_CITY, 'Asia/Shanghai', [report]),
            );
            await appendEvents(transaction, TEST_CITY, [{ ...newEvent('filed'), kind: 'report.filed' }]);
          });
        }
      })();
      const filedUntil = async (cursor: number) =>
        Number(
          (await database.knex('event').where({ kind: 'report.filed' }).where('id', '<=', cursor).count({ n: '*' }))[0]
            ?.n,
        );
      const snapshots = [];
      try {
        for (let i = 0; i < 10; i++) snapshots.push(await wall());
      } finally {
        writing = false;
        await writer;
      }
      const filedAtStart = await filedUntil(start.cursor);
      for (const { cursor, kpis } of snapshots)
        expect(kpis.open - start.kpis.open).to.equal((await filedUntil(cursor)) - filedAtStart);
    });

    it('tells at once what its asker has just written', async () => {
      for (let i = 0; i < 5; i++) {
        const [cursor] = await Promise.all([append(database, newEvent(i)), wall()]);
        const asked = await Promise.all([wall(), wall(), wall()]);
        for (const snapshot of asked) expect(snapshot.cursor).to.be.at.least(cursor);
      }
    });
  });

  it('takes one snapshot for all who ask while another is taken', async () => {
    let taken = 0;
    const release: (() => void)[] = [];
    const shared = new SharedSnapshots(async () => {
      const number = ++taken;
      await new Promise<void>((resolve) => release.push(resolve));
      return number;
    });
    const whole = { areaCellId: null };
    const first = shared.json(whole);
    const others = [shared.json(whole), shared.json(whole), shared.json(whole)];
    const elsewhere = shared.json({ areaCellId: 7 });
    release.splice(0).forEach((go) => {
      go();
    });
    expect([await first, await elsewhere].map(String)).to.deep.equal(['1', '2']);
    await new Promise(setImmediate);
    release.splice(0).forEach((go) => {
      go();
    });
    expect((await Promise.all(others)).map(String)).to.deep.equal(['3', '3', '3']);
  });

  it('shares none between views', async () => {
    const shared = new SharedSnapshots(async ({ sealedCells = [] }) => sealedCells);
    const asked = [[], [3], [3, 4], [4, 3], undefined].map((sealedCells) =>
      shared.json({ areaCellId: null, ...(sealedCells === undefined ? {} : { sealedCells }) }),
    );
    expect((await Promise.all(asked)).map(String)).to.deep.equal(['[]', '[3]', '[3,4]', '[4,3]', '[]']);
  });

  it('tries again for the next who asks when one failed', async () => {
    let tries = 0;
    const shared = new SharedSnapshots(async () => {
      if (++tries === 1) throw new Error('away');
      return tries;
    });
    const asked = [shared.json({ areaCellId: null }), shared.json({ areaCellId: null })];
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map(({ status }) => status)).to.deep.equal(['rejected', 'fulfilled']);
  });
});
