import { expect } from 'chai';
import sharp from 'sharp';
import type { Role } from '../../server/identity/access.ts';
import { addToken } from '../../server/identity/add-token.ts';
import type { Actor } from '../../server/platform/http.ts';
import type { Log } from '../../server/platform/log.ts';
import { preparePhoto } from '../../server/reports/photo.ts';
import { type Inspection, inspectionInputSchema } from '../../server/sites/contract.ts';
import { lookAfterSites } from '../../server/sites/due/look-after-sites.ts';
import { inspectSite } from '../../server/sites/inspections/inspect-site.ts';
import { forgetInspectionPositions } from '../../server/sites/inspections/inspection-store.ts';
import { OwedFiling } from '../../server/sites/inspections/owed-filing.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { IN_A } from '../walk/staffed-town.ts';
import { NOW, SCHOOL, type SitesApp, startSitesApp } from './sites-app.ts';

interface Sent extends Inspection {
  code?: string;
  errors?: { path: string; message: string }[];
}

describe('inspections of key sites', () => {
  onBothEngines((engine) => {
    let app: SitesApp;
    let photo: Blob;
    before(async () => {
      app = await startSitesApp(engine);
      const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: '#204060' } });
      photo = new Blob([new Uint8Array(await picture.jpeg().toBuffer())]);
    });
    after(() => app?.stop());

    const inspect = (id: number, body: object, headers: Record<string, string> = {}) =>
      app.call('inspector', 'POST', `/api/sites/${id}/inspections`, { kindVersion: 1, ...body }, headers);
    const siteAt = async (id: number) => (await app.call('inspector', 'GET', `/api/sites/${id}`)).body;
    const reports = async () => {
      const { body } = await app.call('dispatcher', 'GET', '/api/reports?limit=1000');
      return body.features.map(({ properties }: { properties: object }) => properties) as Record<string, unknown>[];
    };
    const GOOD = { exits: true };

    it('that are passed make a site due a cycle later, by the day in the city', async () => {
      const { id } = await app.enter('I-1', { dueOn: '2026-05-01' });
      expect((await siteAt(id)).status).to.equal('overdue');
      // 23:30 in the city, which is still 7 May.
      const { status, body, headers } = await inspect(id, { answers: GOOD, at: '2026-05-07T15:30:00Z' });
      expect(status, JSON.stringify(body)).to.equal(201);
      expect(headers.get('location')).to.equal(`/api/sites/${id}/inspections/${body.id}`);
      expect(body).to.deep.include({ result: 'passed', place: 'none', author: 'test-inspector' });
      expect(await siteAt(id)).to.deep.include({
        status: 'in-order',
        dueOn: '2026-06-06',
        lastResult: 'passed',
        version: 2,
      });
      const event = await app.database.knex('event').where({ kind: 'site.inspected' }).orderBy('id', 'desc').first();
      expect(event.payload).to.deep.include({ code: 'I-1', lastResult: 'passed' });
      expect(JSON.stringify(event.payload)).not.to.match(/contact|某校长/);
    });

    it('that fail become a routed case, once, and make the site due within a week', async () => {
      const { id } = await app.enter('I-2');
      const here = { lon: IN_A[0] + 0.0005, lat: IN_A[1], accuracyM: 8 };
      const key = { 'idempotency-key': 'visit-1' };
      const first = await inspect(id, { answers: { exits: false }, note: '堆物', ...here }, key);
      expect(first.status).to.equal(201);
      expect(first.body).to.deep.include({ result: 'failed', place: 'there' });
      const { report } = first.body.answers[0];
      const filed = (await app.call('dispatcher', 'GET', `/api/reports/${report}`)).body;
      expect(filed).to.deep.include({
        category: 'road-damage',
        source: 'site-inspection',
        description: '学校 小学I-2（I-2）：消防通道畅通 — 否。堆物',
        lon: IN_A[0],
      });
      const routed = (await app.call('dispatcher', 'GET', `/api/cases/${report}`)).body.case;
      expect(routed).to.deep.include({ stage: 'dispatched' });
      expect(routed.holder).to.deep.include({ kind: 'organisation', code: 'transport' });
      expect(await siteAt(id)).to.deep.include({ status: 'failed', dueOn: '2026-05-15', failedItems: ['exits'] });

      const again = await inspect(id, { answers: { exits: false }, note: '堆物', ...here }, key);
      expect([again.status, again.headers.get('idempotent-replay')]).to.deep.equal([200, 'true']);
      expect(again.body).to.deep.equal(first.body);
      const other = await inspect(id, { answers: { exits: true }, ...here }, key);
      expect([other.status, other.body.code]).to.deep.equal([409, 'idempotency-key-reused']);
      expect((await reports()).filter(({ description }) => String(description).includes('I-2')).length).to.equal(1);
    });

    it('are one when they are sent twice at once', async () => {
      const { id } = await app.enter('I-3');
      const send = () => inspect(id, { answers: { exits: false } }, { 'idempotency-key': 'at-once' });
      const both = await Promise.all([send(), send(), send()]);
      expect(both.map(({ status }) => status).sort()).to.deep.equal([200, 200, 201]);
      expect(new Set(both.map(({ body }) => body.answers[0].report)).size).to.equal(1);
      expect((await reports()).filter(({ description }) => String(description).includes('I-3')).length).to.equal(1);
    });

    it('lose no report when the process dies between the two commits, and file none twice', async () => {
      const { id } = await app.enter('I-4');
      const place = app.service.workplace;
      const gone = Object.assign(new Error('the database is away'), { code: '08006' });
      // The recorder writes, and its answer never arrives: as bad as dying right after the commit.
      const dying = {
        ...place,
        recorder: Object.assign(Object.create(place.recorder), {
          record: async (filing: Parameters<typeof place.recorder.record>[0]) => {
            if (died++ > 0) await place.recorder.record(filing);
            throw gone;
          },
        }),
      };
      let died = 0;
      const actor: Actor = { accountId: 5, name: 'w', role: 'inspector', areaCellId: null, via: 'token' };
      const input = inspectionInputSchema.parse({ kindVersion: 1, answers: { exits: false } });
      const send = (at: typeof place) => inspectSite(at, actor, id, input, [], 'dies');
      // Before the door, then behind it.
      for (const expected of [0, 1]) {
        const { inspection } = await send(dying);
        expect([inspection.result, inspection.answers[0]!.report]).to.deep.equal(['failed', null]);
        const filed = (await reports()).filter(({ description }) => String(description).includes('I-4'));
        expect(filed.length).to.equal(expected);
      }
      expect((await siteAt(id)).status).to.equal('failed');
      // What is entered of the site meanwhile changes nothing of what is filed.
      await app.call('dispatcher', 'PUT', `/api/sites/${id}`, {
        ...{ kind: 'school', name: { zh: '新名', en: 'New' }, lon: IN_A[0], lat: IN_A[1] + 0.001, version: 2 },
      });
      const left = await Promise.all([1, 2].map(() => new OwedFiling(place).fileAll()));
      expect(left).to.deep.equal([0, 0]);
      const filed = (await reports()).filter(({ description }) => String(description).includes('I-4'));
      expect(filed.length).to.equal(1);
      const { inspection, replay } = await send(place);
      expect([inspection.answers[0]!.report, replay]).to.deep.equal([filed[0]!.number, true]);
      expect((await app.call('admin', 'GET', `/api/sites/${id}/inspections`)).body.inspections.length).to.equal(1);
    });

    it('are reported though others, and what else is to be looked after, fail', async () => {
      const { id } = await app.enter('I-10');
      const place = app.service.workplace;
      const warned: string[] = [];
      const log = { warn: (_: object, what: string) => warned.push(what) } as unknown as Log;
      const failing = (what: string) => (): Promise<never> => Promise.reject(new Error(what));
      const recorderOf = (record: typeof place.recorder.record): typeof place.recorder =>
        Object.assign(Object.create(place.recorder), { record });
      const actor: Actor = { accountId: 5, name: 'w', role: 'inspector', areaCellId: null, via: 'token' };
      const input = inspectionInputSchema.parse({ kindVersion: 1, answers: { exits: false } });
      const broken = { ...place, log, recorder: recorderOf(failing('broken')) };
      const sent = [1, 2].map(() => inspectSite(broken, actor, id, input, [], undefined));
      for (const { inspection } of await Promise.all(sent)) expect(inspection.answers[0]!.report).to.equal(null);
      expect(warned.length).to.equal(2);
      let calls = 0;
      const once = recorderOf((filing) => (calls++ === 0 ? failing('first')() : place.recorder.record(filing)));
      const database = Object.assign(Object.create(place.database), { transaction: failing('no transaction') });
      const care = lookAfterSites({ ...place, log, database, recorder: once }, { restMs: 3_600_000 });
      await care.stop();
      expect(warned.slice(2).length, warned.join()).to.equal(2);
      const left = await app.database.knex('site_inspection').whereRaw(`reports_owed <> '[]'`);
      expect([calls, left.length]).to.deep.equal([2, 1]);
      expect(await new OwedFiling(place).fileAll()).to.equal(0);
    });

    it('owe what a retired category cannot take, say so, warn of it once, and file it when it can', async () => {
      const { id } = await app.enter('I-5');
      const act = (what: string) => app.call('admin', 'POST', `/api/categories/road-damage/${what}`, { reason: 'x' });
      await act('retire');
      const { body, status } = await inspect(id, { answers: { exits: false } });
      expect([status, body.answers[0].report, body.answers[0].owed]).to.deep.equal([201, null, true]);
      const warned: object[] = [];
      const log = { warn: (what: object) => warned.push(what) } as unknown as Log;
      const filing = new OwedFiling({ ...app.service.workplace, log });
      for (const _ of [1, 2, 3]) expect(await filing.fileAll()).to.equal(1);
      expect(warned).to.deep.equal([{ category: 'road-damage', inspection: body.id }]);
      expect(filing.owed).to.equal(1);
      await act('restore');
      expect(await filing.fileAll()).to.equal(0);
      const later = await app.call('wall', 'GET', `/api/sites/${id}/inspections/${body.id}`);
      expect(later.body.answers[0].report).to.match(/^\d{8}-\d{6}$/);
      expect(later.body.answers[0].owed).to.equal(false);
    });

    it('become reports of the category `other` where theirs is out of use and the city has one, and never two', async () => {
      const { id } = await app.enter('I-11');
      const [{ retiredAt: _, ...some }] = (await app.call('wall', 'GET', '/api/categories')).body;
      const add = await app.call('admin', 'POST', '/api/categories', { ...some, code: 'other', reason: 'x' });
      expect(add.status, JSON.stringify(add.body)).to.equal(201);
      const act = (code: string, what: string) =>
        app.call('admin', 'POST', `/api/categories/${code}/${what}`, { reason: 'x' });
      await act('road-damage', 'retire');
      const { body } = await inspect(id, { answers: { exits: false } });
      const { report } = body.answers[0];
      expect((await app.call('dispatcher', 'GET', `/api/reports/${report}`)).body.category).to.equal('other');
      // The process died before it noted that, and the category came back meanwhile.
      const owed = [{ item: 'exits', input: { lon: 1, lat: 1, category: 'road-damage', description: 'again' } }];
      await app.database
        .knex('site_inspection')
        .where({ id: body.id })
        .update({ reports: '[]', reports_owed: JSON.stringify(owed) });
      for (const what of ['restore', 'retire'] as const) {
        await act('road-damage', what);
        expect(await new OwedFiling(app.service.workplace).fileAll()).to.equal(0);
        const again = await app.call('wall', 'GET', `/api/sites/${id}/inspections/${body.id}`);
        expect(again.body.answers[0].report).to.equal(report);
      }
      await act('road-damage', 'restore');
      await act('other', 'retire');
    });

    it('take photos, of items and of the whole, and give them to the report', async () => {
      const { id } = await app.enter('I-6');
      const form = (fields: Record<string, string>, photos: string[]) => {
        const data = new FormData();
        for (const [name, value] of Object.entries(fields)) data.set(name, value);
        for (const name of photos) data.append(name, photo, 'a.jpg');
        return data;
      };
      const send = async (fields: Record<string, string>, photos: string[]) => {
        const headers = { authorization: `Bearer ${app.tokens.inspector}` };
        const body = form({ kindVersion: '1', lon: String(IN_A[0]), lat: String(IN_A[1] + 0.01), ...fields }, photos);
        const answer = await fetch(`${app.url}/api/sites/${id}/inspections`, { method: 'POST', headers, body });
        return { status: answer.status, body: (await answer.json()) as Sent };
      };
      const answers = JSON.stringify({ exits: true, cover: false });
      const bare = await send({ answers }, ['photo']);
      expect([bare.status, bare.body.code]).to.deep.equal([422, 'inspection-refused']);
      expect(bare.body.errors).to.deep.equal([{ path: 'photo:cover', message: 'needs a photo' }]);
      expect((await send({ answers }, ['picture'])).body.code).to.equal('invalid-request');
      expect((await send({ answers: '{' }, [])).body.code).to.equal('invalid-request');
      const { status, body } = await send({ answers }, ['photo:cover', 'photo']);
      expect(status, JSON.stringify(body)).to.equal(201);
      const { photos, place, answers: said, id: inspection } = body;
      expect(place).to.equal('far');
      expect(photos.map(({ item }) => item)).to.deep.equal(['cover', null]);
      expect((await app.call('dispatcher', 'GET', `/api/reports/${said[1]!.report}`)).body.photos).to.equal(1);
      const path = `/api/sites/${id}/inspections/${inspection}/photos/${photos[0]!.id}`;
      for (const size of ['', '/thumbnail'])
        expect((await app.call('wall', 'GET', path + size)).headers.get('content-type')).to.equal('image/jpeg');
      expect((await app.call('wall', 'GET', path.replace(/\d+$/, '999'))).status).to.equal(404);
      expect((await app.call('wall', 'GET', path.replace(`/${inspection}/`, '/1/'))).status).to.equal(404);
    });

    it('that come in late are kept, and leave the site as the newer one left it', async () => {
      const { id } = await app.enter('I-7');
      await inspect(id, { answers: GOOD, at: '2026-05-07T01:00:00Z' });
      await inspect(id, { answers: { exits: false }, at: '2026-05-06T01:00:00Z' });
      expect(await siteAt(id)).to.deep.include({ lastResult: 'passed', dueOn: '2026-06-06' });
      const list = (limit: number, cursor = '') =>
        app.call('wall', 'GET', `/api/sites/${id}/inspections?limit=${limit}${cursor}`);
      const { body } = await list(1);
      expect(body.inspections.map(({ result }: { result: string }) => result)).to.deep.equal(['passed']);
      const next = await list(1, `&cursor=${body.nextCursor}`);
      expect(next.body.inspections.map(({ result }: { result: string }) => result)).to.deep.equal(['failed']);
      expect(next.body.nextCursor).to.equal(null);
    });

    it('tell who inspected only to those in charge and oneself, and from where with patrol:locate, which is written down', async () => {
      const { id } = await app.enter('I-8');
      const staffed = await inspect(id, { answers: GOOD, staff: 'W1', lon: IN_A[0], lat: IN_A[1], accuracyM: 5 });
      expect(staffed.body).to.deep.include({ staff: 'W1', name: { zh: '某W1', en: '某W1' }, place: 'there' });
      const path = `/api/sites/${id}/inspections`;
      const tokenOf = async (staffCode: string) =>
        (await addToken(app.database, { city: TEST_CITY, name: staffCode, role: 'worker', staffCode })).token;
      const own = { authorization: `Bearer ${await tokenOf('W1')}` };
      const others = { authorization: `Bearer ${await tokenOf('W2')}` };
      const told = async (role: Role, headers = {}) => {
        const { body } = await app.call(role, 'GET', path, undefined, headers);
        const one = await app.call(role, 'GET', `${path}/${staffed.body.id}`, undefined, headers);
        expect(one.body).to.deep.equal(body.inspections[0]);
        const { staff, name, author, lon, lat, accuracyM, distanceM, place } = one.body;
        expect([distanceM, place], role).to.deep.equal([0, 'there']);
        return { who: staff, named: name !== null, author, where: [lon, lat, accuracyM] };
      };
      const nowhere = [null, null, null];
      const here = [IN_A[0], IN_A[1], 5];
      const looks = async () => app.database.knex('audit').where({ action: 'patrol.look', subject: 'inspections' });
      for (const role of ['wall', 'gis', 'department', 'worker'] as const)
        expect(await told(role), role).to.deep.equal({ who: null, named: false, author: '', where: nowhere });
      expect(await told('worker', others)).to.deep.equal({ who: null, named: false, author: '', where: nowhere });
      const known = { who: 'W1', named: true, author: 'test-inspector', where: here };
      expect(await told('worker', own)).to.deep.equal(known);
      // It is the inspector's account that sent it.
      expect(await told('inspector')).to.deep.equal(known);
      expect(await looks()).to.deep.equal([]);
      expect(await told('dispatcher')).to.deep.equal(known);
      expect((await looks()).map(({ actor, detail }) => [actor, detail])).to.deep.equal([
        ['test-dispatcher', { area: null }],
      ]);
      expect((await inspect(id, { answers: GOOD, staff: 'W9' })).body.code).to.equal('unknown-staff');
      expect((await inspect(id, { answers: GOOD }, own)).body.staff).to.equal('W1');
      expect((await inspect(id, { answers: GOOD, staff: 'W2' }, own)).body.code).to.equal('not-allowed');
    });

    it('are answered as they are stored when nothing can be read any more after the commit', async () => {
      const { id } = await app.enter('I-14');
      const place = app.service.workplace;
      const actor: Actor = { accountId: 5, name: 'w', role: 'inspector', areaCellId: null, via: 'token' };
      const input = inspectionInputSchema.parse({ kindVersion: 1, answers: { exits: false }, note: 'once' });
      let isOver = false;
      const knex = new Proxy(place.database.knex, {
        get: (target, key) => (isOver ? broken() : Reflect.get(target, key)),
        apply: (target, self, args) => (isOver ? broken() : Reflect.apply(target, self, args)),
      });
      const broken = (): never => {
        throw new Error('broken');
      };
      const transaction: typeof place.database.transaction = async (work) => {
        const result = await place.database.transaction(work);
        isOver = true;
        return result;
      };
      const database = Object.assign(Object.create(place.database), { transaction });
      Object.defineProperty(database, 'knex', { value: knex });
      const picture = await preparePhoto(Buffer.from(await photo.arrayBuffer()));
      const photos = [{ item: null, photo: picture, hashAsSent: 'x' }];
      const { inspection, replay } = await inspectSite({ ...place, database }, actor, id, input, photos, undefined);
      expect([inspection.result, replay, inspection.photos.length]).to.deep.equal(['failed', false, 1]);
      const stored = await app.call('wall', 'GET', `/api/sites/${id}/inspections/${inspection.id}`);
      expect(stored.body.photos).to.deep.equal(inspection.photos);
    });

    it('forget where the inspector stood when positions are forgotten, and keep how far that was', async () => {
      const { id } = await app.enter('I-12');
      const stood = { lon: IN_A[0] + 0.01, lat: IN_A[1], accuracyM: 5 };
      const at = ['2026-05-01T01:00:00Z', '2026-05-07T01:00:00Z'];
      const sent = await Promise.all(at.map((instant) => inspect(id, { answers: GOOD, at: instant, ...stood })));
      const { knex } = app.database;
      expect(await forgetInspectionPositions(knex, TEST_CITY, new Date('2026-05-02T00:00:00Z'))).to.equal(1);
      const [old, recent] = await Promise.all(
        sent.map(({ body }) => knex('site_inspection').where({ id: body.id }).first()),
      );
      expect(old).to.deep.include({ lon: null, lat: null, accuracy_m: null, place: 'far', result: 'passed' });
      expect(old.distance_m).to.be.greaterThan(900);
      expect(recent).to.deep.include({ lon: stood.lon, accuracy_m: 5 });
      const again = new Date('2026-05-02T00:00:00Z');
      expect(await forgetInspectionPositions(knex, TEST_CITY, again)).to.equal(0);
    });

    it('made by a clock that runs ahead count as of when they came in, and hide none that is made after', async () => {
      const { id } = await app.enter('I-13');
      const ahead = await inspect(id, { answers: { exits: false }, at: '2026-05-08T02:04:00Z' });
      expect(ahead.body.at).to.equal(NOW.toISOString());
      app.time.now = new Date('2026-05-08T02:02:00Z');
      await inspect(id, { answers: GOOD });
      app.time.now = NOW;
      expect(await siteAt(id)).to.deep.include({ status: 'in-order', lastInspectedAt: '2026-05-08T02:02:00.000Z' });
    });

    it('are refused: in the future, of a retired site, of another area, against an older check-list', async () => {
      const { id } = await app.enter('I-9');
      expect((await inspect(id, { answers: GOOD, at: '2026-05-08T03:00:00Z' })).body.code).to.equal('invalid-request');
      expect((await inspect(id, { answers: {} })).body.errors[0].path).to.equal('answers.exits');
      const { token } = await addToken(app.database, {
        ...{ city: TEST_CITY, name: 'b', role: 'inspector', areaCode: '111002' },
      });
      expect((await inspect(id, { answers: GOOD }, { authorization: `Bearer ${token}` })).status).to.equal(404);
      const { code: _, ...edit } = {
        ...SCHOOL,
        checkList: [...SCHOOL.checkList].reverse(),
        version: 1,
        reason: 'order',
      };
      await app.call('admin', 'PUT', '/api/site-kinds/school', edit);
      const old = await inspect(id, { answers: GOOD });
      expect([old.status, old.body.code]).to.deep.equal([409, 'conflict']);
      expect(old.body.detail).to.include('version 2');
      expect((await inspect(id, { answers: GOOD, kindVersion: 2 })).status).to.equal(201);
      const retried = await inspect(1, { answers: GOOD, at: '2026-05-07T15:30:00Z' }, { 'idempotency-key': 'none' });
      expect(retried.body.code).to.equal('conflict');
      await app.call('dispatcher', 'POST', `/api/sites/${id}/retire`, { reason: 'x' });
      expect((await inspect(id, { answers: GOOD, kindVersion: 2 })).body.code).to.equal('conflict');
      expect(app.time.now).to.equal(NOW);
    });
  });
});
