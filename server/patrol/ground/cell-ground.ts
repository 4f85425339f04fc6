/** What ground belongs to which cell. Two classes: one asks the locator pixel by pixel, the other the shapes row by row. */

import type { Shape } from '../../grid/contract.ts';
import type { Locator } from '../../grid/locator.ts';
import { Ground } from './ground.ts';
import { BLOCK_SIDE, BLOCKS, latOf, lonOf, PIXELS, yOf } from './lattice.ts';
import { RowSpans } from './row-spans.ts';

/** Cell id of ground outside the grid. */
export const OUTSIDE_CELL = 0;

/** Blocks that are remembered: 12 MB. A block that comes later takes the place of another. */
const KEPT_BLOCKS = 2 ** 20;
const PIXELS_A_BLOCK = BLOCK_SIDE * BLOCK_SIDE;
/** In `#cells`: see `#shares`. */
const SHARED = -2;

/** The pixels of a block that one cell has. */
interface Share {
  cellId: number;
  low: number;
  high: number;
}

/**
 * Divides ground among the cells of one generation: a pixel belongs to the cell that the locator gives its centre to.
 * A block takes 4 µs when it is seen for the first time, and 0.25 µs while it is remembered.
 */
export class CellSplitter {
  static readonly #known = new WeakMap<Locator, CellSplitter>();
  /** By place: number of the block that is remembered there, from 1; 0 for none. */
  readonly #blocks = new Float64Array(KEPT_BLOCKS);
  /** By place: index of the cell that has the whole block, -1 outside, SHARED where it is several. */
  readonly #cells = new Int32Array(KEPT_BLOCKS);
  /** By place. */
  readonly #shares = new Map<number, readonly Share[]>();
  readonly #centres = new Float64Array(PIXELS_A_BLOCK * 2);

  constructor(private readonly locator: Locator) {}

  /** One for all who ask by the same locator, so that they share what it remembers. */
  static of(locator: Locator): CellSplitter {
    let splitter = CellSplitter.#known.get(locator);
    if (splitter === undefined) {
      splitter = new CellSplitter(locator);
      CellSplitter.#known.set(locator, splitter);
    }
    return splitter;
  }

  /** The parts of `ground` by cell id, OUTSIDE_CELL for what lies outside the grid; none is empty. */
  split(ground: Ground): Map<number, Ground> {
    const parts = new Map<number, Ground>();
    this.divide(ground, (cellId) => {
      let part = parts.get(cellId);
      if (part === undefined) {
        part = new Ground();
        parts.set(cellId, part);
      }
      return part;
    });
    return parts;
  }

  /** Adds the parts of `ground` to the ground that `partOf` gives for their cell; it is asked for none that is empty. */
  divide(ground: Ground, partOf: (cellId: number) => Ground): void {
    let lastId = -1;
    let last: Ground | undefined;
    const give = (cellId: number, bx: number, by: number, low: number, high: number): void => {
      if ((low | high) === 0) return;
      if (cellId !== lastId) {
        lastId = cellId;
        last = partOf(cellId);
      }
      last!.addBlock(bx, by, low, high);
    };
    ground.forEachBlock((bx, by, low, high) => {
      const place = this.#placeOf(bx, by);
      const cell = this.#cells[place]!;
      if (cell === SHARED)
        for (const share of this.#shares.get(place)!) give(share.cellId, bx, by, low & share.low, high & share.high);
      else give(this.#idOf(cell), bx, by, low, high);
    });
  }

  #idOf(cell: number): number {
    return cell < 0 ? OUTSIDE_CELL : this.locator.cells[cell]!.id;
  }

  /** Where the block is remembered; it is located first when it is not yet. */
  #placeOf(bx: number, by: number): number {
    // 1,024 × 1,024 blocks side by side, 35 km × 35 km at Liling, do not get in each other's way.
    const place = ((by & 0x3ff) << 10) | (bx & 0x3ff);
    const block = by * BLOCKS + bx;
    if (this.#blocks[place] === block) return place;
    this.#blocks[place] = block;
    this.#shares.delete(place);
    const cells = this.#locate(bx, by);
    this.#cells[place] = cells[0]!;
    if (cells.every((cell) => cell === cells[0])) return place;
    this.#cells[place] = SHARED;
    const shares = new Map<number, Share>();
    for (const [bit, cell] of cells.entries()) {
      const share = shares.get(cell) ?? { cellId: this.#idOf(cell), low: 0, high: 0 };
      if (bit < 32) share.low |= 1 << bit;
      else share.high |= 1 << (bit - 32);
      shares.set(cell, share);
    }
    this.#shares.set(place, [...shares.values()]);
    return place;
  }

  /** Indexes of the cells that have the pixels of a block, by bit. */
  #locate(bx: number, by: number): Int32Array {
    for (let row = 0; row < BLOCK_SIDE; row++) {
      const lat = latOf(by * BLOCK_SIDE + row + 0.5);
      for (let column = 0; column < BLOCK_SIDE; column++) {
        const at = (row * BLOCK_SIDE + column) * 2;
        this.#centres[at] = lonOf(bx * BLOCK_SIDE + column + 0.5);
        this.#centres[at + 1] = lat;
      }
    }
    return this.locator.locateMany(this.#centres);
  }
}

/** The ground of cells that can be walked: their pixels but those of closed ground. Worked out cell by cell, when asked. */
export class CellGrounds {
  readonly #closed: RowSpans;
  readonly #open = new Map<number, RowSpans>();
  readonly #patrollable = new Map<number, { pixels: number; areaM2: number }>();

  constructor(
    private readonly locator: Locator,
    closedShapes: readonly Shape[],
  ) {
    const [, south, , north] = locator.bounds ?? [0, 0, 0, 0];
    // Whoever closes half the world closes the rows of the grid.
    const top = Math.max(0, Math.floor(yOf(Math.min(north, 89))));
    const bottom = Math.min(PIXELS - 1, Math.floor(yOf(Math.max(south, -89))));
    this.#closed = RowSpans.of(closedShapes.flat(), top, bottom);
  }

  /** The pixels of a cell of any level that can be walked, and their area. Throws RangeError for an unknown cell. */
  patrollable(cellId: number): { pixels: number; areaM2: number } {
    let found = this.#patrollable.get(cellId);
    if (found === undefined) {
      const open = this.#openOf(cellId);
      found = { pixels: open.size, areaM2: open.areaM2() };
      this.#patrollable.set(cellId, found);
    }
    return found;
  }

  /** What of `ground` counts for the cell: within its shape, and not closed. Never more than `patrollable`. */
  open(cellId: number, ground: Ground): Ground {
    const open = this.#openOf(cellId);
    return ground.clone().cut((bx, by) => open.pixelsOf(bx, by), false);
  }

  #openOf(cellId: number): RowSpans {
    let open = this.#open.get(cellId);
    if (open === undefined) {
      const cell = this.locator.cellById(cellId);
      if (cell === undefined) throw new RangeError(`No cell ${cellId} in generation ${this.locator.generation}`);
      open = RowSpans.of(cell.shape).minus(this.#closed);
      this.#open.set(cellId, open);
    }
    return open;
  }
}
