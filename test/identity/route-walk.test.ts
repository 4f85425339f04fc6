import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Database } from '../../server/platform/database.ts';
import { embeddedEngine, serverEngine } from '../helpers/engines.ts';
import { type IdentityApp, identityApp } from './identity-app.ts';
import { publishTwoTowns } from './two-towns.ts';
import { walkRoutes } from './walk-routes.ts';

describe('every route of identity', () => {
  const engine = process.env.ENGINE === 'embedded' ? embeddedEngine : serverEngine;
  let database: Database;
  let identity: IdentityApp;
  let server: Server;
  before(async function () {
    this.timeout(60_000);
    database = await engine.freshDatabase();
    await publishTwoTowns(database);
    identity = identityApp(database);
    server = createServer(identity.app).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    await identity.account('west-worker', 'worker', '11');
  });
  after(async () => {
    server.closeAllConnections();
    server.close();
    await engine.release(database);
  });

  const tokens = new Map<string, Promise<string>>();
  const AREAS = { city: undefined, inside: '11', outside: '12' };
  walkRoutes({
    routes: () => identity.routes,
    url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tokenOf: (role, place) => {
      const name = `${role}-${place}`;
      const token = tokens.get(name) ?? identity.token(name, role, AREAS[place]);
      tokens.set(name, token);
      return token;
    },
    samples: [
      {
        route: 'GET /api/accounts',
        path: () => '/api/accounts',
        shows: (answer) => JSON.stringify(answer).includes('west-worker'),
      },
      {
        route: 'POST /api/accounts/:name/password',
        path: () => '/api/accounts/west-worker/password',
        body: () => ({}),
      },
      { route: 'POST /api/accounts/:name/disable', path: () => '/api/accounts/west-worker/disable' },
    ],
  });
});
