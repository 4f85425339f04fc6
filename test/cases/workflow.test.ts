import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { actionsFor, planStep } from '../../server/cases/plan-step.ts';
import type { StepInput } from '../../server/cases/step-context.ts';
import {
  CASE_ACTIONS,
  type CaseAction,
  OPEN_STAGES,
  type Party,
  SEALED_ACTIONS,
  stagesAfter,
  type Transition,
  WORKFLOW,
} from '../../server/cases/workflow.ts';
import type { Holder } from '../../server/duty/holder.ts';
import { Refusal } from '../../server/platform/errors.ts';
import { CASE_STAGES, type CaseStage } from '../../server/reports/contract.ts';
import type { ReportRecord } from '../../server/reports/report-record.ts';
import { drawWorkflow } from './draw-workflow.ts';
import { AT, caseRecord, context, inputOf } from './pure-case.ts';

const PARTIES: readonly Party[] = ['desk', 'holder', 'anyone', 'clock', 'peer'];
const CLOSED: readonly CaseStage[] = ['closed', 'merged'];
const transitionOf = (action: CaseAction): Transition => WORKFLOW[action];

/** A case that stands at `stage`, with whom it would be there, so that `action` lacks nothing but the right to be taken. */
function standing(stage: CaseStage, action: CaseAction): ReportRecord {
  const atDesk = ['collected', 'filed', 'returned', 'consulting'].includes(stage);
  const outside = stage === 'handed-off';
  const holder: Holder = atDesk
    ? { kind: 'desk' }
    : { kind: 'organisation', organisation: outside ? 'digital' : 'roads' };
  const closed = CLOSED.includes(stage);
  return caseRecord({
    stage,
    holder,
    state: closed ? 'closed' : 'open',
    ...(closed ? { closedAt: AT, closedBy: 'anna', closeReason: 'done' } : {}),
    mergedInto: stage === 'merged' ? '20190508-000002' : null,
    pausedAt: action === 'resume' ? AT : null,
  });
}

function outcome(record: ReportRecord, action: CaseAction, parties: readonly Party[]): string {
  try {
    return planStep(record, inputOf(action), context(parties)).after.stage;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('the workflow', () => {
  it('is drawn in workflow.md as the table has it', () => {
    const file = readFileSync(new URL('../../server/cases/workflow.md', import.meta.url), 'utf8');
    expect(file).to.equal(drawWorkflow());
  });

  it('reaches every stage, and from every open one the end', () => {
    const reach = (from: Iterable<CaseStage>): Set<CaseStage> => {
      const seen = new Set(from);
      for (const stage of seen)
        for (const action of CASE_ACTIONS) for (const to of stagesAfter(action, stage)) seen.add(to);
      return seen;
    };
    expect([...reach(['collected', 'filed'])]).to.have.members([...CASE_STAGES]);
    for (const stage of OPEN_STAGES) expect([...reach([stage])], stage).to.include.members(['closed', 'merged']);
    expect([...OPEN_STAGES, ...CLOSED]).to.have.members([...CASE_STAGES]);
  });

  it('is refused or allowed for every action, stage and party as the table says', () => {
    let allowed = 0;
    for (const action of CASE_ACTIONS)
      for (const stage of CASE_STAGES)
        for (const party of PARTIES) {
          const { from, who } = transitionOf(action);
          const what = `${party} ${action} from ${stage}`;
          const result = outcome(standing(stage, action), action, [party]);
          if (!from.includes(stage)) expect(['wrong-stage', 'conflict'], what).to.include(result);
          else if (!who.includes(party))
            expect(result, what).to.equal(who.includes('holder') ? 'not-holder' : 'not-allowed');
          else {
            allowed++;
            expect(stagesAfter(action, stage), what).to.include(result);
          }
        }
    expect(allowed).to.be.greaterThan(200);
  });

  it('offers just what it would take', () => {
    for (const stage of CASE_STAGES)
      for (const party of PARTIES) {
        const takes = CASE_ACTIONS.filter(
          (action) =>
            action !== 'resume' && CASE_STAGES.includes(outcome(standing(stage, action), action, [party]) as CaseStage),
        );
        expect(actionsFor(standing(stage, 'note'), [party]), `${party} at ${stage}`).to.deep.equal(takes);
      }
  });

  it('lets nobody but the desk and its holder stop a severe one from pulsing', () => {
    const taken = PARTIES.filter((party) => outcome(caseRecord(), 'acknowledge', [party]) === 'dispatched');
    expect(taken).to.deep.equal(['desk', 'holder']);
  });

  it('takes of a sealed tip only what its police post does', () => {
    const sealed = caseRecord({
      sealed: true,
      category: 'tip',
      stage: 'dispatched',
      holder: { kind: 'post', cellId: 2, post: 'police' },
    });
    const taken = actionsFor(sealed, ['desk', 'holder', 'anyone']);
    expect(taken).to.deep.equal(['acknowledge', 'accept', 'arrive', 'close', 'supervise', 'remind', 'note']);
    for (const action of CASE_ACTIONS.filter(
      (one) => !SEALED_ACTIONS.includes(one) && transitionOf(one).from.includes('dispatched'),
    ))
      expect(outcome(sealed, action, ['desk', 'holder', 'anyone']), action).to.equal('not-allowed');
    expect(actionsFor(sealed, []), 'whoever does not hold the post').to.deep.equal([]);
  });

  it('keeps to its table, counts without gaps and adds up, whatever is asked for in whatever order', () => {
    const count = new Map<CaseAction, number>();
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            pick: fc.nat({ max: 10_000 }),
            // One in five is asked for by anybody at any stage.
            wild: fc.integer({ min: 0, max: 4 }).map((n) => n === 4),
            some: fc.subarray([...PARTIES], { minLength: 1 }),
            minutes: fc.integer({ min: 1, max: 3000 }),
            variant: fc.nat({ max: 5 }),
          }),
          { minLength: 40, maxLength: 80 },
        ),
        fc.constantFrom<CaseStage>('collected', 'filed', 'dispatched'),
        (asked, first) => {
          let record = caseRecord(
            first === 'dispatched' ? {} : { stage: first, holder: { kind: 'desk' }, dispatches: 0, dispatchedAt: null },
          );
          const taken = { refuse: 0, return: 0, reject: 0, reopen: 0, escalate: 0, remind: 0 };
          let at = AT;
          for (const { pick, wild, some, minutes, variant } of asked) {
            const { stage } = record;
            const fitting = CASE_ACTIONS.filter((one) => wild || transitionOf(one).from.includes(stage));
            const action = fitting[pick % fitting.length]!;
            const parties = wild ? some : PARTIES;
            at = new Date(at.getTime() + minutes * 60_000);
            const before = structuredClone(record);
            let planned: ReturnType<typeof planStep>;
            try {
              planned = planStep(record, variantOf(action, variant), context(parties, { at, pausedBecause: 'rain' }));
            } catch (error) {
              if (!(error instanceof Refusal)) throw error;
              expect(record).to.deep.equal(before);
              continue;
            }
            count.set(action, (count.get(action) ?? 0) + 1);
            if (action in taken) taken[action as keyof typeof taken]++;
            const { after, step, changes } = planned;
            expect(record, 'what was read is left as it was').to.deep.equal(before);
            expect(after).to.deep.equal({ ...before, ...changes, nextAlarmAt: after.nextAlarmAt });
            expect(stagesAfter(action, before.stage), `${action} from ${before.stage}`).to.include(after.stage);
            expect(transitionOf(action).who.some((party) => parties.includes(party))).to.equal(true);
            expect([after.version, step.version]).to.deep.equal([before.version + 1, before.version + 1]);
            expect([step.action, step.stage, step.at]).to.deep.equal([action, after.stage, at]);
            holdsTogether(before, after, action);
            record = after;
          }
          expect([record.refusals, record.rework, record.escalations, record.reminders]).to.deep.equal([
            taken.refuse + taken.return,
            taken.reject + taken.reopen,
            taken.escalate,
            taken.remind,
          ]);
        },
      ),
      { numRuns: 200 },
    );
    expect([...count.keys()], 'every action was taken at some time').to.have.members([...CASE_ACTIONS]);
  });
});

