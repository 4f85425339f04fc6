import { type Clock, systemClock } from '../platform/clock.ts';
import { type Database, isUniqueViolation, type Queryable, type Transaction } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import { parse } from '../platform/http.ts';
import type { Role } from './access.ts';
import { recordAudit } from './audit.ts';
import { findAreas } from './binding-store.ts';
import { type Area, accountNameSchema } from './contract.ts';
import { hashPassword } from './passwords.ts';
import { resolveBinding, type WantedBinding } from './resolve-binding.ts';
import { newPassword, openSecrets, type Secrets } from './secrets.ts';
import { insertAccount } from './store.ts';

export interface NewAccount extends WantedBinding {
  city: string;
  name: string;
  role: Role;
  /** Code of a standing cell, or LEVEL:CODE; absent: the whole city. */
  areaCode?: string | undefined;
  /** Made here when absent; null: an account that only holds tokens. */
  password?: string | null | undefined;
}

/** Who does it, when, and where secrets come from. */
export interface Circumstances {
  by: string;
  clock: Clock;
  secrets: Secrets;
  /** Called inside the transaction with the area, to refuse what the doer may not do there. */
  mayBindTo?: (transaction: Transaction, area: Area | null) => Promise<void>;
}
/** On the system's own behalf, in a service without SESSION_SECRET. */
export const FROM_COMMAND_LINE: Circumstances = { by: 'system', clock: systemClock, secrets: openSecrets(undefined) };

/** Adds an account. Resolves to its password when one was made here. Refuses a taken name, an unknown area, organisation or person, a bad password. */
export async function addAccount(
  database: Database,
  account: NewAccount,
  circumstances: Circumstances = FROM_COMMAND_LINE,
): Promise<{ name: string; password: string | undefined }> {
  const name = parse(accountNameSchema, account.name, 'name');
  const made = account.password === undefined ? newPassword(circumstances.secrets.random) : undefined;
  const password = account.password ?? made;
  const passwordHash = password === undefined ? null : await hashPassword(password);
  await database
    .transaction((transaction) => writeAccount(transaction, { ...account, name, passwordHash }, circumstances))
    .catch((error: unknown) => {
      if (isUniqueViolation(error)) throw refuse('conflict', `There is an account "${name}" already`);
      throw error;
    });
  return { name, password: made };
}

/** Writes an account and its audit entry. Resolves to its id. */
export async function writeAccount(
  transaction: Transaction,
  account: Omit<NewAccount, 'password'> & { passwordHash: string | null },
  { by, clock, mayBindTo }: Circumstances,
): Promise<number> {
  const { city, name, role, areaCode, passwordHash, ...wanted } = account;
  const area = areaCode === undefined ? null : await resolveArea(transaction, city, areaCode);
  await mayBindTo?.(transaction, area);
  const { organisation, staff } = await resolveBinding(transaction, city, wanted);
  const codes = { organisation: organisation?.code ?? null, staff: staff?.code ?? null };
  const at = clock();
  const id = await insertAccount(transaction, city, {
    name,
    role,
    areaCellId: area?.id ?? null,
    ...codes,
    passwordHash,
    createdAt: at,
  });
  const detail = { role, area: area?.code ?? null, ...codes };
  await recordAudit(transaction, city, { at, actor: by, action: 'account.create', subject: name, detail });
  return id;
}

/** The standing cell of `CODE` or `LEVEL:CODE`. Refuses none, and several levels that share the code. */
export async function resolveArea(queryable: Queryable, city: string, areaCode: string): Promise<Area> {
  const qualified = /^([1-4]):(.+)$/.exec(areaCode);
  const [code, level] = qualified ? [qualified[2] as string, Number(qualified[1])] : [areaCode, undefined];
  const [area, another] = await findAreas(queryable, city, code, level);
  if (area === undefined) throw refuse('unknown-cell', `No cell has the code "${areaCode}" now`);
  if (another !== undefined)
    throw refuse('unknown-cell', `Several levels have the code "${code}"; say which, e.g. "${another.level}:${code}"`);
  return area;
}
