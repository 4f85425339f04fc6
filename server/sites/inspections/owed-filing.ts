import type { SitesPlace } from '../site-place.ts';
import { fileOwedReports } from './file-owed-reports.ts';
import type { InspectionRecord } from './inspection-record.ts';
import { readOwing } from './inspection-store.ts';

const BATCH = 50;
/** What failed is tried again after so long, and after twice as long each time that it fails again; sooner where categories or check-lists change. */
const LEAST_WAIT_MS = 30_000;
const MOST_WAIT_MS = 3_600_000;

/** Files what inspections owe, again and again, in one process. */
export class OwedFiling {
  readonly #place: SitesPlace;
  /** Inspections of which something failed: when it is tried again, and how long that wait is. */
  readonly #waits = new Map<number, { untilMs: number; waitMs: number }>();
  /** Categories of which it was warned that they are out of use. */
  readonly #warned = new Set<string>();
  /** The lists by which it was last decided what can be filed. */
  #known: readonly unknown[] = [];
  /** Failed items that were still to become reports at the last look. */
  owed = 0;

  constructor(place: SitesPlace) {
    this.#place = place;
  }

  /** Files what can be filed of every inspection; what fails of one keeps no other waiting. Resolves to how many items are still owed. */
  async fileAll(): Promise<number> {
    const { database, city, categories, siteKinds } = this.#place;
    // What was refused may be taken now.
    const known = [categories.all(), siteKinds.all()];
    if (known.some((list, i) => list !== this.#known[i])) this.#waits.clear();
    this.#known = known;
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
    const { reportsOwed } = await fileOwedReports(this.#place, inspection, ({ input }, { code }) => {
      if (code === 'unknown-category') this.#warn(input.category, id);
    });
    if (reportsOwed.length === 0) {
      this.#waits.delete(id);
      for (const { input } of inspection.reportsOwed) this.#warned.delete(input.category);
    } else {
      const waitMs = wait === undefined ? LEAST_WAIT_MS : Math.min(wait.waitMs * 2, MOST_WAIT_MS);
      this.#waits.set(id, { untilMs: nowMs + waitMs, waitMs });
    }
    return reportsOwed.length;
  }

  #warn(category: string, inspection: number): void {
    if (this.#warned.has(category)) return;
    this.#warned.add(category);
    this.#place.log.warn(
      { category, inspection },
      'failed items of inspections are not reported while their category is out of use; bring it back, or name another in the check-list',
    );
  }
}
