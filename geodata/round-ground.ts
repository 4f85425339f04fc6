import type { Position, Shape } from '../server/grid/contract.ts';

/** Metres a degree of a great circle on the mean sphere. */
const METRES_A_DEGREE = 111_195;

/** The ground of a cell in metres east and north of its middle: flat enough, as a cell is a few kilometres wide. */
export interface RoundGround {
  /** From its middle. */
  toMetres(position: Position): [x: number, y: number];
  toPosition(x: number, y: number): Position;
  /** Within the cell, and not in a hole of it. */
  isInside(x: number, y: number): boolean;
  /** A straight line meets the border. */
  crosses(ax: number, ay: number, bx: number, by: number): boolean;
  /** To the nearest border, metres. */
  borderM(x: number, y: number): number;
  /** West, south, east, north, metres. */
  bounds: [number, number, number, number];
  areaM2: number;
}

/** Lays out the ground of `shape`. */
export function roundGround(shape: Shape): RoundGround {
  const outline = shape[0]![0]!;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of shape.flatMap(([outer]) => outer!)) {
    [west, south] = [Math.min(west, lon), Math.min(south, lat)];
    [east, north] = [Math.max(east, lon), Math.max(north, lat)];
  }
  const middle: Position = outline.length > 0 ? [(west + east) / 2, (south + north) / 2] : [0, 0];
  const perLon = METRES_A_DEGREE * Math.cos((middle[1] * Math.PI) / 180);
  const toMetres = ([lon, lat]: Position): [number, number] => [
    (lon - middle[0]) * perLon,
    (lat - middle[1]) * METRES_A_DEGREE,
  ];
  // Border edges one after another: ax, ay, bx, by.
  const edges = Float64Array.from(
    shape.flat().flatMap((ring) => ring.slice(1).flatMap((to, i) => [...toMetres(ring[i]!), ...toMetres(to)])),
  );
  let doubleArea = 0;
  for (let i = 0; i < edges.length; i += 4) doubleArea += edges[i]! * edges[i + 3]! - edges[i + 2]! * edges[i + 1]!;

  return {
    toMetres,
    toPosition: (x, y) => [middle[0] + x / perLon, middle[1] + y / METRES_A_DEGREE],
    isInside: (x, y) => {
      let inside = false;
      for (let i = 0; i < edges.length; i += 4) {
        const [ay, by] = [edges[i + 1]!, edges[i + 3]!];
        if (ay > y !== by > y && x < edges[i]! + ((y - ay) * (edges[i + 2]! - edges[i]!)) / (by - ay)) inside = !inside;
      }
      return inside;
    },
    crosses: (ax, ay, bx, by) => {
      for (let i = 0; i < edges.length; i += 4) {
        const [cx, cy, dx, dy] = [edges[i]!, edges[i + 1]!, edges[i + 2]!, edges[i + 3]!];
        const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
        if (c > 0 === d > 0) continue;
        const a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
        const b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
        if (a > 0 !== b > 0) return true;
      }
      return false;
    },
    borderM: (x, y) => {
      let nearest = Infinity;
      for (let i = 0; i < edges.length; i += 4) {
        const [ax, ay] = [edges[i]!, edges[i + 1]!];
        const [ux, uy] = [edges[i + 2]! - ax, edges[i + 3]! - ay];
        const share = Math.min(1, Math.max(0, ((x - ax) * ux + (y - ay) * uy) / (ux * ux + uy * uy)));
        nearest = Math.min(nearest, (x - ax - share * ux) ** 2 + (y - ay - share * uy) ** 2);
      }
      return Math.sqrt(nearest);
    },
    bounds: [...toMetres([west, south]), ...toMetres([east, north])],
    areaM2: Math.abs(doubleArea) / 2,
  };
}
