/**
 * Keeps the queue: its order from the server, rows as they come into sight, and each change that comes live, at its place.
 * A little longer than most files, for what is read and what comes live meet in one state and are read side by side.
 */
import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import { casesQuery, type DeskFilter, isInFilter } from '../state/desk-filter.ts';
import * as queues from '../state/desk-queue.ts';
import { pagesOf } from '../state/desk-window.ts';
import { spaced } from '../state/spaced.ts';
import { codeOf } from '../ui/problem.tsx';
import type { Api } from '../wire/api.ts';
import { NUMBERS_MOST as PAGE, readMatching, readOrder, readRows } from '../wire/cases.ts';
import type { CaseChange, LiveEvent, WireCase } from '../wire/wire-types.ts';

export interface QueueFeedOptions {
  api: Api;
  filter: ReadonlySignal<DeskFilter>;
  timeZone: ReadonlySignal<string>;
  /** Time of the data, ms. */
  dataNow: ReadonlySignal<number>;
  /** Somebody has it open, active or selected: it stays whatever happens. */
  isLookedAt(number: string): boolean;
  /** A case that was filed just now is in the queue. */
  onArrival(row: WireCase): void;
  /** Another order is there. */
  onOrder(order: readonly string[]): void;
}

/** A case that left the filter stays greyed so long. */
const GONE_MS = 30_000;
const ROWS_MOST = 6_000;
const ROWS_EVERY_MS = 100;
/** Numbers asked for at a time; who scrolls on is not kept waiting by pages that he has passed. */
const ASKED_MOST = 4 * PAGE;
const REORDER_MS = 1_000;
const MATCH_MS = 200;
const PLACE_TRIES = 4;
const KEPT_EVENTS = 500;
/** Events that change much at once: the order is read again. */
const REORDERS = new Set(['reports.imported', 'generation.published']);

export type QueueFeed = ReturnType<typeof createQueueFeed>;

