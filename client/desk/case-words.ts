import type { Post } from '../../server/duty/contract.ts';
import { deskEn } from '../i18n/desk-en.ts';
import { formatDistance } from '../i18n/format.ts';
import { named, type TextKey, t } from '../i18n/i18n.ts';
import { actionName, holderName, postName, stageName, word } from '../ui/case-words.ts';
import type { Category, RouteReason, WireCase } from '../wire/wire-types.ts';

export { actionName, holderName, postName, stageName };

/** What the desk calls things. A code that has no text is shown as it is: the lists of a city are its own. */

/** What codes and times are put in words by: the lists and the time zone of the city. */
export interface Wording {
  category(code: string): string;
  organisation(code: string): string;
  /** An ISO time in the city, shortly. */
  moment(text: string): string;
}

/** The posts of a cell: those that have a name. */
export const POSTS = Object.keys(deskEn.post) as Post[];

/** An account, the clock, or an organisation that acted by itself. */
export function actorName(actor: string, { organisation }: Pick<Wording, 'organisation'>): string {
  const text = word('actor', actor);
  return text === actor ? organisation(actor) : text;
}
/** What a person is to a case: a post, or who holds it. */
export function roleName(role: string): string {
  const text = word('role', role);
  return text === role ? postName(role) : text;
}
export const severityName = (severity: number): string => t(`severity.s${severity}` as TextKey);

export function categoryNameOf(categories: ReadonlyMap<string, Category>, code: string): string {
  const category = categories.get(code);
  return category === undefined ? code : named(category.name);
}
export const categoryName = (wording: Pick<Wording, 'category'>, code: string): string => wording.category(code);

export const organisationName = (wording: Pick<Wording, 'organisation'>, code: string): string =>
  wording.organisation(code);

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
export function reasonText(wording: Wording, row: WireCase, { code, params }: RouteReason): string {
  const key = `desk.reasons.${code}`;
  const cellName = (cell: string): string => {
    const bare = cell.replace(/^[1-4]:/, '');
    const found = row.path.find((entry) => entry.code === bare);
    return found === undefined ? cell : named(found.name);
  };
  const text = t(key as TextKey, {
    cell: cellName(params.cell ?? ''),
    area: params.area === '*' ? t('desk.reasons.wholeCity') : cellName(params.area ?? ''),
    organisation: wording.organisation(params.organisation ?? ''),
    category: wording.category(params.category ?? ''),
    post: postName(params.post ?? ''),
    by: actorName(params.by ?? '', wording),
    days: params.days ?? '',
    action: actionName(params.action ?? ''),
  });
  return text === key ? t('desk.reasons.other', { code }) : text;
}
