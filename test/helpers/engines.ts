/**
 * The two engines under test. A suite written with `onBothEngines` runs on each.
 * embedded: one PGlite in memory per test process, emptied between suites.
 * server: a PostGIS server of our own (or the one of TEST_DATABASE_URL); each suite gets a clone of a migrated template.
 */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type Database, type Engine, openEmbedded, openServer } from '../../server/platform/database.ts';
import { migrate } from '../../server/platform/migrate.ts';
import { type PostgisServer, startPostgisServer } from './postgis-server.ts';

export const TEST_CITY = '430281';

export interface EngineUnderTest {
  name: Engine;
  /** A migrated database with the city 430281 and nothing else. */
  freshDatabase(options?: { poolSize?: number }): Promise<Database>;
  /** URL of a database made by freshDatabase, for a second process or pool; undefined on the embedded engine. */
  urlOf(database: Database): string | undefined;
  release(database: Database): Promise<void>;
}

/** Runs `body` once for each engine, in a describe of its own. ENGINE=embedded or ENGINE=server runs one only. */
export function onBothEngines(body: (engine: EngineUnderTest) => void): void {
  for (const engine of [embeddedEngine, serverEngine]) {
    if (process.env.ENGINE !== undefined && process.env.ENGINE !== engine.name) continue;
    describe(`on the ${engine.name} engine`, function () {
      this.timeout(180_000);
      body(engine);
    });
  }
}

let embedded: Promise<Database> | undefined;
let embeddedInUse = false;

export const embeddedEngine: EngineUnderTest = {
  name: 'embedded',
  freshDatabase: async () => {
    if (embeddedInUse) throw new Error('The embedded database of another suite was not released');
    embedded ??= openEmbedded().then(async (database) => {
      await migrate(database);
      return database;
    });
    const database = await embedded;
    embeddedInUse = true;
    await empty(database);
    await addCity(database);
    return { ...database, close: async () => {} };
  },
  urlOf: () => undefined,
  release: async () => {
    embeddedInUse = false;
  },
};

let server: Promise<string> | undefined;
let started: PostgisServer | undefined;
const urls = new WeakMap<Database, string>();
const TEMPLATE = `gridwarden_template_${process.pid}`;

export const serverEngine: EngineUnderTest = {
  name: 'server',
  freshDatabase: async (options = {}) => {
    server ??= prepareServer();
    const root = await server;
    const name = `gridwarden_test_${process.pid}_${randomBytes(4).toString('hex')}`;
    await administer(root, `create database ${name} template ${TEMPLATE}`);
    const url = new URL(root);
    url.pathname = `/${name}`;
    const database = openServer(url.href, { poolSize: options.poolSize ?? 10 });
    urls.set(database, url.href);
    return database;
  },
  urlOf: (database) => urls.get(database),
  release: async (database) => {
    await database.close();
    const url = urls.get(database);
    if (url === undefined || server === undefined) return;
    const root = await server;
    const name = new URL(url).pathname.slice(1);
    const leaked = await staysConnected(root, name);
    await administer(root, `drop database ${name} with (force)`);
    if (leaked) throw new Error('The suite leaked a database connection');
  },
};

/** URL of the shared test server, for a test that needs the server itself. */
export async function testServerUrl(): Promise<string> {
  server ??= prepareServer();
  return server;
}

async function prepareServer(): Promise<string> {
  const given = process.env.TEST_DATABASE_URL;
  if (given === undefined) started = await startPostgisServer();
  const root = given ?? (started as PostgisServer).url;
  await administer(root, `drop database if exists ${TEMPLATE}`);
  await administer(root, `create database ${TEMPLATE}`);
  const url = new URL(root);
  url.pathname = `/${TEMPLATE}`;
  const database = openServer(url.href, { poolSize: 2 });
  await migrate(database);
  await addCity(database);
  await database.close();
  return root;
}

/** The server takes a moment to end what was closed; a connection that leaked is there for good. */
const CLOSING_MS = 3_000;

async function staysConnected(root: string, name: string): Promise<boolean> {
  const client = new pg.Client(root);
  await client.connect();
  try {
    for (const until = Date.now() + CLOSING_MS; ; ) {
      const { rows } = await client.query('select count(*)::int as n from pg_stat_activity where datname = $1', [name]);
      if (rows[0].n === 0) return false;
      if (Date.now() > until) return true;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    await client.end();
  }
}

async function administer(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

async function addCity(database: Database): Promise<void> {
  await database
    .knex('city')
    .insert({ code: TEST_CITY, name_zh: '醴陵市', name_en: 'Liling', time_zone: 'Asia/Shanghai' });
}

/**
 * Empties every table and begins every number anew, as a clone of the template would; the audit's trigger is lifted for
 * it, as only a superuser may. Days of positions that a suite made are dropped, detached ones too.
 */
async function empty(database: Database): Promise<void> {
  const days = await database.knex.raw(
    `select string_agg(format('%I', tablename), ', ') as tables from pg_tables
     where schemaname = 'public' and tablename ~ '^ping_[0-9]{8}$'`,
  );
  if (days.rows[0].tables !== null) await database.knex.raw(`drop table ${days.rows[0].tables}`);
  const { rows } = await database.knex.raw(
    `select string_agg(format('%I', tablename), ', ') as tables from pg_tables
     where schemaname = 'public' and tablename not in ('spatial_ref_sys', 'migration', 'migration_lock')`,
  );
  await database.knex.raw(
    `set session_replication_role = replica; truncate ${rows[0].tables} restart identity cascade; alter sequence event_id_seq restart; set session_replication_role = origin`,
  );
}

/** Ends what the suites started; mocha calls it once, at the end. */
export const mochaHooks = {
  async afterAll(): Promise<void> {
    await (await embedded)?.close();
    await started?.remove();
  },
};
