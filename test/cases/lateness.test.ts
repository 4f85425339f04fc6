import { expect } from 'chai';
import fc from 'fast-check';
import { countingDeadline, deadlineOf } from '../../server/cases/lateness.ts';
import type { Database } from '../../server/platform/database.ts';
import { insertReports, numberReports } from '../../server/reports/store.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { openReports } from '../reports/reports-app.ts';
import { newReport } from '../reports/sample-reports.ts';

const iso = (hours: number): string => new Date(Date.UTC(2019, 4, 8, hours)).toISOString();
const OPEN = { state: 'open', dueAt: iso(70) };

describe('how late a case is', () => {
  it('goes by the visit until somebody came, then by what was promised', () => {
    expect(deadlineOf({ ...OPEN, onSiteDueAt: iso(24) })).to.equal(Date.parse(iso(24)));
    expect(deadlineOf({ ...OPEN, onSiteDueAt: iso(24), arrivedAt: iso(3) })).to.equal(Date.parse(iso(70)));
  });

  it('rests while the clock stands still, unless it was late before', () => {
    expect(deadlineOf({ ...OPEN, pausedAt: iso(60) })).to.equal(undefined);
    expect(deadlineOf({ ...OPEN, pausedAt: iso(80) })).to.equal(Date.parse(iso(70)));
  });

  it('is no question of what is closed, which keeps its place in the order all the same', () => {
    expect(deadlineOf({ ...OPEN, state: 'closed' })).to.equal(undefined);
    expect(countingDeadline(OPEN)).to.equal(Date.parse(iso(70)));
  });

  onBothEngines((engine) => {
    let database: Database;
    before(async () => {
      database = await engine.freshDatabase();
      await openReports(database);
      await database.transaction(async (transaction) =>
        insertReports(
          transaction,
          TEST_CITY,
          await numberReports(transaction, TEST_CITY, 'Asia/Shanghai', [newReport()]),
        ),
      );
    });
    after(() => engine.release(database));

    it('is the same to the database', async () => {
      const hour = fc.option(fc.integer({ min: 0, max: 6 }).map(iso));
      await fc.assert(
        fc.asyncProperty(hour, hour, hour, hour, async (dueAt, onSiteDueAt, arrivedAt, pausedAt) => {
          const [row] = await database
            .knex('report')
            .update({ due_at: dueAt, on_site_due_at: onSiteDueAt, arrived_at: arrivedAt, paused_at: pausedAt })
            .returning('deadline_at');
          const reckoned = countingDeadline({
            dueAt,
            onSiteDueAt: onSiteDueAt ?? undefined,
            arrivedAt: arrivedAt ?? undefined,
            pausedAt: pausedAt ?? undefined,
          });
          expect(row.deadline_at?.getTime()).to.equal(reckoned);
        }),
        { numRuns: 200 },
      );
    });
  });
});
