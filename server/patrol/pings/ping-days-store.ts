/** Positions are kept by day (UTC), each in a partition of its own: a day is made when it is needed, and dropped whole. */
import type { Database, Queryable } from '../../platform/database.ts';

export const DAY_MS = 86_400_000;
const DAYS_LOCK = 0x67_77_70_64;
const PREFIX = 'ping_';

/** Begin of the day (UTC) that `ms` lies in. */
export const dayBegin = (ms: number): number => Math.floor(ms / DAY_MS) * DAY_MS;

const nameOf = (dayMs: number): string => PREFIX + new Date(dayMs).toISOString().slice(0, 10).replaceAll('-', '');

/** Makes days that are not there yet. Several may do it at once. */
export async function makeDays(database: Database, days: readonly number[]): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.raw('select pg_advisory_xact_lock(?)', [DAYS_LOCK]);
    for (const dayMs of days)
      await transaction.raw(
        `create table if not exists ${nameOf(dayMs)} partition of ping
         for values from ('${new Date(dayMs).toISOString()}') to ('${new Date(dayMs + DAY_MS).toISOString()}')`,
      );
  });
}

/** Drops the days before `cutoffMs`, with the positions of all cities. Resolves to how many went. */
export async function dropDays(database: Database, cutoffMs: number): Promise<number> {
  const last = nameOf(cutoffMs);
  let dropped = 0;
  for (const name of await readDayNames(database.knex)) {
    if (name >= last) continue;
    await database.transaction(async (transaction) => {
      await transaction.raw('select pg_advisory_xact_lock(?)', [DAYS_LOCK]);
      await transaction.raw(`drop table if exists ${name}`);
    });
    dropped++;
  }
  return dropped;
}

async function readDayNames(queryable: Queryable): Promise<string[]> {
  const { rows } = await queryable.raw(
    `select child.relname as name from pg_inherits join pg_class as child on child.oid = inhrelid
     where inhparent = 'ping'::regclass and child.relname ~ '^${PREFIX}\\d{8}$' order by 1`,
  );
  return (rows as { name: string }[]).map(({ name }) => name);
}
