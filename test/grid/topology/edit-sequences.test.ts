import { expect } from 'chai';
import fc from 'fast-check';
import type { Level } from '../../../server/grid/contract.ts';
import { type CoverageProblem, coverageReport } from '../../../server/grid/coverage-report.ts';
import { applyOperation } from '../../../server/grid/topology/apply-operation.ts';
import type { CellKey, Coverage } from '../../../server/grid/topology/coverage.ts';
import type { Operation, OperationKind } from '../../../server/grid/topology/operation.ts';
import { freeBorders } from '../../../server/grid/topology/operations/gap-around.ts';
import { isRefused } from '../../../server/grid/topology/outcome.ts';
import { buildCoverage, coverageOf } from '../../../server/grid/topology/structure/build-coverage.ts';
import { shapeOfCell, unionBelow } from '../../../server/grid/topology/structure/cell-shape.ts';
import { sameGround } from '../../../server/grid/topology/structure/same-ground.ts';
import { seededRandom } from '../../bench/benchmark.ts';
import {
  bordersOf,
  exactArea,
  inconsistencies,
  leafKeys,
  leafProblems,
  randomCity,
  randomMistake,
  randomOperation,
  SOUND_KINDS,
} from './random-city.ts';

const ALL: readonly OperationKind[] = [
  ...SOUND_KINDS,
  'adopt',
  'add-in-gap',
  'add-in-gap',
  'fill-gap',
  'fill-gap',
  'weld',
];

const REPAIRS: readonly OperationKind[] = [
  ...(['cut-overlap', 'cut-overlap', 'fill-gap', 'add-in-gap', 'weld', 'merge', 'retire', 'split'] as const),
];
const MENDING: ReadonlySet<OperationKind> = new Set(['cut-overlap', 'fill-gap', 'add-in-gap']);
const countOf = (problems: readonly CoverageProblem[], kind: string) => problems.filter((p) => p.kind === kind).length;
/** Ground that two cells have, or none though enclosed, m². */
const groundOf = (problems: readonly CoverageProblem[]) => problems.reduce((sum, { areaM2 }) => sum + (areaM2 ?? 0), 0);

interface Run {
  base: Coverage;
  /** Operations that were done, and the coverage after each. */
  done: Operation[];
  states: Coverage[];
}

/** Edits at random; `see` is shown each that was done. */
function randomRun(
  seed: number,
  length: number,
  kinds: readonly OperationKind[],
  see: (before: Coverage, after: Coverage, operation: Operation, changed: readonly CellKey[]) => void = () => {},
): Run {
  const random = seededRandom(seed);
  const base = buildCoverage(randomCity(random), 1);
  const run: Run = { base, done: [], states: [base] };
  for (let number = 0; number < length; number++) {
    const before = run.states.at(-1)!;
    const operation = randomOperation(before, random, number, kinds);
    const outcome = operation && applyOperation(before, operation);
    if (outcome === undefined || isRefused(outcome)) continue;
    run.done.push(operation!);
    run.states.push(outcome.coverage);
    see(before, outcome.coverage, operation!, outcome.changed);
  }
  return run;
}

const totalOf = (coverage: Coverage) =>
  leafKeys(coverage).reduce((sum, key) => sum + exactArea(shapeOfCell(coverage, key)), 0n);
const outlineOf = (coverage: Coverage) => [...freeBorders(coverage)].flatMap((line) => line.map(String)).sort();
const bytesOf = (coverage: Coverage) =>
  JSON.stringify(
    [...coverage.cells.values()].map(({ rings: _, base: __, ...cell }) => [cell, shapeOfCell(coverage, cell.key)]),
  );
const seeds = (runs: number) => ({ numRuns: runs, seed: 20_240_501, endOnFailure: true }) as const;

