/**
 * All that the desk's parts share: signals that hold its state, and the commands that change it. Parts read signals and
 * call commands; none knows another. Longer than most files, for it is the one list of what the desk can do.
 */
import { batch, computed, effect, signal } from '@preact/signals';
import type { Notice } from '../../server/duty/clocks/clock-contract.ts';
import type { OrganisationAnswer } from '../../server/duty/contract.ts';
import { formatMoment } from '../i18n/format.ts';
import { named, t } from '../i18n/i18n.ts';
import type { DeskAction } from '../state/desk-actions.ts';
import { type DeskFilter, filterQuery, NO_FILTER, parseFilter } from '../state/desk-filter.ts';
import { neighbour } from '../state/desk-queue.ts';
import { allOf, extended, NO_SELECTION, type Selection, toggled, within } from '../state/desk-selection.ts';
import { spaced } from '../state/spaced.ts';
import { dataTime, EMPTY_WALL, reduceWall, type WallAction } from '../state/wall-state.ts';
import type { Api } from '../wire/api.ts';
import * as cases from '../wire/cases.ts';
import { LiveLink } from '../wire/live-link.ts';
import type {
  BulkAnswer,
  CaseActionInput,
  CaseChange,
  CaseCounts,
  LiveEvent,
  ReplyTemplate,
  SavedFilter,
  Session,
  WireCase,
} from '../wire/wire-types.ts';
import { actionName, categoryNameOf, placeName } from './case-words.ts';
import { createOpenCase } from './open-case.ts';
import { createQueueFeed } from './queue-feed.ts';

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

const MINUTE_MS = 60_000;
const COUNTS_REST_MS = 1_500;
const COUNTS_EVERY_MS = 60_000;
const HINT_MS = 4_000;
const NOTICES_EVERY_MS = 10 * MINUTE_MS;

export type DeskModel = ReturnType<typeof createDeskModel>;

/** Makes the model of the desk. `search` is the query of the address. */
export function createDeskModel(api: Api, session: Session, search: string) {
  const first = Object.fromEntries(new URLSearchParams(search));
  const state = signal(EMPTY_WALL);
  const now = signal(Date.now());
  const view = signal(first.view ?? 'queue');
  const filter = signal<DeskFilter>(parseFilter(first));
  const active = signal<string | undefined>(first.case);
  const inColumn = createOpenCase(api, first.case, (row) => feed.follow(row, false));
  const { open } = inColumn;
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

  const feed = createQueueFeed({
    api,
    filter,
    timeZone,
    dataNow,
    isLookedAt,
    onArrival: (row) => {
      said.value = t('desk.queue.arrived', {
        number: row.number,
        category: categoryNameOf(categories.value, row.category),
        place: placeName(row),
      });
    },
    onOrder: (order) => {
      selection.value = within(selection.value, order);
    },
  });
  const { queue } = feed;

  let taken = 0;
  function take(event: LiveEvent): void {
    if (event.id <= taken) return;
    taken = event.id;
    feed.take(event);
    if (event.kind !== 'report.filed' && event.kind !== 'case.changed') return;
    countSoon();
    if (event.kind === 'report.filed') return;
    const { action, by, case: row } = event.payload as CaseChange;
    if (open.peek()?.number === row.number) inColumn.readSoon();
    if (isLookedAt(row.number))
      said.value = t('desk.queue.changed', { number: row.number, action: actionName(action), by });
  }

  const countSoon = spaced(COUNTS_REST_MS, () => void count());
  async function count(): Promise<void> {
    counts.value = await cases.readCounts(api).catch(() => counts.value);
  }

  const link = new LiveLink({
    api,
    now: Date.now,
    random: Math.random,
    onMessage: (message) => {
      const begun = state.peek().cursor > 0;
      batch(() => {
        const action: WallAction = message.kind === 'refused' ? { kind: 'refused' } : { ...message, now: Date.now() };
        state.value = reduceWall(state.peek(), action);
        now.value = Date.now();
      });
      if (message.kind === 'event') take(message.event);
      // The stream began anew: what changed in between comes in no event.
      if (message.kind === 'snapshot' && message.begins === true && begun) {
        feed.refreshSoon();
        countSoon();
        inColumn.readSoon();
      }
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
    if (may('case:direct')) notices.value = await cases.readNotices(api).catch(() => notices.value);
  }

  return {
    api,
    session,
    state,
    now,
    view,
    filter,
    /** The queue and how it is read; see queue-feed.ts. */
    feed,
    queue,
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
    city,
    categories,
    address,
    may,
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
          feed.tidy();
        });
      });
      every(COUNTS_EVERY_MS, () => void count());
      every(NOTICES_EVERY_MS, () => void readNotices());
      // What is due soon or overdue changes by the clock alone.
      every(MINUTE_MS, () => {
        if (filter.peek().due !== '') void feed.refresh();
      });
      const online = (): void => link.retryNow();
      addEventListener('online', online);
      stops.push(
        () => removeEventListener('online', online),
        () => link.stop(),
        () => inColumn.close(),
      );
      stops.push(
        feed.start(computed(() => city.value !== null)),
        effect(() => {
          if (hint.value === '') return;
          const timer = setTimeout(() => {
            hint.value = '';
          }, HINT_MS);
          return () => clearTimeout(timer);
        }),
      );
      void loadAside();
      void inColumn.read();
      return () => {
        for (const stop of stops) stop();
      };
    },

    setFilter(change: Partial<DeskFilter>): void {
      batch(() => {
        filter.value = { ...filter.value, ...change };
        selection.value = NO_SELECTION;
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

    /** Makes `number` the one that keys act on; where a case is open, it is opened too. */
    choose(number: string, options: { open?: boolean; focus?: boolean } = {}): void {
      batch(() => {
        active.value = number;
        reveal.value = { number, focus: options.focus ?? false };
        if (options.open === true || (open.value !== null && open.value.number !== number)) {
          inColumn.turnTo(number);
          inColumn.readSoon();
        }
      });
    },
    move(step: number): void {
      const next = neighbour(queue.value.order, active.value, step);
      if (next !== undefined) this.choose(next);
    },
    openCase(number: string): void {
      inColumn.turnTo(number);
      void inColumn.read();
    },
    closeCase: inColumn.close,
    readAgain: inColumn.readAgain,
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
      const next = neighbour(queue.value.order, active.value, step);
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
      const detailed = open.value?.number === number ? open.value.detail?.case : undefined;
      const listed = queue.value.rows.get(number);
      return detailed !== undefined && detailed.version >= (listed?.version ?? 0) ? detailed : listed;
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
        feed.follow(await cases.act(api, number, body), false);
        said.value = t('desk.done.one', { number, action: actionName(body.action) });
      } finally {
        countSoon();
        if (open.value?.number === number) await inColumn.read();
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
        for (const { case: row } of answer.results) if (row !== undefined) feed.follow(row, false);
        countSoon();
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
