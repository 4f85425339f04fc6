/** An app with the routes of identity alone, as main composes them, on a clock that the test moves. */
import express, { type Express } from 'express';
import { addAccount } from '../../server/identity/add-account.ts';
import { addToken } from '../../server/identity/add-token.ts';
import { type Doorkeeper, type GatekeeperOptions, openGatekeeper } from '../../server/identity/gatekeeper.ts';
import { identityRoutes } from '../../server/identity/http.ts';
import { openSecrets } from '../../server/identity/secrets.ts';
import { openSignIn } from '../../server/identity/sign-in.ts';
import type { Database } from '../../server/platform/database.ts';
import { type AnyRoute, mountErrors, mountRequestLog, mountRoutes } from '../../server/platform/http.ts';
import { openLog } from '../../server/platform/log.ts';
import { TEST_CITY } from '../helpers/engines.ts';

export interface IdentityApp {
  app: Express;
  routes: AnyRoute[];
  gatekeeper: Doorkeeper;
  /** Moves the clock on. */
  pass(ms: number): void;
  now(): Date;
  /** Makes an account with the password `password of NAME`. */
  account(name: string, role: Parameters<typeof addAccount>[1]['role'], areaCode?: string): Promise<void>;
  token(name: string, role: Parameters<typeof addToken>[1]['role'], areaCode?: string): Promise<string>;
}

export const passwordOf = (name: string): string => `password of ${name}`;

export function identityApp(
  database: Database,
  options: {
    publicUrl?: string;
    more?: AnyRoute[];
    sessionSecret?: string;
    policeCellsOf?: GatekeeperOptions['policeCellsOf'];
  } = {},
): IdentityApp {
  let now = Date.parse('2026-01-05T00:00:00Z');
  const clock = () => new Date(now);
  const secrets = openSecrets(options.sessionSecret);
  const gatekeeper = openGatekeeper(database, TEST_CITY, clock, secrets, {
    publicUrl: options.publicUrl,
    ...(options.policeCellsOf === undefined ? {} : { policeCellsOf: options.policeCellsOf }),
  });
  const routes = [
    ...identityRoutes({
      database,
      city: TEST_CITY,
      clock,
      secrets,
      gatekeeper,
      signIn: openSignIn(database, TEST_CITY, clock, secrets),
      publicUrl: options.publicUrl,
    }),
    ...(options.more ?? []),
  ];
  const app = express();
  mountRequestLog(app, openLog('silent'));
  mountRoutes(app, routes, gatekeeper);
  mountErrors(app);
  const circumstances = { by: 'system', clock, secrets };
  return {
    app,
    routes,
    gatekeeper,
    pass: (ms) => {
      now += ms;
    },
    now: clock,
    account: async (name, role, areaCode) => {
      await addAccount(database, { city: TEST_CITY, name, role, areaCode, password: passwordOf(name) }, circumstances);
    },
    token: async (name, role, areaCode) =>
      (await addToken(database, { city: TEST_CITY, name, role, areaCode }, circumstances)).token,
  };
}
