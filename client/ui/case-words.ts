/** What stages, actions, posts and holders are called; every page says it with the same words. */
import { named, type TextKey, t } from '../i18n/i18n.ts';
import type { WireHolder } from '../wire/wire-types.ts';

/** The text at `desk.<group>.<code>`, else the code: the lists of a city are its own. */
export function word(group: string, code: string): string {
  const key = `desk.${group}.${code}`;
  const text = t(key as TextKey);
  return text === key ? code : text;
}

export const stageName = (stage: string): string => word('stage', stage);
export const actionName = (action: string): string => word('act', action);
export const postName = (post: string): string => word('post', post);

export function holderName(holder: WireHolder): string {
  if (holder.kind === 'desk') return t('desk.holder.desk');
  if (holder.kind === 'organisation') return named(holder.name) || holder.code;
  if (holder.cell === null) return t('desk.holder.nobody');
  return t('desk.holder.post', { post: postName(holder.post), cell: named(holder.cell.name) });
}
