import { batch, type ReadonlySignal, signal } from '@preact/signals';

/** One answer of the server, read anew as often as the question changes. */
export interface Reading<T> {
  value: ReadonlySignal<T | null>;
  isReading: ReadonlySignal<boolean>;
  /** What the last reading was refused for; undefined where it was not. */
  error: ReadonlySignal<unknown>;
  /** Reads; the answer before stays until then. A question asked before is given up. */
  read(work: (signal: AbortSignal) => Promise<T>): Promise<void>;
  forget(): void;
}

export function createReading<T>(): Reading<T> {
  const value = signal<T | null>(null);
  const isReading = signal(false);
  const error = signal<unknown>(undefined);
  let stop = new AbortController();
  return {
    value,
    isReading,
    error,
    async read(work) {
      stop.abort();
      const mine = new AbortController();
      stop = mine;
      isReading.value = true;
      try {
        const answer = await work(mine.signal);
        if (mine.signal.aborted) return;
        batch(() => {
          value.value = answer;
          error.value = undefined;
          isReading.value = false;
        });
      } catch (problem) {
        if (mine.signal.aborted) return;
        batch(() => {
          error.value = problem;
          isReading.value = false;
        });
      }
    },
    forget() {
      stop.abort();
      batch(() => {
        value.value = null;
        isReading.value = false;
        error.value = undefined;
      });
    },
  };
}
