import { demand } from '../identity/access.ts';
import { recordAudit } from '../identity/audit.ts';
import { isUniqueViolation } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import { appendEvents } from '../platform/event-log.ts';
import type { Actor } from '../platform/http.ts';
import { placeOf } from '../reports/locate-report.ts';
import type { NewSite, WrittenSite } from './contract.ts';
import { nextDue } from './next-due.ts';
import { siteEvent } from './site-events.ts';
import { siteKindOf } from './site-kind-of.ts';
import type { SitesPlace } from './site-place.ts';
import { type NewSiteRecord, type SiteRecord, wireSite, wireSiteWithContacts } from './site-record.ts';
import { insertSites } from './site-store.ts';
import { dayOf, seesContacts, viewSites } from './view-sites.ts';

/**
 * Enters a site. Outside the grid it has no cell, is warned of, and is for accounts of the whole city only.
 * @throws Refusal `unknown-site-kind`, `outside-area`, `conflict` where the code is taken, also by a retired one
 */
export async function addSite(place: SitesPlace, actor: Actor, input: NewSite): Promise<WrittenSite> {
  const { database, city, grid, clock } = place;
  const kind = await siteKindOf(place, input.kind);
  const { assignment, warnings } = placeOf([input.lon, input.lat], grid.current());
  demand(actor, 'site:write', assignment.cellPath);
  const at = clock();
  const { cellId, cellPath, generation } = assignment;
  const { code, ...entry } = input;
  const record: NewSiteRecord = {
    ...entry,
    ...{ code, cellId, cellPath, generation, source: 'entered', invented: false, createdAt: at },
    ...{ lastInspectedAt: null, lastResult: null, failedItems: [] },
    dueOn: input.dueOn ?? nextDue({ day: dayOf(place, at), result: null }, input.cycleDays ?? kind.cycleDays),
  };
  const site = await database
    .transaction(async (transaction): Promise<SiteRecord> => {
      const [id] = await insertSites(transaction, city.code, [record]);
      const written = { ...record, id: id!, version: 1, changedAt: at, retiredAt: null };
      const audit = { at, actor: actor.name, action: 'site.add', subject: code, detail: { kind: kind.code } };
      await recordAudit(transaction, city.code, audit);
      const view = await viewSites(place, [written], transaction);
      await appendEvents(transaction, city.code, [siteEvent('site.changed', written, view)]);
      return written;
    })
    .catch((error) => {
      if (!isUniqueViolation(error)) throw error;
      const message = `The code "${code}" is taken`;
      throw refuse('conflict', message, { errors: [{ path: 'code', message }], cause: error });
    });
  const view = await viewSites(place, [site]);
  const wire = seesContacts(actor) ? wireSiteWithContacts(site, view) : wireSite(site, view);
  return { ...wire, warnings: [...warnings] };
}
