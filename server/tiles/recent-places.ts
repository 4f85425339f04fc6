import type { TileAddress } from './mercator.ts';

/** Places remembered, a power of 2. */
const REMEMBERED = 4096;

/** Where something changed, the latest changes only; places in a world of 2^32 units. */
export class RecentPlaces {
  /** Grows with every change. */
  version = 0;
  readonly #x = new Uint32Array(REMEMBERED);
  readonly #y = new Uint32Array(REMEMBERED);

  add(x: number, y: number): void {
    const slot = this.version & (REMEMBERED - 1);
    this.#x[slot] = x;
    this.#y[slot] = y;
    this.version++;
  }

  /** Says that something may have changed anywhere. */
  addEverywhere(): void {
    this.version += REMEMBERED + 1;
  }

  /** Tells whether something in the tile changed after `version`; true when that is too long ago to know. */
  changedSince(version: number, { z, x, y }: TileAddress): boolean {
    if (z === 0 || this.version - version > REMEMBERED) return this.version !== version;
    const shift = 32 - z;
    for (let change = version; change < this.version; change++) {
      const slot = change & (REMEMBERED - 1);
      if (this.#x[slot]! >>> shift === x && this.#y[slot]! >>> shift === y) return true;
    }
    return false;
  }
}
