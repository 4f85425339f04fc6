import type { Cell } from '../grid/contract.ts';
import type { PublishedGrid } from '../grid/published-grid.ts';
import { type BoundaryLayer, BoundaryTiles } from './boundary-tiles.ts';
import type { TileAddress } from './mercator.ts';
import { type PackedTile, packTile, TileCache } from './tile-cache.ts';
import { TouchedGround } from './touched-ground.ts';

/** Generations whose arcs are kept beside the one that holds: the one before or after it, and one of the history. */
const KEPT = 2;
const CACHE_BYTES = 64 * 2 ** 20;

/**
 * The boundary tiles of each generation, built when first asked for. A publication touches a few tiles; the others are
 * taken over from the generation before as they are, packed, under the same ETag.
 */
export class BoundaryGenerations {
  /** Least recently used first. */
  readonly #kept = new Map<number, BoundaryTiles>();
  readonly #cache = new TileCache(CACHE_BYTES);
  /** For a generation, another one whose tiles are in the cache, and where the two differ. */
  readonly #beside = new Map<number, { generation: number; touched: TouchedGround }>();
  /** Taken back; some of their tiles may lie in the cache. */
  readonly #gone = new Set<string>();
  #preparing: Promise<void> = Promise.resolve();

  constructor(private readonly grid: Pick<PublishedGrid, 'current' | 'numbered'>) {}

  /** Tiles of the generation that holds now. */
  current(): BoundaryTiles {
    return this.#of(this.grid.current());
  }

  /** Tiles of generation `number`, past or scheduled; undefined where none stands under that number. */
  async at(number: number): Promise<BoundaryTiles | undefined> {
    if (number === this.grid.current().generation) return this.current();
    const locator = await this.grid.numbered(number);
    return locator && this.#of(locator);
  }

  /**
   * Builds what the tiles of a generation are made of, giving way in between, so that no first tile has to wait; and
   * finds out which tiles of the generation before it may take over. Calls run one after another.
   */
  prepare(locator: { generation: number; cells: readonly Cell[] }): Promise<void> {
    this.#preparing = this.#preparing.catch(() => {}).then(() => this.#prepare(locator));
    return this.#preparing;
  }

  async #prepare(locator: { generation: number; cells: readonly Cell[] }): Promise<void> {
    const { generation } = locator;
    const earlier = [...this.#kept.values()].filter((tiles) => tiles.generation < generation);
    const before = earlier.sort((a, b) => a.generation - b.generation).at(-1);
    const tiles = this.#of(locator);
    await tiles.warm();
    if (before === undefined || this.#beside.has(generation)) return;
    await before.warm();
    const touched = await TouchedGround.between(before, tiles);
    this.#beside.set(generation, { generation: before.generation, touched });
    for (const oldest of this.#beside.keys()) {
      if (this.#beside.size <= KEPT + 1) break;
      this.#beside.delete(oldest);
    }
  }

  /** Lets go of a generation that was taken back; its number is never used again. */
  forget(generation: number): void {
    this.#gone.add(String(generation));
    this.#kept.delete(generation);
    this.#beside.delete(generation);
  }

  /** A tile ready to send, from the cache, as it was in the generation before, or cut now. */
  packed(layer: BoundaryLayer, tiles: BoundaryTiles, address: TileAddress): PackedTile {
    const key = keyOf(layer, tiles.generation, address);
    let tile = this.#cache.get(key);
    if (tile === undefined) {
      tile = this.#asBefore(layer, tiles.generation, address) ?? packTile(tiles.tile(layer, address));
      this.#cache.set(key, tile);
    }
    return tile;
  }

  /** A tile that is in the cache; numbers as they stand in its URL, the generation that holds now where it has none. */
  cached(layer: string, generation: string | undefined, z: string, x: string, y: string): PackedTile | undefined {
    if (generation !== undefined && this.#gone.has(generation)) return undefined;
    return this.#cache.get(keyOf(layer, generation ?? this.grid.current().generation, { z, x, y }));
  }

  #asBefore(layer: BoundaryLayer, generation: number, address: TileAddress): PackedTile | undefined {
    const beside = this.#beside.get(generation);
    if (beside === undefined || beside.touched.meets(layer, address)) return undefined;
    return this.#cache.get(keyOf(layer, beside.generation, address));
  }

  #of({ generation, cells }: { generation: number; cells: readonly Cell[] }): BoundaryTiles {
    const tiles = this.#kept.get(generation) ?? new BoundaryTiles(generation, cells);
    this.#kept.delete(generation);
    this.#kept.set(generation, tiles);
    const holds = this.grid.current().generation;
    for (const oldest of [...this.#kept.keys()].filter((number) => number !== holds && number !== generation)) {
      if (this.#kept.size <= KEPT + 1) break;
      this.#kept.delete(oldest);
    }
    return tiles;
  }
}

type Address = { z: number | string; x: number | string; y: number | string };
const keyOf = (layer: string, generation: number | string, { z, x, y }: Address): string =>
  `${layer}/${generation}/${z}/${x}/${y}`;
