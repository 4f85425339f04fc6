/**
 * All that the desk's parts share: signals that hold its state, and the commands that change it. Parts read signals and
 * call commands; none knows another. Longer than most files, for it is the one list of what the desk can do.
 */
import { batch, computed, effect, signal } from '@preact/signals';
import type { Notice } from '../../server/duty/clock-contract.ts';
import type { OrganisationAnswer } from '../../server/duty/contract.ts';
import { formatMoment } from '../i18n/format.ts';
import { named, t } from '../i18n/i18n.ts';
import type { DeskAction } from '../state/desk-actions.ts';
import { casesQuery, type DeskFilter, filterQuery, isInFilter, NO_FILTER, parseFilter } from '../state/desk-filter.ts';
import * as queues from '../state/desk-queue.ts';
import { compareCases, EMPTY_QUEUE, type Queue } from '../state/desk-queue.ts';
import { allOf, extended, NO_SELECTION, type Selection, toggled, within } from '../state/desk-selection.ts';
import { pagesOf } from '../state/desk-window.ts';
import { dataTime, EMPTY_WALL, reduceWall, type WallAction } from '../state/wall-state.ts';
import { codeOf } from '../ui/problem.tsx';
import type { Api } from '../wire/api.ts';
import * as cases from '../wire/cases.ts';
import { LiveLink } from '../wire/live-link.ts';
import type {
  BulkAnswer,
  CaseActionInput,
  CaseChange,
  CaseCounts,
  CaseDetail,
  LiveEvent,
  ReplyTemplate,
  SavedFilter,
  Session,
  WireCase,
} from '../wire/wire-types.ts';
import { actionName, categoryNameOf, placeName } from './case-words.ts';

/** A box over the page. */
export type Dialog =
  | {
      kind: 'action';
      action: DeskAction;
      numbers: readonly string[];
      preset?: { into?: string; lon?: number; lat?: number };
    }
  | { kind: 'keys' }
  | { kind: 'save-filter'; rename?: string }
  | { kind: 'remove-filter'; name: string };

/** The case in the right column: null while it is read. */
export interface OpenCase {
  number: string;
  detail: CaseDetail | null;
  problem: string | null;
}

const MINUTE_MS = 60_000;
/** A case that left the filter stays greyed so long. */
export const GONE_MS = 30_000;
const ROWS_MOST = 6_000;
const ROWS_REST_MS = 60;
const COUNTS_REST_MS = 1_500;
const COUNTS_EVERY_MS = 60_000;
const DETAIL_REST_MS = 150;
const MATCH_REST_MS = 200;
const PLACE_TRIES = 4;
const HINT_MS = 4_000;
const NOTICES_EVERY_MS = 10 * MINUTE_MS;
const PAGE = cases.NUMBERS_MOST;
/** Events that change much at once: the order is read again. */
const REORDERS = new Set(['reports.imported', 'generation.published']);

export type DeskModel = ReturnType<typeof createDeskModel>;

