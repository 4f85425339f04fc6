/** Small coverages drawn by hand: units of a hundredth of a degree, about a kilometre, from a corner in Hunan. */
import { expect } from 'chai';
import type { Cell, Level, Position, Ring, Shape } from '../../../server/grid/contract.ts';
import { coverageReport } from '../../../server/grid/coverage-report.ts';
import { shapeAreaM2 } from '../../../server/grid/ellipsoid-area.ts';
import type { CellKey, Coverage } from '../../../server/grid/topology/coverage.ts';
import type { OperationRefused, Outcome } from '../../../server/grid/topology/outcome.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { shapeOfCell } from '../../../server/grid/topology/structure/cell-shape.ts';

export type Points = [x: number, y: number][];

export const at = (x: number, y: number): Position => [
  Math.round((113 + x / 100) * 1e7) / 1e7,
  Math.round((27 + y / 100) * 1e7) / 1e7,
];
export const line = (...points: Points): Position[] => points.map(([x, y]) => at(x, y));
export const ring = (...points: Points): Ring => line(...points, points[0]!);

/** A closed rectangle with a vertex at every whole unit of its sides. */
export function block(west: number, south: number, east: number, north: number): Ring {
  const points: Points = [];
  for (let x = west; x < east; x++) points.push([x, south]);
  for (let y = south; y < north; y++) points.push([east, y]);
  for (let x = east; x > west; x--) points.push([x, north]);
  for (let y = north; y > south; y--) points.push([west, y]);
  return ring(...points);
}

export const cell = (id: number, level: Level, parentId: number | null, shape: Shape): Cell => ({
  id,
  code: `c${id}`,
  level,
  name: { zh: '', en: `Cell ${id}` },
  urban: true,
  parentId,
  synthetic: true,
  areaM2: 1,
  shape,
});

/**
 * Six leaves of level 2 in two parents of level 1, each a unit wide:
 *
 *       ┌────┬────┬────┐
 *       │ 14 │ 15 │ 16 │     parent 1 has 11, 14; parent 2 the rest
 *       ├────┼────┼────┤
 *       │ 11 │ 12 │ 13 │
 *       └────┴────┴────┘
 */
export const townCells = (): Cell[] => [
  cell(1, 1, null, [[block(0, 0, 1, 2)]]),
  cell(2, 1, null, [[block(1, 0, 3, 2)]]),
  ...[0, 1, 2, 3, 4, 5].map((i) => {
    const [x, y] = [i % 3, Math.floor(i / 3)];
    return cell(11 + i, 2, x === 0 ? 1 : 2, [[block(x, y, x + 1, y + 1)]]);
  }),
];
export const town = (): Coverage => buildCoverage(townCells(), 1);
/** Leaves without parents, each of one polygon: a shell and its holes. */
export const leaves = (...shapes: Shape[]): Coverage =>
  buildCoverage(
    shapes.map((shape, i) => cell(i + 1, 2, null, shape)),
    1,
  );

/** Positions in units, as "x y". */
export const told = (positions: readonly Position[]): string[] =>
  positions.map(([lon, lat]) => `${units(lon - 113)} ${units(lat - 27)}`);
const units = (degrees: number) => Math.round(degrees * 1e7) / 1e5;
/** Rings of each polygon of a cell. */
export const ringsOf = (coverage: Coverage, key: CellKey): string[][] =>
  shapeOfCell(coverage, key).map((polygon) => polygon.map((positions) => told(positions.slice(0, -1)).join(', ')));

export const UNIT_M2 = shapeAreaM2([[block(0, 0, 1, 1)]]);
/** Area in units, to a hundredth: units differ a little with latitude. */
export const areaOf = (coverage: Coverage, key: CellKey): number =>
  Math.round((shapeAreaM2(shapeOfCell(coverage, key)) / UNIT_M2) * 100) / 100;

export function done(outcome: Outcome): Exclude<Outcome, OperationRefused> {
  if ('refused' in outcome) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome;
}
export const refusal = (outcome: Outcome): string => ('refused' in outcome ? outcome.refused : 'done');

/** Problems of the cells of each level and of how they lie in their parents. */
export function problemsOf(coverage: Coverage): string[] {
  const byLevel = new Map<Level, { code: string; shape: Shape; parent: string | null }[]>();
  for (const { key, level, code, parent } of coverage.cells.values()) {
    const list = byLevel.get(level) ?? [];
    byLevel.set(level, list);
    list.push({ code, shape: shapeOfCell(coverage, key), parent: parent && coverage.cells.get(parent)!.code });
  }
  return [...byLevel].flatMap(([level, cells]) =>
    coverageReport(cells, byLevel.get((level - 1) as Level))
      .problems.filter(({ kind }) => kind !== 'orphan')
      .map(({ message }) => message),
  );
}

export const expectSound = (coverage: Coverage): void => {
  expect(problemsOf(coverage)).to.deep.equal([]);
};
