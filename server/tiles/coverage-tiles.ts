import { cellsBelow } from '../duty/files/sheet.ts';
import { oneAtATime } from '../grid/history/one-at-a-time.ts';
import type { Locator } from '../grid/locator.ts';
import { readNewestRoll, type SlotPeriod } from '../patrol/coverage/coverage-store.ts';
import { rowsOfCells } from '../patrol/coverage/rows-of-cells.ts';
import { OUTSIDE_CELL } from '../patrol/ground/cell-ground.ts';
import { Ground } from '../patrol/ground/ground.ts';
import type { PatrolPlace } from '../patrol/patrol-place.ts';
import { SLOT_MS } from '../patrol/slot.ts';
import { restNowAndThen } from '../platform/others-turn.ts';
import { CoverageRaster } from './coverage-raster.ts';
import { isWalkedSince } from './coverage-tile-store.ts';
import { encodeCoverage } from './encode-coverage.ts';
import type { TileAddress } from './mercator.ts';
import { type PackedTile, packTile, TileCache } from './tile-cache.ts';
import { boundsOfTile } from './tile-cutter.ts';

export const COVERAGE_MIN_ZOOM = 11;
/** A tile of this zoom is 256 pixels of the lattice wide: there is no more to be told. */
export const COVERAGE_MAX_ZOOM = 15;

const CACHE_BYTES = 16 * 2 ** 20;
/** Tiles waiting to be drawn; a wall of four screens asks for about fifty at once. */
const MOST_WAITING = 400;
/** So long a tile is given as it is, ms: near by it is drawn in no time, and far off an eye sees no walk grow. */
const HELD_MS = { near: 10_000, far: 30_000 } as const;
const NEAR_ZOOM = 14;

export interface CoverageTilePeriod extends SlotPeriod {
  areaCellId: number | null;
}
interface DrawnTile extends PackedTile {
  /** All that was written up to there is in it. */
  roll: number;
  checkedMs: number;
}

/**
 * Vector tiles of the ground that was walked in a period, by the half hour in which it was walked last. They are drawn
 * from the roll-up rows of the cells in the tile, one tile after another, and kept until one of the cells was walked
 * again.
 */
export class CoverageTiles {
  readonly #place: Pick<PatrolPlace, 'database' | 'city' | 'grid' | 'clock'>;
  readonly #cache = new TileCache<DrawnTile>(CACHE_BYTES);
  readonly #drawing = new Map<string, Promise<PackedTile>>();
  readonly #inTurn = oneAtATime(MOST_WAITING);

  constructor(place: Pick<PatrolPlace, 'database' | 'city' | 'grid' | 'clock'>) {
    this.#place = place;
  }

  /** The tile; up to half a minute old. Throws `overloaded` where too many are asked for at once. */
  async packed(tile: TileAddress, period: CoverageTilePeriod): Promise<PackedTile> {
    const locator = this.#place.grid.current();
    const { fromMs, toMs, areaCellId } = period;
    const key = `${tile.z}/${tile.x}/${tile.y};${fromMs};${toMs};${areaCellId};${locator.generation}`;
    const cached = this.#cache.get(key);
    const heldMs = tile.z >= NEAR_ZOOM ? HELD_MS.near : HELD_MS.far;
    if (cached !== undefined && this.#nowMs() - cached.checkedMs < heldMs) return cached;
    let drawing = this.#drawing.get(key);
    if (drawing === undefined) {
      drawing = this.#inTurn(() => this.#redraw(key, locator, tile, period)).finally(() => this.#drawing.delete(key));
      this.#drawing.set(key, drawing);
    }
    return drawing;
  }

  async #redraw(key: string, locator: Locator, tile: TileAddress, period: CoverageTilePeriod): Promise<PackedTile> {
    const { database, city } = this.#place;
    const cellIds = cellsIn(locator, tile, period.areaCellId);
    const checkedMs = this.#nowMs();
    const cached = this.#cache.get(key);
    // Before the rows: what is written meanwhile is looked for again.
    const roll = await readNewestRoll(database.knex, city.code);
    const isSame =
      cached !== undefined &&
      (cached.roll === roll || !(await isWalkedSince(database.knex, city.code, cached.roll, cellIds, period)));
    const drawn = isSame
      ? { ...cached, roll, checkedMs }
      : { ...(await this.#draw(tile, cellIds, period)), roll, checkedMs };
    this.#cache.set(key, drawn);
    return drawn;
  }

  async #draw(tile: TileAddress, cellIds: readonly number[], period: SlotPeriod): Promise<PackedTile> {
    const { database, city } = this.#place;
    const rest = restNowAndThen();
    /** By half hour of the period, from 1. */
    const grounds = new Map<number, Ground>();
    for await (const page of rowsOfCells(database.knex, city.code, cellIds, period))
      for (const { slotAt, ground } of page) {
        const slot = (slotAt - period.fromMs) / SLOT_MS + 1;
        const known = grounds.get(slot);
        if (known === undefined) grounds.set(slot, Ground.decode(ground));
        else known.addEncoded(ground);
        await rest();
      }
    const raster = new CoverageRaster(tile);
    for (const slot of [...grounds.keys()].sort((a, b) => b - a)) {
      raster.add(slot, grounds.get(slot)!);
      grounds.delete(slot);
      await rest();
    }
    const slots = (period.toMs - period.fromMs) / SLOT_MS;
    return packTile(await encodeCoverage(raster.finish(), slots, period.fromMs));
  }

  #nowMs(): number {
    return this.#place.clock().getTime();
  }
}

/** Cells of the area whose box meets the tile. Ground outside the grid belongs to accounts of the whole city. */
function cellsIn(locator: Locator, tile: TileAddress, areaCellId: number | null): number[] {
  const [west, south, east, north] = boundsOfTile(tile);
  const area = areaCellId === null ? undefined : cellsBelow(locator, areaCellId);
  const ids = area === undefined ? [OUTSIDE_CELL] : [];
  for (const cell of locator.cells) {
    if (area !== undefined && !area.has(cell.id)) continue;
    const box = locator.boxOf(cell);
    if (box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south) ids.push(cell.id);
  }
  return ids;
}
