/** What hand-offs do to their cases: the steps of an outside system, and taking a case back from it. */
import type { Transaction } from '../../platform/database.ts';
import { refuse } from '../../platform/errors.ts';
import type { Actor } from '../../platform/http.ts';
import type { CaseStage } from '../../reports/contract.ts';
import type { ReportRecord } from '../../reports/report-record.ts';
import { readCase } from '../case-store.ts';
import type { CaseActionInput } from '../contract.ts';
import { partiesOf } from '../parties.ts';
import { planStep } from '../plan-step.ts';
import type { StepContext } from '../step-context.ts';
import { contextWithHistory, dayIn } from '../step-contexts.ts';
import { type CaseAction, type Transition, WORKFLOW } from '../workflow.ts';
import { type CasesPlace, writeSteps } from '../write-steps.ts';
import type { RemoteStatus } from './hand-off-contract.ts';

/**
 * The step that a status of an outside system means for a case that it has, and that stands at `stage`; undefined where
 * it means none: it only took note, or the case has gone past it. A system that gave the reporter a reply may still
 * return the case, as any holder.
 */
export function actionOfStatus(
  status: RemoteStatus,
  stage: CaseStage,
  words: string,
): Extract<CaseActionInput, { action: 'feedback' | 'reply' | 'take-back' | 'return' }> | undefined {
  const fits = (action: keyof typeof WORKFLOW) => (WORKFLOW[action] as Transition).from.includes(stage);
  if (status === 'resolved' && fits('feedback')) return { action: 'feedback', note: words };
  if (status === 'replied' && fits('reply')) return { action: 'reply', reason: words };
  if (status === 'refused' && fits('take-back')) return { action: 'take-back', reason: words };
  if (status === 'refused' && fits('return')) return { action: 'return', reason: words };
  return undefined;
}

/**
 * Takes the step that a status means. Lock the case before; nothing else may have changed it since. Resolves to the
 * action; undefined where it means none.
 */
export async function stepOfSystem(
  place: CasesPlace,
  transaction: Transaction,
  told: { number: string; system: string; stage: CaseStage; status: RemoteStatus; note: string; at: string },
): Promise<CaseAction | undefined> {
  const { number, system, stage, status, note, at } = told;
  const input = actionOfStatus(status, stage, note === '' ? status : note);
  if (input === undefined) return undefined;
  // The case lies with it: it acts as its holder too.
  const by = { name: system, parties: ['peer', 'holder'] } as const;
  await takeStep(place, transaction, number, input, () => ({ by, detail: { toldAt: at } }));
  return input.action;
}

/** Takes a case back to the desk on the word of `actor`. Lock it before. */
export async function takeBackCase(
  place: CasesPlace,
  transaction: Transaction,
  actor: Actor,
  number: string,
  reason: string,
): Promise<void> {
  await takeStep(place, transaction, number, { action: 'take-back', reason }, (record, at) => {
    const { parties, instead } = partiesOf(actor, record, place.duties, dayIn(place.city.timeZone, at));
    return { by: { name: actor.name, parties, instead } };
  });
}

async function takeStep(
  place: CasesPlace,
  transaction: Transaction,
  number: string,
  input: CaseActionInput,
  acting: (record: ReportRecord, at: Date) => Pick<StepContext, 'by' | 'detail'>,
): Promise<void> {
  const at = place.clock();
  const record = await readCase(transaction, place.city.code, number);
  if (record === undefined) throw refuse('not-found', `There is no case ${number}`);
  const context = await contextWithHistory(transaction, place, record, { at, ...acting(record, at) });
  const { written } = await writeSteps(transaction, place, [planStep(record, input, context)]);
  if (written.length === 0) throw refuse('conflict', `Case ${number} was changed meanwhile; send it again`);
}
