/**
 * All that the editor's parts share: signals that hold its state, and the commands that change it. Parts read signals and
 * call commands; none knows another. Longer than most files, for it is the one list of what the editor can do.
 */
import { batch, computed, effect, signal } from '@preact/signals';
import type { Position } from '../../server/grid/contract.ts';
import { boxOf } from '../../server/grid/coverage/compare-shapes.ts';
import type { CellKey, Coverage } from '../../server/grid/topology/coverage.ts';
import type { Operation } from '../../server/grid/topology/operation.ts';
import { isRefused, type OperationRefused, type Outcome } from '../../server/grid/topology/outcome.ts';
import { formatMoment } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import type { EditorMap } from '../map/editor-map.ts';
import type { GestureFacts, OtherMark, PreviewShape, ProblemMark, Sketch } from '../map/editor-map-options.ts';
import { type EditorMode, SKETCH_MODES } from '../state/editor-mode.ts';
import type { Api } from '../wire/api.ts';
import type { Presence } from '../wire/drafts.ts';
import type { Conflict, LiveEvent, Repair, Session } from '../wire/wire-types.ts';
import { NO_GESTURE } from './bind-editor-map.ts';
import { cellByCode, unionOfBoxes } from './cell-facts.ts';
import { createChecks } from './checks.ts';
import { createDraftList } from './draft-list.ts';
import { type EditorAddress, formatEditorAddress, type PanelName, parseEditorAddress } from './editor-address.ts';
import type { EditorDialog, SplitSketch } from './editor-dialog.ts';
import { cellName, operationText, refusalText, repairName } from './editor-words.ts';
import { followServer } from './follow-server.ts';
import { type Apply, lastCounting } from './gesture-log.ts';
import { createHistory } from './history-model.ts';
import { createLook } from './look-around.ts';
import { isConflictMark, otherMarks, problemMarks } from './map-marks.ts';
import { createOpenDraft } from './open-draft.ts';
import { createPresence } from './presence.ts';
import { splitParts } from './split-parts.ts';
import { toldWords } from './told-words.ts';
import { keepTopologies } from './topologies.ts';
import { createVoice } from './voice.ts';

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

export type EditorModel = ReturnType<typeof createEditorModel>;

