/** What several parts of the view say about key sites. */
import type { Inspection, SiteStatus, WireSite } from '../../../server/sites/contract.ts';
import { checkPlace } from '../../../server/sites/inspections/check-place.ts';
import { formatDay, formatDistance } from '../../i18n/format.ts';
import { named, t } from '../../i18n/i18n.ts';
import { dayNumber } from '../../state/site-status.ts';
import type { SitesModel } from './sites-model.ts';

/** Worst first, as they are to be seen to. */
export const STATUS_ORDER: readonly SiteStatus[] = ['failed', 'overdue', 'due', 'in-order', 'closed'];

export const statusName = (status: SiteStatus): string => t(`sites.status.${status}`);

export function kindName(model: SitesModel, code: string): string {
  const kind = model.byCode.value.get(code);
  return kind === undefined ? code : named(kind.name);
}

/** "3 days overdue", "due in 5 days"; of a site that is closed since when. */
export function dueWords({ closed, dueOn, status }: WireSite, today: string): string {
  if (status === 'closed' && closed !== null) return closedWords(closed);
  const days = dayNumber(dueOn) - dayNumber(today);
  if (days === 0) return t('sites.list.dueToday');
  return days > 0 ? t('sites.list.dueIn', { count: days }) : t('sites.list.overdueBy', { count: -days });
}

export const closedWords = ({ from, until }: { from: string; until: string | null }): string =>
  until === null
    ? t('sites.site.closedSince', { day: formatDay(from) })
    : t('sites.site.closedUntil', { day: formatDay(from), until: formatDay(until) });

/** Who made an inspection: the person, or the account of one without a staff number; '' where that is not told. */
export const whoInspected = ({ name, author }: Pick<Inspection, 'name' | 'author'>): string =>
  name === null ? author : named(name);

/** How far from the site somebody stands, and whether the inspection will be marked for it. */
export function placeWords(site: Pick<WireSite, 'lon' | 'lat'>, stood: Stood): string {
  const { place, distanceM } = checkPlace([site.lon, site.lat], [stood.lon, stood.lat], stood.accuracyM);
  const distance = formatDistance(distanceM ?? 0);
  return t(place === 'far' ? 'deskSites.inspect.isFar' : 'deskSites.inspect.isThere', { distance });
}

/** Where somebody says to stand, and by how many metres that may be wrong. */
export interface Stood {
  lon: number;
  lat: number;
  accuracyM: number;
}
