import type { Position } from '../../contract.ts';
import { type CellKey, positionKey, samePosition } from '../coverage.ts';
import { fromEdge, type LooseVertices } from './loose-vertices.ts';

/** Vertices to put into arcs: by arc, after each of its places, in the order of the arc. */
export type Inserted = ReadonlyMap<number, ReadonlyMap<number, readonly Position[]>>;

/**
 * The vertices of either of two cells that lie within `withinM` metres of an edge that the other has to itself. Vertices
 * that were joined count where they went (`joined`). A vertex goes into the nearest edge of a cell only, and into none
 * of a cell that has it already; those of `spared` into none.
 */
export function putOnEdges(
  loose: LooseVertices,
  cells: readonly [CellKey, CellKey],
  withinM: number,
  joined: ReadonlyMap<string, Position>,
  spared: ReadonlySet<string>,
): Inserted {
  const at = (position: Position): Position => joined.get(positionKey(position)) ?? position;
  /** Cells that have a vertex at each place that vertices go to. */
  const owners = new Map<string, Set<CellKey>>();
  for (const vertex of loose.vertices) {
    const key = positionKey(at(vertex.at));
    const known = owners.get(key) ?? new Set();
    owners.set(key, known);
    for (const cell of vertex.cells) known.add(cell);
  }
  const nearest = new Map<string, { vertex: Position; arc: number; place: number; apart: number; along: number }>();
  for (const vertex of loose.vertices) {
    const target = at(vertex.at);
    const has = owners.get(positionKey(target))!;
    if (spared.has(positionKey(vertex.at)) || !cells.some((cell) => has.has(cell))) continue;
    // An edge may have come nearer by as much as its ends went.
    for (const { arc, place, cell } of loose.edgesNear(target, 2 * withinM)) {
      if (has.has(cell) || !cells.includes(cell)) continue;
      const { apart, along } = fromEdge(target, at(arc.positions[place]!), at(arc.positions[place + 1]!));
      const key = `${positionKey(target)} ${cell}`;
      if (apart > withinM || apart >= (nearest.get(key)?.apart ?? Number.POSITIVE_INFINITY)) continue;
      nearest.set(key, { vertex: target, arc: arc.id, place, apart, along });
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
