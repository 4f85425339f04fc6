/**
 * The gestures of a draft as a list, and what a step does to it. The server keeps the same list by the same rules, so a
 * gesture shows at once and is confirmed later.
 */
import type { Coverage } from '../../server/grid/topology/coverage.ts';
import type { Operation } from '../../server/grid/topology/operation.ts';
import {
  isRefused,
  type OperationDone,
  type OperationRefused,
  type Outcome,
} from '../../server/grid/topology/outcome.ts';

export interface Gesture {
  /** As the server numbers them; null until it has it. */
  readonly seq: number | null;
  readonly operation: Operation;
  readonly author: string;
  /** ISO 8601 */
  readonly at: string;
  /** Undone, and may be redone. Undone ones stand at the end. */
  readonly undone: boolean;
}
export type Step = { kind: 'append'; gesture: Gesture } | { kind: 'undo' } | { kind: 'redo' };

export const countingOf = (log: readonly Gesture[]): Gesture[] => log.filter(({ undone }) => !undone);
export const operationsOf = (log: readonly Gesture[]): Operation[] => countingOf(log).map(({ operation }) => operation);
/** What an undo would take back. */
export const lastCounting = (log: readonly Gesture[]): Gesture | undefined => log.findLast(({ undone }) => !undone);
/** What a redo would bring back. */
export const firstUndone = (log: readonly Gesture[]): Gesture | undefined => log.find(({ undone }) => undone);

/** The list after a step; null where there is nothing to undo or redo. A new gesture drops what was undone. */
export function withStep(log: readonly Gesture[], step: Step): Gesture[] | null {
  if (step.kind === 'append') return [...countingOf(log), step.gesture];
  const about = step.kind === 'undo' ? lastCounting(log) : firstUndone(log);
  if (about === undefined) return null;
  const turned = { ...about, undone: step.kind === 'undo' };
  return log.map((gesture) => (gesture === about ? turned : gesture));
}

/** Coverages after each operation, so that what both have at the front is not worked again. */
export interface Replayed {
  readonly base: Coverage;
  readonly done: readonly { readonly operation: Operation; readonly outcome: OperationDone }[];
}
export const coverageOf = ({ base, done }: Replayed): Coverage => done.at(-1)?.outcome.coverage ?? base;

export type Apply = (coverage: Coverage, operation: Operation) => Outcome;

/**
 * Works `operations` on the base of `before`, from the first that differs (by identity) from what was worked there.
 * Stops at the first that is refused.
 */
export function replay(
  before: Replayed,
  operations: readonly Operation[],
  apply: Apply,
): { replayed: Replayed; refused: OperationRefused | null } {
  let same = 0;
  while (same < operations.length && before.done[same]?.operation === operations[same]) same++;
  const done = before.done.slice(0, same);
  let coverage = done.at(-1)?.outcome.coverage ?? before.base;
  for (const operation of operations.slice(same)) {
    const outcome = apply(coverage, operation);
    if (isRefused(outcome)) return { replayed: { base: before.base, done }, refused: outcome };
    done.push({ operation, outcome });
    coverage = outcome.coverage;
  }
  return { replayed: { base: before.base, done }, refused: null };
}
