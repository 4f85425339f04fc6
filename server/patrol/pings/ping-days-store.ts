/**
 * Positions are kept by day (UTC), each in a partition of its own: a day is made ahead of its time, or when it is needed,
 * and dropped whole. A long read of positions, as of a dump, must not make those wait who send some: so a day is made
 * apart and attached, and detached before it is dropped; `partition of` and a bare drop would lock all days, and whoever
 * comes after would wait behind.
 */
import type { Knex } from 'knex';
import type { Database, Queryable } from '../../platform/database.ts';

export const DAY_MS = 86_400_000;
const DAYS_LOCK = 0x67_77_70_64;
const DROP_LOCK = 0x67_77_70_78;
const PREFIX = 'ping_';
/** Days made in one transaction, so that none holds its locks for long. */
const DAYS_AT_ONCE = 4;
/** So long it is waited for others; then it is tried again at the next occasion. */
const LOCK_TIMEOUT = "set local lock_timeout = '4s'";

/** Begin of the day (UTC) that `ms` lies in. */
export const dayBegin = (ms: number): number => Math.floor(ms / DAY_MS) * DAY_MS;

const nameOf = (dayMs: number): string => PREFIX + new Date(dayMs).toISOString().slice(0, 10).replaceAll('-', '');

/** Makes days that are not there yet. Several may do it at once. */
export async function makeDays(database: Database, days: readonly number[]): Promise<void> {
  const there = new Set(await readDays(database.knex, 'attached'));
  const missing = days.filter((dayMs) => !there.has(nameOf(dayMs))).sort((a, b) => a - b);
  for (let from = 0; from < missing.length; from += DAYS_AT_ONCE)
    await database.transaction(async (transaction) => {
      await transaction.raw(LOCK_TIMEOUT);
      await transaction.raw('select pg_advisory_xact_lock(?)', [DAYS_LOCK]);
      const known = new Set(await readDays(transaction, 'attached'));
      for (const dayMs of missing.slice(from, from + DAYS_AT_ONCE)) {
        const name = nameOf(dayMs);
        if (known.has(name)) continue;
        await transaction.raw(`create table if not exists ${name} (like ping including all)`);
        // Nothing is in it, so that nothing has to be checked.
        await transaction.raw(
          `alter table ping attach partition ${name}
           for values from ('${new Date(dayMs).toISOString()}') to ('${new Date(dayMs + DAY_MS).toISOString()}')`,
        );
      }
    });
}

/** Drops the days before `cutoffMs`, with the positions of all cities. Resolves to how many went. */
export async function dropDays(database: Database, cutoffMs: number): Promise<number> {
  const last = nameOf(cutoffMs);
  const isOver = (name: string): boolean => name < last;
  // One that was detached, and not dropped before the process ended, is there still.
  const over = (await readDays(database.knex, 'all')).filter(isOver);
  if (over.length === 0) return 0;
  if (database.engine === 'server') return dropOneByOne(database.knex, over);
  // The embedded engine has one connection: nobody else can be in the way.
  for (const name of over) await database.knex.raw(`drop table if exists ${name}`);
  return over.length;
}

/** Detaching without locking the others runs in no transaction: so it all goes over a connection of its own. */
async function dropOneByOne(knex: Knex, names: readonly string[]): Promise<number> {
  const connection = await knex.client.acquireConnection();
  const run = (sql: string) => knex.raw(sql).connection(connection);
  let dropped = 0;
  try {
    const { rows } = await run(`select pg_try_advisory_lock(${DROP_LOCK}) as free`);
    if (!rows[0].free) return 0;
    await run("set lock_timeout = '4s'");
    // Only one may be on its way out at a time.
    for (const name of await readDays(run, 'pending')) await run(`alter table ping detach partition ${name} finalize`);
    const attached = new Set(await readDays(run, 'attached'));
    for (const name of names) {
      if (attached.has(name)) await run(`alter table ping detach partition ${name} concurrently`);
      await run(`drop table if exists ${name}`);
      dropped++;
    }
    return dropped;
  } finally {
    await run(`reset lock_timeout; select pg_advisory_unlock(${DROP_LOCK})`).catch(() => {});
    await knex.client.releaseConnection(connection);
  }
}

const DAYS = {
  all: '',
  attached: 'and relispartition and not coalesce(inhdetachpending, false)',
  pending: 'and inhdetachpending',
};

/** Names of the days: of all that there are, of those in use, or of those that are on their way out. */
async function readDays(
  on: Queryable | ((sql: string) => PromiseLike<{ rows: { name: string }[] }>),
  which: keyof typeof DAYS,
): Promise<string[]> {
  const sql = `select relname as name from pg_class left join pg_inherits on inhrelid = pg_class.oid
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname ~ '^${PREFIX}[0-9]{8}$' ${DAYS[which]}
    order by 1`;
  const { rows } = await ('raw' in on ? on.raw(sql) : on(sql));
  return (rows as { name: string }[]).map(({ name }) => name);
}
