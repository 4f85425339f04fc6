import { recordAudit } from '../../identity/audit.ts';
import { refuse } from '../../platform/errors.ts';
import { appendEvents } from '../../platform/event-log.ts';
import { lockNewestGeneration, readNewestGeneration } from '../publication-store.ts';
import { locatesReports, readPublication, takeBackGeneration } from '../withdrawal-store.ts';
import { type Answered, answerOnce } from './answer-once.ts';
import { changeDraft } from './change-draft.ts';
import type { DraftsPlace, Editor } from './drafts-place.ts';
import { permitWrite } from './permit-write.ts';
import { holdDraftsOn, putBackDrafts } from './put-back-drafts.ts';

export interface Withdrawn {
  generation: number;
  /** Draft that is open again; null for what was imported. */
  draft: number | null;
}

/**
 * Takes a publication back before it holds, as if it had never been; its number is not used again. The draft that it
 * came of is open again, and drafts that began from it go back onto the generation that stands.
 *
 * @throws Refusal `not-found`; `withdrawal-refused` where it holds, or does in a moment, or another builds on it;
 *   `outside-area`
 */
export async function withdrawGeneration(
  place: DraftsPlace,
  by: Editor,
  generation: number,
  reason: string,
  key?: string,
): Promise<Answered<Withdrawn>> {
  const { database, city, clock, databaseTime, desk, publicationLeadMs } = place;
  const answered = await answerOnce(place, { by, key, what: ['withdraw', generation, reason] }, async () => {
    const found = await readPublication(database.knex, city.code, generation);
    if (found === undefined) throw refuse('not-found', `There is no generation ${generation}`);
    const { draftId, holdsFrom } = found;
    if (found.withdrawnAt !== null) throw refused(takenBack(generation));
    // Of what was imported nobody knows quickly which cells it was.
    if (draftId === null && by.areaCellId !== null)
      throw refuse('outside-area', 'It was imported; ask an account of the whole city');
    const permit = draftId === null ? undefined : await permitWrite(place, by, draftId);
    return async (transaction): Promise<Withdrawn> => {
      const takeBack = async (at: Date) => {
        await holdDraftsOn(transaction, city.code, generation);
        const { standing } = await lockNewestGeneration(transaction, city.code);
        // Read anew: who waited for the lock may find it taken back.
        const { withdrawnAt } = (await readPublication(transaction, city.code, generation))!;
        if (withdrawnAt !== null) throw refused(takenBack(generation));
        // By the clock of the database: that of this process may be behind the one that answers by it already.
        const now = await databaseTime(transaction);
        const inUse =
          holdsFrom.getTime() <= now.getTime() + publicationLeadMs ||
          (await locatesReports(transaction, city.code, generation));
        if (inUse)
          throw refused(`It holds from ${holdsFrom.toISOString()}, and is in use: publish the former boundaries anew`);
        if (standing !== generation) throw refused(`Generation ${standing} builds on it: withdraw that first`);
        await takeBackGeneration(transaction, city.code, generation, { by: by.name, at });
        const onto = (await readNewestGeneration(transaction, city.code)).standing;
        await putBackDrafts(place, transaction, by, { from: generation, onto, reason, at });
        const detail = { holdsFrom: holdsFrom.toISOString(), draft: draftId };
        const subject = String(generation);
        const deed = { at, actor: by.name, action: 'generation.withdraw', subject, reason, detail };
        await recordAudit(transaction, city.code, deed);
        await appendEvents(transaction, city.code, [
          { kind: 'generation.withdrawn', subject, cellPath: [], payload: { generation, ...detail } },
        ]);
      };
      if (permit === undefined) await takeBack(clock());
      else
        await changeDraft(place, transaction, permit, 'withdraw', async ({ at }) => {
          await takeBack(at);
          return { answer: undefined, changes: { publishedGeneration: null } };
        });
      return { generation, draft: draftId };
    };
  });
  desk.forgetGeneration(generation);
  return answered;
}

const takenBack = (generation: number) => `Generation ${generation} was taken back before`;
const refused = (detail: string) => refuse('withdrawal-refused', detail);
