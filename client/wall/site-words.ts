/** What several parts of the wall say about key sites. */
import type { WireSite } from '../../server/sites/contract.ts';
import { formatDay } from '../i18n/format.ts';
import { named, t } from '../i18n/i18n.ts';
import { dayNumber } from '../state/site-status.ts';
import type { WallModel } from './wall-model.ts';

/** Today in the city, YYYY-MM-DD. */
export function cityDay(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

export function kindName(wall: WallModel, code: string): string {
  const kind = wall.sites.kinds.value.get(code);
  return kind === undefined ? code : named(kind.name);
}

/** What the filter of sites asks for: statuses, then kinds. */
export function siteFilterWords(wall: WallModel): string {
  const { kinds, statuses } = wall.siteFilter.value;
  const comma = t('sites.filter.comma');
  return [statuses.map((status) => t(`sites.status.${status}`)), kinds.map((code) => kindName(wall, code))]
    .filter((words) => words.length > 0)
    .map((words) => words.join(comma))
    .join(' · ');
}

/** "3 days overdue", "due in 5 days"; of a site that is closed since when. */
export function dueWords({ closed, dueOn }: WireSite, wall: WallModel): string {
  if (closed !== null)
    return closed.until === null
      ? t('sites.site.closedSince', { day: formatDay(closed.from) })
      : t('sites.site.closedUntil', { day: formatDay(closed.from), until: formatDay(closed.until) });
  const days = dayNumber(dueOn) - dayNumber(cityDay(wall.minute.value, wall.timeZone.value));
  if (days === 0) return t('sites.list.dueToday');
  return days > 0 ? t('sites.list.dueIn', { count: days }) : t('sites.list.overdueBy', { count: -days });
}
