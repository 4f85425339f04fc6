import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect } from 'chai';
import type { Position, Ring } from '../../../server/grid/contract.ts';
import type { DraftImport, DraftImportLine } from '../../../server/grid/drafts/import/draft-import-contract.ts';
import { exportCells } from '../../../server/grid/export-cells.ts';
import { importCells } from '../../../server/grid/import-cells.ts';
import { readCells } from '../../../server/grid/store.ts';
import { addToken } from '../../../server/identity/add-token.ts';
import { startApp, type TestApp } from '../../helpers/app.ts';
import { commandLine } from '../../helpers/command-line.ts';
import { onBothEngines, TEST_CITY } from '../../helpers/engines.ts';
import { rowCounts } from '../../walk/unharmed.ts';
import { rectangle } from './standing-grid.ts';

type Feature = [Record<string, unknown>, ...Ring[]];
/** Four quarters of a square, two and two in a half. */
const QUARTERS: Feature[] = [
  [{ code: '11', half: 'W' }, rectangle(0, 0, 1, 1)],
  [{ code: '12', half: 'W' }, rectangle(0, 1, 1, 2)],
  [{ code: '21', half: 'E' }, rectangle(1, 0, 2, 1)],
  [{ code: '22', half: 'E' }, rectangle(1, 1, 2, 2)],
];
const geojson = (features: readonly Feature[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(([properties, ...rings]) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Polygon', coordinates: rings },
    })),
  });
/** The corner that all four share, moved; in all four, or in the first alone. */
const moved = (everywhere: boolean): Feature[] =>
  QUARTERS.map(([properties, ring], n): Feature => {
    const to = ([lon, lat]: Position): Position => (lon === 113.01 && lat === 27.01 ? [113.0125, 27.0085] : [lon, lat]);
    return [properties, n === 0 || everywhere ? ring!.map(to) : ring!];
  });

