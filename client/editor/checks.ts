import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Api } from '../wire/api.ts';
import { readImpact, readProblems } from '../wire/drafts.ts';
import type { DraftProblem, Impact } from '../wire/wire-types.ts';

/** A gesture often comes with the next one. */
const REST_MS = 500;

export interface ChecksOptions {
  api: Api;
  draft: ReadonlySignal<number | null>;
  /** Head of the draft as the server has it; null while nothing is open. */
  head: ReadonlySignal<number | null>;
  /** Nothing waits to be sent. */
  isSaved: ReadonlySignal<boolean>;
}

/** What the server finds in the draft: problems after each gesture, the impact when it is asked for. */
export function createChecks({ api, draft, head, isSaved }: ChecksOptions) {
  const problems = signal<{ head: number; list: readonly DraftProblem[] } | null>(null);
  const isChecking = signal(false);
  const checkProblem = signal<unknown>(null);
  /** Id of the problem that is looked at, and number of the repair that is shown before it is applied. */
  const chosen = signal<string | null>(null);
  const repair = signal<number | null>(null);
  const impact = signal<Impact | null>(null);
  const isReckoning = signal(false);
  const impactProblem = signal<unknown>(null);
  let checking = new AbortController();
  let reckoning = new AbortController();

  async function check(): Promise<void> {
    const [number, at] = [draft.peek(), head.peek()];
    checking.abort();
    if (number === null || at === null) return;
    const mine = new AbortController();
    checking = mine;
    isChecking.value = true;
    try {
      const found = await readProblems(api, number, mine.signal);
      if (mine.signal.aborted) return;
      batch(() => {
        problems.value = { head: found.head, list: found.problems };
        checkProblem.value = null;
        isChecking.value = false;
        // A problem that is mended, or whose repair was worked out for another head, is looked at no more.
        if (!found.problems.some(({ id }) => id === chosen.peek())) chosen.value = null;
        repair.value = null;
      });
    } catch (error) {
      if (mine.signal.aborted) return;
      batch(() => {
        checkProblem.value = error;
        isChecking.value = false;
      });
    }
  }

  async function reckon(): Promise<void> {
    const number = draft.peek();
    reckoning.abort();
    if (number === null) return;
    const mine = new AbortController();
    reckoning = mine;
    batch(() => {
      isReckoning.value = true;
      impactProblem.value = null;
    });
    try {
      const found = await readImpact(api, number, mine.signal);
      if (!mine.signal.aborted) impact.value = found;
    } catch (error) {
      if (!mine.signal.aborted) impactProblem.value = error;
    } finally {
      if (reckoning === mine) isReckoning.value = false;
    }
  }

  const shownProblem = computed(() => problems.value?.list.find(({ id }) => id === chosen.value) ?? null);
  return {
    problems,
    isChecking,
    checkProblem,
    chosen,
    repair,
    shownProblem,
    /** The repair that is shown on the map. */
    shownRepair: computed(() => (repair.value === null ? null : (shownProblem.value?.repairs[repair.value] ?? null))),
    impact,
    isReckoning,
    impactProblem,
    /** The draft was changed since the impact was reckoned. */
    isImpactStale: computed(() => impact.value !== null && impact.value.head !== head.value),
    check,
    reckon,
    cancelReckoning(): void {
      reckoning.abort();
      isReckoning.value = false;
    },
    /** Checks whenever the draft moved and everything is saved. Returns what ends it. */
    start(): () => void {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const stops = [
        effect(() => {
          // Another draft: what was found belongs to the one before.
          void draft.value;
          checking.abort();
          reckoning.abort();
          batch(() => {
            problems.value = null;
            chosen.value = null;
            repair.value = null;
            impact.value = null;
            isReckoning.value = false;
          });
        }),
        effect(() => {
          const at = head.value;
          if (at === null || !isSaved.value || problems.peek()?.head === at) return;
          timer = setTimeout(() => void check(), problems.peek() === null ? 0 : REST_MS);
          return () => clearTimeout(timer);
        }),
      ];
      return () => {
        for (const stop of stops) stop();
        checking.abort();
        reckoning.abort();
      };
    },
  };
}
export type Checks = ReturnType<typeof createChecks>;
