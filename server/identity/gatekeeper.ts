/**
 * Finds out who asks: an API token in `Authorization: Bearer`, else the session cookie. What the database said of a
 * credential is believed for a few seconds, so that a hot path does not ask each time; a change made in this process is
 * seen at once, one made in another within that time. Which police posts a person holds is asked at each request.
 */
import { parseCookie } from 'cookie';
import type { Request } from 'express';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import type { Actor, Gatekeeper } from '../platform/http.ts';
import { decide } from './access.ts';
import { BoundedMap } from './bounded-map.ts';
import { type Bearer, findSession, findToken, touchSession, touchToken } from './credential-store.ts';
import { demandCsrfToken, demandOwnOrigin } from './csrf.ts';
import { isApiToken, isSecret, type Secrets } from './secrets.ts';
import { isSessionOver } from './session-life.ts';

const SESSION_COOKIE = 'gridwarden_session';
/** On https by a name that browsers take from this very host alone, so that no neighbour can plant a session of its own. */
export const sessionCookieName = (secure: boolean): string => (secure ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE);
export const isSecure = (publicUrl: string | undefined): boolean => publicUrl?.startsWith('https:') ?? false;
export const SIGN_IN_PATH = '/api/session';

/** Who asks and by what right. `csrfToken` and `expiresAt` are null for an API token. */
export interface Credential {
  actor: Actor;
  csrfToken: string | null;
  expiresAt: Date | null;
  /** Hash under which the credential is kept. */
  tokenHash: Buffer;
}
export interface Doorkeeper extends Gatekeeper {
  /** As `authenticate`, with the session; without its demands on writes. */
  recognise(request: Request): Promise<Credential | null>;
  /** Call when an account, session or token was changed: nothing that was believed holds any longer. */
  forget(): void;
  /** Call when posts changed hands: what was said of an actor may hold no longer. */
  reconsider(): void;
  /** Calls `listener` whenever something was forgotten or is to be reconsidered. Returns what ends that. */
  onForget(listener: () => void): () => void;
}

export interface GatekeeperOptions {
  publicUrl?: string | undefined;
  believeMs?: number;
  /** Cells whose police post a person holds at this moment, by the number of the person; without it nobody holds any. */
  policeCellsOf?: (staffCode: string) => readonly number[];
}

const MOST_BELIEVED = 10_000;
const TOUCH_MS = 60_000;

export function openGatekeeper(
  database: Database,
  city: string,
  clock: Clock,
  secrets: Pick<Secrets, 'hashOf'>,
  options: GatekeeperOptions = {},
): Doorkeeper {
  const { publicUrl, believeMs = 5_000, policeCellsOf } = options;
  const cookieName = sessionCookieName(isSecure(publicUrl));
  const believed = new BoundedMap<string, { until: number; credential: Promise<Credential | null> }>(MOST_BELIEVED);
  const listeners = new Set<() => void>();

  const lookUp = (secret: string, find: (tokenHash: Buffer) => Promise<Credential | null>) => {
    const tokenHash = secrets.hashOf(secret);
    const key = tokenHash.toString('base64');
    const now = clock().getTime();
    const known = believed.get(key);
    if (known !== undefined && now < known.until) return known.credential;
    const credential = find(tokenHash);
    const entry = { until: now + believeMs, credential };
    believed.set(key, entry);
    // Neither a stranger's secret nor a failure is worth a place.
    const drop = () => {
      if (believed.get(key) === entry) believed.delete(key);
    };
    credential.then((found) => found ?? drop(), drop);
    return credential;
  };

  const byToken = async (tokenHash: Buffer): Promise<Credential | null> => {
    const found = await findToken(database.knex, city, tokenHash);
    if (found === undefined) return null;
    const now = clock();
    if (isStale(found.usedAt, now)) await touchToken(database.knex, city, found.tokenId, now);
    return { actor: actorOf(found, 'token'), csrfToken: null, expiresAt: null, tokenHash };
  };

  const bySession = async (tokenHash: Buffer): Promise<Credential | null> => {
    const found = await findSession(database.knex, city, tokenHash);
    const now = clock();
    if (found === undefined || isSessionOver(found, now)) return null;
    if (isStale(found.seenAt, now)) await touchSession(database.knex, tokenHash, now);
    return { actor: actorOf(found, 'session'), csrfToken: found.csrfToken, expiresAt: found.expiresAt, tokenHash };
  };

  const recognise = async (request: Request): Promise<Credential | null> => {
    const credential = await presented(request);
    if (credential?.actor.staff == null || policeCellsOf === undefined) return credential;
    const sealedCells = policeCellsOf(credential.actor.staff);
    return { ...credential, actor: { ...credential.actor, sealedCells } };
  };

  const presented = async (request: Request): Promise<Credential | null> => {
    const { authorization, cookie } = request.headers;
    if (authorization !== undefined) {
      const token = /^bearer +(\S+) *$/i.exec(authorization)?.[1] ?? '';
      const credential = isApiToken(token) ? await lookUp(token, byToken) : null;
      if (credential === null) throw refuse('not-signed-in', 'The API token is not valid, or was withdrawn');
      return credential;
    }
    const secret = cookie === undefined ? undefined : parseCookie(cookie)[cookieName];
    // A cookie that is over is nobody's: its browser cannot put it away itself, and must be able to sign in again.
    return secret !== undefined && isSecret(secret) ? lookUp(secret, bySession) : null;
  };

  const tell = () => {
    for (const listener of listeners) listener();
  };

  return {
    recognise,
    authenticate: async (request) => {
      const credential = await recognise(request);
      const signingIn = request.method === 'POST' && request.path === SIGN_IN_PATH;
      if (signingIn) demandOwnOrigin(request, publicUrl);
      else if (credential?.csrfToken) demandCsrfToken(request, credential.csrfToken, publicUrl);
      return credential?.actor ?? null;
    },
    allows: (actor, permission) => decide(actor, permission) === 'allowed',
    forget: () => {
      believed.clear();
      tell();
    },
    reconsider: tell,
    onForget: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const isStale = (usedAt: Date | null, now: Date): boolean =>
  usedAt === null || now.getTime() - usedAt.getTime() >= TOUCH_MS;

/** The account behind a credential, as routes know it; its police posts are added at each request. */
export const actorOf = (
  { accountId, name, role, areaCellId, organisation, staff }: Bearer,
  via: Actor['via'],
): Actor => ({ accountId, name, role, areaCellId, organisation, staff, via });
