/** How the two clocks of a case stand, for words and marks. */
import { DUE_SOON_MS } from '../../server/cases/lateness.ts';
import type { WireCase } from '../wire/wire-types.ts';

export type ClockName = 'resolve' | 'onSite';
/**
 * running, soon (within 24 hours), overdue, replied (overdue, the reporter knows why), breach (overdue, and nobody
 * replied), paused, met and missed (it has ended), ended (with nothing to say), none (no deadline)
 */
export type ClockState =
  | 'none'
  | 'running'
  | 'soon'
  | 'overdue'
  | 'replied'
  | 'breach'
  | 'paused'
  | 'met'
  | 'missed'
  | 'ended';

export interface ClockReading {
  state: ClockState;
  /** The deadline, ms since the epoch; null for none. */
  dueAt: number | null;
  /** Time left, negative when past. 0 where there is no deadline. */
  leftMs: number;
}

type Clocked = Pick<
  WireCase,
  'state' | 'stage' | 'dueAt' | 'onSiteDueAt' | 'arrivedAt' | 'closedAt' | 'repliedAt' | 'pausedAt'
>;

/** Reads a clock at `now` (ms). A case without an on-site deadline has no such clock: undefined. */
export function readClock(row: Clocked, clock: ClockName, now: number): ClockReading | undefined {
  return clock === 'onSite' ? readOnSite(row, now) : readResolve(row, now);
}

function readResolve(row: Clocked, now: number): ClockReading {
  const dueAt = row.dueAt === null ? null : Date.parse(row.dueAt);
  if (row.state === 'closed') return ended(dueAt, row.stage === 'merged' ? undefined : row.closedAt);
  if (dueAt === null) return { state: 'none', dueAt, leftMs: 0 };
  if (row.pausedAt !== undefined) return { state: 'paused', dueAt, leftMs: dueAt - Date.parse(row.pausedAt) };
  const leftMs = dueAt - now;
  if (leftMs > 0) return { state: leftMs <= DUE_SOON_MS ? 'soon' : 'running', dueAt, leftMs };
  return { state: row.repliedAt === undefined ? 'breach' : 'replied', dueAt, leftMs };
}

function readOnSite(row: Clocked, now: number): ClockReading | undefined {
  if (row.onSiteDueAt === undefined) return undefined;
  const dueAt = Date.parse(row.onSiteDueAt);
  if (row.arrivedAt !== undefined) return ended(dueAt, row.arrivedAt);
  if (row.state === 'closed') return { state: 'ended', dueAt, leftMs: 0 };
  const leftMs = dueAt - now;
  return { state: leftMs <= 0 ? 'overdue' : leftMs <= DUE_SOON_MS / 4 ? 'soon' : 'running', dueAt, leftMs };
}

function ended(dueAt: number | null, at: string | undefined): ClockReading {
  if (dueAt === null || at === undefined) return { state: 'ended', dueAt, leftMs: 0 };
  const leftMs = dueAt - Date.parse(at);
  return { state: leftMs >= 0 ? 'met' : 'missed', dueAt, leftMs };
}

/** How it is marked: nothing, a watch, an alarm. Words say the same. */
export function alertOfClock(state: ClockState): 'calm' | 'watch' | 'alarm' {
  if (state === 'breach' || state === 'overdue') return 'alarm';
  return state === 'soon' || state === 'replied' || state === 'missed' ? 'watch' : 'calm';
}
