import Flatbush from 'flatbush';
import type { Shape } from '../../contract.ts';
import { boxOf, partsShared } from '../../coverage/compare-shapes.ts';
import { ringFlaw } from '../../coverage/ring-flaws.ts';
import { shapeAreaM2 } from '../../ellipsoid-area.ts';
import type { OverlapMatch } from './draft-import-contract.ts';

/**
 * From this share on, two cells are the same one under another number: of the ground that either has, four fifths are
 * of both. A cell that was split in halves, or took in a neighbour of its size, is none of its parts. Above one half a
 * cell has at most one match, whichever of the two one asks.
 */
export const SAME_CELL_SHARE = 0.8;

interface Numbered {
  code: string;
  shape: Shape;
}

/**
 * Finds, for cells of a file whose code does not stand, the standing cell whose ground they have; only cells that the
 * file does not name otherwise come into question. In the order of the file. For a person to judge: a match is told.
 */
export function matchByOverlap(standing: readonly Numbered[], incoming: readonly Numbered[]): OverlapMatch[] {
  const named = new Set(incoming.map(({ code }) => code));
  const known = new Set(standing.map(({ code }) => code));
  const free = standing.filter(({ code, shape }) => !named.has(code) && ringFlaw(shape) === undefined);
  const strange = incoming.filter(({ code, shape }) => !known.has(code) && ringFlaw(shape) === undefined);
  if (free.length === 0 || strange.length === 0) return [];
  const index = new Flatbush(free.length);
  for (const { shape } of free) index.add(...boxOf(shape));
  index.finish();
  const matches: OverlapMatch[] = [];
  const taken = new Set<number>();
  for (const { code, shape } of strange) {
    const areaM2 = shapeAreaM2(shape);
    for (const near of index.search(...boxOf(shape), (n) => !taken.has(n))) {
      const other = free[near]!;
      const otherM2 = shapeAreaM2(other.shape);
      if (Math.min(areaM2, otherM2) < SAME_CELL_SHARE * Math.max(areaM2, otherM2)) continue;
      const sharedM2 = partsShared([shape, other.shape]).reduce((sum, face) => sum + face.areaM2, 0);
      const share = sharedM2 / (areaM2 + otherM2 - sharedM2);
      if (share < SAME_CELL_SHARE) continue;
      matches.push({ code, formerCode: other.code, share: Math.round(share * 1e4) / 1e4 });
      taken.add(near);
      break;
    }
  }
  return matches;
}
