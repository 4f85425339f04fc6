import { assert } from 'chai';
import type { Database } from '../../server/platform/database.ts';
import { PointFeed } from '../../server/tiles/point-feed.ts';
import { PointStore } from '../../server/tiles/point-store.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';

describe('PointFeed', () => {
  onBothEngines((engine) => {
    let database: Database;
    before(async () => {
      database = await engine.freshDatabase();
      const { knex } = database;
      const city = TEST_CITY;
      await knex('category').insert({
        city,
        code: 'noise',
        name_zh: '噪声',
        name_en: 'Noise',
        severity: 2,
        resolve_limit: 7,
        resolve_unit: 'working-days',
      });
      const holdsFrom = new Date('2026-01-01T00:00:00Z');
      await knex('generation').insert({ city, number: 1, holds_from: holdsFrom, author: 'test', reason: 'test' });
      await knex('cell').insert([1, 2].map((id) => ({ city, id, created_in: 1 })));
      await addReports(1, 2500);
    });
    after(() => engine.release(database));

    const addReports = (first: number, count: number): Promise<unknown> =>
      database.knex.raw(
        `insert into report (city, id, number, source, category, severity, description, lon, lat, cell_id, cell_path,
                             occurred_at, recorded_at)
         select ?, n, '20260101-' || lpad(n::text, 6, '0'), 'test', 'noise', 2, '', 113.5, 27.6,
                case when n % 10 = 0 then null else 2 end, case when n % 10 = 0 then '{}' else '{1,2}'::bigint[] end,
                '2026-01-01T00:00:00.5Z', '2026-01-01T00:00:01Z'
         from generate_series(?::bigint, ?::bigint) as n`,
        [TEST_CITY, first, first + count - 1],
      );
    const filed = (id: number) => ({
      kind: 'report.filed',
      cellPath: [1, 2],
      payload: {
        id,
        number: `20260102-${String(id).padStart(6, '0')}`,
        lon: 113.5,
        lat: 27.6,
        category: 'noise',
        severity: 3,
        state: 'open',
        occurredAt: '2026-01-02T08:00:00+08:00',
      },
    });

    it('loads every report, then follows the events, each report once', async () => {
      const store = new PointStore();
      const feed = new PointFeed(database, TEST_CITY, store);
      const loading = feed.load();
      feed.apply({ kind: 'report.closed', cellPath: [1, 2], payload: { id: 7 } });
      feed.apply(filed(2500));
      feed.apply(filed(9001));
      feed.apply({ kind: 'generation.published', cellPath: [], payload: {} });
      await loading;
      assert.strictEqual(store.size, 2501);
      const { columns } = store;
      const row = store.rowOf(12);
      assert.deepEqual(columns.paths.values[columns.path[row]!], [1, 2]);
      assert.deepEqual(columns.paths.values[columns.path[store.rowOf(10)]!], []);
      assert.strictEqual(columns.numberOf(row), '20260101-000012');
      assert.strictEqual(columns.occurredS[row], Date.parse('2026-01-01T00:00:00.5Z') / 1000);
      assert.strictEqual(columns.closed[store.rowOf(7)], 1, 'an event that came while it loaded');
      assert.strictEqual(columns.closed[row], 0);

      feed.apply(filed(9001));
      feed.apply(filed(9002));
      feed.apply({ kind: 'report.closed', cellPath: [1, 2], payload: { id: 9002 } });
      assert.strictEqual(store.size, 2502);
      assert.strictEqual(columns.closed[store.rowOf(9002)], 1);

      await addReports(2501, 30);
      await addReports(9001, 3);
      await feed.load();
      assert.strictEqual(store.size, 2500 + 30 + 3, 'what came without events, and none twice');
      await feed.load();
      assert.strictEqual(store.size, 2533);
    });

    it('takes no sealed tip in, lets go of one that became sealed, and follows what became of the others', async () => {
      const store = new PointStore();
      const feed = new PointFeed(database, TEST_CITY, store);
      await database
        .knex('report')
        .where({ id: 20 })
        .update({ sealed: true, holder_kind: 'post', holder_post: 'police' });
      await feed.load();
      assert.strictEqual(store.rowOf(20), -1, 'loaded though sealed');
      assert.notStrictEqual(store.rowOf(19), -1);

      feed.apply({ ...filed(9500), sealedFor: 2 });
      feed.apply({ ...filed(9501), sealedFor: 0 });
      feed.apply(filed(9502));
      assert.deepEqual(
        [9500, 9501, 9502].map((id) => store.rowOf(id) !== -1),
        [false, false, true],
      );

      const changed = (id: number, change: object) => ({
        kind: 'case.changed',
        cellPath: [1, 2],
        payload: { action: 'classify', case: { ...filed(id).payload, ...change } },
      });
      feed.apply(changed(9502, { category: 'litter', severity: 1 }));
      const { columns } = store;
      assert.strictEqual(columns.categories.values[columns.category[store.rowOf(9502)]!], 'litter');
      feed.apply({ ...changed(9502, { lon: 113.9, state: 'closed' }), cellPath: [1] });
      assert.deepEqual(columns.paths.values[columns.path[store.rowOf(9502)]!], [1]);
      assert.strictEqual(columns.closed[store.rowOf(9502)], 1);
      const { size } = store;
      feed.apply({ ...changed(9502, {}), sealedFor: 2 });
      assert.deepEqual([store.rowOf(9502), store.size], [-1, size - 1], 'still there though it became sealed');
      feed.apply(changed(9502, {}));
      assert.notStrictEqual(store.rowOf(9502), -1, 'the seal was broken');
      await database.knex('report').where({ id: 20 }).update({ sealed: false, holder_kind: 'desk', holder_post: null });
    });
  });
});
