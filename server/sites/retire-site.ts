import { demand } from '../identity/access.ts';
import { recordAudit } from '../identity/audit.ts';
import { refuse } from '../platform/errors.ts';
import { appendEvents } from '../platform/event-log.ts';
import type { Actor } from '../platform/http.ts';
import type { WireSite } from './contract.ts';
import { siteEvent } from './site-events.ts';
import type { SitesPlace } from './site-place.ts';
import { wireSite, wireSiteWithContacts } from './site-record.ts';
import { holdSite, setSiteRetired } from './site-store.ts';
import { seesContacts, viewSites } from './view-sites.ts';

/** Takes a site off the lists and the map; it and its inspections are kept. One that was retired before stays as it is. */
export async function retireSite(place: SitesPlace, actor: Actor, id: number, reason: string): Promise<WireSite> {
  const { database, city, clock } = place;
  const site = await database.transaction(async (transaction) => {
    const before = await holdSite(transaction, city.code, actor, id);
    if (before === undefined) throw refuse('not-found', `There is no site ${id} in your area`);
    demand(actor, 'site:write', before.cellPath);
    if (before.retiredAt !== null) return before;
    const at = clock();
    await setSiteRetired(transaction, city.code, id, at);
    const after = { ...before, version: before.version + 1, changedAt: at, retiredAt: at };
    const audit = { at, actor: actor.name, action: 'site.retire', subject: before.code, reason };
    await recordAudit(transaction, city.code, audit);
    const view = await viewSites(place, [after], transaction);
    await appendEvents(transaction, city.code, [siteEvent('site.retired', after, view)]);
    return after;
  });
  const view = await viewSites(place, [site]);
  return seesContacts(actor) ? wireSiteWithContacts(site, view) : wireSite(site, view);
}
