import express, { type Express } from 'express';
import { CalendarHolder } from '../../server/duty/clocks/calendar-holder.ts';
import { seedCalendar } from '../../server/duty/clocks/calendar-store.ts';
import { ClockRuleBook } from '../../server/duty/clocks/clock-rule-book.ts';
import { DutyBook } from '../../server/duty/duty-book.ts';
import type { Shape } from '../../server/grid/contract.ts';
import type { CellChange } from '../../server/grid/publication.ts';
import { publishGeneration } from '../../server/grid/publish-generation.ts';
import { PublishedGrid } from '../../server/grid/published-grid.ts';
import { decide } from '../../server/identity/access.ts';
import type { Database } from '../../server/platform/database.ts';
import { type Actor, mountErrors, mountRequestLog, mountRoutes } from '../../server/platform/http.ts';
import { openLog } from '../../server/platform/log.ts';
import { CategoryList } from '../../server/reports/category-list.ts';
import { seedCategories } from '../../server/reports/category-store.ts';
import type { ReportsPlace } from '../../server/reports/file-report.ts';
import { reportRoutes } from '../../server/reports/http.ts';
import { type RecorderOptions, ReportRecorder } from '../../server/reports/recorder.ts';
import { TEST_CITY } from '../helpers/engines.ts';
import { category } from './sample-reports.ts';

export const CITY = {
  code: TEST_CITY,
  name: { zh: '醴陵市', en: 'Liling' },
  timeZone: 'Asia/Shanghai',
  demoSeed: null,
};

export const box = (west: number, south: number, east: number, north: number): Shape => [
  [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
];

/** Town T holds the basic grids A (west) and B (east), which share the border at 113.5. */
export const TOWN: CellChange[] = [
  { kind: 'add', level: 2, cell: cellState('T', box(113.4, 27.6, 113.6, 27.7)) },
  {
    kind: 'add',
    level: 4,
    cell: { ...cellState('A', box(113.4, 27.6, 113.5, 27.7)), parent: { level: 2, code: 'T' } },
  },
  {
    kind: 'add',
    level: 4,
    cell: { ...cellState('B', box(113.5, 27.6, 113.6, 27.7)), parent: { level: 2, code: 'T' } },
  },
];

export function cellState(code: string, shape: Shape) {
  return { code, name: { zh: `格${code}`, en: `Cell ${code}` }, urban: null, parent: null, synthetic: false, shape };
}

export function publish(database: Database, changes: CellChange[], at: Date) {
  return database.transaction((transaction) =>
    publishGeneration(transaction, { city: TEST_CITY, changes, holdsFrom: at, author: 'gis', reason: 'test', at }),
  );
}

/** A city with TOWN, the categories `manhole` and `gas`, and the routes on reports; `x-role` and `x-area` say who asks. */
export async function openReports(
  database: Database,
  options: { now?: () => Date; recorder?: RecorderOptions } = {},
): Promise<{ app: Express; place: ReportsPlace; cellIds: Record<'T' | 'A' | 'B', number> }> {
  const clock = options.now ?? (() => new Date());
  const [T, A, B] = (await publish(database, TOWN, new Date('2015-01-01T00:00:00Z'))).added as [number, number, number];
  await database.transaction(async (transaction) => {
    await seedCalendar(transaction, TEST_CITY);
    await seedCategories(transaction, TEST_CITY, [
      category('manhole'),
      category('gas', {
        severity: 4,
        utility: true,
        limits: { resolve: { amount: 3, unit: 'working-days' }, onSite: { amount: 24, unit: 'elapsed-hours' } },
      }),
    ]);
  });
  const grid = await PublishedGrid.open(database, TEST_CITY, clock);
  const duties = await DutyBook.open(database, TEST_CITY);
  const place: ReportsPlace = {
    database,
    city: CITY,
    grid,
    clock,
    calendar: await CalendarHolder.open(database, TEST_CITY),
    clockRules: await ClockRuleBook.open(database, TEST_CITY),
    duties,
    categories: await CategoryList.open(database, TEST_CITY),
    recorder: new ReportRecorder({ database, city: CITY, grid, duties, clock }, options.recorder),
  };
  const app = express();
  mountRequestLog(app, openLog('silent'));
  mountRoutes(app, reportRoutes(place), {
    authenticate: async (request) => {
      const role = request.get('x-role') ?? 'dispatcher';
      const area = request.get('x-area');
      const actor: Actor = {
        accountId: role.length,
        name: role,
        role,
        areaCellId: area === undefined ? null : Number(area),
        via: 'token',
      };
      return actor;
    },
    allows: (actor, permission) => decide(actor, permission) === 'allowed',
  });
  mountErrors(app);
  return { app, place, cellIds: { T, A, B } };
}
