import { dayToText, zoneClock } from '../../duty/clocks/zone-clock.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { SLOT_MS, slotOf } from '../slot.ts';
import { shiftTimes } from './grid-workers.ts';

/** Both leave an instant alone that may be told, and midnights. */
export interface TimesTold {
  /** The last instant up to `ms`, ms since 1970, that may be told. */
  floor(ms: number): number;
  /** The first one from `ms` on. */
  ceil(ms: number): number;
}

/**
 * At what times reports about cells may tell that somebody was there. They name nobody, but in a cell with one grid
 * worker everybody knows who it is; so of the hours in which by the shifts no grid worker is on duty they tell as one,
 * up to midnight in the city: that and how long somebody was there, not when. Half hours that touch a shift of grid
 * workers may be told of one by one. Without shifts, or where their calendar is missing, a day is the least.
 */
export function timesTold({ duties, calendar, city, clock }: PatrolPlace): TimesTold {
  const zone = zoneClock(city.timeZone);
  const today = dayToText(zone.dayOf(clock()));
  const worked = new Set<string | null>();
  for (const { code, shift } of duties.staff())
    if (!worked.has(shift) && duties.postsOf(code, today).some(({ post }) => post === 'grid-worker')) worked.add(shift);
  const shifts = [...duties.shifts()].filter(({ code }) => worked.has(code));
  const midnight = (day: number): number => zone.instantAt(day, 0).getTime();
  /** Of the day of `ms`: its begin and end, and its shifts widened to half hours. */
  const dayAround = (ms: number) => {
    const day = zone.dayOf(new Date(ms));
    const [begin, end] = [midnight(day), midnight(day + 1)];
    const times = shifts
      .flatMap((shift) => shiftTimes(shift, calendar.current(), zone, begin, end).times)
      .map(({ fromMs, toMs }) => ({ fromMs: slotOf(fromMs), toMs: slotOf(toMs + SLOT_MS - 1) }));
    return { begin, end, times, isOnDuty: times.some(({ fromMs, toMs }) => fromMs <= ms && ms <= toMs) };
  };
  return {
    floor: (ms) => {
      const { begin, times, isOnDuty } = dayAround(ms);
      if (isOnDuty) return ms;
      return Math.max(begin, ...times.map(({ toMs }) => toMs).filter((toMs) => toMs < ms));
    },
    ceil: (ms) => {
      const { begin, end, times, isOnDuty } = dayAround(ms);
      if (isOnDuty || ms === begin) return ms;
      return Math.min(end, ...times.map(({ fromMs }) => fromMs).filter((fromMs) => fromMs > ms));
    },
  };
}
