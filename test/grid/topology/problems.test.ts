import { expect } from 'chai';
import type { Cell } from '../../../server/grid/contract.ts';
import { findProblems, findProblemsInTurns } from '../../../server/grid/topology/problems/find-problems.ts';
import type { ProblemOptions } from '../../../server/grid/topology/problems/problem-options.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { at, cell, METRE, rectangle, ring, told, UNIT_M2 } from './problem-cells.ts';

const problemsOf = (cells: readonly Cell[], options: ProblemOptions = {}) =>
  findProblems(buildCoverage(cells, 1), options);
const toldOf = (cells: readonly Cell[], options: ProblemOptions = {}) => told(problemsOf(cells, options));

const LEFT = cell(1, [[rectangle(0, 0, 1, 1)]]);
const RIGHT = cell(2, [[rectangle(1, 0, 2, 1)]]);

describe('findProblems of ground and borders', () => {
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

  it('lets no gap be new in a city that has cells: what was left out before stays a warning', () => {
    const whole = cell(1, [[rectangle(0, 0, 3, 3)]]);
    const pond = (size: number) => cell(1, [[rectangle(0, 0, 3, 3), rectangle(1, 1, 1 + size, 1 + size)]]);
    const severities = (is: Cell, base: readonly Cell[]) =>
      problemsOf([is], { base: buildCoverage(base, 1) }).map(({ kind, severity }) => `${kind} ${severity}`);
    expect(severities(pond(1), [whole])).to.deep.equal(['gap error']);
    expect(severities(pond(1), [pond(1)])).to.deep.equal(['gap warning']);
    expect(severities(pond(0.5), [pond(1)])).to.deep.equal(['gap warning']);
    expect(severities(pond(1.5), [pond(1)])).to.deep.equal(['gap error']);
    expect(severities(pond(1), []), 'the first cells of a city').to.deep.equal(['gap warning']);
    expect(severities(pond(0.9 * METRE), [whole])).to.deep.equal(['sliver warning']);
  });

  it('warns of a cell that was put under a parent further up than the level above it', () => {
    const sector = cell(7, [[rectangle(0, 0, 2, 1)]], { level: 2, code: 'S' });
    const town = cell(8, [[rectangle(0, 0, 2, 1)]], { level: 3, code: 'T', parentId: 7 });
    const of = (parentId: number | null) => [sector, town, { ...LEFT, parentId: 8 }, { ...RIGHT, parentId }];
    const orphans = (cells: readonly Cell[], base: readonly Cell[]) =>
      problemsOf(cells, { base: buildCoverage(base, 1) }).filter(({ kind }) => kind === 'orphan');
    const [problem, ...more] = orphans(of(7), of(8));
    expect(more).to.deep.equal([]);
    expect(problem).to.deep.include({ reason: 'skips-level', severity: 'warning', old: false, cells: ['2'] });
    expect(problem!.message).to.equal('Cell 2 lies under S, past the level between them');
    expect(problem!.repairs.map(({ name, into }) => [name, into])).to.deep.equal([['reparent', 'T']]);
    expect(orphans(of(7), of(7)).map(({ old }) => old)).to.deep.equal([true]);
    expect(orphans(of(null), of(7)).map(({ old, severity }) => [old, severity])).to.deep.equal([[false, 'error']]);
    const without = [sector, { ...LEFT, parentId: 7 }, { ...RIGHT, parentId: 7 }];
    expect(orphans(without, without), 'a city without the level between').to.deep.equal([]);
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
