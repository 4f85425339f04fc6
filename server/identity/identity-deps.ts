import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import type { Actor, Call, Reply } from '../platform/http.ts';
import { demandArea } from './account-area.ts';
import type { Circumstances } from './add-account.ts';
import type { Doorkeeper } from './gatekeeper.ts';
import type { Secrets } from './secrets.ts';
import type { SignIn } from './sign-in.ts';

/** What the routes of identity work with. */
export interface IdentityDeps {
  database: Database;
  city: string;
  clock: Clock;
  secrets: Secrets;
  gatekeeper: Doorkeeper;
  signIn: SignIn;
  /** Origin under which browsers reach the service; its cookies are `Secure` when it is https. */
  publicUrl: string | undefined;
}

/** Answers about credentials and accounts stay out of every cache. */
export const NO_STORE = { 'cache-control': 'no-store' };

/** Who calls a route that asks for a permission. */
export const actorOf = (call: Call): Actor => call.actor as Actor;

export const created = (json: unknown): Reply => ({ status: 201, headers: NO_STORE, json });

/** The circumstances of a command that `actor` gives: bound to no area but within the actor's own. */
export function circumstancesOf({ city, clock, secrets }: IdentityDeps, actor: Actor): Circumstances {
  return {
    by: actor.name,
    clock,
    secrets,
    mayBindTo: (transaction, area) => demandArea(transaction, city, actor, area?.id ?? null),
  };
}
