import { refuse } from '../../platform/errors.ts';
import { noDraft } from './change-draft.ts';
import { DRAFT_STATES, type Draft, type DraftState } from './draft-contract.ts';
import { UNFINISHED } from './draft-life.ts';
import { findDraft, listDrafts } from './draft-store.ts';
import type { DraftsPlace } from './drafts-place.ts';
import { wireDraft } from './wire-draft.ts';

type Place = Pick<DraftsPlace, 'database' | 'city' | 'reviewRequired'>;

/** A page of drafts, the newest first. */
export async function readDrafts(
  { database, city, reviewRequired }: Place,
  query: { state?: DraftState | 'unfinished' | undefined; limit: number; cursor?: string | undefined },
): Promise<{ drafts: Draft[]; nextCursor: string | null }> {
  const { state, limit } = query;
  const states = state === undefined ? DRAFT_STATES : state === 'unfinished' ? UNFINISHED : [state];
  const found = await listDrafts(database.knex, city.code, {
    states,
    before: readCursor(query.cursor),
    limit: limit + 1,
  });
  const page = found.slice(0, limit);
  return {
    drafts: page.map((draft) => wireDraft(draft, reviewRequired)),
    nextCursor: found.length > limit ? String(page.at(-1)!.id) : null,
  };
}

export async function readDraft({ database, city, reviewRequired }: Place, draftId: number): Promise<Draft> {
  const draft = await findDraft(database.knex, city.code, draftId);
  if (draft === undefined) throw noDraft(draftId);
  return wireDraft(draft, reviewRequired);
}

function readCursor(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  const errors = [{ path: 'query.cursor', message: 'must be the nextCursor of the page before' }];
  throw refuse('invalid-request', 'See errors for what to mend', { errors });
}
