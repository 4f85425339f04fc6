import { assert } from 'chai';
import { dayFromText } from '../../server/duty/clocks/zone-clock.ts';
import type { SiteRecord } from '../../server/sites/site-record.ts';
import { mercatorX, mercatorY, type TileAddress } from '../../server/tiles/mercator.ts';
import { LARGEST_TILE_BYTES } from '../../server/tiles/report-tiles.ts';
import { SitePoints } from '../../server/tiles/site-points.ts';
import { SITES_RAW_FROM_ZOOM, SiteTiles } from '../../server/tiles/site-tiles.ts';
import { featuresOf } from './decode-tile.ts';

const TODAY = '2026-05-08';
const ALL = { kinds: null, areaCellId: null };
const kinds = { version: 1, find: () => ({ icon: 'school' as const, dueAheadDays: 7 }) };
const site = (id: number, change: Partial<SiteRecord> = {}): SiteRecord => ({
  ...{ id, code: `S-${id}`, kind: 'school', name: { zh: `第${id}小学`, en: `School ${id}` }, lon: 113.5, lat: 27.65 },
  ...{
    address: '',
    contactName: '某',
    contactPhone: '1',
    note: '',
    cycleDays: null,
    closed: null,
    dueOn: '2026-05-20',
  },
  ...{ cellId: 9, cellPath: [1, 9], generation: 1, lastInspectedAt: null, lastResult: null, failedItems: [] },
  ...{ source: 't', invented: true, createdAt: new Date(0), version: 1, changedAt: new Date(0), retiredAt: null },
  ...change,
});
const tileOf = ({ lon, lat }: { lon: number; lat: number }, z: number): TileAddress => ({
  z,
  x: Math.floor(mercatorX(lon) * 2 ** z),
  y: Math.floor(mercatorY(lat) * 2 ** z),
});
function tilesOf(sites: readonly SiteRecord[], today = () => TODAY) {
  const points = new SitePoints();
  points.replaceAll(sites);
  return { points, tiles: new SiteTiles(points, kinds, today) };
}
/** Over a county, as if at random: a number and its multiples by a prime leave every remainder. */
const scattered = (count: number): SiteRecord[] =>
  Array.from({ length: count }, (_, i) =>
    site(i + 1, {
      lon: 113.2 + (((i * 7_919) % count) / count) * 0.6,
      lat: 27.4 + (((i * 104_729) % count) / count) * 0.5,
    }),
  );

describe('SiteTiles', () => {
  it('say of a single site what the map needs to tell how it stands on any day, and no contacts', () => {
    const { tiles } = tilesOf([site(5, { lastResult: 'failed', closed: { from: TODAY, until: TODAY, reason: 'x' } })]);
    const [feature] = featuresOf(tiles.tile(tileOf(site(5), 14), ALL), 'sites');
    assert.strictEqual(feature!.id, 5);
    assert.deepEqual(feature!.properties, {
      ...{ code: 'S-5', kind: 'school', icon: 'school', name_zh: '第5小学', name_en: 'School 5' },
      ...{ closed: true, failed: true, dueDay: dayFromText('2026-05-20'), aheadDays: 7 },
    });
  });

  for (const zoom of [0, 6, 9, SITES_RAW_FROM_ZOOM, 14])
    it(`have each of 1,200 sites once at zoom ${zoom}`, () => {
      const sites = scattered(1_200);
      const { tiles } = tilesOf(sites);
      const addresses = new Map(sites.map((one) => [JSON.stringify(tileOf(one, zoom)), tileOf(one, zoom)]));
      const features = [...addresses.values()].flatMap((at) => featuresOf(tiles.tile(at, ALL), 'sites'));
      const counted = features.reduce((sum, { properties }) => sum + Number(properties.count ?? 1), 0);
      assert.strictEqual(counted, sites.length);
      if (zoom >= SITES_RAW_FROM_ZOOM)
        assert.sameMembers(
          features.map(({ id }) => id),
          sites.map(({ id }) => id),
        );
      for (const feature of features) {
        const { x, y } = feature.loadGeometry()[0]![0]!;
        assert.isTrue(x >= 0 && y >= 0 && x < 4096 && y < 4096, 'inside its tile');
      }
    });

  it('stay below 100 kB with 50,000 sites, be they scattered or at one place', () => {
    const long = { zh: '醴陵市来龙门街道胜利社区中心小学'.repeat(6), en: 'x'.repeat(100) };
    const sites = scattered(50_000).map((one) => ({ ...one, name: long }));
    const crowd = sites.slice(0, 5_000).map((one, i) => ({ ...one, id: 60_000 + i, lon: 113.5 + i * 1e-6, lat: 27.6 }));
    const { tiles } = tilesOf([...sites, ...crowd]);
    const sizes = [0, 7, 9, 10, 11, 12, 14, 18].flatMap((zoom) =>
      [crowd[0]!, sites[1]!].map((one) => tiles.tile(tileOf(one, zoom), ALL)!.length),
    );
    assert.isAtMost(Math.max(...sizes), LARGEST_TILE_BYTES);
    assert.isAbove(Math.max(...sizes), LARGEST_TILE_BYTES / 3, 'the bound was put to the test');
  });

  it('keep to kinds and to the area of the one who asks', () => {
    const { tiles } = tilesOf([site(1), site(2, { kind: 'hotel', cellPath: [1, 8] }), site(3, { cellPath: [] })]);
    const ids = (filter: typeof ALL | { kinds: string[] | null; areaCellId: number | null }) =>
      featuresOf(tiles.tile(tileOf(site(1), 13), filter), 'sites').map(({ id }) => id);
    assert.deepEqual(ids(ALL), [1, 2, 3]);
    assert.deepEqual(ids({ ...ALL, kinds: ['hotel'] }), [2]);
    assert.deepEqual(ids({ ...ALL, areaCellId: 9 }), [1]);
    assert.isNull(tiles.tile(tileOf(site(1), 13), { ...ALL, areaCellId: 77 }));
  });

  it('are kept until a site in them changes, goes, opens or closes', () => {
    let today = TODAY;
    const far = site(2, { lon: 113.9 });
    const closed = { from: '2026-05-09', until: null, reason: '' };
    const { points, tiles } = tilesOf([site(1, { closed }), far], () => today);
    const at = tileOf(site(1), 14);
    const first = tiles.packed(at, ALL);
    points.put({ ...far, lastResult: 'failed' });
    assert.strictEqual(tiles.packed(at, ALL), first, 'a change elsewhere');
    today = '2026-05-09';
    assert.notStrictEqual(tiles.packed(at, ALL).etag, first.etag);
    points.put(site(1, { retiredAt: new Date(1) }));
    assert.isNull(tiles.packed(at, ALL).body);
    assert.strictEqual(points.size, 1);
  });
});
