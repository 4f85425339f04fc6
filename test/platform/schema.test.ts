import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Database } from '../../server/platform/database.ts';
import { onBothEngines } from '../helpers/engines.ts';
import { dumpSchema } from '../helpers/schema-dump.ts';

describe('the schema', () => {
  onBothEngines((engine) => {
    let database: Database;
    before(async () => {
      database = await engine.freshDatabase();
    });
    after(() => engine.release(database));

    it('is what migrations/schema.txt says', async () => {
      const written = readFileSync(new URL('../../migrations/schema.txt', import.meta.url), 'utf8');
      expect(await dumpSchema(database.knex)).to.equal(written);
    });
  });
});
