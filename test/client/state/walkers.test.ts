import { expect } from 'chai';
import { nearPlace } from '../../../client/state/near-place.ts';
import { ageOf, countByPace, paceOf } from '../../../client/state/walkers.ts';
import { sampleWalker } from '../sample-patrol.ts';

const NOW = Date.parse('2026-11-22T10:00:00.000Z');

describe('people on a round', () => {
  it('walk, stand, or were seen too long ago to say', () => {
    expect(paceOf(sampleWalker('a'), NOW, 300)).to.equal('moving');
    expect(paceOf(sampleWalker('a', { moving: false }), NOW, 300)).to.equal('still');
    expect(paceOf(sampleWalker('a', { moving: null }), NOW, 300)).to.equal('still');
    expect(paceOf(sampleWalker('a', { stale: true }), NOW, 300)).to.equal('stale');
  });

  it('grow old without a word from the server, and never younger than now', () => {
    expect(paceOf(sampleWalker('a'), NOW + 300_000, 300)).to.equal('moving');
    expect(paceOf(sampleWalker('a'), NOW + 301_000, 300)).to.equal('stale');
    expect(ageOf(sampleWalker('a'), NOW - 5000)).to.equal(0);
    const walkers = [sampleWalker('a'), sampleWalker('b', { moving: false }), sampleWalker('c', { stale: true })];
    expect(countByPace(walkers, NOW, 300)).to.deep.equal({ moving: 1, still: 1, stale: 1 });
  });

  it('are found around a place, nearest first', () => {
    const walkers = [
      sampleWalker('far', { lat: 27.66 }),
      sampleWalker('b', { lat: 27.653 }),
      sampleWalker('a', { lat: 27.651 }),
    ];
    const near = nearPlace(walkers, { lon: 113.5, lat: 27.65 }, 500);
    expect(near.map(({ what }) => what.key)).to.deep.equal(['a', 'b']);
    expect(near[0]?.distanceM).to.be.closeTo(111, 1);
  });
});
