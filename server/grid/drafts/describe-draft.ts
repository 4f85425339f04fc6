import { type Answered, answerOnce } from './answer-once.ts';
import { changeDraft } from './change-draft.ts';
import type { Draft } from './draft-contract.ts';
import type { DraftsPlace, Editor } from './drafts-place.ts';
import { permitWrite } from './permit-write.ts';
import { readDraft } from './read-drafts.ts';

/** Changes title and reason of a draft; whoever is editing it goes on from the head that this gives. Refuses `outside-area`, and as changeDraft does. */
export async function describeDraft(
  place: DraftsPlace,
  by: Editor,
  draftId: number,
  { title, reason }: { title?: string | undefined; reason?: string | undefined },
  key?: string,
): Promise<Answered<Draft>> {
  const what = ['describe', draftId, title, reason];
  const { replay } = await answerOnce(place, { by, key, what }, async () => {
    const permit = await permitWrite(place, by, draftId);
    return (transaction) =>
      changeDraft(place, transaction, permit, 'describe', async ({ next }) => ({
        answer: next,
        changes: { ...(title === undefined ? {} : { title }), ...(reason === undefined ? {} : { reason }) },
      }));
  });
  return { answer: await readDraft(place, draftId), replay };
}
