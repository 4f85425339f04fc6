import { expect } from 'chai';
import fc from 'fast-check';
import type { Position, Ring, Shape } from '../../../server/grid/contract.ts';
import { coverageReport } from '../../../server/grid/coverage-report.ts';
import { applyOperation } from '../../../server/grid/topology/apply-operation.ts';
import { type Coverage, onGrid } from '../../../server/grid/topology/coverage.ts';
import type { Operation } from '../../../server/grid/topology/operation.ts';
import { isRefused } from '../../../server/grid/topology/outcome.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { boxOfCell, shapeOfCell, unionOf } from '../../../server/grid/topology/structure/cell-shape.ts';
import { sameGround } from '../../../server/grid/topology/structure/same-ground.ts';
import { seededRandom } from '../../bench/benchmark.ts';
import { seededGrid } from '../../bench/seeded-grid.ts';
import { exactArea, leafKeys, type Random } from './random-city.ts';
import { cell } from './small-town.ts';

/** What is wrong but for ground without a cell: the lakes. */
const flaws = (cells: Parameters<typeof coverageReport>[0]) =>
  coverageReport(cells).problems.filter(({ message }) => !message.startsWith('No cell'));

/**
 * Six cells in each of which lie a few islands of one or two cells, or lakes of nobody, small enough for a vertex to
 * jump over them. Nothing ties them to the borders around: only what an edit runs over tells that it is wrong.
 */
function archipelago(random: Random): Coverage {
  const lattice = buildCoverage(seededGrid(3, 2, 2, random), 0);
  const shapes: Shape[] = [];
  for (const key of lattice.cells.keys()) {
    const [west, south, east, north] = boxOfCell(lattice, key);
    const host: Ring[] = [...shapeOfCell(lattice, key)[0]!];
    for (let i = 0; i < 3; i++) {
      const [x, y, size] = [random() * (east - west), random() * (north - south), 0.01 + 0.03 * random()];
      const corner = (right: number, up: number): Position =>
        onGrid([west + x + (right + 0.3 * (random() - 0.5)) * size, south + y + (up + 0.3 * (random() - 0.5)) * size]);
      const [a, b, c, d] = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)];
      const isPair = random() < 0.5;
      const shore: Ring = isPair ? [a, b, c, d, a] : [a, b, c, a];
      const islands: Shape[] = [[[[a, b, c, a]]], ...(isPair ? [[[[a, c, d, a]]]] : [])];
      const trial: Shape = [[...host, shore.toReversed()]];
      const all = [trial, ...islands].map((shape, code) => ({ code: String(code), shape }));
      if (flaws(all).length > 0) continue;
      host.push(shore.toReversed());
      if (random() < 0.75) shapes.push(...islands);
    }
    shapes.push([host]);
  }
  const leaves = shapes.map((shape, i) => cell(i + 1, 2, 1000, shape));
  const ground = unionOf(
    buildCoverage(leaves, 0),
    Array.from(leaves, ({ id }) => String(id)),
  );
  return buildCoverage([...leaves, cell(1000, 1, null, ground)], 1);
}

function anyEdit(coverage: Coverage, random: Random): Operation {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const { positions } = pick([...coverage.arcs.values()]);
  const [from, to] = [pick(positions), pick(positions)];
  const reach = pick([0.01, 0.03, 0.1, 0.3]);
  const near = ([lon, lat]: Position): Position => [lon + (random() - 0.5) * reach, lat + (random() - 0.5) * reach];
  const kind = pick(['move', 'move', 'move', 'delete', 'reshape', 'reshape']);
  if (kind === 'move') return { kind: 'move-vertex', from, to: near(from) };
  if (kind === 'delete') return { kind: 'delete-vertex', at: from };
  return { kind: 'reshape', line: [from, near(from), near(to), to] };
}

describe('edits among islands and lakes at random', () => {
  it('run over none, and tell exactly whose ground differs', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        let before = archipelago(random);
        for (let i = 0; i < 40; i++) {
          const operation = anyEdit(before, random);
          const outcome = applyOperation(before, operation);
          const what = JSON.stringify(operation);
          const told = isRefused(outcome) ? outcome.refused : 'done';
          seen.set(told, (seen.get(told) ?? 0) + 1);
          if (isRefused(outcome)) continue;
          const { coverage: after, changed } = outcome;
          const shapes = leafKeys(after).map((key) => ({ code: key, shape: shapeOfCell(after, key) }));
          expect(flaws(shapes), what).to.deep.equal([]);
          const total = shapes.reduce((sum, { shape }) => sum + exactArea(shape), 0n);
          expect(exactArea(shapeOfCell(after, '1000')), what).to.equal(total);
          for (const key of before.cells.keys())
            expect(changed.includes(key), `${key} after ${what}`).to.equal(
              !sameGround(shapeOfCell(before, key), shapeOfCell(after, key)),
            );
          before = after;
        }
      }),
      { numRuns: 40, seed: 20 },
    );
    for (const told of ['done', 'crosses-border', 'swallows-cell', 'turns-inside-out', 'too-few-vertices'])
      expect(seen.get(told) ?? 0, told).to.be.above(4);
  });
});
