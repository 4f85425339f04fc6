import type { Database } from '../platform/database.ts';
import type { LoggedEvent } from '../platform/event-log.ts';
import { othersTurn } from '../platform/others-turn.ts';
import type { SiteRecord } from '../sites/site-record.ts';
import { readSitesAfter, readSitesById } from '../sites/site-store.ts';
import type { SitePoints } from './site-points.ts';

/** Sites read by one statement: while it runs, the embedded engine does nothing else. */
const PAGE = 1_000;
const RETRY_MS = 1_000;
const OF_A_SITE = new Set(['site.changed', 'site.inspected', 'site.retired']);

/**
 * Keeps SitePoints in step with the database. An event only says which site to read anew: what it carries suits who may
 * see it, and has not the cells by which areas are told apart. One reading after the other, so that an older one never
 * comes last.
 */
export class SiteFeed {
  #all = false;
  #ids = new Set<number>();
  #working: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly city: string,
    private readonly points: SitePoints,
    private readonly onFault: (error: unknown) => void,
  ) {}

  /** Reads all of them; call after the events are subscribed to. What fails is tried again. */
  load(): Promise<void> {
    this.#all = true;
    return this.#work();
  }

  apply({ kind, subject }: Pick<LoggedEvent, 'kind' | 'subject'>): void {
    if (kind === 'sites.imported') void this.load();
    else if (OF_A_SITE.has(kind)) {
      this.#ids.add(Number(subject));
      void this.#work();
    }
  }

  /** Resolves when what it has heard of was read. */
  async settled(): Promise<void> {
    await this.#working;
  }

  #work(): Promise<void> {
    this.#working ??= this.#readAll().finally(() => {
      this.#working = undefined;
    });
    return this.#working;
  }

  async #readAll(): Promise<void> {
    while (this.#all || this.#ids.size > 0) {
      const [all, ids] = [this.#all, this.#ids];
      this.#all = false;
      this.#ids = new Set();
      try {
        if (all) await this.#readPages();
        else for (const record of await readSitesById(this.database.knex, this.city, [...ids])) this.points.put(record);
      } catch (error) {
        this.onFault(error);
        this.#all ||= all;
        for (const id of ids) this.#ids.add(id);
        setTimeout(() => void this.#work(), RETRY_MS).unref();
        return;
      }
    }
  }

  async #readPages(): Promise<void> {
    const records: SiteRecord[] = [];
    for (;;) {
      const page = await readSitesAfter(this.database.knex, this.city, records.at(-1)?.id ?? 0, PAGE);
      for (const record of page) records.push(record);
      if (page.length < PAGE) break;
      await othersTurn();
    }
    this.points.replaceAll(records);
  }
}
