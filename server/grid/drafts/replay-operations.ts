import { restNowAndThen } from '../../platform/others-turn.ts';
import { applyOperation } from '../topology/apply-operation.ts';
import type { CellKey, Coverage } from '../topology/coverage.ts';
import type { Operation } from '../topology/operation.ts';
import { isRefused, type OperationDone, type OperationRefused } from '../topology/outcome.ts';

/** An operation of a draft, and what it did to the coverage that those before it had made. */
export interface ReplayedStep {
  readonly seq: number;
  readonly author: string;
  readonly kind: Operation['kind'];
  /** Cells that it changed; none where it was refused. */
  readonly changed: readonly CellKey[];
  readonly lineage: OperationDone['lineage'];
  /** Why it does nothing any more; undefined as a rule. */
  readonly refused: OperationRefused | undefined;
  /** The coverage after it. Only of the last steps: each holds what differs from the first. */
  readonly coverage: Coverage | undefined;
}

export interface LoggedOperation {
  seq: number;
  author: string;
  operation: Operation;
}

/**
 * Applies operations in their order and hands over what each did. One that is refused changes nothing and is told; the
 * rest goes on without it. Others have their turn in between.
 */
export async function* replayOperations(
  base: Coverage,
  operations: readonly LoggedOperation[],
): AsyncGenerator<ReplayedStep & { coverage: Coverage; outcome: OperationDone | OperationRefused }> {
  let coverage = base;
  const rest = restNowAndThen();
  for (const { seq, author, operation } of operations) {
    const outcome = applyOperation(coverage, operation);
    if (!isRefused(outcome)) coverage = outcome.coverage;
    yield { seq, author, kind: operation.kind, coverage, outcome, ...whatItDid(outcome) };
    await rest();
  }
}

export function whatItDid(
  outcome: OperationDone | OperationRefused,
): Pick<ReplayedStep, 'changed' | 'lineage' | 'refused'> {
  return isRefused(outcome)
    ? { changed: [], lineage: [], refused: outcome }
    : { changed: outcome.changed, lineage: outcome.lineage, refused: undefined };
}
