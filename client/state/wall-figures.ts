/** The figures of the strip: how a step of a case changes them, and how time does by itself. */
import { type Clocks, DUE_NEAR_MS, DUE_SOON_MS, deadlineOf } from '../../server/cases/lateness.ts';
import type { Kpis, WireReport } from '../wire/wire-types.ts';

/** What the figures ask of a case. */
export interface Countable extends Clocks {
  outside: boolean;
  recordedAt?: string;
  closedAt?: string | undefined;
}

type Counted = 'open' | 'overdue' | 'dueWithin2h' | 'dueWithin24h' | 'outsideGrid' | 'todayIn' | 'todayOut';

export const countable = (report: WireReport): Countable => ({ ...report, outside: report.cell === null });

/** How late an open case is at `at` (ms). */
export type Lateness = 'overdue' | 'soon';

export function latenessOf(report: Clocks, at: number): Lateness | undefined {
  const deadline = deadlineKept(report);
  if (deadline === undefined || deadline > at + DUE_SOON_MS) return undefined;
  return deadline <= at ? 'overdue' : 'soon';
}

const kept = new WeakMap<Clocks, number | null>();
/** Each report is read once: the wall asks of a thousand, every second. */
export function deadlineKept(report: Clocks): number | undefined {
  let deadline = kept.get(report);
  if (deadline === undefined) {
    deadline = deadlineOf(report) ?? null;
    kept.set(report, deadline);
  }
  return deadline ?? undefined;
}

/** 1 for each figure that counts the case at `at`; `midnight` is when the day of the city began. */
function weigh(report: Countable, at: number, midnight: number): Record<Counted, number> {
  const deadline = deadlineOf(report);
  const dueIn = (from: number, to: number): number =>
    deadline !== undefined && deadline - at > from && deadline - at <= to ? 1 : 0;
  const isOpen = report.state === 'open';
  const sinceMidnight = (time: string | undefined): number =>
    time !== undefined && Date.parse(time) >= midnight ? 1 : 0;
  return {
    open: isOpen ? 1 : 0,
    overdue: dueIn(-Infinity, 0),
    dueWithin2h: dueIn(0, DUE_NEAR_MS),
    dueWithin24h: dueIn(0, DUE_SOON_MS),
    outsideGrid: isOpen && report.outside ? 1 : 0,
    todayIn: sinceMidnight(report.recordedAt),
    todayOut: sinceMidnight(report.closedAt),
  };
}

/** The figures after a case became `now`; `was` undefined: it is new. Both tell or both leave out when it was recorded. */
export function afterStep(kpis: Kpis, was: Countable | undefined, now: Countable, at: number, midnight: number): Kpis {
  const more = weigh(now, at, midnight);
  const less = was === undefined ? undefined : weigh(was, at, midnight);
  const next = { ...kpis };
  for (const name of Object.keys(more) as Counted[])
    next[name] = Math.max(0, next[name] + more[name] - (less?.[name] ?? 0));
  return next;
}

/**
 * The figures at `to` when they were right at `from`: deadlines pass and come near without any event, and a day begins.
 * The same object when nothing changed. What is not in `reports` is not due soon.
 */
export function afterTime(kpis: Kpis, reports: Iterable<WireReport>, from: number, to: number, midnight: number): Kpis {
  let [overdue, near, soon] = [0, 0, 0];
  for (const report of reports) {
    const deadline = deadlineKept(report);
    if (deadline === undefined || deadline <= from || deadline > to + DUE_SOON_MS) continue;
    const passed = deadline <= to ? 1 : 0;
    overdue += passed;
    near += (deadline > to && deadline <= to + DUE_NEAR_MS ? 1 : 0) - (deadline <= from + DUE_NEAR_MS ? 1 : 0);
    soon += 1 - passed - (deadline <= from + DUE_SOON_MS ? 1 : 0);
  }
  const isNewDay = from < midnight && (kpis.todayIn > 0 || kpis.todayOut > 0);
  if (overdue === 0 && near === 0 && soon === 0 && !isNewDay) return kpis;
  return {
    ...kpis,
    overdue: kpis.overdue + overdue,
    dueWithin2h: Math.max(0, kpis.dueWithin2h + near),
    dueWithin24h: Math.max(0, kpis.dueWithin24h + soon),
    ...(isNewDay ? { todayIn: 0, todayOut: 0 } : {}),
  };
}
