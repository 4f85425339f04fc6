import { expect } from 'chai';
import { startApp, type TestApp } from '../helpers/app.ts';
import { commandLine } from '../helpers/command-line.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';

describe('accounts on the command line', () => {
  onBothEngines((engine) => {
    let app: TestApp;
    before(async () => {
      app = await startApp(engine, {
        prepare: async ({ knex }) => {
          const city = TEST_CITY;
          await knex('organisation').insert({
            city,
            code: 'water',
            kind: 'department',
            name_zh: '水务局',
            name_en: 'Water',
          });
          const person = { city, code: 'W1', name: '王芳', employment: 'official', organisation: 'water' };
          await knex('staff').insert({ ...person, joined_on: '2019-01-01' });
        },
      });
    });
    after(() => app?.stop());

    const run = (...args: string[]) => commandLine(app.service.workplace, ...args);
    const bindingOf = async (name: string) => {
      const { accounts } = (await app.call('admin', 'GET', '/api/accounts')).body;
      const account = accounts.find((one: { name: string }) => one.name === name);
      return [account?.organisation?.code, account?.staff?.name];
    };

    for (const noun of ['user', 'token'])
      it(`are bound by ${noun} add to an organisation and a person that exist`, async () => {
        const add = (name: string, ...more: string[]) => run(noun, 'add', name, '--role', 'department', ...more);
        const added = await add(`${noun}-1`, '--organisation', 'water', '--staff', 'W1');
        expect(added.exit, added.err).to.equal(0);
        expect(await bindingOf(`${noun}-1`)).to.deep.equal(['water', '王芳']);
        const unknown = await add(`${noun}-2`, '--organisation', 'fire');
        expect([unknown.exit, unknown.err.includes('"fire"')]).to.deep.equal([1, true]);
        expect((await add(`${noun}-2`, '--staff', 'W2')).err).to.include('"W2"');
        expect((await add(`${noun}-2`)).exit, 'to neither').to.equal(0);
        expect(await bindingOf(`${noun}-2`)).to.deep.equal([undefined, undefined]);
      });

    it('are bound anew by user bind, and let go where it names none', async () => {
      await run('user', 'add', 'clerk', '--role', 'department', '--organisation', 'water');
      const bound = await run('user', 'bind', 'clerk', '--staff', 'W1');
      expect([bound.exit, bound.out]).to.deep.equal([0, 'clerk: no organisation, W1\n']);
      expect(await bindingOf('clerk')).to.deep.equal([undefined, '王芳']);
      await run('user', 'bind', 'clerk');
      expect(await bindingOf('clerk')).to.deep.equal([undefined, undefined]);
      expect((await run('user', 'bind', 'nobody')).exit).to.equal(1);
    });
  });
});
