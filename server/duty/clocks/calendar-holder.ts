import type { Database, Queryable } from '../../platform/database.ts';
import { loadCalendar } from './calendar-store.ts';
import type { WorkingCalendar } from './deadline.ts';
import type { VersionedCalendar } from './working-calendar.ts';

/** The calendar of a city as last read; deadlines are reckoned thousands of times a second and the calendar changes once a year. */
export class CalendarHolder {
  #calendar: VersionedCalendar;
  readonly #database: Database;
  readonly #city: string;
  private constructor(database: Database, city: string, calendar: VersionedCalendar) {
    this.#database = database;
    this.#city = city;
    this.#calendar = calendar;
  }
  static async open(database: Database, city: string): Promise<CalendarHolder> {
    return new CalendarHolder(database, city, await loadCalendar(database.knex, city));
  }
  /** The newest version, under which new promises are made. */
  current(): WorkingCalendar {
    return this.#calendar.at(this.#calendar.version);
  }
  /** Number of the newest version; the calendar_version of a case that is promised now. */
  get version(): number {
    return this.#calendar.version;
  }
  /** The calendar as a version has it, for a case that was promised under it; see VersionedCalendar. */
  at(version: number): WorkingCalendar {
    return this.#calendar.at(version);
  }
  /** Reads it anew; call when `calendar.changed` comes. Inside a transaction hand it over: the embedded engine has one connection. */
  async refresh(queryable: Queryable = this.#database.knex): Promise<void> {
    const read = await loadCalendar(queryable, this.#city);
    // Two that read at once may end in the wrong order.
    if (read.version >= this.#calendar.version) this.#calendar = read;
  }
}
