/**
 * The union of cells by their arcs: what two of them share cancels, and what is left is traced with the inside to the
 * left. At a node where the outline meets itself the trace takes the first way out clockwise from where it came, so that
 * it stays around one connected piece of ground; a trace that passes a node twice is cut there into rings that each pass
 * every vertex once, as the Simple Features standard asks.
 *
 *       ┌────┐                     ┌────────┐
 *       │ A  │                     │  ┌──┐  │
 *       └────x────┐   two shells   │  │  │  │   a shell and a hole
 *            │ B  │                └──x──┘──┘
 *            └────┘
 */
import type { Position } from '../contract.ts';
import { turn } from '../coverage/planar-graph.ts';
import { sideOfRing } from '../coverage/side-of-ring.ts';
import {
  type ArcRef,
  type ArcRing,
  type ArcUse,
  arcOf,
  type CellKey,
  type Coverage,
  positionKey,
  ringPositions,
} from './coverage.ts';

export type OutlineSource = Pick<Coverage, 'arcs' | 'cells'>;

/** Net uses of each arc by the rings of `leaves`: 1 forward, -1 backward; what cancels is not there. */
export function netArcs({ cells }: Pick<Coverage, 'cells'>, leaves: Iterable<CellKey>): Map<number, number> {
  const net = new Map<number, number>();
  for (const leaf of leaves)
    for (const polygon of cells.get(leaf)?.rings ?? [])
      for (const ring of polygon)
        for (const ref of ring) {
          const sum = (net.get(arcOf(ref)) ?? 0) + (ref < 0 ? -1 : 1);
          if (sum === 0) net.delete(arcOf(ref));
          else net.set(arcOf(ref), sum);
        }
  return net;
}

/**
 * Polygons of the union of `leaves`, each a shell and its holes; undefined where their borders do not fit together
 * (overlaps, borders that only nearly coincide). No leaves give no polygons.
 */
export function outlineOf(coverage: OutlineSource, leaves: Iterable<CellKey>): ArcRing[][] | undefined {
  const refs: ArcRef[] = [];
  for (const [id, net] of netArcs(coverage, leaves)) {
    if (Math.abs(net) > 1) return undefined;
    refs.push(net > 0 ? id : ~id);
  }
  return ringsOfArcs(coverage, refs);
}

/** Polygons whose border `refs` are, each walked with the inside to its left; undefined where they are no such border. */
export function ringsOfArcs(coverage: Pick<Coverage, 'arcs'>, refs: readonly ArcRef[]): ArcRing[][] | undefined {
  const ways = new Map<string, ArcRef[]>();
  for (const ref of refs) {
    const start = positionKey(end(coverage, ref, 0));
    const list = ways.get(start);
    if (list) list.push(ref);
    else ways.set(start, [ref]);
  }
  const done = new Set<ArcRef>();
  const polygons: { shell: ArcRing; positions: Position[]; holes: ArcRing[] }[] = [];
  const loose: ArcRing[] = [];
  for (const first of refs) {
    if (done.has(first)) continue;
    const trace: ArcRef[] = [];
    for (let ref = first; !done.has(ref); ) {
      done.add(ref);
      trace.push(ref);
      const next = nextOf(coverage, ref, ways.get(positionKey(end(coverage, ref, -1))) ?? []);
      if (next === undefined) return undefined;
      ref = next;
      if (ref !== first && done.has(ref)) return undefined;
    }
    const loops = simpleLoops(coverage, trace);
    const shells = loops.filter((loop) => runsLeft(ringPositions(coverage, loop)));
    const holes = loops.filter((loop) => !shells.includes(loop));
    if (shells.length > 1) return undefined;
    if (shells.length === 0) loose.push(...holes);
    else polygons.push({ shell: shells[0]!, positions: ringPositions(coverage, shells[0]!), holes });
  }
  for (const hole of loose) {
    const inside = polygons.filter(({ positions }) => liesIn(ringPositions(coverage, hole), positions));
    const innermost = inside.find((polygon) =>
      inside.every((other) => other === polygon || liesIn(polygon.positions, other.positions)),
    );
    if (innermost === undefined) return undefined;
    innermost.holes.push(hole);
  }
  return polygons.map(({ shell, holes }) => [shell, ...holes]);
}

