import { assert } from 'chai';
import { heatScale } from '../../server/tiles/heat-scale.ts';
import { mercatorX, mercatorY, type TileAddress } from '../../server/tiles/mercator.ts';
import type { ReportPoint } from '../../server/tiles/point-columns.ts';
import { ALL_REPORTS } from '../../server/tiles/report-filter.ts';
import { LARGEST_TILE_BYTES, RAW_FROM_ZOOM, ReportTiles } from '../../server/tiles/report-tiles.ts';
import { ageingOf, reportWeight, significant } from '../../server/tiles/report-weight.ts';
import { decodeLayer, featuresOf } from './decode-tile.ts';
import { SEEDED_NOW_S, seededPoints, storeOf } from './seeded-points.ts';

const clock = () => new Date(SEEDED_NOW_S * 1000);
const tileOf = ({ lon, lat }: { lon: number; lat: number }, z: number): TileAddress => ({
  z,
  x: Math.floor(mercatorX(lon) * 2 ** z),
  y: Math.floor(mercatorY(lat) * 2 ** z),
});
function tilesWith(points: readonly ReportPoint[], z: number): TileAddress[] {
  return [...new Map(points.map((point) => tileOf(point, z)).map((tile) => [`${tile.x}/${tile.y}`, tile])).values()];
}

describe('ReportTiles', () => {
  const points = seededPoints(8_000);
  const tiles = new ReportTiles(storeOf(points), clock);

  for (const zoom of [0, 4, 8, 11, 13])
    it(`puts each report into exactly one bin at zoom ${zoom}`, () => {
      const bins = tilesWith(points, zoom).flatMap((tile) => featuresOf(tiles.tile(tile, ALL_REPORTS), 'reports'));
      assert.strictEqual(
        bins.reduce((sum, bin) => sum + (bin.properties.count as number), 0),
        points.length,
      );
      for (const bin of bins) {
        const { x, y } = bin.loadGeometry()[0]![0]!;
        assert.isTrue(x >= 0 && y >= 0 && x < 4096 && y < 4096, 'inside its tile');
      }
    });

  it('sums the weight of a bin and keeps its highest severity', () => {
    const [model] = seededPoints(1);
    const two = [2, 4].map((severity, i) => ({ ...model!, id: i + 1, severity, occurredS: SEEDED_NOW_S }));
    const [bin] = featuresOf(new ReportTiles(storeOf(two), clock).tile(tileOf(model!, 9), ALL_REPORTS), 'reports');
    assert.deepEqual(bin!.properties, { count: 2, weight: 100, severity: 4 });
  });

  for (const zoom of [RAW_FROM_ZOOM, 16, 18])
    it(`has each report by itself at zoom ${zoom}`, () => {
      const found = tilesWith(points, zoom).flatMap((tile) => featuresOf(tiles.tile(tile, ALL_REPORTS), 'reports'));
      assert.strictEqual(found.length, points.length);
      const byId = new Map(found.map(({ id, properties }) => [id, properties]));
      for (const { id, number, category, severity, state, occurredS } of points) {
        const { weight, ...properties } = byId.get(id)!;
        assert.deepEqual(properties, { number, category, severity, state, occurredAt: occurredS });
        assert.isAtLeast(weight as number, 1);
      }
    });

  it('places a report within a tile unit', () => {
    const [point] = points;
    const tile = tileOf(point!, 14);
    const feature = featuresOf(tiles.tile(tile, ALL_REPORTS), 'reports').find(({ id }) => id === point!.id)!;
    const { x, y } = feature.loadGeometry()[0]![0]!;
    assert.strictEqual(x, Math.floor((mercatorX(point!.lon) * 2 ** 14 - tile.x) * 4096));
    assert.strictEqual(y, Math.floor((mercatorY(point!.lat) * 2 ** 14 - tile.y) * 4096));
  });

  it('shows an account of one area only what lies in it', () => {
    const filter = { ...ALL_REPORTS, areaCellId: 12 };
    const inArea = points.filter(({ cellPath }) => cellPath.includes(12));
    const found = tilesWith(points, 15).flatMap((tile) => featuresOf(tiles.tile(tile, filter), 'reports'));
    assert.sameMembers(
      found.map(({ id }) => id),
      inArea.map(({ id }) => id),
    );
    const everybody = tiles.packed({ z: 0, x: 0, y: 0 }, ALL_REPORTS);
    assert.notStrictEqual(
      tiles.packed({ z: 0, x: 0, y: 0 }, filter).etag,
      everybody.etag,
      'and from a cache of its own',
    );
  });

  it('keeps every tile below 100 kB with a million reports, and falls back to bins where they crowd', function () {
    this.timeout(60_000);
    const some = seededPoints(20_000);
    const store = storeOf([]);
    for (let i = 0; i < 1_000_000; i++) {
      const point = some[i % some.length]!;
      const round = Math.floor(i / some.length) / 50;
      store.add({ ...point, id: i + 1, lon: point.lon + round * 0.003, lat: point.lat + ((round * 7) % 1) * 0.003 });
    }
    const many = new ReportTiles(store, clock);
    const sizes: number[] = [];
    for (let z = 0; z <= 18; z++)
      for (const { lon, lat } of some.slice(0, 6)) {
        const tile = many.tile(tileOf({ lon, lat }, z), ALL_REPORTS);
        if (tile !== null) sizes.push(tile.length);
        if (tile !== null) assert.strictEqual(decodeLayer(tile, 'reports').version, 2);
      }
    assert.isAtMost(Math.max(...sizes), LARGEST_TILE_BYTES);
    assert.isAbove(Math.max(...sizes), LARGEST_TILE_BYTES / 3, 'the bound was put to the test');
    const crowded = featuresOf(many.tile(tileOf(some[0]!, RAW_FROM_ZOOM), ALL_REPORTS), 'reports');
    assert.property(crowded[0]!.properties, 'count');
  });

  it('answers from the cache until a report in the tile changes', () => {
    const store = storeOf(points.slice(0, 4000));
    const cached = new ReportTiles(store, clock);
    const newcomer = points[5000]!;
    const here = tileOf(newcomer, 12);
    const elsewhere = tilesWith(points.slice(0, 4000), 12).find(({ x, y }) => x !== here.x || y !== here.y)!;
    const [before, other] = [cached.packed(here, ALL_REPORTS), cached.packed(elsewhere, ALL_REPORTS)];
    assert.strictEqual(cached.packed(here, ALL_REPORTS), before);
    store.add(newcomer);
    assert.notStrictEqual(cached.packed(here, ALL_REPORTS).etag, before.etag);
    assert.strictEqual(cached.packed(elsewhere, ALL_REPORTS), other);
  });

  it('gives from kept sums what it gives afresh, whatever came, changed or was sorted meanwhile', () => {
    const store = storeOf(points.slice(0, 6000));
    store.sort();
    const kept = new ReportTiles(store, clock);
    const filters = [ALL_REPORTS, { ...ALL_REPORTS, states: ['open'] as const }, { ...ALL_REPORTS, areaCellId: 12 }];
    const addresses = [0, 5, 8, 10, 11, 12].map((z) => tileOf(points[0]!, z));
    const look = (tiles: ReportTiles) => filters.flatMap((filter) => addresses.map((at) => tiles.tile(at, filter)));
    const check = () => assert.deepEqual(look(kept), look(new ReportTiles(store, clock)));
    check();
    for (const point of points.slice(6000, 6500)) store.add(point);
    check();
    for (const { id, state } of points.slice(0, 50)) store.setState(id, state === 'open' ? 'closed' : 'open');
    check();
    store.sort();
    check();
  });

  it('gives the same bytes however the store is sorted', () => {
    const store = storeOf(points.slice(0, 3000));
    const fresh = new ReportTiles(store, clock);
    const look = () => [3, 9, 12, 15].map((z) => fresh.tile(tileOf(points[0]!, z), ALL_REPORTS));
    const before = look();
    store.sort();
    assert.deepEqual(look(), before);
  });
});

