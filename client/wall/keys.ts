import type { TextKey } from '../i18n/i18n.ts';
import { type LayerName, LISTS } from '../state/address.ts';
import { cellKey } from '../state/cells.ts';
import { STEP_MS } from '../state/replay.ts';
import { stepTextSize, toggleLanguage, toggleTheme } from '../ui/preferences.ts';
import { attempt } from './attempt.ts';
import type { WallModel } from './wall-model.ts';

export interface KeyEntry {
  /** As `KeyboardEvent.key` says, lower case. */
  keys: readonly string[];
  /** How the sheet writes it, where that is another way. */
  shown?: string;
  what: TextKey;
  group: TextKey;
  /** Absent: the map itself answers. */
  run?: (wall: WallModel, key: string) => void;
}

const layer = (name: LayerName) => (wall: WallModel) => wall.toggleLayer(name);

/** Every key of the wall: the handler and the sheet read the same table. */
export const KEYS: readonly KeyEntry[] = [
  { keys: ['?'], what: 'keys.help', group: 'keys.general', run: (wall) => wall.togglePanel('keys') },
  { keys: ['escape'], shown: 'Esc', what: 'keys.escape', group: 'keys.general', run: (wall) => wall.closeTopmost() },
  { keys: ['g'], what: 'keys.language', group: 'keys.general', run: toggleLanguage },
  { keys: ['t'], what: 'keys.theme', group: 'keys.general', run: toggleTheme },
  {
    keys: [']', '['],
    shown: '] [',
    what: 'keys.size',
    group: 'keys.general',
    run: (_, key) => stepTextSize(key === ']' ? 1 : -1),
  },
  { keys: ['f11'], shown: 'F11', what: 'keys.full', group: 'keys.general' },
  { keys: ['y'], what: 'keys.layers', group: 'keys.general', run: (wall) => wall.togglePanel('layers') },
  { keys: ['f'], what: 'keys.filters', group: 'keys.general', run: (wall) => wall.togglePanel('filters') },
  { keys: ['s'], what: 'keys.scenes', group: 'keys.general', run: (wall) => wall.togglePanel('scenes') },
  {
    keys: ['o'],
    what: 'keys.rotate',
    group: 'keys.general',
    run: ({ touring }) => {
      touring.value = !touring.value;
    },
  },
  { keys: ['n'], what: 'keys.nextScene', group: 'keys.general', run: (wall) => wall.nextScene() },
  { keys: ['h'], what: 'keys.heat', group: 'keys.map', run: layer('heat') },
  { keys: ['c'], what: 'keys.choropleth', group: 'keys.map', run: layer('choropleth') },
  { keys: ['v'], what: 'keys.coverage', group: 'keys.map', run: layer('coverage') },
  {
    keys: ['z'],
    what: 'keys.reading',
    group: 'keys.map',
    run: ({ reading }) => {
      reading.value = reading.value === 'share' ? 'since' : 'share';
    },
  },
  { keys: ['q'], what: 'keys.walkers', group: 'keys.map', run: layer('walkers') },
  { keys: [';'], what: 'keys.trails', group: 'keys.map', run: layer('trails') },
  { keys: ['/'], what: 'keys.ground', group: 'keys.map', run: layer('ground') },
  { keys: ['i'], what: 'keys.sites', group: 'keys.map', run: layer('sites') },
  { keys: ['b'], what: 'keys.borders', group: 'keys.map', run: layer('borders') },
  { keys: ['m'], what: 'keys.labels', group: 'keys.map', run: layer('labels') },
  { keys: ['p'], what: 'keys.points', group: 'keys.map', run: layer('points') },
  { keys: ['e'], what: 'keys.severe', group: 'keys.map', run: layer('severe') },
  { keys: ['w'], what: 'keys.late', group: 'keys.map', run: layer('late') },
  {
    keys: ['1', '2', '3', '4'],
    shown: '1 2 3 4',
    what: 'keys.level',
    group: 'keys.map',
    run: (wall, key) => {
      wall.level.value = wall.level.value === Number(key) ? 0 : Number(key);
    },
  },
  { keys: ['0'], what: 'keys.city', group: 'keys.map', run: (wall) => wall.showCity() },
  { keys: ['u'], what: 'keys.up', group: 'keys.map', run: (wall) => wall.upOneLevel() },
  { keys: ['arrows'], shown: '← ↑ → ↓ + −', what: 'keys.pan', group: 'keys.map' },
  { keys: ['l'], what: 'keys.live', group: 'keys.time', run: (wall) => wall.goLive() },
  { keys: ['r'], what: 'keys.replay', group: 'keys.time', run: (wall) => void wall.startReplay() },
  { keys: [' '], shown: 'Space', what: 'keys.play', group: 'keys.time', run: (wall) => wall.toggleReplay() },
  {
    keys: [',', '.'],
    shown: ', .',
    what: 'keys.step',
    group: 'keys.time',
    run: (wall, key) => wall.seek(wall.shownAt.value + (key === '.' ? STEP_MS : -STEP_MS)),
  },
  {
    keys: ['j', 'k'],
    shown: 'J K',
    what: 'keys.move',
    group: 'keys.list',
    run: (wall, key) => moveInList(wall, key === 'j' ? 1 : -1),
  },
  {
    keys: ['x'],
    what: 'keys.nextList',
    group: 'keys.list',
    run: ({ list }) => {
      list.value = LISTS[(LISTS.indexOf(list.value) + 1) % LISTS.length] ?? 'latest';
    },
  },
  {
    keys: ['d'],
    what: 'keys.dispatch',
    group: 'keys.list',
    run: ({ report, dispatching, may }) => {
      if (report.value !== undefined && may('case:direct')) dispatching.value = !dispatching.value;
    },
  },
  { keys: ['choose'], shown: '↑ ↓ Enter', what: 'keys.choose', group: 'keys.list' },
  {
    keys: ['a'],
    what: 'keys.acknowledge',
    group: 'keys.list',
    run: (wall) => {
      const number = wall.report.value;
      if (number === undefined || !wall.may('case:direct')) return;
      attempt(wall, wall.acknowledge(number));
    },
  },
];

