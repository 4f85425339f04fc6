import { expect } from 'chai';
import fc from 'fast-check';
import type { Cell, Level, Position, Shape } from '../../../server/grid/contract.ts';
import { ringFlaw } from '../../../server/grid/coverage/ring-flaws.ts';
import { coverageReport } from '../../../server/grid/coverage-report.ts';
import { applyOperation } from '../../../server/grid/topology/apply-operation.ts';
import { buildCoverage } from '../../../server/grid/topology/build-coverage.ts';
import { shapeOfCell, unionBelow, unionOf } from '../../../server/grid/topology/cell-shape.ts';
import type { CellKey, Coverage } from '../../../server/grid/topology/coverage.ts';
import type { Operation } from '../../../server/grid/topology/operation.ts';
import { isRefused } from '../../../server/grid/topology/outcome.ts';
import { runsLeft } from '../../../server/grid/topology/runs-left.ts';
import { sameGround } from '../../../server/grid/topology/same-ground.ts';
import { shapeToWkbHex } from '../../../server/grid/wkb.ts';
import type { Database } from '../../../server/platform/database.ts';
import { seededRandom } from '../../bench/benchmark.ts';
import { seededGrid } from '../../bench/seeded-grid.ts';
import { onBothEngines } from '../../helpers/engines.ts';

const cell = (id: number, level: Level, parentId: number | null, shape: Shape): Cell => ({
  ...{ id, code: String(id), level, parentId, shape },
  ...{ name: { zh: '', en: '' }, urban: null, synthetic: true, areaM2: 1 },
});

/**
 * A town whose cells are random handfuls of a shaken lattice: in parts, with holes, islands in them, corners that
 * touch; under three parents under one.
 */
function patchwork(seed: number): Coverage {
  const random = seededRandom(seed);
  const lattice = buildCoverage(seededGrid(5, 4, 2 + Math.floor(random() * 3), random), 0);
  const labels = 3 + Math.floor(random() * 10);
  const labelOf = new Map(Array.from(lattice.cells.keys(), (key) => [key, Math.floor(random() * labels)]));
  const ground = (isIn: (label: number) => boolean): Shape =>
    unionOf(
      lattice,
      [...labelOf].filter(([, label]) => isIn(label)).map(([key]) => key),
    );
  const cells = [...new Set(labelOf.values())].map((label) =>
    cell(
      label + 1,
      3,
      100 + (label % 3),
      ground((other) => other === label),
    ),
  );
  for (const parent of new Set(cells.map(({ parentId }) => parentId!)))
    cells.push(
      cell(
        parent,
        2,
        1000,
        ground((label) => 100 + (label % 3) === parent),
      ),
    );
  return buildCoverage(
    [
      ...cells,
      cell(
        1000,
        1,
        null,
        ground(() => true),
      ),
    ],
    1,
  );
}

/** A gesture, by shares: which border, where on it, how far. */
interface Gesture {
  kind: 'move' | 'insert' | 'delete' | 'reshape' | 'sketch';
  arc: number;
  place: number;
  other: number;
  shifts: [number, number][];
  /** degrees */
  reach: number;
}
const share = fc.nat(999_999).map((part) => part / 1e6);
const shift = share.map((part) => 2 * part - 1);
const gesture: fc.Arbitrary<Gesture> = fc.record({
  kind: fc.constantFrom('move', 'move', 'insert', 'delete', 'reshape', 'sketch'),
  arc: share,
  place: share,
  other: share,
  shifts: fc.array(fc.tuple(shift, shift), { minLength: 3, maxLength: 3 }),
  reach: fc.constantFrom(0.005, 0.02, 0.1, 0.3),
});
/** Without the bias to small numbers: a vertex that moves by nothing is no edit. */
const play = fc.noBias(
  fc.record({ seed: fc.nat(10_000), gestures: fc.array(gesture, { minLength: 10, maxLength: 40, size: 'max' }) }),
);

