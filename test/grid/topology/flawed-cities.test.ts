import { expect } from 'chai';
import fc from 'fast-check';
import { applyOperation } from '../../../server/grid/topology/apply-operation.ts';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import { operationSchema } from '../../../server/grid/topology/operation.ts';
import { isRefused } from '../../../server/grid/topology/outcome.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { shapeOfCell } from '../../../server/grid/topology/structure/cell-shape.ts';
import { seededRandom } from '../../bench/benchmark.ts';
import { flawedCity, wildOperation } from './flawed-city.ts';
import { inconsistencies } from './random-city.ts';
import { at, done, leaves, line, refusal, ring, ringsOf } from './small-town.ts';

describe('a border with the same cell on both sides', () => {
  const spiked = () => leaves([[ring([0, 0], [2, 0], [2, 1], [3, 1], [2, 1], [2, 2], [0, 2])]]);
  const seamed = () =>
    leaves([[ring([0, 0], [4, 0], [4, 4], [0, 4], [0, 2], [1, 2], [1, 3], [3, 3], [3, 1], [1, 1], [1, 2], [0, 2])]]);

  it('moves with its tip', () => {
    const { coverage } = done(applyOperation(spiked(), { kind: 'move-vertex', from: at(3, 1), to: at(3, 1.5) }));
    expect(ringsOf(coverage, '1')[0]![0]).to.include('2 1, 3 1.5, 2 1');
  });

  it('takes a vertex', () => {
    const insert = { kind: 'insert-vertex', edge: [at(0, 2), at(1, 2)], at: at(0.5, 2.1) } as const;
    const { coverage } = done(applyOperation(seamed(), { ...insert, edge: [...insert.edge] }));
    expect(ringsOf(coverage, '1')[0]![0]).to.include('0 2, 0.5 2.1, 1 2');
  });

  it('takes a line drawn anew', () => {
    const { coverage } = done(applyOperation(seamed(), { kind: 'reshape', line: line([0, 2], [0.5, 2.25], [1, 2]) }));
    expect(ringsOf(coverage, '1')[0]![0]).to.include('0 2, 0.5 2.25, 1 2');
  });

  it('does not cross another border for all that', () => {
    const beside = leaves(
      [[ring([0, 0], [2, 0], [2, 1], [3, 1], [2, 1], [2, 2], [0, 2])]],
      [[ring([4, 0], [5, 0], [5, 2], [4, 2])]],
    );
    expect(refusal(applyOperation(beside, { kind: 'move-vertex', from: at(3, 1), to: at(4.5, 1) }))).to.equal(
      'crosses-border',
    );
  });
});

describe('operations at random on cities with spikes, seams, overlaps and gaps', function () {
  this.timeout(60_000);

  it('are done or refused, and never throw', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(1e-7, 3e-7, 1e-6, 1e-4, 1e-2), (seed, scale) => {
        const random = seededRandom(seed);
        let now: Coverage = buildCoverage(flawedCity(random, scale), 1);
        for (let number = 0; number < 25; number++) {
          const operation = wildOperation(now, random, number, scale);
          const what = JSON.stringify(operation);
          expect(operationSchema.safeParse(operation).success, what).to.equal(true);
          const outcome = applyOperation(now, operation);
          if (isRefused(outcome)) continue;
          now = outcome.coverage;
          expect(inconsistencies(now), what).to.deep.equal([]);
          for (const key of now.cells.keys()) shapeOfCell(now, key);
        }
      }),
      { numRuns: 250, seed: 20_240_502, endOnFailure: true },
    );
  });
});
