import type { Mistake } from '../../platform/errors.ts';
import type { Category } from '../../reports/contract.ts';
import type { CheckItem } from '../contract.ts';

/**
 * What keeps a check-list from being used, beyond its form: codes that come twice, bounds that nothing lies between,
 * categories that a failed item could not become. A sealed category is none of these: sites are seen by many.
 */
export function checkListMistakes(
  checkList: readonly CheckItem[],
  categoryOf: (code: string) => Pick<Category, 'sealed' | 'retiredAt'> | undefined,
): Mistake[] {
  const mistakes: Mistake[] = [];
  const seen = new Set<string>();
  for (const [index, { code, answer, category }] of checkList.entries()) {
    const at = `checkList.${index}`;
    if (seen.has(code)) mistakes.push({ path: `${at}.code`, message: `the code "${code}" comes twice` });
    seen.add(code);
    if (answer.type === 'choice') {
      const options = new Set(answer.options.map((option) => option.code));
      if (options.size < answer.options.length)
        mistakes.push({ path: `${at}.answer.options`, message: 'the same code comes twice' });
    }
    if (answer.type === 'number' && answer.least !== null && answer.most !== null && answer.least > answer.most)
      mistakes.push({ path: `${at}.answer.least`, message: 'least is more than most' });
    if (category === null) continue;
    const entry = categoryOf(category);
    const flaw =
      entry === undefined
        ? `no category has the code "${category}"`
        : entry.retiredAt !== null
          ? `the category "${category}" was retired`
          : entry.sealed
            ? `the category "${category}" is sealed`
            : undefined;
    if (flaw !== undefined) mistakes.push({ path: `${at}.category`, message: flaw });
  }
  return mistakes;
}