/** Makes the model of the desk. `search` is the query of the address. */
export function createDeskModel(api: Api, session: Session, search: string) {
  const first = Object.fromEntries(new URLSearchParams(search));
  const state = signal(EMPTY_WALL);
  const now = signal(Date.now());
  const view = signal(first.view ?? 'queue');
  const filter = signal<DeskFilter>(parseFilter(first));
  const queue = signal<Queue>(EMPTY_QUEUE);
  const loading = signal(true);
  const truncated = signal(false);
  const orderAt = signal(0);
  const queueProblem = signal<string | null>(null);
  const active = signal<string | undefined>(first.case);
  const open = signal<OpenCase | null>(first.case === undefined ? null : emptyCase(first.case));
  const selection = signal<Selection>(NO_SELECTION);
  const dialog = signal<Dialog | null>(null);
  const filtersShown = signal(false);
  const counts = signal<CaseCounts | null>(null);
  const saved = signal<readonly SavedFilter[]>([]);
  const templates = signal<readonly ReplyTemplate[]>([]);
  const organisations = signal<ReadonlyMap<string, OrganisationAnswer>>(new Map());
  const notices = signal<readonly Notice[]>([]);
  const problem = signal<string | null>(null);
  /** Read out by a screen reader. */
  const said = signal('');
  /** The same for eyes: why a key did nothing. */
  const hint = signal('');
  /** A row that the list must bring into sight. */
  const reveal = signal<{ number: string; focus: boolean } | null>(null);

  const timeZone = computed(() => state.value.city?.timeZone ?? 'Asia/Shanghai');
  const dataNow = computed(() => dataTime(state.value, now.value) || now.value);
  const minute = computed(() => Math.floor(dataNow.value / MINUTE_MS) * MINUTE_MS);
  const city = computed(() => state.value.city);
  const categories = computed(() => state.value.categories);
  const may = (permission: string): boolean => (session.permissions as readonly string[]).includes(permission);
  const address = computed(() => {
    const query = new URLSearchParams(filterQuery(filter.value));
    if (view.value !== 'queue') query.set('view', view.value);
    if (open.value !== null) query.set('case', open.value.number);
    return query.toString().replaceAll('%2C', ',');
  });

  const stops: (() => void)[] = [];
  const every = (ms: number, work: () => void): void => {
    const timer = setInterval(work, ms);
    stops.push(() => clearInterval(timer));
  };
  const isLookedAt = (number: string): boolean =>
    number === active.value || number === open.value?.number || selection.value.numbers.has(number);

  // ---- The queue: its order, and rows as they come into sight.

  let ordering = new AbortController();
  async function refresh(): Promise<void> {
    ordering.abort();
    const mine = new AbortController();
    ordering = mine;
    loading.value = true;
    try {
      const order = await cases.readOrder(api, casesQuery(filter.value, timeZone.value), mine.signal);
      if (mine.signal.aborted) return;
      batch(() => {
        queue.value = queues.withOrder(queue.value, order.numbers);
        truncated.value = order.truncated;
        orderAt.value = Date.parse(order.at);
        queueProblem.value = null;
        selection.value = within(selection.value, order.numbers);
        loading.value = false;
      });
      wantRows();
    } catch (error) {
      if (mine.signal.aborted) return;
      batch(() => {
        queueProblem.value = codeOf(error);
        loading.value = false;
      });
    }
  }

  /** Rows [from, to) are in sight; asks for the pages that they lie on, once the scrolling rests for a moment. */
  let inSight = { from: 0, to: 40 };
  const asked = new Set<string>();
  const wantRows = rested(ROWS_REST_MS, () => {
    const { order, rows } = queue.value;
    for (const page of pagesOf(inSight.from, inSight.to, PAGE, order.length)) {
      const missing = order.slice(page.from, page.to).filter((number) => !rows.has(number) && !asked.has(number));
      if (missing.length > 0) void loadRows(missing);
    }
  });
  async function loadRows(numbers: readonly string[]): Promise<void> {
    for (const number of numbers) asked.add(number);
    try {
      const rows = await cases.readRows(api, numbers);
      const grown = queues.withRows(queue.value, rows, numbers);
      queue.value = queues.withoutFarRows(grown, inSight.from, inSight.to, ROWS_MOST, isLookedAt);
    } catch {
      // Placeholders stay; the next scroll, or the link coming back, asks again.
    } finally {
      for (const number of numbers) asked.delete(number);
    }
  }

  // ---- What comes live.

  function take(event: LiveEvent): void {
    if (event.kind === 'report.filed') followCase(event.payload as WireCase, true);
    else if (event.kind === 'case.changed') {
      const { action, by, case: row } = event.payload as CaseChange;
      followCase(row, false);
      if (open.value?.number === row.number || selection.value.numbers.has(row.number))
        said.value = t('desk.queue.changed', { number: row.number, action: actionName(action), by });
    } else if (REORDERS.has(event.kind)) reorderSoon();
  }
  const reorderSoon = rested(1_000, () => void refresh());

  function followCase(row: WireCase, isNew: boolean): void {
    countSoon();
    if (open.value?.number === row.number) readOpenSoon();
    const fits = isInFilter(filter.value, row, dataNow.value, timeZone.value);
    queue.value = queues.withChange(queue.value, row);
    if (fits === 'ask') {
      undecided.set(row.number, row);
      askMatching();
    } else settle(row, fits, isNew);
  }

  function settle(row: WireCase, fits: boolean, isNew: boolean): void {
    const there = queue.value.order.includes(row.number);
    if (there) queue.value = queues.withGone(queue.value, row.number, fits ? undefined : Date.now());
    else if (fits) void place(row, isNew);
  }

  const undecided = new Map<string, WireCase>();
  const askMatching = rested(MATCH_REST_MS, async () => {
    const batchOf = [...undecided.values()].slice(0, PAGE);
    for (const { number } of batchOf) undecided.delete(number);
    if (undecided.size > 0) askMatching();
    try {
      const query = casesQuery(filter.value, timeZone.value);
      const matching = await cases.readMatching(
        api,
        query,
        batchOf.map(({ number }) => number),
      );
      for (const row of batchOf) settle(row, matching.has(row.number), false);
    } catch {
      reorderSoon();
    }
  });

  /** Finds the place of a case that came live: where the rows around it are not known, a few of them are read first. */
  async function place(row: WireCase, isNew: boolean): Promise<void> {
    const compare = compareCases(filter.value.sort);
    const wanted = filter.value;
    try {
      for (let attempt = 0; attempt < PLACE_TRIES; attempt++) {
        const gap = queues.gapOf(queue.value, row, compare);
        if (queues.isExact(gap)) break;
        const probes = queues.probesOf(queue.value, gap, PAGE);
        const rows = await cases.readRows(api, probes);
        if (filter.value !== wanted) return;
        queue.value = queues.withRows(queue.value, rows, probes);
      }
    } catch {
      // Without the rows around it, it goes where it fits best; the next refresh puts it right.
    }
    if (filter.value !== wanted) return;
    queue.value = queues.withInserted(queue.value, row, queues.gapOf(queue.value, row, compare));
    if (isNew)
      said.value = t('desk.queue.arrived', {
        number: row.number,
        category: categoryNameOf(categories.value, row.category),
        place: placeName(row),
      });
  }

  const countSoon = rested(COUNTS_REST_MS, () => void count());
  async function count(): Promise<void> {
    counts.value = await cases.readCounts(api).catch(() => counts.value);
  }

  // ---- The case in the right column.

  let reading = new AbortController();
  async function readOpen(): Promise<CaseDetail | null> {
    const number = open.value?.number;
    if (number === undefined) return null;
    reading.abort();
    const mine = new AbortController();
    reading = mine;
    try {
      const detail = await cases.readCase(api, number, mine.signal);
      if (mine.signal.aborted || open.value?.number !== number) return null;
      batch(() => {
        open.value = { number, detail, problem: null };
        queue.value = queues.withChange(queue.value, detail.case);
      });
      return detail;
    } catch (error) {
      if (!mine.signal.aborted && open.value?.number === number) open.value = { ...open.value, problem: codeOf(error) };
      return null;
    }
  }
  const readOpenSoon = rested(DETAIL_REST_MS, () => void readOpen());

  function openCase(number: string): void {
    if (open.value?.number !== number) open.value = emptyCase(number);
    void readOpen();
  }

  const link = new LiveLink({
    api,
    now: Date.now,
    random: Math.random,
    onMessage: (message) => {
      const before = state.peek();
      const action: WallAction = message.kind === 'refused' ? { kind: 'refused' } : { ...message, now: Date.now() };
      batch(() => {
        state.value = reduceWall(before, action);
        now.value = Date.now();
      });
      if (message.kind === 'event' && state.peek().cursor !== before.cursor) take(message.event);
      // A snapshot after the stream was lost for long: what changed meanwhile came in no event.
      if (message.kind === 'snapshot' && before.link === 'stale') reorderSoon();
    },
  });

  async function loadAside(): Promise<void> {
    const asideOf = <T>(work: Promise<T>, keep: (value: T) => void): Promise<void> => work.then(keep, () => undefined);
    await Promise.all([
      count(),
      asideOf(cases.readFilters(api), (found) => {
        saved.value = found;
      }),
      asideOf(cases.readTemplates(api), (found) => {
        templates.value = found;
      }),
      asideOf(cases.readOrganisations(api), (found) => {
        organisations.value = new Map(found.map((entry) => [entry.code, entry]));
      }),
      readNotices(),
    ]);
  }
  async function readNotices(): Promise<void> {
    notices.value = await cases.readNotices(api).catch(() => notices.value);
  }

  return {
    api,
    session,
    state,
    now,
    view,
    filter,
    queue,
    loading,
    truncated,
    orderAt,
    queueProblem,
    active,
    open,
    selection,
    dialog,
    filtersShown,
    counts,
    saved,
    templates,
    organisations,
    notices,
    problem,
    said,
    hint,
    reveal,
    timeZone,
    dataNow,
    minute,
    city,
    categories,
    address,
    may,
    refresh,
    readOpen,
    /** Names and times as the steps of a history are told in. */
    category: (code: string): string => categoryNameOf(categories.value, code),
    organisation: (code: string): string => {
      const organisation = organisations.value.get(code);
      return organisation === undefined ? code : named(organisation.name);
    },
    moment: (text: string): string => formatMoment(Date.parse(text), timeZone.value, dataNow.value),

    /** Opens the link and keeps time. Returns what ends it all. */
    start(): () => void {
      link.start();
      every(1000, () => {
        batch(() => {
          now.value = Date.now();
          state.value = reduceWall(state.peek(), { kind: 'tick', now: Date.now() });
          queue.value = queues.withoutGone(queue.peek(), Date.now() - GONE_MS, isLookedAt);
        });
      });
      every(COUNTS_EVERY_MS, () => void count());
      every(NOTICES_EVERY_MS, () => void readNotices());
      // What is due soon or overdue changes by the clock alone.
      every(MINUTE_MS, () => {
        if (filter.peek().due !== '') void refresh();
      });
      const online = (): void => link.retryNow();
      addEventListener('online', online);
      stops.push(
        () => removeEventListener('online', online),
        () => link.stop(),
        () => ordering.abort(),
        () => reading.abort(),
      );
      let asked: DeskFilter | undefined;
      stops.push(
        effect(() => {
          if (hint.value === '') return;
          const timer = setTimeout(() => {
            hint.value = '';
          }, HINT_MS);
          return () => clearTimeout(timer);
        }),
        effect(() => {
          // Days of a range begin where the city has midnight: the order waits until its time zone is known.
          if (city.value === null || filter.value === asked) return;
          asked = filter.value;
          void refresh();
        }),
      );
      void loadAside();
      if (open.peek() !== null) void readOpen();
      return () => {
        for (const stop of stops) stop();
      };
    },

    setFilter(change: Partial<DeskFilter>): void {
      batch(() => {
        filter.value = { ...filter.value, ...change };
        selection.value = NO_SELECTION;
        queue.value = { ...queue.value, gone: new Map() };
      });
    },
    showFilter(next: DeskFilter): void {
      batch(() => {
        view.value = 'queue';
        filter.value = next;
        selection.value = NO_SELECTION;
      });
    },
    clearFilter(): void {
      this.setFilter({ ...NO_FILTER, sort: filter.value.sort });
    },

    /** Rows [from, to) are drawn, of which [firstSeen, lastSeen) are in sight. */
    look(from: number, to: number, firstSeen: number, lastSeen: number): void {
      inSight = { from, to };
      const { fresh, order } = queue.peek();
      if (fresh.size > 0) {
        const seen = order.slice(firstSeen, lastSeen).filter((number) => fresh.has(number));
        if (seen.length > 0)
          queue.value = { ...queue.peek(), fresh: new Set([...fresh].filter((number) => !seen.includes(number))) };
      }
      wantRows();
    },

    /** Makes `number` the one that keys act on; where a case is open, it is opened too. */
    choose(number: string, options: { open?: boolean; focus?: boolean } = {}): void {
      batch(() => {
        active.value = number;
        reveal.value = { number, focus: options.focus ?? false };
        if (options.open === true || (open.value !== null && open.value.number !== number)) {
          if (open.value?.number !== number) open.value = emptyCase(number);
          readOpenSoon();
        }
      });
    },
    move(step: number): void {
      const next = queues.neighbour(queue.value.order, active.value, step);
      if (next !== undefined) this.choose(next);
    },
    openCase,
    closeCase(): void {
      reading.abort();
      open.value = null;
    },
    /** Opens the active case and goes to it. */
    enterCase(): void {
      const number = active.value ?? queue.value.order[0];
      if (number === undefined) return;
      this.choose(number, { open: true });
      requestAnimationFrame(() => document.querySelector<HTMLElement>('#case')?.focus());
    },
    focusList(): void {
      document.querySelector<HTMLElement>('.queue-list')?.focus({ preventScroll: true });
    },
    print(): void {
      const number = open.value?.number ?? active.value;
      if (number !== undefined) globalThis.open(`/desk?print=${number}`, '_blank', 'noopener');
    },

    toggleSelected(number: string): void {
      selection.value = toggled(selection.value, number);
    },
    /** Selects from where the last selection began to `to`. */
    extendSelection(to: string): void {
      selection.value = extended(selection.value, queue.value.order, active.value, to);
    },
    /** Moves on and takes what is passed into the selection, or out again. */
    extendBy(step: 1 | -1): void {
      const next = queues.neighbour(queue.value.order, active.value, step);
      if (next === undefined) return;
      this.extendSelection(next);
      this.choose(next);
    },
    selectOnly(numbers: readonly string[]): void {
      selection.value = allOf(numbers);
    },
    selectAll(): void {
      selection.value = allOf(queue.value.order);
    },
    clearSelection(): void {
      selection.value = NO_SELECTION;
    },

    /** Closes the topmost thing: what a page over others would do with Esc. */
    stepBack(): void {
      if (dialog.value !== null) dialog.value = null;
      else if (filtersShown.value) filtersShown.value = false;
      else if (selection.value.numbers.size > 0) this.clearSelection();
      else if (open.value !== null && document.activeElement?.closest('.case') != null) this.focusList();
      else this.closeCase();
    },
    toggleDialog(kind: 'keys'): void {
      dialog.value = dialog.value?.kind === kind ? null : { kind };
    },
    closeDialog(): void {
      dialog.value = null;
    },
    showView(name: string): void {
      view.value = name;
      if (name !== 'queue') history.pushState(null, '', `${location.pathname}?view=${name}`);
    },

    /** The case as it is known: the open one, else its row. */
    rowOf(number: string): WireCase | undefined {
      const detail = open.value?.number === number ? open.value.detail : null;
      return detail?.case ?? queue.value.rows.get(number);
    },
    /** Reads a case anew, whether it is open or not. */
    async readAgain(number: string): Promise<CaseDetail | null> {
      const detail = await cases.readCase(api, number).catch(() => null);
      if (detail === null) return null;
      batch(() => {
        queue.value = queues.withChange(queue.value, detail.case);
        if (open.value?.number === number) open.value = { number, detail, problem: null };
      });
      return detail;
    },

    /** Numbers that an action would be done on: the selected ones, else the open or active one. */
    targets(): readonly string[] {
      if (selection.value.numbers.size > 0) return [...selection.value.numbers];
      const one = open.value?.number ?? active.value;
      return one === undefined ? [] : [one];
    },
    /** Does one action on one case. Throws what the server refuses; a conflict has been read again by then. */
    async act(number: string, body: CaseActionInput): Promise<void> {
      try {
        followCase(await cases.act(api, number, body), false);
        said.value = t('desk.done.one', { number, action: actionName(body.action) });
      } finally {
        countSoon();
        if (open.value?.number === number) await readOpen();
      }
    },
    /** Does one action on many, in batches; `onProgress` hears the results so far and stops it by false. */
    async actOnMany(
      numbers: readonly string[],
      body: CaseActionInput,
      onProgress: (results: BulkAnswer['results']) => boolean,
    ): Promise<BulkAnswer['results']> {
      const results: BulkAnswer['results'] = [];
      for (let at = 0; at < numbers.length; at += cases.BULK_BATCH) {
        const answer = await cases.actOnMany(api, numbers.slice(at, at + cases.BULK_BATCH), body);
        results.push(...answer.results);
        for (const { case: row } of answer.results) if (row !== undefined) followCase(row, false);
        if (!onProgress([...results])) break;
      }
      return results;
    },

    async saveFilter(name: string, query: Record<string, string>, position: number): Promise<void> {
      await cases.saveFilter(api, { name, query, position });
      saved.value = await cases.readFilters(api);
    },
    async removeFilter(name: string): Promise<void> {
      await cases.removeFilter(api, name);
      saved.value = await cases.readFilters(api);
    },
  };
}

function emptyCase(number: string): OpenCase {
  return { number, detail: null, problem: null };
}

/** Calls `work` once no other call came for `ms`. */
function rested(ms: number, work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, ms);
  };
}
