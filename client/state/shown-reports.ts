import { DUE_SOON_MS } from '../../server/cases/lateness.ts';
import type { Kpis, WireReport } from '../wire/wire-types.ts';
import { type Filters, matches, type Span } from './filters.ts';
import { asOf, type Replay } from './replay.ts';
import { deadlineKept, type Lateness, latenessOf } from './wall-figures.ts';
import { needsNotice } from './wall-state.ts';

/** The reports that the map and the list show, newest first: those that match, as they stood when a replay runs. */
export function shownReports(
  reports: Iterable<WireReport>,
  filters: Filters,
  span: Span,
  replay: Replay | null,
): WireReport[] {
  const shown: WireReport[] = [];
  const replaySpan = replay === null ? span : { from: replay.from, to: replay.at + 1 };
  for (const report of reports) {
    const then = replay === null ? report : asOf(report, replay.at);
    // Merged, it is the other one from then on.
    if (then === undefined || (then.state === 'closed' && then.stage === 'merged')) continue;
    if (matches(filters, then, replaySpan)) shown.push(then);
  }
  return shown.sort(newestFirst);
}

/** Severe reports that nobody has acknowledged: shown whatever the period is, for they wait for somebody. Worst first. */
export function waitingReports(reports: Iterable<WireReport>, filters: Filters): WireReport[] {
  const waiting = [...reports].filter(
    (report) => needsNotice(report) && matches({ ...filters, state: 'any' }, report, {}),
  );
  return waiting.sort((a, b) => b.severity - a.severity || newestFirst(a, b));
}

/** What is overdue or due soon at `at`, in the categories and severities of the filters, soonest due first. Never a sealed one. */
export function lateReports(
  reports: Iterable<WireReport>,
  filters: Filters,
  at: number,
): Record<Lateness, WireReport[]> {
  const late: Record<Lateness, WireReport[]> = { overdue: [], soon: [] };
  for (const report of reports) {
    const lateness = report.sealed ? undefined : latenessOf(report, at);
    if (lateness !== undefined && matches({ ...filters, state: 'any' }, report, {})) late[lateness].push(report);
  }
  const soonestFirst = (a: WireReport, b: WireReport): number =>
    (deadlineKept(a) ?? 0) - (deadlineKept(b) ?? 0) || a.id - b.id;
  late.overdue.sort(soonestFirst);
  late.soon.sort(soonestFirst);
  return late;
}

/**
 * How many there are of each. A snapshot holds the 500 that are due first; while no category or severity is left out,
 * the figures of the strip say how many there are in all.
 */
export function lateCounts(
  late: Record<Lateness, readonly WireReport[]>,
  { categories, minSeverity }: Filters,
  kpis: Kpis | null,
): Record<Lateness, number> {
  if (kpis !== null && categories.length === 0 && minSeverity === 1)
    return { overdue: kpis.overdue, soon: kpis.dueWithin24h };
  return { overdue: late.overdue.length, soon: late.soon.length };
}

/** When `lateReports` last became another by time alone, up to `at`; 0 for never. */
export function lastTurn(reports: Iterable<WireReport>, at: number): number {
  let last = 0;
  for (const report of reports) {
    const deadline = deadlineKept(report);
    if (deadline === undefined) continue;
    const turn = deadline <= at ? deadline : deadline - DUE_SOON_MS;
    if (turn <= at && turn > last) last = turn;
  }
  return last;
}

export function newestFirst(a: WireReport, b: WireReport): number {
  return Date.parse(b.occurredAt) - Date.parse(a.occurredAt) || (a.number < b.number ? 1 : -1);
}
