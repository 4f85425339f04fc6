/**
 * Calls `work` soon after it was asked for, once for all that ask within `ms`; a steady stream of askers never keeps it
 * from being done.
 */
export function spaced(ms: number, work: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      work();
    }, ms);
  };
}
