/**
 * Takes positions in, in one transaction: walkers locked in the order of their numbers, what is stored already left out,
 * the rest marked, stored and rolled up. The rolls are worked out while the positions are on their way.
 *
 *     lock walkers ─► known instants ─► marks ─► COPY positions ─────────────┐
 *                                          └──► ground, rolls, their bytes ──┴─► turn, rolls, walkers, notice
 */
import type { Locator } from '../../grid/locator.ts';
import type { Transaction } from '../../platform/database.ts';
import { othersTurn } from '../../platform/others-turn.ts';
import type { PingMark } from '../contract.ts';
import { CellSplitter } from '../ground/cell-ground.ts';
import type { PatrolRules } from '../patrol-rules.ts';
import { slotOf } from '../slot.ts';
import { foldWalk } from '../walk/fold-walk.ts';
import {
  decodedRoll,
  encodedRoll,
  type GroundRoll,
  type RollRules,
  SlotRolls,
  type StoredRoll,
} from '../walk/slot-rolls.ts';
import { anewFrom, type WalkedAnew } from '../walk/walk-anew.ts';
import type { WalkCarry } from '../walk/walk-carry.ts';
import type { WalkPing } from '../walk/walk-ping.ts';
import type { KeptRolls } from './kept-rolls.ts';
import { copyPings, readInstants, remarkPings } from './ping-store.ts';
import { readAnew } from './read-anew.ts';
import { RollsToWrite, readRollsOf, readRollsOfSlots, type WalkerState, writeRolls } from './roll-store.ts';
import { lockWalkers, type Walker } from './walker-store.ts';

/** A position that came in; `outcome` is told by `takePings`. */
export interface ArrivingPing extends WalkPing {
  outcome: PingMark | 'counts' | 'duplicate' | null;
}

export interface PingBatch {
  city: string;
  /** By person, each by time and no instant twice. */
  arriving: ReadonlyMap<string, readonly ArrivingPing[]>;
  receivedAt: Date;
  locator: Locator;
  rules: PatrolRules;
  /** Nothing is stored before it, and rolls before it are not touched. */
  cutoffMs: number;
}

/** Walkers whose rolls are written by one statement. */
const WALKERS_AT_ONCE = 200;
/** Walkers, of a few positions each, that take about a millisecond. */
const TURN_WALKERS = 16;

