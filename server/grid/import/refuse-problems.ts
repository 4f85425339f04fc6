import { type Mistake, refuse } from '../../platform/errors.ts';
import type { CoverageProblem } from '../coverage-report.ts';

/** Raises `import-refused` with every problem that is an error named, or with `strict` every problem. */
export function refuseProblems(problems: readonly CoverageProblem[], strict: boolean): void {
  const grave = problems.filter((problem) => strict || problem.severity === 'error');
  if (grave.length === 0) return;
  const errors = grave.map(
    ({ cells, parent, message, place }): Mistake => ({
      path: cells.length === 0 ? `cell ${parent}` : `cell ${cells.join(', ')}`,
      message: `${message}, at ${place.join(', ')}`,
    }),
  );
  throw refuse('import-refused', `${grave.length} problems; nothing was imported`, { errors });
}
