import { recordAudit } from '../../identity/audit.ts';
import type { RandomBytes } from '../../identity/secrets.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Transaction } from '../../platform/database.ts';
import { refuse } from '../../platform/errors.ts';
import { appendEvents } from '../../platform/event-log.ts';
import type { OutsideSystemInput } from './hand-off-contract.ts';
import { isWebhookSecret, newWebhookSecret } from './hand-off-signature.ts';
import { faultOfAddress, shownAddress } from './outside-address.ts';
import { deleteOutsideSystem, isOutsideSystem, readSecrets, writeOutsideSystem } from './outside-system-store.ts';

export interface OutsideSystemPlace {
  database: Database;
  city: { code: string };
  clock: Clock;
  random: RandomBytes;
  /** Whether http is allowed beyond this machine. */
  plainHttp: boolean;
}

/**
 * Sets where an outside system takes hand-offs, and the secret that both sides sign with. Resolves to the secret where
 * it was made up: it is told this once.
 * @param by account name, or `system`
 * @throws Refusal `unknown-organisation`, `invalid-request`
 */
export async function setOutsideSystem(
  { database, city, clock, random, plainHttp }: OutsideSystemPlace,
  by: string,
  code: string,
  { url, secret: given, enabled = true }: OutsideSystemInput,
): Promise<{ code: string; secret?: string }> {
  const fault = faultOfAddress(url, { plainHttp });
  if (fault !== undefined) throw wrong('url', fault);
  if (given !== undefined && given !== 'new' && !isWebhookSecret(given))
    throw wrong('secret', 'must be whsec_ and 24 to 64 bytes in base64, or new');
  return database.transaction(async (transaction) => {
    await demandOutsideSystem(transaction, city.code, code);
    const secrets = await readSecrets(transaction, city.code);
    const known = secrets.find(({ system }) => system === code)?.secret;
    const made = given === 'new' || (given === undefined && known === undefined);
    const secret = made ? newWebhookSecret(random) : (given ?? (known as string));
    // By its secret the sender of a status is known.
    if (secrets.some((other) => other.system !== code && other.secret === secret))
      throw wrong('secret', 'belongs to another system');
    const at = clock();
    await writeOutsideSystem(transaction, city.code, { code, url, secret, enabled, at });
    const detail = { url: shownAddress(url), enabled, secret: secret === known ? 'kept' : 'new' };
    await tell(transaction, city.code, { at, by, action: 'outside-system.set', code, detail });
    return made ? { code, secret } : { code };
  });
}

/** Takes the address of an outside system away: from now on it is told by hand. */
export async function unsetOutsideSystem(
  { database, city, clock }: Pick<OutsideSystemPlace, 'database' | 'city' | 'clock'>,
  by: string,
  code: string,
): Promise<void> {
  await database.transaction(async (transaction) => {
    await demandOutsideSystem(transaction, city.code, code);
    if (!(await deleteOutsideSystem(transaction, city.code, code))) return;
    await tell(transaction, city.code, { at: clock(), by, action: 'outside-system.unset', code, detail: {} });
  });
}

async function demandOutsideSystem(transaction: Transaction, city: string, code: string): Promise<void> {
  if (!(await isOutsideSystem(transaction, city, code)))
    throw refuse('unknown-organisation', `There is no outside system "${code}"; see GET /api/outside-systems`);
}

async function tell(
  transaction: Transaction,
  city: string,
  told: { at: Date; by: string; action: string; code: string; detail: Record<string, unknown> },
): Promise<void> {
  const { at, by, action, code, detail } = told;
  await recordAudit(transaction, city, { at, actor: by, action, subject: code, detail });
  const payload = { system: code, at: at.toISOString() };
  await appendEvents(transaction, city, [{ kind: 'outside-system.changed', subject: code, cellPath: [], payload }]);
}

const wrong = (path: string, message: string) =>
  refuse('invalid-request', `${path} ${message}`, { errors: [{ path, message }] });
