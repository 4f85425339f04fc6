import { expect } from 'chai';
import type { Database } from '../../server/platform/database.ts';
import { refreshStatistics } from '../../server/platform/keep-statistics.ts';
import { embeddedEngine, TEST_CITY } from '../helpers/engines.ts';

describe('statistics of the embedded engine', function () {
  this.timeout(60_000);
  let database: Database;
  before(async () => {
    database = await embeddedEngine.freshDatabase();
  });
  after(async () => {
    // Other suites use the same engine after this one.
    await database.knex.raw('drop table if exists walked');
    await embeddedEngine.release(database);
  });

  const knownRows = async (): Promise<number> => {
    const { rows } = await database.knex.raw("select reltuples from pg_class where relname = 'calendar_day'");
    return rows[0].reltuples;
  };
  const grow = (from: string, to: string) =>
    database.knex.raw(
      `insert into calendar_day (city, day, working) select ?, d, true from generate_series(?::date, ?::date, '1 day') d`,
      [TEST_CITY, from, to],
    );
  /** The engine counts changes with some delay. */
  const refreshed = async (): Promise<string[]> => {
    for (let attempt = 0; attempt < 50; attempt++) {
      const names = await refreshStatistics(database);
      if (names.includes('calendar_day')) return names;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return [];
  };

  it('are taken of a table that has grown, and left alone until it changes much again', async () => {
    await grow('2000-01-01', '2009-12-31');
    expect(await refreshed()).to.include('calendar_day');
    expect(await knownRows()).to.equal(3653);
    await grow('2010-01-01', '2010-01-31');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await refreshStatistics(database)).not.to.include('calendar_day');
    await grow('2011-01-01', '2020-12-31');
    expect(await refreshed()).to.include('calendar_day');
    expect(await knownRows()).to.equal(3653 + 31 + 3653);
  });

  it('come with a summary of the BRIN indexes of whatever table, so that these leave most pages out', async () => {
    await database.knex.raw('create table walked (at integer not null, words text not null)');
    await database.knex.raw('create index walked_idx on walked using brin (at) with (pages_per_range = 4)');
    await database.knex.raw("insert into walked select n, repeat('x', 500) from generate_series(1, 5000) n");
    const pagesRead = async (): Promise<number> => {
      const plan = 'explain (analyze, format json) select count(*) from walked where at > 4990';
      const { rows } = await database.transaction(async (transaction) => {
        await transaction.raw('set local enable_seqscan = off');
        const answer: { rows: { 'QUERY PLAN': { Plan: { Plans: { 'Lossy Heap Blocks': number }[] } }[] }[] } =
          await transaction.raw(plan);
        return answer;
      });
      return rows[0]!['QUERY PLAN'][0]!.Plan.Plans[0]!['Lossy Heap Blocks'];
    };
    expect(await pagesRead()).to.be.above(300);
    await refreshStatistics(database);
    expect(await pagesRead()).to.be.below(9);
  });
});
