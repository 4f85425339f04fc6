import { assert } from 'chai';
import fc from 'fast-check';
import { mercatorX, mercatorY, type TileAddress } from '../../server/tiles/mercator.ts';
import type { ReportPoint } from '../../server/tiles/point-columns.ts';
import { interleave, PointStore } from '../../server/tiles/point-store.ts';
import { ALL_REPORTS, type ReportFilter } from '../../server/tiles/report-filter.ts';
import { SEEDED_CATEGORIES, SEEDED_NOW_S, seededPoints, storeOf } from './seeded-points.ts';

const WORLD = 2 ** 32;

/** The filter in plain words, for one report. */
function passes(point: ReportPoint, filter: ReportFilter): boolean {
  if (filter.categories !== null && !filter.categories.includes(point.category)) return false;
  if (filter.severities !== null && !filter.severities.includes(point.severity)) return false;
  if (filter.states !== null && !filter.states.includes(point.state)) return false;
  if (filter.fromS !== null && point.occurredS < filter.fromS) return false;
  if (filter.toS !== null && point.occurredS >= filter.toS) return false;
  return filter.areaCellId === null || point.cellPath.includes(filter.areaCellId);
}
function isIn({ lon, lat }: ReportPoint, { z, x, y }: TileAddress): boolean {
  const tileOf = (unit: number): number => Math.floor(Math.floor(unit * WORLD) / 2 ** (32 - z));
  return tileOf(mercatorX(lon)) === x && tileOf(mercatorY(lat)) === y;
}
function idsIn(store: PointStore, tile: TileAddress, filter: ReportFilter): number[] {
  const ids: number[] = [];
  store.forEach(tile, filter, (row) => ids.push(store.columns.id[row]!));
  return ids.sort((a, b) => a - b);
}

const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const time = fc.integer({ min: SEEDED_NOW_S - 70_000_000, max: SEEDED_NOW_S });
const filters: fc.Arbitrary<ReportFilter> = fc.record({
  categories: nullable(fc.subarray([...SEEDED_CATEGORIES, 'unheard-of'], { minLength: 1 })),
  severities: nullable(fc.subarray([1, 2, 3, 4], { minLength: 1 })),
  states: nullable(fc.subarray(['open', 'closed'] as const, { minLength: 1 })),
  fromS: nullable(time),
  toS: nullable(time),
  areaCellId: nullable(fc.constantFrom(1, 12, 101, 9999)),
});

