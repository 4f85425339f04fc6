/** A kind of site while it is edited. Pure. */
import type { CheckItem, SiteKind } from '../../../server/sites/contract.ts';
import type { SiteKindInput } from '../../wire/site-desk.ts';

export type KindDraft = SiteKindInput & { code: string };
export type AnswerType = CheckItem['answer']['type'];
export const ANSWER_TYPES: readonly AnswerType[] = ['yes-no', 'choice', 'number', 'text'];

export const BLANK_KIND: KindDraft = {
  ...{ code: '', name: { zh: '', en: '' }, icon: 'other', cycleDays: 30, dueAheadDays: 7 },
  ...{ checkList: [], position: 0, invented: false },
};

export function kindDraft({ version: _, retiredAt: __, ...kind }: SiteKind): KindDraft {
  return kind;
}

/** Another item at the end, under a code that none has. */
export function withNewItem(checkList: readonly CheckItem[]): CheckItem[] {
  const codes = new Set(checkList.map(({ code }) => code));
  let number = checkList.length + 1;
  while (codes.has(`item-${number}`)) number++;
  const item: CheckItem = {
    ...{ code: `item-${number}`, name: { zh: '', en: '' }, answer: blankAnswer('yes-no') },
    ...{ required: true, photo: false, category: null },
  };
  return [...checkList, item];
}

export function blankAnswer(type: AnswerType): CheckItem['answer'] {
  switch (type) {
    case 'yes-no':
      return { type, failsWhen: 'no' };
    case 'choice':
      return {
        type,
        options: [
          { code: 'well', name: { zh: '', en: '' }, fails: false },
          { code: 'wrong', name: { zh: '', en: '' }, fails: true },
        ],
      };
    case 'number':
      return { type, unit: '', least: null, most: null };
    case 'text':
      return { type };
  }
}

/** The list with the item at `at` moved by `step` places. */
export function movedItem(checkList: readonly CheckItem[], at: number, step: 1 | -1): CheckItem[] {
  const to = at + step;
  const next = [...checkList];
  if (to < 0 || to >= next.length) return next;
  [next[at], next[to]] = [next[to] as CheckItem, next[at] as CheckItem];
  return next;
}
