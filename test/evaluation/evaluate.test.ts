import { expect } from 'chai';
import { draftBulletin, publishBulletin } from '../../server/evaluation/bulletin.ts';
import { readBulletin } from '../../server/evaluation/bulletin-store.ts';
import type { EvaluationQuery } from '../../server/evaluation/contract.ts';
import { type EvaluationPlace, evaluate, evaluateMonths } from '../../server/evaluation/evaluate.ts';
import { evaluationCsv } from '../../server/evaluation/evaluation-csv.ts';
import type { Database } from '../../server/platform/database.ts';
import type { ReportRecord } from '../../server/reports/report-record.ts';
import { insertReports, numberReports } from '../../server/reports/store.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { openReports } from '../reports/reports-app.ts';
import { newReport } from '../reports/sample-reports.ts';

/** An instant of May 2019, on the wall of the city. */
const may = (day: number, hour = 12): Date => new Date(Date.UTC(2019, 4, day, hour - 8));
const NOW = may(31, 9);
const ALL = { areaCellId: null };
const MAY: EvaluationQuery = { from: '2019-05-01', to: '2019-05-31', by: 'all', level: 2 };

describe('evaluation', () => {
  onBothEngines((engine) => {
    let database: Database;
    let place: EvaluationPlace;
    let cells: Record<'T' | 'A' | 'B', number>;

    before(async () => {
      database = await engine.freshDatabase();
      const opened = await openReports(database, { now: () => NOW });
      place = opened.place;
      cells = opened.cellIds;
      await database.knex('organisation').insert(
        ['water', 'roads'].map((code) => ({
          city: TEST_CITY,
          code,
          kind: 'department',
          name_zh: `单位${code}`,
          name_en: `Office ${code}`,
        })),
      );
      await place.duties.refresh();
      const inA = { cellId: cells.A, cellPath: [cells.T, cells.A], generation: 1 };
      const inB = { cellId: cells.B, cellPath: [cells.T, cells.B], generation: 1 };
      const by = (organisation: string) => ({ holder: { kind: 'organisation' as const, organisation }, dispatches: 1 });
      const closed = (at: Date) => ({
        state: 'closed' as const,
        stage: 'closed' as const,
        closedAt: at,
        closedBy: 'x',
        closeReason: 'y',
      });
      const cases: Partial<ReportRecord>[] = [
        // 1: on time, one day and six hours.
        { ...inA, ...by('water'), recordedAt: may(2), dueAt: may(13), ...closed(may(3, 18)) },
        // 2: late by a day, refused once; reworked.
        { ...inA, ...by('water'), recordedAt: may(3), dueAt: may(14), refusals: 1, rework: 1, ...closed(may(15)) },
        // 3: open and past its deadline, without a reply: a breach.
        { ...inB, ...by('roads'), recordedAt: may(6), dueAt: may(20), stage: 'accepted' },
        // 4: open and past its deadline, replied before it.
        { ...inB, ...by('roads'), recordedAt: may(7), dueAt: may(21), stage: 'replied', repliedAt: may(20) },
        // 5: not due yet.
        { ...inB, ...by('roads'), recordedAt: may(30), dueAt: new Date('2019-06-10T15:59:59Z'), stage: 'dispatched' },
        // 6: due in the period but only later than now.
        { ...inA, ...by('roads'), recordedAt: may(22), dueAt: may(31, 23), stage: 'dispatched' },
        // 7: waits to be filed, outside the grid.
        { recordedAt: may(8), dueAt: may(21), stage: 'collected' },
        // 8: merged.
        {
          ...inA,
          recordedAt: may(9),
          dueAt: may(22),
          ...closed(may(10)),
          stage: 'merged',
          mergedInto: '20190502-000001',
        },
        // 9: sealed; counts for nobody.
        {
          ...inA,
          recordedAt: may(9),
          dueAt: may(22),
          sealed: true,
          stage: 'dispatched',
          holder: { kind: 'post', cellId: cells.A, post: 'police' },
        },
        // 10: recorded in April, closed in May, on time.
        {
          ...inA,
          ...by('water'),
          recordedAt: new Date('2019-04-28T04:00:00Z'),
          dueAt: may(9),
          ...closed(may(8)),
          severity: 3,
        },
        // 11: April's, due and closed in April.
        {
          ...inB,
          ...by('roads'),
          recordedAt: new Date('2019-04-10T04:00:00Z'),
          dueAt: new Date('2019-04-19T04:00:00Z'),
          ...closed(new Date('2019-04-11T04:00:00Z')),
        },
        // 12: a year before, in May.
        {
          ...inB,
          ...by('roads'),
          recordedAt: new Date('2018-05-10T04:00:00Z'),
          dueAt: new Date('2018-05-21T04:00:00Z'),
          stage: 'accepted',
        },
      ];
      await database.transaction(async (transaction) => {
        const [first, ...rest] = await numberReports(
          transaction,
          TEST_CITY,
          'Asia/Shanghai',
          cases.map((one) => newReport(one)),
        );
        await insertReports(transaction, TEST_CITY, [first!]);
        await insertReports(transaction, TEST_CITY, rest);
      });
    });
    after(() => engine.release(database));

    it('counts what was counted by hand', async () => {
      const { total } = await evaluate(place, ALL, MAY);
      expect(total.counts).to.deep.include({
        recorded: 8, // 1 to 8
        filed: 6, // without 7 and 8
        dispatched: 6, // 1 to 6
        acceptedAtOnce: 5, // without 2
        reworked: 1, // 2
        due: 5, // 1, 2, 3, 4, 10
        dueClosed: 3, // 1, 2, 10
        dueOnTime: 2, // 1, 10
        overdue: 3, // 2, 3, 4
        breached: 2, // 2, 3
        closed: 3, // 1, 2, 10
      });
      expect(total.counts.handlingHours).to.be.closeTo(30 + 12 * 24 + 10 * 24, 1e-6);
      expect(total.figures.onTimeRate).to.equal(0.4);
      expect(total.figures.dispatchAccuracy).to.be.closeTo(5 / 6, 1e-12);
    });

    it('sets the month and the year before beside it', async () => {
      const { total } = await evaluate(place, ALL, MAY);
      expect(total.monthBefore).to.deep.include({ filedRate: 1, onTimeRate: 1, meanHandlingH: 24 });
      expect(total.yearBefore).to.deep.include({ filedRate: 1, closedRate: 0, overdueRate: 1, meanHandlingH: null });
    });

    it('tells rows apart by cell, organisation and category, and they add up to the total', async () => {
      for (const by of ['cell', 'organisation', 'category', 'post'] as const) {
        const { rows, total } = await evaluate(place, ALL, { ...MAY, by, level: 4 });
        const sum = (count: 'recorded' | 'due' | 'breached') => rows.reduce((of, row) => of + row.counts[count], 0);
        expect([sum('recorded'), sum('due'), sum('breached')], by).to.deep.equal([8, 5, 2]);
        expect(total.counts.recorded).to.equal(8);
      }
      const byCell = await evaluate(place, ALL, { ...MAY, by: 'cell', level: 4 });
      expect(byCell.rows.map(({ key, counts }) => [key, counts.recorded])).to.deep.equal([
        ['A', 4],
        ['B', 3],
        ['-', 1],
      ]);
      const byOrganisation = await evaluate(place, ALL, { ...MAY, by: 'organisation' });
      const roads = byOrganisation.rows.find(({ key }) => key === 'roads');
      expect(roads?.name?.en).to.equal('Office roads');
      expect(roads?.counts).to.deep.include({ recorded: 4, due: 2, overdue: 2, breached: 1 });
    });

    it('narrows to a cell, an organisation, a category, and to the area of the viewer', async () => {
      const inB = await evaluate(place, ALL, { ...MAY, cell: 'B' });
      expect(inB.total.counts.recorded).to.equal(3);
      const water = await evaluate(place, ALL, { ...MAY, organisation: 'water' });
      expect(water.total.counts).to.deep.include({ recorded: 2, closed: 3 });
      const seenFromA = await evaluate(place, { areaCellId: cells.A }, MAY);
      expect(seenFromA.total.counts.recorded).to.equal(4);
    });

    it('names what is not known', async () => {
      for (const [narrow, code] of [
        [{ cell: 'nowhere' }, 'unknown-cell'],
        [{ organisation: 'nobody' }, 'unknown-organisation'],
        [{ category: 'nothing' }, 'unknown-category'],
      ] as const) {
        const error = await evaluate(place, ALL, { ...MAY, ...narrow }).catch((refused) => refused);
        expect(error.code).to.equal(code);
      }
    });

    it('follows the months', async () => {
      const { months } = await evaluateMonths(place, ALL, { until: '2019-05', months: 14 });
      expect(months).to.have.length(14);
      expect(months.map(({ month }) => month).filter((_, i) => i % 6 === 0)).to.deep.equal([
        '2018-04',
        '2018-10',
        '2019-04',
      ]);
      expect(months.map(({ counts }) => counts.recorded)).to.deep.equal([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 8]);
    });

    it('writes a table for spreadsheets in both languages', async () => {
      const table = await evaluate(place, ALL, { ...MAY, by: 'organisation' });
      const zh = evaluationCsv(table, 'zh').split('\r\n');
      expect(zh[0]).to.match(/^\uFEFF代码,名称,.*按期结案率/);
      expect(zh.find((line) => line.startsWith('roads,单位roads,4,'))).to.be.a('string');
      expect(evaluationCsv(table, 'en').trimEnd().split('\r\n').at(-1)).to.match(/^,total,8,6,6,5,1,5,3,2,3,2,3,558,/);
    });

    it('takes a case whose clock stands still for as late as it was when it was stopped', async () => {
      const march = (day: number): Date => new Date(Date.UTC(2017, 2, day));
      const paused = { recordedAt: march(1), dueAt: march(10), stage: 'accepted', category: 'gas' } as const;
      await database.transaction(async (transaction) => {
        const cases = [march(9), march(11)].map((pausedAt) => newReport({ ...paused, pausedAt }));
        const numbered = await numberReports(transaction, TEST_CITY, 'Asia/Shanghai', cases);
        await insertReports(transaction, TEST_CITY, numbered);
      });
      const { total } = await evaluate(place, ALL, { ...MAY, from: '2017-03-01', to: '2017-03-31' });
      expect(total.counts).to.deep.include({ recorded: 2, due: 1, overdue: 1, breached: 1 });
    });

    it('circulates a bulletin only when its month is over, and keeps it as it was', async () => {
      const early = await publishBulletin(place, 'anna', { month: '2019-05', remarks: '' }).catch((error) => error);
      expect(early.code).to.equal('conflict');
      const draft = await draftBulletin(place, '2019-05');
      expect(draft.content.breached.map(({ number }) => number)).to.have.length(2);
      const june = { ...place, clock: () => new Date('2019-06-03T00:00:00Z') };
      const published = await publishBulletin(june, 'anna', { month: '2019-05', remarks: '请加快办理' });
      expect(published.number).to.equal(1);
      // Case 6 fell due after the draft.
      expect(published.content.total.counts.due).to.equal(draft.content.total.counts.due + 1);
      await database.knex('report').where({ city: TEST_CITY, sealed: true }).update({ description: 'later' });
      expect(await readBulletin(database.knex, TEST_CITY, 1)).to.deep.equal(published);
      const events = await database.knex('event').where({ kind: 'bulletin.published' });
      expect(events).to.have.length(1);
    });
  });
});
