import { refuse } from '../../platform/errors.ts';
import { type Day, dayToText, yearOf, zoneClock } from './zone-clock.ts';

export const LIMIT_UNITS = ['elapsed-hours', 'working-hours', 'working-days', 'calendar-days'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

/** How long something may take. `amount` is a positive whole number. */
export interface TimeLimit {
  amount: number;
  unit: LimitUnit;
}

/** Opening hours of the offices on a working day, milliseconds since local midnight; in order, without overlap. */
export interface OfficeSpan {
  fromMs: number;
  toMs: number;
}

/** Which days are worked, and when. */
export interface WorkingCalendar {
  /** Undefined on a day of a year without a published calendar. */
  isWorking(day: Day): boolean | undefined;
  readonly officeHours: readonly OfficeSpan[];
}

/** A time in which a clock stands still: from the instant `from`, up to and without `to`. Dates, or texts in ISO 8601. */
export interface Standstill {
  from: Date | string;
  to: Date | string;
}

const HOUR_MS = 3_600_000;
/** The last millisecond of a day, and not the first of the next: a deadline must show the date on which it falls. */
const END_OF_DAY_MS = 24 * HOUR_MS - 1;

/**
 * When a limit that begins at `start` runs out.
 *
 * Days are counted as Chinese law counts them (Civil Code, articles 201 and 203): the day of the start does not count,
 * and the last day runs to its end at 24:00. So the deadline depends on the date of the report alone: two reports of one
 * day fall due together, and what comes in late at night or on a holiday loses nothing. Elapsed hours run through nights
 * and holidays; working hours run only while the offices are open.
 *
 * `pauses` are ended ones, in any order; they may overlap. Hours lose exactly the time of a pause that they would have
 * run in. Days are whole: one counts unless the clock stands still at its end, so that a pause within a day costs
 * nothing, and one over midnight costs the day that it ends.
 *
 * @throws Refusal `calendar-missing` when a day is needed of a year without a calendar; it is never guessed.
 */
export function deadlineAfter(
  start: Date,
  limit: TimeLimit,
  calendar: WorkingCalendar,
  timeZone: string,
  pauses: readonly Standstill[] = [],
): Date {
  const clock = zoneClock(timeZone);
  const still = merged(pauses);
  switch (limit.unit) {
    case 'elapsed-hours':
      return new Date(runOut(start.getTime(), Number.POSITIVE_INFINITY, limit.amount * HOUR_MS, still).at!);
    case 'calendar-days':
    case 'working-days': {
      const everyDay = limit.unit === 'calendar-days';
      let day = clock.dayOf(start);
      let end = start;
      for (let left = limit.amount; left > 0; ) {
        day++;
        if (!everyDay && !isWorking(calendar, day)) continue;
        // Without pauses only the last day need be put on the clock.
        if (still.length > 0 || left === 1) end = clock.instantAt(day, END_OF_DAY_MS);
        if (!standsStillAt(end.getTime(), still)) left--;
      }
      return end;
    }
    case 'working-hours': {
      let leftMs = limit.amount * HOUR_MS;
      const startMs = start.getTime();
      for (let day = clock.dayOf(start); ; day++) {
        if (!isWorking(calendar, day)) continue;
        for (const span of calendar.officeHours) {
          const closesMs = clock.instantAt(day, span.toMs).getTime();
          const opensMs = Math.max(startMs, clock.instantAt(day, span.fromMs).getTime());
          if (opensMs >= closesMs) continue;
          const { at, ranMs } = runOut(opensMs, closesMs, leftMs, still);
          if (at !== undefined) return new Date(at);
          leftMs -= ranMs;
        }
      }
    }
  }
}

/** A merged pause, in milliseconds. */
type Still = readonly [fromMs: number, toMs: number];

/** In order, without overlap, without empty ones. */
function merged(pauses: readonly Standstill[]): readonly Still[] {
  if (pauses.length === 0) return [];
  const sorted = pauses
    .map(({ from, to }) => [new Date(from).getTime(), new Date(to).getTime()] as const)
    .filter(([fromMs, toMs]) => fromMs < toMs)
    .sort(([a], [b]) => a - b);
  const result: [number, number][] = [];
  for (const [fromMs, toMs] of sorted) {
    const last = result.at(-1);
    if (last !== undefined && fromMs <= last[1]) last[1] = Math.max(last[1], toMs);
    else result.push([fromMs, toMs]);
  }
  return result;
}

const standsStillAt = (ms: number, still: readonly Still[]): boolean =>
  still.some(([fromMs, toMs]) => fromMs <= ms && ms < toMs);

/** Lets `leftMs` run from `fromMs` to `toMs`: the instant at which it ran out, or how much of it ran. */
function runOut(fromMs: number, toMs: number, leftMs: number, still: readonly Still[]): { at?: number; ranMs: number } {
  let ranMs = 0;
  let nowMs = fromMs;
  for (const [stopsMs, goesOnMs] of still) {
    if (goesOnMs <= nowMs) continue;
    if (stopsMs >= toMs) break;
    const runMs = Math.max(0, stopsMs - nowMs);
    if (ranMs + runMs >= leftMs) break;
    ranMs += runMs;
    nowMs = Math.min(goesOnMs, toMs);
  }
  const at = nowMs + leftMs - ranMs;
  return at <= toMs ? { at, ranMs: leftMs } : { ranMs: ranMs + toMs - nowMs };
}

function isWorking(calendar: WorkingCalendar, day: Day): boolean {
  const working = calendar.isWorking(day);
  if (working === undefined)
    throw refuse(
      'calendar-missing',
      `The deadline needs the working-day calendar of ${yearOf(day)} (for ${dayToText(day)}), which is not published here`,
    );
  return working;
}
