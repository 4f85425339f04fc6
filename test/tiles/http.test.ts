import { assert } from 'chai';
import express from 'express';
import supertest from 'supertest';
import type { Cell } from '../../server/grid/contract.ts';
import { refuse } from '../../server/platform/errors.ts';
import { type Actor, mountErrors, mountRequestLog, mountRoutes } from '../../server/platform/http.ts';
import { openLog } from '../../server/platform/log.ts';
import { BoundaryGenerations } from '../../server/tiles/boundary-generations.ts';
import { tileRoutes } from '../../server/tiles/http.ts';
import { mercatorX, mercatorY } from '../../server/tiles/mercator.ts';
import { ReportTiles } from '../../server/tiles/report-tiles.ts';
import { warmTiles } from '../../server/tiles/warm-tiles.ts';
import { featuresOf } from './decode-tile.ts';
import { SEEDED_NOW_S, seededPoints, storeOf } from './seeded-points.ts';
import { wigglyGrid } from './wiggly-grid.ts';

const points = seededPoints(3000);
const store = storeOf(points);

/** A grid of generation 3 alone. */
const gridOf = (cells: readonly Cell[]) =>
  ({ current: () => ({ generation: 3, cells }), numbered: async () => undefined }) as never;

function appFor(actor: Partial<Actor> = {}, cells: readonly Cell[] = wigglyGrid({ side: 8, levels: 4, detail: 8 })) {
  const app = express();
  mountRequestLog(app, openLog('silent'));
  const boundaries = new BoundaryGenerations(gridOf(cells));
  const reports = new ReportTiles(store, () => new Date(SEEDED_NOW_S * 1000));
  mountRoutes(app, tileRoutes({ boundaries, reports }), {
    authenticate: async () => ({ accountId: 1, name: 'wall', role: 'wall', areaCellId: null, via: 'token', ...actor }),
    allows: () => true,
  });
  mountErrors(app);
  return supertest(app);
}

const pathOf = (layer: string, lon: number, lat: number, z: number): string =>
  `/tiles/${layer}/${z}/${Math.floor(mercatorX(lon) * 2 ** z)}/${Math.floor(mercatorY(lat) * 2 ** z)}.mvt`;
const CELL_TILE = pathOf('cells', 113.4, 27.5, 11);

/** The body as it came over the wire. */
const asBytes = (request: supertest.Test) =>
  request.buffer(true).parse((response, done) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => done(null, Buffer.concat(chunks)));
  });

