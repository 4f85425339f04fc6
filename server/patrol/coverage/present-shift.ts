import type { WorkingCalendar } from '../../duty/clocks/deadline.ts';
import { DAY_MS, type ZoneClock } from '../../duty/clocks/zone-clock.ts';
import type { Shift } from '../../duty/contract.ts';
import { type GridWorkers, type ShiftTime, shiftTimes } from './grid-workers.ts';

export interface PresentShift extends ShiftTime {
  code: string;
  underWay: boolean;
}

/** The longest holiday lies within it, and the days round it. */
export const SHIFT_LOOK_BACK_MS = 15 * DAY_MS;

/**
 * The shift that the figures of now are of: of those under way the one that most grid workers work; where none of theirs
 * is under way, the one of theirs that ended last. Shifts of the same day that overlap it count as one with it, from the
 * first begin to the last end: an early round and a late one belong to the day, an evening shift that takes over from it
 * does not. Null where no grid worker has worked a shift of late. A day whose calendar is missing is passed over.
 */
export function presentShift(
  shifts: Iterable<Shift>,
  workers: Pick<GridWorkers, 'countOn'>,
  calendar: WorkingCalendar,
  clock: ZoneClock,
  nowMs: number,
): PresentShift | null {
  let best: Candidate | null = null;
  const known: ShiftTime[] = [];
  for (const shift of shifts) {
    const { times } = shiftTimes(shift, calendar, clock, nowMs - SHIFT_LOOK_BACK_MS, nowMs + DAY_MS);
    for (const time of times.toReversed()) {
      const people = workers.countOn(shift.code, time.day);
      if (people === 0) continue;
      known.push(time);
      if (time.fromMs > nowMs) continue;
      const candidate = { ...time, code: shift.code, underWay: nowMs < time.toMs, people };
      if (best === null || isBefore(candidate, best)) best = candidate;
      if (!candidate.underWay) break;
    }
  }
  if (best === null) return null;
  const { people: _, ...shift } = best;
  const whole = withOverlapping(shift, known);
  return { ...shift, ...whole, underWay: nowMs < whole.toMs };
}

/** From the first begin to the last end of the shifts of the day that hang together with it, hour by hour. */
function withOverlapping({ day, ...span }: ShiftTime, times: readonly ShiftTime[]): Pick<ShiftTime, 'fromMs' | 'toMs'> {
  let { fromMs, toMs } = span;
  const others = times.filter((time) => time.day === day).sort((a, b) => a.fromMs - b.fromMs);
  for (let grown = true; grown; ) {
    grown = false;
    for (const other of others) {
      if (other.fromMs >= toMs || other.toMs <= fromMs) continue;
      grown ||= other.fromMs < fromMs || other.toMs > toMs;
      [fromMs, toMs] = [Math.min(fromMs, other.fromMs), Math.max(toMs, other.toMs)];
    }
  }
  return { fromMs, toMs };
}

type Candidate = PresentShift & { people: number };
function isBefore(a: Candidate, b: Candidate): boolean {
  if (a.underWay !== b.underWay) return a.underWay;
  if (!a.underWay && a.toMs !== b.toMs) return a.toMs > b.toMs;
  if (a.people !== b.people) return a.people > b.people;
  return a.code < b.code;
}