export function createQueueFeed({ api, filter, timeZone, dataNow, isLookedAt, ...tell }: QueueFeedOptions) {
  const queue = signal<queues.Queue>(queues.EMPTY_QUEUE);
  const loading = signal(true);
  const truncated = signal(false);
  /** When the order was read, by the server's clock. */
  const orderAt = signal(0);
  const problem = signal<string | null>(null);
  /** The newest events, for an order that was read before they came and answered after. */
  let recent: LiveEvent[] = [];
  let ordering = new AbortController();

  async function refresh(): Promise<void> {
    ordering.abort();
    const mine = new AbortController();
    ordering = mine;
    loading.value = true;
    try {
      const order = await readOrder(api, casesQuery(filter.peek(), timeZone.peek()), mine.signal);
      if (mine.signal.aborted) return;
      batch(() => {
        queue.value = queues.withOrder(queue.peek(), order.numbers);
        truncated.value = order.truncated;
        orderAt.value = Date.parse(order.at);
        problem.value = null;
        loading.value = false;
        tell.onOrder(order.numbers);
      });
      for (const event of recent) if (event.id > order.cursor) followEvent(event, false);
      wantRows();
    } catch (error) {
      if (mine.signal.aborted) return;
      batch(() => {
        problem.value = codeOf(error);
        loading.value = false;
      });
    }
  }
  const refreshSoon = spaced(REORDER_MS, () => void refresh());

  let drawn = { from: 0, to: 40 };
  const asked = new Set<string>();
  const wantRows = spaced(ROWS_EVERY_MS, () => {
    const { order, rows } = queue.peek();
    for (const page of pagesOf(drawn.from, drawn.to, PAGE, order.length)) {
      if (asked.size >= ASKED_MOST) return;
      const missing = order.slice(page.from, page.to).filter((number) => !rows.has(number) && !asked.has(number));
      if (missing.length > 0) void loadRows(missing);
    }
  });
  async function loadRows(numbers: readonly string[]): Promise<void> {
    for (const number of numbers) asked.add(number);
    let failed = false;
    try {
      const rows = await readRows(api, numbers);
      const grown = queues.withRows(queue.peek(), rows, numbers);
      queue.value = queues.withoutFarRows(grown, drawn.from, drawn.to, ROWS_MOST, isLookedAt);
    } catch {
      // Placeholders stay; the next scroll, or the stream coming back, asks again.
      failed = true;
    } finally {
      for (const number of numbers) asked.delete(number);
    }
    if (!failed) wantRows();
  }

  function followEvent(event: LiveEvent, isNews: boolean): void {
    if (event.kind === 'report.filed') follow(event.payload as WireCase, isNews);
    else if (event.kind === 'case.changed') follow((event.payload as CaseChange).case, false);
    else if (isNews && REORDERS.has(event.kind)) refreshSoon();
  }

  /** A case as it stands now: it changes in place, comes in, or leaves. */
  function follow(row: WireCase, isNew: boolean): void {
    const known = queue.peek().rows.get(row.number);
    if (known !== undefined && known.version > row.version) return;
    queue.value = queues.withChange(queue.peek(), row);
    const fits = isInFilter(filter.peek(), row, dataNow.peek(), timeZone.peek());
    if (fits === 'ask') {
      undecided.set(row.number, row);
      askMatching();
    } else settle(row, fits, isNew);
  }

  function settle(row: WireCase, fits: boolean, isNew: boolean): void {
    const there = queue.peek().order.includes(row.number);
    if (there) queue.value = queues.withGone(queue.peek(), row.number, fits ? undefined : Date.now());
    else if (fits) void place(row, isNew);
  }

  const undecided = new Map<string, WireCase>();
  const askMatching = spaced(MATCH_MS, () => void decide());
  async function decide(): Promise<void> {
    const rows = [...undecided.values()].slice(0, PAGE);
    for (const { number } of rows) undecided.delete(number);
    if (undecided.size > 0) askMatching();
    const wanted = filter.peek();
    try {
      const numbers = rows.map(({ number }) => number);
      const matching = await readMatching(api, casesQuery(wanted, timeZone.peek()), numbers);
      if (filter.peek() !== wanted) return;
      for (const row of rows) settle(row, matching.has(row.number), false);
    } catch {
      refreshSoon();
    }
  }

  /** Where the rows around its place are not known, a few of them are read first. */
  async function place(row: WireCase, isNew: boolean): Promise<void> {
    const wanted = filter.peek();
    const compare = queues.compareCases(wanted.sort);
    try {
      for (let attempt = 0; attempt < PLACE_TRIES; attempt++) {
        const gap = queues.gapOf(queue.peek(), row, compare);
        if (queues.isExact(gap)) break;
        const probes = queues.probesOf(queue.peek(), gap, PAGE);
        const rows = await readRows(api, probes);
        if (filter.peek() !== wanted) return;
        queue.value = queues.withRows(queue.peek(), rows, probes);
      }
    } catch {
      // Without the rows around it, it goes where it fits best; the next refresh puts it right.
    }
    if (filter.peek() !== wanted) return;
    queue.value = queues.withInserted(queue.peek(), row, queues.gapOf(queue.peek(), row, compare));
    if (isNew) tell.onArrival(row);
  }

  return {
    queue,
    loading,
    truncated,
    orderAt,
    problem,
    refresh,
    refreshSoon,
    follow,
    /** Takes in what the stream brings, in its order. */
    take(event: LiveEvent): void {
      recent = [...recent, event].slice(-KEPT_EVENTS);
      followEvent(event, true);
    },
    /** Lets go what left the filter a while ago. */
    tidy(): void {
      queue.value = queues.withoutGone(queue.peek(), Date.now() - GONE_MS, isLookedAt);
    },
    /** Rows [from, to) are drawn, of which [firstSeen, lastSeen) are in sight. */
    look(from: number, to: number, firstSeen: number, lastSeen: number): void {
      drawn = { from, to };
      const { fresh, order } = queue.peek();
      const seen = fresh.size === 0 ? [] : order.slice(firstSeen, lastSeen).filter((number) => fresh.has(number));
      if (seen.length > 0)
        queue.value = { ...queue.peek(), fresh: new Set([...fresh].filter((number) => !seen.includes(number))) };
      wantRows();
    },
    /** Reads the order whenever the filter is another. `ready`: the city is known, and where its days begin. */
    start(ready: ReadonlySignal<boolean>): () => void {
      let wanted: DeskFilter | undefined;
      const stop = effect(() => {
        if (!ready.value || filter.value === wanted) return;
        wanted = filter.value;
        void refresh();
      });
      return () => {
        stop();
        ordering.abort();
      };
    },
  };
}
