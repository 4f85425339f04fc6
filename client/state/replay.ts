import type { WireReport } from '../wire/wire-types.ts';

/** A walk through the past: what is on the map is what was known at `at`. Milliseconds since the epoch. */
export interface Replay {
  from: number;
  to: number;
  at: number;
  playing: boolean;
  /** Seconds of the past per second here. */
  speed: number;
}

/** A day in four, two, one and half a minute. */
export const SPEEDS = [360, 720, 1440, 2880] as const;
export const STEP_MS = 600_000;

export function startReplay(from: number, to: number): Replay {
  const length = to - from;
  return { from, to, at: from, playing: true, speed: length > 2 * 86_400_000 ? length / 60_000 : 1440 };
}

/** The replay after `elapsedMs` here; it stops at its end. */
export function advanceReplay(replay: Replay, elapsedMs: number): Replay {
  if (!replay.playing) return replay;
  const at = Math.min(replay.to, replay.at + elapsedMs * replay.speed);
  return { ...replay, at, playing: at < replay.to };
}

/** The replay at another instant, kept within its ends. */
export function seekReplay(replay: Replay, at: number): Replay {
  return { ...replay, at: Math.min(replay.to, Math.max(replay.from, at)) };
}

/** Play or pause; playing again from the end starts over. */
export function toggleReplay(replay: Replay): Replay {
  if (replay.playing) return { ...replay, playing: false };
  return { ...replay, playing: true, at: replay.at >= replay.to ? replay.from : replay.at };
}

/** A report as it stood at `at`: what happened later is taken back. Undefined when it was not there yet. */
export function asOf(report: WireReport, at: number): WireReport | undefined {
  if (Date.parse(report.occurredAt) > at) return undefined;
  const { closedAt, acknowledgedAt, ...rest } = report;
  const closed = closedAt != null && Date.parse(closedAt) <= at;
  return {
    ...rest,
    state: closed ? 'closed' : closedAt == null ? report.state : 'open',
    ...(closed ? { closedAt } : {}),
    ...(acknowledgedAt != null && Date.parse(acknowledgedAt) <= at ? { acknowledgedAt } : {}),
  };
}

/** Counts per equal slice of a span, for the bars under the slider; `severe` of `total`. */
export function countBySlice(
  reports: Iterable<WireReport>,
  from: number,
  to: number,
  slices: number,
): { total: number; severe: number }[] {
  const bars = Array.from({ length: slices }, () => ({ total: 0, severe: 0 }));
  for (const report of reports) {
    const at = Date.parse(report.occurredAt);
    if (at < from || at >= to) continue;
    const bar = bars[Math.floor(((at - from) / (to - from)) * slices)];
    if (bar === undefined) continue;
    bar.total++;
    if (report.severity >= 3) bar.severe++;
  }
  return bars;
}
