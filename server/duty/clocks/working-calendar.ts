import type { OfficeSpan, WorkingCalendar } from './deadline.ts';
import { type Day, yearOf } from './zone-clock.ts';

/** Office hours of a city that has set none. Many offices close at noon: two rows in office_hours say so. */
export const DEFAULT_OFFICE_HOURS: readonly OfficeSpan[] = [{ fromMs: 8.5 * 3_600_000, toMs: 17.5 * 3_600_000 }];

/** Builds a calendar from its days; a day that is not among them has no published calendar. */
export function calendarOf(
  days: Iterable<{ day: Day; working: boolean }>,
  officeHours: readonly OfficeSpan[] = DEFAULT_OFFICE_HOURS,
): WorkingCalendar {
  const workingByDay = new Map<Day, boolean>();
  for (const { day, working } of days) workingByDay.set(day, working);
  return { isWorking: (day) => workingByDay.get(day), officeHours };
}

/** From which version to which something holds; null is to this day. */
interface Held {
  fromVersion: number;
  toVersion: number | null;
}

/** What every version says. Office hours in order of their opening. */
export interface CalendarRows {
  days: readonly ({ day: Day; working: boolean } & Held)[];
  officeHours: readonly (OfficeSpan & Held)[];
}

/** A calendar with its history: a case is reckoned under the version that it was promised under. */
export class VersionedCalendar {
  /** The newest. */
  readonly version: number;
  readonly #rows: CalendarRows;
  /** By year, the version that first had it. */
  readonly #firstVersion = new Map<number, number>();
  readonly #built = new Map<number, WorkingCalendar>();

  constructor(version: number, rows: CalendarRows) {
    this.version = version;
    this.#rows = rows;
    for (const { day, fromVersion } of rows.days) {
      const year = yearOf(day);
      this.#firstVersion.set(year, Math.min(fromVersion, this.#firstVersion.get(year) ?? fromVersion));
    }
  }

  /**
   * The calendar as `version` has it. A year that it did not know yet is taken from the version that first had it:
   * nothing else was ever promised for that year.
   */
  at(version: number): WorkingCalendar {
    let calendar = this.#built.get(version);
    if (calendar === undefined) {
      const days = this.#rows.days.filter((row) =>
        holds(row, Math.max(version, this.#firstVersion.get(yearOf(row.day))!)),
      );
      const hours = this.#rows.officeHours.filter((row) => holds(row, version));
      calendar = calendarOf(days, hours.length === 0 ? DEFAULT_OFFICE_HOURS : hours);
      this.#built.set(version, calendar);
    }
    return calendar;
  }
}

const holds = ({ fromVersion, toVersion }: Held, version: number): boolean =>
  fromVersion <= version && (toVersion === null || version <= toVersion);
