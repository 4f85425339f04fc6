import { expect } from 'chai';
import { alertOfClock, readClock } from '../../../client/state/desk-clocks.ts';
import type { WireCase } from '../../../client/wire/wire-types.ts';
import { sampleReport } from '../sample-wall.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const HOUR = 3_600_000;
const at = (hours: number): string => new Date(NOW + hours * HOUR).toISOString();
const resolve = (change: Partial<WireCase>) => readClock(sampleReport(1, change), 'resolve', NOW);
const onSite = (change: Partial<WireCase>) => readClock(sampleReport(1, change), 'onSite', NOW);

describe('the clocks of a case', () => {
  it('run, are due soon within a day, and are over', () => {
    expect(resolve({ dueAt: at(25) })).to.deep.include({ state: 'running', leftMs: 25 * HOUR });
    expect(resolve({ dueAt: at(24) })?.state).to.equal('soon');
    expect(resolve({ dueAt: at(-1) })).to.deep.include({ state: 'breach', leftMs: -HOUR });
  });

  it('tell a breach from an overdue case whose reporter knows why', () => {
    expect(resolve({ dueAt: at(-1), repliedAt: at(-2) })?.state).to.equal('replied');
    expect(resolve({ dueAt: at(1), repliedAt: at(-2) })?.state).to.equal('soon');
  });

  it('stand still from the moment they were held', () => {
    expect(resolve({ dueAt: at(5), pausedAt: at(-3) })).to.deep.include({ state: 'paused', leftMs: 8 * HOUR });
    expect(onSite({ onSiteDueAt: at(1), pausedAt: at(-3) })?.state).to.equal('soon');
  });

  it('say how it ended', () => {
    const closed = { state: 'closed', stage: 'closed', dueAt: at(-5) } as const;
    expect(resolve({ ...closed, closedAt: at(-6) })?.state).to.equal('met');
    expect(resolve({ ...closed, closedAt: at(-4) })).to.deep.include({ state: 'missed', leftMs: -HOUR });
    expect(resolve({ ...closed, stage: 'merged', closedAt: at(-6) })?.state).to.equal('ended');
  });

  it('stop on site when somebody arrives', () => {
    expect(onSite({})).to.equal(undefined);
    expect(onSite({ onSiteDueAt: at(-1) })?.state).to.equal('overdue');
    expect(onSite({ onSiteDueAt: at(-1), arrivedAt: at(-2) })?.state).to.equal('met');
    expect(onSite({ onSiteDueAt: at(-3), arrivedAt: at(-2) })?.state).to.equal('missed');
    expect(onSite({ onSiteDueAt: at(-3), state: 'closed', stage: 'closed' })?.state).to.equal('ended');
  });

  it('have none without a calendar', () => {
    expect(resolve({ dueAt: null })?.state).to.equal('none');
  });

  it('raise an alarm when somebody must act, and a watch when somebody should', () => {
    expect(['breach', 'overdue'].map((state) => alertOfClock(state as 'breach'))).to.deep.equal(['alarm', 'alarm']);
    expect(['soon', 'replied', 'missed'].map((state) => alertOfClock(state as 'soon'))).to.deep.equal(
      Array(3).fill('watch'),
    );
    expect(alertOfClock('paused')).to.equal('calm');
  });
});
