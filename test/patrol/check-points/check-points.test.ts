import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Shape } from '../../../server/grid/contract.ts';
import { crsTransform } from '../../../server/grid/crs.ts';
import { publishGeneration } from '../../../server/grid/publish-generation.ts';
import { relocateCheckPoints } from '../../../server/patrol/check-points/relocate-check-points.ts';
import { commandLine } from '../../helpers/command-line.ts';
import { onBothEngines, TEST_CITY } from '../../helpers/engines.ts';
import { EAST, openPatrolTown, type PatrolTown, TEN, WEST } from '../patrol-town.ts';

const POINTS = '/api/patrol/check-points';
const desk = { role: 'dispatcher' } as const;
const westDesk = { role: 'dispatcher', area: '11' } as const;
const point = (code: string, [lon, lat]: [number, number], kind = 'manhole') => ({
  code,
  name: `点${code}`,
  kind,
  lon,
  lat,
});

describe('check-points', () => {
  onBothEngines((engine) => {
    let town: PatrolTown;
    before(async () => {
      town = await openPatrolTown(engine);
    });
    after(() => town?.app.stop());
    const listed = async (query = '', who: Parameters<PatrolTown['ask']>[0] = desk): Promise<string[]> =>
      (await town.ask(who, 'GET', POINTS + query)).body.checkPoints.map(
        ({ code, cell }: { code: string; cell: { code: string } | null }) => `${code} ${cell?.code ?? '-'}`,
      );
    const upload = async (
      text: string,
      fields: Record<string, string> = {},
      who: Parameters<PatrolTown['ask']>[0] = desk,
    ) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      form.set('file', new Blob([text]), 'points');
      const headers = { authorization: `Bearer ${await town.tokenOf(who)}` };
      const sent = await fetch(`${town.app.url}${POINTS}/import`, { method: 'POST', body: form, headers });
      // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
      return { status: sent.status, body: (await sent.json()) as any };
    };

    it('are added, changed, retired and listed by cell, box and kind, within the area', async () => {
      const { body } = await town.ask(desk, 'POST', POINTS, point('A', WEST));
      expect(body).to.deep.include({ code: 'A', retiredAt: null });
      expect(body.cell.code).to.equal('11');
      await town.ask(desk, 'POST', POINTS, point('B', EAST, 'building'));
      expect((await town.ask(westDesk, 'POST', POINTS, point('C', EAST))).status).to.equal(403);
      expect((await town.ask(desk, 'POST', POINTS, point('A', EAST))).status).to.equal(409);
      expect(await listed()).to.deep.equal(['A 11', 'B 12']);
      expect(await listed('?cell=12')).to.deep.equal(['B 12']);
      expect(await listed('?kind=manhole')).to.deep.equal(['A 11']);
      expect(await listed('?bbox=113.1,27,113.2,27.1')).to.deep.equal(['B 12']);
      expect(await listed('', { role: 'inspector', area: '11' })).to.deep.equal(['A 11']);
      const first = (await town.ask(desk, 'GET', `${POINTS}?limit=1`)).body;
      expect(await listed(`?limit=1&cursor=${first.nextCursor}`)).to.deep.equal(['B 12']);
      const moved = await town.ask(desk, 'PUT', `${POINTS}/${body.id}`, { ...point('A2', EAST), version: 1 });
      expect([moved.body.code, moved.body.cell.code]).to.deep.equal(['A2', '12']);
      const again = (code: string, version: number) =>
        town.ask({ role: 'gis' }, 'PUT', `${POINTS}/${body.id}`, { ...point(code, EAST), version });
      expect((await again('B', 2)).body.detail).to.match(/"B" is taken/);
      expect((await again('A3', 1)).body.detail, 'who began from the older one').to.match(
        /patrol-dispatcher-city-nobody changed/,
      );
      expect((await town.ask(westDesk, 'POST', `${POINTS}/${body.id}/retire`)).status).to.equal(403);
      const retired = await town.ask(desk, 'POST', `${POINTS}/${body.id}/retire`);
      expect(retired.body.retiredAt).to.equal(TEN.toISOString());
      expect(await listed()).to.deep.equal(['B 12']);
      expect(await listed('?retired=1')).to.deep.equal(['A2 12', 'B 12']);
    });

    it('come from CSV and GeoJSON, in their coordinate system, and the same file again changes nothing', async () => {
      const [x, y] = crsTransform('EPSG:4547').fromWgs84(...WEST);
      const csv = `\ufeffCode,name,kind,lon,lat\nM-1,井一,manhole,${x},${y}\n\nM-2,楼二,,${x},${y}\n`;
      const counts = async (text: string, fields: Record<string, string> = {}) => {
        const { body } = await upload(text, fields);
        return [body.added, body.restored, body.changed, body.unchanged, body.outside];
      };
      expect(await counts(csv, { crs: 'EPSG:4547', dryRun: 'true' })).to.deep.equal([2, 0, 0, 0, 0]);
      expect(await listed(), 'of a dry run').to.deep.equal(['B 12']);
      expect(await counts(csv, { crs: 'EPSG:4547' })).to.deep.equal([2, 0, 0, 0, 0]);
      expect(await counts(csv, { crs: 'EPSG:4547' })).to.deep.equal([0, 0, 0, 2, 0]);
      const feature = (code: string | number, coordinates: number[]) => ({
        ...{ type: 'Feature', geometry: { type: 'Point', coordinates } },
        properties: { code, name: '点', kind: 'hydrant' },
      });
      const features = [feature('A2', EAST), feature(7, [0, 0])];
      const json = JSON.stringify({ type: 'FeatureCollection', features });
      const { body } = await upload(json);
      expect(body).to.deep.equal({
        ...{ added: 1, restored: 1, changed: 0, unchanged: 0, outside: 1, dryRun: false },
        ...{ addedCodes: ['7'], restoredCodes: ['A2'], changedCodes: [], outsideCodes: ['7'] },
      });
      const { body: audit } = await town.app.call('admin', 'GET', '/api/audit?action=check-point.import');
      expect(audit.entries[0].detail).to.deep.include({ addedCodes: ['7'], restoredCodes: ['A2'], outside: 1 });
      expect(await listed()).to.deep.equal(['A2 12', 'B 12', 'M-1 11', 'M-2 11', '7 -']);
    });

    it('come by the command line as well', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'gridwarden-test-'));
      const [good, bad] = [join(folder, 'a.csv'), join(folder, 'b.csv')];
      await writeFile(good, `code,name,kind,lon,lat\nCLI-1,井,manhole,${WEST}\n`);
      await writeFile(bad, 'code,name,lon,lat\nC 2,井,113,27\n');
      const run = (...args: string[]) => commandLine(town.app.service.workplace, 'import', 'check-points', ...args);
      expect(await run(good)).to.deep.include({
        exit: 0,
        out: '1 added, 0 asked for again, 0 changed, 0 as they were\n',
      });
      expect(JSON.parse((await run(good, '--json')).out)).to.deep.include({ added: 0, unchanged: 1, dryRun: false });
      expect((await run(good, '--dry-run')).out).to.match(/0 added.*\ndry run: nothing was written/);
      const said = await run(bad);
      expect(said.exit).not.to.equal(0);
      expect(said.err).to.match(/1 mistake; nothing was imported\n.*row 2\.code/);
      expect((await run(join(folder, 'none.csv'))).err).to.match(/cannot be read/);
      await rm(folder, { recursive: true });
    });

    it('come whole or not at all, and every mistake is told with its row', async () => {
      const before = await listed();
      const csv = 'code,name,kind,lon,lat\nN-1,好,other,113,27\nN 2,坏,lamp,x,27\nN-1,双,other,513,27\n';
      const { status, body } = await upload(csv);
      expect([status, body.code]).to.deep.equal([422, 'import-refused']);
      expect(body.errors.map(({ path }: { path: string }) => path)).to.deep.equal([
        ...['row 3.lon', 'row 3.code', 'row 3.kind', 'row 4.lon', 'row 4.code'],
      ]);
      const json = JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: null }] });
      expect((await upload(json)).body.errors[0].path).to.equal('feature 0.lon');
      for (const [text, fields] of [
        ['', {}],
        ['{"type":"Topology"}', {}],
        ['{', {}],
        ['code,name\n1,2', {}],
        ['code,name,lon,lat\n"1,2', {}],
        ['code', { encoding: 'none' }],
      ] as [string, Record<string, string>][])
        expect((await upload(text, fields)).body.code, text).to.equal('import-refused');
      const many = `code,name,lon,lat\n${'a,b,113,27\n'.repeat(50_001)}"no end`;
      expect((await upload(many)).body.detail, 'read no further than it need be').to.match(/more than 50000/);
      expect((await upload('code,name,lon,lat\n1,2,3,4', { crs: 'EPSG:1' })).body.code).to.equal('unknown-crs');
      const outside = await upload(`code,name,lon,lat\nE,东,${EAST}`, {}, westDesk);
      expect([outside.status, outside.body.errors[0].path]).to.deep.equal([403, 'E']);
      expect(await listed()).to.deep.equal(before);
    });

    it('of a draft that moves the border are told, with plans, and located anew once it is published', async () => {
      const { app, cells, time } = town;
      const plan = { cell: '12', days: 'every-day', startsAt: '09:00', endsAt: '11:00', fromDay: '2019-05-09' };
      expect((await town.ask(desk, 'POST', '/api/patrol/plans', plan)).status).to.equal(201);
      await town.ask(desk, 'POST', POINTS, point('BORDER', [113.11, 27.05]));
      const draft = (await town.ask({ role: 'gis' }, 'POST', '/api/drafts', { title: 'Border' })).body.id;
      let head = 0;
      for (const lat of [27, 27.1]) {
        const operation = { kind: 'move-vertex', from: [113.1, lat], to: [113.12, lat] };
        const done = await town.ask({ role: 'gis' }, 'POST', `/api/drafts/${draft}/operations`, { head, operation });
        head = done.body.head;
      }
      const { body } = await town.ask({ role: 'gis' }, 'GET', `/api/drafts/${draft}/impact`);
      const told = (kind: string) =>
        body.parts
          .find((part: { kind: string }) => part.kind === kind)
          .items.map((item: { name: string; effect: string; from: string; to: string }) =>
            [item.name, item.effect, item.from, item.to].join(' '),
          );
      expect(told('check-points')).to.deep.equal(['BORDER moves 12 11']);
      expect(told('plans')).to.deep.equal(['09:00–11:00 concerned 12 12']);

      time.now = new Date(TEN.getTime() + 1000);
      const box = (west: number, east: number): Shape => [
        [
          [
            [west, 27],
            [east, 27],
            [east, 27.1],
            [west, 27.1],
            [west, 27],
          ],
        ],
      ];
      await app.database.transaction((transaction) =>
        publishGeneration(transaction, {
          ...{ city: TEST_CITY, author: 'test', reason: 'test', at: time.now, holdsFrom: time.now },
          changes: [
            { kind: 'change', id: cells.west, cell: { shape: box(113, 113.12) } },
            { kind: 'change', id: cells.east, cell: { shape: box(113.12, 113.2) } },
          ],
        }),
      );
      await app.service.workplace.grid.refresh();
      await relocateCheckPoints(app.service.workplace);
      expect(await listed('?kind=manhole&cell=11')).to.include('BORDER 11');
      expect(await relocateCheckPoints(app.service.workplace)).to.equal(0);
    });
  });
});