describe('the tile routes', () => {
  const app = appFor();

  it('describe their layers in TileJSON 3', async () => {
    const { body, headers } = await app.get('/tiles/cells.json').set('host', 'wall.example:8080').expect(200);
    assert.strictEqual(body.tilejson, '3.0.0');
    assert.deepEqual(body.tiles, ['http://wall.example:8080/tiles/cells/{z}/{x}/{y}.mvt?generation=3']);
    assert.strictEqual(headers['cache-control'], 'private, no-cache');
    assert.deepEqual(
      body.levels.map(({ level }: { level: number }) => level),
      [1, 2, 3, 4],
    );
    const [west, south, east, north] = body.bounds;
    assert.isTrue(west < 113.4 && east > 113.4 && south < 27.5 && north > 27.5);
    assert.strictEqual(body.vector_layers[0].id, 'cells');
    assert.match(body.attribution, /合成.*Synthetic/);
  });

  it('do not call surveyed boundaries synthetic', async () => {
    const surveyed = wigglyGrid({ side: 2, levels: 1, detail: 1 }).map((cell) => ({ ...cell, synthetic: false }));
    const { body } = await appFor({}, surveyed).get('/tiles/borders.json').expect(200);
    assert.notProperty(body, 'attribution');
  });

  it('serve a tile gzipped, with a strong ETag, and 304 to one who has it', async () => {
    const { headers, body } = await asBytes(app.get(CELL_TILE).set('accept-encoding', 'gzip')).expect(200);
    assert.strictEqual(headers['content-type'], 'application/vnd.mapbox-vector-tile');
    assert.strictEqual(headers['content-encoding'], 'gzip');
    assert.match(headers.etag!, /^"[\w-]{22}"$/);
    assert.isNotEmpty(featuresOf(body, 'cells'));
    const again = await app
      .get(CELL_TILE)
      .set('accept-encoding', 'gzip')
      .set('if-none-match', headers.etag!)
      .expect(304);
    assert.strictEqual(again.headers.etag, headers.etag);
    assert.strictEqual(again.headers['cache-control'], headers['cache-control']);
    assert.notProperty(again.headers, 'content-type');
    await app.get(CELL_TILE).set('accept-encoding', 'gzip').set('if-none-match', '"other"').expect(200);
  });

  it('unzip it for one who does not take gzip, under an ETag of its own', async () => {
    const zipped = await asBytes(app.get(CELL_TILE).set('accept-encoding', 'gzip, br'));
    for (const encoding of ['identity', 'gzip;q=0', 'br, gzip; q=0.0']) {
      const { headers, body } = await asBytes(app.get(CELL_TILE).set('accept-encoding', encoding)).expect(200);
      assert.notProperty(headers, 'content-encoding');
      assert.notStrictEqual(headers.etag, zipped.headers.etag);
      assert.strictEqual(headers.vary, 'accept-encoding');
      assert.deepEqual(featuresOf(body, 'cells').length, featuresOf(zipped.body, 'cells').length);
      await app.get(CELL_TILE).set('accept-encoding', encoding).set('if-none-match', headers.etag!).expect(304);
    }
  });

  it('never change what a URL with its generation gives', async () => {
    const { headers } = await app.get(`${CELL_TILE}?generation=3`).expect(200);
    assert.strictEqual(headers['cache-control'], 'private, max-age=31536000, immutable');
    const without = await app.get(CELL_TILE).expect(200);
    assert.strictEqual(without.headers['cache-control'], 'private, no-cache');
  });

  it('answer 404 for a generation that never was', async () => {
    const { body } = await app.get(`${CELL_TILE}?generation=99`).expect(404);
    assert.strictEqual(body.code, 'not-found');
  });

  it('answer 204 where nothing lies', async () => {
    await app.get('/tiles/cells/9/0/0.mvt').expect(204);
    await app.get('/tiles/reports/14/0/0.mvt').expect(204);
    await appFor({}, []).get('/tiles/borders/0/0/0.mvt').expect(204);
    await appFor({}, []).get('/tiles/cells.json').expect(200);
  });

  for (const path of [
    '/tiles/cells/3/8/0.mvt',
    '/tiles/cells/3/-1/0.mvt',
    '/tiles/cells/17/0/0.mvt',
    '/tiles/cells/a/0/0.mvt',
    '/tiles/cells/1.5/0/0.mvt',
    '/tiles/reports/19/0/0.mvt',
    '/tiles/reports/3/0/NaN.mvt',
    '/tiles/reports/3/0/0.mvt?severity=5',
    '/tiles/reports/3/0/0.mvt?from=yesterday',
    '/tiles/reports/3/0/0.mvt?state=lost',
    '/tiles/reports/3/0/0.mvt?category=',
  ])
    it(`refuse ${path}`, async () => {
      const { body } = await app.get(path).expect(400);
      assert.strictEqual(body.code, 'invalid-request');
      assert.isNotEmpty(body.errors);
    });

  it('filter the reports, and hand the filter on in TileJSON with the scale of the heat', async () => {
    const query = '?category=noise,litter&severity=3,4&state=open&from=2018-01-01T00:00:00%2B08:00';
    const { body: json } = await app.get(`/tiles/reports.json${query}`).expect(200);
    assert.match(json.tiles[0], /\{y\}\.mvt\?category=noise,litter&severity=3,4/);
    assert.notProperty(json, 'bounds', 'reports may lie outside the grid');
    const all = await app.get('/tiles/reports.json').expect(200);
    assert.isBelow(json.heat.byZoom[5], all.body.heat.byZoom[5]);
    const { body, headers } = await asBytes(app.get(`/tiles/reports/0/0/0.mvt${query}`)).expect(200);
    assert.strictEqual(headers['cache-control'], 'private, max-age=10');
    const fromS = Date.parse('2018-01-01T00:00:00+08:00') / 1000;
    const expected = points.filter(
      ({ category, severity, state, occurredS }) =>
        ['noise', 'litter'].includes(category) && severity >= 3 && state === 'open' && occurredS >= fromS,
    );
    const counted = featuresOf(body, 'reports').reduce((sum, { properties }) => sum + (properties.count as number), 0);
    assert.strictEqual(counted, expected.length);
  });

  it('show an account only the reports of its area', async () => {
    const { body } = await asBytes(appFor({ areaCellId: 12 }).get('/tiles/reports/0/0/0.mvt')).expect(200);
    const counted = featuresOf(body, 'reports').reduce((sum, { properties }) => sum + (properties.count as number), 0);
    assert.strictEqual(counted, points.filter(({ cellPath }) => cellPath.includes(12)).length);
  });

  it('write an unsafe Host header into no URL', async () => {
    const { body } = await app.get('/tiles/borders.json').set('host', 'a"b<c').expect(200);
    assert.match(body.tiles[0], /^\/tiles\/borders/);
  });
});

