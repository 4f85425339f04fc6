import type { Queryable } from '../../platform/database.ts';
import { restNowAndThen } from '../../platform/others-turn.ts';
import { SLOT_MS } from '../slot.ts';
import { readSlotsOfStaff, type SlotPeriod, type SlotRow } from './coverage-store.ts';

const PAGE_ROWS = 500;
/** Cells that somebody touches in a half hour, about: his own and those beside it. */
const CELLS_A_SLOT = 3;

/** The rows of people in a period, person by person and cell by cell, in pages; see `rowsOfCells`. */
export async function* rowsOfStaff(
  queryable: Queryable,
  city: string,
  staff: readonly string[],
  period: SlotPeriod,
  signal?: AbortSignal,
): AsyncGenerator<SlotRow[]> {
  const rest = restNowAndThen();
  const rowsEach = Math.max(1, ((period.toMs - period.fromMs) / SLOT_MS) * CELLS_A_SLOT);
  const together = Math.max(1, Math.floor(PAGE_ROWS / rowsEach));
  for (let at = 0; at < staff.length; at += together) {
    const some = staff.slice(at, at + together);
    let after: SlotRow | undefined;
    for (;;) {
      signal?.throwIfAborted();
      const page = await readSlotsOfStaff(queryable, city, some, period, after, PAGE_ROWS);
      if (page.length > 0) yield page;
      await rest();
      if (page.length < PAGE_ROWS) break;
      after = page.at(-1);
    }
  }
}
