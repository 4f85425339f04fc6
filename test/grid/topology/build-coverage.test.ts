import { expect } from 'chai';
import type { Cell, Position, Shape } from '../../../server/grid/contract.ts';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { assemble, shapeOfCell } from '../../../server/grid/topology/structure/cell-shape.ts';
import { sameGround } from '../../../server/grid/topology/structure/same-ground.ts';
import { seededRandom } from '../../bench/benchmark.ts';
import { seededGrid } from '../../bench/seeded-grid.ts';
import { sharedDataOrSkip } from '../../helpers/shared-data.ts';
import { chicagoBeats, demoCells } from './real-cells.ts';
import { at, block, cell, leaves, ring, ringsOf, told, town } from './small-town.ts';

/** The same shapes to the bit, and the same ground where they are put together from arcs. */
function expectLossless(cells: readonly Cell[]): Coverage {
  const coverage = buildCoverage(cells, 1);
  for (const { id, code, shape } of cells) {
    const key = String(id);
    expect(shapeOfCell(coverage, key), code).to.equal(shape);
    const { rings } = coverage.cells.get(key)!;
    if (rings !== null) expect(sameGround(assemble(coverage, rings), shape), code).to.equal(true);
  }
  return coverage;
}

const usersOf = ({ uses }: Coverage): number[] => [...uses.values()].map((list) => list.length);
const arcsOf = ({ arcs }: Coverage): string[] => [...arcs.values()].map(({ positions }) => told(positions).join(', '));
/** The next number that a double can be. */
const nudged = (value: number): number => {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + 1n);
  return bits.getFloat64(0);
};

