import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect } from 'chai';
import { openWorkplace, startService } from '../../server/main.ts';
import { readConfig } from '../../server/platform/config.ts';
import { openLog } from '../../server/platform/log.ts';
import { serverEngine, TEST_CITY } from '../helpers/engines.ts';

describe('a start on a port that is in use', function () {
  this.timeout(60_000);

  it('is refused, and leaves nothing open', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const database = await serverEngine.freshDatabase();
    const config = {
      ...readConfig({ PORT: String(port), HOST: '127.0.0.1', DEMO: '0', CITY: TEST_CITY, LOG_LEVEL: 'fatal' }),
      databaseUrl: serverEngine.urlOf(database),
    };
    const workplace = await openWorkplace(config, openLog('silent'), { database });
    const listening = async (): Promise<number> => {
      const { rows } = await database.knex.raw(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and query ilike 'listen %'`,
      );
      return rows[0].n;
    };
    try {
      const before = await listening();
      const refused = await startService(workplace, { clocks: false }).then(
        () => undefined,
        (error: { code?: string }) => error,
      );
      expect(refused?.code).to.equal('config-invalid');
      // A connection that was ended stands in the list of the database a little longer.
      for (let tries = 0; tries < 50 && (await listening()) > before; tries++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await listening()).to.equal(before);
    } finally {
      workplace.grid.close();
      other.close();
      // It says so where a connection is left.
      await serverEngine.release(database);
    }
  });
});
