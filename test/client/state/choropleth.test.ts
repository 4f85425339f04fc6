import { expect } from 'chai';
import fc from 'fast-check';
import { classBreaks } from '../../../client/state/choropleth.ts';

describe('classes of open reports per cell', () => {
  it('ascend, are distinct, and end with the largest count', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { maxLength: 300 }), (counts) => {
        const breaks = classBreaks(counts);
        expect(breaks).to.deep.equal([...new Set(breaks)].sort((a, b) => a - b));
        expect(breaks.length).to.be.at.most(6);
        expect(breaks.at(-1) ?? 0).to.equal(Math.max(0, ...counts));
      }),
    );
  });

  it('are none where nothing is open', () => {
    expect(classBreaks([0, 0])).to.deep.equal([]);
  });
});
