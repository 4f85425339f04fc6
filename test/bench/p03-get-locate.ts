import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TEST_CITY } from '../helpers/engines.ts';
import { IDLE_PATH, startBenchService } from './bench-service.ts';
import { type Benchmark, interleave, type Row } from './benchmark.ts';
import { type LoadResult, pressHttp } from './http-load.ts';
import { pgbench } from './pgbench.ts';
import { randomPoints } from './seeded-city.ts';

const CONNECTIONS = 16;
const ROUND_MS = 2_000;

export const bench: Benchmark = {
  id: 'P3',
  title: 'GET /api/locate of the whole service, 820 cells × 125 vertices',
  target: '≥ 0.7 × an empty handler',
  run: async (context) => {
    const service = await startBenchService(context);
    const bare = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 2 }).end('{}');
    });
    await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
    const bareOrigin = `http://127.0.0.1:${(bare.address() as AddressInfo).port}`;

    const points = randomPoints(service.bounds, 5_000, context.random('points'));
    const paths = Array.from(
      { length: points.length / 2 },
      (_, i) => `/api/locate?lon=${points[i * 2]}&lat=${points[i * 2 + 1]}`,
    );
    const press = async (what: string[], origin = service.origin): Promise<LoadResult> => {
      const load = { origin, paths: what, headers: service.headers, connections: CONNECTIONS, durationMs: ROUND_MS };
      const result = await pressHttp(load);
      if (result.failures > 0) throw new Error(`${result.failures} of ${result.requests} answers failed`);
      return result;
    };
    const [west, south, east, north] = service.bounds.map((degrees) => Math.round(degrees * 1e6));
    const script = `\\set x random(${west}, ${east})
\\set y random(${south}, ${north})
select code from cell_version where city = '${TEST_CITY}' and to_generation is null
  and st_covers(shape, st_setsrid(st_makepoint(:x / 1e6, :y / 1e6), 4326)) order by code limit 1;\n`;
    await press(paths);
    await press([IDLE_PATH]);
    const p99s: number[] = [];
    const rates = await interleave({
      locate: async () => {
        const { perSecond, p99Ms } = await press(paths);
        p99s.push(p99Ms);
        return perSecond;
      },
      idle: async () => (await press([IDLE_PATH])).perSecond,
      bare: async () => (await press(['/'], bareOrigin)).perSecond,
      postgis: () => pgbench(service.databaseUrl, script, { clients: CONNECTIONS, seconds: ROUND_MS / 1_000 }),
    });
    bare.close();
    bare.closeAllConnections();
    await service.stop();
    const row = (name: 'idle' | 'bare' | 'postgis', baseline: string, notes: string): Row => ({
      what: 'GET /api/locate',
      figure: rates.locate,
      unit: 'requests/s',
      baseline: `${baseline} ${Math.round(rates[name]).toLocaleString('en-US')}/s`,
      ratio: rates.locate / rates[name],
      notes,
    });
    const p99 = `p99 ${Math.max(...p99s).toFixed(1)} ms at ${CONNECTIONS} connections`;
    return [
      row('idle', 'empty handler', `both with token, permission, request log, metrics and security headers; ${p99}`),
      row('bare', 'bare Node http', 'for reference: `{}` without any of that'),
      row('postgis', 'pgbench point-in-polygon', 'the query alone, prepared'),
    ];
  },
};
