import { SILHOUETTE } from './layout.ts';
import { type Mesh, nearestPoint } from './mesh.ts';
import type { Terrain } from './terrain.ts';

/** Beyond the outline the mesh stays fine for so far. */
const MARGIN_KM = 0.9;
/** A corner that is outside for sure. */
const FAR_KM = -1000;

export interface Outline {
  /** Inside the warped silhouette. */
  contains(x: number, y: number): boolean;
  /** Inside, or outside by no more than the margin. */
  near(x: number, y: number): boolean;
}

/** The silhouette drawn by hand, warped by the land. */
export function drawOutline(terrain: Terrain): Outline {
  const within = (x: number, y: number): boolean => {
    let inside = false;
    for (let i = 0, j = SILHOUETTE.length - 1; i < SILHOUETTE.length; j = i++) {
      const ax = SILHOUETTE[i]![0];
      const ay = SILHOUETTE[i]![1];
      const bx = SILHOUETTE[j]![0];
      const by = SILHOUETTE[j]![1];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
    return inside;
  };
  const contains = (x: number, y: number): boolean => within(...terrain.warp(x, y));
  const near = (x: number, y: number): boolean =>
    contains(x, y) || [-1, 1].some((dx) => [-1, 1].some((dy) => contains(x + dx * MARGIN_KM, y + dy * MARGIN_KM)));
  return { contains, near };
}

/** 0 for points of the city, -1 for others: the silhouette's main piece without its holes. */
export function markInside(mesh: Mesh, outline: Outline): Int32Array {
  const drawn = new Int32Array(mesh.count);
  for (let p = 0; p < mesh.count; p++)
    drawn[p] = outline.contains(mesh.points[2 * p]!, mesh.points[2 * p + 1]!) ? 1 : 0;
  const flood = (start: number, value: number): Int32Array => {
    const reached = new Int32Array(mesh.count).fill(-1);
    const open = [start];
    reached[start] = 0;
    for (let p = open.pop(); p !== undefined; p = open.pop())
      for (let i = mesh.firstNeighbour[p]!; i < mesh.firstNeighbour[p + 1]!; i++) {
        const q = mesh.neighbours[i]!;
        if (drawn[q] === value && reached[q] !== 0) {
          reached[q] = 0;
          open.push(q);
        }
      }
    return reached;
  };
  const middle = nearestPoint(mesh, [0, 0], 0);
  const main = flood(middle, 1);
  for (let p = 0; p < mesh.count; p++) drawn[p] = main[p] === 0 ? 1 : 0;
  const around = flood(nearestPoint(mesh, [FAR_KM, FAR_KM], middle), 0);
  return around.map((outside) => (outside === 0 ? -1 : 0));
}
