import { recordAudit } from '../../identity/audit.ts';
import type { Transaction } from '../../platform/database.ts';
import { refuse } from '../../platform/errors.ts';
import { appendEvents } from '../../platform/event-log.ts';
import { type DraftAction, stepOfDraft } from './draft-life.ts';
import { type DraftRecord, lockDraft, updateDraft } from './draft-store.ts';
import type { DraftsPlace, Editor } from './drafts-place.ts';

/** The draft as it was found, held for this transaction. */
export type HeldDraft = NonNullable<Awaited<ReturnType<typeof lockDraft>>>;

declare const permitted: unique symbol;

/** Says that an account may write to a draft as far as its area goes; `permitWrite` alone gives one. */
export interface WritePermit {
  readonly draftId: number;
  readonly by: Editor;
  /** Head that the draft must be at: the one that the writer saw, or that was looked at; undefined writes whatever it is. */
  readonly head: number | undefined;
  readonly [permitted]: true;
}

/** What a write does besides moving the draft on. */
export interface DraftWritten<T> {
  answer: T;
  changes?: Partial<HeldDraft>;
  /** Codes of the cells that changed in it, for those who have it open. */
  cells?: readonly string[];
  audit?: { action: string; reason?: string; detail?: Record<string, unknown> };
}

/**
 * The frame of every write to a draft: the draft is locked, must be where the action may be taken and at the head that
 * the writer saw, and moves on by one; who has it open is told.
 *
 * @throws Refusal `not-found`, `draft-closed`, `draft-state`, `review-needed`, `draft-moved`
 */
export async function changeDraft<T>(
  place: Pick<DraftsPlace, 'city' | 'clock' | 'reviewRequired'>,
  transaction: Transaction,
  { draftId, by, head }: WritePermit,
  action: DraftAction,
  work: (held: { draft: HeldDraft; next: number; at: Date }) => Promise<DraftWritten<T>>,
): Promise<T> {
  const { city, clock, reviewRequired } = place;
  const draft = await lockDraft(transaction, city.code, draftId);
  if (draft === undefined) throw noDraft(draftId);
  const state = stateAfter(action, draft, reviewRequired);
  if (head !== undefined && head !== draft.head) throw movedOn(draft.head, head);
  const at = clock();
  const next = draft.head + 1;
  const { answer, changes = {}, cells = [], audit } = await work({ draft, next, at });
  await updateDraft(transaction, city.code, draftId, { ...changes, state, head: next, updatedAt: at });
  if (audit !== undefined)
    await recordAudit(transaction, city.code, { at, actor: by.name, subject: String(draftId), ...audit });
  await appendEvents(transaction, city.code, [draftChanged(draftId, next, state, by, cells)]);
  return answer;
}

/** Cells named in an event; a draft that changes more is looked at as a whole. */
const CELLS_TOLD = 200;

export const draftChanged = (
  draftId: number,
  head: number,
  state: DraftRecord['state'],
  by: Pick<Editor, 'name'>,
  cells: readonly string[],
) => ({
  kind: 'draft.changed',
  subject: String(draftId),
  cellPath: [],
  payload: { draft: draftId, head, state, by: by.name, cells: cells.slice(0, CELLS_TOLD) },
});

const WORDS = {
  'draft-closed': 'take another draft, or begin a new one',
  'draft-state': 'look at it again',
  'review-needed': 'ask for a review, and let a second person approve it',
};

/** Where `action` leads. Refused where it cannot be taken. */
export function stateAfter(
  action: DraftAction,
  { id, state }: Pick<DraftRecord, 'id' | 'state'>,
  reviewRequired: boolean,
): DraftRecord['state'] {
  const step = stepOfDraft(action, state, reviewRequired);
  if ('to' in step) return step.to;
  throw refuse(step.refused, `Draft ${id} is ${state}: ${WORDS[step.refused]}`);
}

export const noDraft = (draftId: number) => refuse('not-found', `There is no draft ${draftId}`);

export const movedOn = (newest: number, seen: number) =>
  refuse('draft-moved', `It stands at head ${newest}; you saw ${seen}. Take in what came since, and send it again`, {
    errors: [{ path: 'head', message: String(newest) }],
  });

export const takenBackMeanwhile = (generation: number) =>
  refuse('draft-moved', `Generation ${generation} was taken back just now; try again`, { retryAfterS: 1 });
