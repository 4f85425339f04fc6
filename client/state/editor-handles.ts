/**
 * What the pointer can take hold of: the vertices of borders, and the middles of edges long enough to be seen apart
 * from them, where a vertex can be pulled out.
 */
import type { Position } from '../../server/grid/contract.ts';
import type { Arc } from '../../server/grid/topology/coverage.ts';
import { type Pixel, pixelsBetween, placeAlong, type Screen, toPixel } from './editor-screen.ts';
import { between, isClosed } from './editor-snapping.ts';

export type Handle =
  | { kind: 'node' | 'vertex'; at: Position; arc: number }
  | { kind: 'middle'; at: Position; arc: number; edge: [Position, Position] };

export type PointerKind = 'mouse' | 'pen' | 'touch';
/** CSS pixels from the middle of a handle; a finger covers what it points at. */
export const REACH_PX: Record<PointerKind, number> = { mouse: 9, pen: 12, touch: 24 };
/** An edge this long on the screen offers its middle. */
export const MIDDLE_FROM_PX = 36;

/** Calls `see` with each handle of an arc and where it stands on the screen. */
export function eachHandle(screen: Screen, arc: Arc, see: (handle: Handle, pixel: Pixel) => void): void {
  const { positions, id } = arc;
  const closed = isClosed(arc);
  let before: Pixel | undefined;
  for (let i = 0; i < positions.length; i++) {
    const at = positions[i]!;
    const pixel = toPixel(screen, at);
    if (before !== undefined && pixelsBetween(before, pixel) >= MIDDLE_FROM_PX) {
      const edge: [Position, Position] = [positions[i - 1]!, at];
      const middle: Pixel = [(before[0] + pixel[0]) / 2, (before[1] + pixel[1]) / 2];
      see({ kind: 'middle', at: between(...edge, 0.5), arc: id, edge }, middle);
    }
    before = pixel;
    // The end of a closed arc is its beginning.
    if (closed && i === positions.length - 1) continue;
    const isEnd = i === 0 || i === positions.length - 1;
    see({ kind: isEnd && !closed ? 'node' : 'vertex', at, arc: id }, pixel);
  }
}

/** The handle nearest to `pixel` within `reachPx`; a vertex goes before a middle. */
export function handleAt(screen: Screen, pixel: Pixel, arcs: Iterable<Arc>, reachPx: number): Handle | null {
  const found: { vertex: Handle | null; middle: Handle | null } = { vertex: null, middle: null };
  const nearest = { vertex: reachPx, middle: reachPx };
  for (const arc of arcs)
    eachHandle(screen, arc, (handle, at) => {
      const sort = handle.kind === 'middle' ? 'middle' : 'vertex';
      const distance = pixelsBetween(pixel, at);
      if (distance > nearest[sort]) return;
      nearest[sort] = distance;
      found[sort] = handle;
    });
  return found.vertex ?? found.middle;
}

/** The edge nearest to `pixel` within `reachPx`, and the place on it, on the grid. */
export function edgeAt(
  screen: Screen,
  pixel: Pixel,
  arcs: Iterable<Arc>,
  reachPx: number,
): { edge: [Position, Position]; at: Position } | null {
  let best: { edge: [Position, Position]; at: Position } | null = null;
  let nearest = reachPx;
  for (const { positions } of arcs)
    for (let i = 1; i < positions.length; i++) {
      const edge: [Position, Position] = [positions[i - 1]!, positions[i]!];
      const [a, b] = [toPixel(screen, edge[0]), toPixel(screen, edge[1])];
      const along = placeAlong(pixel, a, b);
      const distance = pixelsBetween(pixel, [a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])]);
      if (distance > nearest) continue;
      nearest = distance;
      best = { edge, at: between(...edge, along) };
    }
  return best;
}
