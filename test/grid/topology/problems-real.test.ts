import { expect } from 'chai';
import type { Cell, Position, Shape } from '../../../server/grid/contract.ts';
import { coverageReport } from '../../../server/grid/coverage-report.ts';
import type { DraftProblem } from '../../../server/grid/drafts/draft-contract.ts';
import { findProblems, findProblemsInTurns } from '../../../server/grid/topology/problems/find-problems.ts';
import { LILING_CODES } from '../../../server/grid/topology/problems/problem-options.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { sharedDataOrSkip } from '../../helpers/shared-data.ts';
import { told } from './problem-cells.ts';
import { chicagoBeats, demoCells } from './real-cells.ts';

const moved = (shape: Shape, [east, north]: Position): Shape =>
  shape.map((polygon) => polygon.map((line) => line.map(([lon, lat]): Position => [lon + east, lat + north])));
const area = (list: readonly { areaM2?: number | null }[]) => list.reduce((sum, { areaM2 }) => sum + (areaM2 ?? 0), 0);

describe('findProblems of real cells', () => {
  let demo: Cell[];
  before(() => {
    demo = demoCells();
  });

  it('has nothing to say of the demo city, whose codes are those of Liling', () => {
    expect(findProblems(buildCoverage(demo, 1), { codes: LILING_CODES })).to.deep.equal([]);
  });

  it('finds a basic cell that was moved, beside its neighbours and in every cell above it', () => {
    const { id, code } = demo.find(({ level }) => level === 4)!;
    const cells = demo.map((cell) => (cell.id === id ? { ...cell, shape: moved(cell.shape, [1e-3, 0]) } : cell));
    const problems = findProblems(buildCoverage(cells, 1));
    const kinds = new Set(problems.map(({ kind }) => kind));
    expect(kinds).to.include('overlap');
    for (const { kind, cells: named } of problems) if (kind === 'overlap') expect(named).to.include(code);
    for (const { kind, level } of problems) if (kind === 'unfilled' || kind === 'outside') expect(level).to.be.below(5);
  });

  it('tells two who ask at once of drafts of one base the same as each alone', async () => {
    const base = buildCoverage(demo, 1);
    const drafts = [3, 77].map((nth) => {
      const { id } = demo.filter(({ level }) => level === 4)[nth]!;
      return buildCoverage(
        demo.map((cell) => (cell.id === id ? { ...cell, shape: moved(cell.shape, [1e-3, 0]) } : cell)),
        1,
      );
    });
    const together = await Promise.all(drafts.map((draft) => findProblemsInTurns(draft, { base })));
    const alone = drafts.map((draft) => findProblems({ ...draft }, { base: { ...base } }));
    expect(together).to.deep.equal(alone);
  });

  it("has nothing to say of Chicago's beats", function () {
    const cells = chicagoBeats(sharedDataOrSkip(this, 'chicago/beats.geojson'));
    expect(findProblems(buildCoverage(cells, 1))).to.deep.equal([]);
  });

  it('finds the ground that the report on an import finds where beats were moved, which PostGIS agrees with', function () {
    const cells = chicagoBeats(sharedDataOrSkip(this, 'chicago/beats.geojson')).map((cell, i) =>
      // About 15 m to the east and 10 m to the north.
      i % 9 === 0 ? { ...cell, shape: moved(cell.shape, [0.00018, 0.00009]) } : cell,
    );
    const problems = findProblems(buildCoverage(cells, 1));
    const { problems: reported } = coverageReport(cells);
    const ofGround = (reason: string) => (problem: DraftProblem) =>
      problem.kind === reason ||
      problem.reason === reason ||
      (problem.kind === 't-junction' && problem.areaM2 !== null);
    const pairs = (list: readonly { cells: string[] }[]) => [...new Set(list.map((one) => one.cells.join()))].sort();
    const overlaps = problems.filter(({ kind, reason }) => kind === 'overlap' || reason === 'overlap');
    const theirs = reported.filter(({ message }) => message.includes('overlap by'));
    expect(pairs(overlaps)).to.deep.equal(pairs(theirs));
    expect(area(overlaps)).to.be.closeTo(area(theirs), area(theirs) * 1e-4);
    const gaps = reported.filter(({ message }) => message.startsWith('No cell'));
    expect(area(problems.filter(ofGround('gap')))).to.be.closeTo(area(gaps), area(gaps) * 1e-4);
    expect(told(problems).length).to.be.above(50);
  });
});
