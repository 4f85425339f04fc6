import { expect } from 'chai';
import fc from 'fast-check';
import { LayeredMap } from '../../../server/grid/topology/structure/layered-map.ts';

const first = (): LayeredMap<string, number> =>
  new LayeredMap(
    new Map([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]),
  );

describe('LayeredMap', () => {
  it('gives another map and leaves the one before as it was', () => {
    const before = first();
    const after = before.with([
      ['b', 20],
      ['d', 4],
      ['a', undefined],
    ]);
    expect([...before.entries()]).to.deep.equal([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    expect([...after.entries()]).to.deep.equal([
      ['b', 20],
      ['c', 3],
      ['d', 4],
    ]);
    expect([after.size, after.has('a'), after.get('a')]).to.deep.equal([3, false, undefined]);
  });

  it('is itself where nothing is asked', () => {
    const map = first();
    expect(map.with([])).to.equal(map);
  });

  it('tells the keys whose values differ, in either order', () => {
    const before = first();
    const after = before.with([
      ['b', 2],
      ['c', 30],
      ['d', 4],
    ]);
    expect([...before.differing(after)].sort()).to.deep.equal(['c', 'd']);
    expect([...after.differing(before)].sort()).to.deep.equal(['c', 'd']);
    expect([...first().differing(after)].sort()).to.deep.equal(['c', 'd']);
  });

  it('is a map, whatever is put in and taken out, and differs from each before it by what changed since', () => {
    const change = fc.tuple(fc.nat(12), fc.option(fc.nat(3), { nil: undefined }));
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 6 }), { maxLength: 30 }), (steps) => {
        const start = new Map([0, 1, 2, 3, 4].map((key) => [key, key]));
        const plain = new Map(start);
        let layered = new LayeredMap<number, number>(start);
        const history: [LayeredMap<number, number>, Map<number, number>][] = [];
        for (const step of steps) {
          history.push([layered, new Map(plain)]);
          layered = layered.with(step);
          for (const [key, value] of step) value === undefined ? plain.delete(key) : plain.set(key, value);
          expect(new Map(layered.entries())).to.deep.equal(plain);
          expect(layered.size).to.equal(plain.size);
        }
        for (const [was, then] of history) {
          const keys = [...new Set([...then.keys(), ...plain.keys()])].filter(
            (key) => then.get(key) !== plain.get(key),
          );
          expect([...was.differing(layered)].sort()).to.deep.equal(keys.sort());
        }
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});
