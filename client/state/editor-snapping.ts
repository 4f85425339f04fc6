/**
 * What a point under the pointer is joined to. Within reach a corner goes before an edge, for an edge is always near
 * where a corner is; of two corners the nearer one. The start of the line that is being drawn comes last: it closes a
 * ring in open ground.
 */
import type { Position } from '../../server/grid/contract.ts';
import { type Arc, onGrid, samePosition } from '../../server/grid/topology/coverage.ts';
import { type Pixel, pixelsBetween, placeAlong, type Screen, toPixel } from './editor-screen.ts';

export interface SnapTarget {
  kind: 'node' | 'vertex' | 'edge' | 'start';
  /** Equal to the vertex to the bit; on an edge the foot of the perpendicular, rounded to the grid. */
  at: Position;
  /** The arc that has it; null for the start of the line. */
  arc: number | null;
}

/** CSS pixels. */
export const SNAP_PX = 10;

/** A closed border without a junction begins somewhere, but no other border meets it there. */
export const isClosed = ({ positions }: Arc): boolean => samePosition(positions[0]!, positions.at(-1)!);

export interface SnapOptions {
  radiusPx: number;
  /** Where the line that is being drawn began. */
  start?: Position | undefined;
  /** Vertices that must not be joined: the one that is being moved. Edges that end there do not count either. */
  except?: Position | undefined;
}

/** `arcs`: those whose box comes within reach of `pixel`; others cost time and change nothing. */
export function snap(screen: Screen, pixel: Pixel, arcs: Iterable<Arc>, options: SnapOptions): SnapTarget | null {
  const { radiusPx, start, except } = options;
  let corner: { distance: number; target: SnapTarget } | null = null;
  let edge: { distance: number; target: SnapTarget } | null = null;
  for (const arc of arcs) {
    const { positions } = arc;
    const closed = isClosed(arc);
    let before: Pixel | null = null;
    for (let i = 0; i < positions.length; i++) {
      const at = positions[i]!;
      if (except !== undefined && samePosition(at, except)) {
        before = null;
        continue;
      }
      const here = toPixel(screen, at);
      const distance = pixelsBetween(pixel, here);
      if (distance <= radiusPx && (corner === null || distance < corner.distance)) {
        const isNode = !closed && (i === 0 || i === positions.length - 1);
        corner = { distance, target: { kind: isNode ? 'node' : 'vertex', at, arc: arc.id } };
      }
      if (before !== null && corner === null) {
        const along = placeAlong(pixel, before, here);
        const foot: Pixel = [before[0] + along * (here[0] - before[0]), before[1] + along * (here[1] - before[1])];
        const off = pixelsBetween(pixel, foot);
        if (off <= radiusPx && (edge === null || off < edge.distance))
          edge = { distance: off, target: { kind: 'edge', at: between(positions[i - 1]!, at, along), arc: arc.id } };
      }
      before = here;
    }
  }
  if (corner !== null) return corner.target;
  if (edge !== null) return edge.target;
  if (start !== undefined && pixelsBetween(pixel, toPixel(screen, start)) <= radiusPx)
    return { kind: 'start', at: start, arc: null };
  return null;
}

/** The point of a–b at `along`, 0 to 1, on the grid. */
export function between(a: Position, b: Position, along: number): Position {
  return onGrid([a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])]);
}
