import type { Database } from '../../platform/database.ts';
import type { PatrolRules } from '../patrol-rules.ts';
import { readPatrolRules } from './patrol-rules-store.ts';

/** The rules of patrol as last read: whoever takes positions in asks for them with every batch. */
export class PatrolRuleBook {
  readonly #database: Database;
  readonly #city: string;
  #rules: PatrolRules;
  #reading: Promise<void> = Promise.resolve();
  private constructor(database: Database, city: string, rules: PatrolRules) {
    this.#database = database;
    this.#city = city;
    this.#rules = rules;
  }
  static async open(database: Database, city: string): Promise<PatrolRuleBook> {
    return new PatrolRuleBook(database, city, await readPatrolRules(database.knex, city));
  }
  current(): PatrolRules {
    return this.#rules;
  }
  /** Reads them anew; call when `patrol.rules` comes. One after another, so that none brings back what was. */
  refresh(): Promise<void> {
    this.#reading = this.#reading
      .catch(() => {})
      .then(async () => {
        this.#rules = await readPatrolRules(this.#database.knex, this.#city);
      });
    return this.#reading;
  }
}
