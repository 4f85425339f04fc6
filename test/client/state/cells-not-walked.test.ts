import { expect } from 'chai';
import { type CellFacts, cellKey } from '../../../client/state/cells.ts';
import { basicCells, cellsNotWalked } from '../../../client/state/cells-not-walked.ts';

const cell = (id: number, level: number, code: string, parent: string | null): CellFacts => ({
  ...{ id, level, code, parent, open: 0 },
  name: { zh: code, en: code },
  bounds: [0, 0, 1, 1],
});
const all = [
  cell(1, 1, 'S', null),
  cell(2, 2, 'A', 'S'),
  cell(3, 2, 'B', 'S'),
  cell(4, 3, 'A1', 'A'),
  cell(5, 3, 'A2', 'A'),
];
const cells = new Map(all.map((one) => [cellKey(one.level, one.code), one]));

describe('the cells that were not walked', () => {
  it('are those that have none below them, at whatever level', () => {
    expect([...basicCells(cells).keys()]).to.have.members([3, 4, 5]);
  });

  it('come longest without anybody first, and apart from those of which nothing is known', () => {
    const columns = {
      id: [1, 2, 3, 4, 5],
      share: [0, 0, 0, 0, null],
      lastS: [null, null, 500, null, 100],
      minutes: [0, 0, 0, 0, 0],
    };
    const { notWalked, unknown } = cellsNotWalked({ cells: columns }, basicCells(cells));
    expect(notWalked.map((entry) => entry.cell.code)).to.deep.equal(['A1', 'B']);
    expect(unknown.map((entry) => entry.cell.code)).to.deep.equal(['A2']);
    const seen = { ...columns, minutes: [0, 0, 4, 0, 0] };
    expect(cellsNotWalked({ cells: seen }, basicCells(cells)).notWalked.map((entry) => entry.cell.code)).to.deep.equal([
      'A1',
    ]);
  });
});