describe('POST /api/drafts/import', () => {
  onBothEngines((engine) => {
    let app: TestApp;
    let folder: string;
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'gridwarden-import-'));
      const file = join(folder, 'quarters.geojson');
      writeFileSync(file, geojson(QUARTERS));
      app = await startApp(engine, {
        prepare: async (database) => {
          await importCells(database, {
            ...{ city: TEST_CITY, file, level: 2, codeField: 'code', parentField: 'half' },
            author: 'gis',
            clock: () => new Date('2019-05-08T08:00:00Z'),
            leadMs: 0,
          });
        },
      });
    });
    after(async () => {
      await app?.stop();
      rmSync(folder, { recursive: true, force: true });
    });
    const uploadFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('gridwarden-upload-'));
    afterEach(() => expect(uploadFolders()).to.deep.equal([]));

    const FIELDS = { level: '2', code: 'code' };
    const formOf = (files: Record<string, string | Buffer>, fields: Record<string, string>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      for (const [name, bytes] of Object.entries(files))
        form.append('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name);
      return form;
    };
    const post = (body: FormData, headers: Record<string, string> = {}, token = app.tokens.gis) =>
      fetch(`${app.url}/api/drafts/import`, {
        method: 'POST',
        body,
        headers: { authorization: `Bearer ${token}`, ...headers },
      });
    const bring = async (
      files: Record<string, string | Buffer>,
      fields: Record<string, string> = FIELDS,
    ): Promise<{ status: number; location: string | null; body: DraftImport }> => {
      const response = await post(formOf(files, fields));
      return {
        status: response.status,
        location: response.headers.get('location'),
        body: (await response.json()) as DraftImport,
      };
    };
    const refused = async (files: Record<string, string | Buffer>, fields: Record<string, string> = FIELDS) => {
      const before = await rowCounts(app);
      const response = await post(formOf(files, fields));
      const text = await response.text();
      expect(await rowCounts(app), text).to.deep.equal(before);
      return `${response.status} ${text}`;
    };

    it('makes no draft where the file differs in nothing, and says so', async () => {
      const before = await rowCounts(app);
      const { status, body } = await bring({ 'quarters.geojson': geojson(QUARTERS) });
      expect(status).to.equal(200);
      expect(body).to.deep.include({ draft: null, differences: [], matchedByOverlap: [], problems: 0, generation: 1 });
      expect(body.summary).to.deep.equal({ unchanged: 4, changed: 0, new: 0, missing: 0, missingAre: 'kept' });
      expect(await rowCounts(app)).to.deep.equal(before);
    });

    it('finds none in what this service exported, in any format and system, a Shapefile zipped or in its parts', async () => {
      const cells = (await readCells(app.database.knex, TEST_CITY, 1)).filter(({ level }) => level === 2);
      for (const [format, crs] of [
        ['shp', 'EPSG:4547'],
        ['gpkg', 'EPSG:4490'],
        ['csv', 'EPSG:4326'],
        ['geojson', 'EPSG:4547'],
      ] as const) {
        const bytes = await buffer(exportCells(cells, { format, crs, at: new Date() }));
        const { status, body } = await bring({ [`cells.${format === 'shp' ? 'zip' : format}`]: bytes });
        expect([status, body.draft, body.crs, body.summary?.unchanged], JSON.stringify(body)).to.deep.equal([
          200,
          null,
          crs,
          4,
        ]);
      }
      const parts = await unzipped(
        await buffer(exportCells(cells, { format: 'shp', crs: 'EPSG:4547', at: new Date() })),
      );
      expect((await bring(parts)).body).to.deep.include({
        draft: null,
        crs: 'EPSG:4547',
        crsFrom: 'file',
        format: 'Shapefile',
      });
      const { 'cells.prj': _, ...silent } = parts;
      expect(await refused(silent)).to.match(/^422 .*import-refused.*crs/);
      expect((await bring(silent, { ...FIELDS, crs: 'EPSG:4547' })).body).to.deep.include({
        draft: null,
        crsFrom: 'option',
      });
    });

    it('makes a draft of what differs, in one operation, and tells the ground that differs', async () => {
      const { status, location, body } = await bring(
        { 'moved.geojson': geojson(moved(true)) },
        { ...FIELDS, title: '调整', reason: '新路' },
      );
      expect(status, JSON.stringify(body)).to.equal(201);
      const { draft } = body;
      expect(location).to.equal(`/api/drafts/${draft!.id}`);
      expect(draft).to.deep.include({
        title: '调整',
        reason: '新路',
        author: 'test-gis',
        origin: 'moved.geojson',
        baseGeneration: 1,
        operations: 1,
        state: 'open',
      });
      expect(body.summary).to.include({ unchanged: 0, changed: 4 });
      // The halves keep the outline that they share with nobody, but not the border between them.
      expect(body.differences.map(({ level, code, change }) => `${level} ${code} ${change}`)).to.have.members([
        '2 11 shape',
        '2 12 shape',
        '2 21 shape',
        '2 22 shape',
        '1 W shape',
        '1 E shape',
      ]);
      for (const { differsM2 } of body.differences) expect(differsM2).to.be.greaterThan(1);
      const read = await app.call('gis', 'GET', `/api/drafts/${draft!.id}/operations`);
      expect(
        read.body.operations.map(({ operation }: { operation: { kind: string } }) => operation.kind),
      ).to.deep.equal(['adopt']);
      const { body: found } = await app.call('gis', 'GET', `/api/drafts/${draft!.id}/problems`);
      expect(found.problems.filter(({ old }: { old: boolean }) => !old)).to.deep.equal([]);
    });

    it('lets overlaps and gaps through as problems of the draft, and repairs nothing', async () => {
      const { body } = await bring({ 'alone.geojson': geojson(moved(false)) });
      expect(body.summary).to.include({ unchanged: 3, changed: 1 });
      expect(body.problems).to.be.greaterThan(0);
      const { body: found } = await app.call('gis', 'GET', `/api/drafts/${body.draft!.id}/problems`);
      const kinds = found.problems.map(({ kind }: { kind: string }) => kind);
      expect(kinds).to.include('overlap');
      expect(kinds).to.include('gap');
    });

    it('publishes what the file has, with the identity of every cell kept', async () => {
      const features: Feature[] = [
        ...moved(true).slice(1),
        [{ code: 'SW', half: 'W' }, moved(true)[0]![1] as Ring],
        [{ code: '23', half: 'E' }, rectangle(2, 0, 3, 2)],
      ];
      const { body } = await bring({ 'all.geojson': geojson(features) }, { ...FIELDS, parent: 'half' });
      expect(body.matchedByOverlap.map(({ code, formerCode }) => [code, formerCode])).to.deep.equal([['SW', '11']]);
      expect(body.matchedByOverlap[0]!.share).to.be.within(0.8, 0.999);
      const before = new Map((await readCells(app.database.knex, TEST_CITY, 1)).map((cell) => [cell.code, cell]));
      const done = await app.call('gis', 'POST', `/api/drafts/${body.draft!.id}/publish`, { head: body.draft!.head });
      expect(done.status, JSON.stringify(done.body)).to.be.lessThan(300);
      const after = new Map((await readCells(app.database.knex, TEST_CITY, 2)).map((cell) => [cell.code, cell]));
      expect([...after.keys()]).to.have.members(['W', 'E', 'SW', '12', '21', '22', '23']);
      expect(after.get('SW')!.id).to.equal(before.get('11')!.id);
      for (const code of ['12', '21', '22', 'W', 'E']) expect(after.get(code)!.id, code).to.equal(before.get(code)!.id);
      expect(after.get('E')!.areaM2).to.be.greaterThan(before.get('E')!.areaM2);
      const again = await bring({ 'all.geojson': geojson(features) }, { ...FIELDS, parent: 'half' });
      expect([again.body.draft, again.body.summary.unchanged], JSON.stringify(again.body.differences)).to.deep.equal([
        null,
        5,
      ]);
    });

    it('says on a dry run what would come, and writes nothing', async () => {
      const before = await rowCounts(app);
      const { status, body } = await bring(
        { 'quarters.geojson': geojson(QUARTERS.slice(1)) },
        { ...FIELDS, replace: 'true', dryRun: 'true' },
      );
      expect([status, body.draft, body.dryRun]).to.deep.equal([200, null, true]);
      expect(body.summary.missingAre).to.equal('retired');
      expect(body.differences.length).to.be.greaterThan(0);
      expect(await rowCounts(app)).to.deep.equal(before);
    });

    it('refuses in words what cannot be imported, with nothing half made', async () => {
      const bow = rectangle(0, 0, 1, 1);
      [bow[1], bow[2]] = [bow[2]!, bow[1]!];
      expect(await refused({ 'a.geojson': geojson([[{ code: 'x' }, bow]]) })).to.match(/^422 .*cell x.*crosses itself/);
      expect(await refused({ 'a.geojson': geojson([...QUARTERS, QUARTERS[0]!]) })).to.match(/^422 .*more than once/);
      expect(await refused({ 'a.geojson': geojson(QUARTERS) }, { ...FIELDS, code: 'CODE' })).to.match(
        /^422 .*no field .*CODE/,
      );
      expect(await refused({ 'a.geojson': geojson(QUARTERS).slice(0, -20) })).to.match(/^422 .*cut off/);
      expect(await refused({ 'a.geojson': '' })).to.match(/^422 .*empty/);
      expect(await refused({ 'a.geojson': geojson(QUARTERS) }, { ...FIELDS, crs: 'EPSG:999999' })).to.match(
        /^422 .*unknown-crs/,
      );
      expect(
        await refused(
          { 'a.geojson': geojson([[{ code: '31', half: 'N' }, rectangle(4, 4, 5, 5)]]) },
          { ...FIELDS, parent: 'half' },
        ),
      ).to.match(/^422 .*no cell of level 1/);
      expect(await refused({ 'a.geojson': geojson(QUARTERS) }, { code: 'code' })).to.match(/^400 .*level/);
      expect(await refused({ 'a.geojson': geojson(QUARTERS) }, { level: '7', code: 'code' })).to.match(/^400 .*level/);
      expect(await refused({ 'a.geojson': geojson(QUARTERS) }, { ...FIELDS, replace: 'maybe' })).to.match(
        /^400 .*replace/,
      );
      expect(await refused({}, FIELDS)).to.match(/^400 .*no file/);
    });

    it('is for those who may edit, and for their area alone', async () => {
      expect(
        (await post(formOf({ 'a.geojson': geojson(QUARTERS) }, FIELDS), {}, app.tokens.dispatcher)).status,
      ).to.equal(403);
      const { token } = await addToken(app.database, { city: TEST_CITY, name: 'east', role: 'gis', areaCode: 'E' });
      const before = await rowCounts(app);
      const response = await post(
        formOf({ 'a.geojson': geojson([[{ code: '12', half: 'W' }, rectangle(0, 1.1, 1, 2)]]) }, FIELDS),
        {},
        token,
      );
      expect([response.status, ((await response.json()) as { code: string }).code]).to.deep.equal([
        403,
        'outside-area',
      ]);
      expect(await rowCounts(app)).to.deep.equal(before);
    });

    it('tells in lines how far it is, to a caller that takes them, and what came of it', async () => {
      const lines = async (features: readonly Feature[], fields: Record<string, string> = FIELDS) => {
        const response = await post(formOf({ 'a.geojson': geojson(features) }, fields), {
          accept: 'application/x-ndjson',
        });
        const text = await response.text();
        return {
          status: response.status,
          lines: text
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as DraftImportLine),
        };
      };
      const done = await lines([[{ code: '99', half: 'E' }, rectangle(7, 7, 8, 8)]], { ...FIELDS, dryRun: 'true' });
      expect(done.status).to.equal(200);
      const steps = done.lines.flatMap((line) => ('progress' in line ? [line.progress.step] : []));
      expect(steps).to.include.members(['reading', 'comparing', 'checking', 'measuring', 'writing']);
      expect(done.lines.at(-1)).to.have.nested.property('result.summary.new', 1);
      const ill = await lines([...QUARTERS, QUARTERS[0]!]);
      expect(ill.lines.at(-1)).to.have.nested.property('problem.code', 'import-refused');
      const early = await post(formOf({ 'a.geojson': '' }, FIELDS), { accept: 'application/x-ndjson' });
      expect([early.status, early.headers.get('content-type')]).to.deep.equal([
        422,
        'application/problem+json; charset=utf-8',
      ]);
    });

    it('stops when the connection is closed, with nothing written', async () => {
      const before = await rowCounts(app);
      const many = Array.from({ length: 3_000 }, (_, n): Feature => {
        const [x, y] = [n % 60, 10 + Math.floor(n / 60)];
        return [{ code: `n${n}` }, rectangle(x, y, x + 1, y + 1)];
      });
      const response = new Response(formOf({ 'a.geojson': geojson(many) }, FIELDS));
      const bytes = Buffer.from(await response.arrayBuffer());
      for (const sent of [bytes.length / 2, bytes.length]) {
        const { hostname, port } = new URL(app.url);
        const request = send({
          ...{ hostname, port, method: 'POST', path: '/api/drafts/import' },
          headers: {
            authorization: `Bearer ${app.tokens.gis}`,
            'content-type': response.headers.get('content-type')!,
            'content-length': bytes.length,
          },
        });
        request.on('error', () => {});
        await new Promise<void>((flushed) => request.write(bytes.subarray(0, sent), () => flushed()));
        while (uploadFolders().length === 0) await new Promise((soon) => setTimeout(soon, 1));
        request.destroy();
        while (uploadFolders().length > 0) await new Promise((soon) => setTimeout(soon, 5));
      }
      expect(await rowCounts(app)).to.deep.equal(before);
    });

    it('is what the command line does with --draft', async () => {
      const { workplace } = app.service;
      const file = join(folder, 'more.geojson');
      writeFileSync(file, geojson([[{ code: '77' }, rectangle(3, 0, 4, 2)]]));
      const run = (...more: string[]) =>
        commandLine(workplace, 'import', 'cells', file, '--level', '2', '--code', 'code', ...more);
      const said = await run('--draft', '新城');
      expect(said.err).to.equal('');
      expect(said.out)
        .to.match(/new 1/)
        .and.match(/level 2 77: new/)
        .and.match(/draft \d+: 新城/);
      const untitled = JSON.parse((await run('--draft', '--json')).out) as DraftImport;
      expect(untitled.draft).to.include({ title: 'Import of more.geojson', author: 'command line' });
      const before = await rowCounts(app);
      expect((await run('--draft', '--dry-run')).out).to.include('dry run: nothing was written');
      const bad = await commandLine(workplace, 'import', 'cells', file, '--level', '2', '--code', 'nope', '--draft');
      expect([bad.exit, bad.out]).to.deep.equal([1, '']);
      expect(bad.err).to.include('no field "nope"');
      expect(await rowCounts(app)).to.deep.equal(before);
    });
  });
});

/** The files of an archive, by name. */
async function unzipped(bytes: Buffer): Promise<Record<string, Buffer>> {
  const { fromBuffer } = await import('yauzl');
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const files: Record<string, Buffer> = {};
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          buffer(stream).then((content) => {
            files[entry.fileName] = content;
            zip.readEntry();
          }, reject);
        }),
      );
      zip.on('end', () => resolve(files));
      zip.readEntry();
    });
  });
}
