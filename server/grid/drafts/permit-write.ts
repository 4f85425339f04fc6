import { refuse } from '../../platform/errors.ts';
import { applyOperation } from '../topology/apply-operation.ts';
import { isRefused } from '../topology/outcome.ts';
import { noDraft, type WritePermit } from './change-draft.ts';
import { checkArea } from './check-area.ts';
import { listOperations } from './draft-operation-store.ts';
import { findDraft } from './draft-store.ts';
import type { DraftsPlace, Editor } from './drafts-place.ts';
import { touchedBy } from './touched-by.ts';

/**
 * Whether an account may write to a draft, be it no more than a title or a word of review. One of an area may where all
 * that is drawn in it lies in that area, what was undone and may be done again included; where nothing is drawn, to its
 * own drafts.
 *
 * @throws Refusal `outside-area`, `not-found`
 */
export async function permitWrite(
  { database, city, desk }: Pick<DraftsPlace, 'database' | 'city' | 'desk'>,
  by: Editor,
  draftId: number,
  head?: number,
): Promise<WritePermit> {
  const permit = (seen: number | undefined) => ({ draftId, by, head: seen }) as WritePermit;
  if (by.areaCellId === null) return permit(head);
  const draft = await findDraft(database.knex, city.code, draftId);
  if (draft === undefined) throw noDraft(draftId);
  const { base, coverage, steps, head: looked } = await desk.open(draftId, head);
  const undone = (await listOperations(database.knex, city.code, draftId)).filter(({ undoneAt }) => undoneAt !== null);
  if (steps.length + undone.length === 0) {
    if (draft.author === by.name) return permit(head ?? looked);
    throw refuse(
      'outside-area',
      `Nothing is drawn in it yet; it is for ${draft.author} and accounts of the whole city`,
    );
  }
  checkArea(by, base, coverage, touchedBy(steps));
  let was = coverage;
  for (const { operation } of undone) {
    const outcome = applyOperation(was, operation);
    if (isRefused(outcome)) continue;
    checkArea(by, was, outcome.coverage, outcome.changed);
    was = outcome.coverage;
  }
  return permit(head ?? looked);
}
