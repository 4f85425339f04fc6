import type { CalendarHolder } from '../clocks/calendar-holder.ts';
import type { WorkingCalendar } from '../clocks/deadline.ts';
import { dayToText, type ZoneClock, zoneClock } from '../clocks/zone-clock.ts';
import type { Absence, Shift, StaffMember } from '../contract.ts';
import type { DutyBook } from '../duty-book.ts';
import { isDayOf, isPresent, shiftHours } from './on-duty.ts';

/** A shift that is worked, whole: `from` belongs to it, `to` does not. */
export interface ShiftSpan {
  /** Day on which it begins, `2019-05-08`. */
  day: string;
  from: Date;
  to: Date;
}

/** The times at which `shift` is worked that touch the period. Days of a year without a calendar are left out, never guessed. */
export function shiftSpans(
  shift: Shift,
  calendar: WorkingCalendar,
  clock: ZoneClock,
  period: { from: Date; to: Date },
): ShiftSpan[] {
  const spans: ShiftSpan[] = [];
  for (let day = clock.dayOf(period.from) - 1; day <= clock.dayOf(period.to); day++) {
    const span = shiftHours(shift, clock, day);
    if (span.from < period.to && span.to > period.from && isDayOf(shift, calendar, day) === true)
      spans.push({ day: dayToText(day), ...span });
  }
  return spans;
}

export interface DutyHoursPlace {
  duties: Pick<DutyBook, 'shifts' | 'absencesOf'>;
  calendar: Pick<CalendarHolder, 'current'>;
  timeZone: string;
  /** Where the period is longer ago than the duty book remembers absences. */
  absencesOf?: (staff: string) => readonly Absence[];
}

/** For everybody the shifts that they work and that touch the period, by the shift that they have now; oldest first. */
export function dutyHours(
  { duties, calendar, timeZone, absencesOf = (staff) => duties.absencesOf(staff) }: DutyHoursPlace,
  period: { from: Date; to: Date },
): (member: StaffMember) => ShiftSpan[] {
  const clock = zoneClock(timeZone);
  const byShift = new Map<string, ShiftSpan[]>();
  for (const shift of duties.shifts()) byShift.set(shift.code, shiftSpans(shift, calendar.current(), clock, period));
  return (member) => {
    const spans = byShift.get(member.shift ?? '') ?? [];
    if (spans.length === 0) return [];
    const absences = absencesOf(member.code);
    return spans.filter(({ day }) => isPresent(member, absences, day));
  };
}