/** What was worked out of one walker. */
interface Plan {
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

/** Takes a batch in. Resolves to what may be kept once the transaction is committed. */
export async function takePings(transaction: Transaction, batch: PingBatch, kept: KeptRolls): Promise<() => void> {
  const { city, arriving, receivedAt } = batch;
  const walkers = await lockWalkers(transaction, city, [...arriving.keys()]);
  const fresh = await withoutDuplicates(transaction, batch, walkers);
  const plans: Plan[] = [];
  for (const [staff, pings] of fresh) {
    const walker = walkers.get(staff)!;
    const first = pings.find(({ mark }) => mark === null);
    const { orderedMs } = walker.carry;
    const isLate = first !== undefined && orderedMs !== null && first.atMs <= orderedMs;
    plans.push(isLate ? await planAnew(transaction, batch, walker, pings, first.atMs) : planOn(batch, walker, pings));
  }
  if (plans.length === 0) return () => {};
  await readStored(transaction, city, plans, kept);

  for (const { fresh: pings, marks } of plans)
    for (let i = 0; i < pings.length; i++) pings[i]!.outcome = marks[i] ?? 'counts';
  const walks = plans.map(({ walker: { staff }, fresh: pings, marks }) => ({ staff, pings, marks }));
  // Each piece is worked out while the database stores the positions, or writes the piece before.
  let writing = copyPings(transaction, city, walks, receivedAt.getTime());
  const rolled: GroundRoll[][] = [];
  for (let from = 0; from < plans.length; from += WALKERS_AT_ONCE) {
    const piece = plans.slice(from, from + WALKERS_AT_ONCE);
    const { rolls, written } = await rollUp(piece);
    rolled.push(...rolls);
    const states = piece.map(
      ({ walker, carry }): WalkerState => ({ staff: walker.staff, version: walker.version + 1, carry }),
    );
    writing = writing.then(() => writeRolls(transaction, city, written, states, receivedAt));
    // Heard of below; until then it must not end the process.
    writing.catch(() => {});
  }
  await writing;
  return () => {
    for (const [i, plan] of plans.entries()) keepRolls(kept, plan, rolled[i]!);
  };
}

async function withoutDuplicates(
  transaction: Transaction,
  { city, arriving }: PingBatch,
  walkers: ReadonlyMap<string, Walker>,
): Promise<Map<string, readonly ArrivingPing[]>> {
  const overlaps = (staff: string, pings: readonly ArrivingPing[]): boolean => {
    const { newestMs } = walkers.get(staff)!.carry;
    return newestMs !== null && pings[0]!.atMs <= newestMs;
  };
  const spans = [...arriving]
    .filter(([staff, pings]) => overlaps(staff, pings))
    .map(([staff, pings]) => ({ staff, fromMs: pings[0]!.atMs, toMs: pings.at(-1)!.atMs }));
  const known = await readInstants(transaction, city, spans);
  const fresh = new Map<string, readonly ArrivingPing[]>();
  for (const [staff, pings] of arriving) {
    const instants = known.get(staff);
    const left = instants === undefined ? pings : pings.filter((ping) => !isKnown(ping, instants));
    if (left.length > 0) fresh.set(staff, left);
  }
  return fresh;
}

function isKnown(ping: ArrivingPing, instants: ReadonlySet<number>): boolean {
  if (!instants.has(ping.atMs)) return false;
  ping.outcome = 'duplicate';
  return true;
}

/** Positions that come after all others. */
function planOn({ rules, locator }: PingBatch, walker: Walker, fresh: readonly ArrivingPing[]): Plan {
  const walked = foldWalk(walker.carry, fresh, rules);
  const lastMs = walker.carry.last?.atMs ?? walker.carry.orderedMs;
  const plan: Plan = {
    ...{ walker, fresh, marks: walked.marks, carry: walked.carry, isAnew: false },
    ...{ slotAt: lastMs === null ? null : slotOf(lastMs), stored: [] },
    rolls: () => new SlotRolls(walked, rollRules(rules, locator), { stored: plan.stored }),
  };
  return plan;
}

/** Positions some of which come before others that are stored. */
async function planAnew(
  transaction: Transaction,
  { city, rules, locator, cutoffMs }: PingBatch,
  walker: Walker,
  fresh: readonly ArrivingPing[],
  firstMs: number,
): Promise<Plan> {
  const { staff } = walker;
  const fromMs = Math.max(cutoffMs, anewFrom(firstMs, rules));
  const late = fresh.filter(({ atMs }) => atMs >= fromMs);
  // What is marked by itself changes nothing, and may lie further back.
  const early = fresh.slice(0, fresh.length - late.length);
  const walked = await readAnew(transaction, { city, staff, locator }, late, fromMs, rules);
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

/** Finds the rolls that are added to. */
async function readStored(
  transaction: Transaction,
  city: string,
  plans: readonly Plan[],
  kept: KeptRolls,
): Promise<void> {
  const unknown: { staff: string; slotAt: number; plan: Plan }[] = [];
  for (const plan of plans) {
    if (plan.slotAt === null) continue;
    const { staff, version } = plan.walker;
    const known = kept.take(staff, version, plan.slotAt);
    if (known === undefined) unknown.push({ staff, slotAt: plan.slotAt, plan });
    else plan.stored = known;
  }
  const read = await readRollsOfSlots(transaction, city, unknown);
  for (const { staff, plan } of unknown) plan.stored = read.get(staff)!.map(decodedRoll);
}

interface RolledUp {
  /** By walker, in their order. */
  rolls: GroundRoll[][];
  /** Of all of them. */
  written: RollsToWrite;
}

async function rollUp(plans: readonly Plan[]): Promise<RolledUp> {
  const up: RolledUp = { rolls: [], written: new RollsToWrite() };
  for (const [i, { walker, rolls }] of plans.entries()) {
    // Else what is to be stored would not be on its way.
    if (i % TURN_WALKERS === 0) await othersTurn();
    const own = [...rolls()];
    up.rolls.push(own);
    for (const roll of own) up.written.add(walker.staff, encodedRoll(roll));
  }
  return up;
}

function keepRolls(kept: KeptRolls, plan: Plan, written: readonly GroundRoll[]): void {
  const { walker, carry, slotAt, stored, isAnew } = plan;
  // After a reckoning anew there may be rolls of the newest half hour that were not written now.
  if (isAnew || carry.last === null) return;
  const newest = slotOf(carry.last.atMs);
  const rolls = written.filter((roll) => roll.slotAt === newest);
  const others = newest === slotAt ? stored.filter((roll) => !rolls.includes(roll)) : [];
  kept.keep(walker.staff, { version: walker.version + 1, slotAt: newest, rolls: [...rolls, ...others] });
}
