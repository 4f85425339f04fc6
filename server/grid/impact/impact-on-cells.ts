import type { ImpactOnCells } from '../drafts/impact-source.ts';
import { tellDifference } from '../history/cells-that-differ.ts';
import type { CompareBoundaries } from './compare-boundaries.ts';

/** The cells that a draft changes, and the ground that it gives to others. */
export const impactOnCells =
  (compare: CompareBoundaries): ImpactOnCells =>
  async (change) => {
    const { pairs, transfers } = await compare(change);
    return {
      cells: pairs.map(tellDifference),
      transfers: transfers.map(({ from, to, areaM2, shape }) => ({
        ...{ areaM2, shape },
        from: from?.code ?? null,
        to: to?.code ?? null,
      })),
    };
  };
