import { gunzipSync } from 'node:zlib';
import { assert } from 'chai';
import { packTile, TileCache } from '../../server/tiles/tile-cache.ts';

const tileOf = (bytes: number) => ({ body: Buffer.alloc(bytes), gzipped: true, etag: '"x"' });

describe('packTile', () => {
  it('names content: equal tiles alike, others otherwise', () => {
    const [one, same, other] = [
      [1, 2],
      [1, 2],
      [1, 3],
    ].map((bytes) => packTile(Uint8Array.from(bytes)));
    assert.strictEqual(one!.etag, same!.etag);
    assert.notStrictEqual(one!.etag, other!.etag);
    assert.match(one!.etag, /^"[\w-]{22}"$/);
    assert.deepEqual([...one!.body!], [1, 2]);
  });

  it('compresses a tile, unless it is so small that little is won', () => {
    const [small, large] = [packTile(new Uint8Array(999)), packTile(new Uint8Array(1_000))];
    assert.isFalse(small.gzipped);
    assert.lengthOf(small.body!, 999);
    assert.isTrue(large.gzipped);
    assert.lengthOf(gunzipSync(large.body!), 1_000);
  });

  it('keeps an empty tile as nothing', () => {
    assert.isNull(packTile(null).body);
  });
});

describe('TileCache', () => {
  it('stays within its bytes and drops what was not asked for longest', () => {
    const cache = new TileCache(4_000);
    for (const key of ['a', 'b', 'c']) cache.set(key, tileOf(900));
    cache.get('a');
    cache.set('d', tileOf(900));
    assert.isDefined(cache.get('a'));
    assert.isUndefined(cache.get('b'));
    assert.isAtMost(cache.bytes, 4_000);
  });

  it('counts a replaced tile once', () => {
    const cache = new TileCache(10_000);
    cache.set('a', tileOf(5_000));
    cache.set('a', tileOf(1_000));
    assert.strictEqual(cache.bytes, 1_302);
    cache.delete('a');
    assert.strictEqual(cache.bytes, 0);
  });

  it('counts its keys, so that long filters over nothing do not fill the memory', () => {
    const cache = new TileCache(100_000);
    for (let i = 0; i < 1_000; i++)
      cache.set(`${i}${'x'.repeat(8_000)}`, { body: null, gzipped: false, etag: '"empty"' });
    assert.isAtMost(cache.bytes, 100_000);
    assert.isUndefined(cache.get(`0${'x'.repeat(8_000)}`));
  });
});
