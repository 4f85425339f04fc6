/**
 * `npm run bench [-- NAME …]`: runs every p*.ts of this folder, or those whose id or file name begins with a NAME, and
 * prints one Markdown table on stdout.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import pg from 'pg';
import { type Database, openServer } from '../../server/platform/database.ts';
import { migrate } from '../../server/platform/migrate.ts';
import { TEST_CITY } from '../helpers/engines.ts';
import { type PostgisServer, startPostgisServer } from '../helpers/postgis-server.ts';
import { type BenchContext, type Benchmark, type Row, seededRandom } from './benchmark.ts';

const names = process.argv.slice(2).map((name) => name.toLowerCase());
const files = readdirSync(import.meta.dirname)
  .filter((file) => /^p\d+-.*\.ts$/.test(file))
  .sort((a, b) => Number.parseInt(a.slice(1), 10) - Number.parseInt(b.slice(1), 10))
  .filter((file) => names.length === 0 || names.some((name) => matches(file, name)));
if (files.length === 0) {
  process.stderr.write(`No benchmark is named ${names.join(' or ')}\n`);
  process.exit(1);
}

let server: Promise<PostgisServer> | undefined;
let opened: Database[] = [];
const context: BenchContext = {
  postgisUrl: async () => {
    server ??= startPostgisServer({ durable: true, settings: { max_wal_size: '4GB' } });
    const root = (await server).url;
    const name = `bench_${randomBytes(4).toString('hex')}`;
    await query(root, `create database ${name}`);
    const url = new URL(root);
    url.pathname = `/${name}`;
    await query(url.href, 'create extension if not exists postgis');
    return url.href;
  },
  migratedDatabase: async ({ poolSize = 10 } = {}) => {
    const url = await context.postgisUrl();
    const database = openServer(url, { poolSize });
    opened.push(database);
    await migrate(database);
    await database
      .knex('city')
      .insert({ code: TEST_CITY, name_zh: '醴陵市', name_en: 'Liling', time_zone: 'Asia/Shanghai' });
    return { database, url };
  },
  random: (name) => seededRandom([...name].reduce((hash, letter) => Math.imul(hash, 31) + letter.charCodeAt(0), 7)),
  say: (line) => process.stderr.write(`  ${line}\n`),
};

const table = ['| # | what | figure | baseline | ratio | target | notes |', '|---|---|---|---|---|---|---|'];
let failed = false;
for (const file of files) {
  const { bench } = (await import(`./${file}`)) as { bench: Benchmark };
  process.stderr.write(`${bench.id} ${bench.title}\n`);
  try {
    for (const row of await bench.run(context)) table.push(lineOf(bench, row));
  } catch (error) {
    failed = true;
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    table.push(`| ${bench.id} | ${bench.title} | failed | | | ${bench.target} | ${String(error).split('\n')[0]} |`);
  }
  for (const database of opened) await database.close();
  opened = [];
}
const versions = server === undefined ? '' : `; ${await describeServer((await server).url)}`;
process.stdout.write(
  `${table.join('\n')}\n\nMedians of interleaved runs; Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()})${versions}\n`,
);
await (await server)?.remove();
process.exit(failed ? 1 : 0);

/** "p1" names p01-locate.ts and not p10; "p01-locate" and "locate" do too. */
function matches(file: string, name: string): boolean {
  const [, digits, what] = /^p(\d+)-(.*)\.ts$/.exec(file) as unknown as [string, string, string];
  const asked = /^p(\d+)$/.exec(name);
  return asked ? Number(asked[1]) === Number(digits) : file.startsWith(name) || what.startsWith(name);
}

function lineOf(bench: Benchmark, row: Row): string {
  const figure = `${formatted(row.figure)} ${row.unit}`;
  const ratio = row.ratio === undefined ? '' : `${formatted(row.ratio)} ×`;
  return `| ${bench.id} | ${row.what} | ${figure} | ${row.baseline} | ${ratio} | ${bench.target} | ${row.notes ?? ''} |`;
}

function formatted(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: value >= 1_000 ? 4 : 3 });
}

async function query(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

async function describeServer(url: string): Promise<string> {
  const { rows } = await query(
    url,
    `select current_setting('server_version') as postgres, current_setting('shared_buffers') as buffers,
            (select default_version from pg_available_extensions where name = 'postgis') as postgis`,
  );
  const { postgres, postgis, buffers } = rows[0] as Record<string, string>;
  return `PostgreSQL ${postgres}, PostGIS ${postgis}, shared_buffers ${buffers}, fsync on`;
}
