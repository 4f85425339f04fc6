import { expect } from 'chai';
import fc from 'fast-check';
import { OUTSIDE_CELL } from '../../../server/patrol/ground/cell-ground.ts';
import { lonOf } from '../../../server/patrol/ground/lattice.ts';
import { slotOf } from '../../../server/patrol/slot.ts';
import { foldWalk } from '../../../server/patrol/walk/fold-walk.ts';
import { replaces } from '../../../server/patrol/walk/replaces.ts';
import {
  decodedRoll,
  encodedRoll,
  type GroundRoll,
  type RollRules,
  SlotRolls,
  type StoredRoll,
} from '../../../server/patrol/walk/slot-rolls.ts';
import { anewFrom, reachBackMs, walkAnew } from '../../../server/patrol/walk/walk-anew.ts';
import { NO_CARRY, type WalkCarry } from '../../../server/patrol/walk/walk-carry.ts';
import type { MarkedPing, WalkPing } from '../../../server/patrol/walk/walk-ping.ts';
import { anyWalk, cellAt, ORIGIN, RULES, STEP } from './walk-samples.ts';

/** Gives blocks to the squares of the samples by their western border: any rule of one pixel, one cell will do. */
const BY_SQUARE: RollRules = {
  ...{ reachM: RULES.reachM, generation: 1 },
  splitter: {
    divide: (ground, partOf) => {
      for (const { bx, by, low, high } of ground.blocks())
        partOf(cellAt((lonOf(bx * 8) - ORIGIN[0]) / STEP) || OUTSIDE_CELL).addBlock(bx, by, low, high);
    },
  },
};

/** A worker as the database would keep one, with nothing but the rules in between. */
class StoredWorker {
  pings: MarkedPing[] = [];
  rolls = new Map<string, StoredRoll>();
  carry: WalkCarry = NO_CARRY;

  take(batch: readonly WalkPing[], windowMs = Infinity): void {
    const fresh: WalkPing[] = [];
    for (const ping of batch) {
      const same = ({ atMs }: WalkPing | MarkedPing): boolean => atMs === ping.atMs;
      const before = fresh.find(same) ?? this.pings.find(same);
      if (before !== undefined && !replaces(ping.mark, before.mark)) continue;
      if (fresh.some(same)) fresh.splice(fresh.findIndex(same), 1);
      this.pings = this.pings.filter((stored) => !same(stored));
      fresh.push(ping);
    }
    if (fresh.length === 0) return;
    fresh.sort((a, b) => a.atMs - b.atMs);
    const first = fresh.find(({ mark }) => mark === null);
    if (first === undefined || this.carry.orderedMs === null || first.atMs > this.carry.orderedMs) this.#append(fresh);
    else this.#anew(fresh, first.atMs, windowMs);
  }

