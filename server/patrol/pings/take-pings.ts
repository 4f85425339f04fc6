/**
 * Takes positions in, in one transaction: walkers locked in the order of their numbers, what is stored already left out,
 * the rest marked, stored and rolled up. The rolls are worked out while the positions are on their way.
 *
 *     lock walkers ─► cells ─► known instants ─► marks ─► COPY positions ─────────────┐
 *                                                   └──► ground, rolls, their bytes ──┴─► turn, rolls, walkers, notice
 */
import type { Transaction } from '../../platform/database.ts';
import { othersTurn } from '../../platform/others-turn.ts';
import type { PingMark } from '../contract.ts';
import { slotOf } from '../slot.ts';
import { replaces } from '../walk/replaces.ts';
import { decodedRoll, encodedRoll, type GroundRoll } from '../walk/slot-rolls.ts';
import { locateAll } from './arrivals.ts';
import type { KeptRolls } from './kept-rolls.ts';
import type { ArrivingPing, PingBatch } from './ping-batch.ts';
import { copyPings, deletePings, readMarks } from './ping-store.ts';
import { planWalk, splitLate, type WalkPlan } from './plan-walk.ts';
import { RollsToWrite, readRollsOfSlots, type WalkerState, writeRolls } from './roll-store.ts';
import { lockWalkers, type Walker } from './walker-store.ts';

/** Walkers whose rolls are written by one statement. */
const WALKERS_AT_ONCE = 200;
/** Walkers, of a few positions each, that take about a millisecond. */
const TURN_WALKERS = 16;

/** What is to be done once the transaction is committed. */
interface Committed {
  /** Remembers what was written. */
  keep(): void;
  /** What is left, for another transaction: some of what came was late, and this lies apart from it. */
  rest: ReadonlyMap<string, readonly ArrivingPing[]>;
}

/** Takes a batch in. */
export async function takePings(transaction: Transaction, batch: PingBatch, kept: KeptRolls): Promise<Committed> {
  const { city, arriving, receivedAt } = batch;
  const walkers = await lockWalkers(transaction, city, [...arriving.keys()]);
  const located = { ...batch, locator: batch.grid.current() };
  locateAll(arriving, located.locator);
  const fresh = await withoutDuplicates(transaction, batch, walkers);
  const plans: WalkPlan[] = [];
  const rest = new Map<string, readonly ArrivingPing[]>();
  for (const [staff, pings] of fresh) {
    const walker = walkers.get(staff)!;
    const [first, left] = splitLate(walker, pings, batch.rules);
    if (left.length > 0) rest.set(staff, left);
    plans.push(await planWalk(transaction, located, walker, first));
  }
  if (plans.length === 0) return { keep: () => {}, rest };
  await readStored(transaction, city, plans, kept);

  for (const { fresh: pings, marks } of plans)
    for (let i = 0; i < pings.length; i++) pings[i]!.outcome = marks[i] ?? 'counts';
  const walks = plans.map(({ walker: { staff }, fresh: pings, marks }) => ({ staff, pings, marks }));
  // Each piece is worked out while the database stores the positions, or writes the piece before.
  let writing = copyPings(transaction, city, walks, receivedAt.getTime());
  // Heard of below; until then it must not end the process.
  writing.catch(() => {});
  const rolled: GroundRoll[][] = [];
  for (let from = 0; from < plans.length; from += WALKERS_AT_ONCE) {
    const piece = plans.slice(from, from + WALKERS_AT_ONCE);
    const { rolls, written } = await rollUp(piece);
    rolled.push(...rolls);
    const states = piece.map(
      ({ walker, carry }): WalkerState => ({ staff: walker.staff, version: walker.version + 1, carry }),
    );
    writing = writing.then(() => writeRolls(transaction, city, written, states, receivedAt));
    writing.catch(() => {});
  }
  await writing;
  const keep = (): void => {
    for (const [i, plan] of plans.entries()) keepRolls(kept, plan, rolled[i]!);
  };
  return { keep, rest };
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
  const known = await readMarks(transaction, city, spans);
  const fresh = new Map<string, readonly ArrivingPing[]>();
  for (const [staff, pings] of arriving) {
    const marks = known.get(staff) ?? new Map<number, PingMark | null>();
    const [left, replaced] = [[] as ArrivingPing[], [] as number[]];
    for (const ping of pings) {
      const stored = marks.get(ping.atMs);
      if (stored === undefined || replaces(ping.mark, stored)) left.push(ping);
      else ping.outcome = 'duplicate';
      if (stored !== undefined && ping.outcome === null) replaced.push(ping.atMs);
    }
    if (replaced.length > 0) await deletePings(transaction, city, staff, replaced);
    if (left.length > 0) fresh.set(staff, left);
  }
  return fresh;
}

/** Finds the rolls that are added to. */
async function readStored(
  transaction: Transaction,
  city: string,
  plans: readonly WalkPlan[],
  kept: KeptRolls,
): Promise<void> {
  const unknown: { staff: string; slotAt: number; plan: WalkPlan }[] = [];
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

async function rollUp(plans: readonly WalkPlan[]): Promise<RolledUp> {
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

function keepRolls(kept: KeptRolls, plan: WalkPlan, written: readonly GroundRoll[]): void {
  const { walker, carry, slotAt, stored, isAnew } = plan;
  // After a reckoning anew there may be rolls of the newest half hour that were not written now.
  if (isAnew || carry.last === null) return;
  const newest = slotOf(carry.last.atMs);
  const rolls = written.filter((roll) => roll.slotAt === newest);
  const others = newest === slotAt ? stored.filter((roll) => !rolls.includes(roll)) : [];
  kept.keep(walker.staff, { version: walker.version + 1, slotAt: newest, rolls: [...rolls, ...others] });
}
