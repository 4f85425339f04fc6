import pg from 'pg';
import { TEST_CITY } from '../helpers/engines.ts';
import { CATEGORY, DEPARTMENT, startBenchService } from './bench-service.ts';
import { type Benchmark, interleave, median } from './benchmark.ts';
import { pressHttp } from './http-load.ts';
import { pgbench } from './pgbench.ts';
import { randomPoints } from './seeded-city.ts';

const CONNECTIONS = 32;
const ROUND_MS = 3_000;

/** One row of the same table, in every index in which a filed report is; its step, its event and its number are ours alone. */
const ROW = `insert into report (city, number, source, category, severity, description, lon, lat, cell_id, cell_path, generation, occurred_at, recorded_at, due_at,
  stage, holder_kind, holder_organisation, dispatched_at, dispatches, next_alarm_at)`;
// Its alarms lie ahead: the clock process has nothing to do with it.
const ROUTED = `now(), now(), now() + interval '7 days', 'dispatched', 'organisation', '${DEPARTMENT}', now(), 1, now() + interval '6 days'`;

export const bench: Benchmark = {
  id: 'P5',
  title: 'POST /api/reports to a durable, located, routed case with its first step and its event',
  target: '≥ 0.3 × bare insert; p99 ≤ 10 × its p99',
  run: async (context) => {
    const service = await startBenchService(context, 'worker');
    const { databaseUrl: url, origin } = service;
    await query(url, 'create sequence bench_number');

    const points = randomPoints(service.bounds, 5_000, context.random('points'));
    const bodies = Array.from({ length: points.length / 2 }, (_, i) =>
      JSON.stringify({ lon: points[i * 2], lat: points[i * 2 + 1], category: CATEGORY, description: `井盖缺失 ${i}` }),
    );
    const post = async () => {
      const headers = { ...service.headers, 'content-type': 'application/json' };
      const load = { origin, method: 'POST', paths: ['/api/reports'], headers, bodies, status: 201 } as const;
      const before = await count(url);
      const result = await pressHttp({
        ...load,
        paths: [...load.paths],
        connections: CONNECTIONS,
        durationMs: ROUND_MS,
      });
      if (result.failures > 0) throw new Error(`${result.failures} of ${result.requests} reports were refused`);
      const stored = (await count(url)) - before;
      if (stored !== result.requests)
        throw new Error(`${result.requests} reports were acknowledged and ${stored} are stored and routed`);
      return result;
    };
    const script = `\\set x random(113200000, 113800000)
\\set y random(27350000, 27950000)
\\set cell random(1, 820)
${ROW} values ('${TEST_CITY}', '20240101-' || nextval('bench_number'), 'api', '${CATEGORY}', 2, '井盖缺失', :x / 1e6, :y / 1e6, :cell, array[:cell::bigint], 1, ${ROUTED});\n`;
    await post();
    // Plans that were made for empty tables read all of them ever after; a city that is at work was analyzed long ago.
    await query(url, 'analyze');
    const [p50s, p99s, bareP99s]: [number[], number[], number[]] = [[], [], []];
    const rates = await interleave({
      report: async () => {
        const { perSecond, p50Ms, p99Ms } = await post();
        p50s.push(p50Ms);
        p99s.push(p99Ms);
        return perSecond;
      },
      bare: () => pgbench(url, script, { clients: CONNECTIONS, seconds: ROUND_MS / 1_000 }),
      bareFromNode: async () => {
        const { perSecond, p99Ms } = await insertBare(url);
        bareP99s.push(p99Ms);
        return perSecond;
      },
    });
    await service.stop();
    const [p50, p99, bareP99] = [median(p50s), median(p99s), median(bareP99s)];
    return [
      {
        what: 'POST /api/reports',
        figure: rates.report,
        unit: 'reports/s',
        baseline: `pgbench insert ${Math.round(rates.bare).toLocaleString('en-US')}/s`,
        ratio: rates.report / rates.bare,
        notes: `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms at ${CONNECTIONS} connections; from Node bare ${Math.round(rates.bareFromNode)}/s`,
      },
      {
        what: 'POST /api/reports, p99',
        figure: p99,
        unit: 'ms',
        baseline: `bare insert ${bareP99.toFixed(1)} ms`,
        ratio: bareP99 / p99,
        notes: 'ratio ≥ 0.1 keeps the target',
      },
    ];
  },
};

async function query(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Cases that have their first step, and their holder unless they lie outside the grid; a bare row has no step. */
const count = async (url: string): Promise<number> =>
  (
    await query(
      url,
      `select count(*)::int as n from report join case_step on (case_step.city, report_id) = (report.city, report.id)
       where case_step.version = 1 and (holder_organisation = '${DEPARTMENT}' or cell_id is null)`,
    )
  ).rows[0].n;

/** The same insert over as many connections of the driver that the service uses: for its latencies, which pgbench keeps to itself. */
async function insertBare(url: string): Promise<{ perSecond: number; p99Ms: number }> {
  const latencies: number[] = [];
  const startedAt = performance.now();
  const drive = async (): Promise<void> => {
    const client = new pg.Client(url);
    await client.connect();
    while (performance.now() - startedAt < ROUND_MS) {
      const sentAt = performance.now();
      await client.query({
        name: 'bare',
        text: `${ROW} values ($1, '20240101-' || nextval('bench_number'), 'api', '${CATEGORY}', 2, $2, $3, $4, $5, array[$5::bigint], 1, ${ROUTED})`,
        values: [
          TEST_CITY,
          '井盖缺失',
          113.2 + Math.random() * 0.6,
          27.35 + Math.random() * 0.6,
          1 + Math.floor(Math.random() * 820),
        ],
      });
      latencies.push(performance.now() - sentAt);
    }
    await client.end();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, drive));
  latencies.sort((a, b) => a - b);
  return {
    perSecond: (latencies.length / (performance.now() - startedAt)) * 1_000,
    p99Ms: latencies[Math.floor(latencies.length * 0.99)]!,
  };
}