function operationOf(coverage: Coverage, { kind, ...by }: Gesture): Operation {
  const arcs = [...coverage.arcs.values()];
  const { positions } = arcs[Math.floor(by.arc * arcs.length)]!;
  const place = Math.floor(by.place * (positions.length - 1));
  const [at, next] = [positions[place]!, positions[place + 1]!];
  const beside = (position: Position, i: number): Position => [
    position[0] + by.shifts[i]![0] * by.reach,
    position[1] + by.shifts[i]![1] * by.reach,
  ];
  const between = (a: Position, b: Position, along: number): Position => [
    a[0] + along * (b[0] - a[0]),
    a[1] + along * (b[1] - a[1]),
  ];
  if (kind === 'move') return { kind: 'move-vertex', from: at, to: beside(at, 0) };
  if (kind === 'insert') return { kind: 'insert-vertex', edge: [at, next], at: between(at, next, by.other) };
  if (kind === 'delete') return { kind: 'delete-vertex', at };
  if (kind === 'sketch') return { kind: 'reshape', line: [0, 1, 2].map((i) => beside(at, i)) };
  const end = positions[Math.floor(by.other * positions.length)]!;
  const bends = [0, 1].map((i) => beside(between(at, end, (i + 1) / 3), i));
  return { kind: 'reshape', line: [at, ...bends, end] };
}

/** Twice the area in grid units, exact: sums can be compared for equality. */
function exactArea(shape: Shape): bigint {
  const unit = (degrees: number) => BigInt(Math.round(degrees * 1e7));
  let sum = 0n;
  for (const polygon of shape)
    for (const [hole, ring] of polygon.entries()) {
      const way = runsLeft(ring) === (hole === 0) ? 1n : -1n;
      for (let i = 1; i < ring.length; i++) {
        const [a, b] = [ring[i - 1]!, ring[i]!];
        sum += way * (unit(a[0]) * unit(b[1]) - unit(b[0]) * unit(a[1]));
      }
    }
  return sum;
}

const leavesOf = (coverage: Coverage): CellKey[] =>
  [...coverage.cells.values()].flatMap(({ key, rings }) => (rings === null ? [] : [key]));
const bytesOf = (coverage: Coverage): string =>
  JSON.stringify([...coverage.cells.keys()].sort().map((key) => [key, shapeOfCell(coverage, key)]));

function expectSound(coverage: Coverage): void {
  const leaves = leavesOf(coverage);
  const shapes = leaves.map((key) => ({ code: key, shape: shapeOfCell(coverage, key) }));
  expect(coverageReport(shapes).problems).to.deep.equal([]);
  const total = shapes.reduce((sum, { shape }) => sum + exactArea(shape), 0n);
  expect(exactArea(shapeOfCell(coverage, '1000'))).to.equal(total);
  for (const { key, rings } of coverage.cells.values()) {
    if (rings !== null) continue;
    expect(ringFlaw(shapeOfCell(coverage, key))).to.equal(undefined);
    expect(sameGround(shapeOfCell(coverage, key), unionBelow(coverage, key)), key).to.equal(true);
  }
}

/** What an operation did is told exactly, and nothing else was touched. */
function expectTold(before: Coverage, after: Coverage, changed: readonly CellKey[]): void {
  for (const key of before.cells.keys()) {
    const [was, is] = [shapeOfCell(before, key), shapeOfCell(after, key)];
    expect(changed.includes(key), key).to.equal(!sameGround(was, is));
    if (!changed.includes(key)) expect(is === was || JSON.stringify(is) === JSON.stringify(was), key).to.equal(true);
  }
}

