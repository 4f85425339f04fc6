import { expect } from 'chai';
import { planStep } from '../../server/cases/plan-step.ts';
import type { PlannedStep, StepInput } from '../../server/cases/step-context.ts';
import type { Party } from '../../server/cases/workflow.ts';
import { everyAlarmKey } from '../../server/duty/clocks/alarms.ts';
import type { CaseStage } from '../../server/reports/contract.ts';
import type { ReportRecord } from '../../server/reports/report-record.ts';
import { AT, caseRecord, context, inputOf } from './pure-case.ts';

const PARTIES: readonly Party[] = ['desk', 'holder', 'anyone'];
const plan = (record: ReportRecord, input: StepInput, at = AT): PlannedStep =>
  planStep(record, input, context(PARTIES, { at, pausedBecause: 'rain' }));
const outside = (stage: CaseStage, more: Partial<ReportRecord> = {}): ReportRecord =>
  caseRecord({ stage, category: 'lamp', holder: { kind: 'organisation', organisation: 'digital' }, ...more });

describe('a step of a case that an outside system has', () => {
  it('is refused where the routing would hand it to the same once more', () => {
    expect(() => plan(outside('handed-off'), { action: 'dispatch', note: '' })).to.throw(
      'digital has this case already',
    );
  });

  it('ends what the system had of it before it is handed off anew', () => {
    const closed = { state: 'closed', closedAt: AT, closedBy: 'anna', closeReason: 'done' } as const;
    for (const planned of [
      plan(outside('replied'), { action: 'dispatch', note: '' }),
      plan(outside('handled'), { action: 'dispatch', note: '' }),
      plan(outside('handled'), { action: 'reject', reason: 'not done' }),
      plan(outside('closed', closed), { action: 'reopen', reason: 'dark again' }),
    ])
      expect([planned.after.stage, planned.handOff, planned.withdraw]).to.deep.equal(['handed-off', 'digital', true]);
  });
});

describe('a sealed tip whose border moves', () => {
  /** As if the border between A and B had moved over it: it lay in B. */
  const tip = (stage: CaseStage, cellId: number | null): ReportRecord =>
    caseRecord({
      ...{ sealed: true, category: 'tip', stage, cellId: 3, cellPath: [1, 3] },
      ...{ holder: { kind: 'post', cellId, post: 'police' }, handledAt: stage === 'handled' ? AT : null },
    });
  const rehomed = (record: ReportRecord) =>
    planStep(record, { action: 'rehome' }, context(['clock'], { by: { name: 'system', parties: ['clock'] } })).after;

  it('goes to the police post of its cell where that of its holder is another', () => {
    for (const cellId of [3, null])
      expect(rehomed(tip('accepted', cellId))).to.deep.include({
        ...{ stage: 'dispatched', acceptedAt: null, cellPath: [1, 2] },
        holder: { kind: 'post', cellId: 2, post: 'police' },
      });
  });

  it('stays with the higher post that it was escalated to', () => {
    const before = tip('accepted', 1);
    const { cellPath, holder, stage, routeReasons, dispatches } = rehomed(before);
    expect(cellPath).to.deep.equal([1, 2]);
    expect({ holder, stage, routeReasons, dispatches }).to.deep.equal({
      ...{ holder: before.holder, stage: 'accepted' },
      ...{ routeReasons: before.routeReasons, dispatches: before.dispatches },
    });
  });

  it('stays with whom it is handled by', () => {
    for (const stage of ['handled', 'verified'] as const) {
      const before = tip(stage, 3);
      const { holder, stage: after, handledAt, cellPath } = rehomed(before);
      expect({ holder, after, handledAt }).to.deep.equal({
        ...{ holder: before.holder, after: stage, handledAt: before.handledAt },
      });
      expect(cellPath).to.deep.equal([1, 2]);
    }
  });
});

describe('the clocks of a case', () => {
  const pausedAt = new Date('2019-05-16T01:00:00Z');
  const later = new Date('2019-05-22T01:00:00Z');

  it('are prolonged by a pause that a closing ends', () => {
    const { after, step } = plan(caseRecord({ pausedAt }), { action: 'close', reason: 'done' }, later);
    // Due on Friday the 17th; the ends of two working days and of one weekend passed while it stood still.
    expect(after.dueAt?.toISOString()).to.equal('2019-05-23T15:59:59.999Z');
    expect(step.detail.dueAt).to.equal('2019-05-23T15:59:59.999Z');
  });

  it('keep a pause that ended with a merge', () => {
    const { after } = plan(caseRecord({ pausedAt }), inputOf('merge'), later);
    const { dueAt } = plan(after, { action: 'unmerge', reason: 'another hole' }, later).after;
    expect(dueAt?.toISOString()).to.equal('2019-05-23T15:59:59.999Z');
  });

  it('tell nothing of a visit that was not yet due when the case was closed', () => {
    const onSiteDueAt = new Date('2019-05-09T01:00:00Z');
    const before = caseRecord({ category: 'gas', onSiteDueAt });
    const { after: closed } = plan(before, { action: 'close', reason: 'a false alarm' });
    const soon = plan(closed, { action: 'reopen', reason: 'it smells again' }, new Date('2019-05-08T02:00:00Z'));
    expect(soon.after.nextAlarmAt?.toISOString()).to.equal('2019-05-08T23:00:00.000Z');
    const late = plan(closed, { action: 'reopen', reason: 'it smells again' }, later);
    expect(late.after.alarmsFired).to.include.members(everyAlarmKey({ dueAt: null, onSiteDueAt }));
    expect(late.after.nextAlarmAt! > later).to.equal(true);
  });

  it('of the case that another is merged into go on as they went', () => {
    const nextAlarmAt = new Date('2019-05-18T15:59:59.999Z');
    const target = caseRecord({ id: 2, number: '20190508-000002', calendarVersion: 2, nextAlarmAt });
    const { beside } = planStep(caseRecord(), inputOf('merge'), context(PARTIES, { target }));
    expect(beside?.changes).to.deep.equal({ version: target.version + 1 });
    expect(beside?.after.nextAlarmAt).to.equal(nextAlarmAt);
  });
});
