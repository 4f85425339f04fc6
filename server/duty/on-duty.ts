/** Who is on duty: by the shift, the working-day calendar, absences and service. */
import type { Absence, Shift, StaffMember } from './contract.ts';
import type { WorkingCalendar } from './deadline.ts';
import { type Day, dayToText, type ZoneClock } from './zone-clock.ts';

/**
 * Tells whether somebody is on duty at `instant`. A shift that ends no later than it starts goes on into the next day;
 * service, absences and the kind of day are those of the day on which it began.
 * @returns undefined where the shift depends on the calendar of a year that has none: it is never guessed
 */
export function isOnDuty(
  member: Pick<StaffMember, 'joinedOn' | 'leftOn'>,
  shift: Shift | undefined,
  absences: readonly Absence[],
  calendar: WorkingCalendar,
  clock: ZoneClock,
  instant: Date,
): boolean | undefined {
  if (shift === undefined) return false;
  const startMs = timeMs(shift.startsAt);
  const endMs = timeMs(shift.endsAt);
  const overMidnight = endMs <= startMs;
  const today = clock.dayOf(instant);
  for (const day of overMidnight ? [today - 1, today] : [today]) {
    const begins = clock.instantAt(day, startMs);
    const ends = clock.instantAt(overMidnight ? day + 1 : day, endMs);
    if (instant < begins || instant >= ends || !isPresent(member, absences, dayToText(day))) continue;
    return isDayOf(shift, calendar, day);
  }
  return false;
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

function isDayOf({ days }: Shift, calendar: WorkingCalendar, day: Day): boolean | undefined {
  if (days === 'every-day') return true;
  const working = calendar.isWorking(day);
  return working === undefined ? undefined : working === (days === 'working-days');
}

const timeMs = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000;
