import type { CheckItem } from '../server/sites/contract.ts';
import type { Random } from './random.ts';

/** By code of the item. */
export type SiteAnswers = Record<string, boolean | number | string>;

/** Draws answers to a check-list; of one that failed, one or two items fail. */
export function siteAnswers(random: Random, checkList: readonly CheckItem[], failed: boolean): SiteAnswers {
  const able = checkList.filter(canFail);
  const wrong = new Set<string>();
  if (failed && able.length > 0) {
    wrong.add(random.pick(able).code);
    if (random.chance(0.3)) wrong.add(random.pick(able).code);
  }
  const answers: SiteAnswers = {};
  for (const item of checkList) {
    const answer = answerOf(random, item, wrong.has(item.code));
    if (answer !== undefined) answers[item.code] = answer;
  }
  return answers;
}

const canFail = ({ answer }: CheckItem): boolean =>
  answer.type === 'yes-no'
    ? answer.failsWhen !== null
    : answer.type === 'choice'
      ? answer.options.some(({ fails }) => fails)
      : answer.type === 'number';

function answerOf(random: Random, { answer }: CheckItem, wrong: boolean): boolean | number | string | undefined {
  switch (answer.type) {
    case 'yes-no':
      return (answer.failsWhen === 'yes') === wrong;
    case 'choice':
      return random.pick(answer.options.filter(({ fails }) => fails === wrong)).code;
    case 'number': {
      const least = answer.least ?? Math.min(0, answer.most!);
      const most = answer.most ?? least + 4;
      const range = most - least;
      // What has no upper bound is wrong below.
      if (wrong)
        return answer.most === null ? least - 1 : Math.round((most + range * random.between(0.05, 0.4) + 1) * 10) / 10;
      return range <= 4
        ? Math.round(random.between(least, most))
        : Math.round(random.between(least + range * 0.1, most - range * 0.1) * 10) / 10;
    }
    case 'text':
      return undefined;
  }
}