/** Answers a key press unless somebody is typing or another program's shortcut is meant. */
export function answerKey(wall: WallModel, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const key = event.key.toLowerCase();
  const target = event.target as HTMLElement | null;
  const typing = target?.matches?.('textarea, select, input:not([type=radio], [type=checkbox], [type=range])') ?? false;
  if (typing && key !== 'escape') return;
  if (key === ' ' && target?.matches?.('button, a, input, summary')) return;
  const entry = KEYS.find(({ keys, run }) => run !== undefined && keys.includes(key));
  if (entry?.run === undefined) return;
  event.preventDefault();
  entry.run(wall, key);
}

/** The next or previous entry of the list that is shown. */
function moveInList(wall: WallModel, step: 1 | -1): void {
  const next = <T>(entries: readonly T[], isOpen: (entry: T) => boolean): T | undefined => {
    const at = entries.findIndex(isOpen);
    return entries[Math.min(entries.length - 1, Math.max(0, at === -1 ? 0 : at + step))];
  };
  if (wall.list.value === 'patrol') {
    const entry = next(
      wall.patrol.notWalked.value.notWalked,
      ({ cell }) => cellKey(cell.level, cell.code) === wall.cell.value,
    );
    if (entry !== undefined) wall.openCell(entry.cell);
    return;
  }
  if (wall.list.value === 'sites') {
    const entry = next(wall.sites.nearest.value, ({ what }) => String(what.id) === wall.site.value);
    if (entry !== undefined) wall.openSite(entry.what.id);
    return;
  }
  const numbers = [...new Set([...wall.waiting.value, ...wall.listed.value].map(({ number }) => number))];
  const number = next(numbers, (one) => one === wall.report.value);
  if (number !== undefined) wall.openReport(number);
}
