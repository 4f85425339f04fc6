/**
 * Ground as bytes. The same ground has the same bytes, and bytes that are not the one form of some ground are refused.
 *
 *     byte 1                              version
 *     for each row of blocks that holds pixels, from the north:
 *       varint                            rows down from the one before (the first: from row -1)
 *       varint                            runs in the row
 *       for each run of neighbouring blocks, from the west, as long as it goes:
 *         varint                          blocks between its begin and the end of the run before (the first: from 0)
 *         varint                          (blocks - 1) · 2 + 1 when all of them are full
 *         8 bytes each, unless full       their pixels, low and high, little-endian
 *
 * Varints are as in protobuf: seven bits a byte, the lowest first. Half an hour's walk of 1.8 km with 50 m of reach, 230
 * blocks, takes 1.4 kB.
 */
import type { BlockTable } from './block-table.ts';
import { BLOCKS } from './lattice.ts';

const VERSION = 1;
const LONGEST_VARINT = 4;

/** Bytes of the ground in `table`. */
export function encodeGround(table: BlockTable): Uint8Array {
  const slots = slotsInOrder(table);
  const keys = new Float64Array(slots.length);
  const isFull = new Uint8Array(slots.length);
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at]!;
    keys[at] = table.keys[slot]!;
    isFull[at] = (table.masks[slot * 2]! & table.masks[slot * 2 + 1]!) === -1 ? 1 : 0;
  }
  // A block needs its pixels and at most one run of its own, with a row of its own.
  const writer = new Writer(1 + keys.length * (8 + 4 * LONGEST_VARINT));
  writer.byte(VERSION);
  let rowBefore = -1;
  for (let at = 0; at < keys.length; ) {
    const row = Math.floor(keys[at]! / BLOCKS);
    const runs: number[] = [];
    let end = at;
    for (; end < keys.length && keys[end]! < (row + 1) * BLOCKS; end++)
      if (end === at || keys[end]! !== keys[end - 1]! + 1 || isFull[end] !== isFull[end - 1]) runs.push(end);
    writer.varint(row - rowBefore - 1);
    writer.varint(runs.length);
    let before = row * BLOCKS;
    for (let run = 0; run < runs.length; run++) {
      const start = runs[run]!;
      const stop = runs[run + 1] ?? end;
      const full = isFull[start]!;
      writer.varint(keys[start]! - before);
      writer.varint((stop - start - 1) * 2 + full);
      if (full === 0)
        for (let block = start; block < stop; block++)
          writer.pixels(table.masks[slots[block]! * 2]!, table.masks[slots[block]! * 2 + 1]!);
      before = keys[stop - 1]! + 1;
    }
    rowBefore = row;
    at = end;
  }
  return writer.finish();
}

/** Cells of a box in which blocks are put in order, and how many of them may be empty for each block. */
const LARGEST_BOX = 16_384;
const EMPTY_A_BLOCK = 32;
/** By place in the box: slot from 1; all 0 between two uses. */
const box = new Int32Array(LARGEST_BOX);

/**
 * Slots of the blocks that hold pixels, row by row. A walk is near together: its blocks are put where they belong in
 * their box, which takes about half the time of sorting their numbers and finding them again.
 */
function slotsInOrder(table: BlockTable): Int32Array {
  let [west, north, east, south, count] = [BLOCKS, BLOCKS, -1, -1, 0];
  const held = new Int32Array(table.used);
  for (let slot = 0; slot < table.keys.length; slot++) {
    if ((table.masks[slot * 2]! | table.masks[slot * 2 + 1]!) === 0) continue;
    const by = Math.floor(table.keys[slot]! / BLOCKS);
    const bx = table.keys[slot]! - by * BLOCKS;
    if (bx < west) west = bx;
    if (bx > east) east = bx;
    if (by < north) north = by;
    if (by > south) south = by;
    held[count++] = slot;
  }
  const width = east - west + 1;
  const size = width * (south - north + 1);
  const slots = held.subarray(0, count);
  if (size > LARGEST_BOX || size > count * EMPTY_A_BLOCK) return slots.sort((a, b) => table.keys[a]! - table.keys[b]!);
  const first = north * BLOCKS + west;
  for (let i = 0; i < count; i++) {
    const from = table.keys[slots[i]!]! - first;
    const row = Math.floor(from / BLOCKS);
    box[row * width + from - row * BLOCKS] = slots[i]! + 1;
  }
  for (let at = 0, next = 0; at < size; at++) {
    if (box[at] === 0) continue;
    slots[next++] = box[at]! - 1;
    box[at] = 0;
  }
  return slots;
}

/** Adds the ground that `bytes` are of. Throws RangeError when they are of none; part of it may have been added then. */
export function decodeInto(table: BlockTable, bytes: Uint8Array): void {
  const reader = new Reader(bytes);
  if (reader.byte() !== VERSION) throw new RangeError('Not the bytes of ground: unknown version');
  for (let row = -1; !reader.atEnd; ) {
    row += 1 + reader.varint();
    const runs = reader.varint();
    if (row >= BLOCKS || runs === 0) throw notGround();
    let block = 0;
    let fullBefore = false;
    for (let run = 0; run < runs; run++) {
      const gap = reader.varint();
      const length = reader.varint();
      const full = (length & 1) === 1;
      block += gap;
      const end = block + (length >>> 1) + 1;
      if (end > BLOCKS || (run > 0 && gap === 0 && full === fullBefore)) throw notGround();
      for (; block < end; block++) {
        const low = full ? -1 : reader.pixels();
        const high = full ? -1 : reader.pixels();
        if (!full && ((low | high) === 0 || (low & high) === -1)) throw notGround();
        table.unite(block, row, low, high);
      }
      fullBefore = full;
    }
  }
}

const notGround = (): RangeError => new RangeError('Not the bytes of ground');

class Writer {
  readonly #bytes: Uint8Array;
  #end = 0;

  constructor(room: number) {
    this.#bytes = new Uint8Array(room);
  }

  byte(value: number): void {
    this.#bytes[this.#end++] = value;
  }

  varint(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.byte((rest & 0x7f) | 0x80);
    this.byte(rest);
  }

  pixels(low: number, high: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.#bytes[this.#end++] = low >>> shift;
    for (let shift = 0; shift < 32; shift += 8) this.#bytes[this.#end++] = high >>> shift;
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#end);
  }
}

class Reader {
  #at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get atEnd(): boolean {
    return this.#at === this.bytes.length;
  }

  byte(): number {
    if (this.#at >= this.bytes.length) throw notGround();
    return this.bytes[this.#at++]!;
  }

  /** No number of the form needs more than 21 bits; none is written longer than it must be. */
  varint(): number {
    let value = 0;
    for (let length = 0; length < LONGEST_VARINT; length++) {
      const byte = this.byte();
      value |= (byte & 0x7f) << (7 * length);
      if (byte > 0x7f) continue;
      if (byte === 0 && length > 0) throw notGround();
      return value;
    }
    throw notGround();
  }

  pixels(): number {
    const { bytes } = this;
    const at = this.#at;
    if (at + 4 > bytes.length) throw notGround();
    this.#at = at + 4;
    return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
  }
}
