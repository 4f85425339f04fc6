import { counted } from '../../platform/counted.ts';
import { refuse } from '../../platform/errors.ts';
import { readNewestGeneration } from '../publication-store.ts';
import { holdGeneration } from '../withdrawal-store.ts';
import { type Answered, answerOnce } from './answer-once.ts';
import { changeDraft, movedOn, takenBackMeanwhile } from './change-draft.ts';
import { codesOf } from './code-of-cell.ts';
import type { Conflict, Draft } from './draft-contract.ts';
import type { DraftSheet } from './draft-desk.ts';
import { dropOperations, dropUndone, readOperations } from './draft-operation-store.ts';
import type { DraftsPlace, Editor } from './drafts-place.ts';
import { findConflicts, type Rebased } from './find-conflicts.ts';
import { permitWrite } from './permit-write.ts';
import { readDraft } from './read-drafts.ts';
import { touchedBy } from './touched-by.ts';

/** A draft on the newest boundaries. */
export interface RebasedSheet extends Rebased {
  /** Generation that it was put on. */
  onto: number;
  sheet: DraftSheet;
}

/** Puts a draft, but for the operations to `drop`, on the newest boundaries; in memory alone. */
export async function putOnNewest(
  { database, city, desk }: Pick<DraftsPlace, 'database' | 'city' | 'desk'>,
  sheet: DraftSheet,
  drop: readonly number[] = [],
): Promise<RebasedSheet> {
  const { standing: onto } = await readNewestGeneration(database.knex, city.code);
  const target = await desk.bases.of(onto);
  const seqs = sheet.steps.map(({ seq }) => seq).filter((seq) => !drop.includes(seq));
  const operations = await readOperations(database.knex, city.code, sheet.draftId, seqs);
  const rebased = await findConflicts(sheet.base, target, operations);
  const { coverage, steps } = rebased;
  return { ...rebased, onto, sheet: { ...sheet, base: target, coverage, steps } };
}

/** What would conflict if the draft were put on the newest boundaries now. */
export async function conflictsOf(
  place: Pick<DraftsPlace, 'database' | 'city' | 'desk'>,
  draftId: number,
): Promise<{ onto: number; conflicts: Conflict[] }> {
  const { onto, conflicts } = await putOnNewest(place, await place.desk.open(draftId));
  return { onto, conflicts };
}

const MOST_TOLD = 200;

/** Why a draft cannot be put on other boundaries as it is: each operation, with its cells. */
export const inConflict = (onto: number, conflicts: readonly Conflict[]) =>
  refuse(
    'draft-conflict',
    `${counted(conflicts.length, 'operation')} cannot be taken along to generation ${onto}; rebase, and say which to leave behind`,
    { errors: conflicts.slice(0, MOST_TOLD).map(({ seq, message }) => ({ path: `operations.${seq}`, message })) },
  );

/**
 * Puts a draft on the newest boundaries, leaving the operations `drop` behind for good. What was undone cannot be done
 * again after it.
 *
 * @throws Refusal `draft-conflict` where others would have to be left behind as well; `outside-area`; as changeDraft does
 */
export async function rebaseDraft(
  place: DraftsPlace,
  by: Editor,
  draftId: number,
  { head, drop }: { head: number; drop: readonly number[] },
  key?: string,
): Promise<Answered<Draft>> {
  const { city, desk } = place;
  let keep = (): void => {};
  const { replay } = await answerOnce(place, { by, key, what: ['rebase', draftId, head, drop] }, async () => {
    const permit = await permitWrite(place, by, draftId, head);
    const before = await desk.open(draftId, head);
    if (before.head !== head) throw movedOn(before.head, head);
    const { onto, sheet, conflicts } = await putOnNewest(place, before, drop);
    if (conflicts.length > 0) throw inConflict(onto, conflicts);
    const touched = touchedBy([...before.steps, ...sheet.steps]);
    return (transaction) =>
      changeDraft(place, transaction, permit, 'edit', async ({ next, at }) => {
        if (!(await holdGeneration(transaction, city.code, onto))) throw takenBackMeanwhile(onto);
        await dropOperations(transaction, city.code, draftId, drop, at);
        await dropUndone(transaction, city.code, draftId, at);
        keep = () => desk.keep({ ...sheet, head: next });
        return {
          answer: next,
          changes: { baseGeneration: onto },
          cells: codesOf(touched, sheet.coverage, before.coverage),
        };
      });
  });
  if (!replay) keep();
  return { answer: await readDraft(place, draftId), replay };
}
