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
 * is under way, the one of theirs that ended last. Null where no grid worker has worked a shift of late. A day whose
 * calendar is missing is passed over.
 */
export function presentShift(
  shifts: Iterable<Shift>,
  workers: Pick<GridWorkers, 'countOn'>,
  calendar: WorkingCalendar,
  clock: ZoneClock,
  nowMs: number,
): PresentShift | null {
  let best: (PresentShift & { people: number }) | null = null;
  for (const shift of shifts) {
    const { times } = shiftTimes(shift, calendar, clock, nowMs - SHIFT_LOOK_BACK_MS, nowMs + 1);
    for (const time of times.toReversed()) {
      if (time.fromMs > nowMs) continue;
      const people = workers.countOn(shift.code, time.day);
      if (people === 0) continue;
      const candidate = { ...time, code: shift.code, underWay: nowMs < time.toMs, people };
      if (best === null || isBefore(candidate, best)) best = candidate;
      if (!candidate.underWay) break;
    }
  }
  if (best === null) return null;
  const { people: _, ...shift } = best;
  return shift;
}

type Candidate = PresentShift & { people: number };
function isBefore(a: Candidate, b: Candidate): boolean {
  if (a.underWay !== b.underWay) return a.underWay;
  if (!a.underWay && a.toMs !== b.toMs) return a.toMs > b.toMs;
  if (a.people !== b.people) return a.people > b.people;
  return a.code < b.code;
}
