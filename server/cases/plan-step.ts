import { nextAlarm } from '../duty/clocks/alarms.ts';
import { refuse } from '../platform/errors.ts';
import type { ReportRecord } from '../reports/report-record.ts';
import { changesOf } from './step-changes.ts';
import type { PlannedStep, StepContext, StepInput } from './step-context.ts';
import { type CaseAction, type Party, SEALED_ACTIONS, type Transition, WORKFLOW } from './workflow.ts';

/**
 * Decides a step of a case: whether it may be taken, and all that it changes, says and starts. Pure; the case is the
 * one that was read, and write-steps.ts writes it only where that is still the one.
 *
 * @throws Refusal `wrong-stage`, or `conflict` where somebody just did the same; `not-holder` or `not-allowed` for who
 *   may not; and what the action itself refuses
 */
export function planStep(record: ReportRecord, input: StepInput, context: StepContext): PlannedStep {
  const { action } = input;
  if (input.version !== undefined && input.version !== record.version) throw tooLate(record, context);
  demandStage(record, action, context);
  demandParty(record, action, context.by.parties);
  const beside = besideOf(record, input, context);
  const { changes, note, detail } = changesOf(record, input, context);
  return { ...assemble(record, action, changes, context, { note, detail }), beside };
}

/** What `parties` may do with the case as it stands, in the order of the table. */
export function actionsFor(record: ReportRecord, parties: readonly Party[]): CaseAction[] {
  return (Object.keys(WORKFLOW) as CaseAction[]).filter((action) => {
    const { from, who }: Transition = WORKFLOW[action];
    if (!from.includes(record.stage) || !who.some((party) => parties.includes(party))) return false;
    if (record.sealed && !SEALED_ACTIONS.includes(action)) return false;
    if (action === 'acknowledge') return record.acknowledgedAt === null;
    if (action === 'pause') return record.pausedAt === null;
    if (action === 'resume') return record.pausedAt !== null;
    return true;
  });
}

/** The 409 that names who was quicker. */
export function tooLate(record: Pick<ReportRecord, 'number' | 'version'>, { last }: Pick<StepContext, 'last'>) {
  const who = last === undefined ? '' : `: ${last.actor} did ${last.action} at ${last.at.toISOString()}`;
  return refuse('conflict', `Case ${record.number} has moved on to version ${record.version}${who}`);
}

function demandStage(record: ReportRecord, action: CaseAction, context: StepContext): void {
  const { from }: Transition = WORKFLOW[action];
  if (from.includes(record.stage)) return;
  // Whoever asks for what was done the moment before came second, and is told so.
  if (context.last?.action === action) throw tooLate(record, context);
  const closed = record.closedBy === null ? '' : ` by ${record.closedBy}`;
  if (action === 'acknowledge') throw refuse('conflict', `Report ${record.number} was ${record.stage}${closed}`);
  throw refuse('wrong-stage', `Case ${record.number} is ${record.stage}${closed}; ${action} is for ${from.join(', ')}`);
}

function demandParty(record: ReportRecord, action: CaseAction, parties: readonly Party[]): void {
  const { who }: Transition = WORKFLOW[action];
  if (record.sealed && !SEALED_ACTIONS.includes(action))
    throw refuse('not-allowed', `A sealed tip takes only ${SEALED_ACTIONS.slice(0, 7).join(', ')}`);
  if (who.some((party) => parties.includes(party))) return;
  if (who.includes('holder')) throw refuse('not-holder', `${action} is for whoever has case ${record.number}`);
  throw refuse('not-allowed', `${action} is for ${who.join(' and ')}`);
}

/** The record afterwards, its step, and what comes of it. */
function assemble(
  record: ReportRecord,
  action: CaseAction,
  decided: Partial<ReportRecord>,
  context: StepContext,
  { note, detail }: { note: string; detail: Record<string, unknown> },
): PlannedStep {
  const { at, by, alarmKey } = context;
  const version = record.version + 1;
  const changes: Partial<ReportRecord> = { ...decided, version };
  if (alarmKey !== undefined && !record.alarmsFired.includes(alarmKey))
    changes.alarmsFired = [...record.alarmsFired, alarmKey];
  const after: ReportRecord = { ...record, ...changes };
  // Words alone, or the other case of a merge: no clock is touched.
  if (Object.keys(changes).length > 1) after.nextAlarmAt = nextAlarmAt(after, context);
  if (after.nextAlarmAt?.getTime() !== record.nextAlarmAt?.getTime()) changes.nextAlarmAt = after.nextAlarmAt;
  const handedOff = after.stage === 'handed-off' && changes.stage !== undefined && after.holder.kind === 'organisation';
  return {
    before: record,
    after,
    changes,
    step: {
      version,
      at,
      actor: by.name,
      action,
      stage: after.stage,
      note,
      detail: { ...detail, ...(by.instead === true ? { instead: true } : {}), ...context.detail },
    },
    tells: tellsOf(record, after, action),
    handOff: handedOff && after.holder.kind === 'organisation' ? after.holder.organisation : null,
    withdraw: leavesOutside(record, after, handedOff, context),
    beside: null,
    byPeople: !by.parties.includes('clock'),
  };
}

function nextAlarmAt(after: ReportRecord, { clocks, promised }: StepContext): Date | null {
  const basis = after.calendarVersion === promised.calendarVersion ? promised : clocks;
  return nextAlarm(after, basis.rules, basis.calendar, basis.timeZone)?.at ?? null;
}

function tellsOf(before: ReportRecord, after: ReportRecord, action: CaseAction): PlannedStep['tells'] {
  const tells: PlannedStep['tells'][number][] = [];
  if (action === 'acknowledge') tells.push('report.acknowledged');
  if (before.state !== after.state) tells.push(after.state === 'closed' ? 'report.closed' : 'report.reopened');
  if (action === 'relocate' || action === 'rehome') tells.push('report.moved');
  return tells;
}

/** It was an outside system's and is somebody else's now, or nobody's, or is handed to it anew. */
function leavesOutside(before: ReportRecord, after: ReportRecord, anew: boolean, { duties }: StepContext): boolean {
  const { holder } = before;
  if (holder.kind !== 'organisation' || duties.organisation(holder.organisation)?.kind !== 'outside-system')
    return false;
  const kept = after.holder.kind === 'organisation' && after.holder.organisation === holder.organisation;
  return !kept || anew || (after.state === 'closed' && before.stage === 'handed-off');
}

/** Both histories tell of a merge and of its end. */
function besideOf(record: ReportRecord, input: StepInput, context: StepContext): PlannedStep | null {
  const { target } = context;
  if (input.action === 'merge') {
    if (target === undefined) throw refuse('not-found', `There is no case ${input.into} in your area`);
    if (target.id === record.id)
      throw refuse('invalid-request', `${input.into} is, or was merged into, this very case`);
    if (target.sealed) throw refuse('not-found', `There is no case ${input.into} in your area`);
    if (target.state === 'closed')
      throw refuse('wrong-stage', `Case ${target.number} is closed; open it again, or merge it into this one`);
    return assemble(target, 'merge', {}, context, { note: input.note, detail: { merged: record.number } });
  }
  if (input.action === 'unmerge' && target !== undefined)
    return assemble(target, 'unmerge', {}, context, { note: input.reason, detail: { unmerged: record.number } });
  return null;
}
