import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Cell, Shape } from '../../server/grid/contract.ts';
import { publishGeneration } from '../../server/grid/publish-generation.ts';
import { readCells } from '../../server/grid/store.ts';
import { startApp, type TestApp } from '../helpers/app.ts';
import { commandLine } from '../helpers/command-line.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { publishTwoTowns } from '../identity/two-towns.ts';
import { readAll } from './formats/read-all.ts';

const EXPORT = '/api/exports/cells';

describe('GET /api/exports/cells', () => {
  onBothEngines((engine) => {
    let app: TestApp;
    let folder: string;
    /** Before and after town 11 was renamed. */
    let first: Cell[];
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'gridwarden-export-'));
      app = await startApp(engine, {
        prepare: async (database) => {
          await publishTwoTowns(database);
          first = await readCells(database.knex, TEST_CITY, 1);
          const { id } = first.find(({ code }) => code === '11')!;
          await database.transaction((transaction) =>
            publishGeneration(transaction, {
              city: TEST_CITY,
              changes: [{ kind: 'change', id, cell: { name: { zh: '新名', en: 'New name' } } }],
              holdsFrom: new Date(Date.now() - 1_000),
              author: 'gis',
              reason: 'renamed',
              at: new Date(Date.now() - 1_000),
            }),
          );
        },
      });
    });
    after(async () => {
      await app?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    const get = (query: string, role: 'gis' | 'worker' = 'worker', headers: Record<string, string> = {}) =>
      fetch(`${app.url}${EXPORT}?${query}`, {
        headers: { authorization: `Bearer ${app.tokens[role]}`, 'accept-encoding': 'identity', ...headers },
      });
    const read = async (query: string, name: string) => {
      const response = await get(query);
      expect(response.status, await response.clone().text()).to.equal(200);
      const path = join(folder, name);
      await writeFile(path, Buffer.from(await response.arrayBuffer()));
      return { response, ...(await readAll(path)) };
    };
    const nameOf11 = (file: { good: { properties: Record<string, unknown> }[] }) =>
      file.good.find(({ properties }) => properties.code === '11')!.properties.name_zh;

    for (const [format, type] of [
      ['geojson', 'application/geo+json'],
      ['csv', 'text/csv; charset=utf-8'],
      ['shp', 'application/zip'],
      ['gpkg', 'application/geopackage+sqlite3'],
    ] as const)
      it(`gives all cells as ${format}, under a name that says what they are`, async () => {
        const extension = format === 'shp' ? 'zip' : format;
        const file = await read(`format=${format}`, `all.${extension}`);
        expect(file.good.map(({ properties }) => properties.code)).to.have.members(first.map(({ code }) => code));
        expect(nameOf11(file)).to.equal('新名');
        expect(file.response.headers.get('content-type')).to.equal(type);
        expect(file.response.headers.get('content-disposition')).to.equal(
          `attachment; filename="cells-generation-2.${extension}"`,
        );
      });

    it('gives one level, in another system, with parents of the level above by their code', async () => {
      const file = await read('level=2&crs=EPSG:4547', 'level.geojson');
      expect(file.crs).to.equal('EPSG:4547');
      expect(file.response.headers.get('content-disposition')).to.include('cells-level-2-generation-2.geojson');
      for (const { properties } of file.good) expect([properties.level, properties.parent]).to.deep.equal([2, '1']);
      const shapeOf = (cells: { shape: Shape }[]) => cells.flatMap(({ shape }) => shape.flat(2));
      const ofLevel = first.filter(({ level }) => level === 2);
      expect(shapeOf(file.good)).to.have.length(shapeOf(ofLevel).length);
      for (const [i, [lon, lat]] of shapeOf(file.good).entries()) {
        const [x, y] = shapeOf(ofLevel)[i]!;
        expect(Math.hypot(lon - x, lat - y)).to.be.lessThan(1e-10);
      }
    });

    it('gives the cells of a generation, and of an instant', async () => {
      expect(nameOf11(await read('generation=1', 'one.geojson'))).to.equal(
        first.find(({ code }) => code === '11')!.name.zh,
      );
      expect(nameOf11(await read('generation=2', 'two.geojson'))).to.equal('新名');
      const [{ holdsFrom }] = await app.database
        .knex('generation')
        .select({ holdsFrom: 'holds_from' })
        .where({ number: 1 });
      const file = await read(`at=${(holdsFrom as Date).toISOString()}`, 'at.geojson');
      expect(nameOf11(file)).to.equal(first.find(({ code }) => code === '11')!.name.zh);
      expect(file.response.headers.get('content-disposition')).to.include('cells-generation-1');
      const empty = await get('at=1999-01-01T00:00:00Z');
      expect((await empty.json()).features).to.deep.equal([]);
    });

    it('packs text for a caller that takes it so', async () => {
      const response = await get('format=geojson', 'worker', { 'accept-encoding': 'gzip' });
      expect(response.headers.get('content-encoding')).to.equal('gzip');
      expect((await response.json()).features).to.have.length(first.length);
      const plain = await get('format=gpkg', 'worker', { 'accept-encoding': 'gzip' });
      expect(plain.headers.get('content-encoding')).to.equal(null);
    });

    it('gives a draft to those who may edit, and to nobody else', async () => {
      const begun = await app.call('gis', 'POST', '/api/drafts', { title: 'Rename' });
      const { id, head } = begun.body;
      const key = String(first.find(({ code }) => code === '12')!.id);
      const named = await app.call('gis', 'POST', `/api/drafts/${id}/operations`, {
        head,
        operation: { kind: 'rename', cell: key, name: { zh: '草稿', en: 'Draft' } },
      });
      expect(named.status, JSON.stringify(named.body)).to.be.lessThan(300);
      const response = await get(`draft=${id}`, 'gis');
      expect(response.headers.get('content-disposition')).to.include(`cells-draft-${id}.geojson`);
      const { features } = await response.json();
      const [of12] = features.filter(({ properties }: { properties: { code: string } }) => properties.code === '12');
      expect(of12.properties).to.include({ name_zh: '草稿', parent: '1' });
      expect((await get(`draft=${id}`, 'worker')).status).to.equal(403);
      const said = await commandLine(app.service.workplace, 'export', 'cells', '--draft', String(id), '--level', '2');
      expect(said.err).to.equal('');
      expect(said.out).to.include('草稿');
    });

    it('refuses in words what it cannot give', async () => {
      const problem = async (query: string) => {
        const response = await get(query, 'gis');
        const body = (await response.json()) as { code: string; detail: string; errors?: { path: string }[] };
        return [response.status, body.code, JSON.stringify(body)] as const;
      };
      expect((await problem('generation=7')).slice(0, 2)).to.deep.equal([404, 'not-found']);
      expect((await problem('draft=999')).slice(0, 2)).to.deep.equal([404, 'not-found']);
      expect((await problem('crs=EPSG:999999')).slice(0, 2)).to.deep.equal([422, 'unknown-crs']);
      expect((await problem('crs=GCJ-02')).slice(0, 2)).to.deep.equal([422, 'unknown-crs']);
      // A system that can be read but not written into a Shapefile: found before the first byte leaves.
      expect((await problem('format=shp&crs=EPSG:2193')).slice(0, 2)).to.deep.equal([422, 'unknown-crs']);
      for (const query of ['format=dwg', 'level=9', 'generation=-1', 'draft=x', 'at=yesterday', 'generation=1&draft=1'])
        expect((await problem(query)).slice(0, 2), query).to.deep.equal([400, 'invalid-request']);
    });

    it('is what the command line writes', async () => {
      const { workplace } = app.service;
      const said = await commandLine(workplace, 'export', 'cells', '--format', 'csv', '--generation', '1');
      expect(said.err).to.equal('');
      expect(said.out).to.equal(await (await get('format=csv&generation=1')).text());
      const bad = await commandLine(workplace, 'export', 'cells', '--generation', '7');
      expect([bad.exit, bad.out]).to.deep.equal([1, '']);
      expect(bad.err).to.include('There is no generation 7');
      expect((await commandLine(workplace, 'export', 'cells', '--draft', 'x')).err).to.include('whole number');
      const both = await commandLine(workplace, 'export', 'cells', '--draft', '1', '--generation', '1');
      expect(both.err).to.include('Say one of');
    });
  });
});
