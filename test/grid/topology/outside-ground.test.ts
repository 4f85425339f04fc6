import { expect } from 'chai';
import type { Position } from '../../../server/grid/contract.ts';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import { addInGap } from '../../../server/grid/topology/operations/add-in-gap.ts';
import { addOutside } from '../../../server/grid/topology/operations/add-outside.ts';
import { fillGap } from '../../../server/grid/topology/operations/fill-gap.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { shapeOfCell } from '../../../server/grid/topology/structure/cell-shape.ts';
import { leavesAt } from '../../../server/grid/topology/structure/leaves-at.ts';
import {
  areaOf,
  at,
  block,
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

const NEW = { key: 'new', level: 2 as const, code: 'new', name: { zh: '', en: 'new' }, urban: false, parent: null };
/** Nine blocks without the middle one and the one in the north-east. */
const withGap = () => {
  const cells = [];
  for (let i = 0; i < 8; i++)
    if (i !== 4) cells.push([[block(i % 3, Math.floor(i / 3), (i % 3) + 1, Math.floor(i / 3) + 1)]]);
  return leaves(...cells);
};

describe('leavesAt', () => {
  it('tells the cells around a place: one, several that overlap, none in a gap', () => {
    expect(leavesAt(town(), at(1.5, 0.5))).to.deep.equal(['12']);
    expect(leavesAt(withGap(), at(1.5, 1.5))).to.deep.equal([]);
    expect(leavesAt(leaves([[block(0, 0, 2, 2)]], [[block(1, 1, 3, 3)]]), at(1.5, 1.5))).to.deep.equal(['1', '2']);
  });

  it('tells the cell beside vertices on the same parallel', () => {
    const spiky = leaves([[ring([0, 0], [2, 0], [2, 2], [1.5, 1], [1, 2], [0.5, 1], [0, 2])]]);
    for (const [x, cells] of [
      [0.25, ['1']],
      [1, ['1']],
      [1.75, ['1']],
      [2.5, []],
    ] as const)
      expect(leavesAt(spiky, at(x, 1))).to.deep.equal(cells);
  });
});

describe('addInGap', () => {
  const add = (coverage: Coverage, place: Position, more = {}) =>
    addInGap(coverage, { kind: 'add-in-gap', at: place, ...NEW, ...more });

  it('makes a cell of the ground that cells enclose and changes none of them', () => {
    const before = withGap();
    const { coverage, changed } = done(add(before, at(1.5, 1.25)));
    expect(ringsOf(coverage, 'new')).to.deep.equal([['1 1, 2 1, 2 2, 1 2']]);
    expect(changed).to.deep.equal(['new']);
    for (const key of ['1', '7']) expect(shapeOfCell(coverage, key)).to.equal(shapeOfCell(before, key));
    const { rings: _, ...attributes } = coverage.cells.get('new')!;
    expect(attributes).to.deep.equal({ ...NEW, id: null, synthetic: false, base: null });
    expectSound(coverage);
  });

  it('leaves out the cells inside of the gap', () => {
    const island = leaves(
      [[block(0, 0, 4, 4), block(1, 1, 3, 3).toReversed()]],
      [[ring([1.5, 1.5], [2.5, 1.5], [2, 2.5])]],
    );
    const { coverage } = done(add(island, at(1.2, 1.2)));
    expect(ringsOf(coverage, 'new')).to.deep.equal([
      ['1 1, 2 1, 3 1, 3 2, 3 3, 2 3, 1 3, 1 2', '1.5 1.5, 2 2.5, 2.5 1.5'],
    ]);
    expectSound(coverage);
  });

  it('makes a parent of more ground', () => {
    const cells = townCells().filter(({ id }) => id !== 15);
    const coverage = buildCoverage(cells, 1);
    expect(refusal(add(coverage, at(1.5, 1.5), { parent: '99' }))).to.equal('parent-not-found');
    expect(refusal(add(coverage, at(1.5, 1.5), { parent: '2', level: 1 }))).to.equal('parent-too-deep');
    expect(refusal(add(coverage, at(1.5, 1.5), { parent: '14', level: 3 }))).to.equal('parent-is-leaf');
    expect(refusal(add(coverage, at(1.5, 1.5), { parent: '2' }))).to.equal('gap-not-found');
    const ringed = buildCoverage(
      [...cells, { ...cells[6]!, id: 20, code: 'c20', shape: [[ring([1, 2], [2, 2], [2, 1], [2.5, 2.5], [1, 3])]] }],
      1,
    );
    const { coverage: after, changed } = done(add(ringed, at(1.5, 1.5), { parent: '2' }));
    expect(changed).to.deep.equal(['2', 'new']);
    expect(areaOf(after, 'new')).to.equal(1);
  });

  it('takes the crossings of borders beside an overlap for vertices of all cells there', () => {
    // The arms of a pinwheel cross one another and enclose a square.
    const coverage = leaves(
      [[ring([-1, 0], [3.3, 0], [3.3, 1], [-1, 1])]],
      [[ring([3, -1], [3, 4], [2, 4], [2, -1])]],
      [[ring([3.7, 2], [3.7, 3], [-1, 3], [-1, 2])]],
      [[ring([0, 4], [0, -1], [1, -1], [1, 4])]],
    );
    const { coverage: after } = done(add(coverage, at(1.5, 1.5)));
    expect(ringsOf(after, 'new')).to.deep.equal([['1 1, 2 1, 2 2, 1 2']]);
    expect(ringsOf(after, '1')[0]![0]).to.include('2 1, 1 1');
  });

  it('refuses a place in a cell, outside of all, and a code that is taken', () => {
    expect(refusal(add(withGap(), at(0.5, 0.5)))).to.equal('gap-not-found');
    expect(refusal(add(withGap(), at(2.5, 2.5)))).to.equal('gap-not-found');
    expect(refusal(add(withGap(), at(1.5, 1.5), { code: 'c3' }))).to.equal('code-taken');
    expect(refusal(add(withGap(), at(1.5, 1.5), { key: '3' }))).to.equal('key-taken');
  });
});

describe('fillGap', () => {
  const fill = (coverage: Coverage, place: Position, into: string) =>
    fillGap(coverage, { kind: 'fill-gap', at: place, into });

  it('gives a gap to a cell beside it', () => {
    const before = withGap();
    const { coverage, changed, footprint } = done(fill(before, at(1.5, 1.5), '2'));
    expect(ringsOf(coverage, '2')).to.deep.equal([['1 0, 2 0, 2 1, 2 2, 1 2, 1 1']]);
    expect(changed).to.deep.equal(['2']);
    expect(footprint.borders).to.have.length(1);
    expect(shapeOfCell(coverage, '4')).to.equal(shapeOfCell(before, '4'));
    expectSound(coverage);
  });

  it('gives none to a cell that only touches it at a corner, or is not a leaf', () => {
    expect(refusal(fill(withGap(), at(1.5, 1.5), '1'))).to.equal('not-adjacent');
    expect(refusal(fill(withGap(), at(0.5, 1.5), '1'))).to.equal('gap-not-found');
    expect(refusal(fill(withGap(), at(1.5, 1.5), '99'))).to.equal('cell-not-found');
    expect(refusal(fill(town(), at(1.5, 1.5), '2'))).to.equal('cell-has-children');
  });
});

describe('addOutside', () => {
  const add = (coverage: Coverage, drawn: Position[], more = {}) =>
    addOutside(coverage, { kind: 'add-outside', line: drawn, ...NEW, ...more });

  it('makes a cell within a closed line', () => {
    const before = town();
    const { coverage, changed } = done(add(before, ring([5, 0], [6, 0], [5.5, 1])));
    expect(ringsOf(coverage, 'new')).to.deep.equal([['5 0, 6 0, 5.5 1']]);
    expect(changed).to.deep.equal(['new']);
    expectSound(coverage);
  });

  it('shares the border that a closed line runs along', () => {
    const { coverage } = done(add(town(), ring([3, 0], [4, 0], [4, 1.5], [3, 1.5], [3, 1])));
    expect(ringsOf(coverage, 'new')).to.deep.equal([['3 0, 4 0, 4 1.5, 3 1.5, 3 1']]);
    expect(ringsOf(coverage, '16')).to.deep.equal([['2 1, 3 1, 3 1.5, 3 2, 2 2']]);
    expectSound(coverage);
  });

  it('makes a cell between an open line and the outline, whichever way it is drawn', () => {
    const drawn = line([2.9, 0.5], [4, 0.5], [4, 1.5], [2.9, 1.5]);
    for (const path of [drawn, drawn.toReversed()]) {
      const { coverage, changed } = done(add(town(), path));
      expect(ringsOf(coverage, 'new')).to.deep.equal([['3 0.5, 4 0.5, 4 1.5, 3 1.5, 3 1']]);
      expect(ringsOf(coverage, '13')).to.deep.equal([['2 0, 3 0, 3 0.5, 3 1, 2 1']]);
      expect(changed).to.deep.equal(['13', '16', '2', 'new']);
      expectSound(coverage);
    }
  });

  it('begins and ends at vertices of the outline where the line does', () => {
    const { coverage, changed } = done(add(town(), line([3, 0], [4, 1], [3, 2])));
    expect(ringsOf(coverage, 'new')).to.deep.equal([['3 0, 4 1, 3 2, 3 1']]);
    expect(changed).to.deep.equal(['new']);
  });

  it('fills a bay', () => {
    const bay = leaves([[ring([0, 0], [3, 0], [3, 3], [2, 3], [2, 1], [1, 1], [1, 3], [0, 3])]]);
    const { coverage } = done(add(bay, line([1, 3], [2, 3])));
    expect(ringsOf(coverage, 'new')).to.deep.equal([['1 1, 2 1, 2 3, 1 3']]);
    expectSound(coverage);
  });

  it('takes of a gap what lies to the left of the line', () => {
    const drawn = line([1, 1.25], [2, 1.25]);
    expect(areaOf(done(add(withGap(), drawn)).coverage, 'new')).to.equal(0.75);
    expect(areaOf(done(add(withGap(), drawn.toReversed())).coverage, 'new')).to.equal(0.25);
  });

  it('gives a parent more ground', () => {
    const { coverage } = done(add(town(), line([3, 0], [4, 1], [3, 2]), { parent: '2' }));
    expect(areaOf(coverage, '2')).to.equal(5);
    expectSound(coverage);
  });

  describe('refuses', () => {
    const cases: [string, string, () => ReturnType<typeof add>][] = [
      ['not-outside', 'a closed line in a cell', () => add(town(), ring([0.2, 0.2], [0.8, 0.2], [0.5, 0.8]))],
      [
        'not-outside',
        'a closed line that is partly in a cell',
        () => add(town(), ring([2.5, 0.2], [4, 0.2], [4, 0.8])),
      ],
      ['swallows-cell', 'a closed line around cells', () => add(town(), ring([-1, -1], [9, -1], [9, 9], [-1, 9]))],
      ['not-outside', 'an open line in cells', () => add(town(), line([0, 0.5], [1, 0.5]))],
      ['line-misses-border', 'an open line that ends outside', () => add(town(), line([3, 0.5], [5, 0.5]))],
      [
        'crosses-border',
        'a line through cells',
        () => add(town(), line([3, 1.5], [4, 1.5], [4, 0.5], [-1, 0.5], [-1, 1.5], [0, 1.5])),
      ],
      [
        'line-on-two-borders',
        'a line from one island to another',
        () => add(leaves([[block(0, 0, 1, 1)]], [[block(2, 0, 3, 1)]]), line([1, 0.5], [2, 0.5])),
      ],
      [
        'swallows-cell',
        'a line around an island',
        () => add(leaves([[block(0, 0, 1, 1)]], [[block(2, 0, 3, 1)]]), line([1, 0], [4, -1], [4, 2], [1, 1])),
      ],
      ['line-crosses-itself', 'a line that crosses itself', () => add(town(), line([3, 0], [5, 1], [5, 0], [3, 1]))],
      ['too-small', 'a line that is one point', () => add(town(), line([5, 0], [5, 0]))],
      ['too-small', 'a closed line of one point', () => add(town(), line([5, 0], [5, 0], [5, 0]))],
      ['too-small', 'a line that is one point of the grid', () => add(town(), [at(5, 0), [at(5, 0)[0] + 4e-8, 27]])],
      ['line-crosses-itself', 'a closed line to and fro', () => add(town(), line([5, 0], [6, 0], [5, 0]))],
      [
        'line-crosses-itself',
        'a closed line whose other side snaps to the same border',
        () => {
          const steps = (...points: [number, number][]): Position[] =>
            points.map(([x, y]) => [(1_130_000_000 + x) / 1e7, (270_000_000 + y) / 1e7]);
          const beside = leaves([[steps([0, 0], [16, -1], [16, 4], [17, 9], [16, 13], [0, 13], [0, 0])]]);
          return add(beside, steps([16, 14], [16, -1], [17, 9], [16, 14]));
        },
      ],
      ['key-taken', 'a key that is there', () => add(town(), line([3, 0], [4, 1], [3, 2]), { key: '11' })],
    ];
    for (const [reason, what, outcome] of cases)
      it(what, () => {
        expect(refusal(outcome())).to.equal(reason);
      });
  });
});
