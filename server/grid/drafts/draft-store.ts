/** SQL of the drafts themselves; their operations stand in draft-operation-store.ts. */
import type { Knex } from 'knex';
import type { Queryable, Transaction } from '../../platform/database.ts';
import type { Draft, DraftState } from './draft-contract.ts';

/** A draft as it is kept. */
export interface DraftRecord {
  id: number;
  title: string;
  reason: string;
  author: string;
  state: DraftState;
  /** Generation that its operations begin from; 0 before the first. */
  baseGeneration: number;
  /** Grows with each write. */
  head: number;
  origin: string | null;
  reviewDecision: NonNullable<Draft['review']>['decision'] | null;
  reviewBy: string | null;
  reviewAt: Date | null;
  reviewNote: string;
  publishedGeneration: number | null;
  createdAt: Date;
  updatedAt: Date;
  /** Operations that count, and those that may be done again. */
  operations: number;
  undone: number;
  /** The newest generation that was not taken back. */
  newestGeneration: number;
}

const COLUMNS = {
  id: 'draft.id',
  title: 'draft.title',
  reason: 'draft.reason',
  author: 'draft.author',
  state: 'draft.state',
  baseGeneration: 'draft.base_generation',
  head: 'draft.head',
  origin: 'draft.origin',
  reviewDecision: 'draft.review_decision',
  reviewBy: 'draft.review_by',
  reviewAt: 'draft.review_at',
  reviewNote: 'draft.review_note',
  publishedGeneration: 'draft.published_generation',
  createdAt: 'draft.created_at',
  updatedAt: 'draft.updated_at',
} as const;
type Written = keyof typeof COLUMNS;

const COUNTED = `cross join lateral (
  select count(*) filter (where undone_at is null) as operations, count(undone_at) as undone
  from draft_operation where city = draft.city and draft_id = draft.id and dropped_at is null) as counted`;
const NEWEST = `cross join lateral (
  select coalesce(max(number), 0) as newest from generation where city = draft.city and withdrawn_at is null) as published`;

const drafts = (queryable: Queryable, city: string): Knex.QueryBuilder =>
  queryable('draft')
    .select(COLUMNS, {
      operations: 'counted.operations',
      undone: 'counted.undone',
      newestGeneration: 'published.newest',
    })
    .joinRaw(COUNTED)
    .joinRaw(NEWEST)
    .where({ 'draft.city': city });

export async function findDraft(queryable: Queryable, city: string, id: number): Promise<DraftRecord | undefined> {
  return drafts(queryable, city).where({ 'draft.id': id }).first();
}

/** Up to `limit` drafts in one of `states`, the newest first, those before the id `before` when given. */
export async function listDrafts(
  queryable: Queryable,
  city: string,
  filter: { states: readonly DraftState[]; before: number | undefined; limit: number },
): Promise<DraftRecord[]> {
  const query = drafts(queryable, city)
    .whereIn('draft.state', [...filter.states])
    .orderBy('draft.id', 'desc')
    .limit(filter.limit);
  if (filter.before !== undefined) query.where('draft.id', '<', filter.before);
  return query;
}

/** The draft as it stands, held against other writers until the transaction ends. */
export async function lockDraft(
  transaction: Transaction,
  city: string,
  id: number,
): Promise<Pick<DraftRecord, Written> | undefined> {
  return transaction('draft').select(COLUMNS).where({ 'draft.city': city, 'draft.id': id }).forNoKeyUpdate().first();
}

/** Drafts in one of `states` that begin from a generation, by id, held as by `lockDraft`. */
export async function lockDraftsOn(
  transaction: Transaction,
  city: string,
  baseGeneration: number,
  states: readonly DraftState[],
): Promise<Pick<DraftRecord, Written>[]> {
  return transaction('draft')
    .select(COLUMNS)
    .where({ 'draft.city': city, 'draft.base_generation': baseGeneration })
    .whereIn('draft.state', [...states])
    .orderBy('draft.id')
    .forNoKeyUpdate();
}

export async function insertDraft(
  transaction: Transaction,
  city: string,
  draft: Pick<DraftRecord, 'title' | 'reason' | 'author' | 'baseGeneration' | 'origin' | 'createdAt'>,
): Promise<number> {
  const [row] = await transaction('draft')
    .insert({ city, ...columnsOf({ ...draft, updatedAt: draft.createdAt }) })
    .returning('id');
  return row.id;
}

export async function updateDraft(
  transaction: Transaction,
  city: string,
  id: number,
  changes: Partial<Pick<DraftRecord, Written>>,
): Promise<void> {
  await transaction('draft').where({ city, id }).update(columnsOf(changes));
}

function columnsOf(fields: Partial<Pick<DraftRecord, Written>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [COLUMNS[name as Written].slice('draft.'.length), value]),
  );
}
