import { expect } from 'chai';
import { CATEGORIES } from '../../geodata/categories.ts';
import { generateCity } from '../../geodata/city.ts';
import { startSimulation } from '../../server/demo/simulate.ts';
import { CalendarHolder } from '../../server/duty/clocks/calendar-holder.ts';
import { seedCalendar } from '../../server/duty/clocks/calendar-store.ts';
import { ClockRuleBook } from '../../server/duty/clocks/clock-rule-book.ts';
import { DutyBook } from '../../server/duty/duty-book.ts';
import { publishGeneration } from '../../server/grid/publish-generation.ts';
import { PublishedGrid } from '../../server/grid/published-grid.ts';
import { type City, readCity } from '../../server/platform/city-store.ts';
import type { Database } from '../../server/platform/database.ts';
import { newestCursor, readEvents } from '../../server/platform/event-log.ts';
import { openLog } from '../../server/platform/log.ts';
import { CategoryList } from '../../server/reports/category-list.ts';
import { seedCategories } from '../../server/reports/category-store.ts';
import type { ReportsPlace } from '../../server/reports/file-report.ts';
import { ReportRecorder } from '../../server/reports/recorder.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';

const START = Date.parse('2026-06-10T15:00:00+08:00');
const MINUTE_MS = 60_000;

describe('the simulation', () => {
  onBothEngines((engine) => {
    let database: Database;
    let place: ReportsPlace;
    /** Each look at the clock is a minute later than the one before. */
    let minutes = 0;

    before(async function () {
      this.timeout(180_000);
      database = await engine.freshDatabase();
      const clock = () => new Date(START + minutes++ * MINUTE_MS);
      await database.transaction(async (transaction) => {
        await seedCategories(transaction, TEST_CITY, CATEGORIES);
        await seedCalendar(transaction, TEST_CITY);
        await publishGeneration(transaction, {
          city: TEST_CITY,
          changes: generateCity()
            .filter(({ level }) => level === 1)
            .map(({ code, level, name, urban, shape }) => ({
              kind: 'add',
              level,
              cell: { code, name, urban, parent: null, synthetic: true, shape },
            })),
          holdsFrom: new Date(START),
          author: 'test',
          reason: 'test',
          at: new Date(START),
        });
      });
      const grid = await PublishedGrid.open(database, TEST_CITY, clock);
      const city = (await readCity(database.knex, TEST_CITY)) as City;
      const duties = await DutyBook.open(database, TEST_CITY);
      place = {
        database,
        city,
        grid,
        calendar: await CalendarHolder.open(database, TEST_CITY),
        clockRules: await ClockRuleBook.open(database, TEST_CITY),
        duties,
        categories: await CategoryList.open(database, TEST_CITY),
        recorder: new ReportRecorder({ database, city, grid, duties, clock }),
        clock,
      };
    });
    after(async () => {
      place.grid.close();
      await engine.release(database);
    });

    it('files reports through the door, takes note of them and closes some, until it is stopped', async function () {
      this.timeout(120_000);
      const simulation = startSimulation({ ...place, log: openLog('silent') }, { everyS: 0.02, openTarget: 1 });
      const kinds = async (): Promise<Map<string, number>> => {
        const counts = new Map<string, number>();
        for (const { kind } of await readEvents(database.knex, TEST_CITY, 0, 10_000))
          counts.set(kind, (counts.get(kind) ?? 0) + 1);
        return counts;
      };
      for (;;) {
        const seen = await kinds();
        if ((seen.get('report.filed') ?? 0) >= 6 && (seen.get('report.closed') ?? 0) >= 1) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      await simulation.stop();
      expect((await kinds()).get('report.acknowledged')).to.be.above(0);
      const reports = await database.knex('report').select('source', 'cell_id', 'due_at');
      for (const report of reports) {
        expect(report.source).to.equal('simulation');
        expect(report.cell_id).to.not.equal(null);
        expect(report.due_at).to.not.equal(null);
      }
      const cursor = await newestCursor(database.knex, TEST_CITY);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await newestCursor(database.knex, TEST_CITY)).to.equal(cursor);
    });
  });
});
