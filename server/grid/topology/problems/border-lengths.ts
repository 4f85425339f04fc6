import { metresBetween } from '../../metres.ts';
import type { Arc, CellKey, Coverage } from '../coverage.ts';
import { leavesBelow } from '../structure/cell-shape.ts';
import { netArcs } from '../structure/outline.ts';

/** How much border a cell has in common with others, m: with those that `neighbour` makes of the cells beside it. */
export function borderLengths(
  coverage: Coverage,
  key: CellKey,
  neighbour: (leaf: CellKey) => CellKey | undefined,
): Map<CellKey, number> {
  const own = new Set(leavesBelow(coverage, key));
  const lengths = new Map<CellKey, number>();
  for (const id of netArcs(coverage, own).keys()) {
    const lengthM = lengthOf(coverage.arcs.get(id)!);
    for (const { cell } of coverage.uses.get(id)!) {
      const beside = own.has(cell) ? undefined : neighbour(cell);
      if (beside !== undefined) lengths.set(beside, (lengths.get(beside) ?? 0) + lengthM);
    }
  }
  return lengths;
}

/** Keys by length, the longest first; of equals the first by key. */
export const longestFirst = (lengths: ReadonlyMap<CellKey, number>): CellKey[] =>
  [...lengths].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([key]) => key);

function lengthOf({ positions }: Arc): number {
  let sum = 0;
  for (let i = 1; i < positions.length; i++) sum += metresBetween(positions[i - 1]!, positions[i]!);
  return sum;
}
