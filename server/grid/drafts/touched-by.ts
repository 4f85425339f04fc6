import type { CellKey } from '../topology/coverage.ts';
import type { ReplayedStep } from './replay-operations.ts';

/** Cells that steps changed, parents included; sorted, each once. Some may be as they were at first. */
export function touchedBy(steps: readonly Pick<ReplayedStep, 'changed'>[]): CellKey[] {
  return [...new Set(steps.flatMap(({ changed }) => changed))].sort();
}