/** The arcs that the shapes would be built of anew. */
function expectAsBuilt(coverage: Coverage): void {
  const cells = Array.from(coverage.cells.values(), ({ id, level, parent, key }) =>
    cell(id!, level, parent === null ? null : Number(parent), shapeOfCell(coverage, key)),
  );
  const lines = ({ arcs }: Coverage) =>
    Array.from(arcs.values(), ({ positions }) => {
      const isClosed = String(positions[0]) === String(positions.at(-1));
      const open =
        isClosed && positions.length > 3 ? [...positions.slice(1).map(String)].sort() : positions.map(String);
      return open[0]! < open.at(-1)! ? open.join(' ') : open.toReversed().join(' ');
    }).sort();
  expect(lines(coverage)).to.deep.equal(lines(buildCoverage(cells, 1)));
}

describe('random edits', () => {
  it('keep the coverage sound, tell what they changed, and are undone by the value before', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(play, ({ seed, gestures }) => {
        let coverage = patchwork(seed);
        const history: [Coverage, string][] = [];
        for (const one of gestures) {
          const outcome = applyOperation(coverage, operationOf(coverage, one));
          const what = isRefused(outcome) ? outcome.refused : one.kind;
          seen.set(what, (seen.get(what) ?? 0) + 1);
          if (isRefused(outcome)) continue;
          expectSound(outcome.coverage);
          expectTold(coverage, outcome.coverage, outcome.changed);
          history.push([coverage, bytesOf(coverage)]);
          coverage = outcome.coverage;
        }
        expectAsBuilt(coverage);
        for (const [before, bytes] of history.toReversed()) expect(bytesOf(before)).to.equal(bytes);
      }),
      { numRuns: 30, seed: 20 },
    );
    for (const kind of ['move', 'insert', 'delete', 'reshape', 'sketch', 'crosses-border'])
      expect(seen.get(kind) ?? 0, kind).to.be.above(10);
  });

  it('mean the same when they are played again', () => {
    fc.assert(
      fc.property(play, ({ seed, gestures }) => {
        const log: Operation[] = [];
        let coverage = patchwork(seed);
        for (const one of gestures) {
          const operation = operationOf(coverage, one);
          const outcome = applyOperation(coverage, operation);
          if (isRefused(outcome)) continue;
          log.push(JSON.parse(JSON.stringify(operation)) as Operation);
          coverage = outcome.coverage;
        }
        let again = patchwork(seed);
        for (const operation of log) {
          const outcome = applyOperation(again, operation);
          if (isRefused(outcome)) throw new Error(outcome.refused);
          again = outcome.coverage;
        }
        expect(bytesOf(again)).to.equal(bytesOf(coverage));
      }),
      { numRuns: 20, seed: 21 },
    );
  });

  onBothEngines((engine) => {
    let database: Database;
    before(async () => {
      database = await engine.freshDatabase();
    });
    after(() => engine.release(database));

    it('leave what PostGIS finds valid, without overlap, and of the same area together', async () => {
      for (const { seed, gestures } of fc.sample(play, { numRuns: 6, seed: 22 })) {
        let coverage = patchwork(seed);
        for (const one of gestures) {
          const outcome = applyOperation(coverage, operationOf(coverage, one));
          if (!isRefused(outcome)) coverage = outcome.coverage;
        }
        const rows = leavesOf(coverage).map((code) => ({ code, shape: shapeToWkbHex(shapeOfCell(coverage, code)) }));
        const { rows: told } = await database.knex.raw(
          `with cell as materialized (select c.code, c.shape::geometry as shape from json_to_recordset(?::json) as c (code text, shape text))
           select
             (select count(*) from cell where not st_isvalid(shape))::int as invalid,
             (select count(*) from cell a join cell b on a.code < b.code and st_relate(a.shape, b.shape, '2********'))::int as overlaps,
             (select abs(sum(st_area(shape)) - st_area(st_union(shape))) < 1e-12 from cell) as fills,
             st_equals((select st_union(shape) from cell), ?::geometry) as parent`,
          [JSON.stringify(rows), shapeToWkbHex(shapeOfCell(coverage, '1000'))],
        );
        expect(told).to.deep.equal([{ invalid: 0, overlaps: 0, fills: true, parent: true }]);
      }
    });
  });
});
