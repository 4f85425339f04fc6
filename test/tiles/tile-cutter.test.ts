import { assert } from 'chai';
import type { Feature, LineString, MultiPolygon, Position } from 'geojson';
import GeoJSONVT from 'geojson-vt';
import { EXTENT, mercatorX, mercatorY } from '../../server/tiles/mercator.ts';
import { type CutFeature, TileCutter } from '../../server/tiles/tile-cutter.ts';
import { seeded } from './wiggly-grid.ts';

const BUFFER = 64;

/** A star of `points` corners around a place. */
function star(id: number, [lon, lat]: readonly [number, number], radius: number, points: number, random: () => number) {
  const ring: Position[] = Array.from({ length: points }, (_, i) => {
    const angle = (i / points) * 2 * Math.PI;
    const reach = radius * (0.4 + 0.6 * random());
    return [lon + reach * Math.cos(angle), lat + reach * Math.sin(angle)];
  });
  ring.push(ring[0]!);
  const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: [[ring]] };
  return { type: 'Feature', id, properties: { code: String(id) }, geometry } as const;
}

/** What the library's own way gives, all the way from zoom 0. */
function reference(features: Feature<LineString | MultiPolygon>[], z: number, x: number, y: number) {
  const collection = { type: 'FeatureCollection', features } as const;
  const options = { maxZoom: z, indexMaxZoom: 0, tolerance: 2 ** 40, extent: EXTENT, buffer: BUFFER };
  return (new GeoJSONVT(collection, options).getTileRaw(z, x, y)?.features ?? []) as unknown as CutFeature[];
}

/** Twice the area of a feature inside the tile, without its buffer. */
function areaOf({ geometry }: CutFeature): number {
  let area = 0;
  for (const ring of geometry)
    for (let i = 0; i + 3 < ring.length; i += 2) area += ring[i]! * ring[i + 3]! - ring[i + 2]! * ring[i + 1]!;
  return Math.abs(area);
}

/** The way from zoom 0 rounds where it cuts, once a zoom: areas differ by some units along the edge of the tile. */
const ROUNDED = 8 * EXTENT;
const seen = (features: readonly CutFeature[]): CutFeature[] => features.filter((feature) => areaOf(feature) > ROUNDED);

describe('TileCutter', () => {
  const random = seeded(5);
  const places = Array.from({ length: 30 }, () => [113.2 + random() * 0.4, 27.4 + random() * 0.4] as const);
  const features = places.map((place, i) =>
    star(i + 1, place, 0.002 + random() * 0.08, i % 10 === 0 ? 3000 : 60, random),
  );
  const all = features.map((_, number) => number);

  for (const zoom of [0, 1, 6, 9, 11, 13, 16])
    it(`cuts at zoom ${zoom} what the library cuts on its way from zoom 0, the first time and the second`, () => {
      const cutter = new TileCutter(
        zoom,
        () => all,
        (number) => features[number]!,
      );
      for (const [lon, lat] of places.slice(0, 8))
        for (const side of [-1, 0, 1]) {
          const x = Math.max(0, Math.floor(mercatorX(lon) * 2 ** zoom) + (zoom < 6 ? 0 : side));
          const y = Math.floor(mercatorY(lat) * 2 ** zoom);
          const expected = seen(reference(features, zoom, x, y));
          for (const cut of [seen(cutter.cut(x, y)), seen(cutter.cut(x, y))]) {
            assert.deepEqual(
              cut.map(({ id, type, tags }) => ({ id, type, tags })),
              expected.map(({ id, type, tags }) => ({ id, type, tags })),
            );
            cut.forEach((feature, i) => {
              assert.approximately(areaOf(feature), areaOf(expected[i]!), ROUNDED);
            });
          }
        }
    });
});
