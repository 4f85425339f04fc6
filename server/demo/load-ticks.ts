import { setTimeout as sleep } from 'node:timers/promises';
import { dayToText, zoneClock } from '../duty/clocks/zone-clock.ts';
import { othersTurn } from '../platform/others-turn.ts';
import type { DemoPlace } from './demo-city.ts';
import type { DemoWalk, DemoWalks } from './demo-walks.ts';
import type { HistoryOptions } from './load-history.ts';
import { PATROL_DAYS } from './load-patrol-history.ts';
import { copyTicks, type DemoTickRow, readTickedItems } from './patrol-lists-store.ts';
import { holdDemo } from './store.ts';
import { tickRows, ticksOf } from './tick-rows.ts';

/** Ticks in a batch: some 60 ms on the embedded engine. */
const BATCH = 250;
/** Walks that are looked up together. */
const WALKS_AT_ONCE = 80;

type Walks = Pick<DemoWalks, 'walksOf' | 'roundOf' | 'stopsIn'>;

/**
 * Ticks the lists of daily inspections as those who walked would have: today until now, then the days before, newest day
 * first. An item that was ticked in its cell that day, by whomever, is left as it is, so that a start after a stop goes
 * on. Resolves to how many ticks were added; progress is told in days.
 */
export async function loadTicks(
  place: DemoPlace,
  walks: Walks,
  { signal, onProgress, restRatio = 1 }: HistoryOptions = {},
): Promise<number> {
  const { city, database, grid, clock } = place;
  const now = clock();
  const today = zoneClock(city.timeZone).dayOf(now);
  let added = 0;
  const write = async (day: string, rows: readonly DemoTickRow[]): Promise<void> => {
    const startedMs = performance.now();
    added += await database.transaction(async (transaction) => {
      await holdDemo(transaction, city.code);
      const cells = [...new Set(rows.map(({ cellId }) => cellId))];
      const ticked = await readTickedItems(transaction, city.code, day, cells);
      const missing = rows.filter(({ cellId, item }) => ticked.get(cellId)?.has(item) !== true);
      await copyTicks(transaction, city.code, missing);
      return missing.length;
    });
    await sleep(Math.max(1, (performance.now() - startedMs) * restRatio), undefined, { ref: false });
  };
  for (let day = today; day >= today - PATROL_DAYS && !signal?.aborted; day--) {
    const listed = longestOfEachCell(await walks.walksOf(day));
    const text = dayToText(day);
    let rows: DemoTickRow[] = [];
    for (let from = 0; from < listed.length; from += WALKS_AT_ONCE) {
      const some = listed.slice(from, from + WALKS_AT_ONCE);
      const cells = some.map(({ cellId }) => cellId);
      const ticked = await readTickedItems(database.knex, city.code, text, cells);
      for (const walk of some) {
        if (signal?.aborted) return added;
        const locator = grid.current();
        const known = ticked.get(walk.cellId);
        const missing = ticksOf(walk, locator, city.demoSeed ?? 0).filter(({ item }) => known?.has(item) !== true);
        if (missing.length === 0) continue;
        const round = walks.roundOf(walk);
        await othersTurn();
        if (round === undefined) continue;
        const own = tickRows(missing, walk, round, walks.stopsIn(walk.cellId), locator);
        rows.push(...own.filter(({ at }) => at < now));
        if (rows.length < BATCH) continue;
        await write(text, rows);
        rows = [];
      }
    }
    if (rows.length > 0) await write(text, rows);
    onProgress?.(today - day, PATROL_DAYS);
  }
  return added;
}

/** Of each cell the longest walk of those who answer for its list. */
function longestOfEachCell(walks: readonly DemoWalk[]): DemoWalk[] {
  const longest = new Map<number, DemoWalk>();
  for (const walk of walks) {
    const known = longest.get(walk.cellId);
    if (walk.ticks && (known === undefined || walk.toMs - walk.fromMs > known.toMs - known.fromMs))
      longest.set(walk.cellId, walk);
  }
  return [...longest.values()];
}
