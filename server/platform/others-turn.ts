/** Long work in one thread lets others have their turn in between; in a browser as well as on the server. */

/** What is waiting goes first. A timer does where there is no setImmediate: browsers let it wait 4 ms. */
export const othersTurn = (): Promise<void> =>
  new Promise((resume) => {
    if (typeof setImmediate === 'function') setImmediate(resume);
    else setTimeout(resume);
  });

/** After so much work others have their turn, ms: a map draws on, a request waits no longer than it would be noticed. */
const TURN_MS = 10;

/** To be called between two pieces of long work: lets others have their turn once it has gone on for long enough. */
export function restNowAndThen(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN_MS) return;
    await othersTurn();
    since = performance.now();
  };
}
