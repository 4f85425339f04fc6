import Flatbush from 'flatbush';
import type { Box } from '../../coverage/compare-shapes.ts';
import type { CellKey, Coverage, CoverageCell } from '../coverage.ts';

export type Rings = NonNullable<CoverageCell['rings']>;

/** So many cells are looked through one by one before the tree is built anew. */
const MOST_RECENT = 512;

/**
 * Cells as they were with certain rings, numbered as they came, found by their boxes. It keeps all that it was ever
 * given; what the coverage lacks is passed over.
 */
export class LeafIndex {
  readonly #keys: CellKey[] = [];
  readonly #rings: Rings[] = [];
  #boxes = new Float64Array(4 * 256);
  #tree: Flatbush | undefined;
  /** How many of them are in the tree. */
  #planted = 0;

  /** Takes a cell in; returns its number. */
  include(key: CellKey, rings: Rings, [west, south, east, north]: Box): number {
    const number = this.#keys.push(key) - 1;
    this.#rings.push(rings);
    if (4 * number === this.#boxes.length) {
      const boxes = new Float64Array(4 * this.#boxes.length);
      boxes.set(this.#boxes);
      this.#boxes = boxes;
    }
    this.#boxes[4 * number] = west;
    this.#boxes[4 * number + 1] = south;
    this.#boxes[4 * number + 2] = east;
    this.#boxes[4 * number + 3] = north;
    return number;
  }

  box(number: number): Box {
    return Array.from(this.#boxes.subarray(4 * number, 4 * number + 4)) as Box;
  }

  /** Cells of the coverage whose boxes meet `box`, its border included, sorted. */
  search(coverage: Pick<Coverage, 'cells'>, [west, south, east, north]: Box): CellKey[] {
    const count = this.#keys.length;
    if (count - this.#planted > MOST_RECENT) this.#plant();
    const found: CellKey[] = [];
    const add = (number: number) => {
      const key = this.#keys[number]!;
      if (coverage.cells.get(key)?.rings === this.#rings[number]) found.push(key);
    };
    for (const number of this.#tree?.search(west, south, east, north) ?? []) add(number);
    const boxes = this.#boxes;
    for (let at = 4 * this.#planted; at < 4 * count; at += 4)
      if (boxes[at]! <= east && boxes[at + 2]! >= west && boxes[at + 1]! <= north && boxes[at + 3]! >= south)
        add(at / 4);
    return found.sort();
  }

  #plant(): void {
    this.#planted = this.#keys.length;
    this.#tree = new Flatbush(this.#planted);
    const boxes = this.#boxes;
    for (let at = 0; at < 4 * this.#planted; at += 4)
      this.#tree.add(boxes[at]!, boxes[at + 1]!, boxes[at + 2]!, boxes[at + 3]!);
    this.#tree.finish();
  }
}
