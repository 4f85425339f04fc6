import { expect } from 'chai';
import fc from 'fast-check';
import { buildLocator } from '../../server/grid/locator.ts';
import type { Database } from '../../server/platform/database.ts';
import { seedCategories } from '../../server/reports/category-store.ts';
import { type NewReport, namesOf, wireReport } from '../../server/reports/report-record.ts';
import { readReport, readReportPage, WHOLE_CITY } from '../../server/reports/search-store.ts';
import { copyReports, insertReports, numberReports } from '../../server/reports/store.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { category, newReport } from './sample-reports.ts';

const ZONE = 'Asia/Shanghai';

describe('report store', () => {
  onBothEngines((engine) => {
    let database: Database;
    before(async () => {
      database = await engine.freshDatabase();
      await database.transaction((transaction) => seedCategories(transaction, TEST_CITY, [category('manhole')]));
    });
    after(() => engine.release(database));

    const write = (reports: NewReport[], how: 'insert' | 'copy') =>
      database.transaction(async (transaction) => {
        const numbered = await numberReports(transaction, TEST_CITY, ZONE, reports);
        if (how === 'insert') await insertReports(transaction, TEST_CITY, numbered);
        else await copyReports(transaction, TEST_CITY, numbered);
        return numbered;
      });

    for (const how of ['insert', 'copy'] as const)
      it(`reads back to the bit what it wrote by ${how}`, async () => {
        const odd = fc
          .string({ unit: 'grapheme', maxLength: 40 })
          .filter((text) => !text.includes('\0') && !/\p{Surrogate}/u.test(text));
        await fc.assert(
          fc.asyncProperty(
            fc.array(
              fc.record({
                description: fc.oneof(
                  odd,
                  fc.constantFrom('\\N', '\\.', 'a\tb\nc\r\\d', '"quoted", {braces}', "'; drop table report; --", '?'),
                ),
                lon: fc.double({ min: -180, max: 180, noNaN: true }),
                lat: fc.double({ min: -90, max: 90, noNaN: true }),
                given: fc.option(
                  fc.record({
                    crs: fc.constant('EPSG:4547'),
                    x: fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
                    y: fc.constant(1 / 3),
                  }),
                ),
                warnings: fc.subarray(['outside-grid', 'swapped-lon-lat']),
                occurredAt: fc.date({ min: new Date('1970-01-01'), max: new Date('2037-01-01'), noInvalidDate: true }),
                closed: fc.boolean(),
              }),
              { minLength: 1, maxLength: 20 },
            ),
            async (given) => {
              const reports = given.map(({ closed, ...more }) =>
                newReport({
                  ...more,
                  ...(closed
                    ? { state: 'closed', closedAt: new Date('2020-01-01'), closedBy: 'anna', closeReason: 'done' }
                    : {}),
                }),
              );
              for (const report of await write(reports, how)) {
                const { idempotencyKey, contentHash, ...expected } = report;
                const found = await readReport(database.knex, TEST_CITY, WHOLE_CITY, report.number);
                expect(found).to.deep.equal({
                  ...expected,
                  id: found?.id,
                  photos: 0,
                  lon: report.lon + 0,
                  lat: report.lat + 0,
                });
              }
            },
          ),
          { numRuns: 15 },
        );
      });

    it('numbers each day of the city from one, in order and without a gap', async () => {
      const at = (recordedAt: string) => newReport({ recordedAt: new Date(recordedAt) });
      const numbers = (
        await write([at('2030-05-01T15:59:59Z'), at('2030-05-01T16:00:00Z'), at('2030-05-01T15:00:00Z')], 'insert')
      ).map(({ number }) => number);
      expect(numbers).to.deep.equal(['20300501-000001', '20300502-000001', '20300501-000002']);
    });

    it('takes a number back when its transaction fails', async () => {
      const at = new Date('2031-01-01T00:00:00Z');
      await database
        .transaction(async (transaction) => {
          await numberReports(transaction, TEST_CITY, ZONE, [newReport({ recordedAt: at })]);
          throw new Error('no');
        })
        .catch(() => {});
      expect((await write([newReport({ recordedAt: at })], 'insert'))[0]!.number).to.equal('20310101-000001');
    });

    it('grows past six digits', async () => {
      await database.knex('day_number').insert({ city: TEST_CITY, day: '2032-01-01', last: 999_999 });
      const [report] = await write([newReport({ recordedAt: new Date('2032-01-01T01:00:00Z') })], 'insert');
      expect(report!.number).to.equal('20320101-1000000');
    });

    it('puts a stored report on the wire without the fields that do not apply', async () => {
      const [record] = await readReportPage(database.knex, TEST_CITY, WHOLE_CITY, {
        filter: {},
        limit: 1,
        now: new Date(),
      });
      const wire = wireReport(
        { ...record!, onSiteDueAt: null, closedAt: null, acknowledgedAt: null, externalId: null },
        namesOf(buildLocator(0, [])),
        (code) => ({ zh: code, en: code }),
      );
      expect(wire).not.to.have.any.keys('onSiteDueAt', 'closedAt', 'acknowledgedAt', 'externalId', 'nearest');
      expect(wire.cell).to.equal(null);
      expect(wire.path).to.deep.equal([]);
    });
  });
});
