import { demand } from '../identity/access.ts';
import { recordAudit } from '../identity/audit.ts';
import type { Transaction } from '../platform/database.ts';
import { type Refusal, refuse } from '../platform/errors.ts';
import { appendEvents } from '../platform/event-log.ts';
import type { Actor } from '../platform/http.ts';
import { placeOf } from '../reports/locate-report.ts';
import { changedFields } from './changed-fields.ts';
import type { SiteInput, WrittenSite } from './contract.ts';
import { nextDue } from './next-due.ts';
import { readEditsAfter } from './site-audit-store.ts';
import { siteEvent } from './site-events.ts';
import { siteKindOf } from './site-kind-of.ts';
import type { SitesPlace } from './site-place.ts';
import { type SiteEntry, type SiteRecord, wireSite, wireSiteWithContacts } from './site-record.ts';
import { holdSite, readSite, updateSites } from './site-store.ts';
import { dayOf, seesContacts, viewSites } from './view-sites.ts';

/**
 * Replaces what is said of a site. `version` is that of the site as it was read; where it stands at another, the conflict
 * names who changed what. An inspection raises it too: a form that was opened before must not put the old due day back. Fields that an account may not see it does not change. Without `dueOn` the day stays, but where
 * the cycle becomes another: then it counts from the last inspection, or from the entry of the site.
 */
export async function editSite(
  place: SitesPlace,
  actor: Actor,
  id: number,
  { version, ...input }: SiteInput & { version: number },
): Promise<WrittenSite> {
  const { database, city, grid, clock } = place;
  const known = await readSite(database.knex, city.code, actor, id);
  if (known === undefined) throw noSite(id);
  const kind = input.kind === known.kind ? place.siteKinds.find(input.kind) : await siteKindOf(place, input.kind);
  const { assignment, warnings } = placeOf([input.lon, input.lat], grid.current());
  demand(actor, 'site:write', assignment.cellPath);
  const { cellId, cellPath, generation } = assignment;
  const site = await database.transaction(async (transaction): Promise<SiteRecord> => {
    const before = await holdSite(transaction, city.code, actor, id);
    if (before === undefined) throw noSite(id);
    if (before.retiredAt !== null) throw refuse('conflict', `The site ${before.code} was retired`);
    if (before.version !== version) throw await conflict(transaction, place, before, version);
    const cycle = (entry: Pick<SiteEntry, 'cycleDays' | 'kind'>): number =>
      entry.cycleDays ?? place.siteKinds.find(entry.kind)?.cycleDays ?? kind!.cycleDays;
    const contacts = seesContacts(actor) ? {} : pickContacts(before);
    const last = { day: dayOf(place, before.lastInspectedAt ?? before.createdAt), result: before.lastResult };
    const dueOn = input.dueOn ?? (cycle(input) === cycle(before) ? before.dueOn : nextDue(last, cycle(input)));
    const entry: SiteEntry = { ...input, ...contacts, dueOn };
    const changed = changedFields(before, entry);
    if (changed.length === 0) return before;
    const at = clock();
    const after = { ...before, ...entry, cellId, cellPath, generation, version: version + 1, changedAt: at };
    await updateSites(transaction, city.code, [after], at);
    const detail = { version: after.version, changed };
    await recordAudit(transaction, city.code, {
      at,
      actor: actor.name,
      action: 'site.edit',
      subject: before.code,
      detail,
    });
    const view = await viewSites(place, [after], transaction);
    await appendEvents(transaction, city.code, [siteEvent('site.changed', after, view, before.cellPath)]);
    return after;
  });
  const view = await viewSites(place, [site]);
  const wire = seesContacts(actor) ? wireSiteWithContacts(site, view) : wireSite(site, view);
  return { ...wire, warnings: [...warnings] };
}

const noSite = (id: number): Refusal => refuse('not-found', `There is no site ${id} in your area`);

const pickContacts = ({ contactName, contactPhone, note }: SiteEntry) => ({ contactName, contactPhone, note });

async function conflict(
  transaction: Transaction,
  { city }: SitesPlace,
  { code, version: stands, changedAt }: SiteRecord,
  version: number,
): Promise<Refusal> {
  const edits = await readEditsAfter(transaction, city.code, code, version);
  const said = edits.map(({ at, actor, changed }) =>
    actor === null ? `it was inspected at ${at.toISOString()}` : `${actor} changed ${changed.join(', ')}`,
  );
  const told = said.length > 0 ? said.join('; ') : `it was changed at ${changedAt.toISOString()}`;
  return refuse('conflict', `Site ${code} stands at version ${stands}, not ${version}: ${told}. Read it again`, {
    errors: [
      { path: 'version', message: `is ${version}; the site stands at ${stands}` },
      ...edits.flatMap(({ actor, at, changed }) =>
        changed.map((path) => ({
          path,
          message: `was changed by ${actor ?? 'an inspection'} at ${at.toISOString()}`,
        })),
      ),
    ],
  });
}
