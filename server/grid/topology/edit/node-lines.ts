/**
 * Where drawn lines meet borders and each other, as vertices that both have:
 *
 *      border  ──c────x────d──        the line p q crosses c d: x, rounded to the grid, is a vertex of both
 *                    ╱
 *                   p                 a meeting within SNAP_DEG of a vertex is that vertex
 *
 * Vertices of the border never move. Rounding may move an edge by less than a centimetre at its new vertex; whether the
 * result is sound is for the check of the edit to say.
 */
import Flatbush from 'flatbush';
import type { Position } from '../../contract.ts';
import { turn } from '../../coverage/planar-graph.ts';
import { onGrid, positionKey, samePosition } from '../coverage.ts';
import { lineCrossesItself } from '../operations/line-crosses-itself.ts';
import { distanceFromEdge, nearestVertex, SNAP_DEG } from '../structure/nearest-vertex.ts';

export interface NodedLines {
  /** The lines cut at every meeting; no stretch has a meeting except at its ends. Closed ones without any stay whole. */
  stretches: Position[][];
  /** Vertices to put into edges of the border, by the edge: in order from its first to its second end. */
  inserts: { edge: readonly [Position, Position]; at: Position[] }[];
}

interface Edge {
  a: Position;
  b: Position;
  stops: Map<string, Position>;
}

/**
 * Cuts `lines` where they meet `border` (stretches of border as lines) or one another. Returns a place where a line
 * crosses or touches itself instead, when one does; a closed line may end where it begins.
 */
export function nodeLines(
  lines: readonly (readonly Position[])[],
  border: readonly (readonly Position[])[],
): NodedLines | { crossesItself: Position } {
  const fixed = new Segments(border.flatMap(edgesOf));
  const drawn = lines.map((line) => snapLine(line, fixed)).filter((line) => line.length > 1);
  const crossesItself = drawn.map(lineCrossesItself).find((place) => place !== undefined);
  if (crossesItself) return { crossesItself };
  const edges = drawn.flatMap((line, number) => edgesOf(line).map((edge) => ({ ...edge, line: number })));
  for (const edge of edges) for (const other of fixed.near(edge.a, edge.b)) meet(edge, other);
  const among = new Segments(edges);
  for (const edge of edges)
    for (const other of among.near(edge.a, edge.b)) if (other.line > edge.line) meet(edge, other);
  const nodes = nodesOf(fixed.edges, edges, drawn);
  const stretches = drawn.flatMap((line, number) => {
    const along = edges.filter((edge) => edge.line === number).flatMap((edge) => [edge.a, ...stopsAlong(edge)]);
    return cutAt([...along, line.at(-1)!], nodes);
  });
  return { stretches, inserts: insertsOf(fixed.edges) };
}

/** Where stretches end: on the border, where lines meet, and where open lines end. */
function nodesOf(
  border: readonly Edge[],
  drawn: readonly Edge[],
  lines: readonly (readonly Position[])[],
): ReadonlySet<string> {
  const nodes = new Set<string>();
  for (const { a, b } of border) nodes.add(positionKey(a)).add(positionKey(b));
  for (const edge of [...border, ...drawn]) for (const key of edge.stops.keys()) nodes.add(key);
  const lineOf = new Map<string, number>();
  for (const [number, line] of lines.entries()) {
    const [first, last] = [line[0]!, line.at(-1)!];
    if (!samePosition(first, last)) nodes.add(positionKey(first)).add(positionKey(last));
    for (const key of line.map(positionKey)) {
      if ((lineOf.get(key) ?? number) !== number) nodes.add(key);
      lineOf.set(key, number);
    }
  }
  return nodes;
}

const edgesOf = (line: readonly Position[]): Edge[] =>
  line.slice(1).map((b, i) => ({ a: line[i]!, b, stops: new Map() }));

function insertsOf(edges: readonly Edge[]): NodedLines['inserts'] {
  return edges.filter((edge) => edge.stops.size > 0).map((edge) => ({ edge: [edge.a, edge.b], at: stopsAlong(edge) }));
}

/** Stops of an edge in the order from its first end. */
function stopsAlong({ a, b, stops }: Edge): Position[] {
  const along = ([x, y]: Position) => (x - a[0]) * (b[0] - a[0]) + (y - a[1]) * (b[1] - a[1]);
  return [...stops.values()].sort((p, q) => along(p) - along(q));
}

