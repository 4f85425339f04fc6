import { expect } from 'chai';
import { addToken } from '../../server/identity/add-token.ts';
import { readEvents } from '../../server/platform/event-log.ts';
import { startApp, type TestApp } from '../helpers/app.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { publishTwoTowns, type TwoTowns } from '../identity/two-towns.ts';

/** A Monday, 10:00 in the city; 2026 has a published calendar. */
const NOW = new Date('2026-03-02T10:00:00+08:00');

describe('organisations, people and posts', () => {
  onBothEngines((engine) => {
    let app: TestApp;
    let cells: TwoTowns;
    let now = NOW;
    let west: string;
    before(async () => {
      app = await startApp(engine, {
        prepare: async (database) => {
          cells = await publishTwoTowns(database);
        },
        clock: () => now,
      });
      const wanted = { city: TEST_CITY, name: 'west', role: 'dispatcher', areaCode: '11' } as const;
      west = (await addToken(app.database, wanted)).token;
    });
    after(() => app?.stop());

    const write = async (method: string, path: string, body: object, status: number) => {
      const answer = await app.call('admin', method, path, body);
      expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).to.equal(status);
      return answer.body;
    };
    const read = async (path: string) => {
      const answer = await app.call('dispatcher', 'GET', path);
      expect(answer.status, `${path}: ${JSON.stringify(answer.body)}`).to.equal(200);
      return answer.body;
    };
    const fromWest = async (path: string) =>
      (await fetch(app.url + path, { headers: { authorization: `Bearer ${west}` } })).json() as Promise<unknown>;
    const organisation = (code: string, kind: string, more: object = {}) => ({
      code,
      kind,
      name: { zh: `单位${code}`, en: `Unit ${code}` },
      ...more,
    });
    const person = (code: string, more: object = {}) => ({
      code,
      name: `人${code}`,
      phone: `0731-${code}`,
      employment: 'full-time',
      organisation: 'town-west',
      shift: 'day',
      joinedOn: '2020-01-01',
      ...more,
    });

    it('builds a tree of organisations, each beside its cell', async () => {
      await write('POST', '/api/organisations', organisation('city', 'centre', { phone: '12345' }), 201);
      await write(
        'POST',
        '/api/organisations',
        organisation('town-west', 'sub-centre', { parent: 'city', cell: '11' }),
        201,
      );
      const east = await write(
        'POST',
        '/api/organisations',
        organisation('town-east', 'sub-centre', { parent: 'city', cell: '12', reason: '新设' }),
        201,
      );
      expect(east.cell).to.deep.equal({ code: '12', name: { zh: '格12', en: 'Cell 12' }, level: 2 });
      await write('POST', '/api/organisations', organisation('water', 'department', { parent: 'city' }), 201);
      expect((await read('/api/organisations')).map(({ code }: { code: string }) => code)).to.deep.equal([
        'city',
        'town-east',
        'town-west',
        'water',
      ]);
      expect((await read('/api/organisations?kind=department')).length).to.equal(1);
    });

    it('refuses what no tree has: loops, unknown parents, cells of the wrong level, two for one cell, a code twice', async () => {
      const refused = async (row: object, path: string) => {
        const body = await write('POST', '/api/organisations', row, 422);
        expect([body.code, body.errors.map((one: { path: string }) => one.path)]).to.deep.equal([
          'list-refused',
          [path],
        ]);
      };
      await refused(organisation('a', 'department', { parent: 'nobody' }), 'parent');
      await refused(organisation('a', 'department', { parent: 'a' }), 'parent');
      await refused(organisation('a', 'department', { cell: '11' }), 'cell');
      await refused(organisation('a', 'workstation', { cell: '11' }), 'cell');
      await refused(organisation('a', 'sub-centre', { cell: '11' }), 'cell');
      await refused(organisation('a', 'sub-centre', { cell: 'no-such' }), 'cell');
      const { code: _, ...loop } = organisation('city', 'centre', { parent: 'water' });
      expect((await write('PUT', '/api/organisations/city', loop, 422)).errors[0].message).to.include('below itself');
      await write('POST', '/api/organisations', organisation('water', 'department'), 409);
      await write('PUT', '/api/organisations/no-such', loop, 404);
      await write('POST', '/api/organisations', organisation('B A D', 'department'), 400);
    });

    it('retires an organisation that has nothing below it, and gives its cell free', async () => {
      await write('POST', '/api/organisations/city/retire', {}, 422);
      const retired = await write('POST', '/api/organisations/town-east/retire', { reason: '合并' }, 200);
      expect(retired.retiredAt).to.equal(NOW.toISOString());
      await write(
        'POST',
        '/api/organisations',
        organisation('new-east', 'sub-centre', { parent: 'city', cell: '12' }),
        201,
      );
      await write('POST', '/api/organisations/town-east/restore', {}, 422);
      expect((await read('/api/organisations')).map(({ code }: { code: string }) => code)).not.to.include('town-east');
      expect((await read('/api/organisations?retired=1')).map(({ code }: { code: string }) => code)).to.include(
        'town-east',
      );
      const audit = await app.database.knex('audit').where({ subject: 'town-east' }).orderBy('id');
      expect(audit.map(({ action, reason }) => [action, reason])).to.deep.equal([
        ['organisation.add', '新设'],
        ['organisation.retire', '合并'],
      ]);
      const events = await readEvents(app.database.knex, TEST_CITY, 0, 1_000);
      expect(events.find(({ subject }) => subject === 'new-east')?.payload).to.deep.equal({
        what: 'organisations',
        code: 'new-east',
      });
    });

    it('keeps shifts as one list, and none that somebody works can go', async () => {
      const shift = (code: string, days: string, startsAt: string, endsAt: string) => ({
        code,
        name: { zh: code, en: code },
        days,
        startsAt,
        endsAt,
      });
      const shifts = [shift('day', 'working-days', '08:00', '17:00'), shift('night', 'every-day', '20:00', '06:00')];
      await write('PUT', '/api/shifts', { shifts }, 200);
      expect(await read('/api/shifts')).to.deep.equal(shifts);
      await write('PUT', '/api/shifts', { shifts: [shifts[0], shifts[0]] }, 422);
      await write('PUT', '/api/shifts', { shifts: [shift('x', 'every-day', '25:00', '06:00')] }, 400);
      await write('POST', '/api/staff', person('W1'), 201);
      await write('PUT', '/api/shifts', { shifts: [shifts[1]] }, 422);
      await write('PUT', '/api/shifts', { shifts: [...shifts, shift('spare', 'rest-days', '08:00', '12:00')] }, 200);
      await write('PUT', '/api/shifts', { shifts }, 200);
      expect(await read('/api/shifts')).to.deep.equal(shifts);
    });

    it('takes people in, changes them, and keeps those who have left', async () => {
      await write('POST', '/api/staff', person('W2', { shift: 'night', organisation: 'new-east' }), 201);
      await write('POST', '/api/staff', person('W2'), 409);
      for (const wrong of [
        { organisation: 'none' },
        { shift: 'none' },
        { leftOn: '2019-12-31' },
        { organisation: 'town-east' },
      ])
        await write('POST', '/api/staff', person('W3', wrong), 422);
      const { code: _, ...left } = person('W4', { organisation: 'water' });
      await write('POST', '/api/staff', { ...left, code: 'W4' }, 201);
      await write('PUT', '/api/staff/W4', { ...left, leftOn: '2026-02-28' }, 200);
      await write('PUT', '/api/staff/W9', left, 404);
      expect((await read('/api/staff')).map(({ code }: { code: string }) => code)).to.deep.equal(['W1', 'W2']);
      expect((await read('/api/staff?left=1&q=w4'))[0]).to.deep.include({
        code: 'W4',
        name: { zh: '人W4', en: '人W4' },
      });
      const page = await app.call('dispatcher', 'GET', '/api/staff?limit=1&left=1');
      expect(page.headers.get('link')).to.include('cursor=W1').and.include('rel="next"');
      expect((await read('/api/staff?limit=1&left=1&cursor=W1'))[0].code).to.equal('W2');
    });

    it('shows telephones to nobody without staff:read', async () => {
      expect((await app.call('worker', 'GET', '/api/staff')).status).to.equal(403);
      expect((await app.call('wall', 'GET', '/api/on-duty')).status).to.equal(403);
    });

    it('gives posts from day to day, the same person not twice, some posts to one person at a time', async () => {
      const post = (staff: string, more: object = {}) => ({
        cell: '11',
        post: 'grid-worker',
        staff,
        fromDay: '2021-01-01',
        ...more,
      });
      const first = await write('POST', '/api/posts', post('W1'), 201);
      expect(first).to.deep.include({ staff: 'W1', toDay: null, name: { zh: '人W1', en: '人W1' }, phone: '0731-W1' });
      await write('POST', '/api/posts', post('W1'), 409);
      for (const wrong of [
        post('W1', { fromDay: '2022-01-01' }),
        post('W2'),
        post('W9'),
        post('W2', { cell: 'no-such' }),
        post('W2', { fromDay: '2019-01-01', toDay: '2019-01-02' }),
        post('W2', { post: 'police', fromDay: '2021-01-02', toDay: '2021-01-01' }),
      ])
        expect((await write('POST', '/api/posts', wrong, 422)).code).to.equal('list-refused');
      await write('POST', `/api/posts/${first.id}/end`, { day: '2020-12-31' }, 422);
      await write('POST', '/api/posts/999999/end', { day: '2022-12-31' }, 404);
      await write('POST', `/api/posts/${first.id}/end`, { day: '2025-12-31', reason: '调岗' }, 200);
      await write('POST', '/api/posts', post('W2', { fromDay: '2026-01-01' }), 201);
      for (const staff of ['W1', 'W2'])
        await write('POST', '/api/posts', post(staff, { post: 'patroller', fromDay: '2026-01-01' }), 201);
      expect(
        (await read('/api/posts?cell=11&post=grid-worker')).map(({ staff }: { staff: string }) => staff),
      ).to.deep.equal(['W2']);
      expect((await read('/api/posts?cell=11&post=grid-worker&day=2025-06-01'))[0].staff).to.equal('W1');
      expect((await read('/api/posts?cell=1&below=1&day=any')).length).to.equal(4);
      expect((await read('/api/posts?staff=W1')).length).to.equal(1);
      const next = await app.call('dispatcher', 'GET', '/api/posts?day=any&limit=3');
      const cursor = /cursor=(\d+)/.exec(next.headers.get('link') ?? '')?.[1];
      expect((await read(`/api/posts?day=any&limit=3&cursor=${cursor}`)).length).to.equal(1);
    });

    it('refuses cursors, days and numbers that are none', async () => {
      for (const path of [
        '/api/posts?cursor=1.5',
        '/api/absences?cursor=x',
        '/api/posts?day=2026-02-30',
        '/api/posts?day=0000-01-01',
        '/api/staff?limit=0',
        '/api/vacancies?level=5',
      ])
        expect((await app.call('admin', 'GET', path)).status, path).to.equal(400);
      expect((await app.call('admin', 'GET', '/api/vacancies?cell=no-such')).body.code).to.equal('unknown-cell');
      expect((await app.call('admin', 'POST', '/api/posts/0/end', { day: '2026-01-01' })).status).to.equal(400);
    });

    it('frees the post of somebody who has left', async () => {
      await write('POST', '/api/posts', { cell: '12', post: 'grid-head', staff: 'W4', fromDay: '2021-01-01' }, 201);
      expect((await read('/api/staff?cell=12')).length).to.equal(0);
      await write('POST', '/api/posts', { cell: '12', post: 'grid-head', staff: 'W2', fromDay: '2026-03-01' }, 201);
    });

    it('lets one of two at once hold a post that one person holds', async () => {
      const give = (staff: string) =>
        app.call('admin', 'POST', '/api/posts', {
          cell: '12',
          post: 'first-responsible',
          staff,
          fromDay: '2026-01-01',
        });
      const answers = await Promise.all([give('W1'), give('W2')]);
      expect(answers.map(({ status }) => status).toSorted()).to.deep.equal([201, 422]);
    });

    it('says who holds the posts of a cell, with telephones for those who may read them', async () => {
      const posts = async (role: 'dispatcher' | 'wall', query = '') =>
        (await app.call(role, 'GET', `/api/cells/11${query}`)).body.properties.posts;
      expect(await posts('dispatcher')).to.deep.equal([
        { post: 'grid-worker', staff: 'W2', name: { zh: '人W2', en: '人W2' }, phone: '0731-W2' },
        { post: 'patroller', staff: 'W1', name: { zh: '人W1', en: '人W1' }, phone: '0731-W1' },
        { post: 'patroller', staff: 'W2', name: { zh: '人W2', en: '人W2' }, phone: '0731-W2' },
      ]);
      expect(JSON.stringify(await posts('wall'))).not.to.include('0731');
      expect(await posts('dispatcher', '?at=2025-01-01T00:00:00Z')).to.equal(null);
      const { headers } = await app.call('dispatcher', 'GET', '/api/cells/11');
      const etag = headers.get('etag') ?? '';
      const again = await app.call('dispatcher', 'GET', '/api/cells/11', undefined, { 'if-none-match': etag });
      expect(again.status).to.equal(304);
      const wall = await app.call('wall', 'GET', '/api/cells/11', undefined, { 'if-none-match': etag });
      expect(wall.status).to.equal(200);
    });

    it('lists the posts that nobody holds', async () => {
      const all = await read('/api/vacancies');
      expect(all).to.deep.include({ day: '2026-03-02', total: 2, urgent: 0, byPost: { 'first-responsible': 2 } });
      expect(all.vacancies.map(({ cell }: { cell: { code: string } }) => cell.code)).to.deep.equal(['1', '11']);
      expect((await read('/api/vacancies?level=2&cell=11')).total).to.equal(1);
      const page = await read('/api/vacancies?limit=1');
      expect((await read(`/api/vacancies?limit=1&cursor=${page.nextCursor}`)).vacancies[0].cell.code).to.equal('11');
    });

    it('knows who is on duty, nearest first, and who is away', async () => {
      const onDuty = async (query = '') => (await read(`/api/on-duty${query}`)).staff;
      expect((await onDuty()).map(({ code }: { code: string }) => code)).to.deep.equal(['W1']);
      now = new Date('2026-03-03T03:00:00+08:00');
      expect((await onDuty()).map(({ code }: { code: string }) => code)).to.deep.equal(['W2']);
      now = new Date('2026-03-02T20:30:00+08:00');
      await write('PUT', '/api/staff/W1', omitCode(person('W1', { shift: 'night' })), 200);
      const near = await onDuty('?lon=113.19&lat=27.05');
      expect(near.map(({ code }: { code: string }) => code)).to.have.members(['W1', 'W2']);
      expect(near[0].distanceM).to.be.at.most(near[1].distanceM);
      expect(near.at(-1).live).to.equal(false);
      await write(
        'POST',
        '/api/absences',
        { staff: 'W2', fromDay: '2026-03-02', toDay: '2026-03-04', note: '培训' },
        201,
      );
      expect((await onDuty()).map(({ code }: { code: string }) => code)).to.deep.equal(['W1']);
      expect((await app.call('dispatcher', 'GET', '/api/on-duty?lon=113')).status).to.equal(400);
    });

    it('keeps absences apart, and lengthens one that is entered again', async () => {
      const absence = { staff: 'W2', fromDay: '2026-03-02', toDay: '2026-03-06', note: '病假' };
      await write('POST', '/api/absences', absence, 201);
      expect((await read('/api/absences?staff=W2')).map(({ toDay }: { toDay: string }) => toDay)).to.deep.equal([
        '2026-03-06',
      ]);
      await write('POST', '/api/absences', { ...absence, fromDay: '2026-03-05' }, 422);
      await write('POST', '/api/absences', { ...absence, staff: 'W9' }, 422);
      await write('POST', '/api/absences', { ...absence, fromDay: '2026-03-07' }, 422);
    });

    it('counts grid workers on duty for the wall', async () => {
      now = new Date('2026-03-02T20:30:00+08:00');
      const count = async () => (await app.call('wall', 'GET', '/api/wall')).body.kpis.workersOnDuty;
      expect(await count(), 'W2 is away').to.equal(0);
      now = new Date('2026-03-08T20:30:00+08:00');
      expect(await count()).to.equal(1);
      expect(((await fromWest('/api/wall')) as { kpis: { workersOnDuty: number } }).kpis.workersOnDuty).to.equal(1);
    });

    it('shows what concerns a cell to those whose area has it', async () => {
      const text = async (path: string) => JSON.stringify(await fromWest(path));
      expect(await text('/api/organisations'))
        .to.include('town-west')
        .and.include('water')
        .and.not.include('new-east');
      expect(await text('/api/posts?day=any')).not.to.include('"code":"12"');
      expect(await text('/api/posts?cell=12')).to.include('outside-area');
      expect(await text('/api/vacancies'))
        .to.include('"code":"11"')
        .and.not.include('"code":"1",');
      const admin = { city: TEST_CITY, name: 'west-admin', role: 'admin', areaCode: '11' } as const;
      const { token } = await addToken(app.database, admin);
      const send = async (path: string, body: object) =>
        (
          await fetch(app.url + path, {
            method: 'POST',
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            body: JSON.stringify(body),
          })
        ).status;
      const post = { post: 'police', staff: 'W1', fromDay: '2026-01-01' };
      expect(await send('/api/posts', { ...post, cell: '12' })).to.equal(403);
      expect(await send('/api/posts', { ...post, cell: '11' })).to.equal(201);
      expect(await send('/api/organisations', organisation('mine', 'department'))).to.equal(403);
      expect(await send('/api/staff.csv', {})).to.equal(403);
      expect(cells.west).to.be.greaterThan(0);
    });
  });
});

const omitCode = ({ code: _, ...rest }: { code: string }): object => rest;
