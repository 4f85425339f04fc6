import type { CellSplitter } from '../ground/cell-ground.ts';
import { Ground } from '../ground/ground.ts';
import type { PatrolRules } from '../patrol-rules.ts';
import type { SlotRoll } from '../slot.ts';
import type { Reach, Walked } from './fold-walk.ts';
import { addRoll, emptyRoll, type WalkRoll } from './roll-table.ts';

/** A roll with its ground, as it is worked with in memory. */
export interface GroundRoll extends WalkRoll {
  ground: Ground;
  /** The oldest boundaries by which any part of it was reckoned: it says so until it is reckoned anew. */
  generation: number;
}

/** A roll as it is stored, with its ground as `Ground.encode` writes it. */
export type StoredRoll = Omit<SlotRoll, 'staff'>;

/** By what ground is rolled up. */
export interface RollRules {
  splitter: Pick<CellSplitter, 'divide'>;
  reachM: PatrolRules['reachM'];
  generation: number;
}

/** Ground of one half hour, before it is divided: the same memory for all. */
const SCRATCH = new Ground();

/** Rolls of one worker by half hour and cell that a walk adds to or makes. */
export class SlotRolls {
  readonly #rolls = new Map<number, Map<number, GroundRoll>>();
  readonly #rules: RollRules;
  readonly #stored: readonly GroundRoll[];

  /**
   * @param stored rolls that there are already of the half hours that are told; those that are added to are changed
   * @param isTold which half hours are wanted
   */
  constructor(
    { rolls, reaches }: Pick<Walked, 'rolls' | 'reaches'>,
    rules: RollRules,
    { stored = [], isTold = () => true }: { stored?: readonly GroundRoll[]; isTold?: (slotAt: number) => boolean } = {},
  ) {
    this.#rules = rules;
    this.#stored = stored;
    for (const roll of rolls) if (isTold(roll.slotAt)) addRoll(this.#at(roll.slotAt, roll.cellId), roll);
    for (let from = 0; from < reaches.length; ) {
      const { slotAt } = reaches[from]!;
      let to = from + 1;
      while (reaches[to]?.slotAt === slotAt) to++;
      if (isTold(slotAt)) this.#addGround(reaches, from, to);
      from = to;
    }
  }

  /** Adds the ground of reaches that are all of one half hour. */
  #addGround(reaches: readonly Reach[], from: number, to: number): void {
    const { splitter, reachM } = this.#rules;
    const { slotAt } = reaches[from]!;
    // Apart first, where it is small and near: put into the ground of the half hour line by line it took longer.
    SCRATCH.clear();
    for (let i = from; i < to; i++) SCRATCH.addReach(reaches[i]!.a, reaches[i]!.b, reachM);
    splitter.divide(SCRATCH, (cellId) => this.#at(slotAt, cellId).ground);
  }

  /** Rolls that are stored, and no longer come out, are to be empty. */
  emptyOthers(stored: Iterable<Pick<StoredRoll, 'slotAt' | 'cellId'>>): void {
    for (const { slotAt, cellId } of stored) this.#at(slotAt, cellId);
  }

  *[Symbol.iterator](): Generator<GroundRoll> {
    for (const cells of this.#rolls.values()) yield* cells.values();
  }

  #at(slotAt: number, cellId: number): GroundRoll {
    let cells = this.#rolls.get(slotAt);
    if (cells === undefined) {
      cells = new Map();
      this.#rolls.set(slotAt, cells);
    }
    let found = cells.get(cellId);
    if (found === undefined) {
      const { generation } = this.#rules;
      found = this.#stored.find((roll) => roll.slotAt === slotAt && roll.cellId === cellId) ?? {
        ...emptyRoll(slotAt, cellId),
        ...{ ground: new Ground(), generation },
      };
      // A process that has not heard of the newest boundaries may add to what was made by them already.
      found.generation = Math.min(found.generation, generation);
      cells.set(cellId, found);
    }
    return found;
  }
}

/** A roll as it is to be stored. */
export const encodedRoll = (roll: GroundRoll): StoredRoll => ({ ...roll, ground: roll.ground.encode() });
/** A roll that was stored. */
export const decodedRoll = (roll: StoredRoll): GroundRoll => ({ ...roll, ground: Ground.decode(roll.ground) });
