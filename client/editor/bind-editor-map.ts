/** Ties the editor's model to its map: each effect carries one thing from signals to one setter. */
import { computed, effect, type ReadonlySignal, type Signal, untracked } from '@preact/signals';
import type { Position } from '../../server/grid/contract.ts';
import type { CellKey, Coverage } from '../../server/grid/topology/coverage.ts';
import type { Operation } from '../../server/grid/topology/operation.ts';
import type { OperationRefused } from '../../server/grid/topology/outcome.ts';
import { language, t } from '../i18n/i18n.ts';
import type * as EditorMapModule from '../map/editor-map.ts';
import type {
  Bounds,
  EditorMapWords,
  GestureFacts,
  OtherMark,
  PreviewShape,
  ProblemMark,
  Sketch,
  Transfers,
  VertexMenu,
} from '../map/editor-map-options.ts';
import type { View } from '../state/address.ts';
import type { EditorMode } from '../state/editor-mode.ts';
import { textSize, theme } from '../ui/preferences.ts';
import type { createApi } from '../wire/api.ts';
import type { TileJson } from '../wire/wire-types.ts';

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
  /** A published version is shown, not a draft. */
  readonly isHistory: ReadonlySignal<boolean>;
  /** Where it looks; undefined until it looked anywhere. */
  readonly view: ReadonlySignal<View | undefined>;

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

const BASE_FONT_PX = 16;
const AGAIN_MS = 3_000;

/** Makes the map in `container` and keeps it in step with the editor. Resolves to what ends it. */
export async function bindEditorMap(
  editor: EditorOnMap,
  container: HTMLElement,
  { EditorMap }: typeof EditorMapModule,
  onVertexMenu: (menu: VertexMenu | null) => void,
): Promise<() => void> {
  const coverage = editor.coverage.peek();
  const base = editor.base.peek();
  if (coverage === null || base === null) throw new RangeError('There is no draft to show');
  const tileJson = (generation: number): Promise<TileJson> =>
    editor.api.get<TileJson>(`/tiles/cells.json?generation=${generation}`);
  const cells = await tileJson(base.generation);
  const [west, south, east, north] = cells.bounds ?? [];
  const map = await EditorMap.create({
    container,
    coverage,
    base,
    tiles: { cells },
    levels: cells.levels ?? [],
    basemap: editor.basemap.peek(),
    view: editor.view.peek(),
    bounds:
      west === undefined || south === undefined || east === undefined || north === undefined
        ? undefined
        : [west, south, east, north],
    theme: theme.peek(),
    words: untracked(() => words(editor)),
    scale: screenScale(),
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    onOperation: (operation) => editor.onOperation(operation),
    onSketch: (sketch) => editor.onSketch(sketch),
    onPick: (key, how) => editor.onPick(key, how),
    onPickProblem: (id) => editor.onPickProblem(id),
    onHover: (key) => {
      editor.hovered.value = key;
    },
    onView: (view, bounds) => editor.onView(view, bounds),
    onPointer: (position) => editor.onPointer(position),
    onRefused: (refusal) => {
      editor.refusal.value = refusal;
    },
    onGesture: (gesture) => {
      editor.gesture.value = gesture;
    },
    onVertexMenu,
    onContext: (alive) => {
      editor.mapAlive.value = alive;
    },
  });

  const stops: (() => void)[] = [];
  const follow = (work: Parameters<typeof effect>[0]): void => {
    stops.push(effect(work));
  };
  follow(() => map.setTheme(theme.value));
  follow(() => map.setWords(words(editor)));
  follow(() => {
    void textSize.value;
    map.setScale(screenScale());
  });
  follow(() => {
    const [now, before] = [editor.coverage.value, editor.base.value];
    if (now !== null && before !== null) untracked(() => map.setCoverage(now, before));
  });
  const generation = computed(() => editor.base.value?.generation);
  let drawn: number | undefined = base.generation;
  follow(() => {
    const wanted = generation.value;
    if (wanted === undefined || wanted === drawn) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const ask = async (): Promise<void> => {
      try {
        const next = await tileJson(wanted);
        if (!current) return;
        drawn = wanted;
        map.setTiles({ cells: next });
      } catch {
        if (current) timer = setTimeout(() => void ask(), AGAIN_MS);
      }
    };
    void ask();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  });
  follow(() => map.setMode(editor.mode.value));
  follow(() => map.setSelection(editor.selection.value));
  follow(() => map.setLit(editor.lit.value));
  follow(() => map.setProblems(editor.problemMarks.value, editor.chosenProblem.value));
  follow(() => map.setPreview(editor.preview.value));
  follow(() => map.setOthers(editor.otherMarks.value));
  follow(() => map.setDifference(editor.difference.value));
  follow(() => map.setCompare(editor.compare.value));
  follow(() => {
    const goal = editor.goal.value;
    if (goal === undefined) return;
    map.show(goal);
    editor.goal.value = undefined;
  });

  const resized = new ResizeObserver(() => {
    map.resize();
    map.setScale(screenScale());
  });
  resized.observe(container);
  editor.map.value = map;
  return () => {
    editor.map.value = null;
    resized.disconnect();
    for (const stop of stops) stop();
    map.remove();
  };
}

/** 1 on a desk, 2 on a 3840-pixel wall. */
function screenScale(): number {
  return Math.max(0.9, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / BASE_FONT_PX);
}

function words({ isHistory }: EditorOnMap): EditorMapWords {
  return {
    language: language.value,
    label: t(isHistory.value ? 'editor.map.historyLabel' : 'editor.map.label'),
    snapNode: t('editor.map.snapNode'),
    snapVertex: t('editor.map.snapVertex'),
    snapStart: t('editor.map.snapStart'),
    snapBorder: (codes) => t('editor.map.snapBorder', { codes: codes.join(' | ') }),
  };
}
