import type { Database } from './database.ts';
import type { Log } from './log.ts';

const LOOK_MS = 10_000;

/**
 * Keeps the planner's statistics on the embedded engine, which has no autovacuum: a table is analysed when more than 50
 * rows and a tenth of it have changed, the rule of autovacuum. Without statistics the planner takes `city` for a rare
 * value, and the check of a foreign key reads every report: 0.31 ms a step at 4,000 reports and growing, 0.02 ms after.
 * Returns what ends it, once it rests; a server looks after itself.
 */
export function keepStatistics(database: Database, log: Log): () => Promise<unknown> {
  if (database.engine === 'server') return async () => {};
  let looking: Promise<unknown> = Promise.resolve();
  const look = (): void => {
    looking = looking
      .then(() => refreshStatistics(database))
      .catch((err) => log.warn({ err }, 'the statistics of the embedded engine were not refreshed'));
  };
  look();
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return looking;
  };
}

/** Analyses the tables that have changed much; one statement each, so that others come in between. Resolves to their names. */
export async function refreshStatistics({ knex }: Pick<Database, 'knex'>): Promise<string[]> {
  const { rows } = await knex.raw(
    `select pg_class.relname as name from pg_stat_user_tables join pg_class on pg_class.oid = relid
     where n_mod_since_analyze > 50 + 0.1 * greatest(reltuples, 0) and schemaname = 'public'
     order by n_mod_since_analyze`,
  );
  const names = (rows as { name: string }[]).map(({ name }) => name);
  for (const name of names) await knex.raw('analyze ??', [name]);
  return names;
}
