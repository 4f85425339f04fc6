import type { Cell } from '../grid/contract.ts';
import type { PublishedGrid } from '../grid/published-grid.ts';
import type { Database } from '../platform/database.ts';
import { type BoundaryLayer, BoundaryTiles } from './boundary-tiles.ts';
import type { TileAddress } from './mercator.ts';
import { generationHoldsFrom } from './store.ts';
import { type PackedTile, packTile, TileCache } from './tile-cache.ts';

/** Generations whose arcs are kept: the one that holds, and the one that a page opened before it still draws. */
const KEPT = 2;
const CACHE_BYTES = 64 * 2 ** 20;

/** The boundary tiles of each generation, built when first asked for. */
export class BoundaryGenerations {
  /** Least recently used first. */
  readonly #kept = new Map<number, BoundaryTiles>();
  readonly #cache = new TileCache(CACHE_BYTES);

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

  /** A tile ready to send, from the cache or cut now. */
  packed(layer: BoundaryLayer, tiles: BoundaryTiles, address: TileAddress): PackedTile {
    const { z, x, y } = address;
    const key = keyOf(layer, tiles.generation, z, x, y);
    let tile = this.#cache.get(key);
    if (tile === undefined) {
      tile = packTile(tiles.tile(layer, address));
      this.#cache.set(key, tile);
    }
    return tile;
  }

  /** A tile that is in the cache; numbers as they stand in its URL, the generation that holds now where it has none. */
  cached(layer: string, generation: string | undefined, z: string, x: string, y: string): PackedTile | undefined {
    return this.#cache.get(keyOf(layer, generation ?? this.grid.current().generation, z, x, y));
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

function keyOf(layer: string, generation: number | string, z: number | string, x: number | string, y: number | string) {
  return `${layer}/${generation}/${z}/${x}/${y}`;
}
