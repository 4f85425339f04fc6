/** What new positions make of the walk of one person: at its end, or anew from where the first of them belongs. */
import type { Locator } from '../../grid/locator.ts';
import type { Transaction } from '../../platform/database.ts';
import type { PingMark } from '../contract.ts';
import { CellSplitter } from '../ground/cell-ground.ts';
import type { PatrolRules } from '../patrol-rules.ts';
import { SLOT_MS, slotOf } from '../slot.ts';
import { foldWalk } from '../walk/fold-walk.ts';
import { type GroundRoll, type RollRules, SlotRolls, type StoredRoll } from '../walk/slot-rolls.ts';
import { anewFrom, reachBackMs, type WalkedAnew } from '../walk/walk-anew.ts';
import type { WalkCarry } from '../walk/walk-carry.ts';
import type { ArrivingPing, LocatedBatch } from './ping-batch.ts';
import { remarkPings } from './ping-store.ts';
import { readAnew } from './read-anew.ts';
import { readRollsOf } from './roll-store.ts';
import type { Walker } from './walker-store.ts';

/** What was worked out of one walker. */
export interface WalkPlan {
  walker: Walker;
  fresh: readonly ArrivingPing[];
  marks: readonly (PingMark | null)[];
  carry: WalkCarry;
  /** Works out the rolls to be written. */
  rolls(): SlotRolls;
  /** The only half hour that has rolls to be added to; null without any, or where nothing is added to. */
  slotAt: number | null;
  /** All its rolls. */
  stored: readonly GroundRoll[];
  isAnew: boolean;
}

/**
 * What of new positions is planned first: where some are late, those up to the first gap so long that what comes after
 * it is another matter. Else one that was held up for days would have all that lies between reckoned anew.
 */
export function splitLate(
  { carry }: Walker,
  fresh: readonly ArrivingPing[],
  rules: PatrolRules,
): [first: readonly ArrivingPing[], rest: readonly ArrivingPing[]] {
  if (carry.orderedMs === null || fresh[0]!.atMs > carry.orderedMs) return [fresh, []];
  const quietMs = 2 * (reachBackMs(rules) + SLOT_MS);
  const next = fresh.findIndex(({ atMs }, i) => i > 0 && atMs - fresh[i - 1]!.atMs > quietMs);
  return next === -1 ? [fresh, []] : [fresh.slice(0, next), fresh.slice(next)];
}

/** Plans the walk of somebody whose row is locked. */
export async function planWalk(
  transaction: Transaction,
  batch: LocatedBatch,
  walker: Walker,
  fresh: readonly ArrivingPing[],
): Promise<WalkPlan> {
  const first = fresh.find(({ mark }) => mark === null);
  const { orderedMs } = walker.carry;
  const isLate = first !== undefined && orderedMs !== null && first.atMs <= orderedMs;
  return isLate ? planAnew(transaction, batch, walker, fresh, first.atMs) : planOn(batch, walker, fresh);
}

/** Positions that come after all others. */
function planOn({ rules, locator }: LocatedBatch, walker: Walker, fresh: readonly ArrivingPing[]): WalkPlan {
  const walked = foldWalk(walker.carry, fresh, rules);
  const lastMs = walker.carry.last?.atMs ?? walker.carry.orderedMs;
  const plan: WalkPlan = {
    ...{ walker, fresh, marks: walked.marks, carry: walked.carry, isAnew: false },
    ...{ slotAt: lastMs === null ? null : slotOf(lastMs), stored: [] },
    rolls: () => new SlotRolls(walked, rollRules(rules, locator), { stored: plan.stored }),
  };
  return plan;
}

/** Positions some of which come before others that are stored. */
async function planAnew(
  transaction: Transaction,
  { city, rules, locator, cutoffMs }: LocatedBatch,
  walker: Walker,
  fresh: readonly ArrivingPing[],
  firstMs: number,
): Promise<WalkPlan> {
  const { staff } = walker;
  const fromMs = Math.max(cutoffMs, anewFrom(firstMs, rules));
  const late = fresh.filter(({ atMs }) => atMs >= fromMs);
  // What is marked by itself changes nothing, and may lie further back.
  const early = fresh.slice(0, fresh.length - late.length);
  const walked = await readAnew(transaction, { city, walker, locator }, late, fromMs, rules);
  await remarkPings(transaction, city, staff, walked.remarked);
  const before = await readRollsOf(transaction, city, staff, walked.fromMs, walked.untilMs);
  return {
    ...{ walker, fresh, slotAt: null, stored: [], isAnew: true },
    marks: [...early.map(({ mark }) => mark), ...walked.marks],
    carry: carryAfter(walker, walked),
    rolls: () => rollsAnew(walked, before, rules, locator),
  };
}

/** What is carried after a reckoning anew. Of positions that were deleted for their age it is known still when they came. */
export function carryAfter({ carry: before }: Walker, { carry }: WalkedAnew): WalkCarry {
  if (carry === null) return before;
  const later = (a: number | null, b: number | null) => (a === null || (b !== null && b > a) ? b : a);
  return {
    ...carry,
    newestMs: later(carry.newestMs, before.newestMs),
    orderedMs: later(carry.orderedMs, before.orderedMs),
  };
}

/** The rolls of the half hours that were reckoned anew; empty where nothing is left of one that is stored. */
export function rollsAnew(
  walked: WalkedAnew,
  before: readonly StoredRoll[],
  rules: Pick<PatrolRules, 'reachM'>,
  locator: Locator,
): SlotRolls {
  const isTold = (slotAt: number): boolean => slotAt >= walked.fromMs && slotAt < walked.untilMs;
  const rolls = new SlotRolls(walked, rollRules(rules, locator), { isTold });
  rolls.emptyOthers(before);
  return rolls;
}

const rollRules = ({ reachM }: Pick<PatrolRules, 'reachM'>, locator: Locator): RollRules => ({
  splitter: CellSplitter.of(locator),
  reachM,
  generation: locator.generation,
});
