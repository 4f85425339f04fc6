import { expect } from 'chai';
import supertest from 'supertest';
import { isVisibleTo } from '../../server/identity/access.ts';
import { addAccount } from '../../server/identity/add-account.ts';
import { visibleTo, withinArea } from '../../server/identity/area-filter.ts';
import type { Database } from '../../server/platform/database.ts';
import type { Refusal } from '../../server/platform/errors.ts';
import { route } from '../../server/platform/http.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { type IdentityApp, identityApp, passwordOf } from './identity-app.ts';
import { publishTwoTowns, type TwoTowns } from './two-towns.ts';

describe('API tokens and accounts', () => {
  onBothEngines((engine) => {
    let database: Database;
    let identity: IdentityApp;
    let cells: TwoTowns;
    let root: string;
    before(async () => {
      database = await engine.freshDatabase();
      cells = await publishTwoTowns(database);
      identity = identityApp(database);
      root = await identity.token('root', 'admin');
      const organisation = { city: TEST_CITY, code: 'water', kind: 'department', name_zh: '水务局', name_en: 'Water' };
      await database.knex('organisation').insert(organisation);
      const person = { city: TEST_CITY, code: 'W1', name: '王芳', employment: 'official', organisation: 'water' };
      await database.knex('staff').insert({ ...person, joined_on: '2019-01-01' });
    });
    after(() => engine.release(database));

    const call = (method: 'get' | 'post' | 'put' | 'delete', path: string, token = root, body?: object) =>
      supertest(identity.app)[method](path).set('authorization', `Bearer ${token}`).send(body);
    const refusal = async (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        (error: Refusal) => error.code,
      );

    it('gives a token of a fixed form, once, and keeps its hash alone', async () => {
      const { status, body } = await call('post', '/api/tokens', root, {
        name: 'hotline',
        role: 'dispatcher',
        area: '11',
      });
      expect(status).to.equal(201);
      expect(body.token).to.match(/^gw_[\w-]{43}$/);
      const listed = (await call('get', '/api/tokens')).body.tokens.find(
        (token: { id: number }) => token.id === body.id,
      );
      expect(listed).to.include({
        name: 'hotline',
        account: 'hotline',
        role: 'dispatcher',
        usedAt: null,
        revokedAt: null,
      });
      expect(JSON.stringify(listed)).not.to.contain(body.token.slice(3));
      const who = (await call('get', '/api/session', body.token)).body;
      expect(who).to.deep.include({ name: 'hotline', csrfToken: null, expiresAt: null });
      expect(who.area.code).to.equal('11');
    });

    it('stops a withdrawn token at once, and the session that it opened', async () => {
      const { id, token } = (await call('post', '/api/tokens', root, { name: 'kiosk', role: 'wall' })).body;
      const opened = await supertest(identity.app).post('/api/session').send({ token });
      expect([opened.status, opened.body.role]).to.deep.equal([200, 'wall']);
      const cookie = opened.headers['set-cookie']?.[0] as string;
      const asKiosk = () =>
        supertest(identity.app)
          .get('/api/session')
          .set('cookie', cookie.split(';')[0] as string);
      identity.pass(20 * 24 * 3_600_000);
      expect((await asKiosk()).status).to.equal(200);
      expect((await call('delete', `/api/tokens/${id}`)).status).to.equal(204);
      expect((await call('get', '/api/session', token)).status).to.equal(401);
      expect((await asKiosk()).status).to.equal(401);
      expect((await supertest(identity.app).post('/api/session').send({ token })).body.code).to.equal(
        'wrong-credentials',
      );
    });

    it('believes a token for no more than five seconds after another process withdrew it', async () => {
      const token = await identity.token('elsewhere', 'worker');
      expect((await call('get', '/api/session', token)).status).to.equal(200);
      await database.knex('api_token').where({ name: 'elsewhere' }).update({ revoked_at: identity.now() });
      identity.pass(5_000);
      expect((await call('get', '/api/session', token)).status).to.equal(401);
    });

    it('notes the last use of a token to the minute', async () => {
      const token = await identity.token('clocked', 'worker');
      const usedAt = async () => (await database.knex('api_token').where({ name: 'clocked' }).first()).used_at;
      const first = identity.now();
      await call('get', '/api/session', token);
      expect(await usedAt()).to.deep.equal(first);
      identity.pass(59_000);
      await call('get', '/api/session', token);
      expect(await usedAt()).to.deep.equal(first);
      identity.pass(1_000);
      await call('get', '/api/session', token);
      identity.pass(5_000);
      await call('get', '/api/session', token);
      expect((await usedAt()).getTime()).to.be.at.least(first.getTime() + 60_000);
    });

    for (const header of ['Bearer', 'Bearer gw_short', `Bearer gw_${'x'.repeat(43)}`, 'Basic cm9vdDpyb290'])
      it(`refuses "${header}" with 401, on a public address too`, async () => {
        const answer = await supertest(identity.app).post('/api/session').set('authorization', header).send({});
        expect([answer.status, answer.body.code]).to.deep.equal([401, 'not-signed-in']);
      });

    it('makes a password when none is given, and it works', async () => {
      const { status, body } = await call('post', '/api/accounts', root, {
        name: '李明',
        role: 'worker',
        area: '2:12',
      });
      expect(status).to.equal(201);
      expect(body).to.deep.include({ name: '李明', role: 'worker', disabledAt: null });
      const signedIn = await supertest(identity.app)
        .post('/api/session')
        .send({ username: '李明', password: body.password });
      expect([signedIn.status, signedIn.body.area.id]).to.deep.equal([200, cells.east]);
    });

    it('refuses a taken name, a bad name, an unknown area, an unknown role and a short password', async () => {
      const add = async (body: object) => {
        const answer = await call('post', '/api/accounts', root, { name: 'new', role: 'worker', ...body });
        return [answer.status, answer.body.code];
      };
      await identity.account('taken', 'worker');
      expect(await add({ name: 'taken' })).to.deep.equal([409, 'conflict']);
      expect(await add({ name: 'a b' })).to.deep.equal([400, 'invalid-request']);
      expect(await add({ name: '' })).to.deep.equal([400, 'invalid-request']);
      expect(await add({ area: '99' })).to.deep.equal([422, 'unknown-cell']);
      expect(await add({ role: 'king' })).to.deep.equal([400, 'invalid-request']);
      expect(await add({ password: 'short' })).to.deep.equal([400, 'invalid-request']);
      expect(await refusal(addAccount(database, { city: TEST_CITY, name: 'a/b', role: 'worker' }))).to.equal(
        'invalid-request',
      );
    });

    it('ends what a closed account had open, and keeps it for the audit', async () => {
      await identity.account('leaver', 'dispatcher');
      const signedIn = await supertest(identity.app)
        .post('/api/session')
        .send({ username: 'leaver', password: passwordOf('leaver') });
      const cookie = signedIn.headers['set-cookie']?.[0]?.split(';')[0] as string;
      expect((await call('post', '/api/accounts/leaver/disable')).body.disabledAt).to.be.a('string');
      expect((await supertest(identity.app).get('/api/session').set('cookie', cookie)).status).to.equal(401);
      const names = (await call('get', '/api/accounts')).body.accounts.map(({ name }: { name: string }) => name);
      expect(names).to.include('leaver');
      expect((await call('post', '/api/accounts/root/disable')).body.code).to.equal('conflict');
      expect((await call('post', '/api/accounts/none/disable')).status).to.equal(404);
    });

    it('sets a password: the old one and its sessions end', async () => {
      await identity.account('forgetful', 'gis');
      const sign = (password: string) =>
        supertest(identity.app).post('/api/session').send({ username: 'forgetful', password });
      const cookie = (await sign(passwordOf('forgetful'))).headers['set-cookie']?.[0]?.split(';')[0] as string;
      const { body } = await call('post', '/api/accounts/forgetful/password', root, {});
      expect((await supertest(identity.app).get('/api/session').set('cookie', cookie)).status).to.equal(401);
      expect((await sign(passwordOf('forgetful'))).status).to.equal(401);
      expect((await sign(body.password)).status).to.equal(200);
    });

    it('keeps an administrator of an area within it', async () => {
      const west = await identity.token('west-admin', 'admin', '11');
      await identity.account('west-worker', 'worker', '11');
      await identity.account('east-worker', 'worker', '12');
      const add = async (name: string, area?: string) =>
        (await call('post', '/api/accounts', west, { name, role: 'worker', area })).status;
      expect(await add('w1', '11')).to.equal(201);
      expect(await add('w2', '12')).to.equal(403);
      expect(await add('w3', '1')).to.equal(403);
      expect(await add('w4')).to.equal(403);
      const names = (await call('get', '/api/accounts', west)).body.accounts.map(({ name }: { name: string }) => name);
      expect(names).to.include('west-worker').and.not.include('east-worker').and.not.include('root');
      expect((await call('post', '/api/accounts/east-worker/disable', west)).body.code).to.equal('outside-area');
      expect((await call('post', '/api/tokens', west, { name: 'root', role: 'admin' })).body.code).to.equal(
        'outside-area',
      );
      expect((await call('get', '/api/audit', west)).body.code).to.equal('outside-area');
      const foreign = (await call('get', '/api/tokens')).body.tokens.find(
        ({ name }: { name: string }) => name === 'root',
      );
      expect((await call('delete', `/api/tokens/${foreign.id}`, west)).body.code).to.equal('outside-area');
    });

    it('binds an account to an organisation and a person, and says so at sign-in', async () => {
      const body = {
        name: 'wang',
        role: 'department',
        organisation: 'water',
        staff: 'W1',
        password: passwordOf('wang'),
      };
      const added = await call('post', '/api/accounts', root, body);
      const bound = {
        organisation: { code: 'water', name: { zh: '水务局', en: 'Water' } },
        staff: { code: 'W1', name: '王芳' },
      };
      expect(added.status, JSON.stringify(added.body)).to.equal(201);
      expect(added.body).to.deep.include(bound);
      const listed = (await call('get', '/api/accounts')).body.accounts;
      expect(listed.find(({ name }: { name: string }) => name === 'wang')).to.deep.include(bound);
      expect(listed.find(({ name }: { name: string }) => name === 'root')).to.deep.include({
        organisation: null,
        staff: null,
      });
      const signedIn = await supertest(identity.app)
        .post('/api/session')
        .send({ username: 'wang', password: passwordOf('wang') });
      expect(signedIn.body).to.deep.include(bound);
      const cookie = signedIn.headers['set-cookie']?.[0]?.split(';')[0] as string;
      const who = async () => (await supertest(identity.app).get('/api/session').set('cookie', cookie)).body;
      expect(await who()).to.deep.include(bound);

      const rebind = (wanted: object) => call('put', '/api/accounts/wang/binding', root, wanted);
      expect((await rebind({ organisation: null, staff: 'W1' })).body).to.deep.include({
        ...bound,
        organisation: null,
      });
      expect(await who()).to.deep.include({ ...bound, organisation: null });
      expect((await rebind({ organisation: 'none', staff: null })).body.code).to.equal('unknown-organisation');
      expect((await rebind({ organisation: null, staff: 'none' })).body.code).to.equal('unknown-staff');
      expect((await rebind({ organisation: null })).body.code).to.equal('invalid-request');
      expect(
        (await call('put', '/api/accounts/nobody/binding', root, { organisation: null, staff: null })).status,
      ).to.equal(404);
      const west = await identity.token('bind-west', 'admin', '11');
      const beyond = await call('put', '/api/accounts/wang/binding', west, { organisation: null, staff: null });
      expect(beyond.body.code).to.equal('outside-area');
      const [entry] = (await call('get', '/api/audit?action=account.bind')).body.entries;
      expect(entry).to.deep.include({
        subject: 'wang',
        actor: 'root',
        detail: { organisation: null, staff: 'W1', before: { organisation: 'water', staff: 'W1' } },
      });
    });

    it('refuses to add an account or token of an unknown organisation or person', async () => {
      for (const [path, name] of [
        ['/api/accounts', 'a1'],
        ['/api/tokens', 't1'],
      ] as const) {
        const add = async (more: object) =>
          (await call('post', path, root, { name, role: 'department', ...more })).body;
        expect((await add({ organisation: 'none' })).code).to.equal('unknown-organisation');
        expect((await add({ staff: 'none' })).code).to.equal('unknown-staff');
        expect((await add({ organisation: '' })).code).to.equal('invalid-request');
        expect((await add({})).name, 'a department without an organisation').to.equal(name);
      }
      const more = { name: 't2', role: 'department', organisation: 'water', staff: 'W1' };
      expect((await call('post', '/api/tokens', root, more)).status).to.equal(201);
      expect((await call('post', '/api/tokens', root, more)).status).to.equal(201);
      for (const other of [{ organisation: undefined }, { staff: undefined }])
        expect((await call('post', '/api/tokens', root, { ...more, ...other })).body.code).to.equal('conflict');
    });

    it('asks at each request, whatever it believes, which police posts the person holds', async () => {
      let cellsOfW1: number[] = [4];
      const seen: unknown[] = [];
      const look = route({
        ...{ method: 'get', path: '/look', summary: '', access: 'public', answers: {} },
        handle: ({ actor }) => {
          seen.push([actor?.organisation, actor?.staff, actor?.sealedCells]);
          return { json: {} };
        },
      });
      const other = identityApp(database, {
        more: [look],
        policeCellsOf: (staff) => (staff === 'W1' ? cellsOfW1 : []),
      });
      const token = (
        await call('post', '/api/tokens', root, {
          name: 'officer',
          role: 'inspector',
          organisation: 'water',
          staff: 'W1',
        })
      ).body.token;
      const ask = (bearer: string) => supertest(other.app).get('/look').set('authorization', `Bearer ${bearer}`);
      await ask(token);
      cellsOfW1 = [];
      await ask(token);
      await ask(root);
      expect(seen).to.deep.equal([
        ['water', 'W1', [4]],
        ['water', 'W1', []],
        [null, null, undefined],
      ]);
    });

    it('filters reports as the decision function decides', async () => {
      const { knex } = database;
      const city = TEST_CITY;
      await knex('category').insert({
        ...{ city, code: 'tip', name_zh: '线索', name_en: 'Tip', severity: 2 },
        ...{ resolve_limit: 7, resolve_unit: 'working-days' },
      });
      const paths = [[], [cells.sector, cells.west], [cells.sector, cells.east]];
      const seals = [null, 0, cells.west, cells.east];
      const rows = paths.flatMap((cellPath) => seals.map((sealedFor) => ({ cellPath, sealedFor })));
      await knex('report').insert(
        rows.map(({ cellPath, sealedFor }, i) => ({
          ...{
            city,
            number: `20190508-${String(i + 1).padStart(6, '0')}`,
            source: 'test',
            category: 'tip',
            severity: 2,
          },
          ...{ description: '', lon: 113, lat: 27, occurred_at: identity.now(), recorded_at: identity.now() },
          ...{ cell_path: cellPath, cell_id: cellPath.at(-1) ?? null, sealed: sealedFor !== null },
          ...(sealedFor === null
            ? {}
            : { holder_kind: 'post', holder_post: 'police', holder_cell_id: sealedFor || null }),
        })),
      );
      for (const areaCellId of [null, cells.sector, cells.west])
        for (const sealedCells of [undefined, [], [cells.west], [cells.west, cells.east]]) {
          const viewer = { areaCellId, ...(sealedCells === undefined ? {} : { sealedCells }) };
          const found = await visibleTo(knex('report').select('number').where({ city }).orderBy('number'), viewer);
          const expected = rows.flatMap((row, i) => (isVisibleTo(viewer, row) ? [i + 1] : []));
          expect(
            found.map(({ number }) => Number(number.slice(9))),
            JSON.stringify(viewer),
          ).to.deep.equal(expected);
        }
    });

    it('filters queries as the decision function decides', async () => {
      const paths = [[], [cells.sector], [cells.sector, cells.west], [cells.sector, cells.east]];
      await database.knex('event').delete();
      for (const path of paths)
        await database
          .knex('event')
          .insert({ city: TEST_CITY, kind: 'x', subject: JSON.stringify(path), cell_path: path, payload: '{}' });
      const seen = async (areaCellId: number | null) =>
        (await withinArea(database.knex('event').select('subject').orderBy('id'), { areaCellId })).map((row) =>
          JSON.parse(row.subject),
        );
      expect(await seen(null)).to.deep.equal(paths);
      expect(await seen(cells.sector)).to.deep.equal(paths.slice(1));
      expect(await seen(cells.west)).to.deep.equal([paths[2]]);
    });

    describe('the audit', () => {
      it('lists who did what, newest first, by the page', async () => {
        const first = (await call('get', '/api/audit?limit=3')).body;
        expect(first.entries).to.have.length(3);
        const second = (await call('get', `/api/audit?limit=3&cursor=${first.nextCursor}`)).body;
        const ids = [...first.entries, ...second.entries].map(({ id }: { id: number }) => id);
        expect(ids).to.deep.equal([...ids].sort((a, b) => b - a));
        expect(new Set(ids).size).to.equal(6);
        const closed = (await call('get', '/api/audit?action=account.disable')).body.entries;
        expect(closed[0]).to.include({ actor: 'root', subject: 'leaver' });
      });

      it('holds no secret', async () => {
        const text = JSON.stringify((await call('get', '/api/audit?limit=500')).body);
        expect(text).not.to.match(/gw_|argon2|password of/);
      });

      for (const [what, change] of [
        ['an update', (table: () => ReturnType<Database['knex']>) => table().update({ actor: 'nobody' })],
        ['a delete', (table: () => ReturnType<Database['knex']>) => table().delete()],
        ['a truncate', (table: () => ReturnType<Database['knex']>) => table().truncate()],
      ] as const)
        it(`takes no ${what.split(' ')[1]}, whoever asks the database`, async () => {
          const error = await Promise.resolve(change(() => database.knex('audit'))).then(
            () => undefined,
            (thrown: Error) => thrown,
          );
          expect(error?.message).to.contain('audit is append-only');
        });
    });
  });
});
