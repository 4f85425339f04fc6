import { placeInside } from '../../coverage/place-inside.ts';
import { sideOfRing } from '../../coverage/side-of-ring.ts';
import type { CellKey, Coverage, CoverageCell } from '../coverage.ts';
import { leavesBelow } from '../structure/cell-shape.ts';
import type { LeafIndex } from './leaf-index.ts';
import { groundOf } from './leaf-survey.ts';

/**
 * Cells without a parent that lie on cells of a level above, as when two levels came in without a word of how they
 * belong together: the level of each. They are no overlap; each such level is a coverage of its own. Cells that only
 * lost their parent and lie among their likes are none of them.
 */
export function strayCells(
  coverage: Coverage,
  cells: readonly CoverageCell[],
  { top, highestLeaf, deepestRoot }: { top: number; highestLeaf: number; deepestRoot: number },
  index: LeafIndex,
): Map<CellKey, number> {
  const stray = new Map<CellKey, number>();
  if (deepestRoot <= top || highestLeaf >= deepestRoot) return stray;
  for (const { key, level, parent } of cells) {
    if (parent !== null || level === top) continue;
    for (const leaf of leavesBelow(coverage, key)) {
      const rings = coverage.cells.get(leaf)?.rings;
      const [polygon] = rings ? groundOf(coverage, rings) : [];
      if (polygon === undefined) continue;
      const place = placeInside(polygon);
      const under = index.search(coverage, [...place, ...place]).some((other) => {
        const cell = coverage.cells.get(other)!;
        if (cell.level >= level) return false;
        return groundOf(coverage, cell.rings!).some(([shell]) => sideOfRing(place, shell!) > 0);
      });
      if (under) stray.set(leaf, level);
    }
  }
  return stray;
}
