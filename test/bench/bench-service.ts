import { seedCalendar } from '../../server/duty/clocks/calendar-store.ts';
import { DEFAULT_CLOCK_RULES } from '../../server/duty/clocks/clock-defaults.ts';
import { replaceClockRules } from '../../server/duty/clocks/clock-rule-store.ts';
import { seedOrganisations, seedRegister } from '../../server/duty/seed-duties-store.ts';
import type { PublishedGrid } from '../../server/grid/published-grid.ts';
import { addToken } from '../../server/identity/add-token.ts';
import { openWorkplace, startService } from '../../server/main.ts';
import { readConfig } from '../../server/platform/config.ts';
import type { Database, Transaction } from '../../server/platform/database.ts';
import { type AnyRoute, route } from '../../server/platform/http.ts';
import { openLog } from '../../server/platform/log.ts';
import { seedCategories } from '../../server/reports/category-store.ts';
import { TEST_CITY } from '../helpers/engines.ts';
import { category } from '../reports/sample-reports.ts';
import type { BenchContext } from './benchmark.ts';
import { publishCity } from './seeded-city.ts';

/** Where the kernel does all that it does for a route, and the route does nothing. */
export const IDLE_PATH = '/api/idle';

const idle: AnyRoute = route({
  method: 'get',
  path: IDLE_PATH,
  summary: 'Nothing',
  access: { permission: 'map:read' },
  answers: { 200: { what: 'Nothing' } },
  handle: () => ({ json: {} }),
});

export interface BenchService {
  database: Database;
  grid: PublishedGrid;
  origin: string;
  /** Of a token. */
  headers: Record<string, string>;
  bounds: readonly [number, number, number, number];
  databaseUrl: string;
  stop(): Promise<void>;
}

/** The category of reports in benchmarks. */
export const CATEGORY = 'manhole';
/** The department that they are routed to. */
export const DEPARTMENT = 'works';

/** A duty list by which every report finds its department, and the rules of the clocks. */
async function seedDuties(transaction: Transaction): Promise<void> {
  const department = {
    code: DEPARTMENT,
    parent: null,
    kind: 'department' as const,
    name: { zh: '城建局', en: 'Public works' },
    cellId: null,
    phone: '',
    invented: true,
    position: 0,
  };
  await seedOrganisations(transaction, TEST_CITY, [department]);
  const duty = { category: CATEGORY, area: null, lead: DEPARTMENT, assisting: [], invented: true };
  const origin = { author: 'bench', reason: 'bench', at: new Date('2024-05-01T00:00:00Z') };
  await seedRegister(transaction, TEST_CITY, 'department-duties', [duty], origin);
  await replaceClockRules(transaction, TEST_CITY, DEFAULT_CLOCK_RULES);
}

const configOn = (databaseUrl: string) => ({
  ...readConfig({ PORT: '0', DEMO: '0', CITY: TEST_CITY, LOG_LEVEL: 'warn' }),
  databaseUrl,
});

/** Another service on the database of one, as a second process would be. */
export async function startTwin(databaseUrl: string): Promise<{ origin: string; stop(): Promise<void> }> {
  const config = configOn(databaseUrl);
  const workplace = await openWorkplace(config, openLog(config.logLevel));
  const service = await startService(workplace);
  return {
    origin: service.url,
    stop: async () => {
      await service.stop();
      await workplace.database.close();
    },
  };
}

/** Fills the database before the service starts. */
type Prepare = (database: Database, grid: PublishedGrid, context: BenchContext) => Promise<void>;

/** The whole service over the city of the benchmarks, as `npm start` runs it, and beside its routes an idle one. */
export async function startBenchService(
  context: BenchContext,
  role: 'wall' | 'worker' = 'wall',
  { poolSize = 10, prepare }: { poolSize?: number; prepare?: Prepare } = {},
): Promise<BenchService> {
  const { database, url } = await context.migratedDatabase({ poolSize });
  await database.transaction(async (transaction) => {
    await seedCalendar(transaction, TEST_CITY);
    await seedCategories(transaction, TEST_CITY, [category(CATEGORY)]);
    await seedDuties(transaction);
  });
  const city = await publishCity(context, database);
  await prepare?.(database, city, context);
  city.close();
  const config = configOn(url);
  const workplace = await openWorkplace(config, openLog(config.logLevel), { database });
  const service = await startService(workplace, { besides: [idle] });
  const { token } = await addToken(database, { city: TEST_CITY, name: 'bench', role });
  return {
    database,
    grid: workplace.grid,
    origin: service.url,
    headers: { authorization: `Bearer ${token}` },
    bounds: workplace.grid.current().bounds!,
    databaseUrl: url,
    stop: () => service.stop(),
  };
}