describe('edits at random', function () {
  this.timeout(60_000);

  it('leave no overlap and no gap, keep the area, and tell exactly what they changed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        randomRun(seed, 60, SOUND_KINDS, (before, after, operation, changed) => {
          const what = JSON.stringify(operation);
          expect(leafProblems(after), what).to.deep.equal([]);
          if (outlineOf(before).join() === outlineOf(after).join())
            expect(totalOf(after), what).to.equal(totalOf(before));
          expect(inconsistencies(after), what).to.deep.equal([]);
          for (const key of new Set([...before.cells.keys(), ...after.cells.keys()])) {
            const [was, is] = [shapeOfCell(before, key), shapeOfCell(after, key)];
            if (!changed.includes(key) && is !== was) expect(String(is), `${key} after ${what}`).to.equal(String(was));
          }
        });
      }),
      seeds(12),
    );
  });

  it('leave parents the union of their children at every level', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { states } = randomRun(seed, 60, SOUND_KINDS);
        const last = states.at(-1)!;
        for (const { key } of last.cells.values()) {
          expect(sameGround(shapeOfCell(last, key), unionBelow(last, key)), key).to.equal(true);
          if (last.children.has(key))
            expect(exactArea(shapeOfCell(last, key))).to.equal(
              last.children.get(key)!.reduce((sum, child) => sum + exactArea(shapeOfCell(last, child)), 0n),
            );
        }
        for (const level of [2, 3] as Level[]) {
          const cells = [...last.cells.values()].filter((cell) => cell.level === level);
          const shapes = cells.map(({ code, key }) => ({ code, shape: shapeOfCell(last, key) }));
          expect(coverageReport(shapes).problems.filter(({ kind }) => kind !== 'gap')).to.deep.equal([]);
        }
      }),
      seeds(20),
    );
  });

  it('keep the borders that the same shapes would be built with', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { states } = randomRun(seed, 60, ALL);
        const last = states.at(-1)!;
        const cells = [...last.cells.values()].map(({ rings: _, ...cell }) => ({
          ...cell,
          shape: shapeOfCell(last, cell.key),
        }));
        expect(bordersOf(last)).to.deep.equal(bordersOf(coverageOf(cells, 1)));
      }),
      seeds(15),
    );
  });

  it('give the very bytes again when undone, and when done again from the beginning', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { base, done, states } = randomRun(seed, 60, ALL);
        const written = states.map(bytesOf);
        let replayed = buildCoverage(randomCity(seededRandom(seed)), 1);
        for (const [i, operation] of done.entries()) {
          const outcome = applyOperation(replayed, JSON.parse(JSON.stringify(operation)));
          if (isRefused(outcome)) throw new Error(`${operation.kind} is refused the second time: ${outcome.refused}`);
          replayed = outcome.coverage;
          expect(bytesOf(replayed)).to.equal(written[i + 1]);
        }
        expect(bytesOf(base)).to.equal(written[0]);
      }),
      seeds(20),
    );
  });

  it('mend what is wrong, make nothing else so, and keep the borders in order', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        let now = buildCoverage(randomCity(random, 3, 3), 1);
        for (let number = 0; number < 30; number++) {
          const isMistake = random() < 0.3;
          const operation = isMistake ? randomMistake(now, random) : randomOperation(now, random, number, REPAIRS);
          const outcome = operation && applyOperation(now, operation);
          if (outcome === undefined || isRefused(outcome)) continue;
          const after = outcome.coverage;
          const what = JSON.stringify(operation);
          expect(inconsistencies(after), what).to.deep.equal([]);
          if (!isMistake) {
            const [was, is] = [leafProblems(now), leafProblems(after)];
            expect(countOf(is, 'invalid'), what).to.be.at.most(countOf(was, 'invalid'));
            if (countOf(was, 'invalid') === 0 && MENDING.has(operation!.kind))
              // A border whose crossing became a vertex on the grid moved by less than a centimetre.
              expect(groundOf(is), what).to.be.at.most(groundOf(was) * (1 + 1e-6) + 100);
          }
          now = after;
        }
        const cells = [...now.cells.values()].map(({ rings: _, ...cell }) => ({
          ...cell,
          shape: shapeOfCell(now, cell.key),
        }));
        expect(bordersOf(now)).to.deep.equal(bordersOf(coverageOf(cells, 1)));
      }),
      seeds(25),
    );
  });

  it('leave no problem but the gaps that were made', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        randomRun(seed, 50, ALL, (before, after, operation) => {
          const what = JSON.stringify(operation);
          const kinds = leafProblems(after).map(({ kind }) => kind);
          expect(
            kinds.filter((kind) => kind !== 'gap'),
            what,
          ).to.deep.equal([]);
          if (operation.kind === 'fill-gap' || operation.kind === 'add-in-gap')
            expect(kinds.length, what).to.equal(leafProblems(before).length - 1);
        });
      }),
      seeds(20),
    );
  });
});
