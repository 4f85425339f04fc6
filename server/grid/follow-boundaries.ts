import type { PublishedGrid } from './published-grid.ts';

const RETRY_MS = 10_000;
/** What was being written when the boundaries changed is located by the older ones, and is there by then. */
const AGAIN_MS = 15_000;

/**
 * Does `work` now and whenever other boundaries hold, and once more a little later: for what hangs on cells and must be
 * located anew. One after another; what failed is told to `onFailure` and tried again. `work` ends early when its signal
 * says so; `stop` resolves when nothing runs any more.
 */
export function followBoundaries(
  grid: Pick<PublishedGrid, 'onChange'>,
  work: (signal: AbortSignal) => Promise<void>,
  onFailure: (error: unknown) => void,
): { stop(): Promise<void> } {
  const over = new AbortController();
  let running = Promise.resolve();
  let next: NodeJS.Timeout | undefined;
  const run = async (): Promise<void> => {
    if (over.signal.aborted) return;
    try {
      await work(over.signal);
    } catch (error) {
      if (over.signal.aborted) return;
      onFailure(error);
      startIn(RETRY_MS);
    }
  };
  const start = (): void => {
    running = running.then(run);
  };
  const startIn = (delayMs: number): void => {
    clearTimeout(next);
    next = setTimeout(start, delayMs).unref();
  };
  const stopListening = grid.onChange(() => {
    start();
    startIn(AGAIN_MS);
  });
  start();
  return {
    stop: async () => {
      over.abort();
      clearTimeout(next);
      stopListening();
      await running;
    },
  };
}
