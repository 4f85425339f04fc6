import { expect } from 'chai';
import type { Cell } from '../../../server/grid/contract.ts';
import { findProblems } from '../../../server/grid/topology/problems/find-problems.ts';
import { LILING_CODES, type ProblemOptions } from '../../../server/grid/topology/problems/problem-options.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { cell, METRE, rectangle, ring, told, UNIT_M2 } from './problem-cells.ts';

const problemsOf = (cells: readonly Cell[], options: ProblemOptions = {}) =>
  findProblems(buildCoverage(cells, 1), options);
const toldOf = (cells: readonly Cell[], options: ProblemOptions = {}) => told(problemsOf(cells, options));

const LEFT = cell(1, [[rectangle(0, 0, 1, 1)]]);
const RIGHT = cell(2, [[rectangle(1, 0, 2, 1)]]);

describe('findProblems of cells, codes and levels', () => {
  it('tells a cell that is smaller than a cell may be', () => {
    const hut = cell(3, [[rectangle(2, 0, 2 + 5 * METRE, 5 * METRE)]]);
    const [problem] = problemsOf([LEFT, RIGHT, hut]).filter(({ kind }) => kind === 'too-small');
    expect(problem).to.deep.include({ cells: ['3'], severity: 'warning' });
    expect(problem?.areaM2).to.be.closeTo(25 * Math.cos((27 * Math.PI) / 180), 0.2);
    expect(toldOf([hut], { limits: { leastAreaM2: 10 } })).to.deep.equal([]);
  });

  it('tells codes that are there twice in a level, and not in different ones', () => {
    const parent = cell(9, [[rectangle(0, 0, 2, 1)]], { level: 3, code: '1' });
    const family = [parent, { ...LEFT, parentId: 9 }, { ...RIGHT, parentId: 9 }];
    expect(toldOf(family)).to.deep.equal([]);
    const [problem] = problemsOf([parent, { ...LEFT, parentId: 9 }, { ...RIGHT, code: '1', parentId: 9 }]);
    expect(problem).to.deep.include({ kind: 'duplicate-code', severity: 'error', cells: ['1'], level: 4 });
  });

  it('takes any code that is not empty and has no spaces at its ends, unless a level has a rule', () => {
    const coded = (code: string) => toldOf([{ ...LEFT, code }]);
    expect(coded('第 一 格')).to.deep.equal([]);
    expect(coded(' 1')).to.deep.equal(['bad-code  1']);
    expect(coded('')).to.deep.equal(['bad-code ']);
    const liling = (village: string, basic: string) =>
      problemsOf(
        [cell(9, LEFT.shape, { level: 3, code: village }), cell(1, LEFT.shape, { code: basic, parentId: 9 })],
        { codes: LILING_CODES },
      );
    expect(liling('430281006013', '430281006013001')).to.deep.equal([]);
    expect(liling('430281006013', '430281006014001')[0]).to.deep.include({
      kind: 'bad-code',
      reason: 'not-under-parent',
      severity: 'error',
      cells: ['430281006014001'],
    });
    expect(liling('430281006013', '43028100601300A')[0]).to.deep.include({ reason: 'pattern' });
    expect(told(liling('43028100601', '430281006013001'))).to.deep.equal(['bad-code 43028100601']);
  });

  it('tells orphans, cells beyond their parent and parents left bare', () => {
    const parents = [
      cell(8, [[rectangle(0, 0, 2, 2)]], { level: 3, code: 'P' }),
      cell(9, [[rectangle(2, 0, 4, 2)]], { level: 3, code: 'Q' }),
    ];
    const one = cell(1, [[rectangle(0, 0, 2, 1)]], { parentId: 8 });
    const two = cell(2, [[rectangle(0, 1, 2, 2)]], { parentId: 8 });
    const three = cell(3, [[ring([2, 0], [4, 0], [4, 2], [2, 2], [2, 1])]], { parentId: 9 });
    expect(toldOf([...parents, one, two, three])).to.deep.equal([]);
    expect(toldOf([...parents, one, { ...two, parentId: null }, three])).to.deep.equal(['orphan 2', 'unfilled of P']);
    const wide = cell(2, [[ring([0, 1], [2, 1], [2.5, 1], [2.5, 2], [0, 2])]], { parentId: 8 });
    const narrow = cell(3, [[ring([2, 0], [4, 0], [4, 2], [2.5, 2], [2.5, 1], [2, 1])]], { parentId: 9 });
    const shifted = problemsOf([...parents, one, wide, narrow]);
    expect(told(shifted)).to.deep.equal(['outside 2 of P', 'unfilled of Q']);
    for (const { areaM2 } of shifted) expect(areaM2! / UNIT_M2).to.be.closeTo(0.5, 1e-3);
    expect(told(shifted.slice(1))).to.deep.equal(['unfilled of Q']);
  });

  it('compares every level with the ground below it, and tells a gap between children once', () => {
    const city = cell(7, [[rectangle(0, 0, 4, 2)]], { level: 2, code: 'C' });
    const town = cell(8, [[rectangle(0, 0, 4, 2)]], { level: 3, code: 'T', parentId: 7 });
    const holed = cell(1, [[rectangle(0, 0, 4, 2), rectangle(1, 1, 2, 1.5)]], { parentId: 8 });
    expect(toldOf([city, town, holed])).to.deep.equal(['gap 1']);
    const short = cell(1, [[rectangle(0, 0, 3, 2)]], { parentId: 8 });
    expect(toldOf([city, town, short])).to.deep.equal(['unfilled of C', 'unfilled of T']);
    const bow = { ...city, shape: [[ring([0, 0], [4, 2], [4, 0], [0, 2])]] };
    expect(toldOf([bow, town, cell(1, town.shape, { parentId: 8 })])).to.deep.equal(['invalid C']);
  });

  it('takes two levels that came in without their parents for two coverages, and not for one overlap', () => {
    const districts = [
      cell(8, [[rectangle(0, 0, 2, 2)]], { level: 3, code: 'P' }),
      cell(9, [[rectangle(2, 0, 4, 2)]], { level: 3, code: 'Q' }),
    ];
    const beats = [cell(1, [[rectangle(0, 0, 1, 2)]]), cell(2, [[rectangle(1, 0, 4, 2)]])];
    expect(toldOf([...districts, ...beats])).to.have.members(['orphan 1', 'orphan 2']);
    const over = cell(2, [[rectangle(0.5, 0, 4, 2)]]);
    expect(toldOf([...districts, beats[0]!, over])).to.have.members(['overlap 1 2', 'orphan 1', 'orphan 2']);
  });

  it('finds the cells of a shallower level beside those of a deeper one', () => {
    const town = cell(8, [[rectangle(0, 0, 1, 1)]], { level: 3, code: 'T' });
    const other = cell(9, [[rectangle(0.5, 0, 2, 1)]], { level: 3, code: 'U' });
    const child = cell(1, [[rectangle(0.5, 0, 2, 1)]], { parentId: 9 });
    expect(toldOf([town, other, child])).to.deep.equal(['overlap 1 T']);
  });

  it('lets nothing that was there before keep from publishing, and nothing new go by', () => {
    const overlapping = [LEFT, cell(2, [[rectangle(0.75, 0, 2, 1)]])];
    const base = buildCoverage(overlapping, 1);
    const severities = (cells: readonly Cell[]) =>
      problemsOf(cells, { base }).map(({ kind, old, severity }) => [kind, old ? 'old' : 'new', severity].join(' '));
    expect(severities(overlapping)).to.deep.equal(['overlap old warning']);
    expect(severities([LEFT, cell(2, [[rectangle(0.8, 0, 2, 1)]])])).to.deep.equal(['overlap old warning']);
    expect(severities([LEFT, cell(2, [[rectangle(0.6, 0, 2, 1)]])])).to.deep.equal(['overlap new error']);
    expect(severities([...overlapping, cell(3, [[rectangle(0, 0.5, 0.5, 1.5)]])])).to.have.members([
      'overlap new error',
      'overlap old warning',
    ]);
  });

  it('lets a cell be without a parent only where cells of its level were before', () => {
    const parent = cell(9, [[rectangle(0, 0, 2, 1)]], { level: 3, code: 'P' });
    const whole = [parent, { ...LEFT, parentId: 9 }, { ...RIGHT, parentId: 9 }];
    const lost = [parent, { ...LEFT, parentId: 9 }, RIGHT];
    const severity = (cells: readonly Cell[], base: readonly Cell[] | undefined) =>
      problemsOf(cells, base && { base: buildCoverage(base, 1) }).find(({ kind }) => kind === 'orphan')?.severity;
    expect(severity(lost, whole)).to.equal('error');
    expect(severity(lost, lost)).to.equal('warning');
    expect(severity(lost, undefined)).to.equal('warning');
    const more = [...lost, cell(3, [[rectangle(2, 0, 3, 1)]])];
    expect(severity(more, lost)).to.equal('warning');
  });
});
