import { expect } from 'chai';
import {
  areaOfCell,
  atLevel,
  boxOfGround,
  cellByCode,
  cellsInView,
  cellsOfLevel,
  heirsOf,
  levelsOf,
  neighboursOf,
} from '../../../client/editor/cell-facts.ts';
import { applyOperation } from '../../../server/grid/topology/apply-operation.ts';
import type { CellKey, Coverage } from '../../../server/grid/topology/coverage.ts';
import { at, done, town } from '../../grid/topology/small-town.ts';

const around = (coverage: Coverage, key: CellKey): string[] =>
  neighboursOf(coverage, key).map(({ cell, borderM }) => `${cell ?? 'outside'} ${Math.round(borderM / 100)}`);

describe('what is said of a cell', () => {
  it('names its neighbours, longest border first, the outside among them', () => {
    expect(around(town(), '12')).to.have.members(['outside 10', '11 11', '13 11', '15 10']);
  });

  it('proposes as heirs those under the same cell above first, though others have a longer border', () => {
    const base = town();
    const heirs = heirsOf(base, base.cells.get('15')!);
    expect(heirs.map(({ cell, isSibling }) => `${cell} ${isSibling}`)).to.deep.equal([
      '16 true',
      '12 true',
      '14 false',
    ]);
  });

  it('names neighbours of the level of the cell', () => {
    expect(around(town(), '1')).to.deep.equal(['outside 42', '2 22']);
  });

  it('follows a gesture: border, area and box of the parent too', () => {
    const base = town();
    const before = areaOfCell(base, '2');
    const coverage = done(applyOperation(base, { kind: 'move-vertex', from: at(3, 1), to: at(3.5, 1) })).coverage;
    expect(areaOfCell(coverage, '2')).to.be.greaterThan(before);
    expect(boxOfGround(coverage, '2')[2]).to.equal(at(3.5, 1)[0]);
    expect(boxOfGround(base, '2')[2]).to.equal(at(3, 1)[0]);
  });

  it('finds cells by level, code and view', () => {
    const coverage = town();
    expect(levelsOf(coverage)).to.deep.equal([1, 2]);
    expect(cellsOfLevel(coverage, 2).map(({ code }) => code)).to.deep.equal(['c11', 'c12', 'c13', 'c14', 'c15', 'c16']);
    expect(cellByCode(coverage, 'c15')?.key).to.equal('15');
    expect(cellByCode(coverage, 'no')).to.equal(undefined);
    const view = [...at(0.2, 0.2), ...at(0.8, 1.5)];
    expect(cellsInView(coverage, 2, view).map(({ key }) => key)).to.deep.equal(['11', '14']);
  });

  it('takes a click for the cell of the level that is chosen', () => {
    const coverage = town();
    expect(atLevel(coverage, '12', 1)).to.equal('2');
    expect(atLevel(coverage, '12', 2)).to.equal('12');
    expect(atLevel(coverage, '12', 4)).to.equal('12');
  });
});
