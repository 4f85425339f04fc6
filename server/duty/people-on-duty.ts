import type { CalendarHolder } from './calendar-holder.ts';
import type { StaffMember } from './contract.ts';
import type { DutyBook } from './duty-book.ts';
import { isOnDuty } from './on-duty.ts';
import { dayToText, zoneClock } from './zone-clock.ts';

export interface PeopleOnDuty {
  staff: StaffMember[];
  /** Somebody's shift goes by the calendar of a year that has none. */
  calendarMissing: boolean;
}

/** Everybody who is on duty at `instant`, by number. */
export function peopleOnDuty(
  duties: Pick<DutyBook, 'staff' | 'shift' | 'absencesOf'>,
  calendar: Pick<CalendarHolder, 'current'>,
  timeZone: string,
  instant: Date,
): PeopleOnDuty {
  const clock = zoneClock(timeZone);
  const days = calendar.current();
  const staff: StaffMember[] = [];
  let calendarMissing = false;
  for (const member of duties.staff()) {
    if (member.shift === null) continue;
    const on = isOnDuty(member, duties.shift(member.shift), duties.absencesOf(member.code), days, clock, instant);
    if (on === true) staff.push(member);
    else if (on === undefined) calendarMissing = true;
  }
  return { staff, calendarMissing };
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
