import Flatbush from 'flatbush';
import type { Box } from '../../coverage/compare-shapes.ts';
import type { CellKey, Coverage, CoverageCell } from '../coverage.ts';

export type Rings = NonNullable<CoverageCell['rings']>;

/** A cell as it was with these rings; they belong to no other. */
interface Entry {
  readonly key: CellKey;
  readonly rings: Rings;
  readonly box: Box;
}

/** So many cells are looked through one by one before the tree is built anew. */
const MOST_RECENT = 512;

/** Finds cells by their boxes. It keeps all that it was ever given; what the coverage lacks is passed over. */
export class LeafIndex {
  #tree: Flatbush | undefined;
  #planted: Entry[] = [];
  #recent: Entry[] = [];

  include(entry: Entry): void {
    this.#recent.push(entry);
  }

  /** Cells of the coverage whose boxes meet `box`, its border included, sorted. */
  search(coverage: Pick<Coverage, 'cells'>, [west, south, east, north]: Box): CellKey[] {
    if (this.#recent.length > MOST_RECENT) this.#plant();
    const found: CellKey[] = [];
    const stands = ({ key, rings }: Entry) => coverage.cells.get(key)?.rings === rings;
    for (const at of this.#tree?.search(west, south, east, north) ?? []) {
      const entry = this.#planted[at]!;
      if (stands(entry)) found.push(entry.key);
    }
    for (const entry of this.#recent) {
      const { box } = entry;
      if (box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south && stands(entry))
        found.push(entry.key);
    }
    return found.sort();
  }

  #plant(): void {
    this.#planted = [...this.#planted, ...this.#recent];
    this.#recent = [];
    this.#tree = new Flatbush(this.#planted.length);
    for (const { box } of this.#planted) this.#tree.add(...box);
    this.#tree.finish();
  }
}
