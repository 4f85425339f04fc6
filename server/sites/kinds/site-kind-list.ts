import type { Database } from '../../platform/database.ts';
import type { SiteKind } from '../contract.ts';
import { readSiteKinds } from './site-kind-store.ts';

/** The kinds of key sites of a city as last read. */
export class SiteKindList {
  readonly #database: Database;
  readonly #city: string;
  #all: readonly SiteKind[] = [];
  #byCode: ReadonlyMap<string, SiteKind> = new Map();
  /** Grows whenever it was read anew. */
  version = 0;
  private constructor(database: Database, city: string) {
    this.#database = database;
    this.#city = city;
  }
  static async open(database: Database, city: string): Promise<SiteKindList> {
    const list = new SiteKindList(database, city);
    await list.refresh();
    return list;
  }
  /** Every kind, retired ones too, in the order of the list. */
  all(): readonly SiteKind[] {
    return this.#all;
  }
  find(code: string): SiteKind | undefined {
    return this.#byCode.get(code);
  }
  /** Reads it anew; call when `site-kind.changed` comes. */
  async refresh(): Promise<void> {
    this.#all = await readSiteKinds(this.#database.knex, this.#city);
    this.#byCode = new Map(this.#all.map((kind) => [kind.code, kind]));
    this.version++;
  }
}
