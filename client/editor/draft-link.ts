/**
 * The draft that is open, between hand and server. A gesture shows at once and waits in a queue; the queue is sent in
 * order, each gesture with the head that was seen. Where somebody else was faster, their gestures are fetched, the
 * draft is worked anew, and the own gestures are tried again on top. Nothing leaves the queue but by the server's word.
 */
import { computed, signal } from '@preact/signals';
import type { Coverage } from '../../server/grid/topology/coverage.ts';
import type { Operation } from '../../server/grid/topology/operation.ts';
import { isRefused, type Outcome } from '../../server/grid/topology/outcome.ts';
import { type Api, ApiProblem } from '../wire/api.ts';
import { appendOperation, readOperations, turnOperation } from '../wire/drafts.ts';
import {
  beginWork,
  type Change,
  coverageOfWork,
  type DraftWork,
  type Loss,
  unsentOf,
  type Waiting,
  withAnswer,
  withGesture,
  withNews,
  withoutFirst,
  withTurn,
} from './draft-work.ts';
import type { Apply } from './gesture-log.ts';
import type { UnsentKeeper } from './unsent-gestures.ts';

/** What happened to the draft, for whoever puts it in words. */
export type Told =
  | ({ kind: 'changed'; own: boolean; before: Coverage; after: Coverage } & Change)
  | ({ kind: 'lost' } & Loss)
  /** The server refused for good; null for an undo or redo. */
  | { kind: 'refused'; operation: Operation | null; problem: ApiProblem }
  /** The draft stands on another version now. */
  | { kind: 'rebased'; from: number; generation: number }
  /** Somebody drew meanwhile, and an undo would take back another gesture than was meant. */
  | { kind: 'turn-lost' }
  /** The draft cannot be changed any more; so many gestures that were on their way are dropped. */
  | { kind: 'closed'; problem: ApiProblem; dropped: number };

export type SaveState = 'saved' | 'saving' | 'offline' | 'signed-out';

export interface DraftLinkOptions {
  api: Api;
  draft: number;
  /** Name of whoever is at the page. */
  author: string;
  apply: Apply;
  /** The coverage of a generation. */
  baseOf(generation: number): Promise<Coverage>;
  keeper: Pick<UnsentKeeper, 'write' | 'release'>;
  onTold(told: Told): void;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Unlike any other. */
  newKey(): string;
}

const RETRY_FIRST_MS = 500;
const RETRY_MOST_MS = 15_000;
/** Nobody answered, or somebody in between: it may be sent again. */
const isPassing = ({ status }: ApiProblem): boolean => status === 0 || status === 429 || status >= 500;

export type DraftLink = Awaited<ReturnType<typeof openDraftLink>>;