  #append(fresh: readonly WalkPing[]): void {
    const walked = foldWalk(this.carry, fresh, RULES);
    const rolls = new SlotRolls(walked, BY_SQUARE, { stored: [...this.rolls.values()].map(decodedRoll) });
    this.#keep(rolls, fresh, walked.marks);
    this.carry = walked.carry;
  }

  #anew(fresh: readonly WalkPing[], firstMs: number, windowMs: number): void {
    const fromMs = anewFrom(firstMs, RULES);
    const anchor = this.pings.findLast(({ atMs, mark }) => mark === null && atMs < fromMs)?.atMs ?? fromMs;
    const near = this.pings.filter(({ atMs }) => atMs >= Math.min(anchor, fromMs) - reachBackMs(RULES));
    const late = fresh.filter(({ atMs }) => atMs >= fromMs);
    const lastCountedMs = this.carry.last?.atMs ?? null;
    const walk = (readMs: number) => {
      const read = near.filter(({ atMs }) => atMs < readMs);
      return walkAnew(read, late, fromMs, RULES, { readMs, lastCountedMs });
    };
    const walked = walk(late.at(-1)!.atMs + windowMs) ?? walk(Infinity)!;
    const isTold = (slotAt: number) => slotAt >= walked.fromMs && slotAt < walked.untilMs;
    const rolls = new SlotRolls(walked, BY_SQUARE, { isTold });
    for (const [key, { slotAt }] of this.rolls) if (isTold(slotAt)) this.rolls.delete(key);
    for (const { atMs, mark } of walked.remarked) this.pings.find((ping) => ping.atMs === atMs)!.mark = mark;
    const early = fresh.filter(({ atMs }) => atMs < fromMs);
    this.#keep(rolls, late, walked.marks);
    this.#keep(
      [],
      early,
      early.map(({ mark }) => mark),
    );
    if (walked.carry !== null) this.carry = walked.carry;
  }

  #keep(rolls: Iterable<GroundRoll>, pings: readonly WalkPing[], marks: readonly MarkedPing['mark'][]): void {
    for (const roll of rolls) this.rolls.set(`${roll.slotAt} ${roll.cellId}`, encodedRoll(roll));
    this.pings = [...this.pings, ...pings.map((ping, i) => ({ ...ping, mark: marks[i]! }))];
    this.pings.sort((a, b) => a.atMs - b.atMs);
  }

  tell() {
    return {
      pings: this.pings,
      carry: this.carry,
      rolls: [...this.rolls.values()]
        .sort((a, b) => a.slotAt - b.slotAt || a.cellId - b.cellId)
        .map(({ ground, ...roll }) => ({ ...roll, ground: Buffer.from(ground).toString('hex') })),
    };
  }
}

const HOUR_MS = 3_600_000;

describe('positions that come in any order', () => {
  it('give what all of them give at once, whatever the batches, with duplicates', () => {
    fc.assert(
      fc.property(
        anyWalk.chain((walk) =>
          fc.tuple(
            fc.constant(walk),
            fc.oneof(
              fc.constant(walk),
              fc.shuffledSubarray(walk, { minLength: walk.length }),
              // Mostly in order, with some that were held up.
              fc.array(fc.nat(5), { minLength: walk.length, maxLength: walk.length }).map((delays) =>
                walk
                  .map((ping, i) => ({ ping, at: i + (delays[i] === 0 ? 20 : 0) }))
                  .sort((a, b) => a.at - b.at)
                  .map(({ ping }) => ping),
              ),
            ),
            fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 60, maxLength: 60 }),
            fc.shuffledSubarray(walk),
            fc.constantFrom(0.5 * HOUR_MS, 2 * HOUR_MS, Infinity),
            // Instants at which a clock that ran ahead, or something made up, had been as well.
            fc.shuffledSubarray(walk, { maxLength: Math.min(5, walk.length) }),
          ),
        ),
        ([walk, order, sizes, again, windowMs, ahead]) => {
          const whole = new StoredWorker();
          whole.take(walk);
          const stored = new StoredWorker();
          const isTrue = ({ mark }: WalkPing) => mark === null;
          stored.take(ahead.filter(isTrue).map((ping) => ({ ...ping, lon: ORIGIN[0] - 1, cellId: 0, mark: 'future' })));
          for (let from = 0, batch = 0; from < order.length; batch++) {
            const to = from + sizes[batch]!;
            stored.take([...order.slice(from, to), ...again.slice(0, batch)], windowMs);
            from = to;
          }
          expect(stored.tell()).to.deep.equal(whole.tell());
        },
      ),
      { numRuns: 200 },
    );
  });

  it('leave the half hours alone that they cannot reach', () => {
    fc.assert(
      fc.property(anyWalk, fc.nat(), (walk, pick) => {
        const late = walk[pick % walk.length]!;
        const fromMs = anewFrom(late.atMs, RULES);
        expect(fromMs).to.be.at.most(slotOf(late.atMs));
        expect(late.atMs - fromMs).to.be.at.least(RULES.gapS * 1000);
      }),
    );
  });
});
