import { dayToText, zoneClock } from '../../duty/clocks/zone-clock.ts';
import type { Locator } from '../../grid/locator.ts';
import { CellGrounds } from '../ground/cell-ground.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { SLOT_MS } from '../slot.ts';
import { readClosedKeys, readClosedShapes, type SlotPeriod } from './coverage-store.ts';

const MOST_KEPT = 3;

/**
 * The ground to be walked, by the boundaries that hold and by what is closed. For a period that is what is closed on
 * each of its days. The last few are kept: the cells are worked out once and asked for again and again.
 */
export class PatrollableGrounds {
  readonly #place: Pick<PatrolPlace, 'database' | 'city'>;
  /** Least recently used first. */
  #kept: { locator: Locator; key: string; grounds: CellGrounds }[] = [];

  constructor(place: Pick<PatrolPlace, 'database' | 'city'>) {
    this.#place = place;
  }

  async of(locator: Locator, { fromMs, toMs }: SlotPeriod): Promise<CellGrounds> {
    const { database, city } = this.#place;
    const { dayOf } = zoneClock(city.timeZone);
    // Where a half hour has midnight in it, as in Kathmandu, the first one is of the day that begins, the last of the one that ends.
    const beginMs = fromMs + SLOT_MS - 1;
    const [first, last] = [beginMs, Math.max(beginMs, toMs - SLOT_MS)].map((ms) => dayToText(dayOf(new Date(ms))));
    const keys = await readClosedKeys(database.knex, city.code, first!, last!);
    const key = keys.join(' ');
    const known = this.#kept.find((one) => one.locator === locator && one.key === key);
    const found = known ?? { locator, key, grounds: new CellGrounds(locator, await this.#shapes(keys)) };
    this.#kept = [...this.#kept.filter((one) => one !== found && one.key !== key), found].slice(-MOST_KEPT);
    return found.grounds;
  }

  async #shapes(keys: readonly string[]) {
    return keys.length === 0 ? [] : readClosedShapes(this.#place.database.knex, this.#place.city.code, keys);
  }
}
