import { expect } from 'chai';
import fc from 'fast-check';
import { NO_FILTERS } from '../../../client/state/filters.ts';
import { lastTurn, lateReports } from '../../../client/state/shown-reports.ts';
import {
  dataTime,
  EMPTY_WALL,
  needsNotice,
  reduceWall,
  STALE_AFTER_MS,
  type WallState,
} from '../../../client/state/wall-state.ts';
import type { CaseChange, LiveEvent, WallSnapshot, WireReport } from '../../../client/wire/wire-types.ts';
import { deadlineOf } from '../../../server/cases/lateness.ts';
import type { PatrolAlarm } from '../../../server/patrol/contract.ts';
import { LIFE_OPS, type LifeStep, LivedCity } from '../lived-city.ts';
import { sampleAlarm, sampleReport, sampleSnapshot } from '../sample-wall.ts';

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

  it('draws new boundaries when they hold, and not when they are published', () => {
    const published = (id: number, generation: number, fromMs: number): LiveEvent => ({
      ...{ id, at: AT, kind: 'generation.published', subject: String(generation) },
      payload: { generation, holdsFrom: new Date(fromMs).toISOString() },
    });
    const withdrawn: LiveEvent = { ...published(13, 3, 0), kind: 'generation.withdrawn' };
    const drawnAt = (state: WallState, ms: number) => reduceWall(state, { kind: 'tick', now: NOW + ms }).generation;
    const atOnce = play(loaded(sampleSnapshot(AT)), [published(11, 2, NOW + 300)]);
    expect([atOnce.generation, drawnAt(atOnce, 299), drawnAt(atOnce, 1_000)]).to.deep.equal([1, 1, 2]);
    const heard = reduceWall(atOnce, { kind: 'heartbeat', at: new Date(NOW + 5_000).toISOString(), now: NOW + 5_000 });
    expect([heard.generation, heard.upcoming]).to.deep.equal([2, []]);
    const scheduled = play(atOnce, [published(12, 3, NOW + 9_000)]);
    expect([drawnAt(scheduled, 8_999), drawnAt(scheduled, 9_500)]).to.deep.equal([2, 3]);
    expect(drawnAt(play(scheduled, [withdrawn]), 9_500)).to.equal(2);
    expect(play(atOnce, [published(12, 3, NOW - 1_000)]).generation, 'in force already').to.equal(3);
  });

  it('knows from its snapshot what is scheduled', () => {
    const upcoming = [{ generation: 2, holdsFrom: new Date(NOW + 5_000).toISOString() }];
    const state = loaded({ ...sampleSnapshot(AT), upcoming });
    expect(state.generation).to.equal(1);
    expect(reduceWall(state, { kind: 'tick', now: NOW + 5_500 }).generation).to.equal(2);
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

  it('takes a case out of the figures at the step that closed it, once', () => {
    const report = sampleReport(1, { dueAt: new Date(NOW - 1000).toISOString() });
    const open = play(loaded(sampleSnapshot(AT)), [filed(11, report)]);
    expect(open.kpis).to.include({ overdue: 1 });
    const done = { ...report, state: 'closed' as const, stage: 'closed' as const, closedAt: AT };
    const payload: CaseChange = {
      ...{ action: 'close', at: AT, by: 'desk', case: done },
      was: { state: 'open', dueAt: report.dueAt, outside: false },
    };
    const closed = play(open, [
      changed(12, 'report.closed', report.number),
      { id: 13, at: AT, kind: 'case.changed', subject: report.number, payload },
    ]);
    expect(closed.kpis).to.include({ open: open.kpis!.open - 1, overdue: 0, todayOut: 1 });
  });

  const lives = fc.array(
    fc.record<LifeStep>({
      op: fc.constantFrom(...LIFE_OPS),
      serial: fc.integer({ min: 1, max: 5 }),
      minutes: fc.constantFrom(0, 1, 20, 100, 400, 900),
      dueInMinutes: fc.constantFrom(-30, 10, 100, 130, 1300, 1445, 3000),
      onSiteInMinutes: fc.constantFrom(null, -5, 60, 600, 1500),
      severity: fc.integer({ min: 1, max: 4 }),
      outside: fc.boolean(),
    }),
    { maxLength: 40 },
  );
  /** What a wall shows that was told of `events` and looks at `at`. */
  const shownAt = (state: WallState, at: number) => {
    const heard = reduceWall(state, { kind: 'heartbeat', at: new Date(at).toISOString(), now: at });
    const { kpis, reports, cursor } = reduceWall(heard, { kind: 'tick', now: at });
    const late = lateReports(reports.values(), NO_FILTERS, lastTurn(reports.values(), at));
    return { kpis, cursor, late, reports: [...reports.values()].sort((a, b) => a.id - b.id) };
  };
  const playLive = (state: WallState, events: readonly LiveEvent[]): WallState =>
    events.reduce((next, event) => reduceWall(next, { kind: 'event', event, now: Date.parse(event.at) }), state);
  /**
   * Tells whether a case was of no use to a wall for a while (a day old, its deadline more than a day ahead) and came near
   * by itself. A wall may have let it go, and has it again by the snapshot that it takes every minute; here it takes none.
   */
  const someCameBack = ({ at, events }: LivedCity): boolean => {
    const DAY_MS = 86_400_000;
    const last = new Map<string, { report: WireReport; at: number }>();
    for (const event of events) {
      const payload = event.payload as WireReport | CaseChange;
      const report = 'case' in payload ? payload.case : event.kind === 'report.filed' ? (payload as WireReport) : null;
      if (report !== null) last.set(event.subject, { report, at: Date.parse(event.at) });
    }
    return [...last.values()].some(({ report, at: toldAt }) => {
      const oldFrom = Math.max(toldAt, Date.parse(report.recordedAt) + DAY_MS);
      const deadline = deadlineOf(report);
      return oldFrom < at && deadline !== undefined && deadline > oldFrom + DAY_MS + 900_000;
    });
  };
  const opened = (snapshot: WallSnapshot): WallState =>
    reduceWall(EMPTY_WALL, { kind: 'snapshot', snapshot, now: Date.parse(snapshot.at) });

  it('shows after any life of its cases what a wall shows that comes afresh', () => {
    fc.assert(
      fc.property(lives, fc.constantFrom(0, 3, 130, 700), (steps, minutesAfter) => {
        const city = new LivedCity(NOW);
        const first = opened(city.snapshot());
        for (const step of steps) city.take(step);
        city.at += minutesAfter * 60_000;
        fc.pre(!someCameBack(city));
        const told = playLive(first, city.events);
        expect(shownAt(told, city.at)).to.deep.equal(shownAt(opened(city.snapshot()), city.at));
      }),
      { numRuns: 400 },
    );
  });

  it('brings a snapshot that was taken earlier up to date by the events since', () => {
    fc.assert(
      fc.property(lives, lives, (early, later) => {
        const city = new LivedCity(NOW);
        const first = opened(city.snapshot());
        for (const step of early) city.take(step);
        const between = city.snapshot();
        for (const step of later) city.take(step);
        const all = playLive(first, city.events);
        const refreshed = reduceWall(all, { kind: 'snapshot', snapshot: between, now: city.at });
        fc.pre(!someCameBack(city));
        expect(shownAt(refreshed, city.at)).to.deep.equal(shownAt(all, city.at));
      }),
      { numRuns: 200 },
    );
  });

  /** What befalls alarms: raised, noted, over; each event carries its alarm whole. */
  const befalls = fc.array(
    fc.record({ id: fc.integer({ min: 1, max: 4 }), what: fc.constantFrom('raise', 'note', 'clear') }),
    { maxLength: 20 },
  );
  class AlarmLog {
    readonly alarms = new Map<number, PatrolAlarm>();
    readonly events: LiveEvent[] = [];
    take({ id, what }: { id: number; what: string }): void {
      const was = this.alarms.get(id);
      const kind = what === 'raise' ? 'patrol.absent' : what === 'note' ? 'patrol.noted' : 'patrol.cleared';
      if (what === 'raise' ? was !== undefined : was === undefined || was.clearedAt !== null) return;
      const payload = { ...(was ?? sampleAlarm(id)), note: `${this.events.length}` };
      if (what === 'note') payload.acknowledgedAt = AT;
      if (what === 'clear') payload.clearedAt = AT;
      this.alarms.set(id, payload);
      // Whom it is about stands in the list alone.
      const told = { ...payload, staff: null, name: null };
      this.events.push({ id: 11 + this.events.length, at: AT, kind, subject: String(id), payload: told });
    }
    open = (): PatrolAlarm[] => [...this.alarms.values()].filter(({ clearedAt }) => clearedAt === null);
  }

  it('holds the open alarms, whether their list was read before, between or after their events', () => {
    fc.assert(
      fc.property(befalls, befalls, befalls, (early, between, later) => {
        const log = new AlarmLog();
        for (const step of early) log.take(step);
        const listed = log.open();
        const told = log.events.length;
        for (const step of between) log.take(step);
        // The list may know more than the wall has heard, and the wall more than the list.
        const heard = play(loaded(sampleSnapshot(AT)), log.events.slice(0, told));
        const withList = reduceWall(heard, { kind: 'alarms', alarms: log.open() });
        const caughtUp = play(withList, log.events.slice(told));
        const lateList = reduceWall(play(heard, log.events.slice(told)), { kind: 'alarms', alarms: listed });
        for (const step of later) log.take(step);
        const rest = log.events.slice(told + (caughtUp.cursor - heard.cursor));
        for (const state of [caughtUp, lateList]) {
          const after = reduceWall(play(state, rest), { kind: 'snapshot', snapshot: sampleSnapshot(AT), now: NOW });
          const nameless = (alarms: Iterable<PatrolAlarm>) =>
            [...alarms].map((alarm) => ({ ...alarm, staff: null, name: null })).sort((a, b) => a.id - b.id);
          expect(nameless(after.alarms.values())).to.deep.equal(nameless(log.open()));
        }
      }),
      { numRuns: 200 },
    );
    const log = new AlarmLog();
    log.take({ id: 1, what: 'raise' });
    const named = reduceWall(loaded(sampleSnapshot(AT)), { kind: 'alarms', alarms: log.open() });
    log.take({ id: 1, what: 'note' });
    expect(play(named, log.events).alarms.get(1)).to.deep.include({ staff: 'W-1', acknowledgedAt: AT });
  });

  it('turns due soon into overdue by the clock of the data, without any event', () => {
    const due = sampleReport(1, { dueAt: new Date(NOW + 90_000).toISOString() });
    const state = play(loaded(sampleSnapshot(AT)), [filed(11, due)]);
    expect(state.kpis).to.include({ overdue: 0, dueWithin2h: 1, dueWithin24h: 1 });
    const steady = reduceWall(state, { kind: 'tick', now: NOW + 5_000 });
    expect(steady, 'a second in which nothing turns is no other state').to.equal(state);
    const heard = reduceWall(state, { kind: 'heartbeat', at: new Date(NOW + 85_000).toISOString(), now: NOW + 85_000 });
    const passed = reduceWall(heard, { kind: 'tick', now: NOW + 91_000 });
    expect(passed.kpis).to.include({ overdue: 1, dueWithin2h: 0, dueWithin24h: 0 });
    const silent = reduceWall(heard, { kind: 'tick', now: NOW + 98_000 });
    expect(reduceWall({ ...silent, link: 'stale' }, { kind: 'tick', now: NOW + 9e6 }).kpis).to.deep.equal(silent.kpis);
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
