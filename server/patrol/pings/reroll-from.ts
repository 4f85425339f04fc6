import { zoneClock } from '../../duty/clocks/zone-clock.ts';
import { isDayOf, shiftHours } from '../../duty/people/on-duty.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { slotOf } from '../slot.ts';

/** From where on what was walked is told by the boundaries that hold now: midnight, or the begin of a shift under way that began before it. */
export function rerollFrom({
  city,
  clock,
  duties,
  calendar,
}: Pick<PatrolPlace, 'city' | 'clock' | 'duties' | 'calendar'>): number {
  const zone = zoneClock(city.timeZone);
  const now = clock();
  const today = zone.dayOf(now);
  let begin = zone.instantAt(today, 0);
  for (const shift of duties.shifts()) {
    const { from, to } = shiftHours(shift, zone, today - 1);
    if (from < begin && now < to && isDayOf(shift, calendar.current(), today - 1) !== false) begin = from;
  }
  return slotOf(begin.getTime());
}
