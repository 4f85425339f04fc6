import pg from 'pg';
import { TEST_CITY } from '../helpers/engines.ts';
import { startBenchService } from './bench-service.ts';
import { type Benchmark, interleave, perSecond } from './benchmark.ts';
import { randomPoints } from './seeded-city.ts';

const POINTS = 100_000;

/** A set join in the form that PostGIS likes best: points in a table of their own, analysed, the index on the cells. */
const JOIN = `select p.i, min(c.code) as code from point p
  left join cell_version c on c.city = '${TEST_CITY}' and c.to_generation is null and st_covers(c.shape, p.position)
  group by p.i order by p.i`;

export const bench: Benchmark = {
  id: 'P4',
  title: 'POST /api/locate, 100,000 points a call, 820 cells × 125 vertices',
  target: '≥ 10 × a set join in PostGIS',
  run: async (context) => {
    const service = await startBenchService(context);
    const flat = randomPoints(service.bounds, POINTS, context.random('points'));
    const points = Array.from({ length: POINTS }, (_, i) => [flat[i * 2], flat[i * 2 + 1]]);
    const body = JSON.stringify({ points });
    const post = async (): Promise<string> => {
      const headers = { ...service.headers, 'content-type': 'application/json' };
      const response = await fetch(`${service.origin}/api/locate`, { method: 'POST', headers, body });
      const text = await response.text();
      if (response.status !== 200) throw new Error(text);
      return text;
    };
    const client = new pg.Client(service.databaseUrl);
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
    await service.stop();
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
