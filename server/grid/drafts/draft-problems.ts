import type { Coverage } from '../topology/coverage.ts';
import type { DraftProblem } from './draft-contract.ts';
import type { DraftSheet } from './draft-desk.ts';
import type { DraftsPlace } from './drafts-place.ts';

/** Of boundaries that are still there: the same are asked for by whoever has the draft open, and before it is published. */
const known = new WeakMap<Coverage, Promise<readonly DraftProblem[]>>();

/** Problems of a draft as it stands, each found once. */
export function problemsOfSheet(
  { problemsOf }: Pick<DraftsPlace, 'problemsOf'>,
  { base, coverage }: Pick<DraftSheet, 'base' | 'coverage'>,
): Promise<readonly DraftProblem[]> {
  let problems = known.get(coverage);
  if (problems === undefined) {
    problems = Promise.resolve().then(() => problemsOf(base, coverage));
    known.set(coverage, problems);
    problems.catch(() => known.delete(coverage));
  }
  return problems;
}
