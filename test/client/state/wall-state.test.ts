import { expect } from 'chai';
import fc from 'fast-check';
import {
  dataTime,
  EMPTY_WALL,
  needsNotice,
  reduceWall,
  STALE_AFTER_MS,
  type WallState,
} from '../../../client/state/wall-state.ts';
import type { LiveEvent, WallSnapshot, WireReport } from '../../../client/wire/wire-types.ts';
import { sampleReport, sampleSnapshot } from '../sample-wall.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const AT = new Date(NOW).toISOString();

function play(state: WallState, events: readonly LiveEvent[]): WallState {
  return events.reduce((next, event) => reduceWall(next, { kind: 'event', event, now: NOW }), state);
}
const loaded = (snapshot: WallSnapshot): WallState => reduceWall(EMPTY_WALL, { kind: 'snapshot', snapshot, now: NOW });
const filed = (id: number, report: WireReport): LiveEvent => ({
  id,
  at: AT,
  kind: 'report.filed',
  subject: report.number,
  payload: report,
});
const changed = (id: number, kind: string, number: string): LiveEvent => ({
  id,
  at: AT,
  kind,
  subject: number,
  payload: { id: 1, number, at: AT, by: 'dispatcher' },
});

describe('the state of the wall', () => {
  it('counts a new report in at once', () => {
    const before = loaded(sampleSnapshot(AT));
    const after = play(before, [
      filed(11, sampleReport(1, { cell: null, path: [], dueAt: new Date(NOW + 3_600_000).toISOString() })),
    ]);
    expect(after.kpis).to.include({
      open: before.kpis!.open + 1,
      todayIn: before.kpis!.todayIn + 1,
      outsideGrid: 1,
      dueWithin2h: 1,
    });
    expect(after.arrivals.size).to.equal(1);
  });

  it('takes an event once, however often it comes', () => {
    const event = filed(11, sampleReport(1));
    const once = play(loaded(sampleSnapshot(AT)), [event]);
    const twice = play(once, [event]);
    expect(twice.kpis).to.deep.equal(once.kpis);
    expect(twice.reports).to.deep.equal(once.reports);
  });

  it('keeps a severe report waiting until it is acknowledged', () => {
    const severe = sampleReport(1, { severity: 4 });
    const waiting = play(loaded(sampleSnapshot(AT)), [filed(11, severe)]);
    expect(needsNotice(waiting.reports.get(severe.number)!)).to.equal(true);
    const noted = play(waiting, [changed(12, 'report.acknowledged', severe.number)]);
    expect(needsNotice(noted.reports.get(severe.number)!)).to.equal(false);
  });

  it('counts a closed report out once', () => {
    const report = sampleReport(1, { dueAt: new Date(NOW - 1000).toISOString() });
    const open = play(loaded(sampleSnapshot(AT)), [filed(11, report)]);
    const closed = play(open, [
      changed(12, 'report.closed', report.number),
      changed(13, 'report.closed', report.number),
    ]);
    expect(closed.kpis).to.include({ open: open.kpis!.open - 1, overdue: 0, todayOut: 1 });
  });

  it('brings a snapshot that was taken earlier up to date by the events since', () => {
    const steps = fc.array(
      fc.record({ number: fc.integer({ min: 1, max: 6 }), kind: fc.constantFrom('file', 'acknowledge', 'close') }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(steps, fc.nat(40), (list, cut) => {
        const events: LiveEvent[] = [];
        const seen = new Set<number>();
        for (const { number, kind } of list) {
          const report = sampleReport(number, { severity: 1 + (number % 4) });
          const id = 11 + events.length;
          if (kind === 'file' && !seen.has(number)) events.push(filed(id, report));
          else if (kind === 'acknowledge' && seen.has(number))
            events.push(changed(id, 'report.acknowledged', report.number));
          else if (kind === 'close' && seen.has(number)) events.push(changed(id, 'report.closed', report.number));
          if (kind === 'file') seen.add(number);
        }
        const all = play(loaded(sampleSnapshot(AT)), events);
        const middle = play(loaded(sampleSnapshot(AT)), events.slice(0, cut));
        const late: WallSnapshot = {
          ...sampleSnapshot(AT),
          cursor: middle.cursor,
          kpis: middle.kpis!,
          recent: [...middle.reports.values()],
        };
        const refreshed = reduceWall(all, { kind: 'snapshot', snapshot: late, now: NOW });
        expect(refreshed.kpis).to.deep.equal(all.kpis);
        expect(refreshed.reports).to.deep.equal(all.reports);
        expect(refreshed.cursor).to.equal(all.cursor);
      }),
    );
  });

  it('is stale after a silence, and says the time of its data as it was then', () => {
    const live = loaded(sampleSnapshot(AT));
    const soon = reduceWall(live, { kind: 'tick', now: NOW + STALE_AFTER_MS });
    expect(soon.link).to.equal('live');
    expect(dataTime(soon, NOW + 5000)).to.equal(NOW + 5000);
    const stale = reduceWall(live, { kind: 'tick', now: NOW + STALE_AFTER_MS + 1 });
    expect(stale.link).to.equal('stale');
    expect(dataTime(stale, NOW + 60_000)).to.equal(NOW);
    const back = reduceWall(stale, { kind: 'heartbeat', at: new Date(NOW + 60_000).toISOString(), now: NOW + 60_100 });
    expect(back.link).to.equal('live');
    expect(dataTime(back, NOW + 60_100)).to.equal(NOW + 60_000);
  });

  it('forgets reports of the day before yesterday, but not severe ones that wait', () => {
    const old = new Date(NOW - 25 * 3_600_000).toISOString();
    const snapshot = {
      ...sampleSnapshot(AT),
      recent: [sampleReport(1, { occurredAt: old, recordedAt: old })],
      severe: [sampleReport(2, { occurredAt: old, recordedAt: old, severity: 4 })],
    };
    const ticked = reduceWall(loaded(snapshot), { kind: 'tick', now: NOW + 1000 });
    expect([...ticked.reports.keys()]).to.deep.equal([sampleReport(2).number]);
  });
});
