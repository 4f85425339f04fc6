import { cellsOfDraft } from '../drafts/cells-of-draft.ts';
import type { BoundaryChange } from '../drafts/impact-source.ts';
import { type CellPair, cellsThatDiffer } from '../history/cells-that-differ.ts';
import { type GroundTransfer, groundThatMoves, leavesOf } from '../history/ground-that-moves.ts';
import { buildLocator, type Locator } from '../locator.ts';
import type { PublishedGrid } from '../published-grid.ts';

/** Boundaries before and after, as those who ask what becomes of things need them. New cells have identities below 0. */
export interface ComparedBoundaries {
  before: Locator;
  after: Locator;
  pairs: readonly CellPair[];
  /** Ground that passes from leaf to leaf. */
  transfers: readonly GroundTransfer[];
}
export type CompareBoundaries = (change: BoundaryChange) => Promise<ComparedBoundaries>;

/** Comparisons kept: all who ask of one draft ask for the same. */
const KEPT = 2;

/** Compares the boundaries of drafts; the last ones are kept. */
export function comparesBoundaries(grid: Pick<PublishedGrid, 'current' | 'numbered'>): CompareBoundaries {
  const kept: { change: BoundaryChange; compared: Promise<ComparedBoundaries> }[] = [];
  return (change) => {
    const known = kept.find((one) => one.change.before === change.before && one.change.after === change.after);
    if (known !== undefined) return known.compared;
    const compared = compare(grid, change);
    kept.push({ change, compared });
    if (kept.length > KEPT) kept.shift();
    compared.catch(() => {
      const at = kept.findIndex((one) => one.compared === compared);
      if (at !== -1) kept.splice(at, 1);
    });
    return compared;
  };
}

async function compare(
  grid: Pick<PublishedGrid, 'numbered'>,
  { before, after }: BoundaryChange,
): Promise<ComparedBoundaries> {
  const published = await grid.numbered(before.generation);
  const was = published ?? buildLocator(before.generation, cellsOfDraft(before));
  const is = buildLocator(before.generation, cellsOfDraft(after, { base: before, cells: was.cells }));
  return {
    before: was,
    after: is,
    pairs: cellsThatDiffer(was.cells, is.cells),
    transfers: await groundThatMoves(leavesOf(was.cells), leavesOf(is.cells)),
  };
}
