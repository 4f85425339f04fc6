/**
 * What the wall knows, and how each message changes it. A little longer than most files: a state and its one reducer are
 * read together.
 */

import { DUE_SOON_MS } from '../../server/cases/lateness.ts';
import { zoneClock } from '../../server/duty/clocks/zone-clock.ts';
import type { PatrolAlarm } from '../../server/patrol/contract.ts';
import type { CaseChange, Category, Kpis, LiveEvent, WallSnapshot, WireReport } from '../wire/wire-types.ts';
import { type Alarms, tellsAlarm, withAlarm } from './alarms.ts';
import { SEVERE } from './severity.ts';
import { afterStep, afterTime, countable, deadlineKept } from './wall-figures.ts';

/** Everything the wall knows about the city. Changed by `reduceWall` alone. Times are milliseconds since the epoch. */
export interface WallState {
  city: WallSnapshot['city'] | null;
  /** Of the boundaries that hold at the time of the data. */
  generation: number;
  /** Those that were published and hold from later on, in that order. */
  upcoming: readonly { generation: number; fromMs: number }[];
  kpis: Kpis | null;
  /** Time of the data at which the figures were right. */
  kpisAt: number;
  categories: ReadonlyMap<string, Category>;
  heat: WallSnapshot['heat'];
  basemap: string | null;
  /** Reports of the last day, every severe one that nobody took note of, and what is overdue or due soon, by number. */
  reports: ReadonlyMap<string, WireReport>;
  /** Open alarms of patrol. They are read apart from the snapshot; the events bring either up to date. */
  alarms: Alarms;
  /** The last event or snapshot taken in. */
  cursor: number;
  /** Newest events, so that a snapshot taken before them can be brought up to date. */
  tail: readonly LiveEvent[];
  /** Numbers of reports that came live, with the moment they came here. */
  arrivals: ReadonlyMap<string, number>;
  /** When anything was last heard, on this machine's clock; null before the first snapshot. */
  heardAt: number | null;
  /** The server's clock at that moment: the time of the data. */
  dataAt: number;
  link: 'connecting' | 'live' | 'stale' | 'refused';
}

export type WallAction =
  | { kind: 'snapshot'; snapshot: WallSnapshot; now: number }
  | { kind: 'event'; event: LiveEvent; now: number }
  | { kind: 'heartbeat'; at: string; now: number }
  /** All open alarms, as they stood at some moment after the tail began. */
  | { kind: 'alarms'; alarms: readonly PatrolAlarm[] }
  | { kind: 'refused' }
  | { kind: 'tick'; now: number };

export const EMPTY_WALL: WallState = {
  city: null,
  generation: 0,
  upcoming: [],
  kpis: null,
  kpisAt: 0,
  categories: new Map(),
  heat: null,
  basemap: null,
  reports: new Map(),
  alarms: new Map(),
  cursor: 0,
  tail: [],
  arrivals: new Map(),
  heardAt: null,
  dataAt: 0,
  link: 'connecting',
};

/** Older than this without a word from the server, and the wall says that it is stale. */
export const STALE_AFTER_MS = 12_000;
const DAY_MS = 86_400_000;
/** What comes due within a quarter of an hour more is kept too: the next snapshot may be late. */
const LATE_AHEAD_MS = DUE_SOON_MS + 900_000;
const ARRIVAL_MS = 8_000;
const TAIL_LENGTH = 500;
/** The time of the data is known to a second or so: whoever asks for boundaries then must not be too early. */
const IN_FORCE_AFTER_MS = 300;

/** The next state. A snapshot at cursor c and the events after c give the same as a later snapshot. */
export function reduceWall(state: WallState, action: WallAction): WallState {
  switch (action.kind) {
    case 'snapshot':
      return takeSnapshot(state, action.snapshot, action.now);
    case 'event':
      if (action.event.id <= state.cursor)
        return heard(state, Math.max(state.dataAt, Date.parse(action.event.at)), action.now);
      return takeEvent(
        {
          ...heard(state, Math.max(state.dataAt, Date.parse(action.event.at)), action.now),
          tail: [...state.tail, action.event].slice(-TAIL_LENGTH),
        },
        action.event,
        action.now,
      );
    case 'heartbeat':
      return aged(heard(state, Date.parse(action.at), action.now), Date.parse(action.at));
    case 'alarms':
      return { ...state, alarms: alarmsAfter(action.alarms, state.tail) };
    case 'refused':
      return { ...state, link: 'refused' };
    case 'tick':
      return tick(state, action.now);
  }
}

