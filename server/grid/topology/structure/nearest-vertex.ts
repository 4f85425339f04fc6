import type { Position } from '../../contract.ts';
import { squaredApart } from './squared-apart.ts';

/** A drawn line this close to a vertex or an edge means it, degrees: the grid step and its rounding. */
export const SNAP_DEG = 1.5e-7;

/** The nearest of `vertices` within SNAP_DEG. */
export function nearestVertex(place: Position, vertices: readonly Position[]): Position | undefined {
  let best: Position | undefined;
  let reach = SNAP_DEG * SNAP_DEG;
  for (const vertex of vertices) {
    const apart = squaredApart(place, vertex);
    if (apart > reach || (best !== undefined && apart === reach)) continue;
    best = vertex;
    reach = apart;
  }
  return best;
}

/** Distance of `p` from the inside of a segment, degrees; infinite beside its ends. */
export function distanceFromEdge([px, py]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const [ux, uy] = [bx - ax, by - ay];
  const length = ux * ux + uy * uy;
  const along = ux * (px - ax) + uy * (py - ay);
  if (along <= 0 || along >= length) return Number.POSITIVE_INFINITY;
  return Math.abs(ux * (py - ay) - uy * (px - ax)) / Math.sqrt(length);
}
