/**
 * What makes a cell's polygons invalid in the sense of the Simple Features standard (and of ST_IsValid): rings that
 * cross or touch themselves, rings that cross one another, holes outside their shell, polygons over each other, an
 * inside that is cut in two. Repeated positions and the direction of rings are no flaws.
 */
import type { Position, Ring, Shape } from '../contract.ts';
import { findCrossing } from './crossing-edges.ts';
import { sideOfRing } from './side-of-ring.ts';

/** Each flaw as a clause. */
const FLAWS = {
  'no-polygon': 'there is no polygon',
  'no-ring': 'a polygon has no ring',
  'not-a-number': 'a position is not a number',
  'not-closed': 'a ring is not closed',
  'no-area': 'a ring has no area',
  'touches-itself': 'a ring touches itself',
  'crosses-itself': 'a ring crosses itself',
  'parts-overlap': 'two of its polygons overlap',
  'rings-cross': 'two of its rings cross',
  'hole-outside': 'a hole lies outside its shell',
  'hole-in-hole': 'a hole lies inside another',
  'cut-in-two': 'its rings cut its inside in two',
} as const;
export type RingFlawKind = keyof typeof FLAWS;

export interface RingFlaw {
  place: Position;
  kind: RingFlawKind;
  /** A clause: "a ring crosses itself" */
  what: string;
}

const flaw = (kind: RingFlawKind, place: Position): RingFlaw => ({ place, kind, what: FLAWS[kind] });

/** The first flaw found in a shape, or undefined when it is valid. */
export function ringFlaw(shape: Shape): RingFlaw | undefined {
  const rings: { ring: Ring; polygon: number; hole: boolean }[] = [];
  if (shape.length === 0) return flaw('no-polygon', [0, 0]);
  for (const [p, polygon] of shape.entries()) {
    if (polygon.length === 0) return flaw('no-ring', [0, 0]);
    for (const [i, given] of polygon.entries()) {
      const place: Position = given[0] ?? [0, 0];
      if (given.some(([lon, lat]) => !Number.isFinite(lon) || !Number.isFinite(lat)))
        return flaw('not-a-number', place);
      const last = given.at(-1);
      if (given.length < 2 || !last || last[0] !== place[0] || last[1] !== place[1]) return flaw('not-closed', place);
      const ring = given.filter((here, k) => k === 0 || here[0] !== given[k - 1]![0] || here[1] !== given[k - 1]![1]);
      if (ring.length < 4) return flaw('no-area', place);
      rings.push({ ring, polygon: p, hole: i > 0 });
    }
  }
  const touches = new Map<string, Position>();
  const crossing = findCrossing(
    rings.map((item) => item.ring),
    (a, b, place) => touches.set(`${a} ${b} ${place[0]} ${place[1]}`, place),
  );
  if (crossing) {
    const { a, b, place } = crossing;
    if (a === b) return flaw(crossing.touch ? 'touches-itself' : 'crosses-itself', place);
    if (rings[a]!.polygon !== rings[b]!.polygon) return flaw('parts-overlap', place);
    return flaw('rings-cross', place);
  }
  return nestingFlaw(rings) ?? cutInside(rings, touches);
}

/** Where a ring that does not cross another lies: by its first vertex that is not on the other's border. */
function sideOf(ring: Ring, other: Ring): 1 | 0 | -1 {
  for (const position of ring) {
    const side = sideOfRing(position, other);
    if (side !== 0) return side;
  }
  // All vertices touch. Rings do not cross, so the middle of any edge tells.
  for (let i = 1; i < ring.length; i++) {
    const middle: Position = [(ring[i - 1]![0] + ring[i]![0]) / 2, (ring[i - 1]![1] + ring[i]![1]) / 2];
    const side = sideOfRing(middle, other);
    if (side !== 0) return side;
  }
  return 0;
}

function nestingFlaw(rings: readonly { ring: Ring; polygon: number; hole: boolean }[]): RingFlaw | undefined {
  if (rings.length === 1) return undefined;
  const boxes = rings.map(({ ring }) => boxOf(ring));
  for (let i = 0; i < rings.length; i++)
    for (let j = 0; j < rings.length; j++) {
      if (i === j) continue;
      const [inner, outer] = [rings[i]!, rings[j]!];
      const samePolygon = inner.polygon === outer.polygon;
      const apart = !boxesMeet(boxes[i]!, boxes[j]!);
      const place = inner.ring[0]!;
      if (samePolygon && inner.hole && !outer.hole && (apart || sideOf(inner.ring, outer.ring) !== 1))
        return flaw('hole-outside', place);
      if (apart) continue;
      if (samePolygon && inner.hole && outer.hole && sideOf(inner.ring, outer.ring) === 1)
        return flaw('hole-in-hole', place);
      if (samePolygon || inner.hole || outer.hole || sideOf(inner.ring, outer.ring) !== 1) continue;
      const inHole = rings.some(
        (hole) => hole.polygon === outer.polygon && hole.hole && sideOf(inner.ring, hole.ring) === 1,
      );
      if (!inHole) return flaw('parts-overlap', place);
    }
  return undefined;
}

type Box = [west: number, south: number, east: number, north: number];

function boxOf(ring: Ring): Box {
  const box: Box = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [x, y] of ring) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

const boxesMeet = (a: Box, b: Box) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** Rings of one polygon that touch in a circle cut its inside in two. */
function cutInside(
  rings: readonly { polygon: number }[],
  touches: ReadonlyMap<string, Position>,
): RingFlaw | undefined {
  // Rings and touching points are the nodes of a graph; a cycle through different points cuts.
  const parent = new Map<string, string>();
  const find = (node: string): string => {
    const up = parent.get(node) ?? node;
    return up === node ? node : find(up);
  };
  const joined = new Set<string>();
  for (const [key, place] of touches) {
    const [a, b] = key.split(' ').map(Number) as [number, number];
    if (rings[a]!.polygon !== rings[b]!.polygon) continue;
    const point = `at ${rings[a]!.polygon} ${place.join(' ')}`;
    for (const ring of [a, b]) {
      if (joined.has(`${ring} ${point}`)) continue;
      joined.add(`${ring} ${point}`);
      if (find(String(ring)) === find(point)) return flaw('cut-in-two', place);
      parent.set(find(String(ring)), find(point));
    }
  }
  return undefined;
}
