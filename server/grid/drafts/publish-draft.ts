import { counted } from '../../platform/counted.ts';
import type { Transaction } from '../../platform/database.ts';
import { refuse } from '../../platform/errors.ts';
import { lockNewestGeneration } from '../publication-store.ts';
import { publishGeneration } from '../publish-generation.ts';
import { changesBetween, type DraftChanges } from '../topology/changes-between.ts';
import { type Answered, answerOnce } from './answer-once.ts';
import { changeDraft, movedOn, noDraft, stateAfter, type WritePermit } from './change-draft.ts';
import { checkArea } from './check-area.ts';
import { codesOf } from './code-of-cell.ts';
import type { CaseRule, DraftProblem } from './draft-contract.ts';
import type { DraftSheet } from './draft-desk.ts';
import { problemsOfSheet } from './draft-problems.ts';
import { findDraft } from './draft-store.ts';
import type { DraftsPlace, Editor } from './drafts-place.ts';
import { permitWrite } from './permit-write.ts';
import { inConflict, putOnNewest } from './rebase-draft.ts';
import { touchedBy } from './touched-by.ts';

export interface PublishRequest {
  head: number;
  /** Instant from which it holds; at once when absent. */
  effectiveAt?: Date | undefined;
  cases: CaseRule;
  /** In place of the reason of the draft. */
  reason?: string | undefined;
}

/** What came of it, as it is kept for who asks again. */
export interface PublishedDraft {
  generation: number;
  holdsFrom: string;
  /** Codes of the cells that are new, different or gone. */
  changed: string[];
}

/** Another publication came between looking and writing. */
class Overtaken extends Error {}
const TRIES = 3;
/** Besides the lead, how long the answer waits for this process to take the boundaries up, milliseconds. */
const TAKE_UP_MS = 15_000;

/**
 * Publishes a draft. Where other boundaries were published since it began it is put on them, unless operations conflict.
 * Published "at once" it holds a moment later, when every process has heard of it, and the answer waits until it does.
 *
 * @throws Refusal `publication-refused` with the problems, `draft-conflict` with the operations; `review-needed`,
 *   `outside-area`, and as changeDraft does
 */
export async function publishDraft(
  place: DraftsPlace,
  by: Editor,
  draftId: number,
  request: PublishRequest,
  key?: string,
): Promise<Answered<PublishedDraft>> {
  const { desk, publicationLeadMs, whenHolding } = place;
  const what = ['publish', draftId, request];
  for (let left = TRIES; ; left--) {
    try {
      const answered = await answerOnce(place, { by, key, what }, async () => {
        const permit = await permitWrite(place, by, draftId, request.head);
        const ready = await makeReady(place, by, draftId, request);
        return (transaction) => write(place, transaction, permit, request, ready);
      });
      desk.forget(draftId);
      if (request.effectiveAt === undefined)
        // It is published by now, whatever becomes of the wait.
        await whenHolding(answered.answer.generation, publicationLeadMs + TAKE_UP_MS).catch(() => {});
      return answered;
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      if (left === 1)
        throw refuse('draft-moved', 'Other boundaries are being published one after another; try again', {
          retryAfterS: 1,
        });
    }
  }
}

/** A draft that may be published on the generation `onto`, with what must be written. */
interface Ready extends DraftChanges {
  onto: number;
  changed: string[];
}

async function makeReady(
  place: DraftsPlace,
  by: Editor,
  draftId: number,
  { head, effectiveAt }: PublishRequest,
): Promise<Ready> {
  const { database, city, clock, desk, reviewRequired } = place;
  const draft = await findDraft(database.knex, city.code, draftId);
  if (draft === undefined) throw noDraft(draftId);
  stateAfter('publish', draft, reviewRequired);
  if (effectiveAt !== undefined) checkInstant(effectiveAt, clock());
  const before = await desk.open(draftId, head);
  if (before.head !== head) throw movedOn(before.head, head);
  const { onto, sheet } = await onNewest(place, before, draft.newestGeneration);
  const touched = touchedBy(sheet.steps);
  checkArea(by, sheet.base, sheet.coverage, touched);
  refuseProblems(await problemsOfSheet(place, sheet));
  const lineage = sheet.steps.flatMap((step) => step.lineage);
  const written = changesBetween(sheet.base, sheet.coverage, lineage);
  if (written.changes.length === 0)
    throw refuse('publication-refused', 'There is nothing to publish: the boundaries are as they were');
  return { ...written, onto, changed: codesOf(touched, sheet.coverage, sheet.base) };
}

/** The draft on the newest boundaries; as it is where it began from them. Refuses `draft-conflict`. */
async function onNewest(
  place: DraftsPlace,
  before: DraftSheet,
  newest: number,
): Promise<{ onto: number; sheet: DraftSheet }> {
  const broken = before.steps.some(({ refused }) => refused !== undefined);
  if (!broken && before.base.generation === newest) return { onto: newest, sheet: before };
  const { onto, sheet, conflicts } = await putOnNewest(place, before);
  if (conflicts.length > 0) throw inConflict(onto, conflicts);
  return { onto, sheet };
}

async function write(
  place: DraftsPlace,
  transaction: Transaction,
  permit: WritePermit,
  { effectiveAt, cases, reason }: PublishRequest,
  { onto, changes, lineage, changed }: Ready,
): Promise<PublishedDraft> {
  const { city, clock, publicationLeadMs } = place;
  const { draftId, by } = permit;
  return changeDraft(place, transaction, permit, 'publish', async ({ draft, at }) => {
    if ((await lockNewestGeneration(transaction, city.code)).standing !== onto) throw new Overtaken();
    const { generation, holdsFrom } = await publishGeneration(transaction, {
      city: city.code,
      ...{ changes, lineage, draftId, at },
      caseRule: cases,
      author: by.name,
      reason: reason || draft.reason || draft.title,
      holdsFrom: { wanted: effectiveAt, leadMs: publicationLeadMs, clock },
    });
    return {
      answer: { generation, holdsFrom: holdsFrom.toISOString(), changed },
      changes: { publishedGeneration: generation, baseGeneration: onto },
      cells: changed,
      audit: { action: 'draft.publish', reason: reason ?? draft.reason, detail: { generation, cases } },
    };
  });
}

const LONGEST_AHEAD_MS = 5 * 366 * 86_400_000;

function checkInstant(effectiveAt: Date, now: Date): void {
  const wrong =
    effectiveAt <= now
      ? 'lies in the past; leave it out to publish at once'
      : effectiveAt.getTime() > now.getTime() + LONGEST_AHEAD_MS
        ? 'lies more than five years ahead'
        : undefined;
  if (wrong === undefined) return;
  throw refuse('publication-refused', `${effectiveAt.toISOString()} ${wrong}`, {
    errors: [{ path: 'effectiveAt', message: wrong }],
  });
}

const PROBLEMS_TOLD = 50;

function refuseProblems(problems: readonly DraftProblem[]): void {
  const grave = problems.filter(({ severity }) => severity === 'error');
  if (grave.length === 0) return;
  throw refuse('publication-refused', `${counted(grave.length, 'problem')} must be mended first`, {
    errors: grave.slice(0, PROBLEMS_TOLD).map(({ id, message }) => ({ path: `problems.${id}`, message })),
  });
}
