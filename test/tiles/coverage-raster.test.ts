import { expect } from 'chai';
import type { Position } from '../../server/grid/contract.ts';
import { Ground } from '../../server/patrol/ground/ground.ts';
import { SLOT_MS } from '../../server/patrol/slot.ts';
import { CoverageRaster } from '../../server/tiles/coverage-raster.ts';
import { encodeCoverage, LARGEST_COVERAGE_BYTES } from '../../server/tiles/encode-coverage.ts';
import { mercatorX, mercatorY, type TileAddress } from '../../server/tiles/mercator.ts';
import { seededRandom } from '../bench/benchmark.ts';
import { featuresOf } from './decode-tile.ts';

const PLACE: Position = [113.5, 27.65];
const FROM = Date.parse('2019-05-08T00:00:00+08:00');
const tileOf = ([lon, lat]: Position, z: number): TileAddress => ({
  ...{ z, x: Math.floor(mercatorX(lon) * 2 ** z), y: Math.floor(mercatorY(lat) * 2 ** z) },
});
const walk = (random: () => number, from: Position, steps: number): Ground => {
  const ground = new Ground();
  let here = from;
  for (let step = 0; step < steps; step++) {
    const next: Position = [here[0] + (random() - 0.5) * 0.002, here[1] + (random() - 0.5) * 0.002];
    ground.addReach(here, next, 50);
    here = next;
  }
  return ground;
};
/** Area of the polygons within the tile itself, in pixels of the lattice. Squares beyond its edge are one wide. */
const pixelsOf = (tile: Uint8Array | null, z: number): number => {
  let twice = 0;
  for (const feature of featuresOf(tile, 'coverage'))
    for (const ring of feature.loadGeometry())
      for (const [i, a] of ring.entries()) {
        const b = ring[(i + 1) % ring.length]!;
        const inside = (v: number) => Math.max(0, Math.min(4096, v));
        twice += inside(a.x) * inside(b.y) - inside(b.x) * inside(a.y);
      }
  return twice / 2 / 4 ** (12 - (23 - z));
};

describe('tiles of ground', () => {
  const disc = new Ground().addReach(PLACE, PLACE, 300);

  for (const z of [11, 12, 13, 14, 15])
    it(`of zoom ${z} have together the ground that was walked, ${z < 14 ? 'but for a little at its edge' : 'pixel by pixel'}`, async () => {
      const { x, y } = tileOf(PLACE, z);
      let pixels = 0;
      for (const dx of [-1, 0, 1])
        for (const dy of [-1, 0, 1]) {
          const raster = new CoverageRaster({ z, x: x + dx, y: y + dy });
          raster.add(1, disc);
          pixels += pixelsOf(await encodeCoverage(raster.finish(), 48, FROM), z);
        }
      if (z >= 14) expect(pixels).to.equal(disc.size);
      else expect(pixels).to.be.closeTo(disc.size, 0.02 * disc.size);
    });

  it('tell of each place when it was walked last', async () => {
    const tile = tileOf(PLACE, 15);
    const raster = new CoverageRaster(tile);
    const older = new Ground().addReach(PLACE, PLACE, 40);
    raster.add(20, disc);
    raster.add(17, older);
    raster.add(3, new Ground().addReach(PLACE, [PLACE[0] + 0.02, PLACE[1]], 20));
    const features = featuresOf(await encodeCoverage(raster.finish(), 48, FROM), 'coverage');
    expect(features.map(({ properties }) => properties.lastS)).to.deep.equal([
      (FROM + 2 * SLOT_MS) / 1000,
      (FROM + 19 * SLOT_MS) / 1000,
    ]);
  });

  it('are empty where nobody walked', async () => {
    const { z, x, y } = tileOf(PLACE, 15);
    const raster = new CoverageRaster({ z, x: x + 5, y });
    raster.add(1, disc);
    expect(await encodeCoverage(raster.finish(), 48, FROM)).to.equal(null);
  });

  it('tell several half hours as one before they grow too large', async () => {
    const random = seededRandom(4);
    const tile = tileOf(PLACE, 11);
    const raster = new CoverageRaster(tile);
    for (let slot = 48; slot > 0; slot--) {
      const ground = new Ground();
      for (let worker = 0; worker < 8; worker++)
        ground.add(walk(random, [PLACE[0] + (random() - 0.5) * 0.15, PLACE[1] + (random() - 0.5) * 0.15], 20));
      raster.add(slot, ground);
    }
    const whole = (await encodeCoverage(raster.finish(), 48, FROM))!;
    expect(whole.length).to.be.within(20_001, LARGEST_COVERAGE_BYTES);
    expect(featuresOf(whole, 'coverage').length).to.equal(48);
    const tileBytes = (await encodeCoverage(raster, 48, FROM, 20_000))!;
    expect(tileBytes.length).to.be.at.most(20_000);
    const times = featuresOf(tileBytes, 'coverage').map(({ properties }) => properties.lastS as number);
    expect(times.length).to.be.within(2, 47);
    expect(times).to.deep.equal(times.toSorted((a, b) => a - b));
    for (const lastS of times) expect((lastS * 1000 - FROM) % (2 * SLOT_MS)).to.equal(0);
  });
});
