import type { Position } from '../../contract.ts';
import { turn } from '../../coverage/planar-graph.ts';
import { type Arc, type CellKey, type Coverage, positionKey, samePosition } from '../coverage.ts';
import { overlapsAt } from '../operations/overlaps-at.ts';
import { type Edge, edgesMeet, isNear } from './edges-meet.ts';
import type { EditChains, EditFlaw } from './edit-chains.ts';
import { arcsNear } from './find-crossing.ts';

/** An edge as it leaves a vertex, with the cells on its two sides, sorted. */
export interface Way {
  to: Position;
  left: readonly CellKey[];
  right: readonly CellKey[];
}

/** A vertex of a changed edge around which the sides do not agree, though they did before. */
export function findTornVertex(before: Coverage, after: Coverage, { changed, gone }: EditChains): EditFlaw | undefined {
  const edges = changed.map(({ edge }) => edge);
  const places = new Map<string, Position>();
  for (const edge of edges) for (const position of edge) places.set(positionKey(position), position);
  const was = waysAt(before, edges, places);
  for (const [key, ways] of waysAt(after, edges, places)) {
    const at = places.get(key)!;
    const cells = tornSides(at, ways);
    if (cells === undefined || tornSides(at, was.get(key) ?? []) !== undefined) continue;
    const wasMissing = was.has(key) && gone.some((edge) => liesWithin(at, edge));
    if (!wasMissing && !crossedAt(at, gone) && !overlapsAt(before, at))
      return { reason: 'turns-inside-out', cells, place: at };
  }
  return undefined;
}

/** Whether an edge passes a place that is no end of it: a vertex there was missing from it. */
const liesWithin = (at: Position, [a, b]: Edge): boolean =>
  !samePosition(at, a) && !samePosition(at, b) && isNear(at, a, b);

/** The grid step and its rounding, degrees: a crossing of borders that became a vertex of both lies this close to it. */
const ROUNDED_DEG = 1.5e-7;

/** Whether edges that are gone crossed at a place, or on the grid next to it. */
function crossedAt([x, y]: Position, gone: readonly Edge[]): boolean {
  const near = gone.filter(([a, b]) => {
    const [west, east] = a[0] < b[0] ? [a[0], b[0]] : [b[0], a[0]];
    const [south, north] = a[1] < b[1] ? [a[1], b[1]] : [b[1], a[1]];
    return x >= west - ROUNDED_DEG && x <= east + ROUNDED_DEG && y >= south - ROUNDED_DEG && y <= north + ROUNDED_DEG;
  });
  return near.some((edge, i) => near.slice(i + 1).some((other) => edgesMeet(edge, other) === 'crosses'));
}

/** The ways out of each of some places that are vertices of edges. */
function waysAt(coverage: Coverage, edges: readonly Edge[], places: ReadonlyMap<string, Position>): Map<string, Way[]> {
  const ways = new Map<string, Way[]>();
  for (const arc of arcsNear(coverage, edges))
    for (const [key, way] of waysOfArc(coverage, arc)) {
      if (!places.has(key)) continue;
      const list = ways.get(key);
      if (list) list.push(way);
      else ways.set(key, [way]);
    }
  return ways;
}

/** Every way along an arc, with the key of the vertex that it leaves. */
export function* waysOfArc({ uses }: Pick<Coverage, 'uses'>, arc: Arc): IterableIterator<[string, Way]> {
  const cells = (forward: boolean): CellKey[] =>
    (uses.get(arc.id) ?? []).flatMap((use) => (use.forward === forward ? [use.cell] : [])).sort();
  const [left, right] = [cells(true), cells(false)];
  const { positions } = arc;
  for (const [place, at] of positions.entries()) {
    const key = positionKey(at);
    const [previous, next] = [positions[place - 1], positions[place + 1]];
    if (next !== undefined) yield [key, { to: next, left, right }];
    if (previous !== undefined) yield [key, { to: previous, left: right, right: left }];
  }
}

/** Cells that do not agree around a vertex; undefined where each gap between two ways has one cell or none. */
function tornSides(at: Position, ways: Way[]): CellKey[] | undefined {
  const sorted = aroundVertex(at, ways);
  for (const [i, way] of sorted.entries()) {
    const next = sorted[(i + 1) % sorted.length]!;
    if (way.left.length > 1 || way.left.join('\n') !== next.right.join('\n'))
      return [...new Set([...way.left, ...next.right])].sort();
  }
  return undefined;
}

/**
 * Ways counter-clockwise, from just after south around to south. Those of one direction, as where a cell lacks a vertex
 * that its neighbours have, are one way with the cells beside them all.
 */
export function aroundVertex(at: Position, ways: readonly Way[]): Way[] {
  const sorted = ways.toSorted((a, b) => half(at, a.to) - half(at, b.to) || Math.sign(turn(...at, ...b.to, ...a.to)));
  const around: Way[] = [];
  for (const way of sorted) {
    const last = around.at(-1);
    const isSame = last && half(at, last.to) === half(at, way.to) && turn(...at, ...last.to, ...way.to) === 0;
    if (isSame) around[around.length - 1] = joined(last, way);
    else around.push(way);
  }
  return around;
}

/** What lies between the two, to the left of one and to the right of the other, has no ground there. */
function joined(a: Way, b: Way): Way {
  const [left, right] = [[...a.left, ...b.left].sort(), [...a.right, ...b.right].sort()];
  const without = (from: readonly CellKey[], what: readonly CellKey[]) => from.filter((cell) => !what.includes(cell));
  const [onlyLeft, onlyRight] = [without(left, right), without(right, left)];
  const isSeam = onlyLeft.length === 0 && onlyRight.length === 0;
  return isSeam ? { to: a.to, left, right } : { to: a.to, left: onlyLeft, right: onlyRight };
}

const half = (at: Position, to: Position): 0 | 1 => (to[0] > at[0] || (to[0] === at[0] && to[1] > at[1]) ? 0 : 1);
