import { expect } from 'chai';
import { tilesOfView } from '../../../client/map/view-tiles.ts';

describe('tiles of a view', () => {
  it('cover the screen and no more than a tile beyond', () => {
    const tiles = tilesOfView([113.5, 27.65], 10, 1920, 1080, 0, 16);
    expect(tiles.every(({ z }) => z === 10)).to.equal(true);
    expect(tiles.length).to.be.within(8, 15);
  });

  it('stop at the deepest zoom there is, and are none before the first', () => {
    expect(tilesOfView([0, 0], 18, 512, 512, 0, 14).every(({ z }) => z === 14)).to.equal(true);
    expect(tilesOfView([0, 0], 3, 512, 512, 6, 14)).to.deep.equal([]);
  });

  it('go round the world', () => {
    expect(tilesOfView([179.9, 0], 4, 512, 512, 0, 14).every(({ x }) => x >= 0 && x < 16)).to.equal(true);
  });
});
