import type { Queryable, Transaction } from '../../platform/database.ts';
import type { Operation } from '../topology/operation.ts';

export interface OperationRecord {
  /** Order within the draft, from 1. */
  seq: number;
  operation: Operation;
  author: string;
  at: Date;
  /** Codes of the cells that it changed when it was made. */
  changed: string[];
  /** Null while it counts. */
  undoneAt: Date | null;
}

const COLUMNS = {
  seq: 'seq',
  operation: 'operation',
  author: 'author',
  at: 'at',
  changed: 'changed',
  undoneAt: 'undone_at',
};

/** The operations of a draft after `since`, in order; those that can no longer be done again are left out. */
export async function listOperations(
  queryable: Queryable,
  city: string,
  draftId: number,
  since = 0,
): Promise<OperationRecord[]> {
  return queryable('draft_operation')
    .select(COLUMNS)
    .where({ city, draft_id: draftId })
    .whereNull('dropped_at')
    .andWhere('seq', '>', since)
    .orderBy('seq');
}

/** Operations of some numbers, in order. */
export async function readOperations(
  queryable: Queryable,
  city: string,
  draftId: number,
  seqs: readonly number[],
): Promise<OperationRecord[]> {
  if (seqs.length === 0) return [];
  return queryable('draft_operation')
    .select(COLUMNS)
    .where({ city, draft_id: draftId })
    .whereRaw('seq = any (?::integer[])', [[...seqs]])
    .orderBy('seq');
}

/** What a draft is at one head: read by one statement, so that the numbers are those of the head. */
export interface DraftOutline {
  head: number;
  baseGeneration: number;
  /** Operations that count, in order. */
  counting: number[];
}

export async function readOutline(
  queryable: Queryable,
  city: string,
  draftId: number,
): Promise<DraftOutline | undefined> {
  const { rows } = await queryable.raw(
    `select head, base_generation as "baseGeneration", array(
       select seq::bigint from draft_operation
       where city = draft.city and draft_id = draft.id and undone_at is null and dropped_at is null order by seq) as counting
     from draft where city = ? and id = ?`,
    [city, draftId],
  );
  return rows[0] as DraftOutline | undefined;
}

/** Appends an operation, after which those that were undone cannot be done again. Resolves to its number. */
export async function insertOperation(
  transaction: Transaction,
  city: string,
  draftId: number,
  { operation, author, at, changed }: Omit<OperationRecord, 'seq' | 'undoneAt'>,
): Promise<number> {
  await dropUndone(transaction, city, draftId, at);
  const { rows } = await transaction.raw(
    `insert into draft_operation (city, draft_id, seq, operation, author, at, changed)
     select ?, ?, coalesce(max(seq), 0) + 1, ?::jsonb, ?, ?, ?::text[] from draft_operation where city = ? and draft_id = ?
     returning seq`,
    [city, draftId, JSON.stringify(operation), author, at, [...changed], city, draftId],
  );
  return (rows[0] as { seq: number }).seq;
}

/** Lets what was undone never be done again. */
export async function dropUndone(transaction: Transaction, city: string, draftId: number, at: Date): Promise<void> {
  await transaction('draft_operation')
    .where({ city, draft_id: draftId })
    .whereNull('dropped_at')
    .whereNotNull('undone_at')
    .update({ dropped_at: at });
}

/** Leaves operations behind for good. */
export async function dropOperations(
  transaction: Transaction,
  city: string,
  draftId: number,
  seqs: readonly number[],
  at: Date,
): Promise<void> {
  if (seqs.length === 0) return;
  await transaction('draft_operation')
    .where({ city, draft_id: draftId })
    .whereNull('dropped_at')
    .whereRaw('seq = any (?::integer[])', [[...seqs]])
    .update({ dropped_at: at });
}

/** The operation that an undo takes back, or a redo does again: the last that counts, the first that was undone. */
export async function nextOperation(
  queryable: Queryable,
  city: string,
  draftId: number,
  direction: 'undo' | 'redo',
): Promise<OperationRecord | undefined> {
  const query = queryable('draft_operation').select(COLUMNS).where({ city, draft_id: draftId }).whereNull('dropped_at');
  if (direction === 'undo') query.whereNull('undone_at').orderBy('seq', 'desc');
  else query.whereNotNull('undone_at').orderBy('seq');
  return query.first();
}

export async function markUndone(
  transaction: Transaction,
  city: string,
  draftId: number,
  seq: number,
  undoneAt: Date | null,
): Promise<void> {
  await transaction('draft_operation').where({ city, draft_id: draftId, seq }).update({ undone_at: undoneAt });
}

/** Names of those who have an operation that counts. */
export async function authorsOf(queryable: Queryable, city: string, draftId: number): Promise<string[]> {
  return queryable('draft_operation')
    .where({ city, draft_id: draftId })
    .whereNull('undone_at')
    .whereNull('dropped_at')
    .distinct()
    .pluck('author');
}
