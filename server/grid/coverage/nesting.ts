import Flatbush from 'flatbush';
import type { Shape } from '../contract.ts';
import { shapeAreaM2 } from '../ellipsoid-area.ts';
import { boxOf, partsOutside } from './compare-shapes.ts';
import type { Face } from './faces.ts';
import { placeInside } from './place-inside.ts';
import { sideOfRing } from './side-of-ring.ts';

/** The parent that holds the largest share of a child. */
export interface Nesting {
  /** Number of the parent in its list. */
  parent: number;
  /** 0 to 1 */
  share: number;
  /** Parts of the child outside of that parent. */
  outside: Face[];
}

/** A child that has less than this share in its best parent lies in none. */
const LEAST_SHARE = 1e-6;

/**
 * Finds for each child the parent that holds the largest share of its area, the first of equals; null where none
 * holds any. An inner point would not do: it says nothing of where the rest of the child lies.
 */
export function findParents(children: readonly Shape[], parents: readonly Shape[]): (Nesting | null)[] {
  if (parents.length === 0) return children.map(() => null);
  const index = new Flatbush(parents.length);
  for (const parent of parents) index.add(...boxOf(parent));
  index.finish();
  return children.map((child) => {
    const area = shapeAreaM2(child);
    let best: Nesting | null = null;
    const middle = placeInside(child[0]!);
    const holds = (parent: number) => Number(parents[parent]!.some(([shell]) => sideOfRing(middle, shell!) >= 0));
    // The likeliest first: one that holds all of the child ends the search.
    const near = index.search(...boxOf(child)).map((parent) => ({ parent, likely: holds(parent) }));
    for (const { parent } of near.sort((a, b) => b.likely - a.likely || a.parent - b.parent)) {
      const outside = partsOutside(child, parents[parent]!);
      const share = 1 - outside.reduce((sum, face) => sum + face.areaM2, 0) / area;
      if (share > (best?.share ?? LEAST_SHARE)) best = { parent, share, outside };
      if (outside.length === 0) break;
    }
    return best;
  });
}
