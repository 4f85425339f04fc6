import { expect } from 'chai';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import { mergeCells } from '../../../server/grid/topology/operations/merge-cells.ts';
import { retireCell } from '../../../server/grid/topology/operations/retire-cell.ts';
import { splitCell } from '../../../server/grid/topology/operations/split-cell.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { shapeOfCell } from '../../../server/grid/topology/structure/cell-shape.ts';
import {
  areaOf,
  at,
  block,
  cell,
  done,
  expectSound,
  leaves,
  line,
  refusal,
  ring,
  ringsOf,
  town,
  townCells,
} from './small-town.ts';

const merge = (coverage: Coverage, into: string, ...others: string[]) =>
  mergeCells(coverage, { kind: 'merge', cells: [into, ...others], into });

describe('mergeCells', () => {
  it('makes one cell of two, and leaves the neighbours as they were, to the bit', () => {
    const before = town();
    const { coverage, changed, lineage } = done(merge(before, '12', '13'));
    expect(ringsOf(coverage, '12')).to.deep.equal([['1 0, 2 0, 3 0, 3 1, 2 1, 1 1']]);
    expect(coverage.cells.has('13')).to.equal(false);
    expect(changed).to.deep.equal(['12', '13']);
    expect(lineage).to.deep.equal([{ from: '13', to: '12', kind: 'merge' }]);
    expect(coverage.children.get('2')).to.deep.equal(['12', '15', '16']);
    for (const key of ['2', '15', '16']) expect(shapeOfCell(coverage, key)).to.equal(shapeOfCell(before, key));
    expectSound(coverage);
  });

  it('joins borders at junctions that are none any more', () => {
    const { coverage } = done(merge(town(), '12', '13', '15', '16'));
    const arcs = coverage.cells.get('12')!.rings![0]![0]!;
    expect(arcs).to.have.length(3);
    expect(coverage.arcs.size).to.equal(6);
  });

  it('takes cells that are adjacent only by way of others', () => {
    const { coverage } = done(merge(town(), '12', '16', '15'));
    expect(areaOf(coverage, '12')).to.equal(3);
    expectSound(coverage);
  });

  it('leaves a hole where the cells enclose ground of another cell, or of none', () => {
    const cells = [
      [[ring([0, 0], [3, 0], [3, 1], [2, 1], [1, 1], [1, 2], [1, 3], [0, 3])]],
      [[ring([3, 1], [3, 3], [1, 3], [1, 2], [2, 2], [2, 1])]],
    ];
    for (const coverage of [leaves(...cells), leaves(...cells, [[block(1, 1, 2, 2)]])]) {
      const { coverage: after } = done(merge(coverage, '1', '2'));
      expect(ringsOf(after, '1')).to.deep.equal([['0 0, 3 0, 3 1, 3 3, 1 3, 0 3', '1 1, 1 2, 2 2, 2 1']]);
    }
  });

  it('moves the children of a parent to the survivor', () => {
    const { coverage, changed, lineage } = done(merge(town(), '2', '1'));
    expect(coverage.children.get('2')).to.deep.equal(['11', '12', '13', '14', '15', '16']);
    expect(ringsOf(coverage, '2')).to.deep.equal([['0 0, 1 0, 2 0, 3 0, 3 1, 3 2, 2 2, 1 2, 0 2, 0 1']]);
    expect(changed).to.deep.equal(['1', '11', '14', '2']);
    expect(lineage).to.deep.equal([{ from: '1', to: '2', kind: 'merge' }]);
    expectSound(coverage);
  });

  it('takes a cell over from another parent, and both parents follow', () => {
    const { coverage, changed } = done(merge(town(), '12', '11'));
    expect(ringsOf(coverage, '1')).to.deep.equal([['0 1, 1 1, 1 2, 0 2']]);
    expect(areaOf(coverage, '2')).to.equal(5);
    expect(changed).to.deep.equal(['1', '11', '12', '2']);
    expectSound(coverage);
  });

  it('takes ground that the cells share once', () => {
    const overlapping = leaves(
      [[block(0, 0, 2, 2)]],
      [[ring([1, 1], [3, 1], [3, 3], [2.5, 3], [1, 2.5])]],
      [[ring([0, 2], [1, 2], [1, 2.5], [1, 3], [0, 3])]],
    );
    const { coverage } = done(merge(overlapping, '1', '2'));
    expect(areaOf(coverage, '1')).to.equal(6.62);
    expect(ringsOf(coverage, '3')).to.deep.equal([['0 2, 1 2, 1 2.5, 1 3, 0 3']]);
  });

  it('undoes a split', () => {
    const before = town();
    const name = { zh: '', en: 'new' };
    const { coverage } = done(
      splitCell(before, {
        kind: 'split',
        cell: '12',
        lines: [line([1, 0], [1.6, 0.4], [2, 1])],
        parts: [{ key: 'new', at: at(1.9, 0.1), code: 'new', name }],
      }),
    );
    const { coverage: after } = done(merge(coverage, '12', 'new'));
    expect(ringsOf(after, '12')).to.deep.equal(ringsOf(before, '12'));
    expect(after.cells.size).to.equal(before.cells.size);
  });

  describe('refuses', () => {
    const cases: [string, string, () => ReturnType<typeof merge>][] = [
      ['cell-not-found', 'a cell that is not there', () => merge(town(), '12', '99')],
      [
        'cell-not-found',
        'a survivor that is none of the cells',
        () => mergeCells(town(), { kind: 'merge', cells: ['12', '13'], into: '15' }),
      ],
      ['nothing-changes', 'a cell with itself', () => merge(town(), '12', '12')],
      ['different-level', 'cells of two levels', () => merge(town(), '12', '1')],
      ['not-adjacent', 'cells that only touch at a corner', () => merge(town(), '12', '16')],
      [
        'cell-has-children',
        'a parent with a leaf of its level',
        () => merge(buildCoverage([...townCells(), cell(3, 1, null, [[block(3, 0, 4, 2)]])], 1), '2', '3'),
      ],
      [
        'parent-would-be-empty',
        'the last child of another parent',
        () => merge(done(merge(town(), '11', '14')).coverage, '12', '11'),
      ],
    ];
    for (const [reason, what, outcome] of cases)
      it(what, () => {
        expect(refusal(outcome())).to.equal(reason);
      });
  });
});

describe('retireCell', () => {
  it('gives the ground of a cell to a neighbour', () => {
    const { coverage, lineage } = done(retireCell(town(), { kind: 'retire', cell: '13', into: '16' }));
    expect(areaOf(coverage, '16')).to.equal(2);
    expect(lineage).to.deep.equal([{ from: '13', to: '16', kind: 'merge' }]);
  });

  it('gives the children of a parent with it', () => {
    const { coverage } = done(retireCell(town(), { kind: 'retire', cell: '1', into: '2' }));
    expect(coverage.children.get('2')).to.have.length(6);
    expect(coverage.cells.has('1')).to.equal(false);
  });

  it('gives nothing to a cell that is not beside it', () => {
    expect(refusal(retireCell(town(), { kind: 'retire', cell: '11', into: '16' }))).to.equal('not-adjacent');
  });
});
