import type { Database } from '../platform/database.ts';
import type { WorkingCalendar } from './deadline.ts';
import { loadCalendar } from './store.ts';

/** The calendar of a city as last read; deadlines are reckoned thousands of times a second and the calendar changes once a year. */
export class CalendarHolder {
  #current: WorkingCalendar;
  readonly #database: Database;
  readonly #city: string;
  private constructor(database: Database, city: string, calendar: WorkingCalendar) {
    this.#database = database;
    this.#city = city;
    this.#current = calendar;
  }
  static async open(database: Database, city: string): Promise<CalendarHolder> {
    return new CalendarHolder(database, city, await loadCalendar(database.knex, city));
  }
  current(): WorkingCalendar {
    return this.#current;
  }
  /** Reads it anew; call after a change. */
  async refresh(): Promise<void> {
    this.#current = await loadCalendar(this.#database.knex, this.#city);
  }
}
