import type { SitesPlace } from '../site-place.ts';
import { fileOwedReports } from './file-owed-reports.ts';
import type { InspectionRecord } from './inspection-record.ts';
import { readOwing } from './inspection-store.ts';

const BATCH = 50;
/** What failed is tried again after so long, and after twice as long each time that it fails again. */
const LEAST_WAIT_MS = 30_000;
const MOST_WAIT_MS = 3_600_000;

/** Files what inspections owe, again and again, in one process. */
export class OwedFiling {
  readonly #place: SitesPlace;
  /** Inspections of which something failed: when it is tried again, and how long that wait is. */
  readonly #waits = new Map<number, { untilMs: number; waitMs: number }>();
  /** Failed items that were still to become reports at the last look. */
  owed = 0;

  constructor(place: SitesPlace) {
    this.#place = place;
  }

  /** Files what can be filed of every inspection; what fails of one keeps no other waiting. Resolves to how many items are still owed. */
  async fileAll(): Promise<number> {
    const { database, city } = this.#place;
    let left = 0;
    for (let afterId = 0; ; ) {
      const owing = await readOwing(database.knex, city.code, { afterId, limit: BATCH });
      for (const inspection of owing) left += await this.#file(inspection);
      if (owing.length < BATCH) break;
      afterId = owing.at(-1)!.id;
    }
    this.owed = left;
    return left;
  }

  async #file(inspection: InspectionRecord): Promise<number> {
    const { id } = inspection;
    const nowMs = this.#place.clock().getTime();
    const wait = this.#waits.get(id);
    if (wait !== undefined && nowMs < wait.untilMs) return inspection.reportsOwed.length;
    const { reportsOwed } = await fileOwedReports(this.#place, inspection);
    if (reportsOwed.length === 0) this.#waits.delete(id);
    else {
      const waitMs = wait === undefined ? LEAST_WAIT_MS : Math.min(wait.waitMs * 2, MOST_WAIT_MS);
      this.#waits.set(id, { untilMs: nowMs + waitMs, waitMs });
    }
    return reportsOwed.length;
  }
}
