/** The keys of the editor: one table that the handler and the sheet of keys read. Longer for that than most files. */
import { useEffect } from 'preact/hooks';
import type { Level } from '../../server/grid/contract.ts';
import { type TextKey, t } from '../i18n/i18n.ts';
import type { EditorMode } from '../state/editor-mode.ts';
import { stepTextSize, toggleLanguage, toggleTheme } from '../ui/preferences.ts';
import { pressOf } from '../ui/press.ts';
import type { PanelName } from './editor-address.ts';
import type { EditorModel } from './editor-model.ts';

export interface KeyEntry {
  /** Presses as pressOf writes them. */
  presses: readonly string[];
  /** How the sheet writes it. */
  shown: string;
  what: TextKey;
  group: TextKey;
  /** Works wherever there is a map, or wherever the page is. */
  where: 'edit' | 'map' | 'everywhere';
  run: (editor: EditorModel, press: string) => void;
}

const TOOLS: TextKey = 'editor.keys.tools';
const GESTURE: TextKey = 'editor.keys.gesture';
const LOOK: TextKey = 'editor.keys.look';
const GENERAL: TextKey = 'editor.keys.general';
const NUDGE_PX = 1;
const FAR = 10;

const tool = (press: string, mode: EditorMode): KeyEntry => ({
  presses: [press],
  shown: press.toUpperCase(),
  what: `editor.keys.${mode}`,
  group: TOOLS,
  where: 'edit',
  run: (editor) => editor.setMode(mode),
});
const panel = (press: string, name: PanelName): KeyEntry => ({
  presses: [press],
  shown: press.toUpperCase(),
  what: `editor.keys.${name}`,
  group: LOOK,
  where: 'edit',
  run: (editor) => {
    editor.showPanel(name);
    document.getElementById(`tab-${name}`)?.focus();
  },
});
const STEPS: Record<string, [dx: number, dy: number]> = {
  ArrowLeft: [-NUDGE_PX, 0],
  ArrowRight: [NUDGE_PX, 0],
  ArrowUp: [0, -NUDGE_PX],
  ArrowDown: [0, NUDGE_PX],
};

