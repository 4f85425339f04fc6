import { refuse } from '../../platform/errors.ts';
import { type Answered, answerOnce } from './answer-once.ts';
import { changeDraft } from './change-draft.ts';
import type { Draft } from './draft-contract.ts';
import { DRAFT_LIFE, type DraftTransition } from './draft-life.ts';
import { authorsOf } from './draft-operation-store.ts';
import type { DraftsPlace, Editor } from './drafts-place.ts';
import { permitWrite } from './permit-write.ts';
import { readDraft } from './read-drafts.ts';

export interface Review {
  head: number;
  decision: NonNullable<Draft['review']>['decision'];
  note: string;
}

/**
 * Asks for a review, approves, returns, or takes the request or the approval back. Nobody approves what is in part of
 * his own hand.
 *
 * @throws Refusal `review-needed` where somebody else must approve; `outside-area`; as changeDraft does
 */
export async function reviewDraft(
  place: DraftsPlace,
  by: Editor,
  draftId: number,
  { head, decision, note }: Review,
  key?: string,
): Promise<Answered<Draft>> {
  const { city } = place;
  const { bySecondPerson }: DraftTransition = DRAFT_LIFE[decision];
  const { replay } = await answerOnce(place, { by, key, what: ['review', draftId, head, decision, note] }, async () => {
    const permit = await permitWrite(place, by, draftId, head);
    return (transaction) =>
      changeDraft(place, transaction, permit, decision, async ({ next, at }) => {
        const authors = bySecondPerson ? await authorsOf(transaction, city.code, draftId) : [];
        if (authors.includes(by.name))
          throw refuse('review-needed', `Operations of ${by.name} are in it; somebody else must approve it`);
        return {
          answer: next,
          changes: { reviewDecision: decision, reviewBy: by.name, reviewAt: at, reviewNote: note },
          audit: { action: `draft.${decision}`, reason: note, detail: { head: next } },
        };
      });
  });
  return { answer: await readDraft(place, draftId), replay };
}
