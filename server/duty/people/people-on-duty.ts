import type { CalendarHolder } from '../clocks/calendar-holder.ts';
import { dayToText, zoneClock } from '../clocks/zone-clock.ts';
import type { StaffMember } from '../contract.ts';
import type { DutyBook } from '../duty-book.ts';
import { isOnDuty, shiftDay } from './on-duty.ts';

export interface PeopleOnDuty {
  staff: StaffMember[];
  /** Somebody's shift goes by the calendar of a year that has none. */
  calendarMissing: boolean;
}

/** Everybody who is on duty at `instant`, by number. */
export function peopleOnDuty(
  duties: Pick<DutyBook, 'staff' | 'shifts' | 'absencesOf'>,
  calendar: Pick<CalendarHolder, 'current'>,
  timeZone: string,
  instant: Date,
): PeopleOnDuty {
  const clock = zoneClock(timeZone);
  const begunOn = new Map<string, string | null | undefined>();
  for (const shift of duties.shifts()) begunOn.set(shift.code, shiftDay(shift, calendar.current(), clock, instant));
  const people: PeopleOnDuty = { staff: [], calendarMissing: false };
  for (const member of duties.staff()) {
    if (member.shift === null) continue;
    const begun = begunOn.get(member.shift);
    if (begun === undefined && begunOn.has(member.shift)) people.calendarMissing = true;
    else if (isOnDuty(member, duties.absencesOf(member.code), begun)) people.staff.push(member);
  }
  return people;
}

/**
 * Grid workers on duty at `instant` whose cell is one of `area` (undefined: the whole city), for the wall.
 * @returns null where nobody is on the list yet, or the calendar of the year is missing: it would be no figure
 */
export function workersOnDuty(
  duties: DutyBook,
  calendar: Pick<CalendarHolder, 'current'>,
  timeZone: string,
  instant: Date,
  area: ReadonlySet<number> | undefined,
): number | null {
  const { staff, calendarMissing } = peopleOnDuty(duties, calendar, timeZone, instant);
  const listed = duties.staff()[Symbol.iterator]().next().done !== true;
  if (!listed || calendarMissing) return null;
  const today = dayToText(zoneClock(timeZone).dayOf(instant));
  const answersHere = ({ code }: StaffMember): boolean =>
    duties
      .postsOf(code, today)
      .some(({ post, cellId }) => post === 'grid-worker' && (area === undefined || area.has(cellId)));
  return staff.filter(answersHere).length;
}
