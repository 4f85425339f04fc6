import { expect } from 'chai';
import fc from 'fast-check';
import { type GroundShare, reExpress } from '../../../server/grid/history/re-express.ts';

const code = fc.constantFrom('A', 'B', 'C', 'D');
const orNone = fc.option(code, { nil: null });
const shares = fc.array(fc.record({ from: orNone, to: orNone, areaM2: fc.double({ min: 0, max: 1e6, noNaN: true }) }), {
  maxLength: 12,
});
const counts = fc.map(orNone, fc.nat(10_000));
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe('reExpress', () => {
  it('loses nothing, whatever ground is told of', () => {
    fc.assert(
      fc.property(counts, shares, (counted, rows) => {
        const expressed = reExpress(counted, rows);
        expect(sum(expressed.values())).to.be.closeTo(sum(counted.values()), 1e-6);
        for (const value of expressed.values()) expect(value).to.be.at.least(0);
      }),
    );
  });

  it('leaves counts as they are where no ground moves', () => {
    fc.assert(
      fc.property(counts, (counted) => {
        const rows = ['A', 'B', 'C', 'D'].map((one): GroundShare => ({ from: one, to: one, areaM2: 7 }));
        expect(reExpress(counted, rows)).to.deep.equal(counted);
      }),
    );
  });

  it('brings what was split together again', () => {
    const split: GroundShare[] = [
      { from: 'A', to: 'A', areaM2: 300 },
      { from: 'A', to: 'B', areaM2: 100 },
      { from: 'C', to: 'C', areaM2: 50 },
    ];
    const back = split.map(({ from, to, areaM2 }) => ({ from: to, to: from, areaM2 }));
    const counted = new Map([
      ['A', 40],
      ['C', 3],
    ]);
    const parts = reExpress(counted, split);
    expect(parts).to.deep.equal(
      new Map([
        ['A', 30],
        ['B', 10],
        ['C', 3],
      ]),
    );
    expect(reExpress(parts, back)).to.deep.equal(counted);
  });

  it('puts what was outside, or has no ground there, outside', () => {
    const counted = new Map<string | null, number>([
      [null, 5],
      ['A', 4],
      ['gone', 2],
    ]);
    const rows: GroundShare[] = [
      { from: 'A', to: null, areaM2: 1 },
      { from: 'A', to: 'A', areaM2: 3 },
      { from: null, to: 'A', areaM2: 100 },
    ];
    expect(reExpress(counted, rows)).to.deep.equal(
      new Map([
        [null, 8],
        ['A', 3],
      ] as [string | null, number][]),
    );
  });
});
