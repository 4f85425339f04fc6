/** The keys of the desk. Longer than most files, for it is one table that the handler and the sheet of keys read. */
import { useEffect } from 'preact/hooks';
import { type TextKey, t } from '../i18n/i18n.ts';
import type { DeskAction } from '../state/desk-actions.ts';
import { parseFilter } from '../state/desk-filter.ts';
import { stepTextSize, toggleLanguage, toggleTheme } from '../ui/preferences.ts';
import { pressOf } from '../ui/press.ts';
import { actionName } from './case-words.ts';
import type { DeskModel } from './desk-model.ts';
import { QUEUE_TABS } from './queue-tabs.ts';
import { VIEWS } from './views.tsx';

export interface KeyEntry {
  /** Presses as pressOf writes them. */
  presses: readonly string[];
  /** How the sheet writes it. */
  shown: string;
  what: TextKey;
  group: TextKey;
  run: (desk: DeskModel, press: string) => void;
}

/** The key of each action. A second meaning of the same thing has Shift: verify passed, verify failed. */
export const ACTION_KEYS: Record<DeskAction, string> = {
  accept: 'a',
  dispatch: 'd',
  reply: 'r',
  arrive: 'o',
  handle: 'w',
  feedback: 'b',
  verify: 'v',
  reject: 'Shift+v',
  close: 'c',
  reopen: 'Shift+c',
  escalate: 'e',
  refuse: 'x',
  return: 'Shift+x',
  'hand-off': 'h',
  'take-back': 'Shift+h',
  consult: 'q',
  decide: 'Shift+q',
  supervise: 's',
  remind: 'i',
  pause: 'p',
  resume: 'Shift+p',
  merge: 'm',
  unmerge: 'Shift+m',
  classify: 't',
  relocate: 'l',
  note: 'n',
  acknowledge: 'y',
  file: 'u',
};

/** As it stands on a button. */
export const keyOfAction = (action: DeskAction): string => ACTION_KEYS[action].replace('Shift+', '⇧').toUpperCase();

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const LIST: TextKey = 'desk.keys.list';
const FIND: TextKey = 'desk.keys.find';
const CASE: TextKey = 'desk.keys.caseGroup';
const GENERAL: TextKey = 'desk.keys.general';

