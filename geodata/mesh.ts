import Delaunator from 'delaunator';
import type { Plane } from './plane.ts';
import type { Random } from './random.ts';

/** A triangle mesh over the plane, fine where settlements are. The regions of the city are sets of its points. */
export interface Mesh {
  /** East and north of each point, kilometres, in turn. */
  points: Float64Array;
  count: number;
  /** Point from which each half-edge starts; three in a row are a counter-clockwise triangle. */
  triangles: Uint32Array;
  /** The half-edge on the other side; -1 on the hull. */
  opposite: Int32Array;
  /** Neighbours of point p: `neighbours` from `firstNeighbour[p]` up to `firstNeighbour[p + 1]`. */
  firstNeighbour: Uint32Array;
  neighbours: Uint32Array;
  /** Ground that belongs to each point, square kilometres. */
  areaKm2: Float64Array;
}

/** Next half-edge of the same triangle. */
export const nextEdge = (edge: number): number => (edge % 3 === 2 ? edge - 2 : edge + 1);

/**
 * Splits a square about the centre until each part is no wider than `spacingKm` there, puts one point in each at random
 * and triangulates them.
 */
export function makeMesh(halfWidthKm: number, random: Random, spacingKm: (x: number, y: number) => number): Mesh {
  const coordinates: number[] = [];
  const split = (x: number, y: number, half: number): void => {
    // Between one and two sizes chance decides, or the change of size would show as a straight line on the map.
    if (half * 2 > spacingKm(x, y) * random.between(1, 1.5)) {
      const quarter = half / 2;
      split(x - quarter, y - quarter, quarter);
      split(x + quarter, y - quarter, quarter);
      split(x - quarter, y + quarter, quarter);
      split(x + quarter, y + quarter, quarter);
    } else coordinates.push(x + random.between(-0.68, 0.68) * half, y + random.between(-0.68, 0.68) * half);
  };
  split(0, 0, halfWidthKm);
  const points = Float64Array.from(coordinates);
  const { triangles, halfedges } = new Delaunator(points);
  turnCounterClockwise(points, triangles, halfedges);
  return {
    points,
    count: points.length / 2,
    triangles,
    opposite: halfedges,
    ...linkNeighbours(points.length / 2, triangles, halfedges),
    areaKm2: shareAreas(points, triangles),
  };
}

/** Delaunator turns one way in screen axes and the other in map axes: swap two corners of each triangle where needed. */
function turnCounterClockwise(points: Float64Array, triangles: Uint32Array, halfedges: Int32Array): void {
  if (doubleArea(points, triangles, 0) > 0) return;
  // Corners a b c become a c b, so half-edges ab bc ca become ac cb ba: the first and the third change places.
  const moved = (edge: number): number =>
    edge < 0 ? edge : edge % 3 === 0 ? edge + 2 : edge % 3 === 2 ? edge - 2 : edge;
  for (let t = 0; t < triangles.length; t += 3) {
    const corner = triangles[t + 1]!;
    triangles[t + 1] = triangles[t + 2]!;
    triangles[t + 2] = corner;
    const first = halfedges[t]!;
    halfedges[t] = moved(halfedges[t + 2]!);
    halfedges[t + 1] = moved(halfedges[t + 1]!);
    halfedges[t + 2] = moved(first);
  }
}

function doubleArea(points: Float64Array, triangles: Uint32Array, t: number): number {
  const a = triangles[t]! * 2;
  const b = triangles[t + 1]! * 2;
  const c = triangles[t + 2]! * 2;
  return (
    (points[b]! - points[a]!) * (points[c + 1]! - points[a + 1]!) -
    (points[c]! - points[a]!) * (points[b + 1]! - points[a + 1]!)
  );
}

function shareAreas(points: Float64Array, triangles: Uint32Array): Float64Array {
  const areaKm2 = new Float64Array(points.length / 2);
  for (let t = 0; t < triangles.length; t += 3) {
    const share = doubleArea(points, triangles, t) / 6;
    for (let corner = t; corner < t + 3; corner++) areaKm2[triangles[corner]!]! += share;
  }
  return areaKm2;
}

function linkNeighbours(
  count: number,
  triangles: Uint32Array,
  halfedges: Int32Array,
): Pick<Mesh, 'firstNeighbour' | 'neighbours'> {
  const firstNeighbour = new Uint32Array(count + 1);
  const eachEdge = (visit: (from: number, to: number) => void): void => {
    for (let edge = 0; edge < triangles.length; edge++)
      if (halfedges[edge]! < edge) {
        const from = triangles[edge]!;
        const to = triangles[nextEdge(edge)]!;
        visit(from, to);
        visit(to, from);
      }
  };
  eachEdge((from) => firstNeighbour[from + 1]!++);
  for (let p = 0; p < count; p++) firstNeighbour[p + 1]! += firstNeighbour[p]!;
  const neighbours = new Uint32Array(firstNeighbour[count]!);
  const filled = firstNeighbour.slice();
  eachEdge((from, to) => {
    neighbours[filled[from]!++] = to;
  });
  return { firstNeighbour, neighbours };
}

/** Nearest mesh point to `target` reached by walking downhill from `start`. */
export function nearestPoint(
  mesh: Mesh,
  target: Plane,
  start: number,
  allowed: (point: number) => boolean = () => true,
): number {
  const distance = (p: number): number =>
    (mesh.points[2 * p]! - target[0]) ** 2 + (mesh.points[2 * p + 1]! - target[1]) ** 2;
  let best = start;
  let bestDistance = distance(start);
  for (let moved = true; moved; ) {
    moved = false;
    const at = best;
    for (let i = mesh.firstNeighbour[at]!; i < mesh.firstNeighbour[at + 1]!; i++) {
      const p = mesh.neighbours[i]!;
      const d = distance(p);
      if (d < bestDistance && allowed(p)) {
        best = p;
        bestDistance = d;
        moved = true;
      }
    }
  }
  return best;
}
