import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DutyBook } from '../../server/duty/duty-book.ts';
import { seedOrganisations, seedStaff } from '../../server/duty/seed-duties-store.ts';
import type { PublishedGrid } from '../../server/grid/published-grid.ts';
import type { Ping } from '../../server/patrol/contract.ts';
import { DEFAULT_PATROL_RULES } from '../../server/patrol/patrol-rules.ts';
import { makeDays } from '../../server/patrol/pings/ping-days-store.ts';
import { PingRecorder } from '../../server/patrol/pings/ping-recorder.ts';
import type { Database } from '../../server/platform/database.ts';
import { TEST_CITY } from '../helpers/engines.ts';
import { type BenchContext, type Benchmark, interleave, type Row } from './benchmark.ts';
import { publishCity, randomPoints } from './seeded-city.ts';

const WORKERS = 820;
const EVERY_MS = 10_000;
const BEGIN_MS = Date.parse('2024-05-08T00:00:00Z');
const DAY_MS = 86_400_000;
const CITY = { code: TEST_CITY, name: { zh: '醴陵市', en: 'Liling' }, timeZone: 'Asia/Shanghai', demoSeed: null };
/** Positions of a batch, and how many batches are timed; one more before them is not. */
const SIZES: readonly [size: number, batches: number][] = [
  [1, 100],
  [100, 40],
  [1_000, 20],
  [10_000, 5],
];
const UNTIMED = 1;
const COLUMNS = 'city, staff, at, lon, lat, accuracy_m, cell_id, mark, begins, received_at';

interface Batch {
  size: number;
  takes: { staff: string; pings: Ping[] }[];
  /** The same in COPY's text form, with the cell that is known already: a bare COPY locates nothing. */
  lines: Buffer[];
}

export const bench: Benchmark = {
  id: 'P6',
  title: 'Positions stored, located and rolled up; 820 walkers, one every 10 s each',
  target: '≥ 0.5 × bare COPY at 10k; ≥ 4 × insert with join',
  run: async (context) => {
    const { database, url } = await context.migratedDatabase();
    const grid = await publishCity(context, database);
    const clock = () => new Date(BEGIN_MS + DAY_MS - 1);
    await seedWorkers(database);
    await makeDays(database, [BEGIN_MS]);
    const duties = await DutyBook.open(database, TEST_CITY);
    const patrolRules = { current: () => DEFAULT_PATROL_RULES };
    const client = new pg.Client(url);
    await client.connect();
    const rows: Row[] = [];
    for (const [size, count] of SIZES) {
      const batches = walk(context, grid, size, count + UNTIMED);
      const contenders = {
        ours: () => {
          const recorder = new PingRecorder({ database, city: CITY, grid, duties, patrolRules, clock });
          return timed(database, batches, async ({ takes }) => {
            const { stored } = await recorder.take(takes);
            if (stored !== size) throw new Error(`Of ${size} positions ${stored} were stored`);
          });
        },
        copy: () => timed(database, batches, ({ lines }) => copy(client, 'ping', lines)),
        join: () => timed(database, batches, ({ lines }) => insertWithJoin(client, lines)),
      };
      await contenders.ours();
      const located = await cellsOf(database);
      await contenders.join();
      if ((await cellsOf(database)) !== located) throw new Error('Ours and the join locate differently');
      const rates = await interleave(contenders);
      const row = (name: string, rate: number): Row => ({
        what: `batches of ${size.toLocaleString('en-US')}`,
        figure: rates.ours,
        unit: 'positions/s',
        baseline: `${name} ${Math.round(rate).toLocaleString('en-US')}/s`,
        ratio: rates.ours / rate,
      });
      rows.push(row('bare COPY', rates.copy), row('insert with ST_Covers join', rates.join));
    }
    await client.end();
    grid.close();
    return rows;
  },
};

async function seedWorkers(database: Database): Promise<void> {
  const station = { code: 'station', parent: null, kind: 'department' as const, name: { zh: '站', en: 'Station' } };
  await database.transaction(async (transaction) => {
    await seedOrganisations(transaction, TEST_CITY, [
      { ...station, cellId: null, phone: '', invented: true, position: 0 },
    ]);
    const member = { phone: '', employment: 'full-time' as const, organisation: 'station', shift: null };
    const service = { joinedOn: '2017-04-01', leftOn: null, invented: true };
    const codes = Array.from({ length: WORKERS }, (_, i) => codeOf(i));
    const staff = codes.map((code) => ({ code, name: code, ...member, ...service }));
    await seedStaff(transaction, TEST_CITY, staff);
  });
}

