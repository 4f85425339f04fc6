/**
 * All that the editor's parts share: signals that hold its state, and the commands that change it. Parts read signals and
 * call commands; none knows another. Longer than most files, for it is the one list of what the editor can do.
 */
import { batch, computed, effect, signal } from '@preact/signals';
import type { Level, Position } from '../../server/grid/contract.ts';
import { boxOf } from '../../server/grid/coverage/compare-shapes.ts';
import type { CellKey, Coverage } from '../../server/grid/topology/coverage.ts';
import type { Operation } from '../../server/grid/topology/operation.ts';
import { isRefused, type OperationRefused, type Outcome } from '../../server/grid/topology/outcome.ts';
import { formatMoment } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import type { EditorMap } from '../map/editor-map.ts';
import type { Bounds, GestureFacts, OtherMark, PreviewShape, ProblemMark, Sketch } from '../map/editor-map-options.ts';
import type { View } from '../state/address.ts';
import { type EditorMode, SKETCH_MODES } from '../state/editor-mode.ts';
import { spaced } from '../state/spaced.ts';
import { dataTime, EMPTY_WALL, reduceWall, type WallAction } from '../state/wall-state.ts';
import type { Api } from '../wire/api.ts';
import { type Presence, readDrafts } from '../wire/drafts.ts';
import { LiveLink } from '../wire/live-link.ts';
import type { Conflict, Draft, LiveEvent, Repair, Session } from '../wire/wire-types.ts';
import { NO_GESTURE } from './bind-editor-map.ts';
import { atLevel, boxOfGround, cellByCode, levelsOf, unionOfBoxes } from './cell-facts.ts';
import { createChecks } from './checks.ts';
import type { EditorAddress, PanelName } from './editor-address.ts';
import { formatEditorAddress, parseEditorAddress } from './editor-address.ts';
import { cellName, operationText, refusalText, repairName } from './editor-words.ts';
import { type Apply, lastCounting } from './gesture-log.ts';
import { createHistory } from './history-model.ts';
import { isConflictMark, otherMarks, problemMarks } from './map-marks.ts';
import { createOpenDraft } from './open-draft.ts';
import { createPresence } from './presence.ts';
import { type SplitPart, splitParts } from './split-parts.ts';
import { toldWords } from './told-words.ts';
import { keepTopologies } from './topologies.ts';

/** A box over the page. */
export type Dialog =
  | { kind: 'keys' }
  | { kind: 'begin' }
  | { kind: 'describe' }
  | { kind: 'discard'; draft: Draft }
  | { kind: 'split'; sketch: SplitSketch; parts: readonly SplitPart[] }
  | { kind: 'merge'; cells: readonly CellKey[] }
  | { kind: 'add'; sketch: Extract<Sketch, { kind: 'add-outside' | 'add-in-gap' }> }
  | { kind: 'change'; what: CellChangeKind; cell: CellKey }
  | { kind: 'publish' }
  | { kind: 'rebase'; conflicts: readonly Conflict[] | null }
  | { kind: 'review'; decision: 'ask' | 'approve' | 'return' | 'take-back' }
  | { kind: 'import' }
  | { kind: 'export'; generation?: number }
  | { kind: 'withdraw'; generation: number; holdsFrom: string };
export type SplitSketch = Extract<Sketch, { kind: 'split' }>;
export type CellChangeKind = 'rename' | 'renumber' | 'reparent' | 'retire';

export interface Notice {
  id: number;
  text: string;
  /** Of no use any more on another page; else something was lost or refused. */
  isNews: boolean;
}

export interface EditorOptions {
  api: Api;
  session: Session;
  /** Query of the address. */
  search: string;
  apply: Apply;
  /** Reads the coverage of a generation. */
  readTopology(generation: number): Promise<Coverage>;
  storage: Storage;
  now(): number;
  newKey(): string;
}

const HINT_MS = 5_000;
const MOST_NOTICES = 4;
/** Of the size of what is looked at, room around it. */
const ROOM = 0.2;
const LIT_MS = 2_500;
const LIST_REST_MS = 800;

