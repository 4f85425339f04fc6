/** Which cells are where in a coverage: under a point, beside a vertex, below a parent, changed since the base. */
import type { Position } from '../../server/grid/contract.ts';
import {
  type Arc,
  type CellKey,
  type Coverage,
  type CoverageCell,
  ringPositions,
  samePosition,
} from '../../server/grid/topology/coverage.ts';

/** Cells without children below `key`, itself where it has none. */
export function leavesOf(coverage: Coverage, key: CellKey): CellKey[] {
  const children = coverage.children.get(key);
  return children === undefined || children.length === 0
    ? [key]
    : children.flatMap((child) => leavesOf(coverage, child));
}

/** The cell and all above it, the top one first. */
export function pathOf(coverage: Coverage, key: CellKey): CoverageCell[] {
  const path: CoverageCell[] = [];
  let cell = coverage.cells.get(key);
  while (cell !== undefined && path.length < 5) {
    path.unshift(cell);
    cell = cell.parent === null ? undefined : coverage.cells.get(cell.parent);
  }
  return path;
}

/** Numbers of the arcs of a cell's own rings; none where it has children. */
export function arcsOf({ rings }: CoverageCell): number[] {
  return (rings ?? []).flat(2).map((ref) => (ref < 0 ? ~ref : ref));
}

/**
 * The cell without children that has a position, or null outside and in a gap. It casts a ray to the west and asks the
 * cells beside the nearest border there: what it costs is the borders along one parallel, and no index of cells is kept.
 */
export function cellAt(coverage: Coverage, position: Position): CellKey | null {
  const [lon, lat] = position;
  const crossings: { at: number; arc: Arc }[] = [];
  for (const arc of coverage.index.search(coverage, [-180, lat, lon, lat]))
    for (let i = 1; i < arc.positions.length; i++) {
      const [ax, ay] = arc.positions[i - 1]!;
      const [bx, by] = arc.positions[i]!;
      if (ay > lat === by > lat) continue;
      const at = ax + ((lat - ay) / (by - ay)) * (bx - ax);
      if (at <= lon) crossings.push({ at, arc });
    }
  crossings.sort((a, b) => b.at - a.at);
  // Where borders meet on the very parallel, several crossings are the nearest.
  const nearest = crossings[0];
  const asked = new Set<CellKey>();
  for (const { at, arc } of crossings) {
    if (at < nearest!.at && asked.size > 0) break;
    for (const { cell } of coverage.uses.get(arc.id) ?? []) {
      if (asked.has(cell)) continue;
      asked.add(cell);
      if (hasPosition(coverage, cell, position)) return cell;
    }
  }
  return null;
}

function hasPosition(coverage: Coverage, key: CellKey, [lon, lat]: Position): boolean {
  let inside = false;
  for (const ring of coverage.cells.get(key)?.rings?.flat() ?? []) {
    const positions = ringPositions(coverage, ring);
    for (let i = 1; i < positions.length; i++) {
      const [ax, ay] = positions[i - 1]!;
      const [bx, by] = positions[i]!;
      if (ay > lat !== by > lat && lon >= ax + ((lat - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}

/** Arcs that have `at` as a vertex. */
export function arcsThrough(coverage: Coverage, at: Position): Arc[] {
  return coverage.index
    .search(coverage, [at[0], at[1], at[0], at[1]])
    .filter(({ positions }) => positions.some((position) => samePosition(position, at)));
}

/** Cells whose border has `at` as a vertex: those that change when it moves. */
export function cellsAround(coverage: Coverage, at: Position): CellKey[] {
  const cells = arcsThrough(coverage, at).flatMap(({ id }) => coverage.uses.get(id) ?? []);
  return [...new Set(cells.map(({ cell }) => cell))].sort();
}

/** Whether three borders or more meet at `at`: it cannot be deleted. */
export function isJunction(coverage: Coverage, at: Position): boolean {
  let ends = 0;
  for (const { positions } of arcsThrough(coverage, at))
    ends += Number(samePosition(positions[0]!, at)) + Number(samePosition(positions.at(-1)!, at));
  return ends > 2;
}

/** Keys of the cells that are not what they were in `base`, gone and new ones included. */
export function changedCells(base: Coverage, coverage: Coverage): CellKey[] {
  return [...base.cells.differing(coverage.cells)].sort();
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
