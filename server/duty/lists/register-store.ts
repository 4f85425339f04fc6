/** SQL of the four lists: whole versions, of which the highest is in force. */
import type { Queryable, Transaction } from '../../platform/database.ts';
import type { RegisterName } from './register-contract.ts';

/** How a version of a list came about. */
export interface RegisterOrigin {
  author: string;
  reason: string;
  at: Date;
}

export interface RegisterVersion {
  version: number;
  author: string;
  madeAt: Date;
  reason: string;
}

const ABOUT = { version: 'version', author: 'author', madeAt: 'made_at', reason: 'reason' };

/** The entries of a list as it is in force; none while it has no version. */
export async function readRegister<Entry>(queryable: Queryable, city: string, name: RegisterName): Promise<Entry[]> {
  const newest = await readVersion<Entry>(queryable, city, name);
  return newest?.entries ?? [];
}

/** One version of a list, the newest when no number is given; undefined where there is none. */
export async function readVersion<Entry>(
  queryable: Queryable,
  city: string,
  name: RegisterName,
  version?: number,
): Promise<(RegisterVersion & { entries: Entry[] }) | undefined> {
  const query = queryable('register')
    .select({ ...ABOUT, entries: 'entries' })
    .where({ city, name })
    .orderBy('version', 'desc');
  return version === undefined ? query.first() : query.where({ version }).first();
}

/** Versions without their entries, newest first. */
export async function listVersions(
  queryable: Queryable,
  city: string,
  name: RegisterName,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<(RegisterVersion & { count: number })[]> {
  const query = queryable('register')
    .select({ ...ABOUT, count: queryable.raw('jsonb_array_length(entries)') })
    .where({ city, name })
    .orderBy('version', 'desc')
    .limit(limit);
  return before === undefined ? query : query.where('version', '<', before);
}

/** Puts the next version in force; resolves to its number. Of two at once one fails on the key. */
export async function appendRegister(
  transaction: Transaction,
  city: string,
  name: RegisterName,
  entries: readonly unknown[],
  { author, reason, at }: RegisterOrigin,
): Promise<number> {
  const { rows } = await transaction.raw(
    `insert into register (city, name, version, made_at, author, reason, entries)
     select ?, ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?::jsonb from register where city = ? and name = ?
     returning version`,
    [city, name, at, author, reason, JSON.stringify(entries), city, name],
  );
  return (rows[0] as { version: number }).version;
}
