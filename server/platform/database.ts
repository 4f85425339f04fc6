import { PGlite, types as pgliteTypes } from '@electric-sql/pglite';
import { postgis } from '@electric-sql/pglite-postgis';
import knexFactory, { type Knex } from 'knex';
import pg from 'pg';
import { type ErrorCode, refuse } from './errors.ts';
import { pgliteDialect } from './pglite-dialect.ts';

export type Engine = 'embedded' | 'server';

/** A transaction in which every write of one decision happens. Inside one, query nothing but it: PGlite has one connection. */
export type Transaction = Knex.Transaction;
/** Where a read may run: the database itself or an open transaction. */
export type Queryable = Knex | Knex.Transaction;

export interface Database {
  readonly engine: Engine;
  readonly knex: Knex;
  /** Runs `work` in one transaction; commits when it resolves, rolls back when it throws. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /**
   * Calls `onNotice` for each NOTIFY on `channel`, and once after every reconnect (a notice may have been missed).
   * Resolves to a function that stops listening.
   */
  listen(channel: string, onNotice: () => void): Promise<() => Promise<void>>;
  /** The embedded engine itself, for tests and dumps; undefined on a server. */
  readonly pglite: PGlite | undefined;
  close(): Promise<void>;
}

const INT8 = 20;
const DATE = 1082;
const NUMERIC = 1700;
const INT8_ARRAY = 1016;
const NUMERIC_ARRAY = 1231;
const numbers = (text: string): number[] => (text === '{}' ? [] : text.slice(1, -1).split(',').map(Number));
/** Both engines read the same: int8 and numeric as numbers (ids and counts stay below 2^53), date as text. */
const PARSERS: Record<number, (text: string) => unknown> = {
  [INT8]: Number,
  [NUMERIC]: Number,
  [DATE]: (text) => text,
  [INT8_ARRAY]: numbers,
  [NUMERIC_ARRAY]: numbers,
};

/** Opens PGlite with PostGIS in `dataDir`, or in memory when it is undefined; `loadFrom` restores a dump first. */
export async function openEmbedded(options: { dataDir?: string; loadFrom?: Blob } = {}): Promise<Database> {
  const pglite = await PGlite.create({
    ...(options.dataDir === undefined ? {} : { dataDir: options.dataDir }),
    ...(options.loadFrom === undefined ? {} : { loadDataDir: options.loadFrom }),
    extensions: { postgis },
    parsers: PARSERS,
    serializers: { [pgliteTypes.JSON]: asJson, [pgliteTypes.JSONB]: asJson },
  });
  const knex = knexFactory({
    client: pgliteDialect(pglite),
    compileSqlOnError: false,
    connection: {},
    pool: { min: 1, max: 1, idleTimeoutMillis: 2 ** 31 - 1 },
  });
  return {
    engine: 'embedded',
    knex,
    pglite,
    transaction: (work) => knex.transaction(work),
    listen: async (channel, onNotice) => {
      const stop = await pglite.listen(channel, onNotice);
      return async () => {
        if (!pglite.closed) await stop();
      };
    },
    close: async () => {
      await knex.destroy();
      if (!pglite.closed) await pglite.close();
    },
  };
}

/** Opens a pool on a PostgreSQL server with PostGIS. `onFault` hears of connections that break or cannot be had. */
export function openServer(url: string, options: { poolSize: number; onFault?: (error: Error) => void }): Database {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      PARSERS[oid] ?? pg.types.getTypeParser(oid, (format ?? 'text') as 'text'),
  };
  const connection = { connectionString: url, types, application_name: 'gridwarden', keepAlive: true };
  const knex = knexFactory({
    client: 'pg',
    // Else the message of an error, which is logged, would have the values in it.
    compileSqlOnError: false,
    connection: connection as Knex.PgConnectionConfig,
    pool: { min: 0, max: options.poolSize },
    acquireConnectionTimeout: 5_000,
    log: knexLog(options.onFault),
  });
  return {
    engine: 'server',
    knex,
    pglite: undefined,
    transaction: (work) => knex.transaction(work),
    listen: (channel, onNotice) => listenWithRetry(connection, channel, onNotice, options.onFault),
    close: () => knex.destroy(),
  };
}

