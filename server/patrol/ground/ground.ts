import type { Position } from '../../grid/contract.ts';
import { bitsIn } from './bits-in.ts';
import { BlockTable } from './block-table.ts';
import { fillReach } from './fill-reach.ts';
import { decodeInto, encodeGround } from './ground-code.ts';
import { BLOCK_SIDE, BLOCKS, pixelAreaM2 } from './lattice.ts';

/** 8 × 8 pixels. Pixel (column, row) is bit `row * 8 + column`: rows 0 to 3 in `low`, 4 to 7 in `high`. */
export interface Block {
  bx: number;
  by: number;
  low: number;
  high: number;
}

/**
 * A set of pixels of the lattice, kept as blocks. Sets are united, cut and compared exactly, whatever the order. Memory
 * goes by the blocks that hold pixels: 32 to 64 bytes each.
 */
export class Ground {
  #table: BlockTable;

  constructor(table: BlockTable = new BlockTable()) {
    this.#table = table;
  }

  /** Reads what `encode` wrote. Throws RangeError for bytes that it did not. */
  static decode(bytes: Uint8Array): Ground {
    return new Ground().addEncoded(bytes);
  }

  /** Adds the pixels whose centres are within `reachM` metres of the line from `a` to `b`; see `fillReach`. */
  addReach(a: Position, b: Position, reachM: number): this {
    fillReach(this.#table, a, b, reachM);
    return this;
  }

  /** Takes everything away, to be filled again: many small grounds one after another need not each have memory of their own. */
  clear(): this {
    if (this.#table.keys.length > MOST_CLEARED) this.#table = new BlockTable();
    else this.#table.clear();
    return this;
  }

  /** Adds pixels of one block. */
  addBlock(bx: number, by: number, low: number, high: number): this {
    if ((low | high) !== 0) this.#table.unite(bx, by, low, high);
    return this;
  }

  /** Adds ground from its bytes, without a ground in between. Throws RangeError as `decode` does, with part of it added. */
  addEncoded(bytes: Uint8Array): this {
    decodeInto(this.#table, bytes);
    return this;
  }

  /** Union. */
  add(other: Ground): this {
    other.forEachBlock((bx, by, low, high) => {
      this.#table.unite(bx, by, low, high);
    });
    return this;
  }

  /** What is not in `other`. */
  remove(other: Ground): this {
    return this.cut((bx, by) => other.pixelsOf(bx, by), true);
  }

  /** What is in `other` too. */
  keep(other: Ground): this {
    return this.cut((bx, by) => other.pixelsOf(bx, by), false);
  }

  /** Takes away the pixels of each block that `pixelsOf` tells, or all others. */
  cut(pixelsOf: (bx: number, by: number) => readonly [low: number, high: number], takeAway: boolean): this {
    const { keys, masks } = this.#table;
    for (let slot = 0; slot < keys.length; slot++) {
      if ((masks[slot * 2]! | masks[slot * 2 + 1]!) === 0) continue;
      const by = Math.floor(keys[slot]! / BLOCKS);
      const [low, high] = pixelsOf(keys[slot]! - by * BLOCKS, by);
      masks[slot * 2]! &= takeAway ? ~low : low;
      masks[slot * 2 + 1]! &= takeAway ? ~high : high;
    }
    return this;
  }

  /** Whether it holds a pixel. */
  has(x: number, y: number): boolean {
    const [low, high] = this.pixelsOf(x >>> 3, y >>> 3);
    const bit = ((y & 7) << 3) | (x & 7);
    return (((bit < 32 ? low : high) >>> (bit & 31)) & 1) === 1;
  }

  /** Pixels of a block. */
  pixelsOf(bx: number, by: number): readonly [low: number, high: number] {
    const slot = this.#table.find(bx, by);
    return slot === -1 ? NO_PIXELS : [this.#table.masks[slot * 2]!, this.#table.masks[slot * 2 + 1]!];
  }

  get isEmpty(): boolean {
    return this.#table.masks.every((half) => half === 0);
  }

  /** Number of pixels. */
  get size(): number {
    let size = 0;
    for (const half of this.#table.masks) if (half !== 0) size += bitsIn(half);
    return size;
  }

  /** m² on the ellipsoid; the same number to the bit for the same ground. */
  areaM2(): number {
    const pixels = new Uint32Array(BLOCK_SIDE);
    let areaM2 = 0;
    let band = 0;
    const addBand = (): void => {
      for (let row = 0; row < BLOCK_SIDE; row++) areaM2 += pixels[row]! * pixelAreaM2(band * BLOCK_SIDE + row);
      pixels.fill(0);
    };
    for (const { by, low, high } of this.blocks()) {
      if (by !== band) addBand();
      band = by;
      for (let row = 0; row < BLOCK_SIDE; row++)
        pixels[row]! += bitsIn(((row < 4 ? low : high) >>> ((row & 3) * 8)) & 0xff);
    }
    addBand();
    return areaM2;
  }

  /** Blocks that hold pixels, row by row from the north, each from the west. */
  *blocks(): Generator<Block> {
    for (const key of this.#table.sortedKeys()) {
      const by = Math.floor(key / BLOCKS);
      const bx = key - by * BLOCKS;
      const [low, high] = this.pixelsOf(bx, by);
      yield { bx, by, low, high };
    }
  }

  /** As `blocks`, in no order and many times as fast. */
  forEachBlock(visit: (bx: number, by: number, low: number, high: number) => void): void {
    this.#table.forEach(visit);
  }

  /** Compact, and the same bytes for the same ground. */
  encode(): Uint8Array {
    return encodeGround(this.#table);
  }

  clone(): Ground {
    return new Ground(this.#table.clone());
  }

  equals(other: Ground): boolean {
    return this.#within(other) && other.#within(this);
  }

  #within(other: Ground): boolean {
    let within = true;
    this.forEachBlock((bx, by, low, high) => {
      const [otherLow, otherHigh] = other.pixelsOf(bx, by);
      if ((low & ~otherLow) !== 0 || (high & ~otherHigh) !== 0) within = false;
    });
    return within;
  }
}

/** Slots above which a table is made anew rather than emptied. */
const MOST_CLEARED = 1024;
const NO_PIXELS = [0, 0] as const;