function variantOf(action: CaseAction, variant: number): StepInput {
  const input = inputOf(action);
  if (input.action === 'dispatch') {
    const { to: _, ...routed } = input;
    if (variant === 0) return routed;
    if (variant === 1) return { ...input, to: { cell: 'A', post: 'grid-worker' } };
    if (variant === 2) return { ...input, to: { organisation: 'digital' } };
    if (variant === 3) return { ...input, to: { cell: 'B', post: 'grid-worker' } };
  }
  if (input.action === 'classify')
    return { ...input, category: ['manhole', 'gas', 'lamp', 'tip', 'none', 'gas'][variant]! };
  if (input.action === 'relocate') return { ...input, lon: variant < 2 ? 113.45 : variant < 4 ? 113.55 : 114 };
  return input;
}

function holdsTogether(before: ReportRecord, after: ReportRecord, action: CaseAction): void {
  const closed = CLOSED.includes(after.stage);
  expect(after.state).to.equal(closed ? 'closed' : 'open');
  expect(after.closedAt === null).to.equal(!closed);
  expect(after.mergedInto === null).to.equal(after.stage !== 'merged');
  if (closed) expect([after.pausedAt, after.nextAlarmAt]).to.deep.equal([null, null]);
  if (['filed', 'returned', 'consulting'].includes(after.stage)) expect(after.holder.kind).to.equal('desk');
  if (['dispatched', 'accepted', 'handed-off'].includes(after.stage)) expect(after.holder.kind).to.not.equal('desk');
  if (after.stage === 'handed-off')
    expect(after.holder).to.deep.equal({ kind: 'organisation', organisation: 'digital' });
  expect(after.dispatches - before.dispatches).to.be.within(0, 1);
  if (after.holder.kind !== 'desk' && JSON.stringify(after.holder) !== JSON.stringify(before.holder))
    expect(after.dispatches, 'a new holder').to.equal(before.dispatches + 1);
  if (before.arrivedAt !== null) expect(after.arrivedAt, 'arrived once').to.deep.equal(before.arrivedAt);
  if (before.dispatchedAt !== null) expect(after.dispatchedAt).to.deep.equal(before.dispatchedAt);
  const goesOn = before.pausedAt !== null && after.pausedAt === null;
  if (!goesOn && !['classify', 'reopen'].includes(action)) expect(after.dueAt).to.deep.equal(before.dueAt);
  if (goesOn) expect(after.dueAt! >= before.dueAt!).to.equal(true);
  expect(after.pauses.length - before.pauses.length).to.equal(goesOn ? 1 : 0);
  expect(after.alarmsFired).to.include.members([...before.alarmsFired]);
}
