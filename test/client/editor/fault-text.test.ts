import { expect } from 'chai';
import { faultText } from '../../../client/editor/fault-text.ts';
import { language } from '../../../client/i18n/i18n.ts';
import { ApiProblem } from '../../../client/wire/api.ts';

const refused = (detail: string, messages: string[] = [], path = 'cell 101') =>
  new ApiProblem(
    'publication-refused',
    422,
    detail,
    messages.map((message) => ({ path, message })),
  );

describe('what the server refused, in words', () => {
  beforeEach(() => {
    language.value = 'en';
  });

  it('has sentences of the server whole, with their colons and full stops', () => {
    const detail = 'Generation 4 is scheduled for 2026-11-29T00:00:00.000Z: publish from then on. Or withdraw it';
    expect(faultText(refused(detail))).to.equal(`These boundaries cannot be published.\n${detail}`);
    const one = refused('1 problem', ['A ring crosses itself: at 2.5, 3.5. Mend it']);
    expect(faultText(one)).to.equal(
      'These boundaries cannot be published.\ncell 101: A ring crosses itself: at 2.5, 3.5. Mend it',
    );
  });

  it('has each mistake once, without its place where it names it, and with short numbers', () => {
    const messages = Array.from(
      { length: 2 },
      () => 'Cell 101 crosses itself at 113.49956297743651, 27.649598627197925',
    );
    expect(faultText(refused('2 problems', messages)).split('\n')).to.deep.equal([
      'These boundaries cannot be published.',
      'Cell 101 crosses itself at 113.499562, 27.649598',
    ]);
  });

  it('names the first five mistakes and counts the others', () => {
    const lines = faultText(refused('', ['a', 'b', 'c', 'd', 'e', 'f', 'g'], '')).split('\n');
    expect(lines.slice(1)).to.deep.equal(['a', 'b', 'c', 'd', 'e', 'and 2 more']);
  });

  it('says reasons that have our own words in those, in the language of the page', () => {
    language.value = 'zh';
    const problem = new ApiProblem('operation-refused', 422, 'crosses-border', [
      { path: 'operation', message: 'crosses-border' },
    ]);
    expect(faultText(problem)).to.equal('边界会与另一条边界相交。请少移一些，或先改动另一条边界。');
  });
});
