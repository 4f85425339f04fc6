import { assert } from 'chai';
import type { Cell, Position, Ring } from '../../server/grid/contract.ts';
import { cutArcs } from '../../server/tiles/arcs.ts';
import { wigglyGrid } from './wiggly-grid.ts';

function cell(id: number, level: 1 | 2 | 3 | 4, rings: Ring[], parentId: number | null = null): Cell {
  const code = String(id);
  const name = { zh: code, en: code };
  return { id, code, level, name, urban: null, parentId, synthetic: false, areaM2: 1e6, shape: [rings] };
}

const square = (west: number, south: number, size = 1): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

describe('cutArcs', () => {
  it('makes one arc of a border that two cells share, and none of two corners between', () => {
    const { arcs, shapes } = cutArcs([cell(1, 4, [square(0, 0)]), cell(2, 4, [square(1, 0)])]);
    assert.deepEqual(arcs.map(({ vertices, outer }) => [vertices.length, outer]).sort(), [
      [2, false],
      [4, true],
      [4, true],
    ]);
    const [one, other] = shapes.map(([polygon]) => polygon![0]!);
    assert.lengthOf(
      one!.filter((arc) => other!.includes(~arc)),
      1,
      'walked forward by the one, backward by the other',
    );
  });

  it('cuts nothing but a closed arc from a cell that stands alone', () => {
    const { arcs, shapes } = cutArcs([cell(1, 4, [square(0, 0)])]);
    assert.lengthOf(arcs, 1);
    assert.strictEqual(arcs[0]!.vertices[0], arcs[0]!.vertices.at(-1));
    assert.deepEqual(shapes, [[[[0]]]]);
  });

  it('shares the arc of an island with the hole that it fills, wherever either ring begins and runs', () => {
    const island = square(1, 1);
    const turned: Ring = [...island.slice(2, -1), ...island.slice(0, 3)] as Position[];
    const { arcs, shapes } = cutArcs([cell(1, 4, [square(0, 0, 3), turned.toReversed()]), cell(2, 4, [island])]);
    assert.lengthOf(arcs, 2);
    assert.strictEqual(shapes[0]![0]![1]![0], ~shapes[1]![0]![0]![0]!);
    assert.deepEqual(arcs.map(({ outer }) => outer).sort(), [false, true]);
  });

  it('treats rings wound the wrong way as the same', () => {
    const cells = [cell(1, 4, [square(0, 0).reverse()]), cell(2, 4, [square(1, 0)])];
    assert.sameMembers(
      cutArcs(cells).arcs.map(({ outer }) => outer),
      [true, false, true],
    );
  });

  it('ends an arc where two corners touch', () => {
    const { arcs } = cutArcs([cell(1, 4, [square(0, 0)]), cell(2, 4, [square(1, 1)])]);
    assert.lengthOf(arcs, 2);
    for (const { vertices } of arcs) assert.strictEqual(vertices[0], vertices.at(-1));
  });

  it('builds parents from the very arcs of their children', () => {
    const cells = wigglyGrid({ side: 8, levels: 4, detail: 5 });
    const { arcs, shapes } = cutArcs(cells);
    const leaves = cutArcs(cells.filter(({ level }) => level === 4));
    assert.strictEqual(arcs.length, leaves.arcs.length);
    assert.strictEqual(arcs.length, 8 * 9 * 2 - 4, 'a border each; at the four corners of the city two are one');
    const byCell = new Map(cells.map(({ id }, index) => [id, shapes[index]!.flat(2)]));
    for (const parent of cells.filter(({ level }) => level < 4)) {
      const children = cells.filter(({ parentId }) => parentId === parent.id).flatMap(({ id }) => byCell.get(id)!);
      const alone = children.filter((arc) => !children.includes(~arc));
      assert.sameMembers(byCell.get(parent.id)!, alone);
    }
  });

  it('gives a border the level of the largest cells that it bounds', () => {
    const { arcs } = cutArcs(wigglyGrid({ side: 4, levels: 3, detail: 3 }));
    const counts = [2, 3, 4].map((level) => arcs.filter((arc) => arc.level === level).length);
    assert.deepEqual(counts, [12, 8, 16]);
    assert.isTrue(arcs.every(({ level, outer }) => !outer || level === 2));
  });
});