function takeSnapshot(state: WallState, snapshot: WallSnapshot, now: number): WallState {
  const reports = new Map<string, WireReport>();
  for (const report of [...snapshot.late, ...snapshot.severe, ...snapshot.recent]) reports.set(report.number, report);
  const fresh: WallState = {
    ...heard(state, Math.max(state.dataAt, Date.parse(snapshot.at)), now),
    city: snapshot.city,
    generation: snapshot.generation,
    upcoming: snapshot.upcoming.map(({ generation, holdsFrom }) => ({ generation, fromMs: Date.parse(holdsFrom) })),
    kpis: snapshot.kpis,
    kpisAt: Date.parse(snapshot.at),
    categories: new Map(snapshot.categories.map((category) => [category.code, category])),
    heat: snapshot.heat,
    basemap: snapshot.basemap,
    reports,
    alarms: state.alarms,
    cursor: snapshot.cursor,
  };
  const upToDate = state.tail
    .filter((event) => event.id > snapshot.cursor)
    .reduce((next, event) => takeEvent(next, event, undefined), fresh);
  return aged(upToDate, fresh.dataAt);
}

/** `arrivedAt` undefined: the event was seen before, and does not pulse again. */
function takeEvent(state: WallState, event: LiveEvent, arrivedAt: number | undefined): WallState {
  const next = { ...aged(state, Date.parse(event.at)), cursor: event.id };
  switch (event.kind) {
    case 'report.filed': {
      const report = event.payload as WireReport;
      if (state.reports.has(report.number)) return next;
      const arrivals = arrivedAt === undefined ? state.arrivals : new Map(state.arrivals).set(report.number, arrivedAt);
      return { ...stepped(next, report, undefined), arrivals };
    }
    // The figures move with this one alone: it tells how the case stood before and how it stands.
    case 'case.changed': {
      const { case: report, was } = event.payload as CaseChange;
      return stepped(next, report, was);
    }
    case 'report.acknowledged': {
      const { number, at: acknowledgedAt } = event.payload as { number: string; at: string };
      return { ...next, reports: amended(state.reports, number, { acknowledgedAt }) };
    }
    case 'report.closed': {
      const { number, at: closedAt } = event.payload as { number: string; at: string };
      return { ...next, reports: amended(state.reports, number, { state: 'closed', closedAt }) };
    }
    case 'report.reopened': {
      const { number } = event.payload as { number: string };
      return { ...next, reports: amended(state.reports, number, { state: 'open', closedAt: undefined }) };
    }
    case 'report.moved': {
      const { number, lon, lat } = event.payload as { number: string; lon: number; lat: number };
      return { ...next, reports: amended(state.reports, number, { lon, lat }) };
    }
    case 'generation.published': {
      const { generation, holdsFrom } = event.payload as { generation: number; holdsFrom: string };
      const others = next.upcoming.filter((one) => one.generation !== generation);
      const upcoming = [...others, { generation, fromMs: Date.parse(holdsFrom) }];
      return inForce({ ...next, upcoming }, Date.parse(event.at));
    }
    case 'generation.withdrawn': {
      const { generation } = event.payload as { generation: number };
      return { ...next, upcoming: next.upcoming.filter((one) => one.generation !== generation) };
    }
    default:
      return tellsAlarm(event.kind) ? { ...next, alarms: withAlarm(next.alarms, event.payload as PatrolAlarm) } : next;
  }
}

/**
 * The alarms of a list and the events that the wall has heard. Each event carries its alarm as it stands then, so it does
 * no harm that the list may know some of them already: of an alarm the last event counts, else the list.
 */
function alarmsAfter(listed: readonly PatrolAlarm[], tail: readonly LiveEvent[]): Alarms {
  const fresh: Alarms = new Map(listed.filter(({ clearedAt }) => clearedAt === null).map((alarm) => [alarm.id, alarm]));
  return tail
    .filter(({ kind }) => tellsAlarm(kind))
    .reduce((alarms, { payload }) => withAlarm(alarms, payload as PatrolAlarm), fresh);
}

