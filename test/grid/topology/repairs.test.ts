import { expect } from 'chai';
import type { Cell, Position } from '../../../server/grid/contract.ts';
import { coverageReport } from '../../../server/grid/coverage-report.ts';
import { type Coverage, GRID_DEG } from '../../../server/grid/topology/coverage.ts';
import { cutOverlap } from '../../../server/grid/topology/operations/cut-overlap.ts';
import { redrawParent } from '../../../server/grid/topology/operations/redraw-parent.ts';
import { weld } from '../../../server/grid/topology/operations/weld.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { shapeOfCell, unionBelow } from '../../../server/grid/topology/structure/cell-shape.ts';
import { sameGround } from '../../../server/grid/topology/structure/same-ground.ts';
import {
  areaOf,
  at,
  block,
  cell,
  done,
  expectSound,
  leaves,
  refusal,
  ring,
  ringsOf,
  town,
  townCells,
} from './small-town.ts';

describe('cutOverlap', () => {
  const cut = (coverage: Coverage, place: Position, keep: string) =>
    cutOverlap(coverage, { kind: 'cut-overlap', at: place, keep });

  it('leaves ground that two cells have to one, along a border that both share', () => {
    const coverage = leaves([[block(0, 0, 2, 2)]], [[ring([1.5, 0.5], [3, 0.5], [3, 1.5], [1.5, 1.5])]]);
    const first = done(cut(coverage, at(1.75, 1), '1'));
    expect(ringsOf(first.coverage, '1')).to.deep.equal([['0 0, 1 0, 2 0, 2 0.5, 2 1, 2 1.5, 2 2, 1 2, 0 2, 0 1']]);
    expect(ringsOf(first.coverage, '2')).to.deep.equal([['2 0.5, 3 0.5, 3 1.5, 2 1.5, 2 1']]);
    expect(first.changed).to.deep.equal(['1', '2']);
    expectSound(first.coverage);
    const second = done(cut(coverage, at(1.75, 1), '2'));
    expect([areaOf(second.coverage, '1'), areaOf(second.coverage, '2')]).to.deep.equal([3.5, 1.5]);
    expectSound(second.coverage);
  });

  it('rounds crossings to the grid for all cells along the borders', () => {
    const neighbour: Position[] = ring([3, 1], [2, 3], [3, 3]);
    const coverage = leaves(
      [[ring([0, 0], [3, 0], [3, 1], [2, 3], [0, 3])]],
      [[ring([1, 2], [3.1, 2.7], [3.3, 4], [1, 4])]],
      [[neighbour]],
    );
    const { coverage: after } = done(cut(coverage, at(1.8, 2.8), '1'));
    for (const key of ['1', '2', '3'])
      for (const [lon, lat] of shapeOfCell(after, key).flat(2)) {
        expect(Math.round(lon / GRID_DEG) * GRID_DEG).to.be.closeTo(lon, 1e-12);
        expect(Math.round(lat / GRID_DEG) * GRID_DEG).to.be.closeTo(lat, 1e-12);
      }
    // The second cell still overlaps the third, over the same ground, and nothing else.
    expect(areaOf(after, '1')).to.equal(8);
    expect(areaOf(after, '3')).to.equal(1);
    const { coverage: whole } = done(cut(after, at(2.6, 2.7), '3'));
    expectSound(whole);
  });

  it('takes the ground from all others at once, and leaves other overlaps alone', () => {
    const comb = [[ring([0, 0], [5, 0], [5, 3], [4, 3], [4, 1], [1, 1], [1, 3], [0, 3])]];
    const coverage = leaves(
      comb,
      [[ring([-1, 2], [6, 2], [6, 4], [-1, 4])]],
      [[ring([-1, 1.5], [2, 1.5], [2, 5], [-1, 5])]],
    );
    const { coverage: after } = done(cut(coverage, at(0.5, 2.5), '1'));
    expect(areaOf(after, '1')).to.equal(areaOf(coverage, '1'));
    expect(areaOf(after, '2')).to.equal(13);
    expect(refusal(cut(after, at(0.5, 2.5), '1'))).to.equal('overlap-not-found');
    expect(refusal(cut(after, at(4.5, 2.5), '1'))).to.equal('done');
  });

  it('may take ground that a third cell has a corner in', () => {
    const coverage = leaves(
      [[block(0, 0, 2, 2)]],
      [[block(1, 0, 3, 2)]],
      [[ring([1.5, -1], [1.7, 0.5], [1.4, 1], [1.3, -1])]],
    );
    const { coverage: after } = done(cut(coverage, at(1.8, 1.5), '1'));
    expect(['1', '2', '3'].map((key) => areaOf(after, key))).to.deep.equal([4, 2, areaOf(coverage, '3')]);
  });

  it('refuses where fewer than two cells are, another cell is to keep it, or one would be gone', () => {
    const coverage = leaves([[block(0, 0, 2, 2)]], [[block(1, 1, 3, 3)]], [[ring([1.2, 1.2], [1.8, 1.2], [1.5, 1.8])]]);
    expect(refusal(cut(coverage, at(0.5, 0.5), '1'))).to.equal('overlap-not-found');
    expect(refusal(cut(coverage, at(1.1, 1.1), '3'))).to.equal('overlap-not-found');
    expect(refusal(cut(coverage, at(1.5, 1.5), '1'))).to.equal('swallows-cell');
    expect(refusal(cut(coverage, at(1.5, 1.5), '9'))).to.equal('cell-not-found');
    expect(refusal(cut(coverage, at(1.5, 1.5), '3'))).to.equal('done');
  });
});