/** Makes the model of the editor. */
export function createEditorModel(options: EditorOptions) {
  const { api, session } = options;
  const first = parseEditorAddress(options.search);
  const page = signal<EditorAddress['page']>(first.page);
  const panel = signal<PanelName>(first.panel);
  const mode = signal<EditorMode>('select');
  const compare = signal<number | null>(null);
  const dialog = signal<EditorDialog | null>(null);
  const showsOld = signal(false);
  /** Gestures that do not mean the same on the newest boundaries. */
  const conflicts = signal<readonly Conflict[]>([]);
  /** What the last gesture was, in words; empty before the first. */
  const lastGesture = signal('');
  const pointer = signal<Position | null>(null);
  const may = (permission: string): boolean => (session.permissions as readonly string[]).includes(permission);
  const canWrite = may('grid:write');
  const voice = createVoice();
  const { say } = voice;
  const list = createDraftList(api, canWrite);
  const topologyOf = keepTopologies(options.readTopology);

  const open = createOpenDraft({
    ...{ api, author: session.name, apply: options.apply, baseOf: topologyOf },
    ...{ storage: options.storage, now: options.now, newKey: options.newKey },
    onTold: (told) => {
      const { text, isLoss } = toldWords(told, session.name);
      if (told.kind === 'rebased') {
        lastGesture.value = '';
        conflicts.value = [];
        void open.refresh();
      }
      if (isLoss) {
        voice.notice(text);
        return;
      }
      if (told.kind === 'changed') {
        lastGesture.value = text;
        look.flash(told.changed.filter((key) => !told.after.children.has(key)));
        look.keepSelection(told.after);
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
  const look = createLook({ coverage, base, firstView: first.view });

  const where = computed<Presence | null>(() => {
    const box = look.bounds.value;
    const shown = coverage.value;
    if (box === undefined || shown === null || page.value !== 'edit') return null;
    const cells = look.selected.value.slice(0, 20).map((key) => shown.cells.get(key)?.code ?? key);
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

  /** Tells, and says so, where nothing may be changed. */
  function isLocked(): boolean {
    if (!canEdit.peek()) say(t(isHistory.peek() ? 'editor.tool.lookOnly' : 'editor.tool.closed'));
    return !canEdit.peek();
  }
  function take({ kind, payload }: LiveEvent): void {
    if (kind === 'draft.changed') {
      const change = payload as { draft: number; head: number; by: string };
      if (change.draft === open.id.peek()) {
        if (change.by !== session.name) presence.tellSoon();
        void open.link.peek()?.heard(change.head);
        void open.refresh();
      }
      list.loadSoon();
    }
    if (kind === 'generation.published' || kind === 'generation.withdrawn') {
      const number = (payload as { generation: number }).generation;
      say(t(kind === 'generation.published' ? 'editor.said.published' : 'editor.said.withdrawn', { number }));
      void open.refresh();
      history.refreshSoon();
      list.loadSoon();
    }
  }

  const server = followServer({
    api,
    now: options.now,
    onEvent: take,
    onBegin: () => {
      list.loadSoon();
      history.refreshSoon();
      void open.readAgain();
    },
  });

  const model = {
    ...look,
    ...{ state: server.state, now: server.now, dataNow: server.dataNow, timeZone: server.timeZone },
    ...{ city: server.city, basemap: server.basemap },
    ...{ drafts: list.drafts, draftsProblem: list.draftsProblem, draftsShown: list.draftsShown, loadDrafts: list.load },
    ...{ said: voice.said, hint: voice.hint, notices: voice.notices },
    ...{ say, notice: voice.notice, closeNotice: voice.closeNotice },
    ...{ api, session, may, canWrite, page, panel, mode, compare, dialog, showsOld, conflicts, lastGesture },
    ...{ open, checks, presence, history, isHistory, coverage, base, canEdit, head },
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
        ...(look.view.value === undefined ? {} : { view: look.view.value }),
      }),
    ),
    moment: (at: string): string => formatMoment(Date.parse(at), server.timeZone.value, server.dataNow.value),

    /** Does a gesture and says what came of it. */
    onOperation(operation: Operation): Outcome | null {
      if (isLocked()) return null;
      const outcome = open.link.peek()?.gesture(operation) ?? null;
      if (outcome !== null && isRefused(outcome)) {
        say(t('editor.said.refusal', { why: refusalText(outcome.refused) }));
        look.flash(outcome.cells);
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
    onPickProblem(id: string): void {
      if (isConflictMark(id)) dialog.value = { kind: 'rebase', conflicts: conflicts.peek() };
      else {
        panel.value = 'problems';
        this.chooseProblem(id);
      }
    },
    onPointer(position: Position | null): void {
      pointer.value = position;
    },

    setMode(next: EditorMode): void {
      if (next !== 'select' && isLocked()) return;
      batch(() => {
        mode.value = next;
        voice.said.value = t(`editor.tool.how.${next}`);
      });
    },
    turn(kind: 'undo' | 'redo'): void {
      if (isLocked()) return;
      const isDone = open.link.peek()?.turn(kind) ?? false;
      if (!isDone) say(t(kind === 'undo' ? 'editor.tool.nothingToUndo' : 'editor.tool.nothingToRedo'));
    },
    /** Ends the line that is drawn; without one, merges what is selected. */
    finish(): void {
      if (this.map.peek()?.finish() === true || mode.peek() !== 'merge') return;
      const cells = look.selected.peek();
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
      else look.selection.value = [];
    },
    toggleCompare(): void {
      compare.value = compare.peek() === null ? 0.5 : null;
    },
    closeDialog(): void {
      dialog.value = null;
    },

    /** Looks at what a conflict is about, with its cells selected. */
    showConflict({ place, cells }: Conflict): void {
      dialog.value = null;
      this.selectCodes(cells);
      if (place !== null) this.showPlace(place);
      else if (look.selected.peek().length > 0) this.show(look.selected.peek());
    },
    /** A key that no cell has: not the digits of an identity. */
    newCellKey: (): string => `new-${options.newKey()}`,
    askRename(): void {
      const [cell] = look.selected.peek();
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
        if (problem !== undefined) this.showPlace(problem.place);
      });
    },
    cellName: (key: CellKey): string =>
      coverage.value === null ? key : cellName(coverage.value, key, base.value ?? undefined),

    showPage(next: EditorAddress['page']): void {
      batch(() => {
        page.value = next;
        mode.value = 'select';
        look.selection.value = [];
        compare.value = null;
        dialog.value = null;
        voice.dropNews();
        if (next === 'drafts') open.turnTo(null);
      });
      if (next === 'drafts') void list.load();
    },
    openDraft(number: number): void {
      batch(() => {
        open.turnTo(number);
        page.value = 'edit';
        panel.value = 'cells';
        mode.value = 'select';
        look.selection.value = [];
        compare.value = null;
        lastGesture.value = '';
        voice.notices.value = [];
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
      look.selection.value = [];
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
      voice.notice(text, { isNews: true });
      voice.said.value = text;
      void open.readAgain();
    },
    showPanel(name: PanelName): void {
      panel.value = name;
    },
    /** Opens the link and keeps time. Returns what ends it all. */
    start: (): (() => void) => {
      const online = (): void => {
        server.retryNow();
        open.link.peek()?.retryNow();
      };
      globalThis.addEventListener?.('online', online);
      if (first.draft !== null && canWrite) open.turnTo(first.draft);
      if (!canWrite) page.value = 'history';
      const stops = [
        server.start(),
        list.start(),
        voice.start(),
        open.start(),
        checks.start(),
        presence.start(),
        history.start(isHistory),
        // Somebody chose a version: what it changed comes into view once it is known.
        effect(() => {
          const found = history.difference.value;
          if (!history.looksAtChange.value || history.isLoading.value || found === null) return;
          history.looksAtChange.value = false;
          const ground = unionOfBoxes(found.transfers.map(({ shape }) => boxOf(shape)));
          const box = ground[0] <= ground[2] ? ground : history.shown.peek()?.bounds;
          if (box != null) look.showBox(box);
        }),
        // Where nothing may be changed, no tool is held.
        effect(() => {
          if (!canEdit.value && SKETCH_MODES.has(mode.value)) mode.value = 'select';
        }),
        () => globalThis.removeEventListener?.('online', online),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
  return model;
}
