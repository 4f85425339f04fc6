import { followBoundaries } from '../../grid/follow-boundaries.ts';
import { appendEvents } from '../../platform/event-log.ts';
import type { Log } from '../../platform/log.ts';
import { othersTurn } from '../../platform/others-turn.ts';
import { placeOf } from '../../reports/locate-report.ts';
import { siteEvent } from '../site-events.ts';
import type { SitesPlace } from '../site-place.ts';
import { viewSites } from '../view-sites.ts';
import { placeSites, readSitesBefore } from './relocate-store.ts';

/** Sites of one transaction: while it runs, the embedded engine does nothing else. */
const BATCH = 500;

/**
 * Locates the sites of older generations by the boundaries that hold now; `site.changed` tells of those that lie in other
 * cells, for both areas. Calling it again, or in several processes at once, changes nothing twice. Stops when `signal`
 * says so, or another generation came meanwhile.
 */
export async function relocateSites(
  place: SitesPlace,
  { signal, batch = BATCH }: { signal?: AbortSignal; batch?: number } = {},
): Promise<{ looked: number; moved: number }> {
  const { database, city, grid } = place;
  const locator = grid.current();
  const { generation } = locator;
  const sum = { looked: 0, moved: 0 };
  for (let after = 0; ; ) {
    const sites = await readSitesBefore(database.knex, city.code, generation, { after, limit: batch });
    if (sites.length === 0 || signal?.aborted === true || grid.current().generation !== generation) return sum;
    const placed = sites.map((site) => {
      const { cellId, cellPath } = placeOf([site.lon, site.lat], locator).assignment;
      return { before: site.cellPath, site: { ...site, cellId, cellPath, generation } };
    });
    const moved = await database.transaction(async (transaction) => {
      const written = await placeSites(
        transaction,
        city.code,
        placed.map(({ site }) => site),
      );
      const others = placed.filter(
        ({ before, site }) => written.has(site.id) && before.join() !== site.cellPath.join(),
      );
      if (others.length === 0) return 0;
      const view = await viewSites(
        place,
        others.map(({ site }) => site),
        transaction,
      );
      const events = others.map(({ site, before }) => siteEvent('site.changed', site, view, before));
      await appendEvents(transaction, city.code, events);
      return others.length;
    });
    after = sites.at(-1)!.id;
    sum.looked += sites.length;
    sum.moved += moved;
    await othersTurn();
  }
}

/** Relocates now and whenever other boundaries hold, and once more a little later; what failed is tried again. */
export function keepRelocated(place: SitesPlace & { log: Log }): { stop(): Promise<void> } {
  const { grid, log } = place;
  return followBoundaries(
    grid,
    async (signal) => {
      const { looked, moved } = await relocateSites(place, { signal });
      if (looked > 0) log.info({ looked, moved }, 'sites were located by the boundaries that hold now');
    },
    (err) => log.warn({ err }, 'sites were not located anew; trying again'),
  );
}
