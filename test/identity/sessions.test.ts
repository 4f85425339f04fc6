import { expect } from 'chai';
import supertest from 'supertest';
import { pruneSessions } from '../../server/identity/sign-in.ts';
import type { Database } from '../../server/platform/database.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { type IdentityApp, identityApp, passwordOf } from './identity-app.ts';
import { publishTwoTowns } from './two-towns.ts';

const HOUR_MS = 3_600_000;

describe('sessions', () => {
  onBothEngines((engine) => {
    let database: Database;
    let identity: IdentityApp;
    before(async () => {
      database = await engine.freshDatabase();
      await publishTwoTowns(database);
      identity = identityApp(database);
      await identity.account('ann', 'dispatcher', '11');
      await identity.account('root', 'admin');
    });
    after(() => engine.release(database));

    const signIn = async (username: string, password = passwordOf(username)) => {
      const answer = await supertest(identity.app).post('/api/session').send({ username, password });
      return {
        status: answer.status,
        body: answer.body,
        setCookie: answer.headers['set-cookie']?.[0] ?? '',
        cookie: (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] as string,
      };
    };
    const whoAmI = (cookie: string) => supertest(identity.app).get('/api/session').set('cookie', cookie);

    it('tells who signed in, what they may do and where', async () => {
      const { status, body, cookie } = await signIn('ann');
      expect(status).to.equal(200);
      expect(body).to.deep.include({ name: 'ann', role: 'dispatcher' });
      expect(body.area).to.deep.include({ code: '11', level: 2 });
      expect(body.permissions).to.include('report:work').and.not.include('account:write');
      expect((await whoAmI(cookie)).body).to.deep.equal(body);
    });

    it('sets a cookie that no script and no other site can use', async () => {
      const { setCookie } = await signIn('ann');
      expect(setCookie).to.match(/^gridwarden_session=[\w-]{43}; /);
      for (const flag of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(setCookie).to.contain(flag);
      expect(setCookie).not.to.contain('Secure');
    });

    it('sets a cookie for https alone where the public URL is https', async () => {
      const { app } = identityApp(database, { publicUrl: 'https://grid.example' });
      const answer = await supertest(app)
        .post('/api/session')
        .send({ username: 'ann', password: passwordOf('ann') });
      expect(answer.headers['set-cookie']?.[0])
        .to.contain('Secure')
        .and.match(/^__Host-gridwarden_session=/);
      const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] as string;
      expect((await supertest(app).get('/api/session').set('cookie', cookie)).status).to.equal(200);
      // What a neighbouring site could plant for the whole domain counts for nothing.
      const planted = cookie.replace('__Host-', '');
      expect((await supertest(app).get('/api/session').set('cookie', planted)).status).to.equal(401);
    });

    it('keeps neither the cookie nor the password in the database', async () => {
      const { cookie } = await signIn('ann');
      const rows = await database.knex('session').select('token_hash');
      const secret = cookie.split('=')[1] as string;
      expect(rows.some((row) => Buffer.from(row.token_hash).includes(secret))).to.equal(false);
      const [account] = await database.knex('account').where({ name: 'ann' });
      expect(account.password_hash).to.match(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    });

    it('answers nobody with 401', async () => {
      expect((await supertest(identity.app).get('/api/session')).body.code).to.equal('not-signed-in');
      expect((await whoAmI(`gridwarden_session=${'x'.repeat(43)}`)).status).to.equal(401);
      expect((await whoAmI('gridwarden_session=%00')).status).to.equal(401);
    });

    it('says the same of a wrong password, an unknown name and a closed account', async () => {
      await identity.account('gone', 'worker');
      await database.knex('account').where({ name: 'gone' }).update({ disabled_at: new Date() });
      const answers = await Promise.all([signIn('ann', 'wrong'), signIn('who', 'wrong'), signIn('gone')]);
      const told = answers.map(({ status, body: { requestId, ...body } }) => ({ status, body }));
      expect(told[0]?.status).to.equal(401);
      expect(told[1]).to.deep.equal(told[0]);
      expect(told[2]).to.deep.equal(told[0]);
    });

    it('ends a session that lies unused for twelve hours', async () => {
      const { cookie } = await signIn('ann');
      identity.pass(11 * HOUR_MS);
      expect((await whoAmI(cookie)).status).to.equal(200);
      identity.pass(11 * HOUR_MS);
      expect((await whoAmI(cookie)).status).to.equal(200);
      identity.pass(12 * HOUR_MS);
      expect((await whoAmI(cookie)).status).to.equal(401);
    });

    it('ends a session after seven days, however much it is used', async () => {
      const { cookie } = await signIn('ann');
      for (let hour = 0; hour < 7 * 24 - 6; hour += 6) {
        expect((await whoAmI(cookie)).status).to.equal(200);
        identity.pass(6 * HOUR_MS);
      }
      identity.pass(6 * HOUR_MS);
      expect((await whoAmI(cookie)).status).to.equal(401);
      expect(await pruneSessions(database, TEST_CITY, identity.now)).to.be.greaterThan(0);
      const left = await database.knex('session').where('expires_at', '<=', identity.now());
      expect(left).to.deep.equal([]);
    });

    it('ends at once when signed out, and puts the cookie away', async () => {
      const { cookie, body } = await signIn('ann');
      const answer = await supertest(identity.app)
        .delete('/api/session')
        .set({ cookie, 'x-csrf-token': body.csrfToken });
      expect(answer.status).to.equal(204);
      expect(answer.headers['set-cookie']?.[0]).to.contain('Max-Age=0');
      expect((await whoAmI(cookie)).status).to.equal(401);
    });

    describe('a write with a cookie', () => {
      let cookie: string;
      let csrfToken: string;
      before(async () => {
        const signedIn = await signIn('root');
        cookie = signedIn.cookie;
        csrfToken = signedIn.body.csrfToken;
      });
      const write = (headers: Record<string, string>) =>
        supertest(identity.app)
          .post('/api/accounts')
          .set({ cookie, ...headers })
          .send({ name: `made-${Math.random().toString(36).slice(2)}`, role: 'worker' });

      it('is refused without its CSRF token', async () => {
        const answer = await write({});
        expect([answer.status, answer.body.code]).to.deep.equal([403, 'csrf-token-missing']);
      });
      it('is refused with the CSRF token of another session', async () => {
        const other = await signIn('root');
        expect((await write({ 'x-csrf-token': other.body.csrfToken })).body.code).to.equal('csrf-token-missing');
      });
      it('passes with it', async () => {
        expect((await write({ 'x-csrf-token': csrfToken })).status).to.equal(201);
        const origin = { origin: 'https://grid.example', host: 'grid.example', 'sec-fetch-site': 'same-origin' };
        expect((await write({ 'x-csrf-token': csrfToken, ...origin })).status).to.equal(201);
      });
      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
      ] as Record<string, string>[])
        it(`is refused with it when it comes with ${JSON.stringify(headers)}`, async () => {
          expect((await write({ 'x-csrf-token': csrfToken, ...headers })).body.code).to.equal('csrf-token-missing');
        });
      it('needs no CSRF token with an API token', async () => {
        const token = await identity.token('robot', 'admin');
        const answer = await supertest(identity.app)
          .post('/api/accounts')
          .set('authorization', `Bearer ${token}`)
          .send({ name: 'by-robot', role: 'worker' });
        expect(answer.status).to.equal(201);
      });
    });

    it('lets nobody be signed in by another site', async () => {
      const answer = await supertest(identity.app)
        .post('/api/session')
        .set('origin', 'https://evil.example')
        .send({ username: 'ann', password: passwordOf('ann') });
      expect(answer.body.code).to.equal('csrf-token-missing');
    });

    it('lets a browser that still has a session sign in again', async () => {
      const { cookie } = await signIn('ann');
      const again = await supertest(identity.app)
        .post('/api/session')
        .set('cookie', cookie)
        .send({ username: 'root', password: passwordOf('root') });
      expect([again.status, again.body.name]).to.deep.equal([200, 'root']);
    });

    describe('locked out', () => {
      beforeEach(() => identity.pass(HOUR_MS));

      it('refuses the right password too, and says when to come back', async () => {
        await identity.account('bob', 'worker');
        for (let i = 0; i < 5; i++) expect((await signIn('bob', 'wrong')).status).to.equal(401);
        const locked = await supertest(identity.app)
          .post('/api/session')
          .send({ username: 'bob', password: passwordOf('bob') });
        expect([locked.status, locked.body.code, locked.headers['retry-after']]).to.deep.equal([
          429,
          'account-locked',
          '30',
        ]);
        identity.pass(30_000);
        expect((await signIn('bob')).status).to.equal(200);
        expect((await signIn('bob', 'wrong')).status).to.equal(401);
        expect((await signIn('bob')).status).to.equal(200);
      });

      it('meets a burst of parallel guesses', async () => {
        await identity.account('eve', 'worker');
        const statuses = await Promise.all(
          Array.from({ length: 15 }, async () => (await signIn('eve', 'wrong')).status),
        );
        expect(statuses.filter((status) => status === 401)).to.have.length(5);
        expect(statuses.filter((status) => status === 429)).to.have.length(10);
      });

      it('treats a name that nobody has alike', async () => {
        for (let i = 0; i < 5; i++) expect((await signIn('nobody', 'wrong')).status).to.equal(401);
        expect((await signIn('nobody', 'wrong')).body.code).to.equal('account-locked');
      });

      it('is written in the audit', async () => {
        const actions = await database.knex('audit').where({ subject: 'bob' }).orderBy('id').pluck('action');
        expect(actions).to.deep.equal([
          'account.create',
          ...Array(5).fill('session.refuse'),
          'account.lock',
          'session.create',
          'session.refuse',
          'session.create',
        ]);
      });
    });
  });
});
