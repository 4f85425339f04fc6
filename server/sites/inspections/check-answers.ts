/** Whether answers fit a check-list, and what they come to: pure. */

import type { Mistake } from '../../platform/errors.ts';
import type { Localized } from '../../platform/localized.ts';
import type { CheckItem } from '../contract.ts';

export type Answer = boolean | number | string;

/** An item as it was asked and answered; kept with the inspection, which outlives the check-list. */
export interface AnsweredItem {
  code: string;
  name: Localized;
  /** Null: left open. */
  answer: Answer | null;
  said: Localized;
  failed: boolean;
  /** What it is reported as; null where it passed, or nothing is to be reported. */
  category: string | null;
}

/** Either what was answered, in the order of the check-list, or every mistake. */
export type CheckedAnswers = { mistakes: readonly Mistake[] } | { items: readonly AnsweredItem[] };

/** @param photos codes of the items of which photos came */
export function checkAnswers(
  checkList: readonly CheckItem[],
  answers: Readonly<Record<string, Answer>>,
  photos: ReadonlySet<string>,
): CheckedAnswers {
  const mistakes: Mistake[] = [];
  const known = new Set(checkList.map(({ code }) => code));
  for (const code of Object.keys(answers))
    if (!known.has(code)) mistakes.push({ path: `answers.${code}`, message: 'is no item of the check-list' });
  for (const code of photos)
    if (!known.has(code)) mistakes.push({ path: `photo:${code}`, message: 'is no item of the check-list' });
  const items = checkList.map((item): AnsweredItem => {
    const { code, name } = item;
    const given = Object.hasOwn(answers, code) ? answers[code] : undefined;
    const answer = typeof given === 'string' && given.trim() === '' ? undefined : given;
    if (answer === undefined) {
      if (item.required) mistakes.push({ path: `answers.${code}`, message: 'must be answered' });
      return { code, name, answer: null, said: { zh: '', en: '' }, failed: false, category: null };
    }
    const judged = judge(item, answer);
    if (typeof judged === 'string') mistakes.push({ path: `answers.${code}`, message: judged });
    if (item.photo && !photos.has(code)) mistakes.push({ path: `photo:${code}`, message: 'needs a photo' });
    const { said, failed } = typeof judged === 'string' ? { said: { zh: '', en: '' }, failed: false } : judged;
    return { code, name, answer, said, failed, category: failed ? item.category : null };
  });
  return mistakes.length > 0 ? { mistakes } : { items };
}

/** An inspection fails where an item does. */
export const inspectionResult = (items: readonly Pick<AnsweredItem, 'failed'>[]): 'passed' | 'failed' =>
  items.some(({ failed }) => failed) ? 'failed' : 'passed';

const YES: Localized = { zh: '是', en: 'yes' };
const NO: Localized = { zh: '否', en: 'no' };
const same = (text: string): Localized => ({ zh: text, en: text });

/** What an answer says and whether its item fails by it; or what is wrong with it. */
function judge({ answer: asked }: CheckItem, answer: Answer): { said: Localized; failed: boolean } | string {
  switch (asked.type) {
    case 'yes-no':
      if (typeof answer !== 'boolean') return 'must be true or false';
      return { said: answer ? YES : NO, failed: asked.failsWhen === (answer ? 'yes' : 'no') };
    case 'choice': {
      const option = asked.options.find(({ code }) => code === answer);
      if (option === undefined) return `must be one of ${asked.options.map(({ code }) => code).join(', ')}`;
      return { said: option.name, failed: option.fails };
    }
    case 'number': {
      if (typeof answer !== 'number' || !Number.isFinite(answer)) return 'must be a number';
      const { least, most, unit } = asked;
      const failed = (least !== null && answer < least) || (most !== null && answer > most);
      return { said: same(unit === '' ? String(answer) : `${answer} ${unit}`), failed };
    }
    case 'text':
      return typeof answer === 'string' ? { said: same(answer), failed: false } : 'must be a text';
  }
}
