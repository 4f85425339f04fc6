import { SLOT_MINUTES, SLOT_MS, slotOf } from '../slot.ts';

const MINUTE_MS = 60_000;
const ALL_MINUTES = 2 ** SLOT_MINUTES - 1;

/**
 * The minutes of a period in which anybody was there: a bit for each. Adding is a union, so that two who were there in
 * the same minute were there for one. Begins and ends at half hours.
 */
export class Presence {
  readonly fromMs: number;
  readonly toMs: number;
  readonly #slots: Int32Array;

  constructor(fromMs: number, toMs: number) {
    this.fromMs = slotOf(fromMs);
    this.toMs = slotOf(toMs + SLOT_MS - 1);
    this.#slots = new Int32Array(Math.max(0, (this.toMs - this.fromMs) / SLOT_MS));
  }

  /** Adds the minutes of a half hour, as SlotRoll has them; those out of the period are passed over. */
  add(slotAt: number, minutes: number): void {
    const slot = (slotAt - this.fromMs) / SLOT_MS;
    if (slot >= 0 && slot < this.#slots.length) this.#slots[slot]! |= minutes & ALL_MINUTES;
  }

  /** Adds what another one has of this period. */
  addAll(other: Presence): void {
    for (let slot = 0; slot < other.#slots.length; slot++)
      if (other.#slots[slot] !== 0) this.add(other.fromMs + slot * SLOT_MS, other.#slots[slot]!);
  }

  /** How many minutes. */
  get minutes(): number {
    let count = 0;
    for (const mask of this.#slots) count += bits(mask);
    return count;
  }

  get isEmpty(): boolean {
    return this.#slots.every((mask) => mask === 0);
  }

  /** How many of the minutes that begin in a span. */
  minutesIn(fromMs: number, toMs: number): number {
    const [first, end] = [Math.ceil(fromMs / MINUTE_MS), Math.ceil(toMs / MINUTE_MS)];
    const base = this.fromMs / MINUTE_MS;
    let count = 0;
    for (let slot = 0; slot < this.#slots.length; slot++) {
      const mask = this.#slots[slot]!;
      const low = Math.max(0, first - base - slot * SLOT_MINUTES);
      const high = Math.min(SLOT_MINUTES, end - base - slot * SLOT_MINUTES);
      if (mask === 0 || low >= high) continue;
      count += bits(mask & (2 ** high - 1) & ~(2 ** low - 1));
    }
    return count;
  }

  /** Begin of the last minute, ms since 1970; null without any. */
  get lastMs(): number | null {
    for (let slot = this.#slots.length - 1; slot >= 0; slot--)
      if (this.#slots[slot] !== 0)
        return this.fromMs + slot * SLOT_MS + (31 - Math.clz32(this.#slots[slot]!)) * MINUTE_MS;
    return null;
  }

  /**
   * The longest time in which nobody was there: from the begin of the period, between presences, up to `untilMs` (now)
   * or the end of the period, whichever is earlier. The first of several as long. Null for a period that has not begun.
   */
  longestGap(untilMs: number): { fromMs: number; toMs: number } | null {
    const end = Math.min(this.toMs, untilMs);
    if (end <= this.fromMs) return null;
    let longest = { fromMs: this.fromMs, toMs: this.fromMs };
    let left = this.fromMs;
    const endsAt = (toMs: number) => {
      if (toMs - left > longest.toMs - longest.fromMs) longest = { fromMs: left, toMs };
    };
    for (let slot = 0; slot < this.#slots.length; slot++)
      for (let mask = this.#slots[slot]!; mask !== 0; mask &= mask - 1) {
        const minute = this.fromMs + slot * SLOT_MS + (31 - Math.clz32(mask & -mask)) * MINUTE_MS;
        endsAt(Math.min(minute, end));
        left = minute + MINUTE_MS;
      }
    endsAt(end);
    return longest;
  }

  /** How long that is, ms. */
  longestGapMs(untilMs: number): number | null {
    const gap = this.longestGap(untilMs);
    return gap === null ? null : gap.toMs - gap.fromMs;
  }
}

function bits(mask: number): number {
  let v = mask - ((mask >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
