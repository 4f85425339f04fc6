/**
 * The faces of a planar graph and how many shapes cover each. A face is found as its border cycles:
 *
 *     half-edge 2e runs from → to, 2e+1 back; a cycle keeps its face on the left
 *     next(h) = at the head of h, the first way out clockwise from the way back
 *
 * Every connected part has one cycle that runs around its outside; a ray from the leftmost vertex of the part to the
 * west tells the face it lies in and, by the edges it crosses, the winding number there. From there the winding
 * numbers spread over the part: crossing an edge from right to left adds its weight.
 * Longer than 200 lines because it is one algorithm, read from top to bottom.
 */
import type { Position, Ring } from '../contract.ts';
import { ringAreaM2 } from '../ellipsoid-area.ts';
import { type PlanarGraph, turn } from './planar-graph.ts';

/** A connected piece of ground that the same number of shapes cover. */
export interface Face {
  /** Net number of shapes that cover it. */
  winding: number;
  /** Outer ring first, counterclockwise, then its holes; a face that reaches around everything has holes only. */
  rings: Ring[];
  /** The ground outside of everything. */
  unbounded: boolean;
  /** Shapes whose borders bound it, and how much of its border each has, m. */
  alongM: ReadonlyMap<number, number>;
  areaM2: number;
  /** Mean width, m: of a strip, its breadth. */
  widthM: number;
}

interface HalfEdges {
  tail: (h: number) => number;
  next: Int32Array;
}

/** Finds the faces that `wanted` chooses by their winding number; the ground outside has its own, 0 for whole shapes. */
export function facesOf(graph: PlanarGraph, wanted: (winding: number, unbounded: boolean) => boolean): Face[] {
  const edges = graph.from.length;
  if (edges === 0) return [];
  const { tail, next } = halfEdges(graph);
  const cycleOf = new Int32Array(2 * edges).fill(-1);
  const cycleStart: number[] = [];
  for (let h = 0; h < 2 * edges; h++) {
    if (cycleOf[h]! >= 0) continue;
    for (let walk = h; cycleOf[walk]! < 0; walk = next[walk]!) cycleOf[walk] = cycleStart.length;
    cycleStart.push(h);
  }

  const outside = cycleStart.length;
  const winding = new Int32Array(outside + 1);
  const face = Int32Array.from({ length: outside + 1 }, (_, cycle) => cycle);
  const root = (cycle: number): number => {
    let top = cycle;
    while (face[top] !== top) top = face[top] = face[face[top]!]!;
    return top;
  };
  const partOf = connectedParts(graph);
  for (const part of leftmostVertices(graph, partOf).values()) {
    const around = outgoing(graph, part)!.at(-1)!;
    const landing = castWest(graph, part, partOf);
    face[root(cycleOf[around]!)] = root(landing.side === undefined ? outside : cycleOf[landing.side]!);
    spreadWinding(graph, next, cycleOf, winding, around, landing.winding);
  }

  const byFace = new Map<number, number[]>();
  const unboundedRoot = root(outside);
  for (let cycle = 0; cycle < outside; cycle++) {
    const id = root(cycle);
    if (!wanted(winding[cycle]!, id === unboundedRoot)) continue;
    const list = byFace.get(id);
    if (list) list.push(cycle);
    else byFace.set(id, [cycle]);
  }
  return [...byFace].map(([id, cycles]) => {
    const alongM = new Map<number, number>();
    const rings = cycles.map((cycle) => {
      const ring: Ring = [];
      let h = cycleStart[cycle]!;
      do {
        ring.push(positionOf(graph, tail(h)));
        const lengthM = edgeM(ring.at(-1)!, positionOf(graph, tail(h ^ 1)));
        for (const owner of graph.owners[h >> 1]!) alongM.set(owner, (alongM.get(owner) ?? 0) + lengthM);
        h = next[h]!;
      } while (h !== cycleStart[cycle]);
      ring.push(ring[0]!);
      return ring;
    });
    return { winding: winding[cycles[0]!]!, unbounded: id === unboundedRoot, alongM, ...measured(rings) };
  });
}

function measured(rings: Ring[]): { rings: Ring[]; areaM2: number; widthM: number } {
  const areas = rings.map(ringAreaM2);
  const order = rings.map((_, i) => i).sort((a, b) => areas[b]! - areas[a]!);
  const areaM2 = areas.reduce((sum, area) => sum + area, 0);
  const perimeterM = rings.reduce((sum, ring) => sum + lengthM(ring), 0);
  return { rings: order.map((i) => rings[i]!), areaM2, widthM: (2 * areaM2) / perimeterM };
}

const DEGREE_M = 111_195;

/** Length of an edge, m, to a few parts in a thousand: it is for telling strips from fields. */
const edgeM = ([ax, ay]: Position, [bx, by]: Position): number =>
  Math.hypot((bx - ax) * Math.cos((ay * Math.PI) / 180), by - ay) * DEGREE_M;

function lengthM(line: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += edgeM(line[i - 1]!, line[i]!);
  return sum;
}

const positionOf = ({ coordinates }: PlanarGraph, v: number): Position => [
  coordinates[2 * v]!,
  coordinates[2 * v + 1]!,
];

/** Ways out of each vertex, counterclockwise from south (not included) around to south. */
const sortedWays = new WeakMap<PlanarGraph, Map<number, number[]>>();

