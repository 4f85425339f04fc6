import { counted } from '../../platform/counted.ts';
import { type Mistake, refuse } from '../../platform/errors.ts';
import type { CoverageProblem } from '../coverage-report.ts';
import { sayPlace } from '../say-place.ts';

/** Raises `import-refused` with every problem that is an error named, or with `strict` every problem. */
export function refuseProblems(problems: readonly CoverageProblem[], strict: boolean): void {
  const grave = problems.filter((problem) => strict || problem.severity === 'error');
  if (grave.length === 0) return;
  const errors = grave.map(
    ({ cells, parent, message, place }): Mistake => ({
      path: cells.length === 0 ? `cell ${parent}` : `cell ${cells.join(', ')}`,
      message: `${message}, at ${sayPlace(place)}`,
    }),
  );
  throw refuse('import-refused', `${counted(grave.length, 'problem')}; nothing was imported`, { errors });
}
