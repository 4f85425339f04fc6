import type { ReportDrawer } from '../../geodata/draw-report.ts';
import { DAYS_BACK, generateLastDay, generateLastWeeks } from '../../geodata/last-day.ts';
import { insertReports, numberReports } from '../reports/store.ts';
import type { DemoPlace } from './demo-city.ts';
import { DEMO_STAFF, demoRecord } from './demo-record.ts';
import {
  closeDemoReports,
  closeForgotten,
  countDemoReports,
  type DemoClosing,
  holdDemo,
  knownDemoReports,
} from './store.ts';

const DAY_MS = 86_400_000;
const FORGOTTEN = '演示重启前已处理';

/**
 * Gives the demo its last 24 hours: adds what is missing of them, and strikes off what a demo that stood still left
 * open. Safe to call at every start. Resolves to how many reports were added.
 */
export async function bringUpToDate(place: DemoPlace, drawer: ReportDrawer): Promise<number> {
  const { database, city, grid, calendar, clock } = place;
  const now = clock();
  const fresh = (await countDemoReports(database.knex, city.code, 'day-')) === 0;
  const wanted = generateLastDay(drawer, now);
  return database.transaction(async (transaction) => {
    await holdDemo(transaction, city.code);
    const known = await knownDemoReports(
      transaction,
      city.code,
      wanted.map(({ externalId }) => externalId),
    );
    if (!fresh) {
      const ended = generateLastWeeks(drawer, now).flatMap(({ externalId, closedAt, closeReason }): DemoClosing[] =>
        closedAt === null || closeReason === null ? [] : [{ externalId, closedAt, closeReason }],
      );
      await closeDemoReports(transaction, city.code, ended, DEMO_STAFF);
      const since = new Date(now.getTime() - DAYS_BACK * DAY_MS);
      await closeForgotten(transaction, city.code, since, now, DEMO_STAFF, FORGOTTEN);
    }
    const locator = grid.current();
    const records = wanted
      .filter(({ externalId }) => !known.has(externalId))
      .map((report) => demoRecord(report, locator, calendar.current(), city.timeZone));
    const numbered = await numberReports(transaction, city.code, city.timeZone, records);
    await insertReports(transaction, city.code, numbered);
    return numbered.length;
  });
}
