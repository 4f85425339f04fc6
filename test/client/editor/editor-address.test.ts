import { expect } from 'chai';
import { formatEditorAddress, parseEditorAddress } from '../../../client/editor/editor-address.ts';

describe('the address of the editor', () => {
  it('holds the draft, the panel and the view, and gives them back', () => {
    const text = 'draft=12&panel=problems&view=-87.65000,41.85000,11.50';
    const address = parseEditorAddress(`?${text}`);
    expect(address).to.deep.include({ draft: 12, page: 'edit', panel: 'problems' });
    expect(formatEditorAddress(address)).to.equal(text);
  });

  it('holds the version that the history shows, and the draft that one came from', () => {
    const text = 'draft=12&page=history&generation=7';
    expect(parseEditorAddress(text)).to.deep.include({ draft: 12, page: 'history', generation: 7 });
    expect(formatEditorAddress(parseEditorAddress(text))).to.equal(text);
  });

  it('is empty on the list of drafts', () => {
    expect(formatEditorAddress(parseEditorAddress(''))).to.equal('');
  });

  it('is never broken by what was pasted', () => {
    for (const text of ['?draft=x', '?draft=-1', '?draft=1e9', '?page=nowhere&panel=none&view=a,b,c&generation=1.5'])
      expect(parseEditorAddress(text), text).to.deep.equal({
        draft: null,
        page: 'drafts',
        generation: null,
        panel: 'cells',
      });
  });
});