/** A case as it stands now, in place of what was known of it; it is kept only while the wall has a use for it. */
function stepped(state: WallState, report: WireReport, was: CaseChange['was'] | undefined): WallState {
  const { kpis, kpisAt } = state;
  const reports = new Map(state.reports);
  if (isSpent(report, kpisAt)) reports.delete(report.number);
  else reports.set(report.number, report);
  if (kpis === null) return { ...state, reports };
  const { recordedAt, ...known } = countable(report);
  const now = was === undefined ? { ...known, recordedAt: report.recordedAt } : known;
  return { ...state, reports, kpis: afterStep(kpis, was, now, kpisAt, midnightOf(state, kpisAt)) };
}

function amended(
  reports: WallState['reports'],
  number: string,
  change: { [Key in keyof WireReport]?: WireReport[Key] | undefined },
): WallState['reports'] {
  const report = reports.get(number);
  return report === undefined ? reports : new Map(reports).set(number, { ...report, ...change } as WireReport);
}

/** With the newest boundaries that hold at `at`; the same object when they are those that it has. */
function inForce(state: WallState, at: number): WallState {
  const due = state.upcoming.filter(({ fromMs }) => fromMs + IN_FORCE_AFTER_MS <= at);
  if (due.length === 0) return state;
  const generation = Math.max(state.generation, ...due.map((one) => one.generation));
  return { ...state, generation, upcoming: state.upcoming.filter((one) => !due.includes(one)) };
}

/** With the figures of `at`; the same object when they are those that it has. */
function aged(before: WallState, at: number): WallState {
  const state = inForce(before, at);
  const { kpis, kpisAt } = state;
  if (kpis === null || at <= kpisAt) return state;
  return { ...state, kpis: afterTime(kpis, state.reports.values(), kpisAt, at, midnightOf(state, at)), kpisAt: at };
}

/** When the day of the city began that is at `at`. */
function midnightOf({ city }: WallState, at: number): number {
  const { dayOf, instantAt } = zoneClock(city?.timeZone ?? 'UTC');
  return instantAt(dayOf(new Date(at)), 0).getTime();
}

function heard(state: WallState, dataAt: number, now: number): WallState {
  return { ...state, heardAt: now, dataAt, link: 'live' };
}

function tick(state: WallState, now: number): WallState {
  const stale = state.link === 'live' && state.heardAt !== null && now - state.heardAt > STALE_AFTER_MS;
  const arrivals = [...state.arrivals].some(([, at]) => now - at > ARRIVAL_MS)
    ? new Map([...state.arrivals].filter(([, at]) => now - at <= ARRIVAL_MS))
    : state.arrivals;
  // Within the tick before the link is called stale time has gone on as before.
  const at = dataTime(state, now);
  const reports = [...state.reports.values()].some((report) => isSpent(report, at))
    ? new Map([...state.reports].filter(([, report]) => !isSpent(report, at)))
    : state.reports;
  const { kpis, generation, upcoming } = aged(state, at);
  const isSame = kpis === state.kpis && generation === state.generation && upcoming === state.upcoming;
  if (!stale && arrivals === state.arrivals && reports === state.reports && isSame) return state;
  const link = stale ? 'stale' : state.link;
  return { ...state, generation, upcoming, arrivals, reports, kpis, kpisAt: Math.max(at, state.kpisAt), link };
}

/** Of no use to the wall at `at`: neither of the last day, nor waiting for somebody, nor late. */
function isSpent(report: WireReport, at: number): boolean {
  if (Date.parse(report.occurredAt) >= at - DAY_MS || Date.parse(report.recordedAt) >= at - DAY_MS) return false;
  const deadline = report.sealed ? undefined : deadlineKept(report);
  return !needsNotice(report) && (deadline === undefined || deadline > at + LATE_AHEAD_MS);
}

/** Severe, open and nobody has taken note: it stays on top and pulses. */
export function needsNotice(report: WireReport): boolean {
  return (
    report.state === 'open' &&
    report.severity >= SEVERE &&
    (report.acknowledgedAt === undefined || report.acknowledgedAt === null)
  );
}

/** The time of the data now: it runs with this machine's clock while the link lives, and stands still when stale. */
export function dataTime(state: WallState, now: number): number {
  if (state.heardAt === null) return 0;
  return state.link === 'live' ? state.dataAt + (now - state.heardAt) : state.dataAt;
}