describe('buildCoverage', () => {
  it('makes one arc of each border between two nodes, used by the cells on its sides', () => {
    const coverage = leaves([[block(0, 0, 2, 2)]], [[block(2, 0, 4, 2)]]);
    expect(arcsOf(coverage)).to.have.length(3);
    expect(arcsOf(coverage)).to.include('2 0, 2 1, 2 2');
    expect(usersOf(coverage).sort()).to.deep.equal([1, 1, 2]);
    const shared = [...coverage.uses.values()].find((list) => list.length === 2);
    expect(shared).to.deep.equal([
      { cell: '1', forward: true },
      { cell: '2', forward: false },
    ]);
  });

  it('gives rings to leaves alone and knows the children of each cell', () => {
    const coverage = town();
    expect(coverage.cells.get('1')!.rings).to.equal(null);
    expect(coverage.cells.get('11')!.rings).to.have.length(1);
    expect(coverage.children.get('2')).to.deep.equal(['12', '13', '15', '16']);
    expect(coverage.children.get('12')).to.equal(undefined);
    expect(coverage.cells.get('12')!.parent).to.equal('2');
  });

  it('makes a closed arc of a border that no other touches', () => {
    const coverage = leaves([[block(0, 0, 4, 4), block(1, 1, 2, 2)]], [[block(1, 1, 2, 2)]], [[block(6, 0, 7, 1)]]);
    expect(coverage.arcs.size).to.equal(3);
    expect(ringsOf(coverage, '2')).to.deep.equal([['1 1, 2 1, 2 2, 1 2']]);
    for (const { positions } of coverage.arcs.values()) expect(positions[0]).to.deep.equal(positions.at(-1));
  });

  it('runs shells counter-clockwise and holes clockwise, however they were published', () => {
    const clockwise = [[block(0, 0, 4, 4).toReversed(), block(1, 1, 2, 2)]];
    const coverage = leaves(clockwise, [[block(1, 1, 2, 2).toReversed()]]);
    const shape = assemble(coverage, coverage.cells.get('1')!.rings!);
    expect(told(shape[0]![0]!.slice(0, 3))).to.deep.equal(['0 0', '1 0', '2 0']);
    expect(told(shape[0]![1]!.slice(0, 3))).to.deep.equal(['1 1', '1 2', '2 2']);
    expect(shapeOfCell(coverage, '1')).to.deep.equal(clockwise);
    expect(usersOf(coverage).sort()).to.deep.equal([1, 2]);
  });

  it('keeps holes, islands in lakes, parts and exclaves', () => {
    const cells = [
      cell(1, 4, null, [[block(0, 0, 8, 8), block(1, 1, 4, 4), block(5, 5, 7, 7)]]),
      // An island in the lake, an exclave within the first cell and a part that touches it at a corner.
      cell(2, 4, null, [[block(2, 2, 3, 3)], [block(5, 5, 7, 7)], [block(8, 8, 9, 9)]]),
      cell(3, 2, null, [[block(8, 0, 9, 8)]]),
    ];
    const coverage = expectLossless(cells);
    expect(coverage.cells.get('2')!.rings).to.have.length(3);
    expect(coverage.cells.get('1')!.rings![0]).to.have.length(3);
  });

  it('makes a node where cells touch at a corner only', () => {
    const coverage = leaves([[block(0, 0, 1, 1)]], [[block(1, 1, 2, 2)]]);
    for (const { positions } of coverage.arcs.values()) expect(told([positions[0]!])).to.deep.equal(['1 1']);
  });

  it('builds what does not fit together: gaps, overlaps, a vertex in the edge of a neighbour', () => {
    const coverage = expectLossless([
      cell(1, 4, null, [[ring([0, 0], [2, 0], [2, 2], [0, 2])]]),
      cell(2, 4, null, [[ring([2, 0], [4, 0], [4, 2], [2, 2], [2, 1])]]),
      cell(3, 4, null, [[ring([1, 1], [3, 1], [3, 5], [1, 5])]]),
    ]);
    expect(usersOf(coverage).every((count) => count === 1)).to.equal(true);
  });

  it('builds cells that are no valid polygons: spikes, bows, repeated positions, rings without area', () => {
    const spike = ring([0, 0], [2, 0], [2, 2], [3, 3], [2, 2], [0, 2]);
    const repeated = ring([4, 0], [5, 0], [5, 0], [5, 1]);
    const coverage = buildCoverage(
      [
        cell(1, 4, null, [[spike]]),
        cell(2, 4, null, [[repeated], [[at(9, 9), at(9, 9), at(9, 9), at(9, 9)]]]),
        cell(3, 4, null, [[ring([6, 0], [8, 2], [8, 0], [6, 2])]]),
      ],
      1,
    );
    expect(shapeOfCell(coverage, '1')).to.deep.equal([[spike]]);
    expect(coverage.cells.get('2')!.rings).to.have.length(1);
    expect(ringsOf(coverage, '3')).to.have.length(1);
  });

  it('takes cells of which a parent is not there for cells without one', () => {
    const coverage = buildCoverage([cell(5, 4, 77, [[block(0, 0, 1, 1)]])], 1);
    expect(coverage.cells.get('5')!.parent).to.equal(null);
  });

  it('is the same in whatever order the cells come', () => {
    const cells = [cell(1, 4, null, [[block(0, 0, 2, 2)]]), cell(2, 4, null, [[block(2, 0, 4, 2)]])];
    expect([...buildCoverage(cells.toReversed(), 1).arcs.entries()]).to.deep.equal([
      ...buildCoverage(cells, 1).arcs.entries(),
    ]);
  });

  it('joins vertices of different cells that differ in the last bit, and remembers whose bits differ', () => {
    const node = at(1, 1);
    const other: Position = [nudged(node[0]), node[1]];
    const shapes: Shape[] = [
      [[block(0, 0, 1, 1)]],
      [[[at(1, 0), at(2, 0), at(2, 1), other, at(1, 0)]]],
      [[[at(0, 1), other, at(2, 1), at(2, 2), at(0, 2), at(0, 1)]]],
    ];
    const coverage = leaves(...shapes);
    expect(usersOf(coverage).filter((count) => count === 2)).to.have.length(3);
    expect([...coverage.drift.values()]).to.deep.equal([{ at: node, cells: ['2', '3'] }]);
    for (const [i, shape] of shapes.entries()) expect(shapeOfCell(coverage, String(i + 1))).to.deep.equal(shape);
  });

  it('joins vertices to a millimetre and leaves those farther apart', () => {
    const shifted = (by: number) =>
      leaves(
        [[block(0, 0, 1, 1)]],
        [[block(1, 0, 2, 1).map(([lon, lat]): Position => [lon + (lon < 113.015 ? by : 0), lat])]],
      );
    expect(usersOf(shifted(0.9e-8)).sort()).to.deep.equal([1, 1, 2]);
    expect(usersOf(shifted(1.1e-8)).sort()).to.deep.equal([1, 1]);
    expect(shifted(0.9e-8).drift.size).to.equal(2);
  });

  it('never joins two vertices of one cell', () => {
    const close: Position = [at(1, 0)[0] + 5e-9, at(1, 0)[1]];
    const fine: Shape = [[[at(0, 0), at(1, 0), close, at(2, 0), at(1, 2), at(0, 0)]]];
    const coverage = leaves(fine, [[[at(0, 0), at(1, -2), at(2, 0), close, at(0, 0)]]]);
    expect(coverage.drift.size).to.equal(0);
    expect(assemble(coverage, coverage.cells.get('1')!.rings!)[0]![0]).to.have.length(6);
  });

  it('is lossless for the demo city, whose four levels share their borders', () => {
    const coverage = expectLossless(demoCells());
    expect(usersOf(coverage).every((count) => count <= 2)).to.equal(true);
    expect(coverage.drift.size).to.equal(0);
  });

  it('is lossless for a surveyed grid of 812 cells', () => {
    const coverage = expectLossless(seededGrid(29, 28, 31, seededRandom(4)));
    expect(coverage.arcs.size).to.be.lessThan(1_700);
  });

  it("is lossless for Chicago's beats, which lie off the grid", function () {
    expectLossless(chicagoBeats(sharedDataOrSkip(this, 'chicago/beats.geojson')));
  });
});