const within = (value: number, least: number, most: number): boolean => value >= least && value <= most;

describe('heatScale', () => {
  const scaleOf = (count: number) => new ReportTiles(storeOf(seededPoints(count)), clock).heatScale(ALL_REPORTS);

  it('grows with the number of reports, so that heat reads the same at 500 and at 80,000', async () => {
    const [few, many] = [await scaleOf(500), await scaleOf(80_000)];
    assert.lengthOf(few.byZoom, many.byZoom.length);
    // 160 times as many; the hottest places of few reports are chance clusters, and so a little hotter than their share.
    assert.isTrue(many.byZoom.slice(0, 10).every((scale, zoom) => within(scale / few.byZoom[zoom]!, 40, 200)));
  });

  it('falls with the zoom, and never below two fresh reports at one place', async () => {
    const { byZoom } = await scaleOf(5_000);
    for (let zoom = 1; zoom < byZoom.length; zoom++) assert.isAtMost(byZoom[zoom]!, byZoom[zoom - 1]!);
    assert.isAtLeast(Math.min(...byZoom), 15);
    const none = heatScale({ x: new Uint32Array(), y: new Uint32Array(), weight: new Float64Array() });
    assert.deepEqual([...new Set(none.byZoom)], [16]);
  });

  it('follows the filter', async () => {
    const tiles = new ReportTiles(storeOf(seededPoints(20_000)), clock);
    const all = (await tiles.heatScale(ALL_REPORTS)).byZoom[8]!;
    const critical = (await tiles.heatScale({ ...ALL_REPORTS, severities: [1] })).byZoom[8]!;
    assert.isBelow(critical, all / 5);
  });
});

describe('reportWeight', () => {
  const ageing = ageingOf(null, null, SEEDED_NOW_S);

  it('doubles with each step of severity', () => {
    assert.deepEqual(
      [1, 2, 3, 4].map((severity) => reportWeight(severity, SEEDED_NOW_S, ageing)),
      [10, 20, 40, 80],
    );
  });

  it('fades with age to a tenth, and never grows with it', () => {
    const days = [0, 1, 30, 60, 365, 3650].map((day) => reportWeight(2, SEEDED_NOW_S - day * 86_400, ageing));
    assert.deepEqual(
      days,
      days.toSorted((a, b) => b - a),
    );
    assert.approximately(days[2]!, 11, 0.01);
    assert.approximately(days[5]!, 2, 0.05);
  });

  it('fades within the window that is looked at', () => {
    const day = ageingOf(SEEDED_NOW_S - 86_400, null, SEEDED_NOW_S);
    assert.strictEqual(day.halfLifeS, 43_200);
    const past = ageingOf(SEEDED_NOW_S - 10 * 86_400, SEEDED_NOW_S - 8 * 86_400, SEEDED_NOW_S);
    assert.deepEqual(past, { referenceS: SEEDED_NOW_S - 8 * 86_400, halfLifeS: 86_400 });
  });

  it('counts a report dated ahead as fresh', () => {
    assert.strictEqual(reportWeight(1, SEEDED_NOW_S + 1e6, ageing), 10);
  });

  it('is written with two digits', () => {
    assert.deepEqual([0.4, 7.6, 99.4, 1234, 98_765].map(significant), [0, 8, 99, 1200, 99_000]);
  });
});
