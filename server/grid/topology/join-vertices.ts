import Flatbush from 'flatbush';
import type { Position } from '../contract.ts';
import { METRES_A_DEGREE, metresBetween, radians } from '../metres.ts';
import { type Arc, arcOf, type CellKey, type Coverage, positionKey, samePosition } from './coverage.ts';
import { cellsAt, verticesAt } from './find-border.ts';

/** What is welded. */
export interface WeldScope {
  /** Cells without children whose vertices are; null for all. */
  readonly leaves: ReadonlySet<CellKey> | null;
  readonly withinM: number;
  /** Places where all is left as it is. */
  readonly isSpared: (place: Position) => boolean;
}

/** Vertices that are to be one. */
interface Cluster {
  /** The one whose place they take. */
  head: Position;
  members: Position[];
  cells: ReadonlySet<CellKey>;
  borders: number;
}

/**
 * Where vertices go that lie within `withinM` metres of another of another cell, by position key; those that stay are
 * not in it. The nearest pairs are joined first. Two vertices of one cell are joined only where they are the ends of a
 * border no longer than that, which then is no more: else the cell would pinch itself.
 */
export function joinVertices(coverage: Coverage, scope: WeldScope): Map<string, Position> {
  const { withinM } = scope;
  const clusters = new Map<string, Cluster>();
  const clusterOf = (position: Position): Cluster => {
    const key = positionKey(position);
    let cluster = clusters.get(key);
    if (cluster === undefined) {
      const places = verticesAt(coverage, position);
      cluster = {
        head: position,
        members: [position],
        cells: new Set(cellsAt(coverage, places)),
        borders: new Set(places.map(({ arc }) => arc)).size,
      };
      clusters.set(key, cluster);
    }
    return cluster;
  };
  for (const [p, q] of nearPairs(coverage, scope)) {
    const [a, b] = [clusterOf(p), clusterOf(q)];
    if (a === b) continue;
    const collapsing = shortBorders(coverage, p, q, withinM);
    const both = [...a.cells].filter((cell) => b.cells.has(cell));
    if (!both.every((cell) => collapsing.has(cell))) continue;
    const [stays, goes] =
      a.borders > b.borders || (a.borders === b.borders && comesFirst(a.head, b.head)) ? [a, b] : [b, a];
    if (goes.members.some((member) => metresBetween(member, stays.head) > withinM)) continue;
    stays.members.push(...goes.members);
    stays.cells = new Set([...stays.cells, ...goes.cells]);
    for (const member of goes.members) clusters.set(positionKey(member), stays);
  }
  const joined = new Map<string, Position>();
  for (const [key, { head }] of clusters) if (key !== positionKey(head)) joined.set(key, head);
  return joined;
}

const comesFirst = (a: Position, b: Position) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

/** Cells along the borders that run from one vertex to the other without leaving their neighbourhood. */
function shortBorders(coverage: Coverage, p: Position, q: Position, withinM: number): Set<CellKey> {
  const short = verticesAt(coverage, p).filter(({ arc: { positions } }) => {
    const [first, last] = [positions[0]!, positions.at(-1)!];
    const joins =
      (samePosition(first, p) && samePosition(last, q)) || (samePosition(first, q) && samePosition(last, p));
    return joins && positions.every((position) => metresBetween(position, p) <= withinM);
  });
  return new Set(cellsAt(coverage, short));
}

/** Pairs of vertices of different borders, at least one of them of the scope: the nearest first. */
function nearPairs(coverage: Coverage, { leaves, withinM, isSpared }: WeldScope): (readonly [Position, Position])[] {
  const own = new Map<string, Position>();
  for (const arc of arcsOf(coverage, leaves))
    for (const p of looseVertices(coverage, arc)) if (!isSpared(p)) own.set(positionKey(p), p);
  const all = leaves === null ? own : new Map(own);
  const reach = (place: Position) => reachOf(place, withinM);
  if (leaves !== null)
    for (const p of own.values())
      for (const arc of coverage.index.search(coverage, boxAround(p, reach(p))))
        for (const q of looseVertices(coverage, arc)) if (!isSpared(q)) all.set(positionKey(q), q);
  const places = [...all.values()];
  if (places.length === 0) return [];
  const tree = new Flatbush(places.length);
  for (const [lon, lat] of places) tree.add(lon, lat, lon, lat);
  tree.finish();
  const pairs: { pair: readonly [Position, Position]; apart: number }[] = [];
  for (const p of own.values())
    for (const i of tree.search(...boxAround(p, reach(p)))) {
      const q = places[i]!;
      const apart = metresBetween(p, q);
      if (apart > withinM || samePosition(p, q) || (own.has(positionKey(q)) && comesFirst(q, p))) continue;
      pairs.push({ pair: comesFirst(p, q) ? [p, q] : [q, p], apart });
    }
  return pairs
    .sort((a, b) => a.apart - b.apart || compare(a.pair[0], b.pair[0]) || compare(a.pair[1], b.pair[1]))
    .map(({ pair }) => pair);
}

const compare = (a: Position, b: Position) => a[0] - b[0] || a[1] - b[1];

/** Arcs that leaves use; all of them for null. */
export function arcsOf(coverage: Coverage, leaves: ReadonlySet<CellKey> | null): Iterable<Arc> {
  if (leaves === null) return coverage.arcs.values();
  const ids = new Set([...leaves].flatMap((key) => (coverage.cells.get(key)?.rings ?? []).flat(2).map(arcOf)));
  return [...ids].sort((a, b) => a - b).map((id) => coverage.arcs.get(id)!);
}

/** Vertices at which borders may fail to meet: all of one that only one cell has, else its ends. */
function looseVertices(coverage: Coverage, { id, positions }: Arc): readonly Position[] {
  return coverage.uses.get(id)?.length === 1 ? positions : [positions[0]!, positions.at(-1)!];
}

/** Degrees of longitude and latitude that are so many metres at a place. */
export function reachOf([, lat]: Position, metres: number): [number, number] {
  const north = metres / METRES_A_DEGREE;
  return [north / Math.cos(radians(Math.min(89, Math.abs(lat)))), north * 1.01];
}

export const boxAround = ([lon, lat]: Position, [east, north]: [number, number]): [number, number, number, number] => [
  lon - east * 1.01,
  lat - north,
  lon + east * 1.01,
  lat + north,
];
