import type { Position } from '../../contract.ts';
import { turn } from '../../coverage/planar-graph.ts';
import type { CellKey, Coverage } from '../coverage.ts';

/**
 * Cells without children whose ground is around a position, sorted: one as a rule, several where they overlap, none
 * outside and in gaps. Of a position on a border it tells some cell that has the border, or none.
 *
 * It counts the borders that a ray to the west meets, so it costs what lies along one parallel, and is exact.
 */
export function leavesAt(coverage: Coverage, [lon, lat]: Position): CellKey[] {
  const around = new Map<CellKey, number>();
  for (const { id, positions } of coverage.index.search(coverage, [-180, lat, lon, lat])) {
    let crossings = 0;
    for (let i = 1; i < positions.length; i++) {
      const [a, b] = [positions[i - 1]!, positions[i]!];
      if (a[1] <= lat === b[1] <= lat || (a[0] > lon && b[0] > lon)) continue;
      const [low, high] = a[1] < b[1] ? [a, b] : [b, a];
      if (turn(...low, ...high, lon, lat) < 0) crossings += a[1] < b[1] ? -1 : 1;
    }
    if (crossings === 0) continue;
    for (const { cell, forward } of coverage.uses.get(id) ?? [])
      around.set(cell, (around.get(cell) ?? 0) + (forward ? crossings : -crossings));
  }
  return [...around].flatMap(([cell, count]) => (count > 0 ? [cell] : [])).sort();
}
