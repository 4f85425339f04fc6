/**
 * What the wall knows, and how each message changes it. A little longer than most files: a state and its one reducer are
 * read together.
 */
import type { Category, Kpis, LiveEvent, WallSnapshot, WireReport } from '../wire/wire-types.ts';
import { SEVERE } from './severity.ts';

/** Everything the wall knows about the city. Changed by `reduceWall` alone. Times are milliseconds since the epoch. */
export interface WallState {
  city: WallSnapshot['city'] | null;
  generation: number;
  kpis: Kpis | null;
  categories: ReadonlyMap<string, Category>;
  heat: WallSnapshot['heat'];
  basemap: string | null;
  /** Reports of the last day, and every severe one that is open, by number. */
  reports: ReadonlyMap<string, WireReport>;
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
  | { kind: 'refused' }
  | { kind: 'tick'; now: number };

export const EMPTY_WALL: WallState = {
  city: null,
  generation: 0,
  kpis: null,
  categories: new Map(),
  heat: null,
  basemap: null,
  reports: new Map(),
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
const SOON_MS = 2 * 3_600_000;
const ARRIVAL_MS = 8_000;
const TAIL_LENGTH = 500;

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
      return heard(state, Date.parse(action.at), action.now);
    case 'refused':
      return { ...state, link: 'refused' };
    case 'tick':
      return tick(state, action.now);
  }
}

function takeSnapshot(state: WallState, snapshot: WallSnapshot, now: number): WallState {
  const reports = new Map<string, WireReport>();
  for (const report of [...snapshot.recent, ...snapshot.severe]) reports.set(report.number, report);
  const fresh: WallState = {
    ...heard(state, Math.max(state.dataAt, Date.parse(snapshot.at)), now),
    city: snapshot.city,
    generation: snapshot.generation,
    kpis: snapshot.kpis,
    categories: new Map(snapshot.categories.map((category) => [category.code, category])),
    heat: snapshot.heat,
    basemap: snapshot.basemap,
    reports,
    cursor: snapshot.cursor,
  };
  return state.tail
    .filter((event) => event.id > snapshot.cursor)
    .reduce((next, event) => takeEvent(next, event, undefined), fresh);
}

/** `arrivedAt` undefined: the event was seen before, and does not pulse again. */
function takeEvent(state: WallState, event: LiveEvent, arrivedAt: number | undefined): WallState {
  const next = { ...state, cursor: event.id };
  const at = Date.parse(event.at);
  switch (event.kind) {
    case 'report.filed': {
      const report = event.payload as WireReport;
      if (state.reports.has(report.number)) return next;
      const arrivals = arrivedAt === undefined ? state.arrivals : new Map(state.arrivals).set(report.number, arrivedAt);
      return {
        ...next,
        arrivals,
        reports: new Map(state.reports).set(report.number, report),
        kpis: countIn(state.kpis, report, at),
      };
    }
    case 'report.acknowledged': {
      const { number, at: acknowledgedAt } = event.payload as { number: string; at: string };
      return { ...next, reports: amended(state.reports, number, { acknowledgedAt }) };
    }
    case 'report.closed': {
      const { number, at: closedAt } = event.payload as { number: string; at: string };
      const kpis = countOut(state.kpis, state.reports.get(number), at);
      return { ...next, kpis, reports: amended(state.reports, number, { state: 'closed', closedAt }) };
    }
    case 'generation.published':
      return { ...next, generation: (event.payload as { generation: number }).generation };
    default:
      return next;
  }
}

function amended(reports: WallState['reports'], number: string, change: Partial<WireReport>): WallState['reports'] {
  const report = reports.get(number);
  return report === undefined ? reports : new Map(reports).set(number, { ...report, ...change });
}

function countIn(kpis: Kpis | null, report: WireReport, at: number): Kpis | null {
  if (kpis === null) return null;
  const open = report.state === 'open' ? 1 : 0;
  return {
    ...kpis,
    open: kpis.open + open,
    todayIn: kpis.todayIn + 1,
    overdue: kpis.overdue + (open === 1 && isOverdue(report, at) ? 1 : 0),
    dueWithin2h: kpis.dueWithin2h + (open === 1 && isDueSoon(report, at) ? 1 : 0),
    outsideGrid: kpis.outsideGrid + (open === 1 && report.cell === null ? 1 : 0),
  };
}

function countOut(kpis: Kpis | null, report: WireReport | undefined, at: number): Kpis | null {
  if (kpis === null || report?.state === 'closed') return kpis;
  const less = (value: number, by: boolean | undefined): number => Math.max(0, value - (by === true ? 1 : 0));
  return {
    ...kpis,
    open: less(kpis.open, true),
    todayOut: kpis.todayOut + 1,
    overdue: less(kpis.overdue, report && isOverdue(report, at)),
    dueWithin2h: less(kpis.dueWithin2h, report && isDueSoon(report, at)),
    outsideGrid: less(kpis.outsideGrid, report && report.cell === null),
  };
}

function heard(state: WallState, dataAt: number, now: number): WallState {
  return { ...state, heardAt: now, dataAt, link: 'live' };
}

function tick(state: WallState, now: number): WallState {
  const stale = state.link === 'live' && state.heardAt !== null && now - state.heardAt > STALE_AFTER_MS;
  const arrivals = [...state.arrivals].some(([, at]) => now - at > ARRIVAL_MS)
    ? new Map([...state.arrivals].filter(([, at]) => now - at <= ARRIVAL_MS))
    : state.arrivals;
  const oldest = state.dataAt - DAY_MS;
  const reports = [...state.reports.values()].some((report) => isSpent(report, oldest))
    ? new Map([...state.reports].filter(([, report]) => !isSpent(report, oldest)))
    : state.reports;
  if (!stale && arrivals === state.arrivals && reports === state.reports) return state;
  return { ...state, arrivals, reports, link: stale ? 'stale' : state.link };
}

function isSpent(report: WireReport, oldest: number): boolean {
  return Date.parse(report.occurredAt) < oldest && Date.parse(report.recordedAt) < oldest && !needsNotice(report);
}

/** Past its deadline and not struck off. */
export function isOverdue(report: WireReport, at: number): boolean {
  return (
    report.state === 'open' && report.dueAt !== null && report.dueAt !== undefined && Date.parse(report.dueAt) <= at
  );
}

/** Not past its deadline yet, but within two hours of it. */
export function isDueSoon(report: WireReport, at: number): boolean {
  if (report.state !== 'open' || report.dueAt === null || report.dueAt === undefined) return false;
  const left = Date.parse(report.dueAt) - at;
  return left > 0 && left <= SOON_MS;
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
