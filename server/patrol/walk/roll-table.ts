import { SLOT_MS, type SlotRoll, slotOf } from '../slot.ts';

/** A roll without its ground, and without what is the same in all rolls of a worker. */
export type WalkRoll = Omit<SlotRoll, 'staff' | 'ground' | 'generation'>;

const MINUTE_MS = 60_000;

/** Rolls of one worker by half hour and cell, made when first asked for. */
export class RollTable {
  readonly #slots = new Map<number, Map<number, WalkRoll>>();

  at(slotAt: number, cellId: number): WalkRoll {
    let cells = this.#slots.get(slotAt);
    if (cells === undefined) {
      cells = new Map();
      this.#slots.set(slotAt, cells);
    }
    let roll = cells.get(cellId);
    if (roll === undefined) {
      roll = emptyRoll(slotAt, cellId);
      cells.set(cellId, roll);
    }
    return roll;
  }

  /** Notes that the worker was in the cell in a minute, counted from 1970. */
  addMinute(minute: number, cellId: number): void {
    const slotAt = slotOf(minute * MINUTE_MS);
    this.at(slotAt, cellId).minutes |= 1 << (minute - slotAt / MINUTE_MS);
  }

  *[Symbol.iterator](): Generator<WalkRoll> {
    for (const cells of this.#slots.values()) yield* cells.values();
  }
}

export const emptyRoll = (slotAt: number, cellId: number): WalkRoll => ({
  ...{ slotAt, cellId, minutes: 0, pings: 0, visits: 0, dwellMs: 0, distanceM: 0 },
  ...{ firstAt: null, lastAt: null },
});

/** Adds to a roll what came later. */
export function addRoll(to: WalkRoll, more: WalkRoll): void {
  to.minutes |= more.minutes;
  to.pings += more.pings;
  to.visits += more.visits;
  to.dwellMs += more.dwellMs;
  to.distanceM = wholeMm(to.distanceM + more.distanceM);
  to.firstAt = least(to.firstAt, more.firstAt);
  to.lastAt = most(to.lastAt, more.lastAt);
}

/**
 * Distances are whole millimetres, so that a sum is the same in whatever order and however often it was put down in
 * between.
 */
export const wholeMm = (metres: number): number => Math.round(metres * 1000) / 1000;

const least = (a: number | null, b: number | null): number | null => (a === null || (b !== null && b < a) ? b : a);
const most = (a: number | null, b: number | null): number | null => (a === null || (b !== null && b > a) ? b : a);

/** The minute, counted from 1970, that `ms` lies in. */
export const minuteOf = (ms: number): number => Math.floor(ms / MINUTE_MS);
/** The half hour after the one that begins at `slotAt`. */
export const slotAfter = (slotAt: number): number => slotAt + SLOT_MS;
