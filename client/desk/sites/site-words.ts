/** What several parts of the view say about key sites. */
import type { SiteStatus, WireSite } from '../../../server/sites/contract.ts';
import { formatDay } from '../../i18n/format.ts';
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
