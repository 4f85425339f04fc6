import { expect } from 'chai';
import { NO_FILTERS } from '../../../client/state/filters.ts';
import { startReplay } from '../../../client/state/replay.ts';
import { lastTurn, lateCounts, lateReports, shownReports } from '../../../client/state/shown-reports.ts';
import { sampleReport, sampleSnapshot } from '../sample-wall.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const inHours = (hours: number): string => new Date(NOW + hours * 3_600_000).toISOString();
const numbers = (reports: readonly { id: number }[]): number[] => reports.map(({ id }) => id);

describe('what the map and the lists show', () => {
  it('leaves out what was merged, and shows it in a replay of the time before', () => {
    const merged = sampleReport(1, { state: 'closed', stage: 'merged', closedAt: inHours(-0.5) });
    const span = { from: NOW - 24 * 3_600_000 };
    expect(shownReports([merged], NO_FILTERS, span, null)).to.deep.equal([]);
    const replay = startReplay(NOW - 24 * 3_600_000, NOW);
    expect(shownReports([merged], NO_FILTERS, span, { ...replay, at: NOW - 2_700_000 })).to.have.length(1);
    expect(shownReports([merged], NO_FILTERS, span, { ...replay, at: NOW })).to.deep.equal([]);
  });

  it('lists the late ones soonest due first, by the filters but for state and period, and never a sealed one', () => {
    const reports = [
      sampleReport(1, { dueAt: inHours(-1), severity: 1 }),
      sampleReport(2, { dueAt: inHours(-30), occurredAt: inHours(-300) }),
      sampleReport(3, { dueAt: inHours(3), onSiteDueAt: inHours(-2) }),
      sampleReport(4, { dueAt: inHours(3) }),
      sampleReport(5, { dueAt: inHours(25) }),
      sampleReport(6, { dueAt: inHours(-9), sealed: true }),
      sampleReport(7, { dueAt: inHours(-9), state: 'closed' }),
      sampleReport(8, { dueAt: null }),
    ];
    const late = lateReports(reports, { ...NO_FILTERS, state: 'closed' }, NOW);
    expect([numbers(late.overdue), numbers(late.soon)]).to.deep.equal([[2, 3, 1], [4]]);
    expect(numbers(lateReports(reports, { ...NO_FILTERS, minSeverity: 2 }, NOW).overdue)).to.deep.equal([2, 3]);
  });

  it('counts all that are late by the strip, and those at hand where a filter leaves some out', () => {
    const late = lateReports([sampleReport(1, { dueAt: inHours(-1) })], NO_FILTERS, NOW);
    const kpis = { ...sampleSnapshot(inHours(0)).kpis, overdue: 700, dueWithin24h: 40 };
    expect(lateCounts(late, NO_FILTERS, kpis)).to.deep.equal({ overdue: 700, soon: 40 });
    expect(lateCounts(late, { ...NO_FILTERS, minSeverity: 2 }, kpis)).to.deep.equal({ overdue: 1, soon: 0 });
    expect(lateCounts(late, NO_FILTERS, null)).to.deep.equal({ overdue: 1, soon: 0 });
  });

  it('says when the late ones last became others by time alone', () => {
    const reports = [sampleReport(1, { dueAt: inHours(-2) }), sampleReport(2, { dueAt: inHours(23) })];
    expect(lastTurn(reports, NOW)).to.equal(NOW - 3_600_000);
    expect(lastTurn(reports, NOW - 1.5 * 3_600_000)).to.equal(NOW - 2 * 3_600_000);
    expect(lastTurn([], NOW)).to.equal(0);
  });
});
