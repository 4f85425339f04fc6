import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { CalendarHolder } from '../../server/duty/clocks/calendar-holder.ts';
import { seedCalendar } from '../../server/duty/clocks/calendar-store.ts';
import { ClockRuleBook } from '../../server/duty/clocks/clock-rule-book.ts';
import { DutyBook } from '../../server/duty/duty-book.ts';
import { seedCategories } from '../../server/reports/category-store.ts';
import { importReports } from '../../server/reports/import-reports.ts';
import { TEST_CITY } from '../helpers/engines.ts';
import { category } from '../reports/sample-reports.ts';
import { type BenchContext, type Benchmark, interleave, perSecond } from './benchmark.ts';
import { publishCity, randomPoints } from './seeded-city.ts';

const ROWS = 200_000;
const MANY_ROWS = 1_000_000;
const CATEGORIES = ['manhole', 'street-light', 'litter', 'gas', 'water'];
const CITY = { code: TEST_CITY, name: { zh: '醴陵市', en: 'Liling' }, timeZone: 'Asia/Shanghai', demoSeed: null };

export const bench: Benchmark = {
  id: 'P7',
  title: 'Import and assign reports from CSV, 820 cells',
  target: '≥ 0.7 × COPY + set join; memory flat',
  run: async (context) => {
    const { database, url } = await context.migratedDatabase();
    const grid = await publishCity(context, database);
    await database.transaction(async (transaction) => {
      await seedCalendar(transaction, TEST_CITY);
      await seedCategories(
        transaction,
        TEST_CITY,
        CATEGORIES.map((code) => category(code)),
      );
    });
    const place = {
      database,
      city: CITY,
      grid,
      calendar: await CalendarHolder.open(database, TEST_CITY),
      clockRules: await ClockRuleBook.open(database, TEST_CITY),
      duties: await DutyBook.open(database, TEST_CITY),
      clock: () => new Date(),
    };
    const folder = mkdtempSync(join(tmpdir(), 'gridwarden-bench-'));
    const files = new Map<number, string>();
    for (const rows of [ROWS, MANY_ROWS]) {
      files.set(rows, join(folder, `${rows}.csv`));
      await writeRows(files.get(rows)!, rows, grid.current().bounds!, context);
    }
    const empty = async (): Promise<void> => {
      await database.knex.raw('truncate report cascade');
      await database.knex.raw('truncate event, day_number, kept_aside');
      await database.knex.raw('checkpoint');
    };
    const fields = {
      lonField: 'lon',
      latField: 'lat',
      timeField: 'time',
      categoryField: 'category',
      descriptionField: 'text',
      idField: 'id',
    };
    const contenders = (rows: number) => ({
      import: async () => {
        await empty();
        return perSecond(rows, async () => {
          const result = await importReports(place, { ...fields, file: files.get(rows)! });
          if (result.added !== rows) throw new Error(`Of ${rows} rows ${JSON.stringify(result)}`);
        });
      },
      join: async () => {
        await empty();
        return perSecond(rows, () => copyAndJoin(url, files.get(rows)!));
      },
    });
    const assigned = async (): Promise<string> => {
      const { rows } = await database.knex.raw(
        `select md5(string_agg(external_id || ' ' || coalesce(cell_id, 0) || ' ' || category || ' ' || occurred_at, ',' order by external_id)) as sum from report`,
      );
      return rows[0].sum;
    };
    const first = contenders(ROWS);
    await first.import();
    const ours = await assigned();
    await first.join();
    if ((await assigned()) !== ours) throw new Error('Import and join assign differently');

    const rates = await interleave(first);
    const small = await peakMiB(() => first.import());
    const many = contenders(MANY_ROWS);
    const large = await peakMiB(() => many.import());
    const join1M = await many.join();
    rmSync(folder, { recursive: true });
    grid.close();
    const row = (rows: number, figure: number, baseline: number, notes: string) => ({
      what: `import of ${rows.toLocaleString('en-US')} rows`,
      figure,
      unit: 'rows/s',
      baseline: `COPY + join ${Math.round(baseline).toLocaleString('en-US')}/s`,
      ratio: figure / baseline,
      notes,
    });
    return [
      row(ROWS, rates.import, rates.join, `peak memory +${small.mib} MiB`),
      row(MANY_ROWS, large.result, join1M, `one run; peak memory +${large.mib} MiB`),
    ];
  },
};

/** A file such as another system gives: id, local time, category, position, text. */
async function writeRows(
  file: string,
  rows: number,
  bounds: readonly [number, number, number, number],
  context: BenchContext,
): Promise<void> {
  const random = context.random(`rows ${rows}`);
  const output = createWriteStream(file);
  output.write('id,time,category,lon,lat,text\n');
  const chunk = 10_000;
  for (let row = 0; row < rows; row += chunk) {
    const points = randomPoints(bounds, chunk, random);
    let text = '';
    for (let i = 0; i < chunk; i++) {
      const time = new Date(Date.UTC(2017, 3, 1) + Math.floor(random() * 790 * 86_400) * 1000)
        .toISOString()
        .slice(0, 19)
        .replace('T', ' ');
      text += `E${row + i},${time},${CATEGORIES[Math.floor(random() * CATEGORIES.length)]},${points[i * 2]},${points[i * 2 + 1]},"Seen on the round, no. ${row + i}"\n`;
    }
    if (!output.write(text)) await once(output, 'drain');
  }
  output.end();
  await once(output, 'finish');
}

/** What SQL alone does: the file into a staging table, then every row with its cell, by the one rule, into the same table. */
async function copyAndJoin(url: string, file: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`set time zone 'Asia/Shanghai'`);
  await client.query('begin');
  await client.query(
    'create temporary table staged (id text, time timestamptz, category text, lon float8, lat float8, text text) on commit drop',
  );
  await pipeline(createReadStream(file), client.query(copyFrom('copy staged from stdin with (format csv, header)')));
  await client.query(
    `insert into report (city, number, source, external_id, category, severity, description, lon, lat, cell_id, cell_path,
                         generation, occurred_at, recorded_at, due_at)
     select '${TEST_CITY}', to_char(now(), 'YYYYMMDD') || '-' || lpad((row_number() over ())::text, 7, '0'), 'import', staged.id,
            staged.category, 2, text, lon, lat, cell.cell_id, case when cell.cell_id is null then '{}' else array[cell.cell_id] end,
            1, time, now(), time + interval '9 days'
     from staged left join lateral (
       select cell_id from cell_version
       where city = '${TEST_CITY}' and to_generation is null
         and st_covers(shape, st_setsrid(st_makepoint(lon, lat), 4326))
       order by code limit 1) cell on true`,
  );
  await client.query('commit');
  await client.end();
}

/** How far resident memory rises while `work` runs, MiB. */
async function peakMiB<T>(work: () => Promise<T>): Promise<{ result: T; mib: number }> {
  const before = process.memoryUsage.rss();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  const result = await work();
  clearInterval(timer);
  return { result, mib: Math.round((peak - before) / 2 ** 20) };
}
