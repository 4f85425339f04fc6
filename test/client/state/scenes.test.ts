import { expect } from 'chai';
import fc from 'fast-check';
import { formatTour, nextScene, parseTour, withoutScene, withScene } from '../../../client/state/scenes.ts';

describe('scenes', () => {
  it('come back from an address as they were', () => {
    const names = fc.string({ minLength: 1 }).filter((name) => !/\p{Surrogate}/u.test(name) && !name.includes('?'));
    const scene = fc.record({ name: names, query: fc.webQueryParameters() });
    fc.assert(
      fc.property(
        fc.array(scene, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 5, max: 3600 }),
        (scenes, seconds) => {
          expect(parseTour(formatTour({ scenes, seconds }))).to.deep.equal({ scenes, seconds });
        },
      ),
    );
  });

  it('follow one another in a ring', () => {
    const tour = {
      scenes: [
        { name: 'a', query: '' },
        { name: 'b', query: '' },
      ],
      seconds: 30,
    };
    expect([nextScene(tour, -1), nextScene(tour, 0), nextScene(tour, 1)]).to.deep.equal([0, 1, 0]);
    expect(nextScene({ scenes: [], seconds: 30 }, 0)).to.equal(-1);
  });

  it('are replaced by name and removed by name', () => {
    const one = withScene({ scenes: [], seconds: 30 }, { name: 'a', query: 'x=1' });
    expect(withScene(one, { name: 'a', query: 'x=2' }).scenes).to.deep.equal([{ name: 'a', query: 'x=2' }]);
    expect(withoutScene(one, 'a').scenes).to.deep.equal([]);
  });

  it('do not stay shorter than a person can look', () => {
    expect(parseTour('seconds=0.1&scene=a?')?.seconds).to.equal(5);
    expect(parseTour('seconds=nonsense&scene=a?')?.seconds).to.equal(30);
    expect(parseTour(null)).to.equal(undefined);
  });
});
