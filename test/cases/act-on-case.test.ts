import { expect } from 'chai';
import type { Database } from '../../server/platform/database.ts';
import { onBothEngines } from '../helpers/engines.ts';
import { type CaseTown, noted, openCaseTown, plain, reason, WORKED } from './case-town.ts';

describe('acting on cases', () => {
  onBothEngines((engine) => {
    let database: Database;
    let town: CaseTown;
    before(async () => {
      database = await engine.freshDatabase();
      town = await openCaseTown(database);
    });
    after(async () => {
      await town.close();
      await engine.release(database);
    });
    it('works a case from filed to struck off', async () => {
      const { number, stage, holder } = await town.file();
      expect([stage, holder.kind]).to.deep.equal(['dispatched', 'organisation']);
      const closed = await town.live(number, [...WORKED, ['desk', plain('verify')], ['desk', reason('close')]]);
      expect(closed).to.include({ stage: 'closed', state: 'closed', version: 6 });
      void noted;
    });
  });
});
