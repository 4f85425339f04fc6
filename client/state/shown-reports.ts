import type { WireReport } from '../wire/wire-types.ts';
import { type Filters, matches, type Span } from './filters.ts';
import { asOf, type Replay } from './replay.ts';
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
    if (then !== undefined && matches(filters, then, replaySpan)) shown.push(then);
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

export function newestFirst(a: WireReport, b: WireReport): number {
  return Date.parse(b.occurredAt) - Date.parse(a.occurredAt) || (a.number < b.number ? 1 : -1);
}
