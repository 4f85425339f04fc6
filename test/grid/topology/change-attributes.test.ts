import { expect } from 'chai';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import { renameCell, renumberCell, reparentCell } from '../../../server/grid/topology/operations/change-attributes.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { shapeOfCell } from '../../../server/grid/topology/structure/cell-shape.ts';
import { block, cell, done, expectSound, refusal, ringsOf, town } from './small-town.ts';

const rename = (coverage: Coverage, key: string, en: string) =>
  renameCell(coverage, { kind: 'rename', cell: key, name: { zh: '', en } });
const renumber = (coverage: Coverage, key: string, code: string) =>
  renumberCell(coverage, { kind: 'renumber', cell: key, code });
const reparent = (coverage: Coverage, key: string, parent: string | null) =>
  reparentCell(coverage, { kind: 'reparent', cell: key, parent });

describe('renameCell', () => {
  it('changes the name alone', () => {
    const before = town();
    const { coverage, changed, footprint } = done(rename(before, '12', 'Mill'));
    expect(coverage.cells.get('12')).to.deep.equal({ ...before.cells.get('12'), name: { zh: '', en: 'Mill' } });
    expect(changed).to.deep.equal(['12']);
    expect(footprint).to.deep.equal({ borders: [], attributes: [{ cell: '12', field: 'name' }] });
  });

  it('refuses a cell that is not there, and the name that it has', () => {
    expect(refusal(rename(town(), '99', 'Mill'))).to.equal('cell-not-found');
    expect(refusal(rename(town(), '12', 'Cell 12'))).to.equal('nothing-changes');
  });
});

describe('renumberCell', () => {
  it('changes the code alone', () => {
    const { coverage, changed, footprint } = done(renumber(town(), '12', 'c99'));
    expect(coverage.cells.get('12')!.code).to.equal('c99');
    expect(changed).to.deep.equal(['12']);
    expect(footprint.attributes).to.deep.equal([{ cell: '12', field: 'code' }]);
  });

  it('refuses a code that another cell of the level has, and tells which', () => {
    expect(renumber(town(), '12', 'c13')).to.deep.equal({ refused: 'code-taken', cells: ['13'] });
    expect(refusal(renumber(town(), '12', 'c1'))).to.equal('done');
  });

  it('refuses a cell that is not there, and the code that it has', () => {
    expect(refusal(renumber(town(), '99', 'c99'))).to.equal('cell-not-found');
    expect(refusal(renumber(town(), '12', 'c12'))).to.equal('nothing-changes');
  });
});

describe('reparentCell', () => {
  it('moves a cell under another parent; both become the union of their children', () => {
    const { coverage, changed, footprint } = done(reparent(town(), '12', '1'));
    expect(ringsOf(coverage, '1')).to.deep.equal([['0 0, 1 0, 2 0, 2 1, 1 1, 1 2, 0 2, 0 1']]);
    expect(ringsOf(coverage, '2')).to.deep.equal([['1 1, 2 1, 2 0, 3 0, 3 1, 3 2, 2 2, 1 2']]);
    expect(changed).to.deep.equal(['1', '12', '2']);
    expect(footprint.attributes).to.deep.equal([
      { cell: '12', field: 'parent' },
      { cell: '1', field: 'exists' },
    ]);
    expectSound(coverage);
  });

  it('leaves alone what both parents lie in', () => {
    const before = buildCoverage(
      [
        cell(1, 1, null, [[block(0, 0, 3, 1)]]),
        cell(2, 2, 1, [[block(0, 0, 1, 1)]]),
        cell(3, 2, 1, [[block(1, 0, 3, 1)]]),
        ...[0, 1, 2].map((x) => cell(10 + x, 3, x === 0 ? 2 : 3, [[block(x, 0, x + 1, 1)]])),
      ],
      1,
    );
    const { coverage, changed } = done(reparent(before, '11', '2'));
    expect(changed).to.deep.equal(['11', '2', '3']);
    expect(shapeOfCell(coverage, '1')).to.equal(shapeOfCell(before, '1'));
    expectSound(coverage);
  });

  it('takes a cell out of its parent, and puts one without a parent into one', () => {
    const { coverage } = done(reparent(town(), '13', null));
    expect(coverage.children.get('2')).to.deep.equal(['12', '15', '16']);
    const { coverage: back, changed } = done(reparent(coverage, '13', '2'));
    expect(back.children.get('2')).to.deep.equal(['12', '13', '15', '16']);
    expect(changed).to.deep.equal(['13', '2']);
  });

  it('refuses cells that are not there, and the parent that it has', () => {
    expect(refusal(reparent(town(), '99', '1'))).to.equal('cell-not-found');
    expect(refusal(reparent(town(), '12', '99'))).to.equal('parent-not-found');
    expect(refusal(reparent(town(), '12', '2'))).to.equal('nothing-changes');
  });

  it('refuses a parent of the same level or below, itself included', () => {
    expect(refusal(reparent(town(), '12', '13'))).to.equal('parent-too-deep');
    expect(refusal(reparent(town(), '12', '12'))).to.equal('parent-too-deep');
    expect(refusal(reparent(town(), '1', '2'))).to.equal('parent-too-deep');
  });

  it('refuses to take the last child of a parent', () => {
    const { coverage } = done(reparent(town(), '11', '2'));
    expect(reparent(coverage, '14', '2')).to.deep.equal({ refused: 'parent-would-be-empty', cells: ['1'] });
  });

  it('refuses a parent that has ground of its own', () => {
    const before = buildCoverage([cell(1, 1, null, [[block(0, 0, 1, 1)]]), cell(2, 2, null, [[block(1, 0, 2, 1)]])], 1);
    expect(reparent(before, '2', '1')).to.deep.equal({ refused: 'parent-is-leaf', cells: ['1'] });
  });
});
