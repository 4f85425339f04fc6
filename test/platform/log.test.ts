import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import express from 'express';
import supertest from 'supertest';
import type { Database } from '../../server/platform/database.ts';
import { mountErrors, mountRequestLog, mountRoutes, route } from '../../server/platform/http.ts';
import type { Log } from '../../server/platform/log.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';

const LOG = fileURLToPath(new URL('../../server/platform/log.ts', import.meta.url));

/** What a process says that logs `expression`. */
const logged = (expression: string): string =>
  spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', `import { openLog } from '${LOG}'; ${expression}`],
    { encoding: 'utf8' },
  ).stderr;

describe('the log', () => {
  it('holds of an error its message, code and stack, and no values that came with it', () => {
    const line = logged(`openLog('info').error({ err: Object.assign(new Error('duplicate key'), {
      code: '23505', constraint: 'account_name_key', detail: 'Key (name)=(王芳)', params: ['$argon2id$'] }) }, 'failed')`);
    const { err } = JSON.parse(line);
    expect(err).to.include({ message: 'duplicate key', code: '23505', constraint: 'account_name_key' });
    expect(line).not.to.include('王芳').and.not.to.include('argon2');
  });

  it('names the route of a request, and not the address: its number may be that of a sealed tip', async () => {
    const lines: unknown[] = [];
    const log = { isLevelEnabled: () => true, debug: (line: unknown) => lines.push(line) } as unknown as Log;
    const app = express();
    mountRequestLog(app, log);
    const gatekeeper = { authenticate: async () => null, allows: () => true };
    const handle = () => ({ json: {} });
    const byNumber = route({
      method: 'get',
      path: '/api/reports/:number',
      summary: '',
      access: 'public',
      answers: {},
      handle,
    });
    mountRoutes(app, [byNumber], gatekeeper);
    mountErrors(app);
    for (const path of ['/api/reports/20190508-000001?q=20190508-000001', '/20190508-000001'])
      await supertest(app).get(path).set('x-request-id', 'r');
    const told = lines.map((line) => ({ ...(line as object), ms: 0 }));
    expect(told).to.deep.equal([
      { requestId: 'r', method: 'GET', route: '/api/reports/:number', status: 200, ms: 0 },
      { requestId: 'r', method: 'GET', route: 'none', status: 404, ms: 0 },
    ]);
  });

  onBothEngines((engine) => {
    let database: Database;
    before(async () => {
      database = await engine.freshDatabase();
    });
    after(() => engine.release(database));

    it('gets no values in the message of an error of the database', async () => {
      const row = { city: TEST_CITY, name: '王芳', role: 'none', password_hash: '$argon2id$' };
      const error = await database
        .knex('account')
        .insert(row)
        .catch((thrown: Error) => thrown);
      expect((error as Error).message)
        .to.include('account_role_check')
        .and.not.to.include('王芳');
      expect((error as Error).message).not.to.include('argon2');
    });
  });
});