describe('warmTiles', () => {
  const asked: string[] = [];
  let allowed = true;
  const cells = wigglyGrid({ side: 8, levels: 4, detail: 8 });
  const boundaries = new BoundaryGenerations(gridOf(cells));
  const gatekeeper = {
    authenticate: async () => {
      if (!allowed) throw refuse('not-signed-in', 'Sign in');
      return { accountId: 1, name: 'wall', role: 'wall', areaCellId: null, via: 'token' } as const;
    },
    allows: (_actor: Actor, permission: string) => permission === 'map:read',
  };
  const service = express();
  mountRoutes(service, tileRoutes({ boundaries, reports: new ReportTiles(store, () => new Date()) }), gatekeeper);
  mountErrors(service);
  const app = supertest(
    warmTiles({ boundaries, gatekeeper }, (request, response) => {
      asked.push(request.url!);
      service(request, response);
    }),
  );
  const get = (path: string) => asBytes(app.get(path).set('accept-encoding', 'gzip'));

  it('answers a tile that it has as the service does', async () => {
    for (const path of [CELL_TILE, `${CELL_TILE}?generation=3`, '/tiles/cells/9/0/0.mvt']) {
      const [cold, warm] = [await get(path), await get(path)];
      assert.strictEqual(warm.status, cold.status);
      assert.deepEqual(warm.body, cold.body);
      for (const header of ['etag', 'cache-control', 'vary', 'content-type', 'content-encoding', 'content-length'])
        assert.strictEqual(warm.headers[header], cold.headers[header], header);
    }
    assert.deepEqual(
      asked,
      [CELL_TILE, '/tiles/cells/9/0/0.mvt'],
      'the second of each, and the other form, never got there',
    );
    const { headers } = await get(CELL_TILE);
    await get(CELL_TILE).set('if-none-match', headers.etag!).expect(304);
  });

  it('leaves all else to the service, and whoever may not see it', async () => {
    asked.length = 0;
    await app.get(CELL_TILE).set('accept-encoding', 'identity');
    await app.head(CELL_TILE).set('accept-encoding', 'gzip');
    await get(`${CELL_TILE}?generation=03`);
    allowed = false;
    await get(CELL_TILE).expect(401);
    assert.lengthOf(asked, 4);
  });
});
