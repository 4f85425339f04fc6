import { assert } from 'chai';
import { BUFFER, EXTENT } from '../../server/tiles/mercator.ts';
import { compareLines, fromFirstEnd, fromFirstVertex, withoutEdgeRuns } from '../../server/tiles/tile-lines.ts';

const line = (...points: number[][]): Int32Array => Int32Array.from(points.flat());
const [LOW, HIGH] = [-BUFFER, EXTENT + BUFFER];

describe('the lines of a tile', () => {
  it('begin a ring at the same vertex, wherever it began', () => {
    const ring = [
      [5, 5],
      [9, 5],
      [9, 9],
      [2, 9],
      [2, 7],
    ];
    const turns = ring.map((_, i) => [...ring.slice(i), ...ring.slice(0, i)]);
    for (const turned of turns)
      assert.deepEqual(
        fromFirstVertex(line(...turned, turned[0]!)),
        line([2, 7], [5, 5], [9, 5], [9, 9], [2, 9], [2, 7]),
      );
  });

  it('tell two passes of the same vertex apart by what follows', () => {
    const ring = [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 0],
      [-0, 4],
      [0, 2],
    ];
    const turns = ring.map((_, i) => [...ring.slice(i), ...ring.slice(0, i)]);
    const forms = new Set(turns.map((turned) => fromFirstVertex(line(...turned, turned[0]!)).join()));
    assert.lengthOf([...forms], 1);
  });

  it('run a line from the same end', () => {
    const points = [
      [1, 1],
      [5, 9],
      [7, 3],
    ];
    assert.deepEqual(fromFirstEnd(line(...points)), line(...points));
    assert.deepEqual(fromFirstEnd(line(...points.toReversed())), line(...points));
    assert.isBelow(compareLines(line([1, 1]), line(...points)), 0);
  });

  it('leave out what a cell does beyond the edge, over corners too', () => {
    const seen = [
      [3952, 982],
      [HIGH, 875],
      [HIGH, 1476],
      [4129, 1403],
    ];
    const wandering = [
      [3952, 982],
      [HIGH, 875],
      [HIGH, LOW],
      [3000, LOW],
      [HIGH, LOW],
      [HIGH, 1476],
      [4129, 1403],
    ];
    assert.deepEqual(withoutEdgeRuns(line(...wandering, wandering[0]!)), line(...seen, seen[0]!));
    const turned = [...wandering.slice(3), ...wandering.slice(0, 3)];
    assert.deepEqual(
      fromFirstVertex(withoutEdgeRuns(line(...turned, turned[0]!))!),
      fromFirstVertex(line(...seen, seen[0]!)),
    );
  });

  it('keep a cell that fills the tile, and drop one that only runs along its edge', () => {
    const whole = line([LOW, LOW], [HIGH, LOW], [HIGH, HIGH], [LOW, HIGH], [LOW, LOW]);
    assert.strictEqual(withoutEdgeRuns(whole), whole);
    assert.isUndefined(withoutEdgeRuns(line([LOW, 5], [LOW, 900], [LOW, 30], [LOW, 5])));
    const inside = line([5, 5], [9, 5], [9, 9], [5, 5]);
    assert.strictEqual(withoutEdgeRuns(inside), inside);
  });
});
