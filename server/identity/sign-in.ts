/**
 * Signing in. Attempts on one name wait for one another, so that a burst of parallel guesses meets the lock that its
 * first five make. Names that do not exist are counted and locked alike: the answers do not tell which names exist.
 */
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import { type AuditRecord, recordAudit } from './audit.ts';
import { BoundedMap } from './bounded-map.ts';
import { type Bearer, deleteSessionsOver, findToken, insertSession } from './credential-store.ts';
import { actorOf, type Credential } from './gatekeeper.ts';
import { afterWrongPassword, lockedForS, type SignInRecord } from './lock-out.ts';
import { isPassword } from './passwords.ts';
import { isApiToken, newSecret, type Secrets } from './secrets.ts';
import { sessionLife } from './session-life.ts';
import { type Account, findAccount, lockSignInRecord, readPasswordHash, updateSignInRecord } from './store.ts';

/** Where an attempt comes from; kept in the audit. */
export interface Origin {
  address: string;
  userAgent: string;
}
/** What the browser gets: the cookie's value and how long it may keep it. */
export interface OpenedSession {
  secret: string;
  credential: Credential & { expiresAt: Date };
}
export interface SignIn {
  /** Refuses with wrong-credentials or account-locked. */
  withPassword(username: string, password: string, origin: Origin): Promise<OpenedSession>;
  /** Opens a session that lives as long as the API token does. Refuses with wrong-credentials. */
  withToken(token: string, origin: Origin): Promise<OpenedSession>;
}

const WRONG = 'User name or password is wrong';
const MOST_STRANGERS = 10_000;
const MOST_WAITING = 20;

export function openSignIn(database: Database, city: string, clock: Clock, secrets: Secrets): SignIn {
  const strangers = new BoundedMap<string, SignInRecord>(MOST_STRANGERS);
  const inTurn = turns();

  const open = async (
    bearer: Bearer,
    apiTokenId: number | null,
    { address, userAgent }: Origin,
  ): Promise<OpenedSession> => {
    const at = clock();
    const secret = newSecret(secrets.random);
    const csrfToken = newSecret(secrets.random);
    const tokenHash = secrets.hashOf(secret);
    const expiresAt = new Date(at.getTime() + sessionLife(apiTokenId !== null).absoluteMs);
    await database.transaction(async (transaction) => {
      if (apiTokenId === null)
        await updateSignInRecord(transaction, city, bearer.accountId, { failedSignIns: 0, lockedUntil: null });
      await insertSession(transaction, city, {
        tokenHash,
        accountId: bearer.accountId,
        apiTokenId,
        csrfToken,
        at,
        expiresAt,
        userAgent,
      });
      const detail = { address, ...(apiTokenId === null ? {} : { token: apiTokenId }) };
      await recordAudit(transaction, city, {
        at,
        actor: bearer.name,
        action: 'session.create',
        subject: bearer.name,
        detail,
      });
    });
    return { secret, credential: { actor: actorOf(bearer, 'session'), csrfToken, expiresAt, tokenHash } };
  };

  /** Counts a wrong password and writes it down; a name without an account is not written, it may be a mistyped password. */
  const countWrong = async (username: string, account: Account | undefined, origin: Origin): Promise<void> => {
    const at = clock();
    const refused: AuditRecord = {
      at,
      actor: 'nobody',
      action: 'session.refuse',
      subject: account?.name ?? '',
      reason: account === undefined ? 'unknown name' : account.disabledAt ? 'closed account' : 'wrong password',
      detail: { address: origin.address },
    };
    await database.transaction(async (transaction) => {
      const before = account
        ? await lockSignInRecord(transaction, city, account.id)
        : (strangers.get(username) ?? { failedSignIns: 0, lockedUntil: null });
      const after = afterWrongPassword(before, at);
      if (account) await updateSignInRecord(transaction, city, account.id, after);
      else strangers.set(username, after);
      await recordAudit(transaction, city, refused);
      if (account && after.lockedUntil !== null)
        await recordAudit(transaction, city, {
          ...refused,
          action: 'account.lock',
          reason: `${after.failedSignIns} wrong passwords`,
          detail: { ...refused.detail, until: after.lockedUntil.toISOString() },
        });
    });
  };

  return {
    withPassword: (given, password, origin) => {
      const username = given.normalize('NFC');
      return inTurn(username, async () => {
        const account = await findAccount(database.knex, city, username);
        const seconds = lockedForS(account ?? strangers.get(username) ?? NEVER, clock());
        if (seconds > 0) throw refuse('account-locked', `Try again in ${seconds} s`, { retryAfterS: seconds });
        const passwordHash = account ? await readPasswordHash(database.knex, city, account.id) : null;
        const right = await isPassword(passwordHash, password);
        if (right && account && account.disabledAt === null) {
          return open(bearerOf(account), null, origin);
        }
        await countWrong(username, account, origin);
        throw refuse('wrong-credentials', WRONG);
      });
    },
    withToken: async (token, origin) => {
      const bearer = isApiToken(token) ? await findToken(database.knex, city, secrets.hashOf(token)) : undefined;
      if (bearer === undefined) throw refuse('wrong-credentials', 'This token is not valid, or was withdrawn');
      return open(bearer, bearer.tokenId, origin);
    },
  };
}

const bearerOf = ({ id, name, role, area, organisation, staff }: Account): Bearer => ({
  accountId: id,
  name,
  role,
  areaCellId: area?.id ?? null,
  organisation: organisation?.code ?? null,
  staff: staff?.code ?? null,
});

const NEVER: SignInRecord = { failedSignIns: 0, lockedUntil: null };

/** Runs work of one name after the other; beyond MOST_WAITING it refuses. */
function turns(): <T>(name: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, { waiting: number; done: Promise<unknown> }>();
  return (name, work) => {
    const line = last.get(name) ?? { waiting: 0, done: Promise.resolve() };
    if (line.waiting >= MOST_WAITING)
      throw refuse('too-many-requests', 'Too many sign-ins with this name at once', { retryAfterS: 5 });
    const mine = line.done.then(work, work);
    line.waiting += 1;
    line.done = mine;
    last.set(name, line);
    const leave = () => {
      line.waiting -= 1;
      if (line.waiting === 0) last.delete(name);
    };
    mine.then(leave, leave);
    return mine;
  };
}

/** Deletes the sessions that are over; main calls it now and then. Resolves to how many. */
export async function pruneSessions(database: Database, city: string, clock: Clock): Promise<number> {
  const now = clock();
  const unusedSince = (byToken: boolean) => new Date(now.getTime() - sessionLife(byToken).idleMs);
  return deleteSessionsOver(database.knex, city, now, { person: unusedSince(false), kiosk: unusedSince(true) });
}
