/**
 * The union of cells by their arcs: what two of them share cancels, and what is left is traced with the inside to the
 * left. At a node where the outline meets itself the trace takes the first way out clockwise from where it came, so that
 * it stays around one connected piece of ground; a trace that passes a node twice is cut there into rings that each pass
 * every vertex once, as the Simple Features standard asks.
 *
 *       ┌────┐                     ┌────────┐
 *       │ A  │                     │  ┌──┐  │
 *       └────x────┐   two shells   │  │  │  │   a shell and a hole
 *            │ B  │                └──x──┘──┘
 *            └────┘
 */
import { type ArcRef, type ArcRing, arcOf, type CellKey, type Coverage, walked } from '../coverage.ts';
import { tracePolygons } from './trace-polygons.ts';

export type OutlineSource = Pick<Coverage, 'arcs' | 'cells'>;

/** Net uses of each arc by the rings of `leaves`: 1 forward, -1 backward; what cancels is not there. */
export function netArcs({ cells }: Pick<Coverage, 'cells'>, leaves: Iterable<CellKey>): Map<number, number> {
  const net = new Map<number, number>();
  for (const leaf of leaves)
    for (const polygon of cells.get(leaf)?.rings ?? [])
      for (const ring of polygon)
        for (const ref of ring) {
          const sum = (net.get(arcOf(ref)) ?? 0) + (ref < 0 ? -1 : 1);
          if (sum === 0) net.delete(arcOf(ref));
          else net.set(arcOf(ref), sum);
        }
  return net;
}

/**
 * Polygons of the union of `leaves`, each a shell and its holes; undefined where their borders do not fit together
 * (overlaps, borders that only nearly coincide). No leaves give no polygons.
 */
export function outlineOf(coverage: OutlineSource, leaves: Iterable<CellKey>): ArcRing[][] | undefined {
  const refs: ArcRef[] = [];
  for (const [id, net] of netArcs(coverage, leaves)) {
    if (Math.abs(net) > 1) return undefined;
    refs.push(net > 0 ? id : ~id);
  }
  return ringsOfArcs(coverage, refs);
}

/** Polygons whose border `refs` are, each walked with the inside to its left; undefined where they are no such border. */
export function ringsOfArcs(coverage: Pick<Coverage, 'arcs'>, refs: readonly ArcRef[]): ArcRing[][] | undefined {
  const ways = refs.map((ref) => ({ ref, positions: walked(coverage, ref) }));
  return tracePolygons(ways)?.map((polygon) => polygon.map((ring) => ring.map((way) => way.ref)));
}