describe('PointStore', () => {
  it('finds in any tile, by any filter, what looking at every report finds', () => {
    const points = seededPoints(12_000);
    const store = storeOf(points);
    assert.isAbove(store.size - 8192, 0, 'some sorted, some not');
    fc.assert(
      fc.property(filters, fc.nat({ max: points.length - 1 }), fc.integer({ min: 0, max: 20 }), (filter, near, z) => {
        const { lon, lat } = points[near]!;
        const tile = { z, x: Math.floor(mercatorX(lon) * 2 ** z), y: Math.floor(mercatorY(lat) * 2 ** z) };
        const expected = points.filter((point) => isIn(point, tile) && passes(point, filter)).map(({ id }) => id);
        assert.deepEqual(idsIn(store, tile, filter), expected);
      }),
      { numRuns: 300 },
    );
  });

  it('gives back the number of a report, of whatever form', () => {
    const numbers = ['20190531-000001', '20190531-999999', '20190531-1234567', '20190531-0000001', 'A-17', ''];
    const [model] = seededPoints(1);
    const store = storeOf(numbers.map((number, i) => ({ ...model!, id: i + 1, number })));
    store.sort();
    for (let row = 0; row < store.size; row++)
      assert.strictEqual(store.columns.numberOf(row), numbers[store.columns.id[row]! - 1]);
  });

  it('shows a state change in the filter at once', () => {
    const [point] = seededPoints(1);
    const store = storeOf([{ ...point!, state: 'open' }]);
    const open = { ...ALL_REPORTS, states: ['open'] as const };
    assert.deepEqual(idsIn(store, { z: 0, x: 0, y: 0 }, open), [1]);
    store.setState(1, 'closed');
    store.setState(2, 'closed');
    assert.deepEqual(idsIn(store, { z: 0, x: 0, y: 0 }, open), []);
  });

  it('finds what reports have become, and none that was taken out', () => {
    const points = seededPoints(6_000);
    const others = seededPoints(6_000, 2);
    const store = storeOf(points);
    const expected = new Map(points.map((point) => [point.id, point]));
    const row = fc.nat({ max: points.length - 1 });
    const deed = fc.record({ row, what: fc.constantFrom('remove', 'stay', 'move', 'same', 'sort') });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), filters, (deeds, filter) => {
        for (const { row, what } of deeds) {
          const [point, other] = [points[row]!, others[row]!];
          const { id, number, lon, lat, occurredS } = point;
          if (what === 'sort') store.sort();
          else if (what === 'remove') {
            store.remove(id);
            expected.delete(id);
          } else {
            const stays = { ...other, id, number, lon, lat, occurredS };
            const put = what === 'stay' ? stays : what === 'move' ? { ...other, id, number, occurredS } : point;
            store.put(put);
            expected.set(id, put);
          }
        }
        const world = { z: 0, x: 0, y: 0 };
        const whole = [...expected.values()];
        const ids = whole.filter((point) => passes(point, filter)).map(({ id }) => id);
        assert.deepEqual(
          idsIn(store, world, filter),
          ids.sort((a, b) => a - b),
        );
        const at = whole[0]!;
        const tile = { z: 13, x: Math.floor(mercatorX(at.lon) * 2 ** 13), y: Math.floor(mercatorY(at.lat) * 2 ** 13) };
        const near = whole.filter((point) => isIn(point, tile)).map(({ id }) => id);
        assert.deepEqual(
          idsIn(store, tile, ALL_REPORTS),
          near.sort((a, b) => a - b),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('notes where a report was and where it is, and nothing where it is as it was', () => {
    const [point] = seededPoints(1);
    const store = storeOf([point!]);
    store.sort();
    const tileAt = (lon: number) => ({
      z: 8,
      x: Math.floor(mercatorX(lon) * 2 ** 8),
      y: Math.floor(mercatorY(27) * 2 ** 8),
    });
    store.put({ ...point!, lon: 113, lat: 27 });
    const before = store.changes.version;
    store.put({ ...point!, lon: 113, lat: 27 });
    assert.strictEqual(store.changes.version, before);
    store.put({ ...point!, lon: 118, lat: 27 });
    for (const lon of [113, 118]) assert.isTrue(store.changes.changedSince(before, tileAt(lon)), String(lon));
    assert.isFalse(store.changes.changedSince(before, tileAt(123)));
    const moved = store.changes.version;
    store.remove(point!.id);
    assert.isTrue(store.changes.changedSince(moved, tileAt(118)));
    assert.strictEqual(store.size, 0);
  });

  it('knows which tiles a change touched', () => {
    const points = seededPoints(200);
    const store = storeOf(points.slice(0, 100));
    const before = store.changes.version;
    const [point] = points.slice(100);
    store.add(point!);
    const z = 12;
    const tile = { z, x: Math.floor(mercatorX(point!.lon) * 2 ** z), y: Math.floor(mercatorY(point!.lat) * 2 ** z) };
    assert.isTrue(store.changes.changedSince(before, tile));
    assert.isFalse(store.changes.changedSince(before, { ...tile, x: tile.x + 1 }));
    assert.isFalse(store.changes.changedSince(store.changes.version, tile));
    for (let i = 0; i < 5000; i++) store.setState(1, 'open');
    assert.isTrue(store.changes.changedSince(before, { ...tile, x: tile.x + 1 }), 'too long ago to know');
  });

  it('takes no more than 60 bytes for a report', () => {
    const store = new PointStore();
    const points = seededPoints(1000);
    for (let i = 0; i < 200_000; i++) store.add({ ...points[i % 1000]!, id: i + 1 });
    assert.isBelow(store.columns.bytes / store.size, 60);
  });

  it('orders tiles along the z-order curve', () => {
    const curve = [0, 1, 2, 3].map((step) => [0, 1, 2, 3].map((x) => interleave(x, step)));
    assert.deepEqual(curve, [
      [0, 1, 4, 5],
      [2, 3, 6, 7],
      [8, 9, 12, 13],
      [10, 11, 14, 15],
    ]);
    assert.strictEqual(interleave(0xffff, 0xffff), 0xffffffff);
  });
});
