import { distance } from '@turf/turf';
import { expect } from 'chai';
import fc from 'fast-check';
import { addToken } from '../../server/identity/add-token.ts';
import { SITE_STATUSES } from '../../server/sites/contract.ts';
import { raiseDueSites } from '../../server/sites/due/raise-due-sites.ts';
import type { NewSiteRecord } from '../../server/sites/site-record.ts';
import { siteStatus } from '../../server/sites/site-status.ts';
import { insertSites } from '../../server/sites/site-store.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { IN_B } from '../walk/staffed-town.ts';
import { NOW, SCHOOL, type SitesApp, siteOf, startSitesApp } from './sites-app.ts';

interface Found {
  features: { properties: { code: string; distanceM?: number; status: string } }[];
  counts: Record<string, number>;
  nextCursor: string | null;
}
const codes = ({ features }: Found) => features.map(({ properties }) => properties.code);

describe('key sites', () => {
  onBothEngines((engine) => {
    let app: SitesApp;
    before(async () => {
      app = await startSitesApp(engine);
    });
    after(() => app?.stop());
    const find = async (query: string) => {
      const { status, body } = await app.call('dispatcher', 'GET', `/api/sites?${query}`);
      expect(status, JSON.stringify(body)).to.equal(200);
      return body as Found;
    };
    const lastEvent = async (kind: string) =>
      app.database.knex('event').where({ city: TEST_CITY, kind }).orderBy('id', 'desc').first();

    it('are entered in their cell, due a cycle later, and told without contacts', async () => {
      const { status, body, headers } = await app.call('dispatcher', 'POST', '/api/sites', siteOf('S-1'));
      expect(status).to.equal(201);
      expect(headers.get('location')).to.equal(`/api/sites/${body.id}`);
      expect(body).to.deep.include({ dueOn: '2026-06-07', status: 'in-order', cycleDays: 30, contactName: '某校长' });
      expect(body.cell.code).to.equal('111001');
      expect(body.warnings).to.deep.equal([]);
      const event = await lastEvent('site.changed');
      expect(event.payload).to.deep.include({ code: 'S-1', status: 'in-order' });
      expect(JSON.stringify(event)).not.to.include('某校长').and.not.include('0731-1').and.not.include('内有犬');
    });

    it('show whom to speak to only to those whose role may know', async () => {
      const { id } = await app.enter('S-2');
      for (const role of ['gis', 'department', 'wall'] as const) {
        for (const path of [`/api/sites/${id}`, '/api/sites?limit=1000'])
          expect(JSON.stringify((await app.call(role, 'GET', path)).body)).not.to.match(/某校长|0731-1|内有犬/);
      }
      for (const role of ['inspector', 'worker', 'admin'] as const)
        expect((await app.call(role, 'GET', `/api/sites/${id}`)).body.contactName).to.equal('某校长');
      // Who may not see them does not blank them.
      const { body } = await app.call('gis', 'GET', `/api/sites/${id}`);
      const { name, kind, lon, lat, version } = body;
      const edit = { name, kind, lon, lat, version, address: '新址' };
      expect((await app.call('gis', 'PUT', `/api/sites/${id}`, edit)).status).to.equal(200);
      expect((await app.call('worker', 'GET', `/api/sites/${id}`)).body).to.deep.include({
        contactName: '某校长',
        address: '新址',
      });
    });

    it('outside the grid have no cell, are warned of, and are for accounts of the whole city alone', async () => {
      const site = await app.enter('S-OUT', { lon: 114.5, lat: 27.655 });
      expect(site).to.deep.include({ cell: null, warnings: ['outside-grid'] });
      const { token } = await addToken(app.database, {
        ...{ city: TEST_CITY, name: 'sector', role: 'dispatcher', areaCode: '1' },
      });
      const ask = (path: string, method = 'GET', body?: object) =>
        app.call('dispatcher', method, path, body, { authorization: `Bearer ${token}` });
      expect((await ask(`/api/sites/${site.id}`)).status).to.equal(404);
      expect(codes((await ask('/api/sites?limit=1000')).body))
        .to.include('S-1')
        .and.not.include('S-OUT');
      const refused = await ask('/api/sites', 'POST', { ...siteOf('S-OUT2'), lon: 114.5 });
      expect([refused.status, refused.body.code]).to.deep.equal([403, 'outside-area']);
    });

    it('are refused where the code is taken or the kind is none', async () => {
      const twice = await app.call('dispatcher', 'POST', '/api/sites', siteOf('S-1'));
      expect([twice.status, twice.body.code]).to.deep.equal([409, 'conflict']);
      const kind = await app.call('dispatcher', 'POST', '/api/sites', { ...siteOf('S-X'), kind: 'castle' });
      expect([kind.status, kind.body.code]).to.deep.equal([422, 'unknown-site-kind']);
    });

    it('tell the slower of two editors who changed what', async () => {
      const { id, version } = await app.enter('S-3');
      const edit = { ...siteOf('S-3'), code: undefined, version };
      const first = await app.call('dispatcher', 'PUT', `/api/sites/${id}`, { ...edit, address: '二号', ...at(IN_B) });
      expect(first.status, JSON.stringify(first.body)).to.equal(200);
      expect([first.body.version, first.body.cell.code]).to.deep.equal([2, '111002']);
      const event = await lastEvent('site.changed');
      expect(event.cell_path.length, 'those whose area it leaves hear of it too').to.equal(5);
      const second = await app.call('gis', 'PUT', `/api/sites/${id}`, { ...edit, note: 'x' });
      expect([second.status, second.body.code]).to.deep.equal([409, 'conflict']);
      expect(second.body.detail).to.match(/test-dispatcher changed lon, address/);
      expect(second.body.errors.map(({ path }: { path: string }) => path)).to.deep.equal(['version', 'lon', 'address']);
    });

    it('keep what an inspection said from those who read them before it, and name it without the inspector', async () => {
      const { id } = await app.enter('S-STALE', { dueOn: '2026-05-01' });
      const { body: read } = await app.call('gis', 'GET', `/api/sites/${id}`);
      const inspection = { kindVersion: 1, answers: { exits: true } };
      await app.call('inspector', 'POST', `/api/sites/${id}/inspections`, inspection);
      const { kind, name, lon, lat, version, dueOn } = read;
      const stale = await app.call('gis', 'PUT', `/api/sites/${id}`, { kind, name, lon, lat, version, dueOn });
      expect([stale.status, stale.body.code]).to.deep.equal([409, 'conflict']);
      expect(stale.body.detail).to.include(`it was inspected at ${NOW.toISOString()}`).and.not.include('inspector');
      expect(stale.body.errors.map(({ path }: { path: string }) => path)).to.deep.equal(['version', 'dueOn']);
      const late = { ...inspection, at: '2026-05-07T02:00:00Z' };
      await app.call('inspector', 'POST', `/api/sites/${id}/inspections`, late);
      const { body } = await app.call('gis', 'GET', `/api/sites/${id}`);
      expect(body, 'one that comes in late changes nothing').to.deep.include({ version: 2, dueOn: '2026-06-07' });
    });

    it('keep their due day when changed, but where the cycle becomes another', async () => {
      const { id } = await app.enter('S-4', { dueOn: '2026-05-20' });
      const edit = { ...siteOf('S-4'), code: undefined };
      const put = async (change: object) =>
        (await app.call('dispatcher', 'PUT', `/api/sites/${id}`, { ...edit, ...change })).body;
      expect((await put({ version: 1, address: 'a' })).dueOn).to.equal('2026-05-20');
      expect((await put({ version: 2, address: 'a', cycleDays: 10 })).dueOn).to.equal('2026-05-18');
      expect((await put({ version: 3, address: 'a', cycleDays: 10 })).version, 'nothing changed').to.equal(3);
    });

    it('are gone from lists when retired, kept, and named so in conflicts', async () => {
      const { id } = await app.enter('S-5');
      const retired = await app.call('dispatcher', 'POST', `/api/sites/${id}/retire`, { reason: '拆除' });
      expect(retired.body.retiredAt).to.equal(NOW.toISOString());
      expect(codes(await find('q=S-5'))).to.deep.equal([]);
      expect((await app.call('wall', 'GET', `/api/sites/${id}`)).status).to.equal(200);
      const edit = { ...siteOf('S-5'), code: undefined, version: 2 };
      expect((await app.call('dispatcher', 'PUT', `/api/sites/${id}`, edit)).status).to.equal(409);
      const audit = await app.database.knex('audit').where({ action: 'site.retire', subject: 'S-5' }).first();
      expect(audit).to.deep.include({ actor: 'test-dispatcher', reason: '拆除' });
      expect((await lastEvent('site.retired')).subject).to.equal(String(id));
    });

    it('raise site.due once when they become overdue, whoever looks', async () => {
      await app.enter('S-DUE', { dueOn: '2026-05-07' });
      await app.enter('S-SHUT', { dueOn: '2026-05-07', closed: { from: '2026-05-01', until: '2026-05-10' } });
      const place = app.service.workplace;
      const told = await Promise.all([raiseDueSites(place), raiseDueSites(place)]);
      expect(told[0]! + told[1]!).to.equal(1);
      expect((await lastEvent('site.due')).payload).to.deep.include({ code: 'S-DUE', status: 'overdue' });
      expect(await raiseDueSites(place)).to.equal(0);
      app.time.now = new Date('2026-05-11T02:00:00Z');
      expect(await raiseDueSites(place), 'open again').to.equal(1);
      app.time.now = NOW;
    });

    it('tell of the first twenty of a run that became overdue, and that there are more where there are', async () => {
      const overdue = fc.sample(anySite, { numRuns: 50, seed: 3 }).map((site, i) => ({
        ...{ ...site, code: `M-${i}`, dueOn: '2026-05-01', closed: null, cellPath: [1, 2 + (i % 3)] },
      }));
      await app.database.transaction((transaction) => insertSites(transaction, TEST_CITY, overdue));
      const place = app.service.workplace;
      const since = (await app.database.knex('event').max({ id: 'id' }).first())!.id;
      const told = await Promise.all([raiseDueSites(place), raiseDueSites(place)]);
      expect(told.sort((a, b) => a - b)).to.deep.equal([0, 50]);
      const events = await app.database.knex('event').where('id', '>', since).orderBy('id');
      expect(events.map(({ kind }) => kind)).to.deep.equal([...Array(20).fill('site.due'), 'sites.many']);
      const { payload, cell_path } = events[20];
      expect(payload).to.deep.equal({ kind: 'site.due' });
      const cells = overdue.slice(20).flatMap(({ cellPath }) => cellPath);
      expect([...cell_path].sort()).to.deep.equal([...new Set(cells)].sort());
      await app.database.knex('site').where('code', 'like', 'M-%').update({ retired_at: NOW });
    });

    describe('in numbers', () => {
      let sites: (NewSiteRecord & { id: number })[];
      before(async () => {
        const records = fc.sample(anySite, { numRuns: 400, seed: 7 }).map((site, i) => ({ ...site, code: `N-${i}` }));
        const ids = await app.database.transaction((transaction) => insertSites(transaction, TEST_CITY, records));
        sites = records.map((site, i) => ({ ...site, id: ids[i]! }));
      });

      it('stand in SQL as the rule says', async () => {
        const counts = Object.fromEntries(SITE_STATUSES.map((status) => [status, 0]));
        for (const site of sites) counts[siteStatus(site, SCHOOL, '2026-05-08')]!++;
        const found = await find('q=N-&limit=1000');
        expect(found.counts).to.deep.equal(counts);
        for (const status of SITE_STATUSES) {
          const some = await find(`q=N-&status=${status}&limit=1000`);
          expect(some.features.length).to.equal(counts[status]);
          expect(some.features.every(({ properties }) => properties.status === status)).to.equal(true);
        }
      });

      it('are listed by due day, page after page, each once', async () => {
        const seen: string[] = [];
        let cursor: string | null = '';
        while (cursor !== null) {
          const page: Found = await find(`q=N-&limit=150${cursor === '' ? '' : `&cursor=${cursor}`}`);
          seen.push(...codes(page));
          cursor = page.nextCursor;
        }
        const expected = sites.toSorted((a, b) => (a.dueOn === b.dueOn ? a.id - b.id : a.dueOn < b.dueOn ? -1 : 1));
        expect(seen).to.deep.equal(expected.map(({ code }) => code));
        const due = await find('q=N-&dueBefore=2026-05-01&limit=1000');
        expect(codes(due)).to.deep.equal(expected.filter(({ dueOn }) => dueOn < '2026-05-01').map(({ code }) => code));
      });

      it('are found nearest first by true distance, as PostGIS measures each', async () => {
        const near = [113.5, 27.655] as const;
        const { rows } = await app.database.knex.raw(
          `select code, st_distance(place::geography, st_setsrid(st_makepoint(?, ?), 4326)::geography) as metres
           from site where code like 'N-%' order by 2, id`,
          [...near],
        );
        const expected = rows as { code: string; metres: number }[];
        const seen: { code: string; distanceM?: number }[] = [];
        let cursor: string | null = '';
        while (cursor !== null) {
          const from = cursor === '' ? '' : `&cursor=${cursor}`;
          const page: Found = await find(`q=N-&near=${near}&limit=90${from}`);
          seen.push(...page.features.map(({ properties }) => properties));
          cursor = page.nextCursor;
        }
        expect(seen.map(({ code }) => code)).to.deep.equal(expected.map(({ code }) => code));
        for (const [i, { distanceM }] of seen.entries()) {
          expect(distanceM).to.equal(expected[i]!.metres);
          const { lon, lat } = sites.find(({ code }) => code === expected[i]!.code)!;
          const sphere = distance([...near], [lon, lat], { units: 'meters' });
          expect(Math.abs(sphere - distanceM!)).to.be.at.most(0.006 * sphere + 0.01);
        }
      });

      it('are found within a radius, and within a drawn area', async () => {
        const all = await find('q=N-&near=113.5,27.655&limit=1000');
        const within = all.features.filter(({ properties }) => properties.distanceM! <= 600);
        const found = await find('q=N-&near=113.5,27.655&radius=600&limit=1000');
        expect(codes(found)).to.deep.equal(within.map(({ properties }) => properties.code));
        expect(within.length).to.be.greaterThan(10);
        expect(Object.values(found.counts).reduce((a, b) => a + b)).to.equal(within.length);
        const triangle = {
          type: 'Polygon',
          coordinates: [
            [
              [113.49, 27.65],
              [113.51, 27.65],
              [113.5, 27.66],
              [113.49, 27.65],
            ],
          ],
        };
        const { body } = await app.call('wall', 'POST', '/api/sites/search', {
          within: triangle,
          q: 'N-',
          limit: 1000,
        });
        const inside = sites.filter(
          ({ lon, lat }) => lat - 27.65 <= (lon - 113.49) * 1 && lat - 27.65 <= (113.51 - lon) * 1 && lat >= 27.65,
        );
        expect(codes(body)).to.have.members(inside.map(({ code }) => code));
        const box = await find('q=N-&bbox=113.495,27.652,113.5,27.656&limit=1000');
        expect(box.features.length).to.equal(
          sites.filter(({ lon, lat }) => lon >= 113.495 && lon <= 113.5 && lat >= 27.652 && lat <= 27.656).length,
        );
        const bowTie = [
          [113, 27],
          [114, 28],
          [114, 27],
          [113, 28],
          [113, 27],
        ];
        const bad = { within: { type: 'Polygon', coordinates: [bowTie] } };
        expect((await app.call('wall', 'POST', '/api/sites/search', bad)).body.code).to.equal('invalid-request');
      });
    });

    it('know their kinds: added, given another check-list, retired', async () => {
      const kiln = { ...SCHOOL, code: 'kiln', icon: 'kiln', reason: 'new' };
      const added = await app.call('admin', 'POST', '/api/site-kinds', kiln);
      expect([added.status, added.body.version]).to.deep.equal([201, 1]);
      const { code: _, ...edit } = kiln;
      const put = async (change: object) =>
        (await app.call('admin', 'PUT', '/api/site-kinds/kiln', { ...edit, ...change })).body;
      expect((await put({ version: 1, cycleDays: 60 })).version, 'the same check-list').to.equal(1);
      expect((await put({ version: 1, checkList: SCHOOL.checkList.slice(1) })).version).to.equal(2);
      const slower = await put({ version: 1, checkList: SCHOOL.checkList.slice(2) });
      expect([slower.code, slower.errors?.[0].path]).to.deep.equal(['conflict', 'version']);
      expect((await put({})).errors[0].path, 'as whoever read nothing').to.equal('version');
      expect((await put({ version: 2, checkList: [{ ...SCHOOL.checkList[0], category: 'nothing' }] })).code).to.equal(
        'invalid-request',
      );
      await app.call('admin', 'POST', '/api/site-kinds/kiln/retire', { reason: 'gone' });
      const listed = async (query: string) =>
        (await app.call('wall', 'GET', `/api/site-kinds${query}`)).body.map(({ code }: { code: string }) => code);
      expect(await listed('')).to.deep.equal(['school', 'hotel']);
      expect(await listed('?retired=1')).to.include('kiln');
      const refused = await app.call('dispatcher', 'POST', '/api/sites', { ...siteOf('S-K'), kind: 'kiln' });
      expect(refused.body.code).to.equal('unknown-site-kind');
      const audits = await app.database.knex('audit').where({ subject: 'kiln' }).orderBy('id');
      expect(audits.map(({ action }) => action)).to.deep.equal(
        ['add', 'edit', 'edit', 'retire'].map((action) => `site-kind.${action}`),
      );
    });
  });
});

