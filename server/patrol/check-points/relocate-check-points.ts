import { followBoundaries } from '../../grid/follow-boundaries.ts';
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

/** Relocates now and whenever other boundaries hold, and once more a little later; what failed is tried again. */
export function keepCheckPointsLocated(place: Place & { log: Log }): { stop(): Promise<void> } {
  const { grid, log } = place;
  return followBoundaries(
    grid,
    async (signal) => {
      const looked = await relocateCheckPoints(place, signal);
      if (looked > 0) log.info({ looked }, 'check-points were located by the boundaries that hold now');
    },
    (err) => log.warn({ err }, 'check-points were not located anew; trying again'),
  );
}
