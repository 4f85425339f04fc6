import type { Ring, Shape } from '../contract.ts';
import { Chain, isCounterclockwise } from './chain.ts';
import { type Face, facesOf } from './faces.ts';
import { planarGraph } from './planar-graph.ts';

/** West, south, east, north. */
export type Box = [west: number, south: number, east: number, north: number];

export function boxOf(shape: Shape): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const polygon of shape)
    for (const [x, y] of polygon[0] ?? []) {
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
    }
  return box;
}

/** Faces thinner than this are the rounding of a coordinate, not ground, m. */
export const NOISE_WIDTH_M = 1e-5;

export const isGround = (face: Face) => face.widthM > NOISE_WIDTH_M;

/** Room around a box that is clipped to, so that a clipped border never runs along a real one. */
const MARGIN_DEG = 1e-5;

/** The parts of `shape` that lie outside `cover`. */
export function partsOutside(shape: Shape, cover: Shape): Face[] {
  const chain = new Chain();
  chain.addShape(shape, 0);
  addNear(chain, cover, boxOf(shape), 1, -1);
  return facesOf(planarGraph(chain), (winding) => winding === 1).filter(isGround);
}

/** The parts that all `shapes` share. */
export function partsShared(shapes: readonly Shape[]): Face[] {
  const common = shapes
    .map(boxOf)
    .reduce((a, b) => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]);
  if (common[0] > common[2] || common[1] > common[3]) return [];
  const chain = new Chain();
  for (const [owner, shape] of shapes.entries()) addNear(chain, shape, common, owner, 1);
  return facesOf(planarGraph(chain), (winding) => winding >= shapes.length).filter(
    (face) => isGround(face) && meets(face, common),
  );
}

/** The margin around the box is no part of the answer. */
const meets = (face: Face, [west, south, east, north]: Box) => {
  const box = boxOf([face.rings]);
  return box[0] < east && box[2] > west && box[1] < north && box[3] > south;
};

/**
 * Adds what of a shape lies near a box, by cutting its rings at the four sides in turn (Sutherland and Hodgman). The
 * cut may run to and fro along a side of the box, which cancels; the winding numbers within are those of the shape.
 */
function addNear(chain: Chain, shape: Shape, [west, south, east, north]: Box, owner: number, sign: 1 | -1): void {
  const limits: [axis: 0 | 1, limit: number, inward: 1 | -1][] = [
    [0, west - MARGIN_DEG, 1],
    [0, east + MARGIN_DEG, -1],
    [1, south - MARGIN_DEG, 1],
    [1, north + MARGIN_DEG, -1],
  ];
  for (const polygon of shape)
    for (const [i, ring] of polygon.entries()) {
      const direction = isCounterclockwise(ring) === (i === 0) ? sign : -sign;
      let cut = ring;
      for (const [axis, limit, inward] of limits) cut = cutRing(cut, axis, limit, inward);
      if (cut.length >= 4) chain.addRing(cut, owner, direction);
    }
}

function cutRing(ring: Ring, axis: 0 | 1, limit: number, inward: 1 | -1): Ring {
  const isIn = (value: number) => (value - limit) * inward >= 0;
  if (ring.every((position) => isIn(position[axis]))) return ring;
  const out: Ring = [];
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!];
    if (isIn(a[axis]) !== isIn(b[axis])) {
      // Always from the lower end, so that neighbours cut a shared edge at the same place.
      const [low, high] = a[axis] < b[axis] ? [a, b] : [b, a];
      const along = (limit - low[axis]) / (high[axis] - low[axis]);
      const other = low[1 - axis]! + along * (high[1 - axis]! - low[1 - axis]!);
      out.push(axis === 0 ? [limit, other] : [other, limit]);
    }
    if (isIn(b[axis])) out.push(b);
  }
  if (out.length > 0) out.push(out[0]!);
  return out;
}
