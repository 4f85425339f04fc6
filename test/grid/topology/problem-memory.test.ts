import { expect } from 'chai';
import fc from 'fast-check';
import type { Cell, Position } from '../../../server/grid/contract.ts';
import { partsShared } from '../../../server/grid/coverage/compare-shapes.ts';
import { sideOfRing } from '../../../server/grid/coverage/side-of-ring.ts';
import { coverageReport } from '../../../server/grid/coverage-report.ts';
import { applyOperation } from '../../../server/grid/topology/apply-operation.ts';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import { CoverageEditor } from '../../../server/grid/topology/edit/edit-coverage.ts';
import type { Operation } from '../../../server/grid/topology/operation.ts';
import { isRefused } from '../../../server/grid/topology/outcome.ts';
import { findProblems } from '../../../server/grid/topology/problems/find-problems.ts';
import { tryRepair } from '../../../server/grid/topology/problems/try-repair.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { shapeOfCell } from '../../../server/grid/topology/structure/cell-shape.ts';
import { cell, rectangle } from './problem-cells.ts';

const rounded = ([lon, lat]: Position): Position => [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7];

/** Rectangles cut at random, of which some were moved a little: gaps, overlaps, slivers and missing vertices abound. */
const flawed = fc
  .record({
    cuts: fc.array(
      fc.record({ pick: fc.nat(), share: fc.double({ min: 0.2, max: 0.8, noNaN: true }), upright: fc.boolean() }),
      { minLength: 1, maxLength: 12 },
    ),
    moves: fc.array(
      fc.record({
        pick: fc.nat(),
        corner: fc.nat(3),
        far: fc.constantFrom(1e-7, 3e-7, 2e-6, 5e-5, 1e-3),
        heading: fc.double({ min: 0, max: 6.28, noNaN: true }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ cuts, moves }) => {
    const pieces: [number, number, number, number][] = [[0, 0, 8, 8]];
    for (const { pick, share, upright } of cuts) {
      const [west, south, east, north] = pieces[pick % pieces.length]!;
      const [x, y] = [west + (east - west) * share, south + (north - south) * share];
      const parts: typeof pieces = upright
        ? [
            [west, south, x, north],
            [x, south, east, north],
          ]
        : [
            [west, south, east, y],
            [west, y, east, north],
          ];
      pieces.splice(pick % pieces.length, 1, ...parts);
    }
    const rings = pieces.map((piece) =>
      rectangle(...piece)
        .slice(0, 4)
        .map(rounded),
    );
    for (const { pick, corner, far, heading } of moves) {
      const line = rings[pick % rings.length]!;
      const [lon, lat] = line[corner]!;
      line[corner] = rounded([lon + far * Math.cos(heading), lat + far * Math.sin(heading)]);
    }
    return rings.map((line, i): Cell => cell(i + 1, [[[...line, line[0]!]]], { parentId: 100 + (i % 2) }));
  })
  .map((cells) => [
    cell(100, [[rectangle(0, 0, 8, 8)]], { level: 3, code: 'P' }),
    cell(101, [[rectangle(8, 0, 9, 8)]], { level: 3, code: 'Q' }),
    ...cells,
  ]);

/** The problems of a coverage without anything remembered. */
const afresh = (coverage: Coverage, base: Coverage) => findProblems({ ...coverage }, { base: { ...base } });

/** One gesture out of many; undefined where it is refused. */
function gesture(coverage: Coverage, kind: number, pick: number, far: number): Coverage | undefined {
  const leaves = [...coverage.cells.values()].filter(({ rings }) => rings !== null);
  const arcs = [...coverage.arcs.values()];
  const { positions } = arcs[pick % arcs.length]!;
  const vertex = positions[pick % positions.length]!;
  const to: Position = [vertex[0] + far, vertex[1] - far / 2];
  const { key, rings } = leaves[pick % leaves.length]!;
  const other = leaves[(pick + 1) % leaves.length]!.key;
  const repairs = findProblems(coverage).flatMap((problem) => problem.repairs);
  const operations: (Operation | undefined)[] = [
    { kind: 'move-vertex', from: vertex, to },
    { kind: 'renumber', cell: key, code: `n${pick % 3}` },
    { kind: 'reparent', cell: key, parent: pick % 3 === 0 ? null : '100' },
    { kind: 'merge', cells: [key, other], into: key },
    repairs[pick % Math.max(1, repairs.length)]?.operation,
    repairs[(pick + 1) % Math.max(1, repairs.length)]?.operation,
  ];
  if (kind < operations.length) {
    const operation = operations[kind];
    const outcome = operation && applyOperation(coverage, operation);
    return outcome && !isRefused(outcome) ? outcome.coverage : undefined;
  }
  // What no gesture may do, but an import can: a cell moved off its neighbours.
  const editor = new CoverageEditor(coverage);
  const shape = shapeOfCell(
    { ...coverage, cells: coverage.cells.with([[key, { ...coverage.cells.get(key)!, base: null }]]) },
    key,
  );
  editor.setShape(
    key,
    shape.map((polygon) => polygon.map((ring) => ring.map(([lon, lat]) => rounded([lon + far, lat])))),
  );
  return rings === null ? undefined : editor.finish();
}

describe('what findProblems remembers', () => {
  it('tells the same as a fresh look, after any gestures, there and back', () => {
    fc.assert(
      fc.property(
        flawed,
        fc.array(fc.record({ kind: fc.nat(7), pick: fc.nat(), far: fc.constantFrom(1e-7, 2e-6, 1e-4, 2e-3) }), {
          minLength: 1,
          maxLength: 8,
        }),
        (cells, gestures) => {
          const base = buildCoverage(cells, 1);
          const states = [base];
          for (const { kind, pick, far } of gestures) {
            const next = gesture(states[pick % 5 === 0 ? 0 : states.length - 1]!, kind, pick, far);
            if (next === undefined) continue;
            states.push(next);
            expect(findProblems(next, { base })).to.deep.equal(afresh(next, base));
          }
          for (const state of states.toReversed())
            expect(findProblems(state, { base })).to.deep.equal(afresh(state, base));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('calls everything old that was there before, and nothing else', () => {
    fc.assert(
      fc.property(flawed, (cells) => {
        const base = buildCoverage(cells, 1);
        const problems = findProblems(base, { base });
        expect(problems.filter(({ old, severity }) => !old || severity === 'error')).to.deep.equal([]);
        // Without the cells that were moved there is another base, which had none of it.
        const sound = buildCoverage([cells[0]!, cell(1, [[rectangle(0, 0, 8, 8)]], { parentId: 100 })], 1);
        expect(findProblems(base, { base: sound }).filter(({ old }) => old)).to.deep.equal([]);
      }),
      { numRuns: 40 },
    );
  });
});

/** Rectangles anywhere, some with a hole: in one another, over one another, side by side. */
const scattered = fc
  .array(
    fc.record({ west: fc.nat(12), south: fc.nat(12), wide: fc.integer({ min: 1, max: 6 }), hollow: fc.boolean() }),
    { minLength: 1, maxLength: 9 },
  )
  .map((rectangles) =>
    rectangles.map(({ west, south, wide, hollow }, i) => {
      const shell = rectangle(west, south, west + wide, south + wide);
      const hole = rectangle(west + wide / 4, south + wide / 4, west + wide / 2, south + wide / 2);
      return cell(i + 1, [hollow ? [shell, hole] : [shell]]);
    }),
  );

describe('findProblems beside the report on an import', () => {
  const sameGround = (leaves: readonly Cell[]) => {
    const problems = findProblems(buildCoverage(leaves, 1), { limits: { nearM: 0 } });
    const { problems: reported } = coverageReport(leaves);
    const area = (list: readonly { areaM2?: number | null }[]) =>
      list.reduce((sum, { areaM2 }) => sum + (areaM2 ?? 0), 0);
    const ofGaps = problems.filter(({ kind, reason }) => kind === 'gap' || reason === 'gap');
    const open = reported.filter(({ message }) => message.startsWith('No cell'));
    expect(area(ofGaps)).to.be.closeTo(area(open), 0.01 + area(open) * 1e-9);
    // The report counts ground that three have once for each pair.
    const overlaps = problems.filter(({ kind, reason }) => kind === 'overlap' || reason === 'overlap');
    const ofPairs = overlaps.reduce(
      (sum, { areaM2, cells: { length } }) => sum + areaM2! * ((length * (length - 1)) / 2),
      0,
    );
    const shared = area(reported.filter(({ message }) => message.includes('overlap by')));
    expect(ofPairs).to.be.closeTo(shared, 0.01 + shared * 1e-9);
    for (const { cells: named, place } of overlaps) {
      const shapes = leaves.filter(({ code }) => named.includes(code)).map(({ shape }) => shape);
      const there = partsShared(shapes).some(({ rings: [shell] }) => sideOfRing(place, shell!) >= 0);
      expect(there).to.equal(true);
    }
  };

  it('finds the same ground with two cells, and with none', () => {
    const property = fc.property(flawed, (cells) =>
      sameGround(cells.slice(2).map((one) => ({ ...one, parentId: null }))),
    );
    fc.assert(property, { numRuns: 100 });
  });

  it('finds the same of cells that lie in and over one another', () => {
    fc.assert(fc.property(scattered, sameGround), { numRuns: 300 });
  });
});

describe('tryRepair', () => {
  it('finds that nearly every repair of random flaws mends, and adds none', () => {
    const counts = { mend: 0, fail: 0 };
    for (const cells of fc.sample(flawed, { numRuns: 50, seed: 11 })) {
      const coverage = buildCoverage(cells, 1);
      for (const problem of findProblems(coverage))
        for (const repair of problem.repairs) {
          const tried = tryRepair(coverage, problem, repair);
          const works = !('refused' in tried) && tried.mends && tried.adds.length === 0;
          counts[works ? 'mend' : 'fail']++;
        }
    }
    expect(counts.mend).to.be.above(300);
    // Flaws within a step of the grid of one another: 3 in 100 when it was written.
    expect(counts.fail / counts.mend).to.be.below(0.05);
  });
});
