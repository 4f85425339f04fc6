import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Knex } from 'knex';
import type { Database } from './database.ts';

/** The folder is the same seen from the sources and from dist/, where the build does not copy SQL: both lie under the root. */
const FOLDER = migrationsFolder();
const MIGRATION_LOCK = 0x67_77_6d_69;

/** Migrations are SQL files, run in the order of their names, each in a transaction of its own. */
const source: Knex.MigrationSource<string> = {
  getMigrations: async () =>
    readdirSync(FOLDER)
      .filter((file) => /^\d{4}_.*\.sql$/.test(file))
      .sort(),
  getMigrationName: (file) => file.replace(/\.sql$/, ''),
  getMigration: async (file) => ({
    up: (transaction) => transaction.raw(escapeQuestionMarks(readFileSync(new URL(file, FOLDER), 'utf8'))),
    down: () => Promise.reject(new Error('Migrations go forward only')),
  }),
};

/**
 * Brings the schema up to date; does nothing when it is. Safe when several processes start at once: on a server all
 * but one wait on an advisory lock; the embedded engine has one owner. A lock row left behind by a killed process is
 * freed, because whoever holds the advisory lock knows that nobody else migrates.
 * @returns the names of the migrations that ran
 */
export async function migrate(database: Database): Promise<string[]> {
  if (database.engine === 'embedded') return run(database.knex);
  return database.knex.transaction(async (holder) => {
    await holder.raw('select pg_advisory_xact_lock(?)', [MIGRATION_LOCK]);
    return run(database.knex);
  });
}

async function run(knex: Knex): Promise<string[]> {
  const config: Knex.MigratorConfig = { migrationSource: source, tableName: 'migration' };
  await knex.migrate.forceFreeMigrationsLock(config);
  const [, names] = (await knex.migrate.latest(config)) as [number, string[]];
  return names.map((name) => name.replace(/\.sql$/, ''));
}

/** Knex takes a bare question mark for a binding. */
function escapeQuestionMarks(sql: string): string {
  return sql.replaceAll('?', '\\?');
}

function migrationsFolder(): URL {
  for (const up of ['../../migrations/', '../../../migrations/']) {
    const folder = new URL(up, import.meta.url);
    try {
      if (readdirSync(fileURLToPath(folder)).some((file) => file.endsWith('.sql'))) return folder;
    } catch {
      // Not this one.
    }
  }
  throw new Error('The migrations folder is missing');
}
