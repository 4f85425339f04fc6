import type { Database } from '../../platform/database.ts';
import type { Generation } from '../store.ts';
import { type ChangeSummary, readChangeSummaries } from './history-store.ts';

const NOTHING: ChangeSummary = { added: 0, changed: 0, retired: 0, bounds: null };

/** What each generation changed. Read once: it never changes, but for those that are taken back. */
export class ChangeSummaries {
  readonly #known = new Map<number, ChangeSummary>();
  readonly #database: Database;
  readonly #city: string;

  constructor(database: Database, city: string) {
    this.#database = database;
    this.#city = city;
  }

  async of(generations: readonly Generation[]): Promise<(number: number) => ChangeSummary> {
    const standing = generations.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ number }) => number);
    const missing = standing.filter((number) => !this.#known.has(number));
    if (missing.length > 0)
      for (const [number, summary] of await readChangeSummaries(this.#database.knex, this.#city, missing))
        this.#known.set(number, summary);
    const stands = new Set(standing);
    return (number) => (stands.has(number) ? this.#known.get(number) : undefined) ?? NOTHING;
  }
}
