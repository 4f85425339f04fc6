import { expect } from 'chai';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Express } from 'express';
import fc from 'fast-check';
import request from 'supertest';
import type { Database } from '../../server/platform/database.ts';
import { reportListSchema } from '../../server/reports/contract.ts';
import type { ReportsPlace } from '../../server/reports/file-report.ts';
import { locateReport } from '../../server/reports/locate-report.ts';
import type { NumberedReport } from '../../server/reports/report-record.ts';
import { copyReports, numberReports } from '../../server/reports/store.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { openReports, publish } from './reports-app.ts';
import { newReport } from './sample-reports.ts';

const NOW = new Date('2019-06-01T00:00:00Z');
const MINUTE_MS = 60_000;

describe('reports in lists', () => {
  onBothEngines((engine) => {
    let database: Database;
    let app: Express;
    let place: ReportsPlace;
    let cellIds: Record<'T' | 'A' | 'B', number>;
    let all: NumberedReport[];

    before(async () => {
      database = await engine.freshDatabase();
      ({ app, place, cellIds } = await openReports(database, { now: () => NOW }));
      all = await fill(300, 1);
    });
    after(async () => {
      place.grid.close();
      await engine.release(database);
    });

    /** Reports in both cells and outside, many of them at the same instant. */
    async function fill(count: number, seed: number): Promise<NumberedReport[]> {
      const positions = fc.sample(
        fc.record({
          lon: fc.integer({ min: 0, max: 60 }).map((n) => 113.35 + n / 200),
          lat: fc.integer({ min: 0, max: 30 }).map((n) => 27.58 + n / 200),
          minute: fc.integer({ min: 0, max: 40 }),
          category: fc.constantFrom('manhole', 'gas'),
          closed: fc.boolean(),
          dueIn: fc.integer({ min: -30, max: 30 }),
          description: fc.constantFrom('井盖缺失', 'Gas SMELL 50%', 'under_score', 'back\\slash', ''),
        }),
        { numRuns: count, seed },
      );
      const reports = positions.map(({ lon, lat, minute, category, closed, dueIn, description }, i) => {
        const parsed = {
          position: [lon, lat] as [number, number],
          given: null,
          category,
          description,
          occurredAt: new Date(NOW.getTime() - minute * MINUTE_MS),
          source: 'test',
          externalId: `x${seed}-${i}`,
          contentHash: new Uint8Array(32),
        };
        const { assignment, position: _, ...located } = locateReport(parsed, place.grid.current());
        return newReport({
          ...assignment,
          ...located,
          lon,
          lat,
          severity: category === 'gas' ? 4 : 2,
          recordedAt: NOW,
          dueAt: new Date(NOW.getTime() + dueIn * MINUTE_MS),
          ...(closed ? { state: 'closed', closedAt: NOW, closedBy: 'anna', closeReason: 'done' } : {}),
        });
      });
      return database.transaction(async (transaction) => {
        const numbered = await numberReports(transaction, TEST_CITY, 'Asia/Shanghai', reports);
        await copyReports(transaction, TEST_CITY, numbered);
        return numbered;
      });
    }

    const get = (query: Record<string, string> = {}, headers: Record<string, string> = {}) =>
      request(app).get('/api/reports').query(query).set(headers);
    /** Walks every page; `between` runs after each. */
    async function walk(
      query: Record<string, string>,
      headers: Record<string, string> = {},
      between = async () => {},
    ): Promise<string[]> {
      const numbers: string[] = [];
      let cursor: string | null = null;
      do {
        const { body } = await get({ ...query, ...(cursor === null ? {} : { cursor }) }, headers).expect(200);
        const list = reportListSchema.parse(body);
        numbers.push(...list.features.map(({ properties }) => properties.number));
        cursor = list.nextCursor;
        await between();
      } while (cursor !== null);
      return numbers;
    }
    /** Newest first; of one instant, the later recorded first. */
    const inOrder = (reports: NumberedReport[]) =>
      [...reports]
        .sort((a, b) => b.occurredAt.getTime() - a.occurredAt.getTime() || (a.number < b.number ? 1 : -1))
        .map(({ number }) => number);

    it('answers every filter, and any of them together, as counting by hand does', async () => {
      const cells: Record<string, number> = { T: cellIds.T, A: cellIds.A, B: cellIds.B };
      const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
      const minutes = fc
        .integer({ min: 0, max: 41 })
        .map((minute) => new Date(NOW.getTime() - minute * MINUTE_MS).toISOString());
      await fc.assert(
        fc.asyncProperty(
          fc.record({
            bbox: some(fc.constantFrom('113.4,27.6,113.5,27.7', '113.45,27.6,113.45,27.73', '0,0,1,1')),
            cell: some(fc.constantFrom('T', 'A', 'B')),
            category: some(fc.constantFrom('gas', 'manhole', 'gas,manhole')),
            state: some(fc.constantFrom('open', 'closed')),
            severity: some(fc.constantFrom('4', '1,2', '3')),
            from: some(minutes),
            to: some(minutes),
            q: some(fc.constantFrom('井盖', 'smell', '50%', '%', '_', '\\', 'x1-2', "'")),
            outside: some(fc.constantFrom('0', '1')),
            overdue: some(fc.constantFrom('0', '1')),
            area: some(fc.constantFrom('T', 'A', 'B')),
          }),
          async ({ area, ...asked }) => {
            const query = Object.fromEntries(
              Object.entries(asked).filter(([, value]) => value !== undefined),
            ) as Record<string, string>;
            const expected = all.filter((report) => {
              const box = query.bbox?.split(',').map(Number);
              const text = [report.description, report.number, report.externalId].join('\n').toLowerCase();
              return (
                (box === undefined ||
                  (report.lon >= box[0]! && report.lat >= box[1]! && report.lon <= box[2]! && report.lat <= box[3]!)) &&
                (query.cell === undefined || report.cellPath.includes(cells[query.cell]!)) &&
                (area === undefined || report.cellPath.includes(cells[area]!)) &&
                (query.category === undefined || query.category.split(',').includes(report.category)) &&
                (query.severity === undefined || query.severity.split(',').includes(String(report.severity))) &&
                (query.state === undefined || report.state === query.state) &&
                (query.from === undefined || report.occurredAt >= new Date(query.from)) &&
                (query.to === undefined || report.occurredAt < new Date(query.to)) &&
                (query.q === undefined || text.includes(query.q.toLowerCase())) &&
                (query.outside !== '1' || report.cellId === null) &&
                (query.overdue !== '1' || (report.state === 'open' && report.dueAt! < NOW))
              );
            });
            const headers: Record<string, string> =
              area === undefined ? {} : { 'x-role': 'worker', 'x-area': String(cells[area]) };
            expect(await walk({ ...query, limit: '1000' }, headers)).to.deep.equal(inOrder(expected));
          },
        ),
        { numRuns: 60 },
      );
    });

    it('gives pages that neither repeat nor skip while reports come in', async () => {
      const before = inOrder(all);
      let seed = 100;
      const added: NumberedReport[] = [];
      const seen = await walk({ limit: '37' }, {}, async () => {
        if (seed < 104) added.push(...(await fill(5, seed++)));
      });
      all.push(...added);
      expect(new Set(seen).size).to.equal(seen.length);
      const late = new Set(added.map(({ number }) => number));
      expect(seen.filter((number) => !late.has(number))).to.deep.equal(before);
    });

    it('refuses filters that make no sense', async () => {
      for (const query of [
        { bbox: '1,2,3' },
        { bbox: '3,2,1,4' },
        { bbox: 'a,b,c,d' },
        { from: 'yesterday' },
        { limit: '0' },
        { limit: '100000' },
        { cursor: 'abc' },
        { cursor: Buffer.from('9999999999999999.1').toString('base64url') },
        { state: 'gone' },
        { severity: '9' },
        { category: 'a;b' },
        { q: 'a\0' },
        { q: ['a', 'b'] },
      ] as Record<string, string>[])
        await get(query).expect(400);
      await get({ cell: 'nowhere' }).expect(422);
    });

    it('hides from an account what lies outside its area', async () => {
      const inB = all.find(({ cellPath }) => cellPath.includes(cellIds.B))!;
      const outside = all.find(({ cellId }) => cellId === null)!;
      const headers = { 'x-role': 'department', 'x-area': String(cellIds.A) };
      for (const { number } of [inB, outside]) {
        await request(app).get(`/api/reports/${number}`).set(headers).expect(404);
      }
      await request(app).get('/api/reports/20190101-999999').expect(404);
      await request(app).get("/api/reports/1'--").expect(400);
    });

    it('exports CSV that reads back the same, whole, and runs no formula', async () => {
      const dangerous = ['=1+1', '+1', '-1', '@x', '\t=1', 'plain, "quoted"\nline'];
      await database.transaction(async (transaction) => {
        const reports = dangerous.map((description) =>
          newReport({ description, source: 'danger', occurredAt: new Date('2000-01-01T00:00:00Z') }),
        );
        await copyReports(
          transaction,
          TEST_CITY,
          await numberReports(transaction, TEST_CITY, 'Asia/Shanghai', reports),
        );
      });
      const { text, headers } = await request(app).get('/api/reports.csv').expect(200);
      expect(headers['content-disposition']).to.contain('reports.csv');
      expect(text.charCodeAt(0)).to.equal(0xfeff);
      const rows: Record<string, string>[] = parseCsv(text, { columns: true, bom: true });
      const expected = (await database.knex('report').count({ n: '*' }))[0]!.n;
      expect(rows).to.have.length(expected as number);
      expect(
        rows
          .filter(({ source }) => source === 'danger')
          .map(({ description }) => description)
          .sort(),
      ).to.deep.equal(["'\t=1", "'+1", "'-1", "'=1+1", "'@x", 'plain, "quoted"\nline'].sort());
      const byNumber = new Map(rows.map((row) => [row.number, row]));
      for (const report of all) {
        const row = byNumber.get(report.number)!;
        expect([Number(row.lon), Number(row.lat), row.occurredAt, row.description, row.externalId]).to.deep.equal([
          report.lon,
          report.lat,
          report.occurredAt.toISOString(),
          report.description,
          report.externalId,
        ]);
      }
      const chinese = await request(app)
        .get('/api/reports.csv')
        .query({ lang: 'zh', category: 'gas', cell: 'A' })
        .expect(200);
      expect(chinese.text).to.match(/^\uFEFF编号,发生时间/);
      await request(app).get('/api/reports.csv').set('x-role', 'worker').expect(403);
      const [entry] = await database.knex('audit').where({ action: 'report.export' }).orderBy('id');
      expect(entry, 'who took them out').to.deep.include({ actor: 'dispatcher', subject: 'reports' });
    });

    it('names a cell that was retired as it was last called', async () => {
      const inB = all.find(({ cellPath }) => cellPath.includes(cellIds.B))!;
      await publish(database, [{ kind: 'retire', id: cellIds.B }], NOW);
      await place.grid.refresh();
      const { body } = await request(app).get(`/api/reports/${inB.number}`).expect(200);
      expect(body.cell).to.deep.equal({ code: 'B', name: { zh: '格B', en: 'Cell B' }, level: 4 });
      expect(await walk({ cell: 'B', limit: '1000' })).to.include(inB.number);
    });
  });
});
