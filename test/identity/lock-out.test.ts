import { expect } from 'chai';
import fc from 'fast-check';
import { afterWrongPassword, lockedForS, type SignInRecord } from '../../server/identity/lock-out.ts';

const NOW = new Date('2026-01-05T00:00:00Z');
const recordAfter = (tries: number): SignInRecord => {
  let record: SignInRecord = { failedSignIns: 0, lockedUntil: null };
  for (let i = 0; i < tries; i++) record = afterWrongPassword(record, NOW);
  return record;
};

describe('the lock after wrong passwords', () => {
  it('lets four pass and locks for 30 seconds at the fifth', () => {
    expect(lockedForS(recordAfter(4), NOW)).to.equal(0);
    expect(lockedForS(recordAfter(5), NOW)).to.equal(30);
  });

  it('doubles with each further one, up to fifteen minutes', () => {
    expect([6, 7, 8, 9, 10, 11, 5000].map((tries) => lockedForS(recordAfter(Math.min(tries, 40)), NOW))).to.deep.equal([
      60, 120, 240, 480, 900, 900, 900,
    ]);
  });

  it('never grows shorter, and always ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (failedSignIns) => {
        const one = afterWrongPassword({ failedSignIns, lockedUntil: null }, NOW);
        const two = afterWrongPassword(one, NOW);
        expect(lockedForS(two, NOW)).to.be.at.least(lockedForS(one, NOW));
        expect(lockedForS(two, new Date(NOW.getTime() + 15 * 60_000))).to.equal(0);
      }),
    );
  });
});
