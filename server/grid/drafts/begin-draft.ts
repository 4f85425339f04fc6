import type { Transaction } from '../../platform/database.ts';
import { appendEvents } from '../../platform/event-log.ts';
import { readNewestGeneration } from '../publication-store.ts';
import type { Operation } from '../topology/operation.ts';
import { holdGeneration } from '../withdrawal-store.ts';
import { type Answered, answerOnce } from './answer-once.ts';
import { draftChanged, takenBackMeanwhile } from './change-draft.ts';
import type { Draft } from './draft-contract.ts';
import { insertOperation } from './draft-operation-store.ts';
import { findDraft, insertDraft } from './draft-store.ts';
import type { DraftsPlace, Editor } from './drafts-place.ts';
import { wireDraft } from './wire-draft.ts';

export interface DraftToBegin {
  title: string;
  reason: string;
  /** File that it was imported from, or generation that it restores; null for one drawn by hand. */
  origin?: string | null;
  /** Generation that its operations begin from; the newest when absent. */
  baseGeneration?: number;
  /** Operations that it begins with, with the codes of the cells that each changes. */
  operations?: readonly { operation: Operation; changed: readonly string[] }[];
}

/** Begins a draft of the newest boundaries, be they in force or scheduled. */
export function beginDraft(
  place: Pick<DraftsPlace, 'database' | 'city' | 'clock' | 'reviewRequired'>,
  by: Editor,
  { title, reason }: Pick<DraftToBegin, 'title' | 'reason'>,
  key?: string,
): Promise<Answered<Draft>> {
  return answerOnce(place, { by, key, what: ['begin', title, reason] }, async () => {
    return (transaction) => writeDraft(transaction, place, by, { title, reason });
  });
}

/**
 * Writes a new draft; for imports and restorations with the operations that it begins with.
 *
 * @throws Refusal `draft-moved` where the generation that it begins from was taken back just now
 */
export async function writeDraft(
  transaction: Transaction,
  { city, clock, reviewRequired }: Pick<DraftsPlace, 'city' | 'clock' | 'reviewRequired'>,
  by: Pick<Editor, 'name'>,
  { title, reason, origin = null, baseGeneration, operations = [] }: DraftToBegin,
): Promise<Draft> {
  const at = clock();
  const base = baseGeneration ?? (await readNewestGeneration(transaction, city.code)).standing;
  if (!(await holdGeneration(transaction, city.code, base))) throw takenBackMeanwhile(base);
  const author = by.name;
  const id = await insertDraft(transaction, city.code, {
    ...{ title, reason, author, origin, createdAt: at },
    baseGeneration: base,
  });
  for (const { operation, changed } of operations)
    await insertOperation(transaction, city.code, id, { operation, author, at, changed: [...changed] });
  await appendEvents(transaction, city.code, [
    draftChanged(
      id,
      0,
      'open',
      by,
      operations.flatMap(({ changed }) => changed),
    ),
  ]);
  return wireDraft((await findDraft(transaction, city.code, id))!, reviewRequired);
}
