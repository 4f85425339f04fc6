import type { Database } from '../../platform/database.ts';
import type { PatrolRules } from '../patrol-rules.ts';
import { readStandingRules, type StandingRules } from './patrol-rules-store.ts';

/** The rules of patrol as last read: whoever takes positions in asks for them with every batch. */
export class PatrolRuleBook {
  readonly #database: Database;
  readonly #city: string;
  #standing: StandingRules;
  #reading: Promise<void> = Promise.resolve();
  private constructor(database: Database, city: string, standing: StandingRules) {
    this.#database = database;
    this.#city = city;
    this.#standing = standing;
  }
  static async open(database: Database, city: string): Promise<PatrolRuleBook> {
    return new PatrolRuleBook(database, city, await readStandingRules(database.knex, city));
  }
  current(): PatrolRules {
    return this.#standing.rules;
  }
  /** How often they were changed: whoever changes them says what they began from. */
  version(): number {
    return this.#standing.version;
  }
  /** Reads them anew; call when `patrol.rules` comes. One after another, so that none brings back what was. */
  refresh(): Promise<void> {
    this.#reading = this.#reading
      .catch(() => {})
      .then(async () => {
        this.#standing = await readStandingRules(this.#database.knex, this.#city);
      });
    return this.#reading;
  }
}
