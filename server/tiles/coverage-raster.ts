import { bitsIn } from '../patrol/ground/bits-in.ts';
import { Ground } from '../patrol/ground/ground.ts';
import { BLOCK_SIDE, PIXEL_BITS } from '../patrol/ground/lattice.ts';
import { EXTENT, type TileAddress } from './mercator.ts';

/** A tile of this zoom has 512 pixels of the lattice, one a CSS pixel; above it pixels are drawn several as one. */
const WHOLE_ZOOM = 14;
/** Squares beyond the edge on each side: what is filled has no seam between tiles. */
const MARGIN = 1;

/**
 * Ground in a tile as a picture of squares, each with the newest value that was given to any of its pixels. From zoom
 * 14 on a square is a pixel of the lattice. Above, it is 2, 4 or 8 pixels wide, and stands where half of them were
 * walked, so that a narrow walk is neither lost nor blown up.
 */
export class CoverageRaster {
  /** Squares in a row, margins included. */
  readonly side: number;
  /** Row by row; 0 where nothing was walked. */
  readonly values: Uint16Array;
  /** Width of a square, tile units. */
  readonly unit: number;
  /** Pixels of the lattice in a row of a square. */
  readonly #wide: number;
  /** Of the lattice: the first pixel of the picture. */
  readonly #west: number;
  readonly #north: number;
  readonly #all = new Ground();

  constructor({ z, x, y }: TileAddress) {
    this.#wide = 2 ** Math.max(0, WHOLE_ZOOM - z);
    const squares = 2 ** (PIXEL_BITS - z) / this.#wide;
    this.side = squares + 2 * MARGIN;
    this.values = new Uint16Array(this.side * this.side);
    this.unit = EXTENT / squares;
    this.#west = (x * squares - MARGIN) * this.#wide;
    this.#north = (y * squares - MARGIN) * this.#wide;
  }

  /** Where a corner of squares lies, tile units. */
  readonly unitsOf = (corner: number): number => (corner - MARGIN) * this.unit;

  /** Gives `value` to what lies in `ground` and has none yet: the newest ground comes first. */
  add(value: number, ground: Ground): void {
    ground.forEachBlock((bx, by, low, high) => {
      if (this.#isBeyond(bx, by)) return;
      if (this.#wide > 1) this.#all.addBlock(bx, by, low, high);
      this.#forEachSquare(bx, by, low, high, (square) => {
        if (this.values[square] === 0) this.values[square] = value;
      });
    });
  }

  /** Takes out the squares of which less than half was walked. Call it when all was added. */
  finish(): this {
    if (this.#wide === 1) return this;
    const walked = new Uint8Array(this.values.length);
    this.#all.forEachBlock((bx, by, low, high) => {
      this.#forEachSquare(bx, by, low, high, (square, pixels) => {
        walked[square]! += pixels;
      });
    });
    for (let i = 0; i < walked.length; i++) if (walked[i]! * 2 < this.#wide ** 2) this.values[i] = 0;
    return this;
  }

  #isBeyond(bx: number, by: number): boolean {
    const [x, y] = [bx * BLOCK_SIDE - this.#west, by * BLOCK_SIDE - this.#north];
    const end = this.side * this.#wide;
    return x + BLOCK_SIDE <= 0 || y + BLOCK_SIDE <= 0 || x >= end || y >= end;
  }

  /** Squares of a block that have any of the pixels, and how many. A block has whole squares, or it would be beyond. */
  #forEachSquare(
    bx: number,
    by: number,
    low: number,
    high: number,
    visit: (square: number, pixels: number) => void,
  ): void {
    const { side } = this;
    const wide = this.#wide;
    for (let row = 0; row < BLOCK_SIDE; row += wide) {
      const y = (by * BLOCK_SIDE + row - this.#north) / wide;
      if (y < 0 || y >= side) continue;
      for (let column = 0; column < BLOCK_SIDE; column += wide) {
        const x = (bx * BLOCK_SIDE + column - this.#west) / wide;
        if (x < 0 || x >= side) continue;
        const [maskLow, maskHigh] = maskOf(column, row, wide);
        const pixels = bitsIn(low & maskLow) + bitsIn(high & maskHigh);
        if (pixels > 0) visit(y * side + x, pixels);
      }
    }
  }
}

/** Pixels of a block that are in the square at (column, row), by the square's width and place. */
function maskOf(column: number, row: number, wide: number): readonly [low: number, high: number] {
  return MASKS[Math.log2(wide)]![row * BLOCK_SIDE + column]!;
}

const MASKS = [1, 2, 4, 8].map((wide) =>
  Array.from({ length: BLOCK_SIDE * BLOCK_SIDE }, (_, at) => {
    const [column, row] = [at % BLOCK_SIDE, Math.floor(at / BLOCK_SIDE)];
    let [low, high] = [0, 0];
    for (let y = row; y < Math.min(BLOCK_SIDE, row + wide); y++) {
      const pixels = (((1 << wide) - 1) << column) & 0xff;
      if (y < 4) low |= pixels << (y * 8);
      else high |= pixels << ((y - 4) * 8);
    }
    return [low, high] as const;
  }),
);
