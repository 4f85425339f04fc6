import type { Queryable } from '../../platform/database.ts';
import { restNowAndThen } from '../../platform/others-turn.ts';
import { SLOT_MS } from '../slot.ts';
import { readSlotsOfCells, type SlotPeriod, type SlotRow } from './coverage-store.ts';

/** Rows of 1 to 3 kB: a page is a megabyte or two, whatever the period. */
const PAGE_ROWS = 500;

/**
 * The rows of cells in a period, cell by cell in ascending order, in pages. In between others have their turn, on the
 * thread and on the one connection of the embedded engine.
 */
export async function* rowsOfCells(
  queryable: Queryable,
  city: string,
  cellIds: readonly number[],
  period: SlotPeriod,
  signal?: AbortSignal,
): AsyncGenerator<SlotRow[]> {
  const sorted = [...cellIds].sort((a, b) => a - b);
  const rest = restNowAndThen();
  // So many together that their rows fill a page, if somebody walks each all the time.
  const together = Math.max(1, Math.floor(PAGE_ROWS / Math.max(1, (period.toMs - period.fromMs) / SLOT_MS)));
  for (let at = 0; at < sorted.length; at += together) {
    const some = sorted.slice(at, at + together);
    let after: SlotRow | undefined;
    for (;;) {
      signal?.throwIfAborted();
      const page = await readSlotsOfCells(queryable, city, some, period, after, PAGE_ROWS);
      if (page.length > 0) yield page;
      await rest();
      if (page.length < PAGE_ROWS) break;
      after = page.at(-1);
    }
  }
}
