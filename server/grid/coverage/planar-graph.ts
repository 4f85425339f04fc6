/**
 * From a chain to a planar graph: what two shapes share to the bit cancels, and only what is left is crossed with
 * itself. A sound coverage leaves nothing but its outline, so the work goes by the number of flaws and not of cells.
 *
 * Crossings are rounded to doubles, which may move an edge by a bit and make it cross another; so the passes repeat
 * until none is found. Vertices closer than SNAP_DEG to each other or to an edge count as touching: that ends the
 * repetition, and swallows the rounding of a vertex put "on" a neighbour's straight border. Splitting an edge keeps
 * the ends of its chain, so winding numbers stay consistent whatever the rounding does.
 * Longer than 200 lines because the passes work on one representation that nothing else should see half done.
 */
import Flatbush from 'flatbush';
import { orient2d } from 'robust-predicates';
import type { Chain } from './chain.ts';

/** About a micrometre on the ground; a double near 113 degrees has steps of 1.4e-14. */
export const SNAP_DEG = 1e-11;
const MOST_PASSES = 16;

/** Edges that meet only at their ends. Edge `e` runs `from[e]` → `to[e]`. */
export interface PlanarGraph {
  /** lon, lat of each vertex; some may be unused */
  coordinates: Float64Array;
  from: number[];
  to: number[];
  /** How many more shapes lie left of the edge than right of it; never 0. */
  weight: number[];
  /** Shapes whose border runs along the edge. */
  owners: (readonly number[])[];
  /** Boxes of the edges, in their order; undefined when there are none. */
  index: Flatbush | undefined;
}

/** Positive when `c` lies left of the line from `a` to `b`; exact. (robust-predicates counts with y down.) */
export function turn(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  return -orient2d(ax, ay, bx, by, cx, cy);
}

/** Builds the graph of what does not cancel in `chain`; `noded` says that its edges are known to meet at ends only. */
export function planarGraph(chain: Chain, noded = false): PlanarGraph {
  let graph = looseEdges(chain);
  if (noded) {
    graph = merged(graph);
    graph.index = indexOf(graph);
    return graph;
  }
  for (let pass = 0; graph.from.length > 0; pass++) {
    mergeCloseVertices(graph);
    graph = merged(graph);
    graph.index = indexOf(graph);
    const splits = pass < MOST_PASSES ? findSplits(graph) : undefined;
    if (splits === undefined || splits.size === 0) break;
    graph = split(graph, splits);
  }
  return graph;
}

/** Tells whether every edge of `chain` is used as often one way as the other, to the bit: it bounds nothing. */
export function cancels(chain: Chain): boolean {
  return looseEdges(chain).from.length === 0;
}

