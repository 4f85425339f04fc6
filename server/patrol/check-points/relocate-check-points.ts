import type { Log } from '../../platform/log.ts';
import { othersTurn } from '../../platform/others-turn.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { placeCheckPoints, readCheckPoints } from './check-point-store.ts';
import { located } from './edit-check-points.ts';

type Place = Pick<PatrolPlace, 'database' | 'city' | 'grid'>;

/** Check-points of one transaction: while it runs, the embedded engine does nothing else. */
const BATCH = 500;
const WHOLE_CITY = { areaCellId: null };

/**
 * Locates the check-points of older generations by the boundaries that hold now; resolves to how many. Calling it again,
 * or in several processes at once, changes nothing twice.
 */
export async function relocateCheckPoints({ database, city, grid }: Place, signal?: AbortSignal): Promise<number> {
  const locator = grid.current();
  const { generation } = locator;
  let looked = 0;
  for (let after = 0; ; ) {
    const filter = { generationBefore: generation, after, limit: BATCH };
    const points = await readCheckPoints(database.knex, city.code, WHOLE_CITY, filter);
    if (points.length === 0 || signal?.aborted === true || grid.current() !== locator) return looked;
    const placed = points.map((point) => ({ ...point, ...located(locator, point) }));
    await database.transaction((transaction) => placeCheckPoints(transaction, city.code, placed));
    after = points.at(-1)!.id;
    looked += points.length;
    await othersTurn();
  }
}

const RETRY_MS = 10_000;
/** One that was being entered when the boundaries changed is located by the older ones, and is there by then. */
const AGAIN_MS = 15_000;

/** Relocates now and whenever other boundaries hold, and once more a little later; what failed is tried again. */
export function keepCheckPointsLocated(place: Place & { log: Log }): { stop(): Promise<void> } {
  const { grid, log } = place;
  const over = new AbortController();
  let running = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const run = async (): Promise<void> => {
    if (over.signal.aborted) return;
    try {
      const looked = await relocateCheckPoints(place, over.signal);
      if (looked > 0) log.info({ looked }, 'check-points were located by the boundaries that hold now');
    } catch (err) {
      if (over.signal.aborted) return;
      log.warn({ err }, 'check-points were not located anew; trying again');
      startIn(RETRY_MS);
    }
  };
  const start = (): void => {
    running = running.then(run);
  };
  const startIn = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(start, ms).unref();
  };
  const stopListening = grid.onChange(() => {
    start();
    startIn(AGAIN_MS);
  });
  start();
  return {
    stop: async () => {
      over.abort();
      clearTimeout(timer);
      stopListening();
      await running;
    },
  };
}