const codeOf = (worker: number): string => `W${String(worker).padStart(4, '0')}`;

/** Batches of a stream in which all walkers send in turn, a step of about 12 m each time. */
function walk(context: BenchContext, grid: PublishedGrid, size: number, count: number): Batch[] {
  const random = context.random(`walk ${size}`);
  const locator = grid.current();
  const places = randomPoints(locator.bounds!, WORKERS, random);
  const headings = Float64Array.from({ length: WORKERS }, () => random() * 2 * Math.PI);
  const at = (index: number): number =>
    BEGIN_MS + Math.floor(index / WORKERS) * EVERY_MS + Math.floor(((index % WORKERS) * EVERY_MS) / WORKERS);
  return Array.from({ length: count }, (_, batch) => {
    const people = new Map<string, Ping[]>();
    const lines: string[] = [];
    for (let index = batch * size; index < (batch + 1) * size; index++) {
      const worker = index % WORKERS;
      headings[worker]! += (random() - 0.5) * 0.8;
      places[worker * 2]! += (12 * Math.cos(headings[worker]!)) / 98_600;
      places[worker * 2 + 1]! += (12 * Math.sin(headings[worker]!)) / 110_800;
      const [lon, lat] = [places[worker * 2]!, places[worker * 2 + 1]!];
      const ping = { at: new Date(at(index)).toISOString(), lon, lat, accuracyM: 5 + Math.round(random() * 20) };
      const staff = codeOf(worker);
      const own = people.get(staff);
      if (own === undefined) people.set(staff, [ping]);
      else own.push(ping);
      const cellId = locator.locate([lon, lat]).cell?.id ?? '\\N';
      lines.push(
        `${TEST_CITY}\t${staff}\t${ping.at}\t${lon}\t${lat}\t${ping.accuracyM}\t${cellId}\t\\N\tf\t2024-05-08 23:59:59Z\n`,
      );
    }
    const takes = [...people].map(([staff, pings]) => ({ staff, pings }));
    return { size, takes, lines: chunked(lines) };
  });
}

const chunked = (lines: readonly string[]): Buffer[] => {
  const chunks: Buffer[] = [];
  for (let from = 0; from < lines.length; from += 500) chunks.push(Buffer.from(lines.slice(from, from + 500).join('')));
  return chunks;
};

/** Positions a second over all batches but the first ones, on empty tables. */
async function timed(
  database: Database,
  batches: readonly Batch[],
  take: (batch: Batch) => Promise<void>,
): Promise<number> {
  await database.knex.raw('truncate ping, patrol_slot, patrol_walker');
  await database.knex.raw('checkpoint');
  for (const batch of batches.slice(0, UNTIMED)) await take(batch);
  const startedAt = performance.now();
  let rows = 0;
  for (const batch of batches.slice(UNTIMED)) {
    await take(batch);
    rows += batch.size;
  }
  return (rows / (performance.now() - startedAt)) * 1_000;
}

const copy = (client: pg.Client, table: string, lines: readonly Buffer[]): Promise<void> =>
  pipeline(Readable.from(lines), client.query(copyFrom(`copy ${table} (${COLUMNS}) from stdin`)));

/** What SQL alone does to locate them: a staging table, and each position with the cell of the lowest code that covers it. */
async function insertWithJoin(client: pg.Client, lines: readonly Buffer[]): Promise<void> {
  await client.query('begin');
  await client.query('create temporary table staged (like ping) on commit drop');
  await copy(client, 'staged', lines);
  await client.query(
    `insert into ping (${COLUMNS})
     select staged.city, staff, at, lon, lat, accuracy_m, cell.cell_id, mark, begins, received_at
     from staged left join lateral (
       select cell_version.cell_id from cell_version
       where city = '${TEST_CITY}' and to_generation is null
         and st_covers(shape, st_setsrid(st_makepoint(lon, lat), 4326))
       order by code limit 1) cell on true`,
  );
  await client.query('commit');
}

async function cellsOf(database: Database): Promise<string> {
  const { rows } = await database.knex.raw(
    `select md5(string_agg(staff || at || coalesce(cell_id, 0), ',' order by staff, at)) as sum from ping`,
  );
  return rows[0].sum;
}
