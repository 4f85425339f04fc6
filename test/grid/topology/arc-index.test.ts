import { expect } from 'chai';
import type { Position } from '../../../server/grid/contract.ts';
import type { Box } from '../../../server/grid/coverage/compare-shapes.ts';
import { ArcIndex, boxOfLine, type PlacedArc } from '../../../server/grid/topology/structure/arc-index.ts';
import { seededRandom } from '../../bench/benchmark.ts';

const arc = (id: number, ...positions: Position[]): PlacedArc => ({ id, positions });

describe('ArcIndex', () => {
  it('finds arcs whose boxes meet a box, its border included, by number', () => {
    const arcs = new Map(
      [arc(2, [0, 0], [1, 1]), arc(1, [1, 1], [2, 0]), arc(3, [5, 5], [6, 6])].map((a) => [a.id, a]),
    );
    const index = ArcIndex.of(arcs.values());
    expect(index.search({ arcs }, [1, 0, 1, 1]).map(({ id }) => id)).to.deep.equal([1, 2]);
    expect(index.search({ arcs }, [3, 3, 4, 4])).to.deep.equal([]);
  });

  it('finds nothing where there are no arcs', () => {
    expect(ArcIndex.of([]).search({ arcs: new Map() }, [0, 0, 1, 1])).to.deep.equal([]);
  });

  it('finds what is there, however many arcs came and went', () => {
    const random = seededRandom(9);
    let next = 0;
    const made = (): PlacedArc => {
      const [x, y] = [random() * 10, random() * 10];
      return arc(next++, [x, y], [x + random(), y + random()]);
    };
    const arcs = new Map(Array.from({ length: 50 }, made).map((a) => [a.id, a]));
    let index = ArcIndex.of(arcs.values());
    const meets = (a: Box, b: Box) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
    for (let step = 0; step < 1_000; step++) {
      const added = [made(), made()];
      for (const a of added) arcs.set(a.id, a);
      for (const id of [...arcs.keys()].filter(() => random() < 0.03)) arcs.delete(id);
      index = index.with(
        arcs,
        added.filter(({ id }) => arcs.has(id)),
      );
      const [x, y] = [random() * 10, random() * 10];
      const box: Box = [x, y, x + 2, y + 2];
      const there = [...arcs.values()].filter(({ positions }) => meets(boxOfLine(positions), box)).map(({ id }) => id);
      expect(index.search({ arcs }, box).map(({ id }) => id)).to.deep.equal(there.sort((a, b) => a - b));
    }
  });
});