export type EditorModel = ReturnType<typeof createEditorModel>;

/** Makes the model of the editor. */
export function createEditorModel(options: EditorOptions) {
  const { api, session } = options;
  const first = parseEditorAddress(options.search);
  const state = signal(EMPTY_WALL);
  const now = signal(options.now());
  const page = signal<EditorAddress['page']>(first.page);
  const panel = signal<PanelName>(first.panel);
  const view = signal<View | undefined>(first.view);
  const bounds = signal<Bounds | undefined>(undefined);
  const mode = signal<EditorMode>('select');
  const level = signal<Level | null>(null);
  const selection = signal<readonly CellKey[]>([]);
  const pointedAt = signal<readonly CellKey[]>([]);
  const flashed = signal<readonly CellKey[]>([]);
  const compare = signal<number | null>(null);
  const goal = signal<Position | Bounds | undefined>(undefined);
  const dialog = signal<Dialog | null>(null);
  const drafts = signal<readonly Draft[] | null>(null);
  const draftsProblem = signal<unknown>(null);
  const draftsShown = signal<'unfinished' | 'all'>('unfinished');
  const showsOld = signal(false);
  /** Gestures that do not mean the same on the newest boundaries. */
  const conflicts = signal<readonly Conflict[]>([]);
  /** Read out by a screen reader. */
  const said = signal('');
  /** The same for eyes, for a while. */
  const hint = signal('');
  /** What stays until somebody closes it. */
  const notices = signal<readonly Notice[]>([]);
  /** What the last gesture was, in words; empty before the first. */
  const lastGesture = signal('');
  const pointer = signal<Position | null>(null);

  const may = (permission: string): boolean => (session.permissions as readonly string[]).includes(permission);
  const canWrite = may('grid:write');
  const timeZone = computed(() => state.value.city?.timeZone ?? 'Asia/Shanghai');
  const dataNow = computed(() => dataTime(state.value, now.value) || now.value);
  const topologyOf = keepTopologies(options.readTopology);

  const open = createOpenDraft({
    ...{ api, author: session.name, apply: options.apply, baseOf: topologyOf },
    ...{ storage: options.storage, now: options.now, newKey: options.newKey },
    onTold: (told) => {
      const { text, isLoss } = toldWords(told, session.name);
      if (isLoss) {
        notice(text);
        return;
      }
      if (told.kind === 'rebased') lastGesture.value = '';
      if (told.kind === 'changed') {
        lastGesture.value = text;
        flash(told.changed.filter((key) => !told.after.children.has(key)));
        keepSelection(told.after);
      }
      say(text);
    },
  });
  const head = computed(() => open.link.value?.head.value ?? null);
  const checks = createChecks({
    ...{ api, draft: open.id, head },
    isSaved: computed(() => open.link.value?.saveState.value === 'saved'),
  });
  const history = createHistory({ api, topologyOf, first: first.generation });

  const isHistory = computed(() => page.value === 'history');
  const coverage = computed<Coverage | null>(() =>
    isHistory.value ? history.coverage.value : (open.link.value?.coverage.value ?? null),
  );
  const base = computed<Coverage | null>(() =>
    isHistory.value ? history.baseCoverage.value : (open.link.value?.base.value ?? null),
  );
  const canEdit = computed(() => canWrite && page.value === 'edit' && open.canChange.value);
  const levels = computed(() => (coverage.value === null ? [] : levelsOf(coverage.value)));
  /** Level that a click selects: the deepest where none was chosen. */
  const shownLevel = computed<Level>(() => {
    const there = levels.value;
    return level.value !== null && there.includes(level.value) ? level.value : (there.at(-1) ?? 4);
  });
  const selected = computed(() => selection.value.filter((key) => coverage.value?.cells.has(key) ?? false));

  const where = computed<Presence | null>(() => {
    const box = bounds.value;
    const shown = coverage.value;
    if (box === undefined || shown === null || page.value !== 'edit') return null;
    const cells = selected.value.slice(0, 20).map((key) => shown.cells.get(key)?.code ?? key);
    return { view: [...box] as Presence['view'], cells, pointer: pointer.value };
  });
  const presence = createPresence({
    api,
    draft: computed(() => (canWrite && page.value === 'edit' ? open.id.value : null)),
    where,
    onHead: (at) => void open.link.peek()?.heard(at),
  });

  const isEdit = computed(() => page.value === 'edit');
  const marks = computed<readonly ProblemMark[]>(() =>
    isEdit.value
      ? problemMarks(checks.problems.value?.list ?? [], conflicts.value, coverage.value, {
          ...{ showsOld: showsOld.value, chosen: checks.chosen.value },
        })
      : [],
  );
  const preview = computed<PreviewShape | null>(() => {
    const repair = checks.shownRepair.value;
    if (repair === null || !isEdit.value || coverage.value === null) return null;
    const into = repair.into === null ? undefined : cellByCode(coverage.value, repair.into);
    return { shape: repair.preview, into: into?.key ?? null };
  });
  const otherMarksShown = computed<readonly OtherMark[]>(() =>
    isEdit.value ? otherMarks(presence.others.value, open.id.value, coverage.value) : [],
  );
  const difference = computed(() => {
    if (isHistory.value) return history.difference.value?.transfers ?? null;
    return panel.value === 'impact' ? (checks.impact.value?.transfers ?? null) : null;
  });

  function say(text: string): void {
    batch(() => {
      said.value = text;
      hint.value = text;
    });
  }
  /** Tells, and says so, where nothing may be changed. */
  function isLocked(): boolean {
    if (!canEdit.peek()) say(t(isHistory.peek() ? 'editor.tool.lookOnly' : 'editor.tool.closed'));
    return !canEdit.peek();
  }
  let noticeCount = 0;
  function notice(text: string, { isNews = false }: { isNews?: boolean } = {}): void {
    notices.value = [...notices.peek(), { id: ++noticeCount, text, isNews }].slice(-MOST_NOTICES);
  }
  let unlight: ReturnType<typeof setTimeout> | undefined;
  function flash(keys: readonly CellKey[]): void {
    clearTimeout(unlight);
    flashed.value = keys;
    unlight = setTimeout(() => {
      flashed.value = [];
    }, LIT_MS);
  }
  function keepSelection(after: Coverage): void {
    const still = selection.peek().filter((key) => after.cells.has(key));
    if (still.length < selection.peek().length) selection.value = still;
  }

  async function loadDrafts(): Promise<void> {
    if (!canWrite) return;
    try {
      const found = await readDrafts(api, draftsShown.peek());
      batch(() => {
        drafts.value = found;
        draftsProblem.value = null;
      });
    } catch (error) {
      draftsProblem.value = error;
    }
  }
  const loadDraftsSoon = spaced(LIST_REST_MS, () => void loadDrafts());

  function take({ kind, payload }: LiveEvent): void {
    if (kind === 'draft.changed') {
      const change = payload as { draft: number; head: number };
      if (change.draft === open.id.peek()) {
        void open.link.peek()?.heard(change.head);
        void open.refresh();
      }
      loadDraftsSoon();
    }
    if (kind === 'generation.published' || kind === 'generation.withdrawn') {
      void open.refresh();
      history.refreshSoon();
      loadDraftsSoon();
    }
  }

  const link = new LiveLink({
    api,
    now: options.now,
    random: Math.random,
    onMessage: (message) => {
      batch(() => {
        const action: WallAction =
          message.kind === 'refused' ? { kind: 'refused' } : { ...message, now: options.now() };
        state.value = reduceWall(state.peek(), action);
        now.value = options.now();
      });
      if (message.kind === 'event') take(message.event);
      // The stream began anew: what happened in between comes in no event.
      if (message.kind === 'snapshot' && message.begins === true) {
        loadDraftsSoon();
        history.refreshSoon();
        void open.refresh();
        void open.link
          .peek()
          ?.readNews()
          .catch(() => undefined);
      }
    },
  });

  const model = {
    ...{ api, session, state, now, timeZone, dataNow, may, canWrite },
    ...{ page, panel, view, bounds, mode, level, levels, shownLevel, selection, selected, pointedAt, compare, goal },
    ...{ dialog, drafts, draftsProblem, draftsShown, showsOld, conflicts, said, hint, notices, lastGesture },
    ...{ open, checks, presence, history, isHistory, coverage, base, canEdit, topologyOf },
    city: computed(() => state.value.city),
    head,
    others: presence.others,

    /** The last gesture in words: of this page, or of whoever drew last in the draft. */
    lastWords: computed(() => {
      const link = open.link.value;
      if (lastGesture.value !== '' || link === null) return lastGesture.value;
      const last = link.work.value.replayed.done.at(-1);
      const by = lastCounting(link.log.value)?.author ?? '';
      const before = link.work.value.replayed.done.at(-2)?.outcome.coverage ?? link.base.value;
      if (last === undefined) return '';
      return t('editor.said.by', { name: by, what: operationText(last.operation, before, last.outcome.coverage) });
    }),
    // What the map reads, and what it sets; see bind-editor-map.ts.
    basemap: computed(() => state.value.basemap),
    lit: computed(() => (pointedAt.value.length > 0 ? pointedAt.value : flashed.value)),
    problemMarks: marks,
    otherMarks: otherMarksShown,
    ...{ preview, difference },
    chosenProblem: checks.chosen,
    firstView: first.view,
    map: signal<EditorMap | null>(null),
    mapAlive: signal(true),
    refusal: signal<OperationRefused | null>(null),
    gesture: signal<GestureFacts>(NO_GESTURE),
    hovered: signal<CellKey | null>(null),

    address: computed(() =>
      formatEditorAddress({
        ...{ draft: open.id.value, page: page.value, panel: panel.value },
        generation: history.chosen.value,
        ...(view.value === undefined ? {} : { view: view.value }),
      }),
    ),
    moment: (at: string): string => formatMoment(Date.parse(at), timeZone.value, dataNow.value),
    say,
    notice,
    closeNotice(id: number): void {
      notices.value = notices.peek().filter((one) => one.id !== id);
    },

    /** Does a gesture and says what came of it. */
    onOperation(operation: Operation): Outcome | null {
      if (isLocked()) return null;
      const outcome = open.link.peek()?.gesture(operation) ?? null;
      if (outcome !== null && isRefused(outcome)) {
        say(t('editor.said.refusal', { why: refusalText(outcome.refused) }));
        flash(outcome.cells);
      }
      return outcome;
    },
    onSketch(sketch: Sketch): void {
      if (isLocked()) return;
      if (sketch.kind === 'merge') dialog.value = { kind: 'merge', cells: sketch.cells };
      else if (sketch.kind === 'split') this.askSplit(sketch);
      else dialog.value = { kind: 'add', sketch };
    },
    /** Asks what the parts are called; a line that does not split is refused at once, and may be drawn anew. */
    askSplit(sketch: SplitSketch): void {
      const shown = coverage.peek();
      const parts = shown === null ? null : splitParts(shown, sketch.cell, sketch.lines);
      if (parts !== null && 'refused' in parts) {
        say(t('editor.said.refusal', { why: refusalText(parts.refused) }));
        this.map.peek()?.cancel();
      } else if (parts !== null) dialog.value = { kind: 'split', sketch, parts };
    },
    onPick(key: CellKey | null, { add }: { add: boolean }): void {
      const shown = coverage.peek();
      if (shown === null) return;
      if (key === null) {
        if (!add) selection.value = [];
        return;
      }
      const picked = atLevel(shown, key, shownLevel.peek());
      this.select(picked, { add });
    },
    onPickProblem(id: string): void {
      if (isConflictMark(id)) dialog.value = { kind: 'rebase', conflicts: conflicts.peek() };
      else {
        panel.value = 'problems';
        this.chooseProblem(id);
      }
    },
    onView(seen: View, box: Bounds): void {
      batch(() => {
        view.value = seen;
        bounds.value = box;
      });
    },
    onPointer(position: Position | null): void {
      pointer.value = position;
    },

    select(key: CellKey, { add = false }: { add?: boolean } = {}): void {
      const before = selection.peek();
      if (!add) selection.value = [key];
      else selection.value = before.includes(key) ? before.filter((one) => one !== key) : [...before, key];
    },
    selectMany(keys: readonly CellKey[]): void {
      selection.value = keys;
    },
    setMode(next: EditorMode): void {
      if (next !== 'select' && isLocked()) return;
      batch(() => {
        mode.value = next;
        said.value = t(`editor.tool.how.${next}`);
      });
    },
    setLevel(next: Level): void {
      if (levels.peek().includes(next)) level.value = next;
    },
    turn(kind: 'undo' | 'redo'): void {
      if (isLocked()) return;
      const isDone = open.link.peek()?.turn(kind) ?? false;
      if (!isDone) say(t(kind === 'undo' ? 'editor.tool.nothingToUndo' : 'editor.tool.nothingToRedo'));
    },
    /** Ends the line that is drawn; without one, merges what is selected. */
    finish(): void {
      if (this.map.peek()?.finish() === true || mode.peek() !== 'merge') return;
      const cells = selected.peek();
      if (cells.length < 2) say(t('editor.tool.mergeNeedsTwo'));
      else this.onSketch({ kind: 'merge', cells: [...cells] });
    },
    /** Drops the topmost thing: a line, a preview, the comparison, the tool, the selection. */
    stepBack(): void {
      if (dialog.peek() !== null) dialog.value = null;
      else if (this.map.peek()?.cancel() === true) return;
      else if (checks.repair.peek() !== null) checks.repair.value = null;
      else if (compare.peek() !== null) compare.value = null;
      else if (mode.peek() !== 'select') mode.value = 'select';
      else selection.value = [];
    },
    toggleCompare(): void {
      compare.value = compare.peek() === null ? 0.5 : null;
    },
    closeDialog(): void {
      dialog.value = null;
    },

    /** Looks at cells, at all of them where none is named. */
    show(keys: readonly CellKey[]): void {
      const shown = coverage.peek();
      if (shown === null) return;
      const [top] = levels.peek();
      const wanted =
        keys.length > 0 ? keys : [...shown.cells.values()].filter((cell) => cell.level === top).map(({ key }) => key);
      const box = unionOfBoxes(wanted.map((key) => boxOfGround(shown, key)));
      if (box[0] <= box[2]) goal.value = roomAround(box);
    },
    showPlace(place: Position): void {
      goal.value = place;
    },
    showShape(shape: Parameters<typeof boxOf>[0]): void {
      goal.value = roomAround(boxOf(shape));
    },
    /** Selects the cell that a code means and goes there; says so where it is not there. */
    pickCode(code: string): void {
      const [now, before] = [coverage.peek(), base.peek()];
      const cell = now === null ? undefined : cellByCode(now, code);
      const gone = before === null ? undefined : cellByCode(before, code);
      if (cell !== undefined) {
        level.value = cell.level;
        selection.value = [cell.key];
        this.show([cell.key]);
      } else if (gone !== undefined && before !== null) goal.value = roomAround(boxOfGround(before, gone.key));
    },
    selectCodes(codes: readonly string[]): void {
      const shown = coverage.peek();
      if (shown !== null) selection.value = codes.flatMap((code) => cellByCode(shown, code)?.key ?? []);
    },
    /** Looks at what a conflict is about, with its cells selected. */
    showConflict({ place, cells }: Conflict): void {
      dialog.value = null;
      this.selectCodes(cells);
      if (place !== null) goal.value = place;
      else if (selected.peek().length > 0) this.show(selected.peek());
    },
    /** A key that no cell has: not the digits of an identity. */
    newCellKey: (): string => `new-${options.newKey()}`,
    askRename(): void {
      const [cell] = selected.peek();
      if (cell === undefined) say(t('editor.tool.nothingSelected'));
      else if (!isLocked()) dialog.value = { kind: 'change', what: 'rename', cell };
    },
    /** Does a repair that somebody asked for. */
    applyRepair(repair: Repair): void {
      const outcome = this.onOperation(repair.operation);
      if (outcome === null || isRefused(outcome)) return;
      checks.repair.value = null;
      say(t('editor.problem.applied', { what: repairName(repair) }));
    },
    chooseProblem(id: string | null): void {
      batch(() => {
        checks.chosen.value = id;
        checks.repair.value = null;
        const problem = checks.problems.peek()?.list.find((one) => one.id === id);
        if (problem !== undefined) goal.value = problem.place;
      });
    },
    cellName: (key: CellKey): string =>
      coverage.value === null ? key : cellName(coverage.value, key, base.value ?? undefined),

    showPage(next: EditorAddress['page']): void {
      batch(() => {
        page.value = next;
        mode.value = 'select';
        selection.value = [];
        compare.value = null;
        dialog.value = null;
        notices.value = notices.peek().filter(({ isNews }) => !isNews);
        if (next === 'drafts') open.turnTo(null);
      });
      if (next === 'drafts') void loadDrafts();
    },
    openDraft(number: number): void {
      batch(() => {
        open.turnTo(number);
        page.value = 'edit';
        panel.value = 'cells';
        mode.value = 'select';
        selection.value = [];
        compare.value = null;
        lastGesture.value = '';
        notices.value = [];
        conflicts.value = [];
      });
    },
    /** To the history, and back to where one came from. */
    toggleHistory(): void {
      if (page.peek() !== 'history') this.showPage('history');
      else if (canWrite) this.showPage(open.id.peek() === null ? 'drafts' : 'edit');
    },
    /** Looks at a version, and at where it changed something. */
    showGeneration(number: number): void {
      if (page.peek() !== 'history') this.showPage('history');
      selection.value = [];
      history.chosen.value = number;
      history.looksAtChange.value = true;
    },
    /** A draft became a version: now, or from `scheduledFor` on. */
    wasPublished(generation: number, scheduledFor: string | null): void {
      dialog.value = null;
      this.showGeneration(generation);
      const text =
        scheduledFor === null
          ? t('editor.publish.done', { number: generation })
          : t('editor.publish.scheduled', { number: generation, when: this.moment(scheduledFor) });
      notice(text, { isNews: true });
      said.value = text;
      void open.readAgain();
    },
    showPanel(name: PanelName): void {
      panel.value = name;
    },
    loadDrafts,

    /** Opens the link and keeps time. Returns what ends it all. */
    start(): () => void {
      link.start();
      const timer = setInterval(() => {
        batch(() => {
          now.value = options.now();
          state.value = reduceWall(state.peek(), { kind: 'tick', now: options.now() });
        });
      }, 1_000);
      const online = (): void => {
        link.retryNow();
        open.link.peek()?.retryNow();
      };
      globalThis.addEventListener?.('online', online);
      if (first.draft !== null && canWrite) open.turnTo(first.draft);
      if (!canWrite) page.value = 'history';
      const stops = [
        open.start(),
        checks.start(),
        presence.start(),
        history.start(isHistory),
        effect(() => {
          if (hint.value === '') return;
          const hide = setTimeout(() => {
            hint.value = '';
          }, HINT_MS);
          return () => clearTimeout(hide);
        }),
        effect(() => {
          void draftsShown.value;
          void loadDrafts();
        }),
        // Somebody chose a version: what it changed comes into view once it is known.
        effect(() => {
          const found = history.difference.value;
          if (!history.looksAtChange.value || history.isLoading.value || found === null) return;
          history.looksAtChange.value = false;
          const ground = unionOfBoxes(found.transfers.map(({ shape }) => boxOf(shape)));
          const box = ground[0] <= ground[2] ? ground : history.shown.peek()?.bounds;
          if (box != null) goal.value = roomAround(box);
        }),
        // Where nothing may be changed, no tool is held.
        effect(() => {
          if (!canEdit.value && SKETCH_MODES.has(mode.value)) mode.value = 'select';
        }),
        () => globalThis.removeEventListener?.('online', online),
        () => clearInterval(timer),
        () => link.stop(),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
  return model;
}

function roomAround([west, south, east, north]: Bounds): Bounds {
  const [dx, dy] = [(east - west) * ROOM, (north - south) * ROOM];
  return [west - dx, south - dy, east + dx, north + dy];
}