/** Every key but those of actions: the handler and the sheet read the same table. */
export const KEYS: readonly KeyEntry[] = [
  {
    presses: ['j', 'k', 'ArrowDown', 'ArrowUp'],
    shown: 'J K ↓ ↑',
    what: 'desk.keys.move',
    group: LIST,
    run: (desk, press) => desk.move(press === 'j' || press === 'ArrowDown' ? 1 : -1),
  },
  {
    presses: ['PageDown', 'PageUp'],
    shown: 'PgDn PgUp',
    what: 'desk.keys.page',
    group: LIST,
    run: (desk, press) => desk.move(press === 'PageDown' ? 10 : -10),
  },
  {
    presses: ['Home', 'End'],
    shown: 'Home End',
    what: 'desk.keys.ends',
    group: LIST,
    run: (desk, press) => desk.move(press === 'End' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY),
  },
  { presses: ['Enter'], shown: 'Enter', what: 'desk.keys.open', group: LIST, run: (desk) => desk.enterCase() },
  {
    presses: [' '],
    shown: 'Space',
    what: 'desk.keys.select',
    group: LIST,
    run: (desk) => {
      if (desk.active.value !== undefined) desk.toggleSelected(desk.active.value);
    },
  },
  {
    presses: ['Shift+ArrowDown', 'Shift+ArrowUp', 'Shift+j', 'Shift+k'],
    shown: '⇧↓ ⇧↑',
    what: 'desk.keys.extend',
    group: LIST,
    run: (desk, press) => desk.extendBy(press === 'Shift+ArrowDown' || press === 'Shift+j' ? 1 : -1),
  },
  { presses: ['Ctrl+a'], shown: 'Ctrl+A', what: 'desk.keys.all', group: LIST, run: (desk) => desk.selectAll() },
  { presses: ['g'], shown: 'G', what: 'desk.keys.refresh', group: LIST, run: (desk) => void desk.feed.refresh() },
  { presses: ['Escape'], shown: 'Esc', what: 'desk.keys.clear', group: LIST, run: (desk) => desk.stepBack() },
  {
    presses: ['/', 'Ctrl+k'],
    shown: '/ Ctrl+K',
    what: 'desk.keys.search',
    group: FIND,
    run: () => document.querySelector<HTMLElement>('#search')?.focus(),
  },
  {
    presses: ['f'],
    shown: 'F',
    what: 'desk.keys.filters',
    group: FIND,
    run: (desk) => {
      desk.filtersShown.value = !desk.filtersShown.value;
    },
  },
  {
    presses: DIGITS,
    shown: '1 … 9',
    what: 'desk.keys.saved',
    group: FIND,
    run: (desk, press) => {
      const filter = desk.saved.value[Number(press) - 1];
      if (filter !== undefined) desk.showFilter(parseFilter(filter.query));
    },
  },
  {
    presses: QUEUE_TABS.map((_, index) => `Shift+Digit${index + 1}`),
    shown: '⇧1 … ⇧9',
    what: 'desk.keys.tabs',
    group: FIND,
    run: (desk, press) => {
      const tab = QUEUE_TABS[Number(press.at(-1)) - 1];
      if (tab !== undefined) desk.showFilter(tab.filter);
    },
  },
  {
    presses: ['Ctrl+s'],
    shown: 'Ctrl+S',
    what: 'desk.keys.save',
    group: FIND,
    run: (desk) => {
      desk.dialog.value = { kind: 'save-filter' };
    },
  },
  { presses: ['z'], shown: 'Z', what: 'desk.keys.print', group: CASE, run: (desk) => desk.print() },
  {
    presses: ['.'],
    shown: '.',
    what: 'desk.keys.map',
    group: CASE,
    run: () => document.querySelector<HTMLElement>('.case-map canvas')?.focus(),
  },
  {
    presses: [','],
    shown: ',',
    what: 'desk.keys.backToList',
    group: CASE,
    run: (desk) => desk.focusList(),
  },
  { presses: ['?'], shown: '?', what: 'desk.keys.help', group: GENERAL, run: (desk) => desk.toggleDialog('keys') },
  { presses: ['Shift+l'], shown: '⇧L', what: 'desk.keys.language', group: GENERAL, run: toggleLanguage },
  { presses: ['Shift+t'], shown: '⇧T', what: 'desk.keys.theme', group: GENERAL, run: toggleTheme },
  {
    presses: [']', '['],
    shown: '] [',
    what: 'desk.keys.size',
    group: GENERAL,
    run: (_, press) => stepTextSize(press === ']' ? 1 : -1),
  },
  {
    presses: ['F6'],
    shown: 'F6',
    what: 'desk.keys.views',
    group: GENERAL,
    run: (desk) => {
      const offered = VIEWS.filter(({ permission }) => desk.may(permission));
      const at = offered.findIndex(({ name }) => name === desk.view.value);
      const next = offered[(at + 1) % offered.length];
      if (next !== undefined) desk.showView(next.name);
    },
  },
];

/** Presses that a focused control keeps for itself. */
const OF_CONTROLS = new Set([' ', 'Enter', 'Home', 'End', 'PageUp', 'PageDown']);
const ARROWS = /Arrow/;

/** Answers a key press unless somebody is typing, a dialog is open, or a control needs the press itself. */
export function answerKey(desk: DeskModel, event: KeyboardEvent): void {
  if (event.altKey || event.defaultPrevented || event.isComposing) return;
  const press = pressOf(event);
  const target = event.target as HTMLElement | null;
  if (target?.closest?.('dialog') != null) return;
  const inQueue = desk.view.value === 'queue';
  const typing = target?.matches?.('textarea, select, input:not([type=checkbox], [type=radio])') ?? false;
  if (typing) {
    if (press !== 'Escape') return;
    event.preventDefault();
    desk.focusList();
    return;
  }
  if (OF_CONTROLS.has(press) && target?.matches?.('button, a, input, summary')) return;
  if (ARROWS.test(press) && target?.closest?.('.case-map, [role=listbox]') != null) return;
  const entry = KEYS.find(({ presses }) => presses.includes(press));
  if (entry !== undefined && (inQueue || entry.group === GENERAL)) {
    event.preventDefault();
    entry.run(desk, press);
    return;
  }
  const action = (Object.keys(ACTION_KEYS) as DeskAction[]).find((name) => ACTION_KEYS[name] === press);
  if (action === undefined || !inQueue) return;
  event.preventDefault();
  startAction(desk, action);
}

/** Opens the form of an action for the selected cases, or the open or active one; says so where it cannot be done. */
export function startAction(desk: DeskModel, action: DeskAction): void {
  const numbers = desk.targets();
  if (numbers.length === 0) return;
  const one = desk.selection.value.numbers.size === 0 ? desk.open.value : null;
  if (one?.detail != null && !one.detail.actions.includes(action)) {
    desk.said.value = t('desk.keys.nowhere', { action: actionName(action) });
    desk.hint.value = desk.said.value;
    return;
  }
  desk.dialog.value = { kind: 'action', action, numbers };
}

export function useKeys(desk: DeskModel): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => answerKey(desk, event);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [desk]);
}
