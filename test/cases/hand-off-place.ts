/** A town whose manholes go to an outside system, with the routes on hand-offs; `x-role` and `x-area` say who asks. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { DELIVERY, type DeliveryOptions } from '../../server/cases/hand-offs/deliver-hand-offs.ts';
import { handOffRoutes } from '../../server/cases/hand-offs/hand-off-http.ts';
import { setOutsideSystem } from '../../server/cases/hand-offs/set-outside-system.ts';
import type { CasesPlace } from '../../server/cases/write-steps.ts';
import { decide } from '../../server/identity/access.ts';
import { systemRandomBytes } from '../../server/identity/secrets.ts';
import type { Clock } from '../../server/platform/clock.ts';
import type { Database } from '../../server/platform/database.ts';
import { mountErrors, mountRequestLog, mountRoutes } from '../../server/platform/http.ts';
import { openLog } from '../../server/platform/log.ts';
import { fileReport } from '../../server/reports/file-report.ts';
import { TEST_CITY } from '../helpers/engines.ts';
import { openReports } from '../reports/reports-app.ts';

export const SYSTEM = 'digital-city-management';
export const HOTLINE = 'hotline-12345';
export const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

/** A quick delivery for tests, whose clock runs twenty times as fast as the wall's. */
export const SPEED = 20;
export const QUICK: DeliveryOptions = {
  ...DELIVERY,
  backOffBaseMs: 1_000,
  circuitFailures: 10,
  restBaseMs: 1_000,
  restCapMs: 4_000,
  timeoutMs: 1_500,
  leaseMs: 40_000,
  concurrency: 32,
  pollMs: 20,
  graceMs: 1_000,
};
/** A clock that begins at `start` and runs `SPEED` times as fast. */
export function quickClock(start: Date): Clock {
  const begunAt = performance.now();
  return () => new Date(start.getTime() + Math.floor((performance.now() - begunAt) * SPEED));
}

export interface HandOffTown {
  place: CasesPlace;
  cellIds: Record<'T' | 'A' | 'B', number>;
  url: string;
  /** Files a report of a manhole in cell A; it goes to the system. */
  file(description?: string): Promise<{ id: number; number: string }>;
  /** Gives the system its address, and SECRET. */
  address(url: string, code?: string): Promise<void>;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}
// biome-ignore lint/suspicious/noExplicitAny: a test reads answers of many shapes, and fails where one is wrong
export type Answer = { status: number; body: any };

/** Opens the town on an empty database. */
export async function openHandOffTown(database: Database, clock: Clock): Promise<HandOffTown> {
  await database.knex('organisation').insert(
    [SYSTEM, HOTLINE].map((code, position) => ({
      city: TEST_CITY,
      code,
      kind: 'outside-system',
      name_zh: `系统${position}`,
      name_en: code,
      position,
    })),
  );
  await database.knex('register').insert({
    city: TEST_CITY,
    name: 'hand-offs',
    version: 1,
    made_at: clock(),
    author: 'test',
    reason: 'test',
    entries: JSON.stringify([{ category: 'manhole', area: null, system: SYSTEM, invented: true }]),
  });
  const { place, cellIds } = await openReports(database, { now: clock });
  const app = express();
  mountRequestLog(app, openLog('silent'));
  const routes = handOffRoutes({ place, random: systemRandomBytes, plainHttp: false });
  mountRoutes(app, routes, {
    authenticate: async (request) => {
      const role = request.get('x-role') ?? 'dispatcher';
      const area = request.get('x-area');
      return {
        accountId: 1,
        name: role,
        role,
        areaCellId: area === undefined ? null : Number(area),
        via: 'token',
      };
    },
    allows: (actor, permission) => decide(actor, permission) === 'allowed',
  });
  mountErrors(app);
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let filed = 0;
  return {
    place,
    cellIds,
    url,
    file: async (description = '井盖缺失') => {
      // Far enough from each other that none may be the same as another.
      const [lon, lat] = [113.401 + (filed % 32) * 0.003, 27.601 + (Math.floor(filed / 32) % 32) * 0.003];
      const { report } = await fileReport(place, {
        input: { lon, lat, category: 'manhole', description: `${description} ${filed++}` },
        photos: [],
        sender: { accountId: 1, name: 'anna', areaCellId: null },
        idempotencyKey: undefined,
      });
      return report;
    },
    address: async (address, code = SYSTEM) => {
      const secret = code === SYSTEM ? SECRET : 'new';
      const system = { ...place, random: systemRandomBytes, plainHttp: false };
      await setOutsideSystem(system, 'admin', code, { url: address, secret });
    },
    call: async (method, path, body, headers = {}) => {
      const response = await fetch(url + path, {
        method,
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await place.recorder.drain();
      place.grid.close();
    },
  };
}

/** Waits until `condition` holds; fails after `patienceMs` with what it was about. */
export async function until(
  what: string,
  condition: () => Promise<boolean> | boolean,
  patienceMs = 240_000,
): Promise<void> {
  const giveUpAt = performance.now() + patienceMs;
  while (!(await condition())) {
    if (performance.now() > giveUpAt) throw new Error(`It never came to be that ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
