/** The whole service on a loopback port, over a database of the engine under test, with a token for each role. */

import { CATEGORIES } from '../../geodata/categories.ts';
import { type ClockWork, runDueClocks } from '../../server/cases/clocks/run-clocks.ts';
import { seedCalendar } from '../../server/duty/clocks/calendar-store.ts';
import { DEFAULT_CLOCK_RULES } from '../../server/duty/clocks/clock-defaults.ts';
import { replaceClockRules } from '../../server/duty/clocks/clock-rule-store.ts';
import { ROLES, type Role } from '../../server/identity/access.ts';
import { addToken } from '../../server/identity/add-token.ts';
import { openWorkplace, type Service, startService } from '../../server/main.ts';
import type { Clock } from '../../server/platform/clock.ts';
import type { Config } from '../../server/platform/config.ts';
import { readConfig } from '../../server/platform/config.ts';
import type { Database } from '../../server/platform/database.ts';
import { openLog } from '../../server/platform/log.ts';
import { seedCategories } from '../../server/reports/category-store.ts';
import type { EngineUnderTest } from './engines.ts';
import { TEST_CITY } from './engines.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test reads answers of many shapes, and fails where one is wrong
type Json = any;

export interface TestApp {
  service: Service;
  database: Database;
  url: string;
  /** API tokens by role, bound to no area. */
  tokens: Record<Role, string>;
  /** A request with the token of `role`; JSON in and out. */
  call(
    role: Role,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; headers: Headers; body: Json }>;
  /** Works the clocks of all cases that are due by the clock of the app. */
  runClocks(): Promise<ClockWork>;
  stop(): Promise<void>;
}

/** Starts the service. `prepare` fills the database before it starts. */
export async function startApp(
  engine: EngineUnderTest,
  options: { prepare?: (database: Database) => Promise<void>; config?: Partial<Config>; clock?: Clock } = {},
): Promise<TestApp> {
  const database = await engine.freshDatabase();
  await database.transaction(async (transaction) => {
    await seedCategories(transaction, TEST_CITY, CATEGORIES);
    await seedCalendar(transaction, TEST_CITY);
    await replaceClockRules(transaction, TEST_CITY, DEFAULT_CLOCK_RULES);
  });
  await options.prepare?.(database);
  const config: Config = {
    ...readConfig({ PORT: '0', DEMO: '0', CITY: TEST_CITY, LOG_LEVEL: 'fatal' }),
    databaseUrl: engine.urlOf(database),
    ...options.config,
  };
  const workplace = await openWorkplace(config, openLog(config.logLevel), {
    database,
    ...(options.clock === undefined ? {} : { clock: options.clock }),
  });
  const service = await startService(workplace, { clocks: false });
  const tokens = {} as Record<Role, string>;
  for (const role of ROLES)
    tokens[role] = (await addToken(database, { city: TEST_CITY, name: `test-${role}`, role })).token;
  const call: TestApp['call'] = async (role, method, path, body, headers = {}) => {
    const response = await fetch(service.url + path, {
      method,
      headers: {
        authorization: `Bearer ${tokens[role]}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
  return {
    service,
    database,
    url: service.url,
    tokens,
    call,
    runClocks: () => runDueClocks(service.workplace),
    stop: async () => {
      await service.stop();
      await engine.release(database);
    },
  };
}
