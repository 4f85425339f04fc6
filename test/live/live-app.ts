/** The routes of live over a real http server, as main composes them. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { DutyBook } from '../../server/duty/duty-book.ts';
import { PublishedGrid } from '../../server/grid/published-grid.ts';
import type { Role } from '../../server/identity/access.ts';
import { addToken } from '../../server/identity/add-token.ts';
import { bindAccount } from '../../server/identity/bind-account.ts';
import { type Doorkeeper, openGatekeeper } from '../../server/identity/gatekeeper.ts';
import { openSecrets } from '../../server/identity/secrets.ts';
import { type LiveDeps, liveRoutes } from '../../server/live/http.ts';
import { EventHub, type HubOptions } from '../../server/live/hub.ts';
import { readCity } from '../../server/platform/city-store.ts';
import { systemClock } from '../../server/platform/clock.ts';
import type { Database } from '../../server/platform/database.ts';
import { appendEvents, type NewEvent } from '../../server/platform/event-log.ts';
import { mountErrors, mountRequestLog, mountRoutes } from '../../server/platform/http.ts';
import { openLog } from '../../server/platform/log.ts';
import { TEST_CITY } from '../helpers/engines.ts';

export interface LiveApp {
  url: string;
  hub: EventHub;
  gatekeeper: Doorkeeper;
  /** Cells whose police post everybody holds who is bound to a person. */
  policeCells: readonly number[];
  server: Server;
  /** Headers of a new API token. */
  bearer(name: string, areaCode?: string, role?: Role): Promise<{ authorization: string }>;
  close(): Promise<void>;
}

export const silent = openLog('silent');

export async function liveApp(
  database: Database,
  options: Partial<Omit<HubOptions, 'database' | 'city' | 'log'>> & {
    clock?: LiveDeps['clock'];
    streams?: LiveDeps['streams'];
    notices?: NonNullable<LiveDeps['notices']>;
  } = {},
): Promise<LiveApp> {
  const { clock = systemClock, streams = {}, notices, ...hubOptions } = options;
  const city = await readCity(database.knex, TEST_CITY);
  if (city === undefined) throw new Error('The test database has no city');
  const hub = await EventHub.open({ database, city: TEST_CITY, log: silent, ...hubOptions });
  const gatekeeper = openGatekeeper(database, TEST_CITY, clock, openSecrets(undefined), {
    policeCellsOf: () => live.policeCells,
  });
  const grid = await PublishedGrid.open(database, TEST_CITY, clock);
  const app = express();
  mountRequestLog(app, silent);
  const duties = await DutyBook.open(database, TEST_CITY);
  const deps: LiveDeps = {
    database,
    city,
    grid,
    duties,
    clock,
    basemap: null,
    heat: () => null,
    hub,
    gatekeeper,
    streams,
    ...(notices === undefined ? {} : { notices }),
  };
  mountRoutes(app, liveRoutes(deps), gatekeeper);
  mountErrors(app);
  const server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', 4096, listening));
  const live: LiveApp = {
    policeCells: [],
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hub,
    gatekeeper,
    server,
    bearer: async (name, areaCode, role = 'wall') => {
      const { token } = await addToken(database, { city: TEST_CITY, name, role, areaCode });
      return { authorization: `Bearer ${token}` };
    },
    close: async () => {
      await hub.close();
      grid.close();
      await new Promise((closed) => server.close(closed));
    },
  };
  return live;
}

/** Binds the account `name` to a person. */
export async function bindToPerson(database: Database, name: string): Promise<void> {
  const city = TEST_CITY;
  const organisation = { city, code: 'police', kind: 'department', name_zh: '公安局', name_en: 'Police' };
  await database.knex('organisation').insert(organisation).onConflict().ignore();
  const person = { city, code: 'P1', name: 'P1', employment: 'official', organisation: 'police' };
  await database
    .knex('staff')
    .insert({ ...person, joined_on: '2019-01-01' })
    .onConflict()
    .ignore();
  await bindAccount(database, { city, name, staffCode: 'P1' });
}

export const newEvent = (
  subject: string | number,
  cellPath: readonly number[] = [],
  payload: unknown = {},
): NewEvent => ({
  kind: 'test.happened',
  subject: String(subject),
  cellPath,
  payload,
});

export const append = (database: Database, ...events: NewEvent[]): Promise<number> =>
  database.transaction((transaction) => appendEvents(transaction, TEST_CITY, events));
