import { orient2d } from 'robust-predicates';

export type RawPosition = [x: number, y: number];
export type RawRing = RawPosition[];

const MOST_RINGS = 20_000;

interface Nested {
  ring: RawRing;
  area: number;
  box: [minX: number, minY: number, maxX: number, maxY: number];
  depth: number;
  holes: RawRing[];
}

/**
 * Sorts the rings of one record into polygons: outer ring first, then its holes. A ring that lies in an even number of
 * others is an outer ring (an island in a hole is one), otherwise a hole of the smallest ring around it. Winding is not
 * asked, since many programs write it wrong, and rings of a valid record never cross. Exact predicates; a message where
 * rings repeat. Rings too short to bound anything pass through as outer rings, for the reader to name.
 */
export function nestRings(rings: RawRing[]): RawRing[][] | string {
  if (rings.length === 1) return [[rings[0]!]];
  if (rings.length > MOST_RINGS) return `it has ${rings.length} rings; more than ${MOST_RINGS} are not read`;
  const bySize = rings.map(measure).sort((a, b) => b.area - a.area);
  const outers: Nested[] = [];
  for (const [n, inner] of bySize.entries()) {
    let parent: Nested | undefined;
    // From the smallest larger ring outwards: the first that contains it is its parent.
    for (let i = n - 1; i >= 0; i--) {
      const outer = bySize[i]!;
      if (!boxContains(outer.box, inner.box)) continue;
      const inside = lies(inner.ring, outer.ring);
      if (inside === undefined) return 'one of its rings is there twice';
      if (inside) {
        parent = outer;
        break;
      }
    }
    inner.depth = parent ? parent.depth + 1 : 0;
    if (inner.depth % 2 === 0) outers.push(inner);
    else parent!.holes.push(inner.ring);
  }
  const place = new Map(rings.map((ring, n) => [ring, n]));
  return outers
    .sort((a, b) => place.get(a.ring)! - place.get(b.ring)!)
    .map(({ ring, holes }) => [ring, ...holes.sort((a, b) => place.get(a)! - place.get(b)!)]);
}

function measure(ring: RawRing): Nested {
  const box: Nested['box'] = [Infinity, Infinity, -Infinity, -Infinity];
  const [originX, originY] = ring[0] ?? [0, 0];
  let doubled = 0;
  for (let i = 0; i < ring.length; i++) {
    const [x, y] = ring[i]!;
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    doubled += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return { ring, area: Math.abs(doubled), box, depth: 0, holes: [] };
}

function boxContains(outer: Nested['box'], inner: Nested['box']): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

/** Whether rings that do not cross lie one in the other, told by the first vertex, then edge midpoint, off the border. */
function lies(inner: RawRing, outer: RawRing): boolean | undefined {
  for (const point of inner) {
    const side = sideOf(point, outer);
    if (side !== 0) return side > 0;
  }
  for (let i = 1; i < inner.length; i++) {
    const [a, b] = [inner[i - 1]!, inner[i]!];
    const side = sideOf([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], outer);
    if (side !== 0) return side > 0;
  }
  return undefined;
}

/** 1 inside, 0 on the border, -1 outside. */
function sideOf([x, y]: RawPosition, ring: RawRing): -1 | 0 | 1 {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[j]!;
    const [bx, by] = ring[i]!;
    if ((ax === x && ay === y) || (bx === x && by === y)) return 0;
    if (ay > y === by > y) {
      if (ay === y && by === y && Math.min(ax, bx) <= x && x <= Math.max(ax, bx)) return 0;
      continue;
    }
    const turn = orient2d(ax, ay, bx, by, x, y);
    if (turn === 0) return 0;
    if (turn > 0 === by > ay) inside = !inside;
  }
  return inside ? 1 : -1;
}
