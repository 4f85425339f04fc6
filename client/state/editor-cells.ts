/** Which cells are where in a coverage: under a point, beside a vertex, redrawn since the base. */
import type { Position, Shape } from '../../server/grid/contract.ts';
import {
  arcOf,
  type CellKey,
  type Coverage,
  type CoverageCell,
  samePosition,
} from '../../server/grid/topology/coverage.ts';
import { leavesBelow } from '../../server/grid/topology/structure/cell-shape.ts';
import { cellsAt, verticesAt } from '../../server/grid/topology/structure/find-border.ts';
import { leavesAt } from '../../server/grid/topology/structure/leaves-at.ts';

/** The cell and all above it, the top one first. */
export function pathOf(coverage: Coverage, key: CellKey): CoverageCell[] {
  const path: CoverageCell[] = [];
  for (let cell = coverage.cells.get(key); cell !== undefined; ) {
    path.unshift(cell);
    cell = cell.parent === null ? undefined : coverage.cells.get(cell.parent);
  }
  return path;
}

/** The cell without children that has a position, or null outside and in a gap. */
export const cellAt = (coverage: Coverage, position: Position): CellKey | null =>
  leavesAt(coverage, position)[0] ?? null;

/** Cells whose border has `at` as a vertex: those that change when it moves. */
export const cellsAround = (coverage: Coverage, at: Position): CellKey[] => cellsAt(coverage, verticesAt(coverage, at));

/** Whether borders part at `at`: such a vertex cannot be deleted. */
export function isJunction(coverage: Coverage, at: Position): boolean {
  const places = verticesAt(coverage, at);
  return places.some(({ arc }) => arc !== places[0]!.arc);
}

/**
 * Keys of the cells whose ground is not what it was in `base`, gone and new ones included. A neighbour that only got a
 * node on its border is none of them.
 */
export const redrawnCells = (base: Coverage, coverage: Coverage): CellKey[] =>
  [...base.cells.differing(coverage.cells)]
    .filter((key) => {
      const [before, after] = [base.cells.get(key)?.base ?? null, coverage.cells.get(key)?.base ?? null];
      return before === null || after === null || !sameShape(before, after);
    })
    .sort();

function sameShape(a: Shape, b: Shape): boolean {
  if (a === b) return true;
  const [left, right] = [a.flat(2), b.flat(2)];
  return left.length === right.length && left.every((position, at) => samePosition(position, right[at]!));
}

/** Numbers of the arcs of a cell's own rings; none where it has children. */
export const arcsOf = ({ rings }: CoverageCell): number[] => (rings ?? []).flat(2).map(arcOf);

/** Numbers of the arcs that outline a cell: of a parent those that one cell below it has on one side only. */
export function outlineArcs(coverage: Coverage, key: CellKey): number[] {
  const times = new Map<number, number>();
  for (const leaf of leavesBelow(coverage, key)) {
    const cell = coverage.cells.get(leaf);
    if (cell !== undefined) for (const arc of arcsOf(cell)) times.set(arc, (times.get(arc) ?? 0) + 1);
  }
  return [...times].filter(([, count]) => count === 1).map(([arc]) => arc);
}

/** The smallest level number at which the cells on the two sides of an arc differ, as the border tiles have it. */
export function levelOfArc(coverage: Coverage, arc: number): { level: number; outer: boolean } {
  const [one, other] = coverage.uses.get(arc) ?? [];
  if (one === undefined) return { level: 1, outer: true };
  const path = pathOf(coverage, one.cell);
  if (other === undefined) return { level: path[0]?.level ?? 1, outer: true };
  const beside = new Set(pathOf(coverage, other.cell).map(({ key }) => key));
  return { level: path.find(({ key }) => !beside.has(key))?.level ?? 4, outer: false };
}
