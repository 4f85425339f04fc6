import type { CellSplitter } from '../ground/cell-ground.ts';
import { Ground } from '../ground/ground.ts';
import type { PatrolRules } from '../patrol-rules.ts';
import type { SlotRoll } from '../slot.ts';
import type { Reach, Walked } from './fold-walk.ts';
import { addRoll, emptyRoll, type WalkRoll } from './roll-table.ts';

/** A roll with its ground, as it is worked with in memory. */
interface GroundRoll extends WalkRoll {
  ground: Ground;
  generation: number;
}

/** A roll as it is stored, with its ground as `Ground.encode` writes it. */
export type StoredRoll = Omit<SlotRoll, 'staff'>;

/** Rolls of one worker by half hour and cell. */
export class SlotRolls {
  readonly #rolls = new Map<number, Map<number, GroundRoll>>();

  /** Adds what a walk gave, by the boundaries of `splitter`; `isTold` tells which half hours are wanted. */
  static of(
    { rolls, reaches }: Pick<Walked, 'rolls' | 'reaches'>,
    splitter: Pick<CellSplitter, 'split'>,
    { reachM }: Pick<PatrolRules, 'reachM'>,
    generation: number,
    isTold: (slotAt: number) => boolean = () => true,
  ): SlotRolls {
    const slots = new SlotRolls();
    for (const roll of rolls) if (isTold(roll.slotAt)) slots.#at(roll.slotAt, roll.cellId, generation, roll);
    for (const [slotAt, ground] of groundBySlot(reaches, reachM, isTold))
      for (const [cellId, part] of splitter.split(ground)) slots.#at(slotAt, cellId, generation).ground.add(part);
    return slots;
  }

  /** Adds to rolls that are stored. Of those that are not among `stored` there must be none. */
  addStored(stored: Iterable<StoredRoll>): void {
    for (const known of stored) {
      const roll = this.#rolls.get(known.slotAt)?.get(known.cellId);
      if (roll === undefined) continue;
      addRoll(roll, known);
      roll.ground.addEncoded(known.ground);
      // What was reckoned by other boundaries, if only in part, says so until it is reckoned anew.
      roll.generation = known.generation;
    }
  }

  /** Rolls that are stored, and no longer come out, are to be empty. */
  emptyOthers(stored: Iterable<Pick<StoredRoll, 'slotAt' | 'cellId'>>, generation: number): void {
    for (const { slotAt, cellId } of stored) this.#at(slotAt, cellId, generation);
  }

  /** As they are to be stored. */
  encoded(): StoredRoll[] {
    return [...this.#rolls.values()].flatMap((cells) =>
      [...cells.values()].map((roll) => ({ ...roll, ground: roll.ground.encode() })),
    );
  }

  #at(slotAt: number, cellId: number, generation: number, roll: WalkRoll = emptyRoll(slotAt, cellId)): GroundRoll {
    let cells = this.#rolls.get(slotAt);
    if (cells === undefined) {
      cells = new Map();
      this.#rolls.set(slotAt, cells);
    }
    let found = cells.get(cellId);
    if (found === undefined) {
      found = { ...roll, ground: new Ground(), generation };
      cells.set(cellId, found);
    }
    return found;
  }
}

function groundBySlot(
  reaches: readonly Reach[],
  reachM: number,
  isTold: (slotAt: number) => boolean,
): Map<number, Ground> {
  const slots = new Map<number, Ground>();
  for (const { slotAt, a, b } of reaches) {
    if (!isTold(slotAt)) continue;
    let ground = slots.get(slotAt);
    if (ground === undefined) {
      ground = new Ground();
      slots.set(slotAt, ground);
    }
    ground.addReach(a, b, reachM);
  }
  return slots;
}
