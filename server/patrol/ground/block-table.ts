/**
 * A hash table of blocks with open addressing: a block's key and its 64 pixels, in arrays of numbers: nothing
 * of it is an object that the garbage collector must visit.
 *
 * Pixel (column, row) of a block is bit `row * 8 + column`; rows 0 to 3 are in `low`, 4 to 7 in `high`.
 */
import { BLOCK_BITS, BLOCKS } from './lattice.ts';

const FREE = -1;
const LEAST = 16;
/** 2^32 divided by the golden ratio. */
const SPREAD = 0x9e3779b1;

export class BlockTable {
  /** Number of the block, y · 2^20 + x, or FREE. */
  keys: Float64Array;
  /** Low and high of each slot; 0, 0 where all pixels were taken away. */
  masks: Int32Array;
  #used = 0;
  #shift: number;

  constructor(capacity: number = LEAST) {
    const slots = Math.max(LEAST, 2 ** Math.ceil(Math.log2(capacity * 2)));
    this.keys = new Float64Array(slots).fill(FREE);
    this.masks = new Int32Array(slots * 2);
    this.#shift = Math.clz32(slots) + 1;
  }

  /** Slots that hold a block. */
  get used(): number {
    return this.#used;
  }

  /** Slot of a block, or -1. */
  find(bx: number, by: number): number {
    const { keys } = this;
    const key = by * BLOCKS + bx;
    const last = keys.length - 1;
    for (let slot = this.#home(bx, by); ; slot = (slot + 1) & last) {
      if (keys[slot] === key) return slot;
      if (keys[slot] === FREE) return -1;
    }
  }

  /** Adds pixels to a block. */
  unite(bx: number, by: number, low: number, high: number): void {
    const { keys, masks } = this;
    const key = by * BLOCKS + bx;
    const last = keys.length - 1;
    let slot = this.#home(bx, by);
    while (keys[slot] !== key) {
      if (keys[slot] === FREE) {
        this.#insert(slot, key, low, high);
        return;
      }
      slot = (slot + 1) & last;
    }
    masks[slot * 2]! |= low;
    masks[slot * 2 + 1]! |= high;
  }

  /** Each block that holds pixels, in no order. */
  forEach(visit: (bx: number, by: number, low: number, high: number) => void): void {
    const { keys, masks } = this;
    for (let slot = 0; slot < keys.length; slot++) {
      const low = masks[slot * 2]!;
      const high = masks[slot * 2 + 1]!;
      if ((low | high) === 0) continue;
      const by = Math.floor(keys[slot]! / BLOCKS);
      visit(keys[slot]! - by * BLOCKS, by, low, high);
    }
  }

  /** Numbers of the blocks that hold pixels, row by row. */
  sortedKeys(): Float64Array {
    const { keys, masks } = this;
    const sorted = new Float64Array(this.#used);
    let end = 0;
    for (let slot = 0; slot < keys.length; slot++)
      if ((masks[slot * 2]! | masks[slot * 2 + 1]!) !== 0) sorted[end++] = keys[slot]!;
    return sorted.subarray(0, end).sort();
  }

  clear(): void {
    this.keys.fill(FREE);
    this.masks.fill(0);
    this.#used = 0;
  }

  clone(): BlockTable {
    const copy = new BlockTable(0);
    copy.keys = this.keys.slice();
    copy.masks = this.masks.slice();
    copy.#used = this.#used;
    copy.#shift = this.#shift;
    return copy;
  }

  /** Four neighbours in a row have slots beside each other: a walk goes on where it was. */
  #home(bx: number, by: number): number {
    const hash = Math.imul((by << (BLOCK_BITS - 2)) ^ (by >>> 7) ^ (bx >>> 2), SPREAD) >>> this.#shift;
    return (hash + (bx & 3)) & (this.keys.length - 1);
  }

  #insert(slot: number, key: number, low: number, high: number): void {
    this.keys[slot] = key;
    this.masks[slot * 2] = low;
    this.masks[slot * 2 + 1] = high;
    this.#used++;
    if (this.#used * 2 > this.keys.length) this.#grow();
  }

  #grow(): void {
    const larger = new BlockTable(this.keys.length);
    this.forEach((bx, by, low, high) => {
      larger.unite(bx, by, low, high);
    });
    this.keys = larger.keys;
    this.masks = larger.masks;
    this.#used = larger.#used;
    this.#shift = larger.#shift;
  }
}
