/**
 * Positions on the grid as text: each as its two steps from the one before, in grid units, zigzag, six bits a character
 * of which one says that more follow. A border of jagged edges takes 3 to 4 characters a coordinate, where a decimal
 * number takes 7 and a plain coordinate 11.
 */
import type { Position } from '../../contract.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => Math.max(0, LETTERS.indexOf(String.fromCharCode(code))));
const PAYLOAD = 5;
const MORE = 1 << PAYLOAD;
const STEPS = 1e7;

/** Tells whether a position is a number of grid steps, to the bit. */
export const isOnGrid = ([lon, lat]: Position): boolean =>
  Math.round(lon * STEPS) / STEPS === lon && Math.round(lat * STEPS) / STEPS === lat;

export class StepsWriter {
  readonly #parts: string[] = [];
  #x = 0;
  #y = 0;

  count(value: number): void {
    let part = '';
    let rest = value;
    for (; rest >= MORE; rest = Math.floor(rest / MORE)) part += LETTERS[(rest % MORE) + MORE];
    this.#parts.push(part + LETTERS[rest]);
  }

  position([lon, lat]: Position): void {
    const [x, y] = [Math.round(lon * STEPS), Math.round(lat * STEPS)];
    this.count(zigzag(x - this.#x));
    this.count(zigzag(y - this.#y));
    [this.#x, this.#y] = [x, y];
  }

  text(): string {
    return this.#parts.join('');
  }
}

/** Small numbers of either sign as small numbers. A step can take 33 bits: no bit operations. */
const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

export class StepsReader {
  readonly #text: string;
  #at = 0;
  #x = 0;
  #y = 0;

  constructor(text: string) {
    this.#text = text;
  }

  done(): boolean {
    return this.#at >= this.#text.length;
  }

  count(): number {
    let value = 0;
    for (let unit = 1; ; unit *= MORE) {
      const digit = VALUES[this.#text.charCodeAt(this.#at++)]!;
      value += (digit % MORE) * unit;
      if (digit < MORE) return value;
    }
  }

  position(): Position {
    this.#x += this.#step();
    this.#y += this.#step();
    return [this.#x / STEPS, this.#y / STEPS];
  }

  #step(): number {
    const value = this.count();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }
}