/** Edges that are found by place. */
class Segments<E extends Edge> {
  readonly edges: readonly E[];
  readonly #index: Flatbush | undefined;

  constructor(edges: readonly E[]) {
    this.edges = edges;
    if (edges.length === 0) return;
    this.#index = new Flatbush(edges.length);
    for (const { a, b } of edges)
      this.#index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
    this.#index.finish();
  }

  /** Edges whose box comes within SNAP_DEG of the box of a segment, in their order. */
  near(a: Position, b: Position): E[] {
    const found = this.#index?.search(
      Math.min(a[0], b[0]) - SNAP_DEG,
      Math.min(a[1], b[1]) - SNAP_DEG,
      Math.max(a[0], b[0]) + SNAP_DEG,
      Math.max(a[1], b[1]) + SNAP_DEG,
    );
    return (found ?? []).sort((i, j) => i - j).map((i) => this.edges[i]!);
  }
}

/** A line with its vertices on the grid, or on the border where that is near; repeated positions are passed over. */
function snapLine(line: readonly Position[], border: Segments<Edge>): Position[] {
  const snapped: Position[] = [];
  for (const drawn of line) {
    const near = border.near(drawn, drawn);
    const vertex = nearestVertex(
      drawn,
      near.flatMap(({ a, b, stops }) => [a, b, ...stops.values()]),
    );
    const here = vertex ?? onGrid(drawn);
    if (vertex === undefined) {
      const edge = near.find(({ a, b }) => distanceFromEdge(here, a, b) <= SNAP_DEG);
      edge?.stops.set(positionKey(here), here);
    }
    const before = snapped.at(-1);
    if (before === undefined || !samePosition(before, here)) snapped.push(here);
  }
  return snapped;
}

/** Gives both edges the vertex at which they meet, if they do and it is not an end of theirs already. */
function meet(edge: Edge, other: Edge): void {
  let touched = false;
  const stopAt = (one: Edge, p: Position) => {
    touched = true;
    one.stops.set(positionKey(p), p);
  };
  const isEnd = (one: Edge, p: Position) => samePosition(one.a, p) || samePosition(one.b, p);
  for (const [one, two] of [
    [edge, other],
    [other, edge],
  ] as const)
    for (const p of [two.a, two.b, ...two.stops.values()]) {
      if (isEnd(one, p)) touched = true;
      else if (distanceFromEdge(p, one.a, one.b) <= SNAP_DEG) stopAt(one, p);
    }
  if (touched) return;
  const crossing = properCrossing(edge, other);
  if (crossing === undefined) return;
  const at =
    nearestVertex(crossing, [other.a, other.b, ...other.stops.values(), edge.a, edge.b, ...edge.stops.values()]) ??
    onGrid(crossing);
  for (const one of [edge, other]) if (!isEnd(one, at)) stopAt(one, at);
}

/** Where the insides of two segments cross, before rounding; which sides the ends lie on is told exactly. */
function properCrossing({ a, b }: Edge, { a: c, b: d }: Edge): Position | undefined {
  const sideC = turn(...a, ...b, ...c);
  const sideD = turn(...a, ...b, ...d);
  if (sideC > 0 === sideD > 0 || sideC === 0 || sideD === 0) return undefined;
  const sideA = turn(...c, ...d, ...a);
  const sideB = turn(...c, ...d, ...b);
  if (sideA > 0 === sideB > 0 || sideA === 0 || sideB === 0) return undefined;
  const along = sideA / (sideA - sideB);
  return [a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])];
}

/** Cuts a line at its nodes. A closed one is taken up at its first node, or stays whole without one. */
function cutAt(line: readonly Position[], nodes: ReadonlySet<string>): Position[][] {
  const isNode = (p: Position) => nodes.has(positionKey(p));
  let along = line.filter((p, i) => i === 0 || !samePosition(p, line[i - 1]!));
  if (samePosition(along[0]!, along.at(-1)!)) {
    const first = along.findIndex(isNode);
    if (first < 0) return [along];
    along = [...along.slice(first, -1), ...along.slice(0, first + 1)];
  }
  const stretches: Position[][] = [];
  let stretch: Position[] = [along[0]!];
  for (const p of along.slice(1)) {
    stretch.push(p);
    if (!isNode(p)) continue;
    stretches.push(stretch);
    stretch = [p];
  }
  return stretches;
}
