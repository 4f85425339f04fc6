import { appendEvents, type NewEvent } from '../../platform/event-log.ts';
import type { SitesMany } from '../contract.ts';
import { siteEvent } from '../site-events.ts';
import type { SitesPlace } from '../site-place.ts';
import { todayOf, viewSites } from '../view-sites.ts';
import { claimOverdue, markTold, takeDueTurn } from './due-store.ts';

/** Sites that are told of one by one in a run; of more it is told that there are more. */
const MOST_EVENTS = 20;

/**
 * Raises `site.due` for the sites that have become overdue, those due first before the others, and `sites.many`
 * where there are more, without a number, which each area has another of: a thousand schools that fall due on one day are no storm. Each is told once for each day by which it
 * was due: it is marked in the transaction of the events, so that several processes, and one that starts again, tell
 * nothing twice. Resolves to how many became overdue.
 */
export async function raiseDueSites(place: SitesPlace): Promise<number> {
  const { database, city } = place;
  const today = todayOf(place);
  return database.transaction(async (transaction) => {
    await takeDueTurn(transaction, city.code);
    const sites = await claimOverdue(transaction, city.code, today, MOST_EVENTS);
    if (sites.length === 0) return 0;
    const others = sites.length < MOST_EVENTS ? [] : await markTold(transaction, city.code, today);
    const view = await viewSites(place, sites, transaction);
    const events: NewEvent[] = sites.map((site) => siteEvent('site.due', site, view));
    const payload: SitesMany = { kind: 'site.due' };
    const cellPath = [...new Set(others.flat())];
    if (others.length > 0) events.push({ kind: 'sites.many', subject: 'site.due', cellPath, payload });
    await appendEvents(transaction, city.code, events);
    return sites.length + others.length;
  });
}
