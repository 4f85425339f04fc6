import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { addToken } from '../../server/identity/add-token.ts';
import type { NewSite } from '../../server/sites/contract.ts';
import { raiseDueSites } from '../../server/sites/due/raise-due-sites.ts';
import { importSites } from '../../server/sites/import/import-sites.ts';
import { scratchFolder } from '../grid/formats/read-all.ts';
import { commandLine, type Said } from '../helpers/command-line.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { type SitesApp, siteOf, startSitesApp } from './sites-app.ts';

/** Texts as people write them, with what spreadsheets take for formulas, quotes and line ends. */
const text = (most: number) =>
  fc
    .string({
      unit: fc.constantFrom('学', '校', 'a', '=', '+', '-', '@', "'", '"', ',', ';', ' ', '\n', '1', '号'),
      maxLength: most,
    })
    .map((said) => said.trim());
const named = text(20).map((said) => `校${said}`);
const day = fc.integer({ min: 0, max: 400 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
const anySite = fc.record<Omit<NewSite, 'code'>>({
  kind: fc.constantFrom('school', 'hotel'),
  name: fc.record({ zh: named, en: named }),
  lon: fc.integer({ min: -30_000_000, max: 30_000_000 }).map((n) => (1_135_000_000 + n) / 1e7),
  lat: fc.integer({ min: -30_000_000, max: 30_000_000 }).map((n) => (276_500_000 + n) / 1e7),
  address: text(30),
  contactName: text(10),
  contactPhone: text(10),
  note: text(30),
  cycleDays: fc.option(fc.integer({ min: 1, max: 3660 })),
  closed: fc.option(
    fc.tuple(day, fc.option(day), text(10)).map(([a, b, reason]) => {
      const [from, until] = b !== null && b < a ? [b, a] : [a, b];
      return { from, until, reason };
    }),
  ),
  dueOn: day,
});

interface Brought {
  code: string;
  detail: string;
  errors: { path: string; message: string }[];
}

describe('sites from files and to files', () => {
  onBothEngines((engine) => {
    const scratch = scratchFolder();
    let app: SitesApp;
    before(async () => {
      app = await startSitesApp(engine);
    });
    after(() => app?.stop());
    const cli = (...args: string[]): Promise<Said> => commandLine(app.service.workplace, ...args);
    const bring = async (path: string, ...more: string[]) => {
      const said = await cli('import', 'sites', path, '--json', ...more);
      expect(said.err).to.equal('');
      return JSON.parse(said.out);
    };
    const upload = async (token: string, file: string | Buffer, fields: Record<string, string>, name = 'sites.csv') => {
      const body = new FormData();
      for (const [key, value] of Object.entries(fields)) body.set(key, value);
      body.set('file', new Blob([new Uint8Array(Buffer.from(file))]), name);
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(`${app.url}/api/sites/import`, { method: 'POST', headers, body });
      return { status: answer.status, body: (await answer.json()) as Brought };
    };
    const all = async () =>
      (await app.call('dispatcher', 'GET', '/api/sites?limit=1000')).body.features.map(
        ({ properties: { id: _, version: __, ...rest } }: { properties: Record<string, unknown> }) => rest,
      );
    const count = async (): Promise<number> => Number((await app.database.knex('site').count({ n: '*' }).first())!.n);
    const anew = async () => {
      await app.database.knex('site_inspection').del();
      await app.database.knex('site').del();
    };

    for (const format of ['csv', 'geojson'])
      it(`go out as ${format} and come back the same, whatever is in them`, async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(anySite, { minLength: 1, maxLength: 12 }), async (sites) => {
            await anew();
            for (const [i, site] of sites.entries()) await app.enter(`R-${i}`, site);
            const before = await all();
            const { out } = await cli('export', 'sites', '--format', format);
            const path = scratch.write(`round.${format}`, out);
            const again = await bring(path);
            expect(again).to.deep.include({ rows: sites.length, added: 0, changed: 0, unchanged: sites.length });
            await anew();
            const fresh = await bring(path);
            expect(fresh).to.deep.include({ added: sites.length, changed: 0, unchanged: 0 });
            expect(await all()).to.deep.equal(before);
          }),
          { numRuns: 4 },
        );
      });

    it('add what is new, change what differs, leave the rest, and tell it in one event and the audit', async () => {
      await anew();
      await app.enter('A', { address: '旧' });
      await app.enter('B');
      const path = scratch.write(
        'mixed.csv',
        '编号,名称,经度,纬度,地址\nA,小学A,113.495,27.655,新\nB,小学B,113.495,27.655,胜利路 1 号\nC,小学C,113.6,27.655,\n',
      );
      const options = ['--kind', 'school', '--code', '编号', '--name', '名称', '--address', '地址'];
      const dry = await bring(path, ...options, '--dry-run');
      expect(dry).to.deep.include({ added: 1, changed: 2, unchanged: 0, dryRun: true, outsideCodes: ['C'] });
      expect(await count()).to.equal(2);
      await bring(path, ...options);
      const sites = await all();
      const [a] = sites.filter(({ code }: { code: string }) => code === 'A');
      // The file says one name, which is taken for both languages; what it says nothing of stands.
      expect(a).to.deep.include({ address: '新', contactName: '某校长', name: { zh: '小学A', en: '小学A' } });
      expect(await bring(path, ...options)).to.deep.include({ added: 0, changed: 0, unchanged: 3 });
      const event = await app.database.knex('event').where({ kind: 'sites.imported' }).orderBy('id', 'desc').first();
      // Every area hears of it: neither the file nor how many are for all.
      expect([event.subject, event.payload]).to.deep.equal(['sites', {}]);
      const audit = await app.database.knex('audit').where({ action: 'site.import' }).orderBy('id', 'desc').first();
      expect(audit).to.deep.include({ subject: 'mixed.csv' });
      expect(audit.detail).to.deep.include({ added: 1, changed: 2, changedCodes: ['A', 'B'] });
    });

    it('leave the due day of a site that was inspected after the file was written, unless the field is named', async () => {
      await anew();
      const { id } = await app.enter('SEEN', { dueOn: '2026-05-01' });
      const { out } = await cli('export', 'sites');
      const path = scratch.write('before.csv', out.replace('胜利路', '建设路'));
      const inspection = { kindVersion: 1, answers: { exits: true } };
      await app.call('inspector', 'POST', `/api/sites/${id}/inspections`, inspection);
      const site = async () => (await app.call('wall', 'GET', `/api/sites/${id}`)).body;
      const again = await bring(path);
      expect(again).to.deep.include({ changed: 1 });
      expect(again.notes.join()).to.match(/due day of 1 site was left/);
      expect(await site()).to.deep.include({ address: '建设路 1 号', dueOn: '2026-06-07' });
      const edited = (await cli('export', 'sites')).out.replace('2026-06-07', '2026-07-01');
      expect(await bring(scratch.write('after.csv', edited))).to.deep.include({ changed: 1, notes: [] });
      expect((await site()).dueOn).to.equal('2026-07-01');
      const bare = scratch.write(
        'bare.csv',
        'code,kind,nameZh,nameEn,lon,lat,dueOn\nSEEN,school,小学SEEN,School SEEN,113.495,27.655,2026-08-01\n',
      );
      expect(await bring(bare)).to.deep.include({ unchanged: 1 });
      expect(await bring(bare, '--due', 'dueOn')).to.deep.include({ changed: 1 });
      expect((await site()).dueOn).to.equal('2026-08-01');
    });

    it('say of those that are overdue already that they came, and not each once more', async () => {
      await anew();
      await app.enter('OLD-1', { dueOn: '2026-06-01' });
      const rows = ['OLD-1', 'OLD-2', 'OLD-3'].map((code) => `${code},school,校${code},113.5,27.655,2026-05-01`);
      const path = scratch.write('overdue.csv', ['code,kind,nameZh,lon,lat,dueOn', ...rows].join('\n'));
      await bring(path, '--due', 'dueOn');
      expect((await app.call('wall', 'GET', '/api/sites?status=overdue')).body.counts.overdue).to.equal(3);
      expect(await raiseDueSites(app.service.workplace)).to.equal(0);
    });

    it('are decided anew where somebody changes one of them meanwhile, and refused where that goes on', async () => {
      await anew();
      const { id } = await app.enter('BUSY');
      const file = scratch.write('busy.csv', 'code,kind,nameZh,lon,lat,address\nBUSY,school,校,113.5,27.655,新\n');
      const place = app.service.workplace;
      let edits = 0;
      /** Others are quicker than the first so many transactions. */
      const importAgainst = (most: number) => {
        edits = 0;
        const transaction: typeof place.database.transaction = async (work) => {
          if (edits++ < most) {
            const { body } = await app.call('dispatcher', 'GET', `/api/sites/${id}`);
            const { kind, name, lon, lat, version } = body;
            const put = { kind, name, lon, lat, version, note: `${version}` };
            expect((await app.call('dispatcher', 'PUT', `/api/sites/${id}`, put)).status).to.equal(200);
          }
          return place.database.transaction(work);
        };
        const database = Object.assign(Object.create(place.database), { transaction });
        const actor = { name: 'x', role: 'admin', areaCellId: null };
        return importSites({ ...place, database }, actor, { file, fields: {}, dryRun: false });
      };
      const refused = await importAgainst(9).catch((error) => error);
      expect([refused.code, edits]).to.deep.equal(['conflict', 3]);
      const { version: before } = (await app.call('wall', 'GET', `/api/sites/${id}`)).body;
      expect(await importAgainst(1)).to.deep.include({ changed: 1 });
      const { body } = await app.call('dispatcher', 'GET', `/api/sites/${id}`);
      expect(body).to.deep.include({ address: '新', note: String(before), version: before + 2 });
    });

    it('are no more than an upload may hold', async () => {
      const file = scratch.write(
        'many.csv',
        'code,nameZh,lon,lat\nA,校,113.5,27.6\nB,校,113.5,27.6\nC,校,113.5,27.6\n',
      );
      const actor = { name: 'x', role: 'admin', areaCellId: null };
      const request = { file, fields: {}, kind: 'school', dryRun: true };
      const refused = await importSites(app.service.workplace, actor, { ...request, mostRows: 2 }).catch((e) => e);
      expect([refused.code, refused.message]).to.deep.equal(['import-refused', 'The file has more than 2 rows']);
      expect(await importSites(app.service.workplace, actor, { ...request, mostRows: 3 })).to.include({ added: 3 });
    });

    it('come whole or not at all, each mistake told with its row', async () => {
      await anew();
      const retired = await app.enter('GONE');
      await app.call('dispatcher', 'POST', `/api/sites/${retired.id}/retire`, { reason: 'x' });
      const rows = [
        'code,kind,nameZh,lon,lat,cycleDays,dueOn,closedFrom,closedUntil',
        'OK,school,好,113.5,27.655,,,,',
        'BAD CODE,school,好,113.5,27.655,,,,',
        'NONE,castle,好,113.5,27.655,,,,',
        'OK,school,好,113.5,27.655,,,,',
        'GONE,school,好,113.5,27.655,,,,',
        'N,school,,113.5,27.655,,,,',
        'D,school,好,113.5,27.655,soon,2026-02-30,,',
        'P,school,好,,27.655,,,,',
        'Z,school,好,113.5,27.655,,,2026-05-02,2026-05-01',
        'SWAP,castle,好,27.655,113.5,soon,,,',
        'FAR,school,好,1135,27.655,,,,',
      ];
      const { status, body } = await upload(app.tokens.gis, rows.join('\n'), {});
      expect([status, body.code]).to.deep.equal([422, 'import-refused']);
      const told = body.errors.map(({ path, message }) => `${path}: ${message}`);
      for (const expected of [
        /^row 3 \(BAD CODE\), code: must be 1 to 60/,
        /^row 4 \(NONE\): no kind has the code "castle"/,
        /^row 5 \(OK\): the code "OK" stands in row 2 already/,
        /^row 6 \(GONE\): the code "GONE" is that of a site that was retired/,
        /^row 7 \(N\), name.zh: /,
        /^row 8 \(D\), cycleDays: /,
        /^row 8 \(D\), dueOn: /,
        /^row 9 \(P\): it has no coordinates/,
        /^row 10 \(Z\), closed.until: lies before from/,
        /^row 11 \(SWAP\): not longitude and latitude: .*; longitude and latitude may be swapped$/,
        /^row 11 \(SWAP\), cycleDays: /,
        /^row 11 \(SWAP\): no kind has the code "castle"/,
        /^row 12 \(FAR\): not longitude and latitude: /,
      ])
        expect(told.filter((one: string) => expected.test(one)).length, `${expected} of ${told.join('\n')}`).to.equal(
          1,
        );
      expect(told.some((one: string) => one.startsWith('row 2 '))).to.equal(false);
      const rowsTold = body.errors.map(({ path }) => Number(/\d+/.exec(path)![0]));
      expect(rowsTold).to.deep.equal(rowsTold.toSorted((a, b) => a - b));
      expect(await count()).to.equal(1);
      expect(
        (await upload(app.tokens.gis, 'code,name,lon,lat\n', { nameZh: 'name', kind: 'school' })).body.detail,
      ).to.match(/no sites/);
      for (const [fields, says] of [
        [{}, /--kind/],
        [{ kind: 'school', kindField: 'kind' }, /not both/],
        [{ kind: 'school', code: 'nothing' }, /no field "nothing"/],
        [{ kind: 'school', x: 'lon', y: 'lat' }, /coordinate system/],
      ] as const)
        expect((await upload(app.tokens.gis, 'code,nameZh,lon,lat\nA,好,113.5,27.65\n', fields)).body.detail).to.match(
          says,
        );
    });

    it('find their fields in whatever case, take a name for both languages, and say all that is missing at once', async () => {
      await anew();
      const text = 'CODE,Kind,NAME,Lon,LAT,cycledays\nU,school,好,113.5,27.655,9\n';
      expect((await upload(app.tokens.gis, text, {})).body).to.deep.include({ added: 1 });
      expect((await all())[0]).to.deep.include({ code: 'U', name: { zh: '好', en: '好' }, cycleDays: 9 });
      const bare = await upload(app.tokens.gis, 'id,lon,lat\n1,113.5,27.6\n', {});
      expect(bare.body.detail).to.match(/--code.*--name.*--kind/);
      const metres = await upload(app.tokens.gis, 'code,kind,name,lon,lat\nM,school,好,384000,3061000\n', {});
      expect(metres.body.detail).to.match(/in which coordinate system/);
      const shapes = [{ type: 'Feature', properties: { code: 'G', kind: 'castle', name: '好' }, geometry: null }];
      const json = JSON.stringify({ type: 'FeatureCollection', features: shapes });
      expect((await upload(app.tokens.gis, json, {}, 'sites.geojson')).body.errors[0]!.path).to.equal('feature 0 (G)');
    });

    it('keep to the area of who imports, and hide contacts from who may not see them', async () => {
      await anew();
      await app.enter('WEST');
      const { token } = await addToken(app.database, {
        ...{ city: TEST_CITY, name: 'east', role: 'gis', areaCode: '111002' },
      });
      const line = (code: string, lon: number, contact: string) => `${code},school,好,${lon},27.655,${contact}`;
      const head = 'code,kind,nameZh,lon,lat,contactName';
      const wrong = await upload(token, [head, line('W2', 113.495, ''), line('WEST', 113.505, '')].join('\n'), {});
      expect(wrong.body.errors.map(({ message }) => message)).to.deep.equal([
        'it lies outside the area of your account',
        'the site "WEST" lies outside the area of your account',
      ]);
      const right = await upload(token, [head, line('E1', 113.505, '甲')].join('\n'), {});
      expect(right.body).to.deep.include({ added: 1 });
      // gis may not see contacts: those that stand stay.
      await upload(token, [head, line('E1', 113.506, '乙')].join('\n'), {});
      const [site] = (await app.call('worker', 'GET', '/api/sites?q=E1')).body.features;
      expect(site.properties).to.deep.include({ contactName: '甲', lon: 113.506 });
      const out = (role: 'gis' | 'dispatcher', format: string) =>
        app.call(role, 'GET', `/api/exports/sites?format=${format}`);
      for (const format of ['csv', 'geojson']) {
        expect(JSON.stringify((await out('gis', format)).body))
          .to.include('WEST')
          .and.not.match(/contact|某校长|甲/);
        expect(JSON.stringify((await out('dispatcher', format)).body)).to.include('某校长');
      }
      const own = await app.call('gis', 'GET', '/api/exports/sites', undefined, { authorization: `Bearer ${token}` });
      expect(own.body).to.include('E1').and.not.include('WEST');
      expect(own.headers.get('content-disposition')).to.include('sites.csv');
    });

    it('go out to those who work with them as a list, and to no screen, worker or department', async () => {
      for (const role of ['dispatcher', 'gis', 'inspector'] as const)
        expect((await app.call(role, 'GET', '/api/exports/sites')).status, role).to.equal(200);
      for (const role of ['wall', 'worker', 'department', 'gateway'] as const)
        expect((await app.call(role, 'GET', '/api/exports/sites')).body.code, role).to.equal('not-allowed');
    });

    it('write nothing that a spreadsheet would run', async () => {
      await anew();
      await app.enter('F', { ...siteOf('F'), address: '=cmd()', name: { zh: '+1', en: '@x' } });
      const { out } = await cli('export', 'sites');
      const [row] = parse(out, { bom: true, columns: true }) as Record<string, string>[];
      expect([row!.address, row!.nameZh, row!.nameEn]).to.deep.equal(["'=cmd()", "'+1", "'@x"]);
      const path = scratch.write('whole.csv', '');
      const said = await cli('export', 'sites', '--out', path);
      expect([said.exit, readFileSync(path, 'utf8') === out]).to.deep.equal([0, true]);
      expect((await cli('import', 'sites', path)).out).to.match(/unchanged 1/);
    });
  });
});
