import { expect } from 'chai';
import fc from 'fast-check';
import type { Cell } from '../../../server/grid/contract.ts';
import { partsShared } from '../../../server/grid/coverage/compare-shapes.ts';
import { sideOfRing } from '../../../server/grid/coverage/side-of-ring.ts';
import { coverageReport } from '../../../server/grid/coverage-report.ts';
import { findProblems } from '../../../server/grid/topology/problems/find-problems.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { flawed } from './flawed-cells.ts';
import { cell, rectangle } from './problem-cells.ts';

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
