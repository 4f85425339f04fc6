import { expect } from 'chai';
import { parentBeside, parentsOfLevel } from '../../../client/editor/parents-of-level.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { at, town, townCells, townWithGap } from '../editor-town.ts';

describe('cells above', () => {
  it('are offered of the level right above alone, where the city puts all there', () => {
    expect(parentsOfLevel(town(), 2).map(({ code }) => code)).to.deep.equal(['1', '2']);
    const deep = townCells().map((cell) => ({ ...cell, level: (cell.level + 1) as 2 | 3 }));
    const city = { ...townCells()[0]!, id: 9, code: '9', level: 1 as const, shape: townCells(4)[0]!.shape };
    const three = buildCoverage(
      [city, ...deep.map((cell) => (cell.level === 2 && cell.id === 1 ? { ...cell, parentId: 9 } : cell))],
      1,
    );
    expect(parentsOfLevel(three, 3).map(({ code }) => code)).to.deep.equal(['1', '2']);
    expect(parentsOfLevel(three, 2).map(({ code }) => code)).to.deep.equal(['9']);
  });

  it('are none at the top', () => {
    expect(parentsOfLevel(town(), 1)).to.deep.equal([]);
  });

  it('are proposed for a new cell by its longest border', () => {
    const line = [at(4, 1), at(5, 1), at(5, 2), at(4, 2)];
    expect(parentBeside(town(), { kind: 'add-outside', line }, 2)).to.equal('2');
    const west = [at(0, 1), at(-1, 1), at(-1, 2), at(0, 2)];
    expect(parentBeside(town(), { kind: 'add-outside', line: west }, 2)).to.equal('1');
    expect(parentBeside(townWithGap(), { kind: 'add-in-gap', at: at(1.5, 1.5) }, 2)).to.equal('1');
  });

  it('are not proposed where the line makes no cell', () => {
    expect(parentBeside(town(), { kind: 'add-outside', line: [at(6, 6), at(7, 7)] }, 2)).to.equal(null);
  });
});
