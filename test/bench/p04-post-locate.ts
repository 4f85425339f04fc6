import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import pg from 'pg';
import { gridRoutes } from '../../server/grid/http.ts';
import { type Gatekeeper, mountErrors, mountRequestLog, mountRoutes } from '../../server/platform/http.ts';
import { openLog } from '../../server/platform/log.ts';
import { TEST_CITY } from '../helpers/engines.ts';
import { type Benchmark, interleave, perSecond } from './benchmark.ts';
import { publishCity, randomPoints } from './seeded-city.ts';

const POINTS = 100_000;
const gatekeeper: Gatekeeper = {
  authenticate: async () => ({ accountId: 1, name: 'bench', role: 'wall', areaCellId: null, via: 'token' }),
  allows: () => true,
};

/** A set join in the form that PostGIS likes best: points in a table of their own, analysed, the index on the cells. */
const JOIN = `select p.i, min(c.code) as code from point p
  left join cell_version c on c.city = '${TEST_CITY}' and c.to_generation is null and st_covers(c.shape, p.position)
  group by p.i order by p.i`;

export const bench: Benchmark = {
  id: 'P4',
  title: 'POST /api/locate, 100,000 points a call, 820 cells × 125 vertices',
  target: '≥ 10 × a set join in PostGIS',
  run: async (context) => {
    const { database, url } = await context.migratedDatabase();
    const grid = await publishCity(context, database);
    const app = express();
    mountRequestLog(app, openLog('warn'));
    mountRoutes(app, gridRoutes({ grid, database, city: TEST_CITY }), gatekeeper);
    mountErrors(app);
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/locate`;

    const flat = randomPoints(grid.current().bounds!, POINTS, context.random('points'));
    const points = Array.from({ length: POINTS }, (_, i) => [flat[i * 2], flat[i * 2 + 1]]);
    const body = JSON.stringify({ points });
    const post = async (): Promise<string> => {
      const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      const text = await response.text();
      if (response.status !== 200) throw new Error(text);
      return text;
    };
    const client = new pg.Client(url);
    await client.connect();
    await client.query('create table point (i integer, position geometry(Point, 4326))');
    await client.query(
      `insert into point select i, st_setsrid(st_makepoint(x, y), 4326)
       from unnest($1::float8[], $2::float8[]) with ordinality as t (x, y, i)`,
      [points.map(([lon]) => lon), points.map(([, lat]) => lat)],
    );
    await client.query('vacuum analyze point');
    const { cells } = JSON.parse(await post()) as { cells: (string | null)[] };
    const { rows } = await client.query<{ code: string | null }>(JOIN);
    for (const [i, { code }] of rows.entries()) if (code !== cells[i]) throw new Error(`Point ${i} differs`);
    const rates = await interleave({
      post: () => perSecond(POINTS, post),
      join: () => perSecond(POINTS, () => client.query(`select count(code) from (${JOIN}) as located`)),
    });
    await client.end();
    server.close();
    server.closeAllConnections();
    grid.close();
    return [
      {
        what: 'POST /api/locate',
        figure: rates.post,
        unit: 'points/s',
        baseline: `PostGIS set join ${Math.round(rates.join).toLocaleString('en-US')}/s`,
        ratio: rates.post / rates.join,
        notes: `${Math.round((POINTS / rates.post) * 1_000)} ms a call of ${(body.length / 1e6).toFixed(1)} MB; the join without its transfer; answers equal`,
      },
    ];
  },
};
