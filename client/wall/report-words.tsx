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

/** Where it is: its deepest cell, after the next one up whose name does not begin the deeper name anyway. */
export function placeName(report: WireReport): string {
  const names = report.path.map(({ name }) => named(name));
  const deepest = names.at(-1);
  if (deepest !== undefined) {
    const above = names.slice(1, -1).findLast((name) => !deepest.startsWith(name));
    return unbroken(above === undefined ? deepest : `${above}\u00a0· ${deepest}`);
  }
  if (report.nearest === undefined) return t('feed.outside');
  return `${t('feed.outside')} (${t('feed.nearest', { name: report.nearest.code, distance: formatDistance(report.nearest.distanceM) })})`;
}

/** With hyphens at which no line breaks. */
const unbroken = (text: string): string => text.replaceAll('-', '\u2011');
