import { setTimeout as sleep } from 'node:timers/promises';
import type { Round } from '../../geodata/rounds.ts';
import { zoneClock } from '../duty/clocks/zone-clock.ts';
import { groupBy } from '../grid/topology/problems/group-by.ts';
import { CellSplitter } from '../patrol/ground/cell-ground.ts';
import type { PatrolRules } from '../patrol/patrol-rules.ts';
import { RollsToWrite, writeRolls } from '../patrol/pings/roll-store.ts';
import { slotOf } from '../patrol/slot.ts';
import { foldWalk } from '../patrol/walk/fold-walk.ts';
import { encodedRoll, SlotRolls, type StoredRoll } from '../patrol/walk/slot-rolls.ts';
import { NO_CARRY } from '../patrol/walk/walk-carry.ts';
import type { WalkPing } from '../patrol/walk/walk-ping.ts';
import { othersTurn } from '../platform/others-turn.ts';
import type { DemoPlace } from './demo-city.ts';
import type { DemoWalk, DemoWalks } from './demo-walks.ts';
import type { HistoryOptions } from './load-history.ts';
import { PAST_EVERY_MS, roundPings } from './round-pings.ts';
import { holdDemo } from './store.ts';
import { readNewestSlots } from './walks-store.ts';

/** So many days before today the demo was walked. */
export const PATROL_DAYS = 7;
/** Half hours in a batch, and the work between two turns of others. */
const BATCH_ROLLS = 300;

/**
 * Rolls up the walks of the days before today that are not there yet, newest day first, without their positions. What
 * was written of a day stays; each person's day is told on from the half hour after the last one there. Resolves to how
 * many rolls were written; progress is told in days.
 */
export async function loadPatrolHistory(
  place: DemoPlace,
  walks: Pick<DemoWalks, 'walksOf' | 'roundOf'>,
  rules: PatrolRules,
  { signal, onProgress, restRatio = 1 }: HistoryOptions = {},
): Promise<number> {
  const { city, database, clock } = place;
  const zone = zoneClock(city.timeZone);
  const today = zone.dayOf(clock());
  let written = 0;
  for (let day = today - 1; day >= today - PATROL_DAYS && !signal?.aborted; day--) {
    const [from, to] = [zone.instantAt(day, 0), zone.instantAt(day + 1, 0)];
    const newest = await readNewestSlots(database.knex, city.code, from, to);
    let batch: { staff: string; roll: StoredRoll }[] = [];
    let startedMs = performance.now();
    const write = async (): Promise<void> => {
      await database.transaction(async (transaction) => {
        await holdDemo(transaction, city.code);
        const rolls = new RollsToWrite();
        for (const { staff, roll } of batch) rolls.add(staff, roll);
        await writeRolls(transaction, city.code, rolls, [], clock());
      });
      written += batch.length;
      batch = [];
      await sleep(Math.max(1, (performance.now() - startedMs) * restRatio), undefined, { ref: false });
      startedMs = performance.now();
    };
    for (const [staff, own] of groupBy(await walks.walksOf(day), (walk) => walk.staff)) {
      if (signal?.aborted) return written;
      const rolls = rollsOf(place, walks, own, rules, newest.get(staff) ?? -Infinity);
      batch.push(...rolls.map((roll) => ({ staff, roll })));
      await othersTurn();
      if (batch.length >= BATCH_ROLLS) await write();
    }
    if (batch.length > 0) await write();
    onProgress?.(today - day, PATROL_DAYS);
  }
  return written;
}

/** What somebody's walks of a day, by time, give in the half hours after `newestMs`. */
function rollsOf(
  { grid }: DemoPlace,
  walks: Pick<DemoWalks, 'walksOf' | 'roundOf'>,
  own: readonly DemoWalk[],
  rules: PatrolRules,
  newestMs: number,
): StoredRoll[] {
  const walked = own.flatMap((walk) => {
    const round = walks.roundOf(walk);
    return round === undefined ? [] : [{ walk, round }];
  });
  if (walked.every(({ walk, round }) => newestMs >= slotOf(lastHeardMs(round, walk)))) return [];
  const locator = grid.current();
  const found = walked.flatMap(({ walk, round }) => [...roundPings(round, walk.fromMs, walk.toMs)]);
  const cells = locator.locateMany(Float64Array.from(found.flatMap(({ lon, lat }) => [lon, lat])));
  const pings = found.map(
    (ping, i): WalkPing => ({ ...ping, cellId: locator.cells[cells[i]!]?.id ?? 0, begins: false, mark: null }),
  );
  const folded = foldWalk(NO_CARRY, pings, rules);
  const isTold = (slotAt: number): boolean => slotAt > newestMs;
  const rollRules = { splitter: CellSplitter.of(locator), reachM: rules.reachM, generation: locator.generation };
  return [...new SlotRolls(folded, rollRules, { isTold })].map(encodedRoll);
}

/** About when a round is heard of last: what was told until then need not be told again. */
const lastHeardMs = ({ at, silentFromMs }: Round, { toMs }: DemoWalk): number =>
  Math.min(at.at(-1) ?? 0, silentFromMs, toMs) - PAST_EVERY_MS;
