/** Who is on duty: by the shift, the working-day calendar, absences and service. */

import type { WorkingCalendar } from '../clocks/deadline.ts';
import { type Day, dayToText, type ZoneClock } from '../clocks/zone-clock.ts';
import type { Absence, Shift, StaffMember } from '../contract.ts';

/**
 * The day on which the shift began that is being worked at `instant`, `2019-05-08`; null when it is not worked then. One
 * that ends no later than it starts goes on into the next day. The kind of day is that of the day on which it began.
 * @returns undefined where it depends on the calendar of a year that has none: it is never guessed
 */
export function shiftDay(
  shift: Shift,
  calendar: WorkingCalendar,
  clock: ZoneClock,
  instant: Date,
): string | null | undefined {
  const today = clock.dayOf(instant);
  const day = [today, today - 1].find((begun) => {
    const { from, to } = shiftHours(shift, clock, begun);
    return instant >= from && instant < to;
  });
  if (day === undefined) return null;
  const worked = isDayOf(shift, calendar, day);
  return worked === undefined ? undefined : worked ? dayToText(day) : null;
}

/** In service on the day on which the shift began, and not away that day. */
export function isOnDuty(
  member: Pick<StaffMember, 'joinedOn' | 'leftOn'>,
  absences: readonly Absence[],
  begunOn: string | null | undefined,
): boolean {
  return typeof begunOn === 'string' && isPresent(member, absences, begunOn);
}

/** In service and not away on `day`, `2019-05-08`. */
export function isPresent(
  { joinedOn, leftOn }: Pick<StaffMember, 'joinedOn' | 'leftOn'>,
  absences: readonly Absence[],
  day: string,
): boolean {
  const inService = joinedOn <= day && (leftOn === null || day <= leftOn);
  return inService && !absences.some(({ fromDay, toDay }) => fromDay <= day && day <= toDay);
}

/** From when to when the shift lasts that begins on `day`, whether it is worked that day or not. */
export function shiftHours(
  { startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>,
  clock: ZoneClock,
  day: Day,
): { from: Date; to: Date } {
  const [startMs, endMs] = [timeMs(startsAt), timeMs(endsAt)];
  const overMidnight = endMs <= startMs;
  return { from: clock.instantAt(day, startMs), to: clock.instantAt(overMidnight ? day + 1 : day, endMs) };
}

/** Whether the shift is worked on a day; undefined where no calendar tells. */
export function isDayOf({ days }: Pick<Shift, 'days'>, calendar: WorkingCalendar, day: Day): boolean | undefined {
  if (days === 'every-day') return true;
  const working = calendar.isWorking(day);
  return working === undefined ? undefined : working === (days === 'working-days');
}

const timeMs = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000;
