/**
 * The life of a draft as a table: from which states an action may be taken and where it leads. Nothing else decides it.
 * The diagram in draft-life.md is drawn from this table, and a test holds the two together.
 */
import type { ErrorCode } from '../../platform/errors.ts';
import type { DraftState } from './draft-contract.ts';

export interface DraftTransition {
  from: readonly DraftState[];
  /** Where it leads; null: it stays where it is. */
  to: DraftState | null;
  /** From which states alone it may be taken where a second person must approve. */
  reviewed?: readonly DraftState[];
  /** Whoever has an operation that counts in it may not take it. */
  bySecondPerson?: true;
}

/** Being worked on. */
export const UNFINISHED = ['open', 'asked', 'approved'] as const satisfies readonly DraftState[];

export const DRAFT_LIFE = {
  /** title and reason; no boundaries */
  describe: { from: UNFINISHED, to: null },
  /** append, undo, redo, rebase: what a second person looks at, or has approved, is not the same any more */
  edit: { from: UNFINISHED, to: 'open' },
  ask: { from: ['open'], to: 'asked' },
  approve: { from: ['asked'], to: 'approved', bySecondPerson: true },
  /** with what must be mended */
  return: { from: ['asked', 'approved'], to: 'open' },
  'take-back': { from: ['asked', 'approved'], to: 'open' },
  publish: { from: UNFINISHED, to: 'published', reviewed: ['approved'] },
  /** the publication was taken back before it held */
  withdraw: { from: ['published'], to: 'open' },
  discard: { from: UNFINISHED, to: 'discarded' },
} as const satisfies Record<string, DraftTransition>;

export type DraftAction = keyof typeof DRAFT_LIFE;
export const DRAFT_ACTIONS = Object.keys(DRAFT_LIFE) as DraftAction[];

/** Where `action` leads from `state`, or the code of the error that says why it cannot be taken there. */
export function stepOfDraft(
  action: DraftAction,
  state: DraftState,
  reviewRequired: boolean,
): { to: DraftState } | { refused: Extract<ErrorCode, 'draft-closed' | 'draft-state' | 'review-needed'> } {
  const { from, to, reviewed }: DraftTransition = DRAFT_LIFE[action];
  if (!from.includes(state)) {
    const unfinished: readonly DraftState[] = UNFINISHED;
    return { refused: unfinished.includes(state) ? 'draft-state' : 'draft-closed' };
  }
  if (reviewRequired && reviewed !== undefined && !reviewed.includes(state)) return { refused: 'review-needed' };
  return { to: to ?? state };
}