/** The edges of a chain whose uses in both directions do not cancel, found by hashing; linear. */
function looseEdges(chain: Chain): PlanarGraph {
  const { from, to, owner, edgeCount } = chain;
  let size = 16;
  while (size < edgeCount * 2) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const net = new Int32Array(edgeCount);
  const first = new Int32Array(edgeCount);
  for (let e = 0; e < edgeCount; e++) {
    const low = Math.min(from[e]!, to[e]!);
    const high = Math.max(from[e]!, to[e]!);
    let hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & (size - 1);
    for (;;) {
      const other = slots[slot]!;
      if (other < 0) {
        slots[slot] = e;
        first[e] = e;
        net[e] = 1;
        break;
      }
      if (from[other] === from[e] && to[other] === to[e]) {
        first[e] = other;
        net[other]!++;
        break;
      }
      if (from[other] === to[e] && to[other] === from[e]) {
        first[e] = other;
        net[other]!--;
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
  }
  const graph: PlanarGraph = {
    coordinates: chain.coordinates.slice(0, 2 * chain.vertexCount),
    from: [],
    to: [],
    weight: [],
    owners: [],
    index: undefined,
  };
  for (let e = 0; e < edgeCount; e++) {
    const head = first[e]!;
    if (net[head] === 0) continue;
    const sign = from[head] === from[e] ? 1 : -1;
    graph.from.push(from[head]!);
    graph.to.push(to[head]!);
    graph.weight.push(sign);
    graph.owners.push([owner[e]!]);
  }
  return graph;
}

/** Joins vertices that lie within SNAP_DEG of each other: the younger gives way to the older. */
function mergeCloseVertices(graph: PlanarGraph): void {
  const { coordinates, from, to } = graph;
  const used = Int32Array.from(new Set([...from, ...to]));
  // A slanted key: borders that run north or east would put a whole row of vertices on one value.
  const key = new Float64Array(coordinates.length / 2);
  for (const v of used) key[v] = coordinates[2 * v]! + 0.6180339887 * coordinates[2 * v + 1]!;
  used.sort((a, b) => key[a]! - key[b]! || a - b);
  const joined = new Map<number, number>();
  for (let i = 0; i < used.length; i++) {
    const a = used[i]!;
    for (let j = i + 1; j < used.length && key[used[j]!]! - key[a]! <= 2 * SNAP_DEG; j++) {
      const b = used[j]!;
      // Squares: browser and server must agree, and hypot is not rounded the same everywhere.
      const dx = coordinates[2 * a]! - coordinates[2 * b]!;
      const dy = coordinates[2 * a + 1]! - coordinates[2 * b + 1]!;
      if (dx * dx + dy * dy <= SNAP_DEG * SNAP_DEG) joined.set(Math.max(a, b), Math.min(a, b));
    }
  }
  if (joined.size === 0) return;
  const oldest = (v: number): number => {
    const older = joined.get(v);
    return older === undefined ? v : oldest(older);
  };
  for (let e = 0; e < from.length; e++) {
    from[e] = oldest(from[e]!);
    to[e] = oldest(to[e]!);
  }
}

/** Puts edges with the same ends together and drops those that cancel or have shrunk to a point. */
function merged(graph: PlanarGraph): PlanarGraph {
  const { from, to, weight, owners, coordinates } = graph;
  const vertices = coordinates.length / 2;
  const byEnds = new Map<number, number>();
  const out: PlanarGraph = { coordinates, from: [], to: [], weight: [], owners: [], index: undefined };
  for (let e = 0; e < from.length; e++) {
    const [u, v] = [from[e]!, to[e]!];
    if (u === v) continue;
    const forward = u < v;
    const key = (forward ? u : v) * vertices + (forward ? v : u);
    const signed = forward ? weight[e]! : -weight[e]!;
    const at = byEnds.get(key);
    if (at === undefined) {
      byEnds.set(key, out.from.length);
      out.from.push(forward ? u : v);
      out.to.push(forward ? v : u);
      out.weight.push(signed);
      out.owners.push(owners[e]!);
    } else {
      out.weight[at]! += signed;
      out.owners[at] = [...new Set([...out.owners[at]!, ...owners[e]!])];
    }
  }
  const kept = (_: unknown, e: number) => out.weight[e] !== 0;
  const keep = out.weight.map(kept);
  const only = <T>(list: T[]) => list.filter((_, e) => keep[e]);
  return { ...out, from: only(out.from), to: only(out.to), weight: only(out.weight), owners: only(out.owners) };
}

function indexOf({ coordinates, from, to }: PlanarGraph): Flatbush | undefined {
  if (from.length === 0) return undefined;
  const index = new Flatbush(from.length);
  for (let e = 0; e < from.length; e++) {
    const [ax, ay] = [coordinates[2 * from[e]!]!, coordinates[2 * from[e]! + 1]!];
    const [bx, by] = [coordinates[2 * to[e]!]!, coordinates[2 * to[e]! + 1]!];
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  return index;
}

/** Vertices at which each edge must be split; adds a vertex to the graph for each crossing. */
function findSplits(graph: PlanarGraph): Map<number, Set<number>> {
  const { coordinates, from, to } = graph;
  const splits = new Map<number, Set<number>>();
  const splitAt = (edge: number, vertex: number) => {
    const set = splits.get(edge);
    if (set) set.add(vertex);
    else splits.set(edge, new Set([vertex]));
    return true;
  };
  const added: number[] = [];
  for (let i = 0; i < from.length; i++) {
    const [a, b] = [from[i]!, to[i]!];
    const [ax, ay] = [coordinates[2 * a]!, coordinates[2 * a + 1]!];
    const [bx, by] = [coordinates[2 * b]!, coordinates[2 * b + 1]!];
    const nearby = graph.index!.search(
      Math.min(ax, bx) - SNAP_DEG,
      Math.min(ay, by) - SNAP_DEG,
      Math.max(ax, bx) + SNAP_DEG,
      Math.max(ay, by) + SNAP_DEG,
      (j) => j > i,
    );
    for (const j of nearby) {
      const [c, d] = [from[j]!, to[j]!];
      const [cx, cy] = [coordinates[2 * c]!, coordinates[2 * c + 1]!];
      const [dx, dy] = [coordinates[2 * d]!, coordinates[2 * d + 1]!];
      let touches = false;
      if (c !== a && c !== b && liesOn(cx, cy, ax, ay, bx, by)) touches = splitAt(i, c);
      if (d !== a && d !== b && liesOn(dx, dy, ax, ay, bx, by)) touches = splitAt(i, d);
      if (a !== c && a !== d && liesOn(ax, ay, cx, cy, dx, dy)) touches = splitAt(j, a);
      if (b !== c && b !== d && liesOn(bx, by, cx, cy, dx, dy)) touches = splitAt(j, b);
      if (touches || a === c || a === d || b === c || b === d) continue;
      const sideA = turn(cx, cy, dx, dy, ax, ay);
      const sideB = turn(cx, cy, dx, dy, bx, by);
      if (sideA > 0 === sideB > 0) continue;
      if (turn(ax, ay, bx, by, cx, cy) > 0 === turn(ax, ay, bx, by, dx, dy) > 0) continue;
      const along = sideA / (sideA - sideB);
      const vertex = coordinates.length / 2 + added.length / 2;
      added.push(ax + along * (bx - ax), ay + along * (by - ay));
      splitAt(i, vertex);
      splitAt(j, vertex);
    }
  }
  if (added.length > 0) {
    graph.coordinates = new Float64Array(coordinates.length + added.length);
    graph.coordinates.set(coordinates);
    graph.coordinates.set(added, coordinates.length);
  }
  return splits;
}

/** Tells whether p lies on the segment between its ends, within SNAP_DEG. */
function liesOn(px: number, py: number, ax: number, ay: number, bx: number, by: number): boolean {
  const [ux, uy] = [bx - ax, by - ay];
  const [vx, vy] = [px - ax, py - ay];
  const length = ux * ux + uy * uy;
  const along = ux * vx + uy * vy;
  if (along <= 0 || along >= length) return false;
  const across = ux * vy - uy * vx;
  return across * across <= SNAP_DEG * SNAP_DEG * length;
}

function split(graph: PlanarGraph, splits: ReadonlyMap<number, ReadonlySet<number>>): PlanarGraph {
  const { coordinates, from, to, weight, owners } = graph;
  const out: PlanarGraph = { coordinates, from: [], to: [], weight: [], owners: [], index: undefined };
  for (let e = 0; e < from.length; e++) {
    const [x, y] = [coordinates[2 * from[e]!]!, coordinates[2 * from[e]! + 1]!];
    const distance = (v: number) => {
      const [dx, dy] = [coordinates[2 * v]! - x, coordinates[2 * v + 1]! - y];
      return dx * dx + dy * dy;
    };
    const stops = [...(splits.get(e) ?? [])].sort((a, b) => distance(a) - distance(b));
    let before = from[e]!;
    for (const stop of [...stops, to[e]!]) {
      out.from.push(before);
      out.to.push(stop);
      out.weight.push(weight[e]!);
      out.owners.push(owners[e]!);
      before = stop;
    }
  }
  return out;
}