/** Position at the `place`-th place of an arc as `ref` walks it; -1 is the last, as with `at`. */
export function end({ arcs }: Pick<Coverage, 'arcs'>, ref: ArcRef, place: number): Position {
  return arcs.get(arcOf(ref))!.positions.at(ref < 0 ? -1 - place : place)!;
}

/** The way on at the end of `ref`: the first one clockwise from the way back. */
function nextOf(coverage: Pick<Coverage, 'arcs'>, ref: ArcRef, ways: readonly ArcRef[]): ArcRef | undefined {
  if (ways.length < 2) return ways[0];
  const node = end(coverage, ref, -1);
  const back = end(coverage, ref, -2);
  return ways.reduce((best, way) =>
    comesFirst(node, back, end(coverage, way, 1), end(coverage, best, 1)) ? way : best,
  );
}

/** Tells whether, turning clockwise around `node` from `back`, `a` is met before `b`; `back` itself is met last. */
function comesFirst(node: Position, back: Position, a: Position, b: Position): boolean {
  const [rankA, rankB] = [rank(node, back, a), rank(node, back, b)];
  return rankA === rankB ? turn(...node, ...a, ...b) < 0 : rankA < rankB;
}

function rank(node: Position, back: Position, to: Position): number {
  const side = turn(...node, ...back, ...to);
  if (side !== 0) return side < 0 ? 0 : 2;
  const ahead = (back[0] - node[0]) * (to[0] - node[0]) + (back[1] - node[1]) * (to[1] - node[1]) > 0;
  return ahead ? 3 : 1;
}

/** Cuts a closed trace at the nodes that it passes more than once. */
function simpleLoops(coverage: Pick<Coverage, 'arcs'>, trace: readonly ArcRef[]): ArcRef[][] {
  const loops: ArcRef[][] = [];
  const path: ArcRef[] = [];
  const startsAt = new Map<string, number>();
  for (const ref of trace) {
    startsAt.set(positionKey(end(coverage, ref, 0)), path.length);
    path.push(ref);
    const from = startsAt.get(positionKey(end(coverage, ref, -1)));
    if (from === undefined) continue;
    const loop = path.splice(from);
    for (const left of loop) startsAt.delete(positionKey(end(coverage, left, 0)));
    loops.push(loop);
  }
  return loops;
}

/**
 * Tells whether a closed ring that does not cross itself runs counter-clockwise: by the turn at its lowest corner, which
 * is exact where an area would round.
 */
export function runsLeft(ring: readonly Position[]): boolean {
  const count = ring.length - 1;
  let low = 0;
  for (let i = 1; i < count; i++) {
    const [a, b] = [ring[i]!, ring[low]!];
    if (a[1] < b[1] || (a[1] === b[1] && a[0] < b[0])) low = i;
  }
  const before = ring[(low + count - 1) % count]!;
  return turn(...before, ...ring[low]!, ...ring[(low + 1) % count]!) > 0;
}

/** Tells whether a ring that does not cross `shell` lies in it. */
function liesIn(ring: readonly Position[], shell: Position[]): boolean {
  for (const position of ring) {
    const side = sideOfRing(position, shell);
    if (side !== 0) return side > 0;
  }
  for (let i = 1; i < ring.length; i++) {
    const middle: Position = [(ring[i - 1]![0] + ring[i]![0]) / 2, (ring[i - 1]![1] + ring[i]![1]) / 2];
    const side = sideOfRing(middle, shell);
    if (side !== 0) return side > 0;
  }
  return false;
}

/** Uses in an order that does not depend on how they came about. */
export const sortedUses = (uses: readonly ArcUse[]): ArcUse[] =>
  uses.toSorted((a, b) => (a.cell < b.cell ? -1 : a.cell > b.cell ? 1 : Number(a.forward) - Number(b.forward)));
