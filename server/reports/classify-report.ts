import { refuse } from '../platform/errors.ts';
import type { Category } from './contract.ts';
import type { LocatedReport } from './locate-report.ts';

/** Third stage: the entry of the category list that it falls under, as it stood at that moment. */
export interface ClassifiedReport extends LocatedReport {
  entry: Category;
}

/**
 * Finds the category.
 * @throws Refusal `unknown-category` when it is not on the list, or was retired
 */
export function classifyReport(
  report: LocatedReport,
  categoryOf: (code: string) => Category | undefined,
): ClassifiedReport {
  const entry = categoryOf(report.category);
  if (entry === undefined)
    throw refuse('unknown-category', `No category has the code "${report.category}"; see GET /api/categories`);
  if (entry.retiredAt !== null)
    throw refuse('unknown-category', `The category "${report.category}" was retired; see GET /api/categories`);
  return { ...report, entry };
}
