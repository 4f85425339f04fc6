import Flatbush from 'flatbush';
import type { Position } from '../../contract.ts';
import { METRES_A_DEGREE, radians } from '../../metres.ts';
import type { CellKey } from '../coverage.ts';
import type { LooseBorder } from './loose-borders.ts';

/** A vertex of some cells in the middle of an edge of another. */
export interface TJunction {
  readonly at: Position;
  readonly edge: readonly [Position, Position];
  /** Cells that have the vertex, and those that have the edge. */
  readonly vertexOf: readonly CellKey[];
  readonly edgeOf: readonly CellKey[];
}

/**
 * Finds vertices that lie within `nearM` of the inside of an edge of another cell. Only loose borders can have them: a
 * border that two cells share to the bit has the same vertices on both sides.
 */
export function tJunctions(loose: readonly LooseBorder[], nearM: number): TJunction[] {
  const edges: { border: LooseBorder; a: Position; b: Position }[] = [];
  for (const border of loose) {
    const { positions } = border.arc;
    for (let i = 1; i < positions.length; i++) edges.push({ border, a: positions[i - 1]!, b: positions[i]! });
  }
  if (edges.length === 0) return [];
  const index = new Flatbush(edges.length);
  for (const { a, b } of edges)
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  index.finish();
  const found = new Map<string, TJunction>();
  for (const { arc, cells } of loose)
    for (const at of arc.positions) {
      const squeeze = Math.cos(radians(at[1]));
      const [east, north] = [nearM / METRES_A_DEGREE / squeeze, nearM / METRES_A_DEGREE];
      for (const i of index.search(at[0] - east, at[1] - north, at[0] + east, at[1] + north)) {
        const { border, a, b } = edges[i]!;
        const strangers = border.cells.some((cell) => !cells.includes(cell));
        if (!strangers || !liesInside(at, [a, b], nearM)) continue;
        const key = `${at} ${a} ${b}`;
        const before = found.get(key);
        const vertexOf = [...new Set([...(before?.vertexOf ?? []), ...cells])].sort();
        found.set(key, { at, edge: [a, b], vertexOf, edgeOf: border.cells });
      }
    }
  return [...found.values()].filter(({ vertexOf, edgeOf }) => !edgeOf.every((cell) => vertexOf.includes(cell)));
}

/** Whether `p` lies within `nearM` of the inside of an edge, further than that from its ends. */
function liesInside(p: Position, edge: readonly [Position, Position], nearM: number): boolean {
  const { along, across, length } = besideEdge(p, edge);
  return along > nearM && along < length - nearM && across <= nearM;
}

/** Whether `p` lies within `nearM` of an edge, its ends included. */
export function isBeside(p: Position, edge: readonly [Position, Position], nearM: number): boolean {
  const { along, across, length } = besideEdge(p, edge);
  return along >= -nearM && along <= length + nearM && across <= nearM;
}

/** Where a position is beside an edge, m. */
function besideEdge([x, y]: Position, [a, b]: readonly [Position, Position]) {
  const squeeze = Math.cos(radians(y));
  const [ux, uy] = [(b[0] - a[0]) * squeeze, b[1] - a[1]];
  const [vx, vy] = [(x - a[0]) * squeeze, y - a[1]];
  const length = Math.hypot(ux, uy);
  return {
    along: ((ux * vx + uy * vy) / length) * METRES_A_DEGREE,
    across: (Math.abs(ux * vy - uy * vx) / length) * METRES_A_DEGREE,
    length: length * METRES_A_DEGREE,
  };
}