const at = ([lon, lat]: [number, number]) => ({ lon, lat });

const day = fc.integer({ min: -60, max: 60 }).map((ahead) => {
  const instant = new Date(NOW.getTime() + ahead * 86_400_000);
  return instant.toISOString().slice(0, 10);
});
const anySite: fc.Arbitrary<Omit<NewSiteRecord, 'code'>> = fc.record({
  kind: fc.constant('school'),
  name: fc.constant({ zh: '校', en: 'School' }),
  lon: fc.integer({ min: 0, max: 20_000 }).map((step) => 113.49 + step / 1e6),
  lat: fc.integer({ min: 0, max: 10_000 }).map((step) => 27.65 + step / 1e6),
  address: fc.constant(''),
  contactName: fc.constant(''),
  contactPhone: fc.constant(''),
  note: fc.constant(''),
  cycleDays: fc.constant(null),
  closed: fc.option(
    fc.tuple(day, fc.option(fc.integer({ min: 0, max: 30 }))).map(([from, days]) => ({
      from,
      until: days === null ? null : new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10),
      reason: '',
    })),
    { freq: 3 },
  ),
  dueOn: day,
  cellId: fc.constant(null),
  cellPath: fc.constant([]),
  generation: fc.constant(1),
  source: fc.constant('test'),
  invented: fc.constant(true),
  createdAt: fc.constant(NOW),
  lastInspectedAt: fc.constant(null),
  lastResult: fc.constantFrom('passed' as const, 'failed' as const, null),
  failedItems: fc.constant([]),
});
