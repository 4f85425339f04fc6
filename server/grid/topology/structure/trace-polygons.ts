import type { Position, Ring } from '../../contract.ts';
import { turn } from '../../coverage/planar-graph.ts';
import { sideOfRing } from '../../coverage/side-of-ring.ts';
import { positionKey, samePosition } from '../coverage.ts';
import { runsLeft } from './runs-left.ts';

/** A stretch of border walked with the ground to its left; a closed one begins and ends at one position. */
export interface Way<Ref> {
  readonly ref: Ref;
  readonly positions: readonly Position[];
}

/**
 * Goes along ways: from the head of each, the first way out clockwise from the way back, so that a walk goes round one
 * connected piece of ground and never through a point where two pieces only touch.
 */
export class WayNet<Ref> {
  readonly #out = new Map<string, Way<Ref>[]>();

  constructor(ways: readonly Way<Ref>[]) {
    for (const way of ways) {
      const key = positionKey(way.positions[0]!);
      const list = this.#out.get(key);
      if (list) list.push(way);
      else this.#out.set(key, [way]);
    }
  }

  /** The closed walk that begins with a way; undefined where no way goes on, or it comes back elsewhere. */
  walkFrom(first: Way<Ref>): Way<Ref>[] | undefined {
    const walk = new Set<Way<Ref>>();
    let way = first;
    do {
      if (walk.has(way)) return undefined;
      walk.add(way);
      const onward = this.#out.get(positionKey(way.positions.at(-1)!));
      if (onward === undefined) return undefined;
      way = onward.length === 1 ? onward[0]! : firstClockwise(way, onward);
    } while (way !== first);
    return [...walk];
  }
}

/** Of the ways out of the head of `arriving`, the first one clockwise from the way back. */
function firstClockwise<Ref>(arriving: Way<Ref>, onward: readonly Way<Ref>[]): Way<Ref> {
  const [x, y] = arriving.positions.at(-1)!;
  const [bx, by] = arriving.positions.at(-2)!;
  /** 0 within half a turn clockwise from the way back, 1 straight on, 2 beyond, 3 the way back itself. */
  const quarter = ([cx, cy]: Position): number => {
    const side = turn(x, y, bx, by, cx, cy);
    if (side !== 0) return side < 0 ? 0 : 2;
    return (bx - x) * (cx - x) + (by - y) * (cy - y) < 0 ? 1 : 3;
  };
  return onward.reduce((best, way) => {
    const [[gx, gy], [hx, hy]] = [best.positions[1]!, way.positions[1]!];
    const order = quarter([hx, hy]) - quarter([gx, gy]);
    return order < 0 || (order === 0 && turn(x, y, gx, gy, hx, hy) > 0) ? way : best;
  });
}

/** Cuts a walk at the nodes that it passes twice: a hole may touch its shell, a ring may not touch itself. */
function simpleRings<Ref>(walk: readonly Way<Ref>[]): Way<Ref>[][] {
  const rings: Way<Ref>[][] = [];
  const path: Way<Ref>[] = [];
  const at = new Map<string, number>();
  for (const way of walk) {
    at.set(positionKey(way.positions[0]!), path.length);
    path.push(way);
    const start = at.get(positionKey(way.positions.at(-1)!));
    if (start === undefined) continue;
    const ring = path.splice(start);
    for (const left of ring) at.delete(positionKey(left.positions[0]!));
    rings.push(ring);
  }
  return rings;
}

/** The closed ring of positions that ways make one after another. */
export function positionsOf<Ref>(ring: readonly Way<Ref>[]): Position[] {
  const positions: Position[] = [];
  for (const way of ring)
    for (let i = positions.length === 0 ? 0 : 1; i < way.positions.length; i++) positions.push(way.positions[i]!);
  return positions;
}

/**
 * Polygons, each a shell and its holes, of the ground to the left of `ways`; connected pieces of ground are polygons of
 * their own. Undefined when the ways do not close, or a hole lies in no shell.
 */
export function tracePolygons<Ref>(ways: readonly Way<Ref>[]): Way<Ref>[][][] | undefined {
  const net = new WayNet(ways);
  const walked = new Set<Way<Ref>>();
  const rings: Way<Ref>[][] = [];
  for (const first of ways) {
    if (walked.has(first)) continue;
    const walk = net.walkFrom(first);
    if (walk === undefined || walk.some((way) => walked.has(way))) return undefined;
    for (const way of walk) walked.add(way);
    rings.push(...simpleRings(walk));
  }
  return nestRings(rings);
}

/** The edges of lines as ways, so that lines may meet at any vertex. */
export const waysOfLines = (lines: readonly (readonly Position[])[]): Way<null>[] =>
  lines.flatMap((line) => line.slice(1).map((to, i) => ({ ref: null, positions: [line[i]!, to] })));

/** The same for lines, which may meet at any vertex; the rings that they make. */
export function tracePolygonsOfLines(lines: readonly (readonly Position[])[]): Ring[][] | undefined {
  return tracePolygons(waysOfLines(lines))?.map((polygon) => polygon.map(positionsOf));
}

/** The edges of lines without those that run both ways, which have the ground on either side. */
export function withoutShared(lines: readonly (readonly Position[])[]): Position[][] {
  const edges = new Map<string, Position[]>();
  for (const line of lines)
    for (let i = 1; i < line.length; i++) {
      const [from, to] = [line[i - 1]!, line[i]!];
      if (!edges.delete(`${positionKey(to)} ${positionKey(from)}`))
        edges.set(`${positionKey(from)} ${positionKey(to)}`, [from, to]);
    }
  return [...edges.values()];
}

function nestRings<Ref>(rings: readonly Way<Ref>[][]): Way<Ref>[][][] | undefined {
  const shells: { polygon: Way<Ref>[][]; positions: Position[] }[] = [];
  const holes: { ring: Way<Ref>[]; positions: Position[] }[] = [];
  for (const ring of rings) {
    const positions = positionsOf(ring);
    if (runsLeft(positions)) shells.push({ polygon: [ring], positions });
    else holes.push({ ring, positions });
  }
  for (const hole of holes) {
    const around = shells.filter((shell) => liesInside(hole.positions, shell.positions));
    const innermost = around.find((shell) =>
      around.every((other) => other === shell || !liesInside(other.positions, shell.positions)),
    );
    if (innermost === undefined) return undefined;
    innermost.polygon.push(hole.ring);
  }
  return shells.map((shell) => shell.polygon);
}

/** Whether a ring lies inside another, which it may touch but does not cross; the same ring does not. Exact. */
export function liesInside(inner: readonly Position[], outer: readonly Position[]): boolean {
  for (const position of inner) {
    const side = sideOfRing(position, outer as Position[]);
    if (side !== 0) return side > 0;
  }
  // All vertices touch. The middle of an edge tells, unless both have the edge: then rounding would.
  const shared = new Set<string>();
  for (let i = 1; i < outer.length; i++) {
    shared.add(`${positionKey(outer[i - 1]!)} ${positionKey(outer[i]!)}`);
    shared.add(`${positionKey(outer[i]!)} ${positionKey(outer[i - 1]!)}`);
  }
  for (let i = 1; i < inner.length; i++) {
    const [a, b] = [inner[i - 1]!, inner[i]!];
    if (samePosition(a, b) || shared.has(`${positionKey(a)} ${positionKey(b)}`)) continue;
    const side = sideOfRing([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], outer as Position[]);
    if (side !== 0) return side > 0;
  }
  return false;
}
