import type { Position, Ring } from '../../contract.ts';
import { Chain } from '../../coverage/chain.ts';
import { facesOf } from '../../coverage/faces.ts';
import { planarGraph } from '../../coverage/planar-graph.ts';
import type { Coverage } from '../coverage.ts';
import { isInside } from '../structure/is-inside.ts';
import { tracePolygonsOfLines } from '../structure/trace-polygons.ts';

/**
 * The ground around `at` that no cell has though cells enclose it: a shell and holes. Its vertices are those of the
 * borders; where borders cross, as they do beside overlaps, the crossing is one more. Undefined where there is no gap.
 */
export function gapAround(coverage: Coverage, at: Position): Ring[] | undefined {
  const chain = new Chain();
  for (const line of freeBorders(coverage)) chain.addRing(line, 0, 1);
  const gaps = facesOf(planarGraph(chain), (winding, unbounded) => winding === 0 && !unbounded);
  const gap = gaps.find(({ rings }) => isInside(at, rings));
  return gap && tracePolygonsOfLines(gap.rings)?.[0];
}

/** Borders with cells on one side only, walked with those to the left; as often as cells have it. */
export function* freeBorders(coverage: Coverage): IterableIterator<Position[]> {
  for (const { id, positions } of coverage.arcs.values()) {
    let net = 0;
    for (const { forward } of coverage.uses.get(id) ?? []) net += forward ? 1 : -1;
    for (let i = 0; i < Math.abs(net); i++) yield net > 0 ? [...positions] : positions.toReversed();
  }
}
