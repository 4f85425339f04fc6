import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Database } from '../../server/platform/database.ts';
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
