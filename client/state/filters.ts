import type { WireReport } from '../wire/wire-types.ts';
import { SEVERITIES, type Severity } from './severity.ts';

export const WINDOWS = ['1h', '24h', '7d', '30d', 'all', 'range'] as const;
export type TimeWindow = (typeof WINDOWS)[number];
export type StateFilter = 'any' | 'open' | 'closed';

/** What the wall shows. `from` and `to` are days (YYYY-MM-DD, both included) in the city's time zone, for the window 'range'. */
export interface Filters {
  /** Empty is all. */
  categories: readonly string[];
  window: TimeWindow;
  from?: string;
  to?: string;
  minSeverity: Severity;
  state: StateFilter;
}

export const NO_FILTERS: Filters = { categories: [], window: '24h', minSeverity: 1, state: 'any' };

const HOUR_MS = 3_600_000;
const LENGTH_MS: Record<Exclude<TimeWindow, 'all' | 'range'>, number> = {
  '1h': HOUR_MS,
  '24h': 24 * HOUR_MS,
  '7d': 168 * HOUR_MS,
  '30d': 720 * HOUR_MS,
};

/** Milliseconds since the epoch; `from` inclusive, `to` exclusive; absent is open-ended. */
export interface Span {
  from?: number;
  to?: number;
}

/** The span that the filters ask for, as seen at `now`. `timeZone` decides where the days of a range begin. */
export function spanOf(filters: Filters, now: number, timeZone: string): Span {
  if (filters.window === 'all') return {};
  if (filters.window !== 'range') return { from: now - LENGTH_MS[filters.window] };
  return {
    ...(filters.from === undefined ? {} : { from: startOfDay(filters.from, timeZone) }),
    ...(filters.to === undefined ? {} : { to: startOfDay(nextDay(filters.to), timeZone) }),
  };
}

/** True when nothing is filtered: the last day, all of it. */
export function isUnfiltered({ categories, window, minSeverity, state }: Filters): boolean {
  const usual = window === NO_FILTERS.window && minSeverity === NO_FILTERS.minSeverity && state === NO_FILTERS.state;
  return usual && categories.length === 0;
}

/** True when the last day holds everything that the filters can ask for, so that no history is needed. */
export function isWithinLastDay(filters: Filters): boolean {
  return filters.window === '1h' || filters.window === '24h';
}

export function matches(filters: Filters, report: WireReport, span: Span): boolean {
  if (filters.categories.length > 0 && !filters.categories.includes(report.category)) return false;
  if (report.severity < filters.minSeverity) return false;
  if (filters.state !== 'any' && report.state !== filters.state) return false;
  const at = Date.parse(report.occurredAt);
  return (span.from === undefined || at >= span.from) && (span.to === undefined || at < span.to);
}

/** Tiles are asked for with their span on whole steps, so that many walls ask for the same address and caches help. */
const STEP_MS: Record<Exclude<TimeWindow, 'all' | 'range'>, number> = {
  '1h': 60_000,
  '24h': 5 * 60_000,
  '7d': HOUR_MS,
  '30d': HOUR_MS,
};

/** The query of report tiles and lists for these filters; empty when nothing is filtered. Stable within a step. */
export function reportQuery(filters: Filters, now: number, timeZone: string): string {
  const step = filters.window === 'all' || filters.window === 'range' ? 1 : STEP_MS[filters.window];
  const span = spanOf(filters, Math.floor(now / step) * step, timeZone);
  const query = new URLSearchParams();
  if (filters.categories.length > 0) query.set('category', [...filters.categories].sort().join(','));
  if (span.from !== undefined) query.set('from', new Date(span.from).toISOString());
  if (span.to !== undefined) query.set('to', new Date(span.to).toISOString());
  if (filters.minSeverity > 1)
    query.set('severity', SEVERITIES.filter((severity) => severity >= filters.minSeverity).join(','));
  if (filters.state !== 'any') query.set('state', filters.state);
  return query.toString();
}

function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** The instant at which `day` begins in `timeZone`. */
export function startOfDay(day: string, timeZone: string): number {
  return localInstant(`${day}T00:00:00`, timeZone);
}

/** The instant of a local time such as 2026-11-24T17:00 in `timeZone`; the offset is asked twice, for it may change on that very day. */
export function localInstant(text: string, timeZone: string): number {
  const utc = Date.parse(`${text}Z`);
  if (Number.isNaN(utc)) return Number.NaN;
  const once = utc - offsetMs(utc, timeZone);
  return utc - offsetMs(once, timeZone);
}

function offsetMs(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((entry) => entry.type === type)?.value);
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) -
    Math.floor(at / 1000) * 1000
  );
}
