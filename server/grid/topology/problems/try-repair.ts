import type { DraftProblem, Repair } from '../../drafts/draft-contract.ts';
import { applyOperation } from '../apply-operation.ts';
import type { Coverage } from '../coverage.ts';
import { isRefused, type RefusalReason } from '../outcome.ts';
import { findProblems } from './find-problems.ts';
import type { ProblemOptions } from './problem-options.ts';

/** What would come of a repair. */
export type TriedRepair =
  | { refused: RefusalReason }
  | {
      coverage: Coverage;
      /** Whether the problem would be gone. */
      mends: boolean;
      /** Problems that were not there before. */
      adds: DraftProblem[];
    };

/**
 * Applies a repair to see what comes of it, for a look before and after. Where several flaws lie within the rounding of
 * coordinates, mending one may be refused, or bring another one out; a repair is not tried before somebody looks at it,
 * for there may be thousands.
 */
export function tryRepair(
  coverage: Coverage,
  problem: DraftProblem,
  { operation }: Repair,
  options: Omit<ProblemOptions, 'base'> = {},
): TriedRepair {
  const outcome = applyOperation(coverage, operation);
  if (isRefused(outcome)) return { refused: outcome.refused };
  const left = findProblems(outcome.coverage, { ...options, base: coverage });
  const mends = !left.some(({ id }) => id === problem.id);
  return { coverage: outcome.coverage, mends, adds: left.filter(({ old }) => !old) };
}
