import { fromVectorTileJs } from '@maplibre/vt-pbf';
import { assert } from 'chai';
import fc from 'fast-check';
import { encodeTile, type TileFeature } from '../../server/tiles/encode-tile.ts';
import { EXTENT } from '../../server/tiles/mercator.ts';
import type { Properties } from '../../server/tiles/tile-writer.ts';
import { featuresOf } from './decode-tile.ts';

/** The same features through the reference writer. */
function reference(layer: string, features: readonly TileFeature[]): Uint8Array {
  const pairs = (flat: ArrayLike<number>) =>
    Array.from({ length: flat.length / 2 }, (_, i) => ({ x: flat[i * 2]!, y: flat[i * 2 + 1]! }));
  const layers = {
    [layer]: {
      version: 2,
      name: layer,
      extent: EXTENT,
      length: features.length,
      feature: (position: number) => {
        const feature = features[position]!;
        const lines = feature.type === 1 ? [[feature.x, feature.y]] : feature.lines;
        return { ...feature, extent: EXTENT, loadGeometry: () => lines.map(pairs) };
      },
    },
  };
  return fromVectorTileJs({ layers } as unknown as Parameters<typeof fromVectorTileJs>[0]);
}

/** The reference writer garbles half of the characters beyond the first plane (pbf 5.1.2): see the last test. */
const FIRST_PLANE = /^[\0-\ud7ff\ue000-\uffff]*$/;

const unit = fc.integer({ min: -70_000, max: 70_000 });
const value = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }).filter((text) => FIRST_PLANE.test(text)),
  fc.boolean(),
  fc.integer(),
  fc.nat({ max: 2 ** 31 }),
  fc.maxSafeNat(),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }),
);
const properties: fc.Arbitrary<Properties> = fc.dictionary(fc.stringMatching(/^[a-z]{1,12}_[a-z]$/), value, {
  maxKeys: 6,
});
const line = fc.array(fc.tuple(unit, unit), { minLength: 2, maxLength: 300 }).map((pairs) => pairs.flat());
const ring = line.map((flat) => [...flat, 1, 2, flat[0]!, flat[1]!]);
const feature: fc.Arbitrary<TileFeature> = fc
  .tuple(
    fc.option(fc.record({ id: fc.maxSafeNat() }), { nil: {} }),
    properties,
    fc.oneof(
      fc.record({ type: fc.constant(1 as const), x: unit, y: unit }),
      fc.record({ type: fc.constant(2 as const), lines: fc.array(line, { minLength: 1, maxLength: 4 }) }),
      fc.record({ type: fc.constant(3 as const), lines: fc.array(ring, { minLength: 1, maxLength: 4 }) }),
    ),
  )
  .map(([id, given, geometry]) => ({ ...id, properties: given, ...geometry }));

describe('encodeTile', () => {
  it('writes byte for byte what the reference writer writes', () => {
    fc.assert(
      fc.property(fc.array(feature, { maxLength: 30 }), (features) => {
        assert.deepEqual(Buffer.from(encodeTile('层', features)), Buffer.from(reference('层', features)));
      }),
      { numRuns: 200 },
    );
  });

  it('writes a tile larger than any before', () => {
    const text = '格'.repeat(10_000);
    const features = Array.from({ length: 40 }, (_, id): TileFeature => {
      return { id, type: 1, x: id, y: 1, properties: { text: `${id}${text}` } };
    });
    const tile = encodeTile('reports', features);
    assert.isAbove(tile.length, 1_000_000);
    assert.deepEqual(
      featuresOf(tile, 'reports').map(({ properties: { text: found } }) => found),
      features.map(({ properties: { text: given } }) => given!),
    );
  });

  it('writes names with rare characters', () => {
    const name = '𠮷田𡈽圳𪚥';
    const [read] = featuresOf(encodeTile('cells', [{ type: 1, x: 1, y: 1, properties: { name } }]), 'cells');
    assert.strictEqual(read!.properties.name, name);
  });
});
