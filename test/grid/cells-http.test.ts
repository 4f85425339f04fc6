import { expect } from 'chai';
import express, { type Express } from 'express';
import supertest from 'supertest';
import type { Shape } from '../../server/grid/contract.ts';
import { gridRoutes } from '../../server/grid/http.ts';
import type { CellChange } from '../../server/grid/publication.ts';
import { publishGeneration } from '../../server/grid/publish-generation.ts';
import { PublishedGrid } from '../../server/grid/published-grid.ts';
import { decide } from '../../server/identity/access.ts';
import type { Database } from '../../server/platform/database.ts';
import { type Actor, mountErrors, mountRequestLog, mountRoutes } from '../../server/platform/http.ts';
import { openLog } from '../../server/platform/log.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';

const MAY = new Date('2024-05-01T00:00:00Z');
const JUNE = new Date('2024-06-01T00:00:00Z');
const NOW = new Date('2024-07-01T00:00:00Z');

const rectangle = (west: number, south: number, east: number, north: number): Shape => [
  [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
];
const add = (level: 1 | 2, code: string, shape: Shape, parent?: string): CellChange => ({
  kind: 'add',
  level,
  cell: {
    code,
    name: { zh: `${code}格`, en: `Cell ${code}` },
    urban: null,
    parent: parent === undefined ? null : { level: 1, code: parent },
    synthetic: true,
    shape,
  },
});
const ref = (code: string, level: number) => ({ code, name: { zh: `${code}格`, en: `Cell ${code}` }, level });

onBothEngines((engine) => {
  describe('grid routes', () => {
    let database: Database;
    let grid: PublishedGrid;
    let app: Express;
    let ids: number[];
    const actor: Actor = { accountId: 1, name: 'wall', role: 'wall', areaCellId: null, via: 'token' };

    before(async () => {
      database = await engine.freshDatabase();
      const publish = (changes: CellChange[], holdsFrom: Date) =>
        database.transaction((transaction) =>
          publishGeneration(transaction, { city: TEST_CITY, changes, holdsFrom, author: 'gis', reason: 'r', at: MAY }),
        );
      const first = await publish(
        [
          add(1, 'A', rectangle(113, 27, 114, 28)),
          add(1, 'B', rectangle(114, 27, 115, 28)),
          add(2, 'A1', rectangle(113, 27, 113.5, 28), 'A'),
          add(2, 'A2', rectangle(113.5, 27, 114, 28), 'A'),
        ],
        MAY,
      );
      ids = first.added;
      await publish([{ kind: 'change', id: ids[3]!, cell: { shape: rectangle(113.5, 27.5, 114, 28) } }], JUNE);
      await database.knex('category').insert({
        city: TEST_CITY,
        code: 'other',
        name_zh: '其他',
        name_en: 'Other',
        severity: 1,
        resolve_limit: 7,
        resolve_unit: 'working-days',
      });
      const report = (number: string, state: 'open' | 'closed', path: number[]) => ({
        city: TEST_CITY,
        number,
        source: 'test',
        category: 'other',
        severity: 1,
        description: '',
        lon: 113.2,
        lat: 27.5,
        cell_id: path.at(-1),
        cell_path: path,
        state,
        occurred_at: NOW,
        recorded_at: NOW,
        stage: state === 'closed' ? 'closed' : 'filed',
        closed_at: state === 'closed' ? NOW : null,
      });
      await database
        .knex('report')
        .insert([
          report('1', 'open', [ids[0]!, ids[2]!]),
          report('2', 'open', [ids[0]!]),
          report('3', 'closed', [ids[0]!, ids[2]!]),
        ]);
      grid = await PublishedGrid.open(database, TEST_CITY, () => NOW);
      app = express();
      mountRequestLog(app, openLog('silent'));
      mountRoutes(app, gridRoutes({ grid, database, city: TEST_CITY }), {
        authenticate: async () => actor,
        allows: (asking, permission) => decide(asking, permission) === 'allowed',
      });
      mountErrors(app);
    });
    after(async () => {
      grid.close();
      await engine.release(database);
    });
    const get = (path: string) => supertest(app).get(path);

    describe('GET /api/locate', () => {
      it('answers with the cell, its path, its generation', async () => {
        const { status, body } = await get('/api/locate?lon=113.2&lat=27.2');
        expect(status).to.equal(200);
        expect(body).to.deep.equal({
          cell: ref('A1', 2),
          path: [ref('A', 1), ref('A1', 2)],
          onBorder: false,
          generation: 2,
        });
      });

      it('says that a point lies on a border', async () => {
        expect((await get('/api/locate?lon=113.5&lat=27.7')).body).to.deep.include({
          cell: ref('A1', 2),
          onBorder: true,
        });
      });

      it('answers for any instant', async () => {
        expect((await get('/api/locate?lon=113.7&lat=27.2')).body.cell.code).to.equal('A');
        const then = (await get('/api/locate?lon=113.7&lat=27.2&at=2024-05-10T08:00:00%2B08:00')).body;
        expect(then).to.deep.include({ cell: ref('A2', 2), generation: 1 });
        expect((await get('/api/locate?lon=113.7&lat=27.2&at=2024-05-10T08:00:00+08:00')).body).to.deep.equal(then);
        expect((await get('/api/locate?lon=113.7&lat=27.2&at=2000-01-01T00:00:00Z')).body).to.deep.equal({
          cell: null,
          path: [],
          onBorder: false,
          generation: 0,
        });
      });

      it('names the nearest cell and its distance outside the grid', async () => {
        const { body } = await get('/api/locate?lon=113.2&lat=28.01');
        expect(body.cell).to.equal(null);
        expect(body.nearest.code).to.equal('A1');
        expect(body.nearest.distanceM).to.be.closeTo(1_108.3, 2);
      });

      it('warns where longitude and latitude were exchanged', async () => {
        const { status, body } = await get('/api/locate?lon=27.5&lat=113.5');
        expect([status, body.errors.at(-1).message]).to.deep.equal([400, 'Longitude and latitude look exchanged']);
        expect((await get('/api/locate?lon=27.5&lat=112.5')).body.errors).to.have.length(1);
        expect((await get('/api/locate?lon=27.5&lat=-66.5')).body).not.to.have.property('warnings');
      });

      it('takes another reference system', async () => {
        expect((await get('/api/locate?lon=451354.576&lat=3060528.768&crs=EPSG:4547')).body.cell.code).to.equal('A2');
        const { status, body } = await get('/api/locate?lon=1&lat=1&crs=EPSG:999999');
        expect([status, body.code]).to.deep.equal([422, 'unknown-crs']);
      });

      it('refuses what is no position, and says which coordinate', async () => {
        for (const bad of ['NaN', 'Infinity', '-Infinity', '', 'abc', '0x10', '181', '1e999', '113.5,27'])
          expect((await get(`/api/locate?lon=${bad}&lat=27`)).body, bad).to.include({
            status: 400,
            code: 'invalid-request',
          });
        const { body } = await get('/api/locate?lon=200&lat=100');
        expect(body.errors.map(({ path }: { path: string }) => path)).to.deep.equal(['lon', 'lat']);
        expect((await get('/api/locate?lon=1')).body.errors[0].path).to.equal('query.lat');
        expect((await get('/api/locate?lon=1&lon=2&lat=3')).status).to.equal(400);
        expect((await get('/api/locate?lon=1&lat=3&at=yesterday')).status).to.equal(400);
      });
    });

    describe('POST /api/locate', () => {
      const post = (body: unknown) =>
        supertest(app)
          .post('/api/locate')
          .set('content-type', 'application/json')
          .send(typeof body === 'string' ? body : JSON.stringify(body));

      it('answers with codes in the order of the points, null outside', async () => {
        const points = [
          [113.2, 27.2],
          [0, 0],
          [114.5, 27.5],
          [113.7, 27.2],
        ];
        expect((await post({ points })).body).to.deep.equal({ generation: 2, cells: ['A1', null, 'B', 'A'] });
        expect((await post({ points, level: 1 })).body.cells).to.deep.equal(['A', null, 'B', 'A']);
        expect((await post({ points, level: 2, at: MAY.toISOString() })).body).to.deep.equal({
          generation: 1,
          cells: ['A1', null, null, 'A2'],
        });
        expect((await post({ points: [] })).body).to.deep.equal({ generation: 2, cells: [] });
      });

      it('takes 100,000 points with all their digits, and refuses one more', async () => {
        const points = Array.from({ length: 100_000 }, (_, i) => [110 + Math.PI + i / 1e6, -Math.E * 10]);
        const { status, body } = await post({ points });
        expect([status, body.cells.length]).to.deep.equal([200, 100_000]);
        const more = await post({ points: [...points, [1, 1]] });
        expect([more.status, more.body.errors[0].path]).to.deep.equal([400, 'points']);
      });

      it('refuses points that are none, naming each', async () => {
        const { status, body } = await post(
          '{"points": [[113, 27], [1], ["1", 2], [181, 0], [1e999, 0], null, [1, 2, 3]]}',
        );
        expect(status).to.equal(400);
        expect(body.errors.map(({ path }: { path: string }) => path)).to.deep.equal([
          'points.1',
          'points.2',
          'points.3',
          'points.4',
          'points.5',
          'points.6',
        ]);
        for (const wrong of [
          {},
          { points: 'x' },
          { points: {} },
          [],
          1,
          null,
          { points: [], level: 9 },
          { points: [], at: 3 },
        ])
          expect((await post(wrong)).status, JSON.stringify(wrong)).to.equal(400);
        expect((await post('{"points": [')).body.code).to.equal('invalid-json');
        expect((await post(`{"points": "${'x'.repeat(9 * 1024 * 1024)}"}`)).status).to.equal(413);
      });
    });

    describe('GET /api/cells', () => {
      const codes = (body: { features: { properties: { code: string } }[] }) =>
        body.features.map((one) => one.properties.code);

      it('lists cells as GeoJSON by level, then code, with what they hold', async () => {
        const { body, headers } = await get('/api/cells');
        expect(headers['content-type']).to.contain('application/geo+json');
        expect(body).to.include({ type: 'FeatureCollection', generation: 2, nextCursor: null });
        expect(codes(body)).to.deep.equal(['A', 'B', 'A1', 'A2']);
        expect(body.features[0]).to.deep.include({
          type: 'Feature',
          id: ids[0],
          bbox: [113, 27, 114, 28],
          geometry: { type: 'Polygon', coordinates: rectangle(113, 27, 114, 28)[0] },
        });
        const { areaM2, ...properties } = body.features[0].properties;
        expect(areaM2).to.be.closeTo(98_600 * 110_800, 2e8);
        expect(properties).to.deep.equal({
          ...ref('A', 1),
          urban: null,
          parent: null,
          leaf: false,
          synthetic: true,
          children: 2,
          openReports: 2,
        });
        expect(body.features[2].properties).to.include({ parent: 'A', openReports: 1, leaf: true, children: 0 });
        expect(body.features[3].properties).to.include({ openReports: 0 });
      });

      it('filters by level, parent, box and instant, and leaves the geometry out when asked', async () => {
        expect(codes((await get('/api/cells?level=2')).body)).to.deep.equal(['A1', 'A2']);
        expect(codes((await get('/api/cells?parent=A')).body)).to.deep.equal(['A1', 'A2']);
        expect(codes((await get('/api/cells?bbox=113.6,27,113.7,27.2')).body)).to.deep.equal(['A']);
        expect(codes((await get('/api/cells?bbox=113.6,27,113.7,27.2&at=2024-05-10T00:00:00Z')).body)).to.deep.equal([
          'A',
          'A2',
        ]);
        expect((await get('/api/cells?geometry=none')).body.features[0].geometry).to.equal(null);
        const labels = (await get('/api/cells?geometry=label')).body.features;
        for (const { id, geometry } of labels) {
          expect(geometry.type).to.equal('Point');
          const [lon, lat] = geometry.coordinates;
          const path: { code: string }[] = (await get(`/api/locate?lon=${lon}&lat=${lat}`)).body.path;
          const { code } = labels.find((label: { id: number }) => label.id === id).properties;
          expect(path.map((cell) => cell.code)).to.include(code);
        }
        expect((await get('/api/cells?parent=Z')).body.code).to.equal('unknown-cell');
        for (const bad of [
          'level=5',
          'bbox=1,2,3',
          'bbox=3,2,1,4',
          'bbox=1,2,3,x',
          'limit=0',
          'limit=9999',
          'cursor=x',
          'geometry=some',
        ])
          expect((await get(`/api/cells?${bad}`)).status, bad).to.equal(400);
      });

      it('pages without loss or repetition', async () => {
        const seen: string[] = [];
        let cursor: string | null = '';
        while (cursor !== null) {
          const { body } = await get(`/api/cells?limit=3${cursor && `&cursor=${cursor}`}`);
          seen.push(...codes(body));
          cursor = body.nextCursor;
        }
        expect(seen).to.deep.equal(['A', 'B', 'A1', 'A2']);
      });

      it('gives a cursor that tells a place in the list and not the shape of a cell', async () => {
        const { nextCursor } = (await get('/api/cells?limit=3&geometry=label')).body;
        expect(JSON.parse(Buffer.from(nextCursor, 'base64url').toString())).to.deep.equal({ level: 2, code: 'A1' });
      });

      it('answers 304 until the cells or their counts change', async () => {
        const { headers } = await get('/api/cells?level=1');
        const again = () => get('/api/cells?level=1').set('if-none-match', headers.etag as string);
        expect((await again()).status).to.equal(304);
        await database
          .knex('report')
          .update({ state: 'closed', stage: 'closed', closed_at: NOW })
          .where({ number: '2' });
        expect((await again()).status).to.equal(200);
        await database.knex('report').update({ state: 'open', stage: 'filed', closed_at: null }).where({ number: '2' });
      });

      it('counts reports only for cells within the area of the account', async () => {
        actor.areaCellId = ids[2]!;
        const { body } = await get('/api/cells?geometry=none');
        actor.areaCellId = null;
        const counts = body.features.map(
          ({ properties }: { properties: { openReports: number | null } }) => properties.openReports,
        );
        expect(counts).to.deep.equal([null, null, 1, null]);
      });
    });

    it('shows one cell with its path, or says that there is none', async () => {
      const { body } = await get('/api/cells/A1');
      expect(body.properties).to.deep.include({ path: [ref('A', 1), ref('A1', 2)], openReports: 1, generation: 2 });
      expect((await get('/api/cells/A1?level=1')).status).to.equal(404);
      expect((await get('/api/cells/none')).body.code).to.equal('not-found');
    });

    it('lists the generations, newest first', async () => {
      const { body } = await get('/api/generations');
      expect(
        body.generations.map(({ number, current }: { number: number; current: boolean }) => [number, current]),
      ).to.deep.equal([
        [2, true],
        [1, false],
      ]);
      expect(body.generations[1]).to.include({ holdsFrom: MAY.toISOString(), author: 'gis', reason: 'r' });
      const page = (await get('/api/generations?limit=1')).body;
      expect((await get(`/api/generations?limit=1&cursor=${page.nextCursor}`)).body.generations[0].number).to.equal(1);
    });
  });
});