export const KEYS: readonly KeyEntry[] = [
  tool('s', 'select'),
  tool('a', 'vertices'),
  tool('v', 'reshape'),
  tool('x', 'split'),
  tool('c', 'merge'),
  tool('n', 'add'),
  {
    ...{ presses: ['Ctrl+z'], shown: 'Ctrl+Z', what: 'editor.keys.undo', group: TOOLS, where: 'edit' },
    run: (editor) => editor.turn('undo'),
  },
  {
    ...{ presses: ['Ctrl+Shift+z', 'Shift+z', 'Ctrl+y'], shown: '⇧Z', what: 'editor.keys.redo' },
    ...{ group: TOOLS, where: 'edit' },
    run: (editor) => editor.turn('redo'),
  },
  {
    ...{ presses: ['r'], shown: 'R', what: 'editor.keys.rename', group: TOOLS, where: 'edit' },
    run: (editor) => editor.askRename(),
  },
  {
    // The map answers it, where it has the focus.
    ...{ presses: [], shown: 'Space', what: 'editor.keys.point', group: GESTURE, where: 'edit' },
    run: () => undefined,
  },
  {
    ...{ presses: ['Enter'], shown: 'Enter', what: 'editor.keys.finish', group: GESTURE, where: 'edit' },
    run: (editor) => editor.finish(),
  },
  {
    ...{ presses: ['Escape'], shown: 'Esc', what: 'editor.keys.cancel', group: GESTURE, where: 'everywhere' },
    run: (editor) => editor.stepBack(),
  },
  {
    ...{ presses: ['Delete', 'Backspace'], shown: 'Del', what: 'editor.keys.delete', group: GESTURE, where: 'edit' },
    run: (editor) => void editor.map.value?.deleteFocused(),
  },
  {
    ...{ presses: ['.', ','], shown: '. ,', what: 'editor.keys.walk', group: GESTURE, where: 'edit' },
    run: (editor, press) => void editor.map.value?.focusVertex(press === '.' ? 1 : -1),
  },
  {
    presses: Object.keys(STEPS).flatMap((arrow) => [`Ctrl+${arrow}`, `Ctrl+Shift+${arrow}`]),
    ...{ shown: 'Ctrl+←↑→↓', what: 'editor.keys.nudge', group: GESTURE, where: 'edit' },
    run: (editor, press) => {
      const [dx, dy] = STEPS[press.split('+').at(-1) as string] as [number, number];
      const times = press.includes('Shift') ? FAR : 1;
      editor.map.value?.nudge(dx * times, dy * times);
    },
  },
  {
    ...{ presses: ['f'], shown: 'F', what: 'editor.keys.zoom', group: LOOK, where: 'map' },
    run: (editor) => editor.show(editor.selected.value),
  },
  {
    ...{ presses: ['0'], shown: '0', what: 'editor.keys.city', group: LOOK, where: 'map' },
    run: (editor) => editor.show([]),
  },
  {
    ...{ presses: ['1', '2', '3', '4'], shown: '1 … 4', what: 'editor.keys.level', group: LOOK, where: 'map' },
    run: (editor, press) => editor.setLevel(Number(press) as Level),
  },
  {
    ...{ presses: ['b'], shown: 'B', what: 'editor.keys.compare', group: LOOK, where: 'map' },
    run: (editor) => editor.toggleCompare(),
  },
  panel('l', 'cells'),
  panel('p', 'problems'),
  panel('i', 'impact'),
  panel('g', 'gestures'),
  {
    ...{ presses: ['h'], shown: 'H', what: 'editor.keys.history', group: LOOK, where: 'everywhere' },
    run: (editor) => editor.toggleHistory(),
  },
  {
    ...{ presses: ['/', 'Ctrl+k'], shown: '/', what: 'editor.keys.find', group: LOOK, where: 'map' },
    run: (editor) => {
      editor.showPanel('cells');
      requestAnimationFrame(() => document.querySelector<HTMLElement>('#find-cell input')?.focus());
    },
  },
  {
    ...{ presses: ['m'], shown: 'M', what: 'editor.keys.map', group: LOOK, where: 'map' },
    run: (editor) => editor.map.value?.focus(),
  },
  {
    ...{ presses: ['Shift+p'], shown: '⇧P', what: 'editor.keys.publish', group: GENERAL, where: 'edit' },
    run: (editor) => {
      if (editor.canEdit.value) editor.dialog.value = { kind: 'publish' };
    },
  },
  {
    ...{ presses: ['?'], shown: '?', what: 'editor.keys.help', group: GENERAL, where: 'everywhere' },
    run: (editor) => {
      editor.dialog.value = { kind: 'keys' };
    },
  },
  {
    ...{ presses: ['Shift+l'], shown: '⇧L', what: 'editor.keys.language', group: GENERAL, where: 'everywhere' },
    run: toggleLanguage,
  },
  {
    ...{ presses: ['Shift+t'], shown: '⇧T', what: 'editor.keys.theme', group: GENERAL, where: 'everywhere' },
    run: toggleTheme,
  },
  {
    ...{ presses: [']', '['], shown: '] [', what: 'editor.keys.size', group: GENERAL, where: 'everywhere' },
    run: (_, press) => stepTextSize(press === ']' ? 1 : -1),
  },
];

/** Groups in the order of the sheet. */
export const KEY_GROUPS: readonly TextKey[] = [TOOLS, GESTURE, LOOK, GENERAL];

/** Answers a key press unless somebody is typing, a dialog is open, or a control needs the press itself. */
export function answerKey(editor: EditorModel, event: KeyboardEvent): void {
  if (event.altKey || event.defaultPrevented || event.isComposing) return;
  const press = pressOf(event);
  const target = event.target as HTMLElement | null;
  if (target?.closest?.('dialog') != null) return;
  if (target?.matches?.('textarea, select, input:not([type=checkbox], [type=radio], [type=range])') ?? false) {
    if (press === 'Escape') editor.map.peek()?.focus();
    return;
  }
  // A button that has the focus is pressed by Enter, unless a line waits for it.
  const isDrawing = editor.gesture.peek().points > 0 || editor.gesture.peek().lines > 0;
  if (press === 'Enter' && !isDrawing && target?.matches?.('button, a, summary') === true) return;
  const entry = KEYS.find(({ presses }) => presses.includes(press));
  if (entry === undefined) return;
  const page = editor.page.peek();
  if (entry.where === 'edit' && page !== 'edit') return;
  if (entry.where === 'map' && page === 'drafts') return;
  event.preventDefault();
  entry.run(editor, press);
}

export function useKeys(editor: EditorModel): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => answerKey(editor, event);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [editor]);
}

/** What the sheet of keys says. */
export const keyGroups = () =>
  KEY_GROUPS.map((group) => ({
    title: t(group),
    keys: KEYS.filter((entry) => entry.group === group).map(({ shown, what }) => ({ shown, what: t(what) })),
  }));
