import { expect } from 'chai';
import { openServer } from '../../server/platform/database.ts';
import { appendEvents, newestCursor, readEvents } from '../../server/platform/event-log.ts';
import { migrate } from '../../server/platform/migrate.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';

describe('migrate', () => {
  onBothEngines((engine) => {
    it('does nothing on a schema that is up to date', async () => {
      const database = await engine.freshDatabase();
      try {
        expect(await migrate(database)).to.deep.equal([]);
      } finally {
        await engine.release(database);
      }
    });

    it('comments every table and column of its own', async () => {
      const database = await engine.freshDatabase();
      try {
        const { rows } = await database.knex.raw(
          `select c.relname || coalesce('.' || a.attname, '') as bare
           from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
           where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
             and c.relname not in ('spatial_ref_sys', 'migration', 'migration_lock')
             and (obj_description(c.oid) is null or col_description(c.oid, a.attnum) is null)`,
        );
        expect(rows).to.deep.equal([]);
      } finally {
        await engine.release(database);
      }
    });

    it('reads integers, dates, json and times the same on both engines', async () => {
      const database = await engine.freshDatabase();
      try {
        const { rows } = await database.knex.raw(
          `select 9007199254740991::int8 as big, 1.5::numeric as n, '2019-05-08'::date as day, ?::jsonb as j,
                  '2019-05-08T00:00:00Z'::timestamptz as at, array[1,2]::int8[] as ids`,
          [JSON.stringify({ a: [1] })],
        );
        expect(rows[0]).to.deep.equal({
          big: 9007199254740991,
          n: 1.5,
          day: '2019-05-08',
          j: { a: [1] },
          at: new Date('2019-05-08T00:00:00Z'),
          ids: [1, 2],
        });
      } finally {
        await engine.release(database);
      }
    });

    it('rolls a failed transaction back and goes on', async () => {
      const database = await engine.freshDatabase();
      try {
        const failed = await database
          .transaction(async (transaction) => {
            await appendEvents(transaction, TEST_CITY, [{ kind: 'a', subject: '1', cellPath: [], payload: {} }]);
            throw new Error('on purpose');
          })
          .catch((error: Error) => error.message);
        expect(failed).to.equal('on purpose');
        expect(await newestCursor(database.knex, TEST_CITY)).to.equal(0);
        const last = await database.transaction((transaction) =>
          appendEvents(transaction, TEST_CITY, [
            { kind: 'a', subject: '1', cellPath: [3, 5], payload: { n: 1 } },
            { kind: 'b', subject: '2', cellPath: [], payload: [] },
          ]),
        );
        const events = await readEvents(database.knex, TEST_CITY, 0, 10);
        expect(events.map(({ kind, cellPath, payload }) => ({ kind, cellPath, payload }))).to.deep.equal([
          { kind: 'a', cellPath: [3, 5], payload: { n: 1 } },
          { kind: 'b', cellPath: [], payload: [] },
        ]);
        expect(events.at(-1)?.id).to.equal(last);
      } finally {
        await engine.release(database);
      }
    });
  });

  // The embedded data has one owner; only a server can be migrated by two at once.
  if (process.env.ENGINE === 'embedded') return;
  it('lets two processes migrate an empty server at once', async function () {
    this.timeout(60_000);
    const { serverEngine, testServerUrl } = await import('../helpers/engines.ts');
    const root = await testServerUrl();
    const admin = openServer(root, { poolSize: 1 });
    const name = `gridwarden_race_${process.pid}`;
    await admin.knex.raw(`create database ${name}`);
    const url = new URL(root);
    url.pathname = `/${name}`;
    const both = [0, 1].map(() => openServer(url.href, { poolSize: 3 }));
    const ran = await Promise.all(both.map((database) => migrate(database)));
    expect(ran.filter((names) => names.length > 0)).to.have.length(1);
    await Promise.all(both.map((database) => database.close()));
    await admin.knex.raw(`drop database ${name}`);
    await admin.close();
    expect(serverEngine.name).to.equal('server');
  });
});
