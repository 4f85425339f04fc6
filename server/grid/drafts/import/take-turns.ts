/** Long work calls it between two pieces: others have their turn, and where nobody wants the result any more it stops. */
export type Turn = () => Promise<void>;

/** After so much work others have their turn, milliseconds. */
const TURN_MS = 10;

/** A turn that ends the work with the reason of `signal` once that is aborted. */
export function takeTurns(signal: AbortSignal | undefined): Turn {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN_MS) return;
    await new Promise((resume) => setImmediate(resume));
    signal?.throwIfAborted();
    since = performance.now();
  };
}
