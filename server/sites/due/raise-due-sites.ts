import { appendEvents } from '../../platform/event-log.ts';
import { siteEvent } from '../site-events.ts';
import type { SitesPlace } from '../site-place.ts';
import { todayOf, viewSites } from '../view-sites.ts';
import { claimOverdue } from './due-store.ts';

const BATCH = 200;

/**
 * Raises `site.due` for every site that has become overdue, once for each day by which it was due: it is marked in the
 * transaction of the event, so that several processes, and one that starts again, tell nothing twice. Resolves to how many.
 */
export async function raiseDueSites(place: SitesPlace): Promise<number> {
  const { database, city } = place;
  const today = todayOf(place);
  for (let told = 0; ; ) {
    const claimed = await database.transaction(async (transaction) => {
      const sites = await claimOverdue(transaction, city.code, today, BATCH);
      if (sites.length === 0) return 0;
      const view = await viewSites(place, sites, transaction);
      const events = sites.map((site) => siteEvent('site.due', site, view));
      await appendEvents(transaction, city.code, events);
      return sites.length;
    });
    told += claimed;
    if (claimed < BATCH) return told;
  }
}
