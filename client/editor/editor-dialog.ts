import type { CellKey } from '../../server/grid/topology/coverage.ts';
import type { Sketch } from '../map/editor-map-options.ts';
import type { Conflict, Draft } from '../wire/wire-types.ts';
import type { SplitPart } from './split-parts.ts';

export type SplitSketch = Extract<Sketch, { kind: 'split' }>;
export type AddSketch = Extract<Sketch, { kind: 'add-outside' | 'add-in-gap' }>;
export type CellChangeKind = 'rename' | 'renumber' | 'reparent' | 'retire';

/** A box over the page, and what it is about. */
export type EditorDialog =
  | { kind: 'keys' }
  | { kind: 'begin' }
  | { kind: 'describe' }
  | { kind: 'discard'; draft: Draft }
  | { kind: 'split'; sketch: SplitSketch; parts: readonly SplitPart[] }
  | { kind: 'merge'; cells: readonly CellKey[] }
  | { kind: 'add'; sketch: AddSketch }
  | { kind: 'change'; what: CellChangeKind; cell: CellKey }
  | { kind: 'publish' }
  | { kind: 'rebase'; conflicts: readonly Conflict[] | null }
  | { kind: 'review'; decision: 'ask' | 'approve' | 'return' | 'take-back' }
  | { kind: 'import' }
  | { kind: 'export'; generation?: number }
  | { kind: 'withdraw'; generation: number; holdsFrom: string };
