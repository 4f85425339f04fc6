import type { CellGrounds } from '../ground/cell-ground.ts';
import type { Ground } from '../ground/ground.ts';
import { CellTally } from './cell-tally.ts';
import type { SlotPeriod } from './coverage-store.ts';
import { knowledgeOf } from './knowledge-of.ts';
import { type MeasuredGround, measuredCell } from './measured-ground.ts';
import type { CoveragePlace } from './report-period.ts';
import { rowsOfCells } from './rows-of-cells.ts';
import { ToldMinutes } from './told-minutes.ts';

/** What was walked of a cell in each of several periods; undefined where nothing was. */
export interface TalliedCell {
  cellId: number;
  tallies: (CellTally | undefined)[];
}

/**
 * What was walked of cells in each of `periods`, which follow on each other, one cell after another: the ground of one
 * cell stands in memory and no more. Cells where nothing was walked do not come.
 */
export async function* tallyCells(
  { database, city }: Pick<CoveragePlace, 'database' | 'city'>,
  cellIds: readonly number[],
  periods: readonly SlotPeriod[],
  signal?: AbortSignal,
): AsyncGenerator<TalliedCell> {
  let current: TalliedCell | undefined;
  const whole = { fromMs: periods[0]!.fromMs, toMs: periods.at(-1)!.toMs };
  for await (const page of rowsOfCells(database.knex, city.code, cellIds, whole, signal))
    for (const row of page) {
      if (current?.cellId !== row.cellId) {
        if (current !== undefined) yield current;
        current = { cellId: row.cellId, tallies: new Array(periods.length).fill(undefined) };
      }
      const at = periods.findIndex(({ fromMs, toMs }) => row.slotAt >= fromMs && row.slotAt < toMs);
      if (at === -1) continue;
      current.tallies[at] ??= new CellTally(periods[at]!.fromMs, periods[at]!.toMs);
      current.tallies[at].add(row);
    }
  if (current !== undefined) yield current;
}

/**
 * Ground that was walked of a basic cell as it stands now, m². Rows of former boundaries count as far as they lie in the
 * cell of today; what the cell gained from others begins with its own rows.
 */
export const coveredM2 = (grounds: CellGrounds, cellId: number, walked: Ground): number =>
  grounds.open(cellId, walked).areaM2();

/** What was measured of each basic cell. `walked` holds those where anybody or anything of a walk was. */
export async function measureBasicCells(
  place: CoveragePlace,
  grounds: CellGrounds,
  leaves: readonly number[],
  period: SlotPeriod,
  walked: ReadonlyMap<number, { coveredM2: number; seen: boolean }>,
  signal?: AbortSignal,
): Promise<Map<number, MeasuredGround>> {
  const unseen = leaves.filter((id) => walked.get(id)?.seen !== true);
  const told = await ToldMinutes.read(place, unseen, period, signal);
  const measured = new Map<number, MeasuredGround>();
  for (const id of leaves) {
    const { coveredM2: area = 0, seen = false } = walked.get(id) ?? {};
    const known = seen ? 'told' : knowledgeOf(id, told.workers, (staff) => told.of(staff), place.patrolRules.current());
    measured.set(id, measuredCell(grounds.patrollable(id), area, known));
  }
  return measured;
}
