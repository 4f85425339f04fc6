import { dayToText, zoneClock } from '../duty/clocks/zone-clock.ts';
import { decide } from '../identity/access.ts';
import type { Queryable } from '../platform/database.ts';
import type { Actor } from '../platform/http.ts';
import { cellNamer } from '../reports/search-store.ts';
import type { SitesPlace } from './site-place.ts';
import type { SiteRecord, SiteView } from './site-record.ts';

/** Today in the city, `2026-05-08`. */
export const todayOf = ({ city, clock }: Pick<SitesPlace, 'city' | 'clock'>): string => dayOf({ city }, clock());

/** The day in the city on which `instant` falls. */
export const dayOf = ({ city }: Pick<SitesPlace, 'city'>, instant: Date): string =>
  dayToText(zoneClock(city.timeZone).dayOf(instant));

/** Whether one may see whom to speak to. */
export const seesContacts = (actor: Pick<Actor, 'role' | 'areaCellId'>): boolean =>
  decide(actor, 'site:contacts') === 'allowed';

/** What it takes to say `records` on the wire today. In a transaction, give it. */
export async function viewSites(
  place: Pick<SitesPlace, 'database' | 'city' | 'grid' | 'clock' | 'siteKinds'>,
  records: readonly Pick<SiteRecord, 'cellPath'>[],
  queryable: Queryable = place.database.knex,
): Promise<SiteView> {
  const placed = records.map(({ cellPath }) => ({ cellPath, nearestCellId: null }));
  return {
    kindOf: (code) => place.siteKinds.find(code),
    cellName: await cellNamer(queryable, place.city.code, place.grid.current(), placed),
    today: todayOf(place),
  };
}
