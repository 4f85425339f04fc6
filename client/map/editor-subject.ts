import type { CellKey, Coverage } from '../../server/grid/topology/coverage.ts';
import type { EditorMode } from '../state/editor-mode.ts';
import type { Screen } from '../state/editor-screen.ts';
import type { EditorMapCallbacks, EditorMapWords } from './editor-map-options.ts';
import type { Theme } from './palette.ts';

/** What the parts of the editor's map work on together. */
export interface EditorSubject {
  coverage: Coverage;
  /** What the draft began from. */
  base: Coverage;
  mode: EditorMode;
  selection: readonly CellKey[];
  /** Before and after are shown beside each other: nothing is taken hold of meanwhile. */
  isComparing: boolean;
  words: EditorMapWords;
  look: { theme: Theme; scale: number };
  readonly callbacks: EditorMapCallbacks;
  screen(): Screen;
  /** How near a point must be to be joined, CSS pixels; null where joining is switched off. */
  snapPx(): number | null;
  /** Something must be drawn anew. */
  changed(): void;
}
