import { expect } from 'chai';
import fc from 'fast-check';
import type { Position } from '../../../server/grid/contract.ts';
import { applyOperation } from '../../../server/grid/topology/apply-operation.ts';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import { CoverageEditor } from '../../../server/grid/topology/edit/edit-coverage.ts';
import type { Operation } from '../../../server/grid/topology/operation.ts';
import { isRefused } from '../../../server/grid/topology/outcome.ts';
import { findProblems } from '../../../server/grid/topology/problems/find-problems.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { shapeOfCell } from '../../../server/grid/topology/structure/cell-shape.ts';
import { flawed, rounded } from './flawed-cells.ts';
import { cell, rectangle } from './problem-cells.ts';

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