function outgoing(graph: PlanarGraph, vertex: number): number[] | undefined {
  let ways = sortedWays.get(graph);
  if (ways === undefined) {
    ways = new Map();
    const add = (v: number, h: number) => {
      const list = ways!.get(v);
      if (list) list.push(h);
      else ways!.set(v, [h]);
    };
    graph.from.forEach((v, e) => {
      add(v, 2 * e);
      add(graph.to[e]!, 2 * e + 1);
    });
    for (const [v, list] of ways) list.sort((g, h) => compareAround(graph, v, g, h));
    sortedWays.set(graph, ways);
  }
  return ways.get(vertex);
}

/** Half a turn: 0 for the eastern half (from just after south up to north), 1 for the western. */
const half = (dx: number, dy: number) => (dx > 0 || (dx === 0 && dy > 0) ? 0 : 1);

function compareAround(graph: PlanarGraph, v: number, g: number, h: number): number {
  const [x, y] = positionOf(graph, v);
  const [gx, gy] = positionOf(graph, headOf(graph, g));
  const [hx, hy] = positionOf(graph, headOf(graph, h));
  return half(gx - x, gy - y) - half(hx - x, hy - y) || (turn(x, y, gx, gy, hx, hy) > 0 ? -1 : 1);
}

const headOf = ({ from, to }: PlanarGraph, h: number) => (h & 1 ? from[h >> 1]! : to[h >> 1]!);

function halfEdges(graph: PlanarGraph): HalfEdges {
  const next = new Int32Array(2 * graph.from.length);
  for (let h = 0; h < next.length; h++) {
    const ways = outgoing(graph, headOf(graph, h))!;
    const back = ways.indexOf(h ^ 1);
    next[h] = ways[(back + ways.length - 1) % ways.length]!;
  }
  return { next, tail: (h) => headOf(graph, h ^ 1) };
}

/** Which connected part each vertex belongs to, told by one vertex of the part. */
function connectedParts({ from, to, coordinates }: PlanarGraph): (v: number) => number {
  const parent = Int32Array.from({ length: coordinates.length / 2 }, (_, v) => v);
  const find = (v: number): number => {
    let top = v;
    while (parent[top] !== top) top = parent[top] = parent[parent[top]!]!;
    return top;
  };
  for (let e = 0; e < from.length; e++) parent[find(from[e]!)] = find(to[e]!);
  return find;
}

/** The leftmost vertex of each part, the lowest where several are: nothing of the part lies west of it. */
function leftmostVertices({ from, to, coordinates }: PlanarGraph, partOf: (v: number) => number): Map<number, number> {
  const leftmost = new Map<number, number>();
  for (const ends of [from, to])
    for (const v of ends) {
      const part = partOf(v);
      const best = leftmost.get(part);
      const west = best === undefined ? 1 : coordinates[2 * best]! - coordinates[2 * v]!;
      if (best === undefined || west > 0 || (west === 0 && coordinates[2 * v + 1]! < coordinates[2 * best + 1]!))
        leftmost.set(part, v);
    }
  return leftmost;
}

/** Looks west from a vertex: the winding number just beside it, and the half-edge of other parts that faces it. */
function castWest(
  graph: PlanarGraph,
  vertex: number,
  partOf: (v: number) => number,
): { winding: number; side: number | undefined } {
  const { from, to, weight } = graph;
  const [x, y] = positionOf(graph, vertex);
  const own = partOf(vertex);
  let sum = 0;
  let side: number | undefined;
  let [nearest, slope] = [Number.NEGATIVE_INFINITY, 0];
  const hits = graph.index!.search(Number.NEGATIVE_INFINITY, y, x, y, (e) => partOf(from[e]!) !== own);
  for (const e of hits) {
    const [ax, ay] = positionOf(graph, from[e]!);
    const [bx, by] = positionOf(graph, to[e]!);
    // Half-open, so that a vertex on the ray counts once: the ray runs a hair above y.
    if (ay <= y === by <= y) continue;
    const upward = ay <= y;
    const toRight = upward ? turn(ax, ay, bx, by, x, y) < 0 : turn(bx, by, ax, ay, x, y) < 0;
    if (!toRight) continue;
    sum += upward ? -weight[e]! : weight[e]!;
    const lean = (bx - ax) / (by - ay);
    const at = ay === y ? ax : by === y ? bx : ax + (y - ay) * lean;
    if (at > nearest || (at === nearest && lean > slope)) {
      [nearest, slope] = [at, lean];
      side = upward ? 2 * e + 1 : 2 * e;
    }
  }
  return { winding: sum, side };
}

function spreadWinding(
  graph: PlanarGraph,
  next: Int32Array,
  cycleOf: Int32Array,
  winding: Int32Array,
  around: number,
  atStart: number,
): void {
  const known = new Set([cycleOf[around]!]);
  winding[cycleOf[around]!] = atStart;
  const open = [around];
  for (let start = open.pop(); start !== undefined; start = open.pop()) {
    let h = start;
    do {
      const across = cycleOf[h ^ 1]!;
      if (!known.has(across)) {
        known.add(across);
        // Left of h is known; the other side has the weight of the edge less, or more.
        winding[across] = winding[cycleOf[h]!]! + (h & 1 ? graph.weight[h >> 1]! : -graph.weight[h >> 1]!);
        open.push(h ^ 1);
      }
      h = next[h]!;
    } while (h !== start);
  }
}
