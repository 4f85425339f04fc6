import { dayFromText, dayToText } from '../../duty/clocks/zone-clock.ts';
import type { Locator } from '../../grid/locator.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { readCellBegins, readFirstPresence, readLastWalked } from '../plans/presence-store.ts';
import type { DayOfDuty, PlannedRound } from '../plans/rounds-of-day.ts';
import type { WatchedCell } from './decide-alarms.ts';

/**
 * Basic cells with a grid worker, and since when nobody was there. One that was never walked counts where somebody who
 * should walk it is expected to send positions: since the cell is there, the post is held, and anybody walks at all.
 */
export async function watchedCells(
  { database, city, duties }: Pick<PatrolPlace, 'database' | 'city' | 'duties'>,
  locator: Locator,
  given: {
    cellIds: readonly number[];
    rounds: readonly PlannedRound[];
    today: DayOfDuty;
    now: Date;
    isExpectedToSend(staff: string): boolean;
  },
): Promise<WatchedCell[]> {
  const { today, now, isExpectedToSend } = given;
  const watched = given.cellIds.filter(
    (cellId) => locator.isLeaf(locator.cellById(cellId)!) && today.workersOf(cellId).length > 0,
  );
  const walked = await readLastWalked(database.knex, city.code, watched);
  const never = watched.filter((cellId) => !walked.has(cellId));
  const begins = await readCellBegins(database.knex, city.code, never);
  const firstMs = (await readFirstPresence(database.knex, city.code))?.getTime();
  const day = dayToText(today.day);
  const dueSince = (cellId: number): number | undefined => {
    const posts = duties
      .holdingsOn(cellId, day)
      .filter(({ post, staff }) => post === 'grid-worker' && isExpectedToSend(staff));
    const begin = begins.get(cellId);
    if (posts.length === 0 || begin === undefined || firstMs === undefined) return undefined;
    const heldFrom = posts.map(({ fromDay }) => today.clock.instantAt(dayFromText(fromDay), 0).getTime());
    return Math.max(begin.getTime(), Math.min(...heldFrom), firstMs);
  };
  const planned = new Set(today.plans.map(({ cellId }) => cellId));
  const ended = new Map<number, number>();
  for (const { cellId, to } of given.rounds)
    if (to <= now) ended.set(cellId, Math.max(ended.get(cellId) ?? 0, to.getTime()));
  return watched.flatMap((cellId): WatchedCell[] => {
    const lastMs = walked.get(cellId)?.getTime() ?? dueSince(cellId);
    if (lastMs === undefined) return [];
    const hasHours = planned.has(cellId) || today.workersOf(cellId).some(({ shift }) => shift !== null);
    const knowsDays = hasHours && today.calendar.isWorking(today.day) !== undefined;
    const missedRound = !knowsDays || (ended.get(cellId) ?? 0) > lastMs;
    return [{ cellId, lastMs, missedRound, isWalked: walked.has(cellId) }];
  });
}
