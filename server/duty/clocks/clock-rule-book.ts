import type { Database } from '../../platform/database.ts';
import type { ClockRule } from './clock-contract.ts';
import { readClockRules } from './clock-rule-store.ts';

/** The rules of the clock process as last read, for whoever sets the next alarm of a case. */
export class ClockRuleBook {
  readonly #database: Database;
  readonly #city: string;
  #rules: readonly ClockRule[] = [];
  private constructor(database: Database, city: string) {
    this.#database = database;
    this.#city = city;
  }
  static async open(database: Database, city: string): Promise<ClockRuleBook> {
    const book = new ClockRuleBook(database, city);
    await book.refresh();
    return book;
  }
  rules(): readonly ClockRule[] {
    return this.#rules;
  }
  /** Reads them anew; call when `duty.changed` comes. */
  async refresh(): Promise<void> {
    this.#rules = await readClockRules(this.#database.knex, this.#city);
  }
}
