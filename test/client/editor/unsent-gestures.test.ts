import { expect } from 'chai';
import { keepUnsent } from '../../../client/editor/unsent-gestures.ts';
import type { Operation } from '../../../server/grid/topology/operation.ts';

const rename = (en: string): Operation => ({ kind: 'rename', cell: '1', name: { zh: '', en } });

/** Storage as a browser has it. */
function storageOf(): Storage & { isFull: boolean } {
  const kept = new Map<string, string>();
  const storage = {
    isFull: false,
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (storage.isFull) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
  };
  return storage;
}

describe('gestures that were not sent', () => {
  let now: number;
  let storage: ReturnType<typeof storageOf>;
  const keeper = (page: string, draft = 7) => keepUnsent(storage, draft, page, () => now);
  const left = (page: string, draft = 7) =>
    keeper(page, draft)
      .left()
      .map(({ operations }) => operations);

  beforeEach(() => {
    now = 1_000_000;
    storage = storageOf();
  });

  it('are offered to the next page at once when the page said that it goes', () => {
    keeper('a').write([rename('x')]);
    expect(left('b')).to.deep.equal([]);
    keeper('a').release([rename('x')]);
    expect(left('b')).to.deep.equal([[rename('x')]]);
  });

  it('are offered after a while when the page is gone without a word', () => {
    keeper('a').write([rename('x')]);
    now += 16_000;
    expect(left('b')).to.deep.equal([[rename('x')]]);
  });

  it('stay with a page that is alive, however long', () => {
    for (let turn = 0; turn < 20; turn++) {
      keeper('a').write([rename('x')]);
      now += 5_000;
    }
    expect(left('b')).to.deep.equal([]);
  });

  it('are nothing once they are sent', () => {
    keeper('a').write([rename('x')]);
    keeper('a').write([]);
    now += 60_000;
    expect(left('b')).to.deep.equal([]);
    expect(storage).to.have.length(0);
  });

  it('are offered oldest first, and forgotten when they are told to be', () => {
    keeper('a').release([rename('first')]);
    now += 1;
    keeper('b').release([rename('second')]);
    expect(left('c')).to.deep.equal([[rename('first')], [rename('second')]]);
    keeper('c').forget(
      keeper('c')
        .left()
        .map(({ key }) => key),
    );
    expect(left('c')).to.deep.equal([]);
  });

  it('are those of one draft, and never those of the page itself', () => {
    keeper('a').release([rename('x')]);
    expect(left('b', 8)).to.deep.equal([]);
    expect(left('a')).to.deep.equal([]);
  });

  it('are passed over where the storage holds something else', () => {
    storage.setItem('gridwarden.unsent.7.a', '{"operations":');
    storage.setItem('gridwarden.unsent.7.b', '{"operations":"all"}');
    expect(left('c')).to.deep.equal([]);
  });

  it('do not end the work where the storage is full', () => {
    storage.isFull = true;
    expect(() => keeper('a').write([rename('x')])).not.to.throw();
  });
});
