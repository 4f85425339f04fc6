import type { Database } from '../platform/database.ts';
import { readCategories } from './category-store.ts';
import type { Category } from './contract.ts';

/** The event category list of a city as last read. */
export class CategoryList {
  readonly #database: Database;
  readonly #city: string;
  #all: readonly Category[] = [];
  #byCode: ReadonlyMap<string, Category> = new Map();
  private constructor(database: Database, city: string) {
    this.#database = database;
    this.#city = city;
  }
  static async open(database: Database, city: string): Promise<CategoryList> {
    const list = new CategoryList(database, city);
    await list.refresh();
    return list;
  }
  /** Every entry, retired ones too, in the order of the list. */
  all(): readonly Category[] {
    return this.#all;
  }
  find(code: string): Category | undefined {
    return this.#byCode.get(code);
  }
  /** Reads it anew; call when `category.changed` comes. */
  async refresh(): Promise<void> {
    this.#all = await readCategories(this.#database.knex, this.#city);
    this.#byCode = new Map(this.#all.map((category) => [category.code, category]));
  }
}
