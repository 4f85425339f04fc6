import { type Answered, answerOnce } from './answer-once.ts';
import { changeDraft } from './change-draft.ts';
import type { Draft } from './draft-contract.ts';
import type { DraftsPlace, Editor } from './drafts-place.ts';
import { permitWrite } from './permit-write.ts';
import { readDraft } from './read-drafts.ts';

/** Puts a draft aside for good; what was in it stays on record. Refuses `outside-area`, and as changeDraft does. */
export async function discardDraft(
  place: DraftsPlace,
  by: Editor,
  draftId: number,
  key?: string,
): Promise<Answered<Draft>> {
  const { desk } = place;
  const { replay } = await answerOnce(place, { by, key, what: ['discard', draftId] }, async () => {
    const permit = await permitWrite(place, by, draftId);
    return (transaction) =>
      changeDraft(place, transaction, permit, 'discard', async ({ draft, next }) => ({
        answer: next,
        audit: { action: 'draft.discard', reason: draft.reason, detail: { title: draft.title } },
      }));
  });
  if (!replay) desk.forget(draftId);
  return { answer: await readDraft(place, draftId), replay };
}
