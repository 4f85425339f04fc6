import { expect } from 'chai';
import { allOf, extended, NO_SELECTION, toggled, within } from '../../../client/state/desk-selection.ts';

const ORDER = ['a', 'b', 'c', 'd', 'e'];
const list = ({ numbers }: { numbers: ReadonlySet<string> }): string[] => [...numbers].sort();

describe('the selection', () => {
  it('takes one and lets it go', () => {
    const one = toggled(NO_SELECTION, 'b');
    expect(list(one)).to.deep.equal(['b']);
    expect(list(toggled(one, 'b'))).to.deep.equal([]);
  });

  it('grows and shrinks with its range, either way, and keeps what was selected before', () => {
    const start = toggled(toggled(NO_SELECTION, 'a'), 'c');
    const down = extended(start, ORDER, undefined, 'e');
    expect(list(down)).to.deep.equal(['a', 'c', 'd', 'e']);
    const back = extended(down, ORDER, undefined, 'd');
    expect(list(back)).to.deep.equal(['a', 'c', 'd']);
    expect(list(extended(back, ORDER, undefined, 'b'))).to.deep.equal(['a', 'b', 'c']);
  });

  it('begins at the active case where nothing is selected', () => {
    expect(list(extended(NO_SELECTION, ORDER, 'b', 'd'))).to.deep.equal(['b', 'c', 'd']);
  });

  it('takes all, and keeps only what is still there', () => {
    expect(list(within(allOf(ORDER), ['b', 'x']))).to.deep.equal(['b']);
    const all = allOf(ORDER);
    expect(within(all, [...ORDER, 'f'])).to.equal(all);
  });
});
