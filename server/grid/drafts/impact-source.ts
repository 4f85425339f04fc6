/** What a draft would do, asked of whoever knows: the grid of its cells, later rooms of what hangs on them. */
import type { Viewer } from '../../identity/access.ts';
import type { CellKey, Coverage } from '../topology/coverage.ts';
import type { Impact, ImpactPart } from './draft-contract.ts';

/** Boundaries before and after; both begin from one generation, so that cells that stand have the same keys in both. */
export interface BoundaryChange {
  readonly before: Coverage;
  readonly after: Coverage;
  /** Cells that an operation touched, parents included, sorted; some may be as they were. */
  readonly touched: readonly CellKey[];
}

/** Cells that differ, and the ground that changes hands. */
export type ImpactOnCells = (change: BoundaryChange) => Promise<Pick<Impact, 'cells' | 'transfers' | 'slivers'>>;

/**
 * One kind of things that hang on cells: open cases, posts, organisations, accounts … Tells what would become of those
 * for whom something changes, as `viewer` may see them. A source with nothing to say gives no part.
 */
export type ImpactSource = (change: BoundaryChange, viewer: Viewer) => Promise<readonly ImpactPart[]>;
