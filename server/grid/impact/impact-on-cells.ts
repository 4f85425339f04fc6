import type { ImpactOnCells } from '../drafts/impact-source.ts';
import { tellDifference } from '../history/cells-that-differ.ts';
import type { CompareBoundaries } from './compare-boundaries.ts';

/** Less ground than this that passes from one cell to another is no decision: rounding to the grid moves it, m². */
const SLIVER_M2 = 1;

/** The cells that a draft changes, and the ground that it gives to others; slivers are told as a sum. */
export const impactOnCells =
  (compare: CompareBoundaries): ImpactOnCells =>
  async (change) => {
    const { pairs, transfers } = await compare(change);
    const slivers = transfers.filter(({ areaM2 }) => areaM2 < SLIVER_M2);
    return {
      cells: pairs.map(tellDifference),
      transfers: transfers
        .filter(({ areaM2 }) => areaM2 >= SLIVER_M2)
        .map(({ from, to, areaM2, shape }) => ({ areaM2, shape, from: from?.code ?? null, to: to?.code ?? null })),
      slivers: { count: slivers.length, areaM2: slivers.reduce((sum, { areaM2 }) => sum + areaM2, 0) },
    };
  };
