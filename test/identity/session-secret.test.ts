import { createHash } from 'node:crypto';
import { expect } from 'chai';
import supertest from 'supertest';
import type { Database } from '../../server/platform/database.ts';
import { startApp } from '../helpers/app.ts';
import { commandLine } from '../helpers/command-line.ts';
import { onBothEngines } from '../helpers/engines.ts';
import { type IdentityApp, identityApp, passwordOf } from './identity-app.ts';

const OURS = 'a secret of thirty-two characters';
const ANOTHER = 'another one of thirty-two characters';

describe('SESSION_SECRET', () => {
  onBothEngines((engine) => {
    let database: Database;
    let ours: IdentityApp;
    before(async () => {
      database = await engine.freshDatabase();
      ours = identityApp(database, { sessionSecret: OURS });
      await ours.account('ann', 'dispatcher');
    });
    after(() => engine.release(database));

    const under = (sessionSecret: string | undefined) =>
      identityApp(database, sessionSecret === undefined ? {} : { sessionSecret });
    const whoAmI = async ({ app }: IdentityApp, headers: Record<string, string>) =>
      (await supertest(app).get('/api/session').set(headers)).status;

    it('ends every session when it is changed, set or taken away', async () => {
      const answer = await supertest(ours.app)
        .post('/api/session')
        .send({ username: 'ann', password: passwordOf('ann') });
      const cookie = (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] as string;
      expect(await whoAmI(ours, { cookie })).to.equal(200);
      expect(await whoAmI(under(OURS), { cookie }), 'after a start with the same').to.equal(200);
      for (const other of [ANOTHER, undefined]) expect(await whoAmI(under(other), { cookie })).to.equal(401);
    });

    it('ends every API token with it', async () => {
      const authorization = `Bearer ${await ours.token('robot', 'worker')}`;
      expect(await whoAmI(under(OURS), { authorization })).to.equal(200);
      for (const other of [ANOTHER, undefined]) expect(await whoAmI(under(other), { authorization })).to.equal(401);
    });

    it('keeps what is written to the database by hand from being a token', async () => {
      const forged = `gw_${'f'.repeat(43)}`;
      const token_hash = createHash('sha256').update(forged).digest();
      const [account] = await database.knex('account').where({ name: 'ann' });
      const row = { city: account.city, account_id: account.id, name: 'forged', token_hash, created_at: new Date() };
      await database.knex('api_token').insert(row);
      expect(await whoAmI(ours, { authorization: `Bearer ${forged}` })).to.equal(401);
      expect(await whoAmI(under(undefined), { authorization: `Bearer ${forged}` }), 'unkeyed').to.equal(200);
    });
  });

  onBothEngines((engine) => {
    it('is the same for the command line and the service', async () => {
      const app = await startApp(engine, { config: { sessionSecret: OURS } });
      try {
        const made = await commandLine(app.service.workplace, 'token', 'add', 'robot', '--role', 'worker');
        const headers = { authorization: `Bearer ${made.out.trim()}` };
        expect((await fetch(`${app.url}/api/session`, { headers })).status, made.err).to.equal(200);
        const unkeyed = { authorization: `Bearer ${app.tokens.worker}` };
        expect((await fetch(`${app.url}/api/session`, { headers: unkeyed })).status).to.equal(401);
      } finally {
        await app.stop();
      }
    });
  });
});
