import { expect } from 'chai';
import fc from 'fast-check';
import type { Position, Ring, Shape } from '../../../server/grid/contract.ts';
import { roundingOf, StandingVertices } from '../../../server/grid/drafts/import/standing-vertices.ts';

const STEP = 1e-7;

/** A ring around 113.4, 27.6 of vertices off the grid, some of them less than a step of it apart, but not all. */
const rings: fc.Arbitrary<Ring> = fc
  .array(fc.record({ radius: fc.double({ min: 0.5, max: 1, noNaN: true }), twin: fc.boolean() }), {
    minLength: 4,
    maxLength: 40,
  })
  .map((plan) => {
    const ring = plan.flatMap(({ radius, twin }, n): Ring => {
      const turn = (2 * Math.PI * n) / plan.length;
      const at: Position = [113.4 + 1e-3 * radius * Math.cos(turn), 27.6 + 1e-3 * radius * Math.sin(turn)];
      return twin && n > 0 ? [at, [at[0] - 3e-8 * Math.sin(turn), at[1] + 3e-8 * Math.cos(turn)]] : [at];
    });
    return [...ring, ring[0]!];
  });

const decimals =
  (places: number) =>
  ([lon, lat]: Position): Position => [Number(lon.toFixed(places)), Number(lat.toFixed(places))];
const begunAt = (ring: Ring, n: number): Ring => {
  const open = ring.slice(0, -1);
  const turned = [...open.slice(n % open.length), ...open.slice(0, n % open.length)];
  return [...turned, turned[0]!];
};
const withoutRepeats = (ring: Ring): Ring =>
  ring.filter((at, n) => n === 0 || at[0] !== ring[n - 1]![0] || at[1] !== ring[n - 1]![1]);

describe('the vertices that a file means', () => {
  const aligned = (own: Shape, shape: Shape, others: Shape[] = []) =>
    new StandingVertices([own, ...others], roundingOf([shape])).align(shape, own);

  it('are the standing ones, to the bit, wherever rings begin and whichever way they run', () => {
    fc.assert(
      fc.property(rings, fc.nat(100), fc.boolean(), (ring, start, back) => {
        const own: Shape = [[ring]];
        const other = begunAt(back ? ring.toReversed() : ring, start);
        expect(aligned(own, [[other]])).to.deep.equal({ shape: own, broughtDeg: 0 });
        expect(aligned(own, [[other]]).shape).to.equal(own);
      }),
      { numRuns: 200 },
    );
  });

  for (const places of [6, 7, 8])
    it(`are found again after ${places} decimals, also where those make neighbours one and a program leaves them out`, () => {
      fc.assert(
        fc.property(rings, fc.nat(100), fc.boolean(), fc.boolean(), (ring, start, back, repeats) => {
          const own: Shape = [[ring]];
          const written = begunAt(back ? ring.toReversed() : ring, start).map(decimals(places));
          expect(aligned(own, [[repeats ? written : withoutRepeats(written)]]).shape).to.equal(own);
        }),
        { numRuns: 200 },
      );
    });

  it('are kept where one vertex of the border moved', () => {
    fc.assert(
      fc.property(rings, fc.nat(100), (ring, which) => {
        const own: Shape = [[ring]];
        const n = which % (ring.length - 1);
        const moved = ring.slice(0, -1).map((at, i): Position => (i === n ? [at[0] + 2e-6, at[1] + 1e-6] : at));
        moved.push(moved[0]!);
        const noisy = moved.map(([lon, lat]): Position => [lon + 3e-12, lat - 2e-12]);
        const [[result]] = aligned(own, [[noisy]]).shape as [[Ring]];
        const open = ring.slice(0, -1);
        const kept = open.filter((at) => result!.some(([lon, lat]) => lon === at[0] && lat === at[1]));
        expect(kept).to.deep.equal(open.filter((_, i) => i !== n));
        expect(result).to.have.length(ring.length);
      }),
      { numRuns: 200 },
    );
  });

  it('are not the standing ones from half a step of the grid on', () => {
    const own: Shape = [
      [
        begunAt(
          [
            [113, 27],
            [113.1, 27],
            [113.1, 27.1],
            [113, 27],
          ],
          0,
        ),
      ],
    ];
    const nudged = (deg: number): Shape => [[own[0]![0]!.map(([lon, lat]): Position => [lon + deg / 3, lat + deg])]];
    expect(aligned(own, nudged(0.49 * STEP)).shape).to.equal(own);
    expect(aligned(own, nudged(0.51 * STEP)).shape).to.deep.equal(nudged(0.51 * STEP));
  });

  it('never make two vertices of the file one', () => {
    const own: Shape = [
      [
        [
          [113, 27],
          [113.1, 27],
          [113.1, 27.1],
          [113, 27],
        ],
      ],
    ];
    const beside: Position = [113.1 + 4e-8, 27];
    const shape: Shape = [[[[113, 27], [113.1, 27], beside, [113.1, 27.1], [113, 27]]]];
    expect(aligned(own, shape).shape).to.deep.equal(shape);
  });

  it('stay apart between neighbours whose published vertices differ by less than the file keeps', () => {
    const west: Shape = [
      [
        [
          [113, 27],
          [113.1, 27],
          [113.1, 27.1],
          [113, 27],
        ],
      ],
    ];
    const east: Shape = [
      [
        [
          [113.1 + 1e-9, 27],
          [113.2, 27],
          [113.1, 27.1],
          [113.1 + 1e-9, 27],
        ],
      ],
    ];
    const noisy = (shape: Shape): Shape => [[shape[0]![0]!.map(([lon, lat]): Position => [lon + 6e-10, lat])]];
    for (const own of [west, east]) {
      const other = own === west ? east : west;
      expect(aligned(own, noisy(own), [other]).shape).to.equal(own);
    }
  });

  it('are taken from a neighbour by a cell that is new', () => {
    const west: Shape = [
      [
        [
          [113, 27],
          [113.1, 27],
          [113.1, 27.1],
          [113, 27],
        ],
      ],
    ];
    const fresh: Shape = [
      [
        [
          [113.1 + 1e-11, 27 - 1e-11],
          [113.3, 27],
          [113.1, 27.1 + 1e-11],
          [113.1 + 1e-11, 27 - 1e-11],
        ],
      ],
    ];
    const { shape } = new StandingVertices([west], { withinDeg: STEP / 2, merges: false }).align(fresh, undefined);
    expect(shape).to.deep.equal([
      [
        [
          [113.1, 27],
          [113.3, 27],
          [113.1, 27.1],
          [113.1, 27],
        ],
      ],
    ]);
  });

  it('allow a file of six decimals its coarser rounding, and no other', () => {
    const fine = roundingOf([
      [
        [
          [
            [113.1, 27.2],
            [113.12345678, 27.2],
            [113.1, 27.3],
            [113.1, 27.2],
          ],
        ],
      ],
    ]);
    const coarse = roundingOf([
      [
        [
          [
            [113.1, 27.2],
            [113.123456, 27.2],
            [113.1, 27.3],
            [113.1, 27.2],
          ],
        ],
      ],
    ]);
    expect([fine, coarse].map(({ withinDeg }) => Number(withinDeg.toPrecision(4)))).to.deep.equal([5e-8, 5e-7]);
  });
});
