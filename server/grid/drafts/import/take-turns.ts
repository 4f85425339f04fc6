import { othersTurn } from '../../../platform/others-turn.ts';
import type { Progress } from '../../../platform/progress.ts';

/** Long work calls it between two pieces: others have their turn, and where nobody wants the result any more it stops. */
export type Turn = (progress: Progress) => Promise<void>;

/** After so much work others have their turn, milliseconds. */
const TURN_MS = 10;

/** A turn that tells how far the work is, and ends it with the reason of `signal` once that is aborted. */
export function takeTurns(
  signal: AbortSignal | undefined,
  onProgress: ((progress: Progress) => void) | undefined,
): Turn {
  let since = Number.NEGATIVE_INFINITY;
  let step = '';
  return async (progress) => {
    if (progress.step === step && progress.done !== progress.total && performance.now() - since < TURN_MS) return;
    step = progress.step;
    onProgress?.(progress);
    await othersTurn();
    signal?.throwIfAborted();
    since = performance.now();
  };
}
