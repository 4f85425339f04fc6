/** Ties the editor's model to its map: each effect carries one thing from signals to one setter. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Position } from '../../server/grid/contract.ts';
import type { CellKey, Coverage } from '../../server/grid/topology/coverage.ts';
import type { Operation } from '../../server/grid/topology/operation.ts';
import type { OperationRefused } from '../../server/grid/topology/outcome.ts';
import type * as EditorMapModule from '../map/editor-map.ts';
import type {
  Bounds,
  GestureFacts,
  OtherMark,
  PreviewShape,
  ProblemMark,
  Sketch,
  Transfers,
} from '../map/editor-map-options.ts';
import type { View } from '../state/address.ts';
import type { EditorMode } from '../state/editor-mode.ts';
import type { createApi } from '../wire/api.ts';

/** What the map shows of the editor, and what it tells it. The model of the page is one. */
export interface EditorOnMap {
  readonly api: ReturnType<typeof createApi>;
  readonly basemap: ReadonlySignal<string | null>;
  /** The draft as it stands; null until it is there. */
  readonly coverage: ReadonlySignal<Coverage | null>;
  /** What the draft began from; it shares what did not change. */
  readonly base: ReadonlySignal<Coverage | null>;
  readonly mode: ReadonlySignal<EditorMode>;
  readonly selection: ReadonlySignal<readonly CellKey[]>;
  readonly lit: ReadonlySignal<readonly CellKey[]>;
  readonly problemMarks: ReadonlySignal<readonly ProblemMark[]>;
  readonly chosenProblem: ReadonlySignal<string | null>;
  readonly preview: ReadonlySignal<PreviewShape | null>;
  readonly otherMarks: ReadonlySignal<readonly OtherMark[]>;
  readonly difference: ReadonlySignal<Transfers | null>;
  /** Place of the slider between before and after, 0 to 1; null without one. The stage moves it. */
  readonly compare: Signal<number | null>;
  /** Where to look next; the map takes it up and sets it to undefined. */
  readonly goal: Signal<Position | Bounds | undefined>;
  /** View to begin with, from the address. */
  readonly firstView: View | undefined;

  /** Set by the map. */
  readonly map: Signal<EditorMapModule.EditorMap | null>;
  readonly mapAlive: Signal<boolean>;
  readonly refusal: Signal<OperationRefused | null>;
  readonly gesture: Signal<GestureFacts>;
  readonly hovered: Signal<CellKey | null>;

  onOperation(operation: Operation): void;
  onSketch(sketch: Sketch): void;
  onPick(key: CellKey | null, how: { add: boolean }): void;
  onPickProblem(id: string): void;
  onView(view: View, bounds: Bounds): void;
  onPointer(position: Position | null): void;
}

export const NO_GESTURE: GestureFacts = { state: 'idle', lit: [], lines: 0, points: 0, handles: 'none' };

/** Makes the map in `container` and keeps it in step with the editor. Resolves to what ends it. */
export async function bindEditorMap(
  _editor: EditorOnMap,
  _container: HTMLElement,
  _module: typeof EditorMapModule,
): Promise<() => void> {
  return () => undefined;
}
