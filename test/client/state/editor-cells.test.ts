import { expect } from 'chai';
import fc from 'fast-check';
import {
  cellAt,
  cellsAround,
  isJunction,
  levelOfArc,
  outlineArcs,
  pathOf,
  redrawnCells,
} from '../../../client/state/editor-cells.ts';
import { liveArcs, MOST_VERTICES } from '../../../client/state/editor-live-arcs.ts';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { at, town, townCells, townWithGap } from '../editor-town.ts';

describe('cells under the pointer', () => {
  const coverage = town();

  it('are those that have the position', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 3 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (column, row, x, y) => {
          expect(cellAt(coverage, at(column + x, row + y))).to.equal(String(10 + row * 4 + column));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are found on the very parallel where borders of others meet', () => {
    const flat = townWithGap();
    expect(cellAt(flat, [at(2.5, 0)[0], at(0, 1.5)[1]])).to.equal('16');
    expect(cellAt(coverage, at(2.5, 1.5))).to.equal('16');
  });

  it('are none outside', () => {
    for (const outside of [at(-1, 2.5), at(5, 2.5), at(2.5, -1), at(2.5, 5)])
      expect(cellAt(coverage, outside)).to.equal(null);
  });

  it('are none in a gap', () => {
    expect(cellAt(townWithGap(), at(1.5, 1.5))).to.equal(null);
    expect(cellAt(townWithGap(), at(2.5, 1.5))).to.equal('16');
  });
});

describe('cells of a coverage', () => {
  const coverage = town();

  it('are told around a vertex: all that change when it moves', () => {
    expect(cellsAround(coverage, at(1, 1))).to.deep.equal(['10', '11', '14', '15']);
    expect(cellsAround(coverage, at(1, 0))).to.deep.equal(['10', '11']);
    expect(cellsAround(coverage, at(0, 0))).to.deep.equal(['10']);
  });

  it('know a junction, which stays, from a vertex that can be deleted', () => {
    expect(isJunction(coverage, at(1, 1))).to.equal(true);
    expect(isJunction(coverage, at(1, 0))).to.equal(true);
    expect(isJunction(coverage, at(0, 0))).to.equal(false);
  });

  it('are named from the top down', () => {
    expect(pathOf(coverage, '15').map(({ key }) => key)).to.deep.equal(['1', '15']);
  });

  it('part at the level of the cells on the two sides of a border', () => {
    const level = (column: number, row: number) =>
      levelOfArc(
        coverage,
        coverage.index.search(coverage, [...at(column, row), ...at(column, row)] as [
          number,
          number,
          number,
          number,
        ])[0]!.id,
      );
    expect(level(0.5, 1)).to.deep.equal({ level: 2, outer: false });
    expect(level(2, 1.5)).to.deep.equal({ level: 1, outer: false });
    expect(level(0.5, 0)).to.deep.equal({ level: 1, outer: true });
  });

  it('that were redrawn are those with other ground, gone and new ones included', () => {
    const cell = coverage.cells.get('15')!;
    const changed: Coverage = {
      ...coverage,
      cells: coverage.cells.with([
        ['14', { ...coverage.cells.get('14')!, code: 'renamed' }],
        ['15', { ...cell, base: null }],
        ['16', undefined],
        ['new', { ...cell, key: 'new', id: null, base: null }],
      ]),
    };
    expect(redrawnCells(coverage, coverage)).to.deep.equal([]);
    expect(redrawnCells(coverage, changed)).to.deep.equal(['15', '16', 'new']);
  });

  it('that were redrawn are told between coverages that were built apart', () => {
    const cells = townCells();
    const wider = cells.map((cell) =>
      cell.id === 15
        ? { ...cell, shape: [[[...cell.shape[0]![0]!.slice(0, 2), at(2.1, 2.1), ...cell.shape[0]![0]!.slice(3)]]] }
        : cell,
    );
    expect(redrawnCells(coverage, town())).to.deep.equal([]);
    expect(redrawnCells(coverage, buildCoverage(wider, 2))).to.deep.equal(['15']);
  });

  it('have an outline: of a parent the borders that two of its cells do not share', () => {
    expect(outlineArcs(coverage, '15')).to.have.length(4);
    const vertices = new Set(outlineArcs(coverage, '1').flatMap((id) => coverage.arcs.get(id)!.positions.map(String)));
    expect(vertices.has(String(at(1, 1)))).to.equal(false);
    expect([at(0, 0), at(2, 2), at(0, 4)].every((corner) => vertices.has(String(corner)))).to.equal(true);
  });
});

describe('live borders', () => {
  const box = [...at(0, 0), ...at(4, 4)] as [number, number, number, number];

  it('are all in a near view', () => {
    const live = liveArcs(town(), [...at(0.2, 0.2), ...at(1.2, 1.2)] as typeof box, []);
    expect(live.state).to.equal('live');
    expect(live.arcs.length).to.be.greaterThan(3).and.lessThan(24);
  });

  it('are those of the selected cells where all would be too many, and none without a selection', () => {
    const side = 60;
    const wide = [...at(0, 0), ...at(side, side)] as typeof box;
    const large = town(side);
    expect(large.arcs.size).to.be.greaterThan(MOST_VERTICES);
    expect(liveArcs(large, wide, [])).to.deep.equal({ state: 'too-many', arcs: [] });
    const live = liveArcs(large, wide, [String(10 + side + 1)]);
    expect(live.state).to.equal('live');
    expect(live.arcs).to.have.length(4);
    expect(liveArcs(large, wide, ['1']).state).to.equal('too-many');
  });
});
