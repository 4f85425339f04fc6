import { refuse } from '../../platform/errors.ts';
import { sayPlace } from '../say-place.ts';
import { applyOperation } from '../topology/apply-operation.ts';
import type { Coverage } from '../topology/coverage.ts';
import type { Operation } from '../topology/operation.ts';
import { isRefused, type OperationRefused } from '../topology/outcome.ts';
import { type Answered, answerOnce } from './answer-once.ts';
import { changeDraft, movedOn } from './change-draft.ts';
import { checkArea } from './check-area.ts';
import { codesOf } from './code-of-cell.ts';
import { withStep } from './draft-desk.ts';
import { insertOperation } from './draft-operation-store.ts';
import type { DraftsPlace, Editor } from './drafts-place.ts';
import { permitWrite } from './permit-write.ts';
import { whatItDid } from './replay-operations.ts';

/** What came of a gesture. */
export interface Appended {
  head: number;
  seq: number;
  /** Codes of the cells that it changed. */
  changed: string[];
}

/**
 * Appends a gesture to a draft: it is tried here before it is kept, and what was undone before it cannot be done again.
 * Of two who append at once one is first, and the other is told `draft-moved`.
 *
 * @throws Refusal `operation-refused`, `outside-area`, and as changeDraft does
 */
export async function appendOperation(
  place: DraftsPlace,
  by: Editor,
  draftId: number,
  { head, operation }: { head: number; operation: Operation },
  key?: string,
): Promise<Answered<Appended>> {
  const { city, desk } = place;
  let keep = (_: Appended): void => {};
  const answered = await answerOnce(place, { by, key, what: ['append', draftId, head, operation] }, async () => {
    const permit = await permitWrite(place, by, draftId, head);
    const sheet = await desk.open(draftId, head);
    if (sheet.head !== head) throw movedOn(sheet.head, head);
    const outcome = applyOperation(sheet.coverage, operation);
    if (isRefused(outcome)) throw operationRefused(sheet.coverage, outcome);
    checkArea(by, sheet.coverage, outcome.coverage, outcome.changed);
    const changed = codesOf(outcome.changed, outcome.coverage, sheet.coverage);
    const step = { author: by.name, kind: operation.kind, coverage: outcome.coverage, ...whatItDid(outcome) };
    keep = ({ head: next, seq }) => desk.keep(withStep(sheet, next, { seq, ...step }));
    return (transaction) =>
      changeDraft(place, transaction, permit, 'edit', async ({ next, at }) => {
        const seq = await insertOperation(transaction, city.code, draftId, { operation, author: by.name, at, changed });
        return { answer: { head: next, seq, changed }, cells: changed };
      });
  });
  if (!answered.replay) keep(answered.answer);
  return answered;
}

/** Why a gesture was not kept: the reason, the cells that it is about, and where to look. */
export function operationRefused(coverage: Coverage, { refused, cells, place }: OperationRefused) {
  const about = cells.map((key) => coverage.cells.get(key)).filter((cell) => cell !== undefined);
  const words = [
    refused.replaceAll('-', ' '),
    ...(about.length === 0 ? [] : [`cells ${about.map(({ code }) => code).join(', ')}`]),
    ...(place === undefined ? [] : [`at ${sayPlace(place)}`]),
  ];
  return refuse('operation-refused', words.join('; '), {
    errors: [
      { path: 'operation', message: refused },
      ...about.map(({ code, level }) => ({ path: `cells.${code}`, message: `of level ${level}` })),
      ...(place === undefined ? [] : [{ path: 'place', message: place.join(',') }]),
    ],
  });
}