/** Knex would write to the console. */
function knexLog(onFault: ((error: Error) => void) | undefined): Knex.Logger {
  const tell = (message: unknown) => onFault?.(message instanceof Error ? message : new Error(String(message)));
  return { warn: tell, error: tell, deprecate: () => {}, debug: () => {} };
}

const RELISTEN_MS = 500;

async function listenWithRetry(
  connection: pg.ClientConfig,
  channel: string,
  onNotice: () => void,
  onFault: ((error: Error) => void) | undefined,
): Promise<() => Promise<void>> {
  let stopped = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  const connect = async (): Promise<void> => {
    const next = new pg.Client(connection);
    let gone = false;
    const again = (error?: Error) => {
      if (gone || stopped) return;
      gone = true;
      if (error) onFault?.(error);
      next.end().catch(() => {});
      retry = setTimeout(() => void connect(), RELISTEN_MS);
    };
    next.on('error', again);
    next.on('end', () => again());
    next.on('notification', onNotice);
    try {
      await next.connect();
      if (!stopped) await next.query(`listen ${pg.escapeIdentifier(channel)}`);
      // Nobody waits for one that was still connecting when it was stopped: it goes when it has come.
      if (stopped) return void next.end().catch(() => {});
      client = next;
      onNotice();
    } catch (error) {
      if (stopped) next.end().catch(() => {});
      else again(error as Error);
    }
  };
  await connect();
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await client?.end().catch(() => {});
  };
}

const asJson = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** SQLSTATE classes and socket errors that mean "the database is away", not "the statement is wrong". */
const AWAY = /^(08|57P0|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT)/;

/** Tells whether `error` means that the database is away for now; such an error is a 503, and may be tried again. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    AWAY.test(code) ||
    /Connection terminated|Timeout acquiring a connection|Connection ended|Client has encountered a connection error/i.test(
      error.message,
    )
  );
}

/** NUL in a text, half of a surrogate pair in jsonb, a number or time out of the range of its type. */
const UNSTORABLE = ['22021', '22P05', '22003', '22008'];

/** Tells whether `error` means that a value which came in is one that no column can hold. */
export function isUnstorable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && UNSTORABLE.includes(String(error.code));
}

/** Now, by the clock of the database: one for all processes. */
export async function readDatabaseTime(queryable: Queryable): Promise<Date> {
  const { rows } = await queryable.raw('select clock_timestamp() as now');
  return (rows[0] as { now: Date }).now;
}

/** Tells whether `error` is a unique violation, of constraint or index `name` when given. */
export function isUniqueViolation(error: unknown, name?: string): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== '23505') return false;
  return name === undefined || ('constraint' in error && error.constraint === name);
}

/** Gives a database error its place in the catalogue: away is 503, all else is internal. */
export function databaseErrorCode(error: unknown): ErrorCode {
  return isDatabaseAway(error) ? 'database-unavailable' : 'internal';
}

/** Refuses when the server lacks what the service needs: PostgreSQL 15, PostGIS 3.3. */
export async function checkEngineVersion(database: Database): Promise<{ postgres: string; postgis: string }> {
  const { rows } = await database.knex.raw(
    `select current_setting('server_version_num')::int as postgres, (select extversion from pg_extension where extname = 'postgis') as postgis`,
  );
  const { postgres, postgis: version } = rows[0] as { postgres: number; postgis: string | null };
  if (postgres < 150000)
    throw refuse('config-invalid', `PostgreSQL 15 or newer is needed; DATABASE_URL answers ${postgres}`);
  if (version === null || Number.parseFloat(version) < 3.3)
    throw refuse(
      'config-invalid',
      `PostGIS 3.3 or newer is needed; DATABASE_URL has ${version ?? 'none'}. Install it and run: create extension postgis`,
    );
  return { postgres: String(postgres), postgis: version };
}
