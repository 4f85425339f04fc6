import { refuse } from '../../platform/errors.ts';

/** Runs heavy work one after another. Refuses `overloaded` where `mostWaiting` wait already. */
export function oneAtATime(mostWaiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let open = 0;
  return (work) => {
    if (open > mostWaiting) throw refuse('overloaded', 'Too much is being worked out; ask again', { retryAfterS: 2 });
    open++;
    const done = last.then(work).finally(() => open--);
    last = done.catch(() => {});
    return done;
  };
}
