import { expect } from 'chai';
import { readLastMinutes, readLastSeen } from '../../../server/patrol/coverage/coverage-store.ts';
import { Ground } from '../../../server/patrol/ground/ground.ts';
import type { Database } from '../../../server/platform/database.ts';
import { serverEngine, TEST_CITY } from '../../helpers/engines.ts';
import { layPatrolledCity } from './patrolled-city.ts';

const SLOTS = 20_000;
const BEGIN = Date.parse('2018-01-01T00:00:00Z');

describe('the last minute in a cell', function () {
  this.timeout(60_000);
  let database: Database;
  before(async () => {
    database = await serverEngine.freshDatabase();
  });
  after(() => serverEngine.release(database));

  it('is found without reading the years in which only the reach of neighbours lay in it', async () => {
    const { cells } = await layPatrolledCity(database);
    const { knex } = database;
    // Somebody was there in the first half hour, and since then beside it alone.
    await knex.raw(
      `insert into patrol_slot
       select :city, :begin::timestamptz + n * interval '30 min', :cell, 'W1', (n = 0)::int::bigint, 0, 0, 0, 0,
         null, case when n = 0 then :begin::timestamptz end, :ground, 1, n
       from generate_series(0, :slots::int) as n`,
      {
        ...{ city: TEST_CITY, begin: new Date(BEGIN), cell: cells[0], slots: SLOTS },
        ground: Buffer.from(new Ground().encode()),
      },
    );
    await knex.raw('analyze patrol_slot');
    const blocksRead = async (work: (queryable: typeof knex) => Promise<unknown>): Promise<number> => {
      let blocks = 0;
      const counting = {
        raw: async (sql: string, values: Record<string, unknown>) => {
          const { rows } = await knex.raw(`explain (analyze, buffers, format json) ${sql}`, values);
          const [{ Plan: plan }] = (rows[0] as { 'QUERY PLAN': [{ Plan: Record<string, number> }] })['QUERY PLAN'];
          blocks = plan['Shared Hit Blocks']! + plan['Shared Read Blocks']!;
          return { rows: [] };
        },
      };
      await work(counting as unknown as typeof knex);
      return blocks;
    };
    const before = BEGIN + SLOTS * 2 * 1_800_000;
    for (const read of [readLastMinutes, readLastSeen]) {
      expect([...(await read(knex, TEST_CITY, [cells[0]], before))]).to.deep.equal([[cells[0], BEGIN]]);
      expect(await blocksRead((queryable) => read(queryable, TEST_CITY, [cells[0]], before)), read.name).to.be.lessThan(
        20,
      );
    }
  });
});
