import type { Position, Shape } from '../../contract.ts';
import { type ArcRef, arcOf, type Coverage, samePosition } from '../coverage.ts';

/**
 * The arcs that each ring of a shape runs along, when the shape is to the bit what some arcs bound; else undefined. `net`
 * tells how much more often each arc bounds the ground to its left. It only compares, position by position, so that the
 * parents of a city cost next to nothing: 3 ms where hashing every edge took 40.
 */
export function outlineArcs(
  coverage: Pick<Coverage, 'arcs'>,
  net: ReadonlyMap<number, number>,
  shape: Shape,
): ArcRef[][][] | undefined {
  const ways = new Map<number, ArcRef[]>();
  for (const [id, times] of net) {
    if (Math.abs(times) > 1) return undefined;
    const ref = times > 0 ? id : ~id;
    const [lon] = positionAt(coverage, ref, 0);
    const list = ways.get(lon);
    if (list) list.push(ref);
    else ways.set(lon, [ref]);
  }
  const used = new Set<ArcRef>();
  const polygons: ArcRef[][][] = [];
  for (const polygon of shape) {
    const rings: ArcRef[][] = [];
    for (const ring of polygon) {
      // Rings as they were published run either way.
      const walk = walkRing(coverage, ways, ring, used) ?? walkRing(coverage, ways, ring.toReversed(), used);
      if (walk === undefined) return undefined;
      for (const ref of walk) used.add(ref);
      rings.push(walk);
    }
    polygons.push(rings);
  }
  return used.size === net.size ? polygons : undefined;
}

function walkRing(
  coverage: Pick<Coverage, 'arcs'>,
  ways: ReadonlyMap<number, readonly ArcRef[]>,
  ring: readonly Position[],
  used: ReadonlySet<ArcRef>,
): ArcRef[] | undefined {
  const count = ring.length - 1;
  const first = ring.findIndex((position) => startingAt(coverage, ways, position).length > 0);
  if (first < 0) return undefined;
  const walk: ArcRef[] = [];
  for (let done = 0; done < count; ) {
    const here = ring[(first + done) % count]!;
    const next = ring[(first + done + 1) % count]!;
    const way = startingAt(coverage, ways, here).find(
      (ref) => samePosition(positionAt(coverage, ref, 1), next) && !used.has(ref) && !walk.includes(ref),
    );
    if (way === undefined) return undefined;
    const { positions } = coverage.arcs.get(arcOf(way))!;
    const last = positions.length - 1;
    for (let i = 1; i <= last; i++)
      if (!samePosition(positions[way < 0 ? last - i : i]!, ring[(first + done + i) % count]!)) return undefined;
    walk.push(way);
    done += last;
    if (done > count) return undefined;
  }
  return walk;
}

const startingAt = (
  coverage: Pick<Coverage, 'arcs'>,
  ways: ReadonlyMap<number, readonly ArcRef[]>,
  position: Position,
): readonly ArcRef[] =>
  (ways.get(position[0]) ?? []).filter((ref) => samePosition(positionAt(coverage, ref, 0), position));

function positionAt({ arcs }: Pick<Coverage, 'arcs'>, ref: ArcRef, place: number): Position {
  const { positions } = arcs.get(arcOf(ref))!;
  return positions[ref < 0 ? positions.length - 1 - place : place]!;
}
