import type { Position } from '../../contract.ts';
import { type CellKey, type Coverage, positionKey, samePosition } from '../coverage.ts';
import { flatMetres } from '../structure/flat-metres.ts';
import type { LooseVertex, LooseVertices } from './loose-vertices.ts';

/** Vertices that are to be one. */
interface Cluster {
  /** The one whose place they take: that with the most borders. */
  head: LooseVertex;
  members: LooseVertex[];
  cells: ReadonlySet<CellKey>;
}

/**
 * Where vertices of two cells go that lie within `withinM` metres of one of the other, by position key; those that stay
 * are not in it. The nearest pairs are joined first. Two vertices of one cell are joined only where they are the ends of
 * a border no longer than that, which then is no more: else the cell would pinch itself. Those of `spared` stay.
 */
export function joinVertices(
  coverage: Coverage,
  loose: LooseVertices,
  [a, b]: readonly [CellKey, CellKey],
  withinM: number,
  spared: ReadonlySet<string>,
): Map<string, Position> {
  const clusters = new Map<LooseVertex, Cluster>();
  const clusterOf = (vertex: LooseVertex): Cluster => {
    const known = clusters.get(vertex) ?? { head: vertex, members: [vertex], cells: new Set(vertex.cells) };
    clusters.set(vertex, known);
    return known;
  };
  for (const [p, q] of nearPairs(loose, a, b, withinM)) {
    if (spared.has(positionKey(p.at)) || spared.has(positionKey(q.at))) continue;
    const [one, other] = [clusterOf(p), clusterOf(q)];
    if (one === other) continue;
    const collapsing = shortBorders(coverage, p, q, withinM);
    if (![...one.cells].every((cell) => !other.cells.has(cell) || collapsing.has(cell))) continue;
    const [stays, goes] = before(one.head, other.head) ? [one, other] : [other, one];
    if (goes.members.some((member) => flatMetres(member.at, stays.head.at) > withinM)) continue;
    stays.members.push(...goes.members);
    stays.cells = new Set([...stays.cells, ...goes.cells]);
    for (const member of goes.members) clusters.set(member, stays);
  }
  const joined = new Map<string, Position>();
  for (const [vertex, { head }] of clusters) if (vertex !== head) joined.set(positionKey(vertex.at), head.at);
  return joined;
}

const comparePlaces = (a: Position, b: Position) => a[0] - b[0] || a[1] - b[1];
const before = (p: LooseVertex, q: LooseVertex) =>
  p.arcs.size > q.arcs.size || (p.arcs.size === q.arcs.size && comparePlaces(p.at, q.at) < 0);

/** Whether vertices, of which one has the one cell and another the other, may be meant to be the same. */
export const mayBeOne = (p: LooseVertex, q: LooseVertex, a: CellKey, b: CellKey): boolean =>
  p.cells.includes(a) && q.cells.includes(b) && !p.cells.includes(b) && !q.cells.includes(a);

/** Pairs of a vertex of one cell and one of the other, the nearest first. */
function nearPairs(loose: LooseVertices, a: CellKey, b: CellKey, withinM: number): [LooseVertex, LooseVertex][] {
  const pairs: { pair: [LooseVertex, LooseVertex]; apart: number }[] = [];
  for (const p of loose.vertices)
    if (p.cells.includes(a))
      for (const q of loose.verticesNear(p.at, withinM))
        if (mayBeOne(p, q, a, b)) pairs.push({ pair: [p, q], apart: flatMetres(p.at, q.at) });
  return pairs
    .sort(
      (x, y) =>
        x.apart - y.apart || comparePlaces(x.pair[0].at, y.pair[0].at) || comparePlaces(x.pair[1].at, y.pair[1].at),
    )
    .map(({ pair }) => pair);
}

/** Cells along the borders that run from one vertex to the other without leaving their neighbourhood. */
function shortBorders({ uses }: Coverage, p: LooseVertex, q: LooseVertex, withinM: number): Set<CellKey> {
  const cells = new Set<CellKey>();
  for (const { id, positions } of p.arcs) {
    const ends = [positions[0]!, positions.at(-1)!];
    const joins = [p, q].every(({ at }) => ends.some((end) => samePosition(end, at)));
    if (!joins || positions.some((position) => flatMetres(position, p.at) > withinM)) continue;
    for (const { cell } of uses.get(id) ?? []) cells.add(cell);
  }
  return cells;
}
