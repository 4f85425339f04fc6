import { expect } from 'chai';
import type { Position } from '../../server/grid/contract.ts';
import { indexBorders, nearestBorder } from '../../server/grid/nearest-border.ts';
import { layOutParts } from '../../server/grid/polygon-parts.ts';
import { seededRandom } from '../bench/benchmark.ts';
import { seededGrid } from '../bench/seeded-grid.ts';

describe('nearest border', () => {
  it('finds what looking at each cell by itself finds, the first of those equally near', () => {
    const random = seededRandom(5);
    const polygons = seededGrid(20, 15, 9, random).map(({ shape }) => shape[0]!);
    const whole = layOutParts(polygons);
    const index = indexBorders(whole, whole.count);
    const single = polygons.map((polygon) => indexBorders(layOutParts([polygon]), 1));
    const corners = Array.from({ length: 20 }, () => polygons[Math.floor(random() * polygons.length)]![0]![0]!);
    const around = Array.from({ length: 40 }, (): Position => [113 + random(), 27.15 + random()]);
    const anywhere = Array.from({ length: 40 }, (): Position => [random() * 360 - 180, random() * 180 - 90]);
    for (const position of [...corners, ...around, ...anywhere]) {
      const each = single.map((one) => nearestBorder(one, position)!.distanceM);
      const distanceM = Math.min(...each);
      const found = nearestBorder(index, position)!;
      expect({ part: found.part, distanceM: found.distanceM }, position.join()).to.deep.equal({
        part: each.indexOf(distanceM),
        distanceM,
      });
    }
  });

  it('measures across the antimeridian and the poles', () => {
    const parts = layOutParts([
      [
        [
          [179, 0],
          [179.5, 0],
          [179.5, 1],
          [179, 1],
        ],
      ],
      [
        [
          [0, 88],
          [1, 88],
          [1, 89],
          [0, 89],
        ],
      ],
    ]);
    const index = indexBorders(parts, 2);
    const acrossDateLine = nearestBorder(index, [-179.5, 0.5])!;
    expect(acrossDateLine.part).to.equal(0);
    expect(acrossDateLine.distanceM).to.be.closeTo(111_320, 600);
    const acrossPole = nearestBorder(index, [-179.5, 89])!;
    expect(acrossPole.part).to.equal(1);
    expect(acrossPole.distanceM).to.be.closeTo(223_400, 1_200);
  });

  it('knows none without borders', () => {
    expect(nearestBorder(indexBorders(layOutParts([]), 0), [0, 0])).to.equal(undefined);
  });
});
