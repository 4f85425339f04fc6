import { expect } from 'chai';
import fc from 'fast-check';
import {
  coverClass,
  coverClasses,
  NOBODY,
  READINGS,
  SINCE_STEPS_S,
  TOO_LONG,
  UNKNOWN,
} from '../../../client/state/coverage-classes.ts';
import { sampleLive } from '../sample-patrol.ts';

const RULES = { unwalkedHours: 48 };
const NOW_S = 1_800_000_000;

describe('the classes of coverage', () => {
  it('never take too few positions for nothing walked', () => {
    expect(coverClass('share', { share: null, lastS: null }, NOW_S, RULES)).to.equal(UNKNOWN);
    expect(coverClass('share', { share: 0, lastS: null }, NOW_S, RULES)).to.equal(NOBODY);
    expect(coverClass('since', { share: null, lastS: null }, NOW_S, RULES)).to.equal(UNKNOWN);
    expect(coverClass('since', { share: 0, lastS: null }, NOW_S, RULES)).to.equal(NOBODY);
  });

  it('know when somebody was there, where the shift cannot be told', () => {
    expect(coverClass('since', { share: null, lastS: NOW_S - 60 }, NOW_S, RULES)).to.equal(5);
  });

  it('tell what is older than the rules allow, and never where they set no time', () => {
    const old = { share: 0, lastS: NOW_S - 49 * 3600 };
    expect(coverClass('since', old, NOW_S, RULES)).to.equal(TOO_LONG);
    expect(coverClass('since', old, NOW_S, { unwalkedHours: null })).to.equal(1);
    expect(coverClass('since', { share: 0, lastS: NOW_S - SINCE_STEPS_S[0] }, NOW_S, RULES)).to.equal(5);
  });

  it('grow with the share and shrink with the age', () => {
    const shares = fc.float({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(shares, shares, fc.nat(48 * 3600), fc.nat(48 * 3600), (a, b, ageA, ageB) => {
        const step = (reading: (typeof READINGS)[number], share: number, ageS: number) =>
          coverClass(reading, { share, lastS: NOW_S - ageS }, NOW_S, RULES);
        if (a <= b) expect(step('share', a, 0)).to.be.at.most(step('share', b, 0));
        if (ageA <= ageB) expect(step('since', 0, ageA)).to.be.at.least(step('since', 0, ageB));
        for (const reading of READINGS) expect(step(reading, a, ageA)).to.be.within(0, 5);
      }),
    );
  });

  it('stand by the id of the cell', () => {
    const cells = { id: [7, 9], share: [0.5, null], lastS: [NOW_S, null], minutes: [3, 0] };
    expect([...coverClasses(sampleLive({ cells }), 'share', NOW_S)]).to.deep.equal([
      [7, 3],
      [9, UNKNOWN],
    ]);
  });
});
