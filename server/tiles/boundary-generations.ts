import type { Cell } from '../grid/contract.ts';
import type { PublishedGrid } from '../grid/published-grid.ts';
import type { Database } from '../platform/database.ts';
import { BoundaryTiles } from './boundary-tiles.ts';
import { generationHoldsFrom } from './store.ts';

/** Generations whose arcs are kept: the one that holds, and the one that a page opened before it still draws. */
const KEPT = 2;

/** The boundary tiles of each generation, built when first asked for. */
export class BoundaryGenerations {
  /** Least recently used first. */
  readonly #kept = new Map<number, BoundaryTiles>();

  constructor(
    private readonly database: Database,
    private readonly city: string,
    private readonly grid: Pick<PublishedGrid, 'current' | 'at'>,
  ) {}

  /** Tiles of the generation that holds now. */
  current(): BoundaryTiles {
    const { generation, cells } = this.grid.current();
    return this.#of(generation, cells);
  }

  /** Tiles of generation `number`, past or scheduled; undefined when there is none. */
  async at(number: number): Promise<BoundaryTiles | undefined> {
    if (number === this.grid.current().generation) return this.current();
    const kept = this.#kept.get(number);
    if (kept !== undefined) return this.#of(number, []);
    const holdsFrom = await generationHoldsFrom(this.database.knex, this.city, number);
    if (holdsFrom === undefined) return undefined;
    const locator = await this.grid.at(holdsFrom);
    return locator.generation === number ? this.#of(number, locator.cells) : undefined;
  }

  #of(generation: number, cells: readonly Cell[]): BoundaryTiles {
    const tiles = this.#kept.get(generation) ?? new BoundaryTiles(generation, cells);
    this.#kept.delete(generation);
    this.#kept.set(generation, tiles);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
    return tiles;
  }
}
