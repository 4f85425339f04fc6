import { formatDistance } from '../i18n/format.ts';
import { named, t } from '../i18n/i18n.ts';
import type { WireReport } from '../wire/wire-types.ts';
import type { WallModel } from './wall-model.ts';

/** The name of a report's category; its code where the list no longer has it. */
export function categoryName(wall: WallModel, code: string): string {
  const category = wall.state.value.categories.get(code);
  return category === undefined ? code : named(category.name);
}

export function severityName(severity: number): string {
  return t(`severity.s${severity}` as 'severity.s1');
}

export function levelName(level: number): string {
  return t(`level.l${level}` as 'level.l1');
}

/** Where it is, in the names of its two deepest cells. */
export function placeName(report: WireReport): string {
  if (report.path.length > 0)
    return report.path
      .slice(-2)
      .map(({ name }) => named(name))
      .join(' · ');
  if (report.nearest === undefined) return t('feed.outside');
  return `${t('feed.outside')} (${t('feed.nearest', { name: report.nearest.code, distance: formatDistance(report.nearest.distanceM) })})`;
}
