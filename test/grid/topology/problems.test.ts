import { expect } from 'chai';
import type { Cell } from '../../../server/grid/contract.ts';
import { findProblems, findProblemsInTurns } from '../../../server/grid/topology/problems/find-problems.ts';
import { LILING_CODES, type ProblemOptions } from '../../../server/grid/topology/problems/problem-options.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { at, cell, METRE, rectangle, ring, told, UNIT_M2 } from './problem-cells.ts';

const problemsOf = (cells: readonly Cell[], options: ProblemOptions = {}) =>
  findProblems(buildCoverage(cells, 1), options);
const toldOf = (cells: readonly Cell[], options: ProblemOptions = {}) => told(problemsOf(cells, options));

const LEFT = cell(1, [[rectangle(0, 0, 1, 1)]]);
const RIGHT = cell(2, [[rectangle(1, 0, 2, 1)]]);

describe('findProblems', () => {
  it('has nothing to say of a sound coverage, a lone cell, or none', () => {
    expect(toldOf([])).to.deep.equal([]);
    expect(toldOf([LEFT])).to.deep.equal([]);
    expect(toldOf([LEFT, RIGHT])).to.deep.equal([]);
    expect(toldOf([LEFT, cell(2, [[rectangle(5, 5, 6, 6)]])])).to.deep.equal([]);
    const island = cell(3, [[rectangle(0.2, 0.2, 0.4, 0.4)]]);
    const around = cell(1, [[rectangle(0, 0, 1, 1), rectangle(0.2, 0.2, 0.4, 0.4)]]);
    expect(toldOf([around, RIGHT, island])).to.deep.equal([]);
  });

  it('tells a cell whose border crosses itself, and looks for no gap beside it', () => {
    const bow = cell(3, [[ring([1, 1], [2, 2], [2, 1], [1, 2])]]);
    const frame = cell(1, [[rectangle(0, 0, 3, 3), rectangle(1, 1, 2, 2)]]);
    const [problem, ...more] = problemsOf([frame, bow]);
    expect(told(more)).to.deep.equal([]);
    expect(problem).to.deep.include({ kind: 'invalid', reason: 'crosses-itself', severity: 'error', cells: ['3'] });
    expect(problem?.message).to.equal('Cell 3 is no valid polygon: its border crosses itself');
  });

  it('tells a border that runs out to a point and back, and what else is wrong with its cell', () => {
    const spiked = cell(1, [[ring([0, 0], [1, 0], [1, 1], [0.5, 1], [0.5, 2], [0.5, 1], [0, 1])]]);
    const [problem, ...more] = problemsOf([spiked, RIGHT]);
    expect(told(more)).to.deep.equal([]);
    expect(problem).to.deep.include({ kind: 'dangling', reason: 'spike', severity: 'error', cells: ['1'] });
    expect(problem?.place).to.deep.equal(at(0.5, 2));
    const long = cell(1, [[ring([0, 0], [1, 0], [1, 1], [0.5, 1], [0.5, 2], [0.7, 3], [0.5, 2], [0.5, 1], [0, 1])]]);
    expect(problemsOf([long]).map(({ place }) => place)).to.deep.equal([at(0.7, 3)]);
    const bow = cell(1, [[ring([0, 0], [1, 1], [1, 0], [0, 1], [0, 2], [0, 1])]]);
    expect(toldOf([bow])).to.have.members(['dangling 1', 'invalid 1']);
  });

  it('tells a border with the same cell on both sides', () => {
    const halves = cell(1, [[rectangle(0, 0, 1, 1)], [rectangle(1, 0, 2, 1)]]);
    expect(problemsOf([halves])[0]).to.deep.include({ kind: 'dangling', reason: 'seam', place: at(1, 1) });
  });

  it('tells an overlap with its cells, place, area and width', () => {
    const [problem, ...more] = problemsOf([LEFT, cell(2, [[rectangle(0.75, 0, 2, 1)]])]);
    expect(told(more)).to.deep.equal([]);
    expect(problem).to.deep.include({ kind: 'overlap', severity: 'error', cells: ['1', '2'], level: 4 });
    expect(problem?.areaM2).to.be.closeTo(UNIT_M2 / 4, 1);
    expect(problem?.place[0]).to.be.closeTo(at(0.875, 0)[0], 1e-9);
    expect(problem?.widthM).to.be.within(150, 250);
    expect(problem?.message).to.match(/^Cells 1 and 2 overlap by 27\d,\d{3} m²/);
  });

  it('tells ground that three cells have as one, and each pair over a common border', () => {
    const three = [
      cell(1, [[rectangle(0, 0, 2, 2)]]),
      cell(2, [[rectangle(1, 0, 3, 2)]]),
      cell(3, [[rectangle(1, 1, 3, 3)]]),
    ];
    expect(toldOf(three)).to.have.members(['overlap 1 2', 'overlap 1 2 3', 'overlap 2 3']);
    const across = [
      cell(1, [[rectangle(0, 0, 2, 2)]]),
      cell(2, [[rectangle(2, 0, 4, 2)]]),
      cell(3, [[rectangle(1.5, 0.5, 3, 1.5)]]),
    ];
    expect(toldOf(across)).to.deep.equal(['overlap 2 3', 'overlap 1 3']);
    expect(toldOf([LEFT, cell(2, LEFT.shape)])).to.deep.equal(['overlap 1 2']);
  });

  it('tells a gap with the cells around it, not the ground outside', () => {
    const frame = [
      cell(1, [[ring([0, 0], [3, 0], [3, 1], [2, 1], [1, 1], [0, 1])]]),
      cell(2, [[ring([0, 2], [1, 2], [2, 2], [3, 2], [3, 3], [0, 3])]]),
      cell(3, [[rectangle(0, 1, 1, 2)]]),
      cell(4, [[rectangle(2, 1, 3, 2)]]),
    ];
    const [gap, ...more] = problemsOf(frame);
    expect(told(more)).to.deep.equal([]);
    expect(gap).to.deep.include({ kind: 'gap', severity: 'warning', cells: ['1', '2', '3', '4'] });
    expect(gap?.place).to.deep.equal(at(1.5, 1.5));
    expect(gap?.areaM2).to.be.closeTo(UNIT_M2, UNIT_M2 / 1000);
    expect(toldOf(frame.slice(0, 3))).to.deep.equal([]);
    const [moat, ...none] = problemsOf([...frame, cell(5, [[rectangle(1.25, 1.25, 1.75, 1.75)]])]);
    expect(told(none)).to.deep.equal([]);
    expect(moat?.cells).to.deep.equal(['1', '2', '3', '4', '5']);
    expect(moat?.areaM2).to.be.closeTo(UNIT_M2 * 0.75, UNIT_M2 / 1000);
  });

  it('calls a gap or an overlap a sliver when it is thin, or small', () => {
    const beside = (gap: number) => problemsOf([LEFT, cell(2, [[rectangle(1 - gap, 0, 2, 1)]])]);
    expect(told(beside(3 * METRE))).to.deep.equal(['overlap 1 2']);
    expect(beside(0.8 * METRE)[0]).to.deep.include({ kind: 'sliver', reason: 'overlap', severity: 'warning' });
    const pond = (width: number) => cell(1, [[rectangle(0, 0, 1, 1), rectangle(0.5, 0.5, 0.5 + width, 0.5 + width)]]);
    expect(toldOf([pond(2.2 * METRE)])).to.deep.equal(['gap 1']);
    expect(problemsOf([pond(0.9 * METRE)])[0]).to.deep.include({ kind: 'sliver', reason: 'gap' });
    expect(toldOf([pond(2.2 * METRE)], { limits: { sliverAreaM2: 10 } })).to.deep.equal(['sliver 1']);
    expect(toldOf([pond(2.2 * METRE)], { limits: { sliverWidthM: 10 } })).to.deep.equal(['sliver 1']);
    expect(toldOf([pond(0.9 * METRE)], { limits: { sliverAreaM2: 0, sliverWidthM: 0 } })).to.deep.equal(['gap 1']);
  });

  it('tells a vertex of one cell on the edge of another, and the cells that meet in it', () => {
    const upper = cell(2, [[rectangle(1, 0.5, 2, 1)]]);
    const lower = cell(3, [[rectangle(1, 0, 2, 0.5)]]);
    const [problem, ...more] = problemsOf([LEFT, upper, lower]);
    expect(told(more)).to.deep.equal([]);
    expect(problem).to.deep.include({ kind: 't-junction', severity: 'warning', cells: ['1', '2', '3'], pieces: 1 });
    expect(problem?.place).to.deep.equal(at(1, 0.5));
  });

  it('calls it that too where the vertex lies a hair beside the edge', () => {
    const beside = (hair: number) => [LEFT, cell(2, [[ring([1, 0], [2, 0], [2, 1], [1, 1], [1 + hair, 0.5])]])];
    expect(toldOf(beside(0.01 * METRE))).to.deep.equal(['t-junction 1 2']);
    expect(problemsOf(beside(-0.01 * METRE))[0]?.areaM2).to.be.closeTo((0.01 / 2) * 1112, 1);
    expect(toldOf(beside(0.1 * METRE))).to.deep.equal(['sliver 1 2']);
  });

  it('tells vertices that are nearly the same, in pairs of borders and not along one', () => {
    const corner = cell(3, [[ring([1, 1], [2, 1], [2, 2], [1, 2])]]);
    const off = (hair: number) => cell(1, [[ring([0, 0], [1, 0], [1 - hair, 1], [0, 1])]]);
    // Its corner stands beside that of the two others, which touch the outside here: no ground is enclosed.
    expect(toldOf([off(0.01 * METRE), corner])).to.deep.equal(['near-vertex 1 3']);
    expect(toldOf([off(0.05 * METRE), corner])).to.deep.equal([]);
    expect(toldOf([off(0.05 * METRE), corner], { limits: { nearM: 0.1 } })).to.deep.equal(['near-vertex 1 3']);
    const fine = cell(1, [[ring([0, 0], [1, 0], [1, 0.5], [1, 0.5 + 0.01 * METRE], [1, 1], [0, 1])]]);
    expect(toldOf([fine])).to.deep.equal([]);
  });

  it('tells where cells differ by less than a millimetre', () => {
    const drifted = cell(2, [[ring([1 + 1e-7, 0], [2, 0], [2, 1], [1 - 1e-7, 1])]]);
    const [problem, ...more] = problemsOf([LEFT, drifted]);
    expect(told(more)).to.deep.equal([]);
    expect(problem).to.deep.include({ kind: 'near-vertex', reason: 'drift', cells: ['1', '2'], pieces: 2 });
    // In the middle of a border as well as at its ends.
    const bent = (drift: number) =>
      problemsOf([
        cell(1, [[ring([0, 0], [1, 0], [1.1, 0.5], [1, 1], [0, 1])]]),
        cell(2, [[ring([1, 0], [2, 0], [2, 1], [1, 1], [1.1 + drift, 0.5])]]),
      ]);
    expect(told(bent(1e-7))).to.deep.equal(['near-vertex 1 2']);
    expect(bent(0)).to.deep.equal([]);
  });

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

  it('tells thousands of slivers by their cells', () => {
    const teeth = Array.from({ length: 1_100 }, (_, i): [number, number] => [
      1 + (i % 2 ? 0.3 : -0.3) * METRE,
      (i + 1) / 1_101,
    ]);
    const combed = cell(2, [[ring([1, 0], [2, 0], [2, 1], [1, 1], ...teeth.toReversed())]]);
    const problems = problemsOf([LEFT, combed]);
    expect(problems.map(({ kind, reason, pieces }) => ({ kind, reason, pieces }))).to.have.deep.members([
      { kind: 'sliver', reason: 'overlap', pieces: 550 },
      { kind: 'sliver', reason: 'gap', pieces: 550 },
    ]);
    expect(problems[0]?.repairs.map(({ name }) => name)).to.deep.equal(['weld']);
    expect(problems[0]?.areaM2).to.be.closeTo(problems[1]!.areaM2!, 1);
  });

  it('gives its turn to others, and stops when it is told to', async () => {
    const coverage = buildCoverage([LEFT, cell(2, [[rectangle(0.75, 0, 2, 1)]])], 1);
    expect(told(await findProblemsInTurns(coverage))).to.deep.equal(['overlap 1 2']);
    const stopped = AbortSignal.abort(new Error('enough'));
    expect(() => findProblems(coverage, { signal: stopped })).to.throw('enough');
  });
});
