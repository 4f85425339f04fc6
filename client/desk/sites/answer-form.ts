/** The answers to a check-list while an inspection is written down. Pure. */
import type { CheckItem } from '../../../server/sites/contract.ts';

export type Answer = boolean | number | string;
export type Answers = Readonly<Record<string, Answer>>;

/** Whether an answer lets its item fail, as the server will judge it; null where nothing is answered. */
export function failsBy({ answer: asked }: CheckItem, answer: Answer | undefined): boolean | null {
  if (answer === undefined || answer === '') return null;
  switch (asked.type) {
    case 'yes-no':
      return asked.failsWhen === (answer === true ? 'yes' : 'no');
    case 'choice':
      return asked.options.find(({ code }) => code === answer)?.fails ?? false;
    case 'number': {
      const value = Number(answer);
      return (asked.least !== null && value < asked.least) || (asked.most !== null && value > asked.most);
    }
    case 'text':
      return false;
  }
}

export type Missing = 'answer' | 'photo';

/** What an inspection still lacks, by item: an answer that is asked for, or the photo of one that was given. */
export function missingOf(
  checkList: readonly CheckItem[],
  answers: Answers,
  photos: ReadonlySet<string>,
): Map<string, Missing> {
  const missing = new Map<string, Missing>();
  for (const { code, required, photo } of checkList) {
    const isAnswered = answers[code] !== undefined && String(answers[code]).trim() !== '';
    if (!isAnswered && required) missing.set(code, 'answer');
    else if (isAnswered && photo && !photos.has(code)) missing.set(code, 'photo');
  }
  return missing;
}

/** Only what was answered. */
export const givenAnswers = (answers: Answers): Record<string, Answer> =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => String(answer).trim() !== ''));
