/**
 * From the moment a report is due to be sent until it is on every wall, at a fixed rate that waits for nothing (open
 * loop): what is late counts from when it should have been sent. The walls read in a process of their own.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { seedCalendar } from '../../server/duty/clocks/calendar-store.ts';
import { addToken } from '../../server/identity/add-token.ts';
import { openWorkplace, startService } from '../../server/main.ts';
import { readConfig } from '../../server/platform/config.ts';
import { openLog } from '../../server/platform/log.ts';
import { seedCategories } from '../../server/reports/category-store.ts';
import { TEST_CITY } from '../helpers/engines.ts';
import { category } from '../reports/sample-reports.ts';
import { type Benchmark, interleave, median, type Row } from './benchmark.ts';
import { publishCity, randomPoints } from './seeded-city.ts';
import type { WallAnswer, WallOrder } from './wall-clients.ts';

const REPORTS_PER_SECOND = 20;
const REPORTS = 80;
const WALLS = [1, 100, 1_000] as const;

const WALL_CLIENTS = fileURLToPath(new URL('./wall-clients.ts', import.meta.url));

const nowMs = (): number => Number(process.hrtime.bigint()) / 1e6;
const quantile = (sorted: Float64Array, q: number): number => sorted[Math.ceil(sorted.length * q) - 1] ?? Number.NaN;

export const bench: Benchmark = {
  id: 'P11',
  title: `report to wall, ${REPORTS_PER_SECOND} reports/s, open loop`,
  target: 'p99 ≤ 250 ms at 1,000',
  run: async (context) => {
    const { database, url } = await context.migratedDatabase();
    await database.transaction(async (transaction) => {
      await seedCalendar(transaction, TEST_CITY);
      await seedCategories(transaction, TEST_CITY, [category('manhole')]);
    });
    const grid = await publishCity(context, database);
    const points = randomPoints(grid.current().bounds!, REPORTS, context.random('points'));
    grid.close();
    const config = { ...readConfig({ PORT: '0', DEMO: '0', CITY: TEST_CITY, LOG_LEVEL: 'error' }), databaseUrl: url };
    const service = await startService(await openWorkplace(config, openLog('error'), { database }));
    const { token: sender } = await addToken(database, { city: TEST_CITY, name: 'sender', role: 'dispatcher' });
    const { token: wall } = await addToken(database, { city: TEST_CITY, name: 'wall', role: 'wall' });
    const port = Number(new URL(service.url).port);
    const agent = new Agent({ keepAlive: true });
    let mark = 0;
    const post = (n: number, description: string) =>
      new Promise<void>((resolve, reject) => {
        const body = JSON.stringify({ lon: points[n * 2], lat: points[n * 2 + 1], category: 'manhole', description });
        const headers = { authorization: `Bearer ${sender}`, 'content-type': 'application/json' };
        const sent = request(
          { port, host: '127.0.0.1', method: 'POST', path: '/api/reports', agent, headers },
          (answer) => {
            answer.resume();
            answer.once('end', () =>
              answer.statusCode === 201 ? resolve() : reject(new Error(`POST gave ${answer.statusCode}`)),
            );
          },
        );
        sent.once('error', reject);
        sent.end(body);
      });
    /** Opens the walls in a new process, sends the reports, and resolves to every latency, report × wall. */
    const toWalls = async (walls: number): Promise<Float64Array> => {
      const child = fork(WALL_CLIENTS, { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
      await tell(child, { open: { port, token: wall, walls } });
      const dueMs = new Map<number, number>();
      await onSchedule((n, atMs) => {
        dueMs.set(mark, atMs);
        return post(n, `井盖缺失 mark-${mark++} 请处理`);
      });
      const { marks, timesMs } = (await tell(child, { collect: { expect: REPORTS } })) as {
        marks: Uint32Array;
        timesMs: Float64Array;
      };
      child.send({ close: true } satisfies WallOrder);
      await once(child, 'exit');
      return timesMs.map((atMs, i) => atMs - dueMs.get(marks[i]!)!).sort();
    };

    await toWalls(1);
    const latencies = new Map<string, Float64Array[]>();
    const note = (name: string, sorted: Float64Array): number => {
      latencies.set(name, [...(latencies.get(name) ?? []), sorted]);
      return quantile(sorted, 0.99);
    };
    const measured = await interleave({
      'raw NOTIFY': async () => note('raw NOTIFY', await rawNotify(url)),
      ...Object.fromEntries(
        WALLS.map((walls) => [`${walls} walls`, async () => note(`${walls} walls`, await toWalls(walls))]),
      ),
    });
    agent.destroy();
    await service.stop();
    const medianOf = (name: string, q: number) =>
      median((latencies.get(name) ?? []).map((sorted) => quantile(sorted, q)));
    return WALLS.map((walls): Row => {
      const name = `${walls} walls`;
      const p99 = (measured as Record<string, number>)[name] as number;
      return {
        what: `POST until on ${walls.toLocaleString('en-US')} wall${walls === 1 ? '' : 's'}, p99`,
        figure: p99,
        unit: 'ms',
        baseline: `raw NOTIFY to one client, p99 ${measured['raw NOTIFY'].toFixed(1)} ms`,
        ratio: measured['raw NOTIFY'] / p99,
        notes: `p50 ${medianOf(name, 0.5).toFixed(1)} ms; raw p50 ${medianOf('raw NOTIFY', 0.5).toFixed(1)} ms`,
      };
    });
  },
};

/** Calls `send` for each report at its moment, whatever became of those before; resolves when all are answered. */
async function onSchedule(send: (n: number, atMs: number) => Promise<void>): Promise<void> {
  const startMs = nowMs() + 50;
  const sent: Promise<void>[] = [];
  for (let n = 0; n < REPORTS; n++) {
    const atMs = startMs + (n * 1_000) / REPORTS_PER_SECOND;
    await new Promise((resume) => setTimeout(resume, Math.max(0, atMs - nowMs())));
    sent.push(send(n, atMs));
  }
  await Promise.all(sent);
}

/** Latencies of NOTIFY from one connection to one that listens, on the same schedule. */
async function rawNotify(url: string): Promise<Float64Array> {
  const [from, to] = [new pg.Client(url), new pg.Client(url)];
  await Promise.all([from.connect(), to.connect()]);
  const dueMs: number[] = [];
  const latencies: number[] = [];
  to.on('notification', ({ payload }) => latencies.push(nowMs() - dueMs[Number(payload)]!));
  await to.query('listen bench');
  let last: Promise<unknown> = Promise.resolve();
  await onSchedule(async (n, atMs) => {
    dueMs[n] = atMs;
    last = last.then(() => from.query("select pg_notify('bench', $1)", [String(n)]));
    await last;
  });
  while (latencies.length < REPORTS) await new Promise((resume) => setTimeout(resume, 5));
  await Promise.all([from.end(), to.end()]);
  return Float64Array.from(latencies).sort();
}

async function tell(child: ChildProcess, order: WallOrder): Promise<WallAnswer> {
  child.send(order);
  const [answer] = (await once(child, 'message')) as [WallAnswer];
  if ('failed' in answer) throw new Error(answer.failed);
  return answer;
}
