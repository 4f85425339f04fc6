import { formatDistance } from '../i18n/format.ts';
import { named, type TextKey, t } from '../i18n/i18n.ts';
import type { Category, RouteReason, WireCase, WireHolder } from '../wire/wire-types.ts';
import type { DeskModel } from './desk-model.ts';

/** What the desk calls things. A code that has no text is shown as it is: the lists of a city are its own. */

/** The text at `desk.<group>.<code>`, else the code. */
function word(group: string, code: string): string {
  const key = `desk.${group}.${code}`;
  const text = t(key as TextKey);
  return text === key ? code : text;
}

export const stageName = (stage: string): string => word('stage', stage);
export const actionName = (action: string): string => word('act', action);
export const postName = (post: string): string => word('post', post);
export const actorName = (actor: string): string => word('actor', actor);
export const severityName = (severity: number): string => t(`severity.s${severity}` as TextKey);

export function categoryNameOf(categories: ReadonlyMap<string, Category>, code: string): string {
  const category = categories.get(code);
  return category === undefined ? code : named(category.name);
}
export const categoryName = (desk: DeskModel, code: string): string => categoryNameOf(desk.categories.value, code);

export function organisationName(desk: DeskModel, code: string): string {
  const organisation = desk.organisations.value.get(code);
  return organisation === undefined ? code : named(organisation.name);
}

export function holderName(holder: WireHolder): string {
  if (holder.kind === 'desk') return t('desk.holder.desk');
  if (holder.kind === 'organisation') return named(holder.name) || holder.code;
  if (holder.cell === null) return t('desk.holder.nobody');
  return t('desk.holder.post', { post: postName(holder.post), cell: named(holder.cell.name) });
}

/** Where it is: its deepest cell, after the next one up whose name does not begin the deeper name anyway. */
export function placeName(row: WireCase): string {
  const names = row.path.map(({ name }) => named(name));
  const deepest = names.at(-1);
  if (deepest !== undefined) {
    const above = names.slice(1, -1).findLast((name) => !deepest.startsWith(name));
    return above === undefined ? deepest : `${above} · ${deepest}`;
  }
  if (row.nearest === undefined) return t('desk.case.outsideOnly');
  return t('desk.case.outside', { name: row.nearest.code, distance: formatDistance(row.nearest.distanceM) });
}

/** A reason of the routing in words; codes of cells, organisations and categories by their names. */
export function reasonText(desk: DeskModel, row: WireCase, { code, params }: RouteReason): string {
  const key = `desk.reasons.${code}`;
  const cellName = (cell: string): string => {
    const bare = cell.replace(/^[1-4]:/, '');
    const found = row.path.find((entry) => entry.code === bare);
    return found === undefined ? cell : named(found.name);
  };
  const text = t(key as TextKey, {
    cell: cellName(params.cell ?? ''),
    area: params.area === '*' ? t('desk.reasons.wholeCity') : cellName(params.area ?? ''),
    organisation: organisationName(desk, params.organisation ?? ''),
    category: categoryName(desk, params.category ?? ''),
    post: postName(params.post ?? ''),
    by: actorName(params.by ?? ''),
    action: actionName(params.action ?? ''),
  });
  return text === key ? t('desk.reasons.other', { code }) : text;
}
