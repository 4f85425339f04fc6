import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { gridRoutes } from '../../server/grid/http.ts';
import { type Gatekeeper, mountErrors, mountRequestLog, mountRoutes, route } from '../../server/platform/http.ts';
import { openLog } from '../../server/platform/log.ts';
import { TEST_CITY } from '../helpers/engines.ts';
import { type Benchmark, interleave } from './benchmark.ts';
import { type LoadResult, pressHttp } from './http-load.ts';
import { pgbench } from './pgbench.ts';
import { publishCity, randomPoints } from './seeded-city.ts';

const CONNECTIONS = 16;
const ROUND_MS = 2_000;

/** As the service after its first look at a token: who asks is remembered. */
const gatekeeper: Gatekeeper = {
  authenticate: async () => ({ accountId: 1, name: 'bench', role: 'wall', areaCellId: null, via: 'token' }),
  allows: () => true,
};

export const bench: Benchmark = {
  id: 'P3',
  title: 'GET /api/locate, 820 cells × 125 vertices',
  target: '≥ 0.7 × an empty handler',
  run: async (context) => {
    const { database, url } = await context.migratedDatabase();
    const grid = await publishCity(context, database);
    const empty = route({
      method: 'get',
      path: '/api/empty',
      summary: 'Nothing',
      access: { permission: 'map:read' },
      answers: { 200: { what: 'Nothing' } },
      handle: () => ({ json: {} }),
    });
    const app = express();
    app.disable('x-powered-by');
    app.set('etag', false);
    mountRequestLog(app, openLog('warn'));
    mountRoutes(app, [...gridRoutes({ grid, database, city: TEST_CITY }), empty], gatekeeper);
    mountErrors(app);
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

    const bounds = grid.current().bounds!;
    const points = randomPoints(bounds, 5_000, context.random('points'));
    const paths = Array.from(
      { length: points.length / 2 },
      (_, i) => `/api/locate?lon=${points[i * 2]}&lat=${points[i * 2 + 1]}`,
    );
    const press = async (what: string[]): Promise<LoadResult> => {
      const result = await pressHttp({ origin, paths: what, connections: CONNECTIONS, durationMs: ROUND_MS });
      if (result.failures > 0) throw new Error(`${result.failures} of ${result.requests} answers failed`);
      return result;
    };
    const [west, south, east, north] = bounds.map((degrees) => Math.round(degrees * 1e6));
    const script = `\\set x random(${west}, ${east})
\\set y random(${south}, ${north})
select code from cell_version where city = '${TEST_CITY}' and to_generation is null
  and st_covers(shape, st_setsrid(st_makepoint(:x / 1e6, :y / 1e6), 4326)) order by code limit 1;\n`;
    await press(paths);
    const p99s: number[] = [];
    const rates = await interleave({
      locate: async () => {
        const { perSecond, p99Ms } = await press(paths);
        p99s.push(p99Ms);
        return perSecond;
      },
      empty: async () => (await press(['/api/empty'])).perSecond,
      postgis: () => pgbench(url, script, { clients: CONNECTIONS, seconds: ROUND_MS / 1_000 }),
    });
    server.close();
    server.closeAllConnections();
    grid.close();
    const row = (name: 'empty' | 'postgis', baseline: string) => ({
      what: 'GET /api/locate',
      figure: rates.locate,
      unit: 'requests/s',
      baseline: `${baseline} ${Math.round(rates[name]).toLocaleString('en-US')}/s`,
      ratio: rates.locate / rates[name],
    });
    return [
      {
        ...row('empty', 'empty handler'),
        notes: `p99 ${Math.max(...p99s).toFixed(1)} ms at ${CONNECTIONS} connections`,
      },
      row('postgis', 'pgbench point-in-polygon'),
    ];
  },
};
