import type { Position } from '../contract.ts';
import { METRES_A_DEGREE, radians } from '../metres.ts';
import { type CellKey, type Coverage, positionKey, samePosition } from './coverage.ts';
import { cellsAt, verticesAt } from './find-border.ts';
import { arcsOf, boxAround, reachOf, type WeldScope } from './join-vertices.ts';

/** Vertices to put into an arc after each of its places, in the order of the arc. */
export type Inserted = ReadonlyMap<number, ReadonlyMap<number, Position[]>>;

/**
 * For borders that only one cell has: the vertices of other cells that lie within `withinM` metres of an edge. Vertices
 * that were joined count where they went (`joined`). A vertex goes into the nearest edge of a cell only, and into none
 * of a cell that has it already.
 */
export function putOnEdges(
  coverage: Coverage,
  { leaves, withinM, isSpared }: WeldScope,
  joined: ReadonlyMap<string, Position>,
): Inserted {
  const at = (position: Position): Position => joined.get(positionKey(position)) ?? position;
  /** Cells that have each vertex, at the place that it goes to. */
  const owners = new Map<string, Set<CellKey>>();
  const ownersOf = (vertex: Position): Set<CellKey> => {
    const key = positionKey(at(vertex));
    const known = owners.get(key) ?? new Set();
    owners.set(key, known);
    for (const cell of cellsAt(coverage, verticesAt(coverage, vertex))) known.add(cell);
    return known;
  };
  const vertices = new Map<string, Position>();
  for (const arc of looseArcs(coverage, leaves))
    for (const vertex of arc.positions) vertices.set(positionKey(vertex), vertex);
  if (leaves !== null)
    for (const arc of looseArcs(coverage, leaves))
      for (const vertex of arc.positions)
        for (const near of coverage.index.search(coverage, boxAround(vertex, reachOf(vertex, withinM))))
          for (const other of near.positions) vertices.set(positionKey(other), other);
  for (const vertex of vertices.values()) ownersOf(vertex);

  const nearest = new Map<string, { vertex: Position; arc: number; place: number; apart: number; along: number }>();
  for (const vertex of vertices.values()) {
    const target = at(vertex);
    if (isSpared(target)) continue;
    const has = ownersOf(vertex);
    for (const arc of coverage.index.search(coverage, boxAround(target, reachOf(target, withinM * 2)))) {
      const [use, second] = coverage.uses.get(arc.id) ?? [];
      if (use === undefined || second !== undefined || has.has(use.cell)) continue;
      if (leaves !== null && !leaves.has(use.cell) && ![...has].some((cell) => leaves.has(cell))) continue;
      for (let place = 0; place + 1 < arc.positions.length; place++) {
        const [a, b] = [at(arc.positions[place]!), at(arc.positions[place + 1]!)];
        const { apart, along } = fromEdge(target, a, b);
        const key = `${positionKey(target)} ${use.cell}`;
        if (apart > withinM || apart >= (nearest.get(key)?.apart ?? Infinity)) continue;
        nearest.set(key, { vertex: target, arc: arc.id, place, apart, along });
      }
    }
  }
  const inserted = new Map<number, Map<number, Position[]>>();
  for (const { vertex, arc, place } of [...nearest.values()].sort((a, b) => a.along - b.along)) {
    const places = inserted.get(arc) ?? new Map<number, Position[]>();
    inserted.set(arc, places);
    const list = places.get(place) ?? [];
    places.set(place, list);
    if (!list.some((other) => samePosition(other, vertex))) list.push(vertex);
  }
  return inserted;
}

const looseArcs = (coverage: Coverage, leaves: ReadonlySet<CellKey> | null) =>
  [...arcsOf(coverage, leaves)].filter(({ id }) => coverage.uses.get(id)?.length === 1);

/** Metres from the inside of an edge, infinite beside its ends, and where along it. */
function fromEdge([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): { apart: number; along: number } {
  const squeeze = Math.cos(radians(y));
  const [ux, uy, vx, vy] = [(bx - ax) * squeeze, by - ay, (x - ax) * squeeze, y - ay];
  const length = Math.hypot(ux, uy);
  const along = (ux * vx + uy * vy) / length;
  if (!(along > 0 && along < length)) return { apart: Number.POSITIVE_INFINITY, along };
  return { apart: (Math.abs(ux * vy - uy * vx) / length) * METRES_A_DEGREE, along };
}