const coverageKinds = (coverage: Coverage) =>
  coverageReport(
    [...coverage.cells.values()].map(({ code, key }) => ({ code, shape: shapeOfCell(coverage, key) })),
  ).problems.map(({ kind }) => kind);

/** A metre in units of latitude and of longitude here. */
const M = 0.0009;

describe('weld', () => {
  const join = (coverage: Coverage, withinM: number, ...cells: string[]) =>
    weld(coverage, { kind: 'weld', withinM, cells });
  const apart = (metres: number) =>
    leaves(
      [[ring([0, 0], [1, 0], [1, 1], [0, 1])]],
      [[ring([1 + metres * M, 0], [2, 0], [2, 1], [1 + metres * M, 1])]],
    );

  it('joins vertices of two cells that were meant to be one', () => {
    const { coverage, changed } = done(join(apart(0.5), 1));
    expect(ringsOf(coverage, '2')).to.deep.equal([['1 0, 2 0, 2 1, 1 1']]);
    expect(changed).to.deep.equal(['2']);
    expect(coverage.arcs.size).to.equal(3);
    expectSound(coverage);
  });

  it('leaves what is further apart, and cells that are not named', () => {
    expect(refusal(join(apart(2), 1))).to.equal('nothing-changes');
    const far = [[ring([5, 0], [6, 0], [6, 1], [5, 1])]];
    const two = leaves([[ring([0, 0], [1, 0], [1, 1], [0, 1])]], [[ring([1 + M, 0], [2, 0], [2, 1], [1 + M, 1])]], far);
    expect(refusal(join(two, 2, '3'))).to.equal('nothing-changes');
    expect(done(join(two, 2, '2')).changed).to.deep.equal(['2']);
    expect(refusal(join(two, 2, '9'))).to.equal('cell-not-found');
  });

  it('joins what it can beside two cells that it cannot join, and beside a spike', () => {
    const coverage = leaves(
      [[ring([0, 0], [1, 0], [1, 1], [0, 1])]],
      [[ring([1 + 0.5 * M, 0], [2, 0], [2, 1], [1 + 0.5 * M, 1])]],
      // Less wide than the distance that is welded: nothing would be left of it.
      [[ring([5, 0], [5 + 0.3 * M, 0], [5, (0.3 * M) / 2])]],
      [[ring([5 - 0.3 * M, 0], [5 - 0.3 * M, 1], [4, 1], [4, 0])]],
      [[ring([7, 0], [8, 0], [8, 0.5], [7.5, 0.5], [8, 0.5], [8, 1], [7, 1])]],
      [[ring([8 + 0.8 * M, 0], [9, 0], [9, 1], [8 + 0.8 * M, 1])]],
    );
    expect(done(join(coverage, 1)).changed).to.include.members(['2', '6']);
  });

  it('puts a vertex into the edge of a cell that lacks it, on or beside it', () => {
    const missing = leaves(
      [[ring([0, 0], [1, 0], [1, 2], [0, 2])]],
      [[ring([1 + M / 2, 1], [1, 0], [2, 0], [2, 1])]],
      [[ring([1 + M / 2, 1], [2, 1], [2, 2], [1, 2])]],
    );
    const { coverage, changed } = done(join(missing, 1));
    expect(changed).to.deep.equal(['1']);
    expect(ringsOf(coverage, '1')[0]![0]).to.equal('0 0, 1 0, 1.00045 1, 1 2, 0 2');
    expectSound(coverage);
  });

  it('makes one border of two that were drawn apart, with the vertices of both', () => {
    const drawn = leaves(
      [[ring([0, 0], [1, 0], [1 + M / 3, 0.3], [1, 0.7], [1, 1], [0, 1])]],
      [[ring([1, 0], [2, 0], [2, 1], [1, 1], [1 - M / 3, 0.5])]],
    );
    const { coverage } = done(join(drawn, 1.2));
    expect(coverage.arcs.size).to.equal(3);
    expectSound(coverage);
  });

  it('moves a vertex in every border that has it', () => {
    const corner = leaves(
      [[ring([0, 0], [1, 0], [1, 1], [0, 1])]],
      [[ring([1, 0], [2, 0], [2, 1 + M / 2], [1, 1])]],
      [[ring([2, 0], [3, 0], [3, 1], [2, 1 + M / 2])]],
      [[ring([0, 1], [1, 1], [2, 1], [3, 1], [3, 2], [0, 2])]],
    );
    const { coverage, changed } = done(join(corner, 1));
    expect(changed).to.deep.equal(['4']);
    expect(ringsOf(coverage, '4')[0]![0]).to.include('2 1.00045');
    expectSound(coverage);
  });

  it('makes one junction of two with a short border between them', () => {
    const crossing = leaves(
      [[ring([0, 0], [1, 0], [1, 1], [0, 1])]],
      [[ring([1, 0], [2, 0], [2, 1], [1, 1 + M / 2], [1, 1])]],
      [[ring([0, 1], [1, 1], [1, 1 + M / 2], [1, 2], [0, 2])]],
      [[ring([1, 1 + M / 2], [2, 1], [2, 2], [1, 2])]],
    );
    const { coverage } = done(join(crossing, 1));
    expect(shapeOfCell(coverage, '4')[0]![0]).to.deep.include(at(1, 1));
    expectSound(coverage);
  });

  it('joins what it can of two cells where joining all would break something', () => {
    // In the middle a third cell lies in the strip between the two; their corners are far from it.
    const side = (x: number): [number, number][] => [
      [x, 0],
      [x, 0.2],
      [x, 0.4],
      [x, 0.6],
      [x, 0.8],
      [x, 1],
    ];
    const strip = leaves(
      [[ring([0, 0], ...side(1), [0, 1])]],
      [[ring(...side(1 + 3 * M).toReversed(), [2, 0], [2, 1])]],
      [[ring([1 + M, 0.5], [1 + 2 * M, 0.5], [1 + 2 * M, 0.5 + 20 * M], [1 + M, 0.5 + 20 * M])]],
    );
    const { coverage } = done(join(strip, 3.2, '1', '2'));
    const near = (y: number) =>
      shapeOfCell(coverage, '2')
        .flat(2)
        .some((position) => String(position) === String(at(1, y)));
    expect([0, 0.2, 0.8, 1].map(near)).to.deep.equal([true, true, true, true]);
    expect(areaOf(coverage, '3')).to.equal(areaOf(strip, '3'));
    expect(coverageKinds(coverage)).not.to.include('invalid');
  });

  it('never pinches a cell, nor thins out a border that was drawn finely', () => {
    const fine = ring(...Array.from({ length: 20 }, (_, i): [number, number] => [(i * M) / 3, 0]), [1, 1]);
    expect(refusal(join(leaves([[fine]]), 5))).to.equal('nothing-changes');
    const waist = ring([0, 0], [2, 0], [1 + M / 4, 1], [2, 2], [0, 2], [1 - M / 4, 1]);
    expect(refusal(join(leaves([[waist]]), 2))).to.equal('nothing-changes');
  });

  it('gives cells the same bits for the vertices that they share', () => {
    const twisted: Position = [at(1, 1)[0] + 1e-13, at(1, 1)[1]];
    const cells: Cell[] = [
      cell(1, 2, null, [[ring([0, 0], [1, 0], [1, 1], [0, 1])]]),
      cell(2, 2, null, [[[at(1, 0), at(2, 0), at(2, 1), twisted, at(1, 0)]]]),
    ];
    const before = buildCoverage(cells, 1);
    expect(before.drift.size).to.equal(1);
    const { coverage, changed } = done(join(before, 0.1));
    expect(changed).to.deep.equal(['2']);
    expect(shapeOfCell(coverage, '2')[0]![0]).to.deep.include(at(1, 1));
    expect(coverage.drift.size).to.equal(0);
  });
});

describe('redrawParent', () => {
  it('draws a parent that its children do not fill as the union of theirs', () => {
    const cells = townCells();
    cells[0] = cell(1, 1, null, [[block(0, 0, 1, 3)]]);
    const before = buildCoverage(cells, 1);
    const { coverage, changed } = done(redrawParent(before, { kind: 'redraw-parent', cell: '1' }));
    expect(changed).to.deep.equal(['1']);
    expect(sameGround(shapeOfCell(coverage, '1'), unionBelow(before, '1'))).to.equal(true);
    expect(refusal(redrawParent(coverage, { kind: 'redraw-parent', cell: '1' }))).to.equal('nothing-changes');
  });

  it('has nothing to do for a parent that its children fill, nor for a leaf', () => {
    expect(refusal(redrawParent(town(), { kind: 'redraw-parent', cell: '1' }))).to.equal('nothing-changes');
    expect(refusal(redrawParent(town(), { kind: 'redraw-parent', cell: '11' }))).to.equal('nothing-changes');
    expect(refusal(redrawParent(town(), { kind: 'redraw-parent', cell: '99' }))).to.equal('cell-not-found');
  });
});
