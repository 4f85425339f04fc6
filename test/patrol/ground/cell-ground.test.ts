import { expect } from 'chai';
import fc from 'fast-check';
import type { Cell, Position, Shape } from '../../../server/grid/contract.ts';
import { buildLocator } from '../../../server/grid/locator.ts';
import { CellGrounds, CellSplitter, OUTSIDE_CELL } from '../../../server/patrol/ground/cell-ground.ts';
import { Ground } from '../../../server/patrol/ground/ground.ts';
import { latOf, lonOf, pixelX, pixelY } from '../../../server/patrol/ground/lattice.ts';
import { seededRandom } from '../../bench/benchmark.ts';
import { seededGrid } from '../../bench/seeded-grid.ts';
import { pixelsOf } from './pixels-of.ts';

/** Cells of about 2.5 km². */
const leaves = seededGrid(40, 40, 12, seededRandom(7));
const locator = buildLocator(1, leaves);
const [WEST, SOUTH] = [113.2, 27.35];

const randomWalk = (random: () => number, from: Position): Ground => {
  const ground = new Ground();
  let here = from;
  for (let step = 0; step < 60; step++) {
    const next: Position = [here[0] + (random() - 0.5) * 0.002, here[1] + (random() - 0.5) * 0.002];
    ground.addReach(here, next, 50);
    here = next;
  }
  return ground;
};
const walks = fc.record({
  seed: fc.nat(),
  lon: fc.double({ min: WEST - 0.005, max: WEST + 0.6, noNaN: true }),
  lat: fc.double({ min: SOUTH - 0.005, max: SOUTH + 0.6, noNaN: true }),
});
const walkOf = ({ seed, lon, lat }: { seed: number; lon: number; lat: number }): Ground =>
  randomWalk(seededRandom(seed), [lon, lat]);

