import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect } from 'chai';
import fc from 'fast-check';
import { layerChanges } from '../../../client/map/layer-changes.ts';
import { LOCAL_FONTS, levelAt, type Picture, SOURCES, zoomsOf } from '../../../client/map/picture.ts';
import { wallLayers } from '../../../client/map/wall-layers.ts';
import { LAYERS } from '../../../client/state/address.ts';

const LEVELS = [1, 2, 3, 4].map((level) => ({ level, minzoom: [0, 6, 8, 9][level - 1] as number }));
const pictures: fc.Arbitrary<Picture> = fc.record({
  theme: fc.constantFrom('light' as const, 'dark' as const),
  language: fc.constantFrom('zh' as const, 'en' as const),
  scale: fc.constantFrom(0.75, 1, 1.5, 2, 4),
  shown: fc.subarray([...LAYERS]),
  levels: fc.constantFrom(LEVELS, LEVELS.slice(0, 3), LEVELS.slice(0, 1), []),
  choroplethLevel: fc.integer({ min: 0, max: 4 }),
  breaks: fc.constantFrom([], [1], [1, 2, 5, 9], [1, 2, 3, 4, 5, 60]),
  heatFrom: fc.constantFrom('reports' as const, 'tiles' as const),
  heatStops: fc.constantFrom([], [[0, 0.1] as const, [8, 0.5] as const]),
  heatRadiusPx: fc.constant(24),
  fonts: fc.constant(LOCAL_FONTS),
  patrol: fc.constantFrom(
    { reading: 'share' as const, today: 20_000, minuteS: 1_800_000_000, siteStatuses: [] },
    { reading: 'since' as const, today: 0, minuteS: 0, siteStatuses: ['due' as const, 'closed' as const] },
    { reading: 'since' as const, today: 0, minuteS: 0, siteStatuses: ['failed' as const] },
  ),
  lateWords: fc.constantFrom({ overdue: 'Overdue', soon: 'Due soon' }, { overdue: '超期', soon: '临期' }),
});

describe('layers of the wall', () => {
  it('are a valid style, whatever is shown', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const vector = { type: 'vector' as const, tiles: ['http://x/{z}/{x}/{y}.mvt'] };
        const points = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } };
        const { cells, borders, reportTiles, walkedTiles, siteTiles, ...geojson } = SOURCES;
        const sources = Object.fromEntries([
          ...[cells, borders, reportTiles, walkedTiles, siteTiles].map((name) => [name, vector]),
          ...Object.values(geojson).map((name) => [name, points]),
        ]);
        expect(
          validateStyleMin({ version: 8, sources, layers: wallLayers(picture) }).map(({ message }) => message),
        ).to.deep.equal([]);
      }),
      { numRuns: 60 },
    );
  });

  it('differ in properties alone, so that one map is changed and never rebuilt', () => {
    fc.assert(
      fc.property(pictures, pictures, (before, after) => {
        const [from, to] = [wallLayers(before), wallLayers(after)];
        expect(from.map(({ id }) => id)).to.deep.equal(to.map(({ id }) => id));
        expect(() => layerChanges(from, to)).not.to.throw();
      }),
    );
    const same = wallLayers(fc.sample(pictures, { numRuns: 1, seed: 1 })[0] as Picture);
    expect(layerChanges(same, structuredClone(same))).to.deep.equal([]);
  });

  it('show one level at each zoom, top to bottom, without a gap', () => {
    for (let zoom = 0; zoom < 22; zoom += 0.1) {
      const at = LEVELS.filter(({ level }) => {
        const [from, to] = zoomsOf(level, LEVELS, 1);
        return zoom >= from && zoom < to;
      });
      expect(
        at.map(({ level }) => level),
        `zoom ${zoom}`,
      ).to.deep.equal([levelAt(zoom, LEVELS, 1)]);
    }
  });
});