/** Opens a draft: its base, its gestures, and the way to change it. Throws ApiProblem where it cannot be read. */
export async function openDraftLink(options: DraftLinkOptions) {
  const { api, draft, author, apply, keeper, onTold } = options;
  const first = await readOperations(api, draft);
  const work = signal<DraftWork>(beginWork(first, await options.baseOf(first.baseGeneration), apply));
  const fault = signal<'offline' | 'signed-out' | null>(null);
  const isClosed = signal(false);
  const canChange = computed(() => !isClosed.value && work.value.broken === null);
  const saveState = computed<SaveState>(() => (work.value.waiting.length === 0 ? 'saved' : (fault.value ?? 'saving')));
  let newest = first.head;
  let isSending = false;
  let isReading = false;
  let hasEnded = false;
  let attempts = 0;
  let wake: (() => void) | undefined;

  function set(next: DraftWork): void {
    work.value = next;
    keeper.write(unsentOf(next));
  }
  function tell(change: Change, before: Coverage, own: boolean): void {
    onTold({ kind: 'changed', ...change, own, before, after: coverageOfWork(work.peek()) });
  }

  async function send(): Promise<void> {
    if (isSending) return;
    isSending = true;
    while (!hasEnded && work.peek().waiting.length > 0) {
      try {
        const { head, waiting } = work.peek();
        const answer = await sendOne(head, waiting[0] as Waiting);
        set(withAnswer(work.peek(), answer));
        fault.value = null;
        attempts = 0;
        if (newest > work.peek().head) await readNews();
      } catch (error) {
        if (!(error instanceof ApiProblem)) {
          isSending = false;
          throw error;
        }
        await afterFault(error).catch(() => pause(RETRY_FIRST_MS));
      }
    }
    isSending = false;
  }

  function sendOne(head: number, { step, key }: Waiting) {
    if (step.kind === 'append') return appendOperation(api, draft, { head, operation: step.gesture.operation }, key);
    return turnOperation(api, draft, step.kind, head, key);
  }

  async function afterFault(problem: ApiProblem): Promise<void> {
    if (problem.code === 'draft-moved') return readNews();
    if (problem.status === 401 || isPassing(problem)) {
      fault.value = problem.status === 401 ? 'signed-out' : 'offline';
      return pause(Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** attempts++));
    }
    const { waiting } = work.peek();
    if (problem.code === 'draft-closed' || problem.status === 404) {
      isClosed.value = true;
      while (work.peek().waiting.length > 0) set(withoutFirst(work.peek(), apply).work);
      return onTold({ kind: 'closed', problem, dropped: waiting.length });
    }
    const { work: next, losses } = withoutFirst(work.peek(), apply);
    set(next);
    const step = waiting[0]?.step;
    onTold({ kind: 'refused', operation: step?.kind === 'append' ? step.gesture.operation : null, problem });
    for (const loss of losses) onTold({ kind: 'lost', ...loss });
  }

  /** Takes in what came to the draft from elsewhere. Throws ApiProblem. */
  async function readNews(): Promise<void> {
    const told = await readOperations(api, draft);
    const base = told.baseGeneration === work.peek().generation ? undefined : await options.baseOf(told.baseGeneration);
    if (hasEnded) return;
    // An own gesture was taken while this was on its way.
    if (told.head < work.peek().head) return readNews();
    newest = Math.max(newest, told.head);
    const { generation: from } = work.peek();
    const before = coverageOfWork(work.peek());
    const { work: next, news } = withNews(work.peek(), told, base, apply, author);
    set(next);
    if (base !== undefined) onTold({ kind: 'rebased', from, generation: next.generation });
    for (const change of news.changes) tell(change, before, false);
    for (const loss of news.losses) onTold({ kind: 'lost', ...loss });
    if (news.isTurnLost) onTold({ kind: 'turn-lost' });
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, ms);
      function done(): void {
        clearTimeout(timer);
        wake = undefined;
        resolve();
      }
      wake = done;
    });
  }

  return {
    draft,
    work,
    coverage: computed(() => coverageOfWork(work.value)),
    base: computed(() => work.value.replayed.base),
    generation: computed(() => work.value.generation),
    log: computed(() => work.value.log),
    head: computed(() => work.value.head),
    saveState,
    canChange,
    isClosed,

    /** Does a gesture; it shows at once. Refused, nothing changed. */
    gesture(operation: Operation): Outcome | null {
      if (!canChange.peek()) return null;
      const before = work.peek();
      const at = new Date(options.now()).toISOString();
      const gesture = { seq: null, operation, author, at, undone: false };
      const { outcome, work: next } = withGesture(before, gesture, options.newKey(), apply);
      if (isRefused(outcome)) return outcome;
      set(next);
      tell({ gesture, how: 'done', changed: outcome.changed }, coverageOfWork(before), true);
      void send();
      return outcome;
    },
    /** False where there is nothing to undo or redo. */
    turn(kind: 'undo' | 'redo'): boolean {
      if (!canChange.peek()) return false;
      const before = work.peek();
      const turned = withTurn(before, kind, options.newKey(), apply);
      if (turned === null) return false;
      set(turned.work);
      tell(turned.change, coverageOfWork(before), true);
      void send();
      return true;
    },
    /** Hears that the draft stands at `head` now; reads what is new. */
    async heard(head: number): Promise<void> {
      newest = Math.max(newest, head);
      // The sender reads it after its next answer.
      if (isSending || isReading || hasEnded || newest <= work.peek().head) return;
      isReading = true;
      try {
        while (newest > work.peek().head && !isSending) await readNews();
      } catch (error) {
        // The next word of the draft, or the next gesture, brings it.
        if (!(error instanceof ApiProblem)) throw error;
      } finally {
        isReading = false;
      }
    },
    readNews,
    /** Tries at once instead of waiting for the next attempt. */
    retryNow(): void {
      attempts = 0;
      wake?.();
    },
    /** Says that the unsent gestures are still this page's. */
    touch: () => keeper.write(unsentOf(work.peek())),
    close(): void {
      hasEnded = true;
      keeper.release(unsentOf(work.peek()));
      wake?.();
    },
  };
}