const box = (west: number, south: number, east: number, north: number): Shape => [
  [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
];
const cellOf = (id: number, level: Cell['level'], parentId: number | null, shape: Shape): Cell => ({
  ...leaves[0]!,
  id,
  code: String(id),
  level,
  parentId,
  shape,
});

describe('the splitter of ground', () => {
  it('gives each pixel to the cell that the locator gives its centre to, and loses none', () => {
    const splitter = new CellSplitter(locator);
    fc.assert(
      fc.property(walks, (walk) => {
        const ground = walkOf(walk);
        const parts = splitter.split(ground);
        const together = new Ground();
        let size = 0;
        for (const [cellId, part] of parts) {
          const pixels = pixelsOf(part).map((pixel) => pixel.split(',').map(Number) as [number, number]);
          const centres = pixels.flatMap(([x, y]) => [lonOf(x + 0.5), latOf(y + 0.5)]);
          const ids = [...locator.locateMany(Float64Array.from(centres))].map((i) => locator.cells[i]?.id ?? 0);
          expect(new Set(ids)).to.deep.equal(new Set([cellId]));
          together.add(part);
          size += part.size;
        }
        expect(size).to.equal(ground.size);
        expect(together.equals(ground)).to.equal(true);
      }),
      { numRuns: 15 },
    );
  });

  it('knows ground outside the grid', () => {
    const far = new Ground().addReach([0, 0], [0.001, 0], 50);
    const parts = CellSplitter.of(locator).split(far);
    expect([...parts.keys()]).to.deep.equal([OUTSIDE_CELL]);
    expect(parts.get(OUTSIDE_CELL)!.equals(far)).to.equal(true);
    expect(CellSplitter.of(locator)).to.equal(CellSplitter.of(locator));
    const nowhere = new CellSplitter(buildLocator(1, [])).split(far);
    expect(nowhere.get(OUTSIDE_CELL)!.equals(far)).to.equal(true);
  });

  it('is not led astray by blocks that are remembered in the same place', () => {
    const splitter = new CellSplitter(locator);
    const inside = new Ground().addReach([113.4, 27.6], [113.4, 27.6], 300);
    const elsewhere = new Ground();
    inside.forEachBlock((bx, by, low, high) => {
      elsewhere.addBlock(bx, (by + 1024) % 2 ** 20, low, high);
    });
    const first = [...splitter.split(inside)].map(([id, part]) => [id, part.size]);
    const [away] = splitter.split(elsewhere).keys();
    expect(away).to.equal(OUTSIDE_CELL);
    expect([...splitter.split(inside)].map(([id, part]) => [id, part.size])).to.deep.equal(first);
  });
});

describe('the ground of cells', () => {
  it('is split among neighbours without a pixel lost or told twice', () => {
    const halves = [box(113.4, 27.6, 113.4123456, 27.62), box(113.4123456, 27.6, 113.43, 27.62)];
    const cells = [
      cellOf(1, 1, null, box(113.4, 27.6, 113.43, 27.62)),
      ...halves.map((shape, i) => cellOf(i + 2, 2, 1, shape)),
    ];
    const grounds = new CellGrounds(buildLocator(1, cells), []);
    const [whole, west, east] = [1, 2, 3].map((id) => grounds.patrollable(id));
    expect(west!.pixels + east!.pixels).to.equal(whole!.pixels);
    expect(west!.areaM2 + east!.areaM2).to.be.closeTo(whole!.areaM2, 1e-3);
  });

  it('is what the locator gives them, but for centres on a border', () => {
    const grounds = new CellGrounds(locator, []);
    const splitter = new CellSplitter(locator);
    for (const cell of [leaves[0]!, leaves[333]!, leaves[1599]!]) {
      const [west, south, east, north] = locator.boxOf(cell);
      const around = new Ground();
      for (let bx = pixelX(west) >> 3; bx <= pixelX(east) >> 3; bx++)
        for (let by = pixelY(north) >> 3; by <= pixelY(south) >> 3; by++) around.addBlock(bx, by, -1, -1);
      const located = splitter.split(around).get(cell.id)!;
      const { pixels, areaM2 } = grounds.patrollable(cell.id);
      expect(located.size).to.equal(pixels);
      expect(located.areaM2()).to.equal(areaM2);
      expect(grounds.open(cell.id, around).equals(located)).to.equal(true);
    }
  });

  it('is less what is closed, and nothing closed counts as walked', () => {
    const shape = box(113.4, 27.6, 113.42, 27.62);
    const place = buildLocator(1, [cellOf(1, 1, null, shape)]);
    const all = new CellGrounds(place, []).patrollable(1);
    // Two that overlap, one with a hole, one half outside: closed is what lies in any of them.
    const lake: Shape = [
      [box(113.405, 27.605, 113.415, 27.615)[0]![0]!, box(113.408, 27.608, 113.412, 27.612)[0]![0]!],
    ];
    const closed = [lake, box(113.405, 27.605, 113.409, 27.609), box(113.39, 27.6, 113.402, 27.65)];
    const grounds = new CellGrounds(place, closed);
    const outside = (lon: number, lat: number): boolean =>
      lon >= 113.402 &&
      !(lon > 113.405 && lon < 113.409 && lat > 27.605 && lat < 27.609) &&
      !(
        lon > 113.405 &&
        lon < 113.415 &&
        lat > 27.605 &&
        lat < 27.615 &&
        !(lon > 113.408 && lon < 113.412 && lat > 27.608 && lat < 27.612)
      );
    const everywhere = new Ground();
    let expected = 0;
    for (let y = pixelY(27.62) - 5; y <= pixelY(27.6) + 5; y++)
      for (let x = pixelX(113.4) - 5; x <= pixelX(113.42) + 5; x++) {
        everywhere.addBlock(
          x >> 3,
          y >> 3,
          (y & 4) === 0 ? 1 << ((y & 3) * 8 + (x & 7)) : 0,
          (y & 4) === 0 ? 0 : 1 << ((y & 3) * 8 + (x & 7)),
        );
        const [lon, lat] = [lonOf(x + 0.5), latOf(y + 0.5)];
        if (lon > 113.4 && lon < 113.42 && lat > 27.6 && lat < 27.62 && outside(lon, lat)) expected++;
      }
    expect(grounds.patrollable(1).pixels).to.equal(expected);
    expect(expected).to.be.below(all.pixels);
    const open = grounds.open(1, everywhere);
    expect(open.size).to.equal(expected);
    expect(open.areaM2()).to.equal(grounds.patrollable(1).areaM2);
    expect(open.has(pixelX(113.41), pixelY(27.61))).to.equal(true);
    expect(open.has(pixelX(113.406), pixelY(27.613))).to.equal(false);
  });

  it('is nothing where all of it is closed, be it by half the world', () => {
    const place = buildLocator(1, [cellOf(1, 1, null, box(113.4, 27.6, 113.42, 27.62))]);
    const grounds = new CellGrounds(place, [box(-180, -90, 180, 90)]);
    expect(grounds.patrollable(1)).to.deep.equal({ pixels: 0, areaM2: 0 });
    expect(grounds.open(1, new Ground().addReach([113.41, 27.61], [113.41, 27.61], 50)).isEmpty).to.equal(true);
    expect(() => grounds.patrollable(99)).to.throw(RangeError);
  });
});
