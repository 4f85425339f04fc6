import type { Position } from '../../contract.ts';
import { sideOfRing } from '../../coverage/side-of-ring.ts';
import { positionKey } from '../coverage.ts';
import type { RefusalReason } from '../outcome.ts';
import { edgeName } from '../structure/edge-name.ts';
import { type Way, WayNet, waysOfLines } from '../structure/trace-polygons.ts';

type Line = readonly Position[];
export type Chords =
  | { chords: Line[] }
  | { refused: Extract<RefusalReason, 'line-misses-border' | 'line-does-not-split'>; place?: Position };

/**
 * Of stretches that meet each other and `rings` only at their ends, those that part the ground within the rings. What
 * lies outside or along a border counts for nothing, and so does a stretch with the same part on both sides, such as one
 * that only leads from the shell to a hole. A line that ends inside leaves open what it means and is refused.
 */
export function findChords(stretches: readonly Line[], rings: readonly Line[]): Chords {
  const border = new Set<string>();
  const corners = new Set<string>();
  for (const ring of rings)
    for (const [i, position] of ring.entries()) {
      corners.add(positionKey(position));
      if (i > 0) border.add(edgeName(ring[i - 1]!, position));
    }
  const inside = new Map<string, Line>();
  for (const stretch of stretches) {
    if (stretch.length === 2 && border.has(edgeName(stretch[0]!, stretch[1]!))) continue;
    if (runsInside(stretch, rings)) inside.set(stretchKey(stretch), stretch);
  }
  if (inside.size === 0) return { refused: 'line-misses-border' };
  const found = [...inside.values()];
  const loose = looseEnd(found, corners);
  if (loose) return { refused: 'line-misses-border', place: loose };
  const chords = withGroundApart(found, rings);
  return chords.length === 0 ? { refused: 'line-does-not-split', place: found[0]![0]! } : { chords };
}

/** The same in both directions. */
function stretchKey(stretch: Line): string {
  const [there, back] = [stretch.map(positionKey).join(' '), stretch.toReversed().map(positionKey).join(' ')];
  return there < back ? there : back;
}

/** By a vertex that is no node, else by the middle of the only edge; an odd number of rings lies around it. */
function runsInside(stretch: Line, rings: readonly Line[]): boolean {
  const [a, b] = [stretch[0]!, stretch[1]!];
  const place: Position = stretch.length > 2 ? b : [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  return rings.filter((ring) => sideOfRing(place, ring as Position[]) > 0).length % 2 === 1;
}

/** An end that neither lies on a ring nor has another stretch. */
function looseEnd(stretches: readonly Line[], corners: ReadonlySet<string>): Position | undefined {
  const ends = stretches.flatMap((stretch) => [stretch[0]!, stretch.at(-1)!]);
  const count = new Map<string, number>();
  for (const end of ends) count.set(positionKey(end), (count.get(positionKey(end)) ?? 0) + 1);
  return ends.find((end) => !corners.has(positionKey(end)) && count.get(positionKey(end)) === 1);
}

/** Those whose two sides are on different walks: a walk that comes back along a stretch has the same ground beside it. */
function withGroundApart(stretches: readonly Line[], rings: readonly Line[]): Line[] {
  const pairs = stretches.map((line) => {
    const forth: Way<null> = { ref: null, positions: line };
    const back: Way<null> = { ref: null, positions: line.toReversed() };
    return { line, forth, back };
  });
  const net = new WayNet([...waysOfLines(rings), ...pairs.flatMap(({ forth, back }) => [forth, back])]);
  const walkOf = new Map<Way<null>, number>();
  for (const [number, { forth, back }] of pairs.entries())
    for (const [side, way] of [forth, back].entries())
      if (!walkOf.has(way)) for (const walked of net.walkFrom(way) ?? [way]) walkOf.set(walked, number * 2 + side);
  return pairs.filter(({ forth, back }) => walkOf.get(forth) !== walkOf.get(back)).map(({ line }) => line);
}
