/**
 * What makes a cell's polygons invalid in the sense of the Simple Features standard (and of ST_IsValid): rings that
 * cross or touch themselves, rings that cross one another, holes outside their shell, polygons over each other, an
 * inside that is cut in two. Repeated positions and the direction of rings are no flaws.
 */
import type { Position, Ring, Shape } from '../contract.ts';
import { turn } from './planar-graph.ts';

export interface RingFlaw {
  place: Position;
  /** A clause: "a ring crosses itself" */
  what: string;
}

interface Edges {
  ax: Float64Array;
  ay: Float64Array;
  bx: Float64Array;
  by: Float64Array;
  /** number of the ring within the shape, and of the edge within its ring */
  ring: Int32Array;
  place: Int32Array;
  order: Uint32Array;
}

/** The first flaw found in a shape, or undefined when it is valid. */
export function ringFlaw(shape: Shape): RingFlaw | undefined {
  const rings: { ring: Ring; polygon: number; hole: boolean }[] = [];
  if (shape.length === 0) return { place: [0, 0], what: 'there is no polygon' };
  for (const [p, polygon] of shape.entries()) {
    if (polygon.length === 0) return { place: [0, 0], what: 'a polygon has no ring' };
    for (const [i, given] of polygon.entries()) {
      const place: Position = given[0] ?? [0, 0];
      if (given.some(([lon, lat]) => !Number.isFinite(lon) || !Number.isFinite(lat)))
        return { place, what: 'a position is not a number' };
      const last = given.at(-1);
      if (given.length < 2 || !last || last[0] !== place[0] || last[1] !== place[1])
        return { place, what: 'a ring is not closed' };
      const ring = given.filter((here, k) => k === 0 || here[0] !== given[k - 1]![0] || here[1] !== given[k - 1]![1]);
      if (ring.length < 4) return { place, what: 'a ring has no area' };
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
    if (a === b) return { place, what: crossing.touch ? 'a ring touches itself' : 'a ring crosses itself' };
    if (rings[a]!.polygon !== rings[b]!.polygon) return { place, what: 'two of its polygons overlap' };
    return { place, what: 'two of its rings cross' };
  }
  return nestingFlaw(rings) ?? cutInside(rings, touches);
}

/** Two edges that meet where they must not. Touches of different rings at a point are told to `onTouch` instead. */
function findCrossing(
  rings: readonly Ring[],
  onTouch: (ringA: number, ringB: number, place: Position) => void,
): { a: number; b: number; place: Position; touch: boolean } | undefined {
  const { ax, ay, bx, by, ring, place, order } = edgesOf(rings);
  for (let m = 0; m < order.length; m++) {
    const i = order[m]!;
    const east = Math.max(ax[i]!, bx[i]!);
    const [south, north] = ay[i]! < by[i]! ? [ay[i]!, by[i]!] : [by[i]!, ay[i]!];
    for (let n = m + 1; n < order.length; n++) {
      const j = order[n]!;
      if (Math.min(ax[j]!, bx[j]!) > east) break;
      if ((ay[j]! > north && by[j]! > north) || (ay[j]! < south && by[j]! < south)) continue;
      const same = ring[i] === ring[j];
      const [first, second] = place[i]! < place[j]! ? [i, j] : [j, i];
      const count = rings[ring[i]!]!.length - 1;
      const follows = same && place[second]! - place[first]! === 1;
      const closes = same && place[first] === 0 && place[second] === count - 1;
      const found = meet(ax[i]!, ay[i]!, bx[i]!, by[i]!, ax[j]!, ay[j]!, bx[j]!, by[j]!);
      if (found === undefined) continue;
      if ((follows || closes) && !found.line) continue;
      const hit = { a: Math.min(ring[i]!, ring[j]!), b: Math.max(ring[i]!, ring[j]!), place: found.place };
      if (found.line || found.proper || same) return { ...hit, touch: !found.line && !found.proper };
      onTouch(hit.a, hit.b, hit.place);
    }
  }
  return undefined;
}

function edgesOf(rings: readonly Ring[]): Edges {
  const total = rings.reduce((sum, ring) => sum + ring.length - 1, 0);
  const [ax, ay, bx, by] = [0, 1, 2, 3].map(() => new Float64Array(total)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const ring = new Int32Array(total);
  const place = new Int32Array(total);
  let at = 0;
  rings.forEach((positions, r) => {
    for (let k = 1; k < positions.length; k++, at++) {
      [ax[at], ay[at]] = positions[k - 1]!;
      [bx[at], by[at]] = positions[k]!;
      ring[at] = r;
      place[at] = k - 1;
    }
  });
  const west = ax.map((x, i) => Math.min(x, bx[i]!));
  const order = Uint32Array.from(west, (_, i) => i).sort((i, j) => west[i]! - west[j]!);
  return { ax, ay, bx, by, ring, place, order };
}

/** How two segments meet: not at all, at one point (`proper` when both go on through it), or along a line. Exact. */
function meet(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): { place: Position; proper: boolean; line: boolean } | undefined {
  const c = Math.sign(turn(ax, ay, bx, by, cx, cy));
  const d = Math.sign(turn(ax, ay, bx, by, dx, dy));
  if (c * d > 0) return undefined;
  const a = Math.sign(turn(cx, cy, dx, dy, ax, ay));
  const b = Math.sign(turn(cx, cy, dx, dy, bx, by));
  if (a * b > 0) return undefined;
  if (c === 0 && d === 0) {
    // On one line: what they share runs between the second and the third of the four ends.
    const vertical = Math.abs(bx - ax) < Math.abs(by - ay);
    const key = (p: Position) => (vertical ? p[1] : p[0]);
    const spanA = [[ax, ay] as Position, [bx, by] as Position].sort((p, q) => key(p) - key(q));
    const spanC = [[cx, cy] as Position, [dx, dy] as Position].sort((p, q) => key(p) - key(q));
    const start = key(spanA[0]!) > key(spanC[0]!) ? spanA[0]! : spanC[0]!;
    const end = key(spanA[1]!) < key(spanC[1]!) ? spanA[1]! : spanC[1]!;
    if (key(start) > key(end)) return undefined;
    return { place: start, proper: false, line: key(start) < key(end) };
  }
  if (c === 0) return { place: [cx, cy], proper: false, line: false };
  if (d === 0) return { place: [dx, dy], proper: false, line: false };
  if (a === 0) return { place: [ax, ay], proper: false, line: false };
  if (b === 0) return { place: [bx, by], proper: false, line: false };
  const [fromA, fromB] = [turn(cx, cy, dx, dy, ax, ay), turn(cx, cy, dx, dy, bx, by)];
  const along = fromA / (fromA - fromB);
  return { place: [ax + along * (bx - ax), ay + along * (by - ay)], proper: true, line: false };
}

/** 1 inside, 0 on the border, -1 outside of a closed ring; exact. */
export function sideOfRing([x, y]: Position, ring: Ring): 1 | 0 | -1 {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    if (ay > y && by > y) continue;
    if (ay < y && by < y) continue;
    if (ay === by) {
      if (ay === y && x >= Math.min(ax, bx) && x <= Math.max(ax, bx)) return 0;
      continue;
    }
    const side = ay < by ? turn(ax, ay, bx, by, x, y) : turn(bx, by, ax, ay, x, y);
    if (side === 0) return 0;
    if (ay <= y !== by <= y && side > 0) inside = !inside;
  }
  return inside ? 1 : -1;
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
        return { place, what: 'a hole lies outside its shell' };
      if (apart) continue;
      if (samePolygon && inner.hole && outer.hole && sideOf(inner.ring, outer.ring) === 1)
        return { place, what: 'a hole lies inside another' };
      if (samePolygon || inner.hole || outer.hole || sideOf(inner.ring, outer.ring) !== 1) continue;
      const inHole = rings.some(
        (hole) => hole.polygon === outer.polygon && hole.hole && sideOf(inner.ring, hole.ring) === 1,
      );
      if (!inHole) return { place, what: 'two of its polygons overlap' };
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
      if (find(String(ring)) === find(point)) return { place, what: 'its rings cut its inside in two' };
      parent.set(find(String(ring)), find(point));
    }
  }
  return undefined;
}
