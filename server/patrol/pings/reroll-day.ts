/**
 * New boundaries in the midst of a day: what was walked today is told by the cells of today, so the rolls of the present
 * day, and of a shift that began before it and is under way, that other boundaries made are reckoned anew from the
 * positions. Days that are over stay as they were.
 */
import { followBoundaries } from '../../grid/follow-boundaries.ts';
import type { Log } from '../../platform/log.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { encodedRoll } from '../walk/slot-rolls.ts';
import { cellsInPlay } from './cells-in-play.ts';
import { remarkPings } from './ping-store.ts';
import { carryAfter, rollsAnew } from './plan-walk.ts';
import { readAnew } from './read-anew.ts';
import { rerollFrom } from './reroll-from.ts';
import { confirmRolls, RollsToWrite, readRolledOtherwise, readRollsOf, writeRolls } from './roll-store.ts';
import { lockWalkers } from './walker-store.ts';

/** People who are locked together while their rolls are confirmed. */
const CONFIRMED_AT_ONCE = 50;

/**
 * Reckons the present day anew, of those whose ground may belong to another cell now. Again, or in several processes at
 * once, it changes nothing twice: rolls say by which boundaries they were made. Resolves to how many people it was.
 */
export async function rerollDay(place: PatrolPlace, { signal }: { signal?: AbortSignal } = {}): Promise<number> {
  const { database, city, grid } = place;
  const fromMs = rerollFrom(place);
  const locator = grid.current();
  const { generation } = locator;
  const isOver = (): boolean => signal?.aborted === true || grid.current().generation !== generation;
  let people = 0;
  const otherwise = await readRolledOtherwise(database.knex, city.code, fromMs, generation);
  for (const former of new Set(otherwise.map((one) => one.generation))) {
    const before = await grid.numbered(former);
    const inPlay = before === undefined ? undefined : new Set(cellsInPlay(before, locator));
    const made = otherwise.filter((one) => one.generation === former);
    const concerned = made.filter(({ cellId }) => inPlay?.has(cellId) ?? true);
    for (const staff of new Set(concerned.map((one) => one.staff))) {
      if (isOver()) return people;
      if (await rerollWalker(place, staff, fromMs, generation)) people++;
    }
    const others = [...new Set(made.map((one) => one.staff))].sort();
    for (let at = 0; inPlay !== undefined && at < others.length; at += CONFIRMED_AT_ONCE) {
      if (isOver()) return people;
      const staff = others.slice(at, at + CONFIRMED_AT_ONCE);
      await database.transaction(async (transaction) => {
        await lockWalkers(transaction, city.code, staff);
        await confirmRolls(transaction, city.code, fromMs, { staff, former, generation, except: [...inPlay] });
      });
    }
  }
  return people;
}

/** Tells whether there was anything left to do. */
async function rerollWalker(
  { database, city, grid, patrolRules, clock }: PatrolPlace,
  staff: string,
  fromMs: number,
  generation: number,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const walker = (await lockWalkers(transaction, city.code, [staff])).get(staff);
    const stored = await readRollsOf(transaction, city.code, staff, fromMs, Infinity);
    const locator = grid.current();
    const isDone = stored.every((roll) => roll.generation === generation);
    if (walker === undefined || isDone || locator.generation !== generation) return false;
    const rules = patrolRules.current();
    const walked = await readAnew(transaction, { city: city.code, walker, locator }, [], fromMs, rules);
    // The rules may be others now than those by which they were marked.
    await remarkPings(transaction, city.code, staff, walked.remarked);
    const rolls = new RollsToWrite();
    for (const roll of rollsAnew(walked, stored, rules, locator)) rolls.add(staff, encodedRoll(roll));
    const state = { staff, version: walker.version + 1, carry: carryAfter(walker, walked) };
    await writeRolls(transaction, city.code, rolls, [state], clock());
    return true;
  });
}

/** Does it now and whenever other boundaries hold, and once more a little later; what failed is tried again. */
export function keepRerolled(place: PatrolPlace & { log: Log }): { stop(): Promise<void> } {
  const { grid, log } = place;
  return followBoundaries(
    grid,
    async (signal) => {
      const people = await rerollDay(place, { signal });
      if (people > 0) log.info({ people }, 'walks of today were rolled up by the boundaries that hold now');
    },
    (err) => log.warn({ err }, 'walks of today were not rolled up anew; trying again'),
  );
}
