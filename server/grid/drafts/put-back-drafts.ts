import { recordAudit } from '../../identity/audit.ts';
import type { Transaction } from '../../platform/database.ts';
import { appendEvents } from '../../platform/event-log.ts';
import { draftChanged, stateAfter } from './change-draft.ts';
import { UNFINISHED } from './draft-life.ts';
import { lockDraftsOn, updateDraft } from './draft-store.ts';
import type { DraftsPlace, Editor } from './drafts-place.ts';

/**
 * Holds the drafts that are worked on and begin from a generation that is about to be taken back. Before the city is
 * locked, as whoever publishes one of them does, so that neither waits for the other for ever.
 */
export const holdDraftsOn = (transaction: Transaction, city: string, generation: number) =>
  lockDraftsOn(transaction, city, generation, UNFINISHED);

/**
 * Puts the drafts that began from a generation that was taken back onto the one that stands: else nobody could draw in
 * them. Their operations stay as they are. Those that do not apply there do nothing when they are replayed and are told
 * as conflicts; whoever rebases the draft leaves them behind. What a second person approved is not the same any more.
 */
export async function putBackDrafts(
  { city, reviewRequired }: Pick<DraftsPlace, 'city' | 'reviewRequired'>,
  transaction: Transaction,
  by: Pick<Editor, 'name'>,
  { from, onto, reason, at }: { from: number; onto: number; reason: string; at: Date },
): Promise<void> {
  for (const draft of await holdDraftsOn(transaction, city.code, from)) {
    const { id } = draft;
    const state = stateAfter('edit', draft, reviewRequired);
    const head = draft.head + 1;
    await updateDraft(transaction, city.code, id, { baseGeneration: onto, state, head, updatedAt: at });
    const deed = { action: 'draft.put-back', subject: String(id), reason, detail: { from, onto } };
    await recordAudit(transaction, city.code, { at, actor: by.name, ...deed });
    await appendEvents(transaction, city.code, [draftChanged(id, head, state, by, [])]);
  }
}
