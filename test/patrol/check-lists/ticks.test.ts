import { expect } from 'chai';
import { appendRegister } from '../../../server/duty/lists/register-store.ts';
import { fileOwedTicks } from '../../../server/patrol/check-lists/file-tick-report.ts';
import { forgetTickPositions } from '../../../server/patrol/check-lists/tick-store.ts';
import { refuse } from '../../../server/platform/errors.ts';
import { onBothEngines, TEST_CITY } from '../../helpers/engines.ts';
import { jpeg } from '../../walk/bad-requests.ts';
import { EAST, openPatrolTown, type PatrolTown, TEN, WEST } from '../patrol-town.ts';

const TICKS = '/api/patrol/ticks';
const LISTS = '/api/patrol/check-lists';
const worker = { role: 'worker', area: '11', staff: 'W1' } as const;
const desk = { role: 'dispatcher' } as const;
const covers = { cell: '11', item: 'covers', result: 'well' };
const at = ([lon, lat]: [number, number]) => ({ lon, lat });

describe('check-lists', () => {
  onBothEngines((engine) => {
    let town: PatrolTown;
    before(async () => {
      town = await openPatrolTown(engine);
    });
    after(async () => {
      // The embedded engine keeps its tables from suite to suite.
      await town?.app.database.knex.schema.dropTableIfExists('ping_test');
      await town?.app.stop();
    });
    beforeEach(() => {
      town.time.now = TEN;
    });
    const tick = async (body: object, who: Parameters<PatrolTown['ask']>[0] = worker, key?: string) =>
      town.app.call(who.role, 'POST', TICKS, body, {
        authorization: `Bearer ${await town.tokenOf(who)}`,
        ...(key && { 'idempotency-key': key }),
      });
    const list = async (query: string, who: Parameters<PatrolTown['ask']>[0] = desk) => {
      const { body } = await town.ask(who, 'GET', `${LISTS}?cell=11${query}`);
      return body.items.map((one: { code: string; state: string; dueOn: string; lastOn: string | null }) =>
        [one.code, one.state, one.dueOn, one.lastOn].join(' '),
      );
    };
    const reports = async () => (await town.ask(desk, 'GET', '/api/reports?limit=1000')).body.features.length;

    it('tells what is due, and what was ticked', async () => {
      expect(await list('')).to.deep.equal(['covers due 2019-05-09 ', 'lamps due 2019-05-09 ']);
      const { status, body } = await tick({ ...covers, ...at(WEST), accuracyM: 8 });
      expect([status, body.place, body.distanceM, body.proof, body.name.zh]).to.deep.equal([
        ...[201, 'in-cell', 0, 'position', '人W1'],
      ]);
      expect(await list('')).to.deep.equal(['lamps due 2019-05-09 ', 'covers done 2019-05-10 2019-05-09']);
      expect((await list('&day=2019-05-10'))[0]).to.equal('covers due 2019-05-10 2019-05-09');
      expect((await list('&day=2019-05-11'))[0]).to.equal('covers overdue 2019-05-10 2019-05-09');
      expect(await list('&day=2090-05-11')).to.include('lamps unknown  ');
      const seen = await town.ask({ role: 'wall' }, 'GET', `${LISTS}?cell=11`);
      expect(seen.body.items[1].ticks[0]).to.include({ staff: null, name: null, place: 'in-cell' });
      expect((await town.ask({ role: 'inspector', area: '12' }, 'GET', `${LISTS}?cell=11`)).status).to.equal(403);
    });

    it('marks a tick from near and from afar, and refuses none for it', async () => {
      const from = async (lon: number, accuracyM?: number) =>
        (await tick({ ...covers, lon, lat: 27.05, ...(accuracyM && { accuracyM }) })).body;
      expect((await from(113.1004)).place).to.equal('near');
      const far = await from(113.11, 100);
      expect(far.place).to.equal('far');
      expect(far.distanceM).to.be.closeTo(992, 5);
      expect((await from(113.11, 1000)).place).to.equal('near');
      expect((await tick(covers)).body).to.include({ place: 'none', proof: 'none', distanceM: null });
    });

    it('takes the walk for a position, a code for a better proof, and a photo for the best', async () => {
      const ping = { city: TEST_CITY, staff: 'W1', ...at(WEST), received_at: TEN, begins: false };
      const { knex } = town.app.database;
      await knex.raw(
        `create table if not exists ping_test partition of ping for values from ('2019-05-08') to ('2019-05-11')`,
      );
      await knex('ping').insert([
        { ...ping, at: new Date('2019-05-09T01:55:00Z') },
        { ...ping, at: new Date('2019-05-09T01:59:00Z'), lon: 113.3, mark: 'mock' },
      ]);
      const walked = (await tick(covers)).body;
      expect(walked).to.include({ place: 'in-cell', proof: 'position', distanceM: 0 });
      const kept = await knex('check_tick').where({ id: walked.id }).first();
      expect([kept.lon, kept.lat, kept.accuracy_m], 'the position stays with the walk').to.deep.equal([
        null,
        null,
        null,
      ]);
      town.time.now = new Date('2019-05-09T03:00:00Z');
      for (const [code, where] of [['MH-1', WEST] as const, ['MH-2', EAST] as const])
        await town.ask(desk, 'POST', '/api/patrol/check-points', { code, name: code, kind: 'manhole', ...at(where) });
      expect((await tick({ ...covers, scanned: 'MH-1' })).body).to.include({ place: 'in-cell', proof: 'scan' });
      expect((await tick({ ...covers, scanned: 'MH-2' })).body).to.include({ place: 'none', proof: 'none' });
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...covers, ...at(WEST), accuracyM: 8, scanned: 'MH-1' }))
        form.set(name, String(value));
      form.set('photo', new Blob([new Uint8Array(await jpeg())], { type: 'image/jpeg' }), 'a.jpg');
      const authorization = `Bearer ${await town.tokenOf(worker)}`;
      const sent = await fetch(town.app.url + TICKS, { method: 'POST', body: form, headers: { authorization } });
      const body = (await sent.json()) as { id: number; proof: string; photo: boolean };
      expect([sent.status, body.proof, body.photo]).to.deep.equal([201, 'photo', true]);
      const photo = await town.ask(worker, 'GET', `${TICKS}/${body.id}/photo`);
      expect(photo.headers.get('content-type')).to.equal('image/jpeg');
      expect((await town.ask({ role: 'worker', area: '12' }, 'GET', `${TICKS}/${body.id}/thumbnail`)).status).to.equal(
        403,
      );
    });

    it('makes a report of what is wrong, once, however often it is sent', async () => {
      const before = await reports();
      const wrong = { ...covers, ...at(WEST), result: 'wrong', note: '缺一块' };
      const sent = await Promise.all([1, 2, 3].map(() => tick(wrong, worker, 'k1')));
      expect(sent.map(({ status }) => status).sort()).to.deep.equal([200, 200, 201]);
      const numbers = new Set(sent.map(({ body }) => body.report));
      expect(numbers.size).to.equal(1);
      expect(await reports()).to.equal(before + 1);
      const { body } = await town.ask(desk, 'GET', `/api/reports/${[...numbers][0]}`);
      expect(body).to.deep.include({ category: 'manhole-cover', description: '查covers：缺一块', source: 'patrol' });
      expect((await tick({ ...wrong, note: '' }, worker, 'k1')).body.code).to.equal('idempotency-key-reused');
      expect((await tick({ ...wrong, item: 'lamps' })).body.report, 'no category').to.equal(null);
      expect(await reports()).to.equal(before + 1);
    });

    it('files what it owes after a crash between the two, and not twice', async () => {
      const { workplace } = town.app.service;
      const before = await reports();
      const wrong = { ...covers, result: 'wrong' };
      const record = workplace.recorder.record;
      const failing = async (fails: typeof record, key: string) => {
        workplace.recorder.record = fails;
        const { status, body } = await tick(wrong, worker, key);
        workplace.recorder.record = record;
        expect([status, body.report]).to.deep.equal([201, null]);
      };
      await failing(async () => {
        throw refuse('overloaded', 'full');
      }, 'full');
      await failing(async (filing) => {
        await record.call(workplace.recorder, filing);
        throw refuse('overloaded', 'recorded, and nobody hears of it');
      }, 'unheard');
      expect(await reports()).to.equal(before + 1);
      const again = await tick(wrong, worker, 'unheard');
      expect([again.status, typeof again.body.report]).to.deep.equal([200, 'string']);
      expect(await fileOwedTicks(workplace)).to.deep.equal({ filed: 1, owed: 0 });
      expect(await fileOwedTicks(workplace)).to.deep.equal({ filed: 0, owed: 0 });
      expect(await reports()).to.equal(before + 2);
    });

    it('owes the report of a category that was retired, says so, and files it under what the list names then', async () => {
      const { workplace } = town.app.service;
      const before = await reports();
      const retire = (how: string, category: string) =>
        town.ask({ role: 'admin' }, 'POST', `/api/categories/${category}/${how}`, { reason: 'test' });
      await retire('retire', 'manhole-cover');
      const { status, body } = await tick({ ...covers, ...at(WEST), result: 'wrong' });
      expect([status, body.report, body.reportOwed]).to.deep.equal([201, null, true]);
      const { body: list } = await town.ask(desk, 'GET', `${LISTS}?cell=11`);
      expect(list.items[0].ticks.find(({ id }: { id: number }) => id === body.id)).to.include({ reportOwed: true });
      expect(await fileOwedTicks(workplace), 'not before a minute has passed').to.deep.equal({ filed: 0, owed: 1 });
      const tries = async () =>
        (await town.app.database.knex('check_tick').where({ id: body.id }).first()).report_tries as number;
      for (const [minutes, tried] of [[1, 2] as const, [2, 2] as const, [3, 3] as const]) {
        town.time.now = new Date(TEN.getTime() + minutes * 60_000);
        await fileOwedTicks(workplace);
        expect(await tries(), `after ${minutes} minutes`).to.equal(tried);
      }
      await town.app.database.transaction((transaction) =>
        appendRegister(
          transaction,
          TEST_CITY,
          'daily-inspections',
          ['covers', 'lamps'].map((code) => ({
            ...{ code, name: { zh: `查${code}`, en: code }, where: 'everywhere', everyWorkingDays: 1 },
            ...{ category: 'public-facility', invented: true },
          })),
          { author: 'test', reason: 'test', at: town.time.now },
        ),
      );
      town.time.now = new Date(TEN.getTime() + 7 * 60_000);
      expect(await fileOwedTicks(workplace)).to.deep.equal({ filed: 1, owed: 0 });
      expect(await reports()).to.equal(before + 1);
      await retire('restore', 'manhole-cover');
    });

    it('files the others where one cannot be filed, and answers that a tick is stored whatever fails after', async () => {
      const { workplace } = town.app.service;
      const { record } = workplace.recorder;
      const wrong = { ...covers, ...at(WEST), result: 'wrong' };
      workplace.recorder.record = async () => {
        throw new TypeError('a fault of ours');
      };
      const ids: number[] = [];
      for (const note of ['1', '2']) {
        const { status, body } = await tick({ ...wrong, note });
        expect([status, body.reportOwed]).to.deep.equal([201, true]);
        ids.push(body.id);
      }
      town.time.now = new Date(TEN.getTime() + 60_000);
      workplace.recorder.record = async (filing) => {
        if (filing.idempotencyKey?.endsWith(`/${ids[0]}`)) throw new TypeError('a fault of ours');
        return record.call(workplace.recorder, filing);
      };
      expect(await fileOwedTicks(workplace)).to.deep.equal({ filed: 1, owed: 1 });
      workplace.recorder.record = record;
      town.time.now = new Date(TEN.getTime() + 180_000);
      expect(await fileOwedTicks(workplace)).to.deep.equal({ filed: 1, owed: 0 });
    });

    it('keeps what was found of where people were, and not where they were for longer than their walks', async () => {
      const { knex } = town.app.database;
      const { body } = await tick({ ...covers, lon: 113.11, lat: 27.05, accuracyM: 100, result: 'wrong' });
      const owed = await tick({ ...covers, ...at(WEST) });
      await knex('check_tick')
        .where({ id: owed.body.id })
        .update({ category: 'road-damage', report_lon: 113, report_lat: 27 });
      const row = (id: number) => knex('check_tick').where({ id }).first();
      await forgetTickPositions(knex, TEST_CITY, TEN);
      expect(await row(body.id), 'of that day').to.include({ lon: 113.11, accuracy_m: 100 });
      expect(await forgetTickPositions(knex, TEST_CITY, new Date(TEN.getTime() + 1))).to.be.above(0);
      const none = { lon: null, lat: null, accuracy_m: null, report_lon: null, report_lat: null };
      expect(await row(body.id)).to.deep.include({ ...none, place: 'far', proof: 'position' });
      expect((await row(body.id)).distance_m).to.be.closeTo(992, 5);
      expect(await row(owed.body.id), 'until its report is filed').to.include({ report_lon: 113 });
    });

    it('refuses ticks of others, of strange items and times', async () => {
      const code = async (body: object, who?: Parameters<PatrolTown['ask']>[0]) => (await tick(body, who)).body.code;
      expect(await code(covers, { role: 'worker' })).to.equal('not-allowed');
      expect(await code(covers, { role: 'worker', staff: 'W2' })).to.equal('not-allowed');
      expect(await code(covers, { role: 'worker', staff: 'W1', area: '12' })).to.equal('outside-area');
      expect((await tick(covers, { role: 'admin', staff: 'W3' })).status).to.equal(201);
      expect(await code({ ...covers, cell: 'x' })).to.equal('unknown-cell');
      const { body } = await tick({ ...covers, item: 'x', lon: 113, at: '2019-05-09T02:03:00Z' });
      expect(body.errors.map(({ path }: { path: string }) => path)).to.deep.equal(['lon', 'at', 'item']);
      expect((await tick({ ...covers, at: '2019-05-01T02:00:00Z' })).body.errors[0].path).to.equal('at');
    });
  });
});
