import { expect } from 'chai';
import fc from 'fast-check';
import { coverageOutlines } from '../../server/tiles/coverage-outlines.ts';

const picture = (rows: readonly string[]): Uint16Array =>
  Uint16Array.from(rows.join(''), (letter) => (letter === '.' ? 0 : Number(letter)));
const areaOf = (ring: readonly number[]): number => {
  let twice = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const [x2, y2] = [ring[(i + 2) % ring.length]!, ring[(i + 3) % ring.length]!];
    twice += ring[i]! * y2 - x2 * ring[i + 1]!;
  }
  return twice / 2;
};
/** How often a ray to the east meets the ring from the middle of a square, by its direction: 1 inside an outer ring. */
const windingOf = (ring: readonly number[], column: number, row: number): number => {
  let winding = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y, y2] = [ring[i]!, ring[i + 1]!, ring[(i + 3) % ring.length]!];
    if (ring[(i + 2) % ring.length] === x && x > column && Math.min(y, y2) <= row && row < Math.max(y, y2))
      winding += Math.sign(y2 - y);
  }
  return winding;
};

describe('outlines of a picture of squares', () => {
  it('go round a shape clockwise, and round its hole the other way', () => {
    const outlines = coverageOutlines(picture(['111.', '1.1.', '111.', '....']), 4);
    expect([...outlines]).to.deep.equal([
      [
        1,
        [
          [3, 0, 3, 3, 0, 3, 0, 0],
          [2, 2, 2, 1, 1, 1, 1, 2],
        ],
      ],
    ]);
  });

  it('of squares that touch at a corner are two', () => {
    const outline = coverageOutlines(picture(['22..', '22..', '..22', '..22']), 4).get(2)!;
    expect(outline.map((ring) => ring.length / 2)).to.deep.equal([4, 4]);
  });

  it('cover every square of their value once and no other, and no ring meets itself', () => {
    const side = 9;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0, 0, 1, 1, 1, 2), { minLength: side ** 2, maxLength: side ** 2 }),
        (all) => {
          const values = Uint16Array.from(all);
          const outlines = coverageOutlines(values, side);
          for (const [value, rings] of outlines) {
            for (let at = 0; at < values.length; at++) {
              const winding = rings.reduce((sum, ring) => sum + windingOf(ring, at % side, Math.floor(at / side)), 0);
              expect(winding).to.equal(values[at] === value ? 1 : 0);
            }
            let area = 0;
            for (const ring of rings) {
              area += areaOf(ring);
              const corners = Array.from({ length: ring.length / 2 }, (_, i) => `${ring[i * 2]},${ring[i * 2 + 1]}`);
              expect(new Set(corners).size).to.equal(corners.length);
            }
            expect(areaOf(rings[0]!)).to.be.greaterThan(0);
            expect(area).to.equal(all.filter((one) => one === value).length);
          }
          expect([...outlines.keys()]).to.deep.equal([...new Set(all)].filter((value) => value > 0).sort());
        },
      ),
      { numRuns: 60 },
    );
  });

  it('name holes after the shape that they are in', () => {
    const rows = [
      '11111....',
      '1...1.111',
      '1.1.1.1.1',
      '1...1.111',
      '11111....',
      '.........',
      '.........',
      '.........',
      '.........',
    ];
    const rings = coverageOutlines(picture(rows), 9).get(1)!;
    expect(rings.map(areaOf)).to.deep.equal([25, -9, 9, -1, 1]);
  });
});
