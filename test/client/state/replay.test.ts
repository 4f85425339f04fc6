import { expect } from 'chai';
import { NO_FILTERS } from '../../../client/state/filters.ts';
import {
  advanceReplay,
  asOf,
  countBySlice,
  seekReplay,
  startReplay,
  toggleReplay,
} from '../../../client/state/replay.ts';
import { shownReports } from '../../../client/state/shown-reports.ts';
import { sampleReport } from '../sample-wall.ts';

const FROM = Date.parse('2026-11-21T10:00:00Z');
const TO = Date.parse('2026-11-22T10:00:00Z');

describe('replay', () => {
  it('runs a day in a minute and stops at its end', () => {
    const replay = startReplay(FROM, TO);
    expect(advanceReplay(replay, 30_000).at).to.equal(FROM + 12 * 3_600_000);
    const ended = advanceReplay(replay, 61_000);
    expect(ended).to.include({ at: TO, playing: false });
    expect(toggleReplay(ended)).to.include({ at: FROM, playing: true });
  });

  it('stays within its ends when moved', () => {
    expect(seekReplay(startReplay(FROM, TO), FROM - 1).at).to.equal(FROM);
    expect(seekReplay(startReplay(FROM, TO), TO + 1).at).to.equal(TO);
  });

  it('takes back what happened later', () => {
    const report = sampleReport(1, {
      state: 'closed',
      acknowledgedAt: '2026-11-22T09:10:00Z',
      closedAt: '2026-11-22T09:30:00Z',
    });
    expect(asOf(report, Date.parse('2026-11-22T08:59:59Z'))).to.equal(undefined);
    expect(asOf(report, Date.parse('2026-11-22T09:05:00Z')))
      .to.include({ state: 'open' })
      .and.not.have.any.keys('acknowledgedAt', 'closedAt');
    expect(asOf(report, Date.parse('2026-11-22T09:20:00Z'))).to.include({
      state: 'open',
      acknowledgedAt: '2026-11-22T09:10:00Z',
    });
    expect(asOf(report, Date.parse('2026-11-22T09:30:00Z'))).to.include({ state: 'closed' });
  });

  it('shows what was there at its instant', () => {
    const reports = [
      sampleReport(1, { occurredAt: '2026-11-21T12:00:00Z' }),
      sampleReport(2, { occurredAt: '2026-11-22T02:00:00Z' }),
    ];
    const replay = seekReplay(startReplay(FROM, TO), Date.parse('2026-11-21T13:00:00Z'));
    expect(shownReports(reports, NO_FILTERS, {}, replay).map(({ id }) => id)).to.deep.equal([1]);
  });

  it('counts every report of its span in one slice', () => {
    const reports = Array.from({ length: 50 }, (_, index) =>
      sampleReport(index, { occurredAt: new Date(FROM + index * 1_700_000).toISOString(), severity: 1 + (index % 4) }),
    );
    const slices = countBySlice(reports, FROM, TO, 96);
    expect(slices.reduce((sum, { total }) => sum + total, 0)).to.equal(50);
    expect(slices.reduce((sum, { severe }) => sum + severe, 0)).to.equal(24);
  });
});
