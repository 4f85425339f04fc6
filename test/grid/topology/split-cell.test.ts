import { expect } from 'chai';
import type { Position } from '../../../server/grid/contract.ts';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import { splitCell } from '../../../server/grid/topology/operations/split-cell.ts';
import { shapeOfCell } from '../../../server/grid/topology/structure/cell-shape.ts';
import { areaOf, at, block, done, expectSound, leaves, line, refusal, ring, ringsOf, town } from './small-town.ts';

const part = (key: string, place: Position, code = key) => ({ key, at: place, code, name: { zh: '', en: key } });
const split = (coverage: Coverage, key: string, lines: Position[][], ...parts: ReturnType<typeof part>[]) =>
  splitCell(coverage, { kind: 'split', cell: key, lines, parts });

describe('splitCell', () => {
  it('cuts a cell along a line, and gives the neighbours the vertices', () => {
    const before = town();
    const { coverage, changed, lineage } = done(
      split(before, '12', [line([0.5, 0.5], [2.5, 0.5])], part('new', at(1.5, 0.75))),
    );
    expect(ringsOf(coverage, '12')).to.deep.equal([['1 0, 2 0, 2 0.5, 1 0.5']]);
    expect(ringsOf(coverage, 'new')).to.deep.equal([['1 0.5, 2 0.5, 2 1, 1 1']]);
    expect(ringsOf(coverage, '11')).to.deep.equal([['0 0, 1 0, 1 0.5, 1 1, 0 1']]);
    expect(ringsOf(coverage, '13')).to.deep.equal([['2 0, 3 0, 3 1, 2 1, 2 0.5']]);
    expect(changed).to.deep.equal(['1', '11', '12', '13', '2', 'new']);
    expect(lineage).to.deep.equal([{ from: '12', to: 'new', kind: 'split' }]);
    expectSound(coverage);
  });

  it('lets a new cell inherit level, parent and what else is said of the cell', () => {
    const { coverage } = done(split(town(), '12', [line([1, 0.5], [2, 0.5])], part('new', at(1.5, 0.75), 'c99')));
    const { rings: _, ...attributes } = coverage.cells.get('new')!;
    expect(attributes).to.deep.equal({
      ...{ key: 'new', id: null, level: 2, code: 'c99', name: { zh: '', en: 'new' } },
      ...{ urban: true, synthetic: true, parent: '2', base: null },
    });
    expect(coverage.children.get('2')).to.deep.equal(['12', '13', '15', '16', 'new']);
  });

  it('begins at a vertex where a line does, and moves no border then', () => {
    const { coverage, changed, footprint } = done(
      split(town(), '12', [line([1, 0], [2, 1])], part('new', at(1.75, 0.25))),
    );
    expect(ringsOf(coverage, 'new')).to.deep.equal([['1 0, 2 0, 2 1']]);
    expect(changed).to.deep.equal(['12', 'new']);
    expect(footprint.borders).to.deep.equal([]);
  });

  it('cuts by a line that leaves the cell and comes back into as many parts as there are', () => {
    const horseshoe = ring([0, 0], [3, 0], [3, 3], [2, 3], [2, 1], [1, 1], [1, 3], [0, 3]);
    const lines = [line([-1, 2], [4, 2])];
    const coverage = leaves([[horseshoe]]);
    expect(refusal(split(coverage, '1', lines, part('w', at(0.5, 2.5))))).to.equal('parts-unnamed');
    const { coverage: after } = done(split(coverage, '1', lines, part('w', at(0.5, 2.5)), part('e', at(2.5, 2.5))));
    expect(['1', 'w', 'e'].map((key) => areaOf(after, key))).to.deep.equal([5, 1, 1]);
    expectSound(after);
  });

  it('makes an island of a closed line', () => {
    const { coverage, changed } = done(
      split(town(), '12', [ring([1.2, 0.2], [1.8, 0.2], [1.5, 0.8])], part('new', at(1.5, 0.4))),
    );
    expect(ringsOf(coverage, '12')).to.deep.equal([['1 0, 2 0, 2 1, 1 1', '1.2 0.2, 1.5 0.8, 1.8 0.2']]);
    expect(ringsOf(coverage, 'new')).to.deep.equal([['1.2 0.2, 1.8 0.2, 1.5 0.8']]);
    expect(changed).to.deep.equal(['12', 'new']);
    expectSound(coverage);
  });

  it('cuts across a hole from shell to shell, but not by a line that only leads to the hole', () => {
    const around = leaves([[block(0, 0, 3, 3), block(1, 1, 2, 2).toReversed()]], [[block(1, 1, 2, 2)]]);
    expect(refusal(split(around, '1', [line([-1, 1.5], [1.5, 1.5])], part('new', at(0.5, 0.5))))).to.equal(
      'line-does-not-split',
    );
    const { coverage } = done(split(around, '1', [line([-1, 1.5], [4, 1.5])], part('new', at(0.5, 0.5))));
    expect(areaOf(coverage, 'new')).to.equal(4);
    expect(ringsOf(coverage, '2')).to.deep.equal([['1 1, 2 1, 2 1.5, 2 2, 1 2, 1 1.5']]);
    expectSound(coverage);
  });

  it('parts a cell with a hole by two lines that lead to it', () => {
    const around = leaves([[block(0, 0, 3, 3), block(1, 1, 2, 2).toReversed()]], [[block(1, 1, 2, 2)]]);
    const { coverage } = done(
      split(around, '1', [line([0, 0], [1, 1]), line([2, 2], [3, 3])], part('new', at(0.5, 2.5))),
    );
    expect([areaOf(coverage, '1'), areaOf(coverage, 'new')]).to.deep.equal([4, 4]);
    expectSound(coverage);
  });

  it('cuts by lines that cross or end on one another', () => {
    const lines = [line([-1, 1], [3, 1]), line([1, -1], [1, 1])];
    const { coverage } = done(
      split(leaves([[block(0, 0, 2, 2)]]), '1', lines, part('sw', at(0.5, 0.5)), part('se', at(1.5, 0.5))),
    );
    expect(['1', 'sw', 'se'].map((key) => areaOf(coverage, key))).to.deep.equal([2, 1, 1]);
    expectSound(coverage);
  });

  it('keeps the polygons that no line touches with the cell, unless one is named', () => {
    const islands = leaves([[block(0, 0, 1, 1)], [block(2, 0, 3, 1)]]);
    const lines = [line([0.5, -1], [0.5, 2])];
    const kept = done(split(islands, '1', lines, part('new', at(0.25, 0.5)))).coverage;
    expect([areaOf(kept, '1'), areaOf(kept, 'new')]).to.deep.equal([1.5, 0.5]);
    const west = [part('a', at(0.25, 0.5)), part('b', at(0.75, 0.5))];
    const both = done(split(islands, '1', lines, ...west)).coverage;
    expect(areaOf(both, '1')).to.equal(1);
    const named = done(split(islands, '1', lines, part('a', at(0.25, 0.5)), part('b', at(2.5, 0.5)))).coverage;
    expect([areaOf(named, '1'), areaOf(named, 'b')]).to.deep.equal([0.5, 1]);
    expect(refusal(split(islands, '1', lines, ...west, part('c', at(2.5, 0.5))))).to.equal('parts-unnamed');
  });

  it('lets a part have a border vertex that lies off the grid as its neighbours do, to the bit', () => {
    const corner: Position = [113.0100000123456, 27.0100000123456];
    const quarter = (...points: Position[]) => [[[...points, points[0]!]]];
    const coverage = leaves(
      quarter(at(0, 0), at(1, 0), corner, at(0, 1)),
      quarter(at(1, 0), at(2, 0), at(2, 1), corner),
      quarter(at(0, 1), corner, at(2, 1), at(2, 2), at(0, 2)),
    );
    const { coverage: after } = done(split(coverage, '3', [line([1, 1], [1, 3])], part('new', at(1.5, 1.5))));
    for (const key of ['1', '2']) expect(shapeOfCell(after, key)).to.equal(shapeOfCell(coverage, key));
    expect(shapeOfCell(after, 'new')[0]![0]).to.deep.include(corner);
    expectSound(after);
  });

  it('leaves what it does not touch as it was, to the bit', () => {
    const before = town();
    const { coverage } = done(split(before, '12', [line([1, 0.5], [2, 0.5])], part('new', at(1.5, 0.75))));
    for (const key of ['14', '15', '16']) expect(shapeOfCell(coverage, key)).to.equal(shapeOfCell(before, key));
    expect(ringsOf(before, '12')).to.deep.equal([['1 0, 2 0, 2 1, 1 1']]);
  });

  describe('refuses', () => {
    const half = part('new', at(1.5, 0.75));
    const across = line([1, 0.5], [2, 0.5]);
    const cases: [string, string, () => ReturnType<typeof split>][] = [
      ['cell-not-found', 'a cell that is not there', () => split(town(), '99', [across], half)],
      ['cell-has-children', 'a cell that has children', () => split(town(), '2', [across], half)],
      ['line-misses-border', 'a line beside the cell', () => split(town(), '12', [line([0, 5], [3, 5])], half)],
      ['line-misses-border', 'a line that ends inside', () => split(town(), '12', [line([0, 0.5], [1.5, 0.5])], half)],
      ['line-misses-border', 'a line along the border', () => split(town(), '12', [line([1, 0], [1, 1])], half)],
      [
        'line-crosses-itself',
        'a line that crosses itself',
        () => split(town(), '12', [line([1, 0.2], [1.8, 0.8], [1.8, 0.2], [1, 0.8])], half),
      ],
      ['part-not-found', 'a part outside', () => split(town(), '12', [across], part('new', at(5, 5)))],
      ['part-not-found', 'a part on a border', () => split(town(), '12', [across], part('new', at(1.5, 0.5)))],
      ['part-not-found', 'two names for one part', () => split(town(), '12', [across], half, part('b', at(1.6, 0.75)))],
      ['parts-unnamed', 'names for all parts', () => split(town(), '12', [across], half, part('b', at(1.5, 0.25)))],
      ['key-taken', 'a key that is there', () => split(town(), '12', [across], part('13', at(1.5, 0.75), 'x'))],
      ['key-taken', 'a key that names an identity', () => split(town(), '12', [across], part('99', at(1.5, 0.75)))],
      ['code-taken', 'a code of the level', () => split(town(), '12', [across], part('new', at(1.5, 0.75), 'c16'))],
    ];
    for (const [reason, what, outcome] of cases)
      it(what, () => {
        expect(refusal(outcome())).to.equal(reason);
      });

    it('a line whose vertex on the border the grid would put beyond a vertex beside it', () => {
      const apex: Position = [113.01, 27.00000002];
      const bottom = 27.00000004;
      const west: Position = [113, bottom];
      const east: Position = [113.02, bottom];
      const coverage = leaves(
        [[[west, east, at(2, 2), at(0, 2), west]]],
        [[[at(0.5, -1), at(1.5, -1), apex, at(0.5, -1)]]],
      );
      const outcome = split(coverage, '1', [line([1.001, -0.5], [1.001, 3])], part('new', at(0.2, 0.5)));
      expect(refusal(outcome)).to.equal('too-close');
      const elsewhere = split(coverage, '1', [line([1.9, -0.5], [1.9, 3])], part('new', at(0.2, 0.5)));
      expect(refusal(elsewhere)).to.equal('too-close');
      expect(refusal(split(coverage, '1', [line([0, 1], [3, 1])], part('new', at(0.2, 0.5))))).to.equal('done');
    });
  });
});
