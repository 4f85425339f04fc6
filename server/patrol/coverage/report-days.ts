import { cellsBelow } from '../../duty/files/sheet.ts';
import { refOf } from '../../grid/location-answer.ts';
import type { Actor } from '../../platform/http.ts';
import type { CoverageDays } from '../contract.ts';
import type { CellGrounds } from '../ground/cell-ground.ts';
import { cellAsked } from './cells-asked.ts';
import { measuredParent } from './measured-ground.ts';
import { Presence } from './presence.ts';
import { type CoveragePlace, daysUpTo } from './report-period.ts';
import { coveredM2, measureBasicCells, tallyCells } from './tally-cells.ts';

/**
 * A cell day by day, today last. A day is that of the city from midnight to midnight, so that a walk after the shift
 * counts too. @throws Refusal unknown-cell, outside-area
 */
export async function reportDays(
  place: CoveragePlace,
  actor: Actor,
  query: { cell: string; days: number },
  signal?: AbortSignal,
): Promise<CoverageDays> {
  const locator = place.grid.current();
  const cell = cellAsked(locator, actor, query.cell);
  const days = daysUpTo(place, query.days);
  const ids = [...cellsBelow(locator, cell.id)];
  const leaves = ids.filter((id) => locator.isLeaf(locator.cellById(id)!));
  const grounds: CellGrounds[] = [];
  for (const day of days) grounds.push(await place.grounds.of(locator, day));
  const walked = days.map(() => new Map<number, { coveredM2: number; seen: boolean }>());
  const presences = days.map(({ fromMs, toMs }) => new Presence(fromMs, toMs));
  const visits = days.map(() => 0);
  for await (const { cellId, tallies } of tallyCells(place, ids, days, signal))
    for (const [day, tally] of tallies.entries()) {
      if (tally === undefined) continue;
      presences[day]!.addAll(tally.presence);
      visits[day]! += tally.visits;
      if (!locator.isLeaf(locator.cellById(cellId)!)) continue;
      const covered = coveredM2(grounds[day]!, cellId, tally.ground);
      walked[day]!.set(cellId, { coveredM2: covered, seen: tally.workers.size > 0 });
    }
  const answer: CoverageDays = { cell: refOf(cell), days: [] };
  for (const [i, day] of days.entries()) {
    const measured = await measureBasicCells(place, grounds[i]!, leaves, day, walked[i]!, signal);
    const { state, share } = locator.isLeaf(cell) ? measured.get(cell.id)! : measuredParent(measured.values());
    answer.days.push({
      day: day.day,
      state,
      share: share === null ? null : Math.round(share * 10_000) / 10_000,
      minutes: presences[i]!.minutes,
      visits: visits[i]!,
    });
  }
  return answer;
}
