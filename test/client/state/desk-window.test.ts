import { expect } from 'chai';
import fc from 'fast-check';
import { anchoredTop, MOST_ROWS, pagesOf, rowWindow, topShowing } from '../../../client/state/desk-window.ts';

const view = (scrollTop: number, height = 600, rowHeight = 50) => ({ scrollTop, height, rowHeight });
const numbers = (count: number): string[] => Array.from({ length: count }, (_, index) => `n${index}`);

describe('the window on a long list', () => {
  it('draws all that is in sight, and never more than 60 rows', () => {
    fc.assert(
      fc.property(fc.nat(5_000_000), fc.integer({ min: 0, max: 2500 }), fc.nat(100_000), (top, height, count) => {
        const scrollTop = Math.min(top, Math.max(0, count * 50 - height));
        const { from, to } = rowWindow(view(scrollTop, height), count);
        expect(to - from).to.be.at.most(MOST_ROWS);
        expect(from).to.be.at.most(Math.floor(scrollTop / 50));
        expect(to).to.be.at.least(Math.min(count, Math.ceil((scrollTop + height) / 50)));
        expect(to).to.be.at.most(count);
      }),
    );
  });

  it('asks for whole pages', () => {
    expect(pagesOf(190, 230, 200, 1000)).to.deep.equal([
      { from: 0, to: 200 },
      { from: 200, to: 400 },
    ]);
    expect(pagesOf(950, 990, 200, 960)).to.deep.equal([{ from: 800, to: 960 }]);
    expect(pagesOf(0, 40, 200, 0)).to.deep.equal([]);
  });

  it('keeps what is read where it is when rows come in above, go above, or come in below', () => {
    const before = numbers(100);
    const reading = view(1020);
    expect(anchoredTop(reading, before, ['new', ...before])).to.equal(1070);
    expect(anchoredTop(reading, before, before.slice(2))).to.equal(920);
    expect(anchoredTop(reading, before, [...before, 'new'])).to.equal(1020);
    expect(anchoredTop(reading, before, before.toSpliced(25, 0, 'new'))).to.equal(1020);
  });

  it('holds on to the next row when the first in sight is gone', () => {
    const before = numbers(100);
    expect(anchoredTop(view(1020), before, before.toSpliced(20, 1))).to.equal(1020 - 50);
  });

  it('finds its row wherever another order has put it, and stays within the list when none is left', () => {
    const before = numbers(1000);
    expect(anchoredTop(view(25_000), before, before.toReversed())).to.equal((999 - 500) * 50);
    expect(anchoredTop(view(25_000), before, ['x', 'y'])).to.equal(0);
  });

  it('moves as little as can be to show a row', () => {
    expect(topShowing(view(1000), 25)).to.equal(1000);
    expect(topShowing(view(1000), 5)).to.equal(250);
    expect(topShowing(view(1000), 40)).to.equal(40 * 50 + 50 - 600);
  });
});
