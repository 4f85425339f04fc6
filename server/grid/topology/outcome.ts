/** What comes of an operation: another coverage, or the reason why not. */
import type { Position } from '../contract.ts';
import type { CellKey, Coverage } from './coverage.ts';

/** Why an operation is refused; each is a text of the editor, `editor.refusal.<reason>`. */
export const REFUSAL_REASONS = [
  'vertex-not-found',
  'edge-not-found',
  'cell-not-found',
  'cell-has-children',
  'nothing-changes',
  'too-close',
  'crosses-border',
  'turns-inside-out',
  'swallows-cell',
  'is-junction',
  'too-few-vertices',
  'line-crosses-itself',
  'line-misses-border',
  'line-on-two-borders',
  'line-does-not-split',
  'part-not-found',
  'parts-unnamed',
  'not-adjacent',
  'different-level',
  'code-taken',
  'key-taken',
  'parent-not-found',
  'parent-too-deep',
  'parent-is-leaf',
  'parent-would-be-empty',
  'gap-not-found',
  'not-outside',
  'overlap-not-found',
  'shape-invalid',
  'too-small',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export interface OperationRefused {
  refused: RefusalReason;
  /** Cells that it is about. */
  cells: readonly CellKey[];
  /** Where to look, when it is about a place. */
  place?: Position;
}

/** What an operation read and took away: it means the same on another coverage that still has all of it. */
export interface Footprint {
  /** Stretches of border that were there before and are not after, as lines of neighbouring vertices. */
  borders: readonly (readonly Position[])[];
  /** Attributes that were read or replaced. `exists` is the cell itself, `border` its whole border. */
  attributes: readonly { cell: CellKey; field: 'exists' | 'border' | 'code' | 'name' | 'parent' | 'children' }[];
}

/** The key of a cell that ended, by `merge` or `retire`, may name another one afterwards. */
export type Descent = { from: CellKey; to: CellKey; kind: 'split' | 'merge' } | { from: CellKey; kind: 'retire' };

export interface OperationDone {
  coverage: Coverage;
  /** Cells that are new, gone or different in shape, parent, code or name, parents included; sorted. */
  changed: readonly CellKey[];
  footprint: Footprint;
  /** Where a new cell or a survivor came from, for the lineage, and which cells ended without an heir. */
  lineage: readonly Descent[];
}
export type Outcome = OperationDone | OperationRefused;
export const isRefused = (outcome: Outcome): outcome is OperationRefused => 'refused' in outcome;
