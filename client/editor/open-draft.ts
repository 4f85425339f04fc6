import { batch, computed, signal } from '@preact/signals';
import type { Coverage } from '../../server/grid/topology/coverage.ts';
import type { Operation } from '../../server/grid/topology/operation.ts';
import { isRefused } from '../../server/grid/topology/outcome.ts';
import type { Api } from '../wire/api.ts';
import { readDraft } from '../wire/drafts.ts';
import type { Draft } from '../wire/wire-types.ts';
import { type DraftLink, openDraftLink, type Told } from './draft-link.ts';
import type { Apply } from './gesture-log.ts';
import { keepUnsent, TOUCH_MS, type Unsent } from './unsent-gestures.ts';

export interface OpenDraftOptions {
  api: Api;
  author: string;
  apply: Apply;
  baseOf(generation: number): Promise<Coverage>;
  storage: Storage;
  onTold(told: Told): void;
  now(): number;
  newKey(): string;
}

/** Holds the draft that is open: what it is, its link, and what an earlier page left unsent. */
export function createOpenDraft(options: OpenDraftOptions) {
  const { api, now } = options;
  const id = signal<number | null>(null);
  const draft = signal<Draft | null>(null);
  const link = signal<DraftLink | null>(null);
  /** What kept it from being opened. */
  const problem = signal<unknown>(null);
  /** Gestures of this draft that an earlier page could not send. */
  const left = signal<readonly Unsent[]>([]);
  const page = options.newKey();
  const keeperOf = (number: number) => keepUnsent(options.storage, number, page, now);

  async function open(number: number): Promise<void> {
    const keeper = keeperOf(number);
    try {
      const [found, opened] = await Promise.all([
        readDraft(api, number),
        openDraftLink({ ...options, draft: number, keeper }),
      ]);
      if (id.peek() !== number) return opened.close();
      batch(() => {
        draft.value = found;
        link.value = opened;
        left.value = keeper.left();
      });
    } catch (error) {
      if (id.peek() === number) problem.value = error;
    }
  }

  return {
    id,
    draft,
    link,
    problem,
    left,
    /** May be changed: open, asked or approved, and not found closed. */
    canChange: computed(
      () =>
        (link.value?.canChange.value ?? false) &&
        draft.value !== null &&
        draft.value.state !== 'published' &&
        draft.value.state !== 'discarded',
    ),
    /** Opens another draft, or none. */
    turnTo(number: number | null): void {
      if (id.peek() === number) return;
      link.peek()?.close();
      batch(() => {
        id.value = number;
        draft.value = null;
        link.value = null;
        problem.value = null;
        left.value = [];
      });
      if (number !== null) void open(number);
    },
    /** Tries again to open what could not be opened. */
    again(): void {
      const number = id.peek();
      problem.value = null;
      if (number !== null) void open(number);
    },
    /** Reads anew what the draft is; its gestures come by their own way. */
    async refresh(): Promise<void> {
      const number = id.peek();
      if (number === null || link.peek() === null) return;
      const found = await readDraft(api, number).catch(() => undefined);
      if (found === undefined || id.peek() !== number) return;
      draft.value = found;
      // Its publication was taken back: it is open again.
      const opened = link.peek();
      if (opened !== null && found.state === 'open') opened.isClosed.value = false;
    },
    /** Reads anew what the draft is and what was drawn in it. */
    async readAgain(): Promise<void> {
      await Promise.all([
        this.refresh(),
        link
          .peek()
          ?.readNews()
          .catch(() => undefined),
      ]);
    },
    /** Does again what was left unsent; tells how many of them could be done. */
    takeLeft(): { done: number; count: number } {
      const operations: readonly Operation[] = left.peek().flatMap((unsent) => unsent.operations);
      const done = operations.filter((operation) => {
        const outcome = link.peek()?.gesture(operation) ?? null;
        return outcome !== null && !isRefused(outcome);
      }).length;
      this.forgetLeft();
      return { done, count: operations.length };
    },
    forgetLeft(): void {
      const number = id.peek();
      if (number !== null) keeperOf(number).forget(left.peek().map(({ key }) => key));
      left.value = [];
    },
    /** Keeps what is unsent marked as this page's; returns what ends it. */
    start(): () => void {
      const timer = setInterval(() => link.peek()?.touch(), TOUCH_MS);
      return () => {
        clearInterval(timer);
        link.peek()?.close();
      };
    },
  };
}
export type OpenDraft = ReturnType<typeof createOpenDraft>;
