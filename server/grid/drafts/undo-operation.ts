import { refuse } from '../../platform/errors.ts';
import { applyOperation } from '../topology/apply-operation.ts';
import { isRefused } from '../topology/outcome.ts';
import { type Answered, answerOnce } from './answer-once.ts';
import { type Appended, operationRefused } from './append-operation.ts';
import { changeDraft, movedOn } from './change-draft.ts';
import { type DraftSheet, withStep } from './draft-desk.ts';
import { markUndone, nextOperation, type OperationRecord } from './draft-operation-store.ts';
import type { DraftsPlace, Editor } from './drafts-place.ts';
import { permitWrite } from './permit-write.ts';
import { whatItDid } from './replay-operations.ts';

/**
 * Takes the last operation that counts back, whoever made it; it may be done again until another is appended.
 *
 * @throws Refusal `draft-state` when there is none; `outside-area`; as changeDraft does
 */
export function undoOperation(place: DraftsPlace, by: Editor, draftId: number, head: number, key?: string) {
  return turn(place, by, { draftId, head, direction: 'undo' }, key, async (sheet) => {
    const before = await place.desk.withoutLast(sheet);
    return (next) => ({ ...before, head: next });
  });
}

/** Does the operation that was undone last again. */
export function redoOperation(place: DraftsPlace, by: Editor, draftId: number, head: number, key?: string) {
  return turn(place, by, { draftId, head, direction: 'redo' }, key, async (sheet, { seq, author, operation }) => {
    const outcome = applyOperation(sheet.coverage, operation);
    if (isRefused(outcome)) throw operationRefused(sheet.coverage, outcome);
    const step = { seq, author, kind: operation.kind, coverage: outcome.coverage, ...whatItDid(outcome) };
    return (next) => withStep(sheet, next, step);
  });
}

/** `look` says what the draft is after it. */
async function turn(
  place: DraftsPlace,
  by: Editor,
  { draftId, head, direction }: { draftId: number; head: number; direction: 'undo' | 'redo' },
  key: string | undefined,
  look: (sheet: DraftSheet, operation: OperationRecord) => Promise<(next: number) => DraftSheet>,
): Promise<Answered<Appended>> {
  const { database, city, desk } = place;
  let keep = (_: Appended): void => {};
  const answered = await answerOnce(place, { by, key, what: [direction, draftId, head] }, async () => {
    const permit = await permitWrite(place, by, draftId, head);
    const sheet = await desk.open(draftId, head);
    if (sheet.head !== head) throw movedOn(sheet.head, head);
    const operation = await nextOperation(database.knex, city.code, draftId, direction);
    const after = operation && (await look(sheet, operation));
    return (transaction) =>
      changeDraft(place, transaction, permit, 'edit', async ({ next, at }) => {
        if (operation === undefined || after === undefined)
          throw refuse('draft-state', `There is nothing to ${direction}`);
        const { seq, changed } = operation;
        await markUndone(transaction, city.code, draftId, seq, direction === 'undo' ? at : null);
        keep = () => desk.keep(after(next));
        return { answer: { head: next, seq, changed }, cells: changed };
      });
  });
  if (!answered.replay) keep(answered.answer);
  return answered;
}
