import type { Draft, DraftOperation } from './draft-contract.ts';
import type { OperationRecord } from './draft-operation-store.ts';
import type { DraftRecord } from './draft-store.ts';

/** A draft as the wire has it. */
export function wireDraft(record: DraftRecord, reviewRequired: boolean): Draft {
  const { reviewDecision, reviewBy, reviewAt, reviewNote, createdAt, updatedAt, ...draft } = record;
  return {
    ...draft,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    review:
      reviewDecision === null
        ? null
        : { decision: reviewDecision, by: reviewBy, at: reviewAt?.toISOString() ?? null, note: reviewNote },
    reviewRequired,
  };
}

export function wireOperation({ seq, operation, author, at, undoneAt }: OperationRecord): DraftOperation {
  return { seq, operation, author, at: at.toISOString(), undone: undoneAt !== null };
}
