import type { Clock } from '../platform/clock.ts';
import { othersTurn } from '../platform/others-turn.ts';
import { encodeTile, type TileFeature } from './encode-tile.ts';
import { HEAT_MAX_ZOOM, type HeatScale, heatScaleSteps, type WeightedBins } from './heat-scale.ts';
import { EXTENT, type TileAddress } from './mercator.ts';
import type { PointStore } from './point-store.ts';
import { BIN_BITS, ReportBins } from './report-bins.ts';
import { filterKey, type ReportFilter } from './report-filter.ts';
import { type Ageing, ageingOf, reportWeight, significant } from './report-weight.ts';
import { type PackedTile, packTile, TileCache } from './tile-cache.ts';

/** From this zoom on, single reports; above it and where they crowd, bins. */
export const RAW_FROM_ZOOM = 14;
export const REPORTS_MAX_ZOOM = 18;
/** No report tile is larger, before compression. */
export const LARGEST_TILE_BYTES = 100_000;

/** Single reports take about 50 bytes each. */
const MOST_RAW = 1_500;
const CACHE_BYTES = 32 * 2 ** 20;
/** Age counts from the last full five minutes, so that a tile keeps its bytes in between. */
const AGEING_STEP_S = 300;
const HEAT_KEPT_S = 300;
const HEAT_KEPT_FILTERS = 64;
const WORLD: TileAddress = { z: 0, x: 0, y: 0 };

/**
 * Bins of tiles down to this zoom are kept, each tile the sum of the four below it: the low zooms walk the reports once
 * between them, and only a part of them again when one was struck off.
 */
const SUMMED_ZOOM = 11;
const QUARTERS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;
/** Tiles whose bins are kept, 120 kB each. */
const MOST_BINS = 128;

interface CachedTile extends PackedTile {
  version: number;
}

/** Vector tiles of the reports, and the scale of their heat map. */
export class ReportTiles {
  readonly #cache = new TileCache<CachedTile>(CACHE_BYTES);
  /** Least recently used first. */
  readonly #bins = new Map<string, { bins: ReportBins; version: number }>();
  readonly #heat = new Map<string, { scale: Promise<HeatScale>; atS: number; version: number }>();

  constructor(
    private readonly store: PointStore,
    private readonly clock: Clock,
  ) {}

  /** The tile, from the cache unless a report in it changed. */
  packed(tile: TileAddress, filter: ReportFilter): PackedTile {
    const { version } = this.store.changes;
    const ageing = this.#ageing(filter);
    const key = `${tile.z}/${tile.x}/${tile.y};${filterKey(filter)};${ageing.referenceS}`;
    const cached = this.#cache.get(key);
    if (cached !== undefined && !this.store.changes.changedSince(cached.version, tile)) {
      cached.version = version;
      return cached;
    }
    const packed = { ...packTile(this.tile(tile, filter, ageing)), version };
    this.#cache.set(key, packed);
    return packed;
  }

  /** The tile as MVT, or null when no report lies in it. */
  tile(tile: TileAddress, filter: ReportFilter, ageing: Ageing = this.#ageing(filter)): Uint8Array | null {
    if (tile.z >= RAW_FROM_ZOOM) {
      const raw = this.#raw(tile, filter, ageing);
      if (raw !== undefined) {
        if (raw.length === 0) return null;
        const encoded = encodeTile('reports', raw);
        if (encoded.length <= LARGEST_TILE_BYTES) return encoded;
      }
    }
    for (let bins = this.#binsOf(tile, filter, ageing); ; bins = bins.coarser()) {
      const features = bins.features();
      if (features.length === 0) return null;
      const encoded = encodeTile('reports', features);
      if (encoded.length <= LARGEST_TILE_BYTES) return encoded;
    }
  }

  /** The heat scale for `filter`; up to five minutes old, unless one report in a hundred changed meanwhile. */
  heatScale(filter: ReportFilter): Promise<HeatScale> {
    const key = filterKey(filter);
    const nowS = this.clock().getTime() / 1000;
    const kept = this.#heat.get(key);
    this.#heat.delete(key);
    const { version } = this.store.changes;
    const changes = kept === undefined ? 0 : version - kept.version;
    const fresh = kept !== undefined && nowS - kept.atS < HEAT_KEPT_S && changes * 100 <= this.store.size;
    const entry = fresh ? kept : { scale: inSlices(heatScaleSteps(this.#weights(filter))), atS: nowS, version };
    this.#heat.set(key, entry);
    if (this.#heat.size > HEAT_KEPT_FILTERS) this.#heat.delete(this.#heat.keys().next().value as string);
    return entry.scale;
  }

  #ageing({ fromS, toS }: ReportFilter): Ageing {
    const nowS = this.clock().getTime() / 1000;
    return ageingOf(fromS, toS, Math.floor(nowS / AGEING_STEP_S) * AGEING_STEP_S);
  }

  #binsOf(tile: TileAddress, filter: ReportFilter, ageing: Ageing): ReportBins {
    const bins = new ReportBins(tile, BIN_BITS, this.store.columns, ageing);
    if (tile.z > SUMMED_ZOOM) this.store.forEach(tile, filter, (row) => bins.add(row));
    else {
      bins.addBins(this.#sortedBins(tile, filter, ageing));
      this.store.forEachUnsorted(tile, filter, (row) => bins.add(row));
    }
    return bins;
  }

  /** Bins of the sorted rows, kept until one of them changes. Lent: not to be added to. */
  #sortedBins(tile: TileAddress, filter: ReportFilter, ageing: Ageing): ReportBins {
    const { z, x, y } = tile;
    const key = `${z}/${x}/${y};${filterKey(filter)};${ageing.referenceS}`;
    const { version } = this.store.sortedChanges;
    const kept = this.#bins.get(key);
    this.#bins.delete(key);
    let bins = kept?.bins;
    if (kept === undefined || this.store.sortedChanges.changedSince(kept.version, tile)) {
      bins = new ReportBins(tile, BIN_BITS, this.store.columns, ageing);
      if (z === SUMMED_ZOOM) this.store.forEachSorted(tile, filter, (row) => bins!.add(row));
      else
        for (const [right, down] of QUARTERS) {
          const quarter = { z: z + 1, x: x * 2 + right, y: y * 2 + down };
          if (this.store.hasSorted(quarter)) bins.addBins(this.#sortedBins(quarter, filter, ageing));
        }
    }
    this.#bins.set(key, { bins: bins!, version });
    if (this.#bins.size > MOST_BINS) this.#bins.delete(this.#bins.keys().next().value as string);
    return bins!;
  }

  /** Single reports by id, or undefined when they are too many. */
  #raw(tile: TileAddress, filter: ReportFilter, ageing: Ageing): TileFeature[] | undefined {
    const { columns } = this.store;
    const rows: number[] = [];
    this.store.forEach(tile, filter, (row) => {
      if (rows.length <= MOST_RAW) rows.push(row);
    });
    if (rows.length > MOST_RAW) return undefined;
    rows.sort((a, b) => columns.id[a]! - columns.id[b]!);
    const unit = 2 ** (32 - tile.z) / EXTENT;
    return rows.map((row) => ({
      type: 1,
      id: columns.id[row]!,
      x: Math.floor(columns.x[row]! / unit) - tile.x * EXTENT,
      y: Math.floor(columns.y[row]! / unit) - tile.y * EXTENT,
      properties: {
        number: columns.numberOf(row),
        category: columns.categories.values[columns.category[row]!]!,
        severity: columns.severity[row]!,
        state: columns.closed[row] === 1 ? 'closed' : 'open',
        occurredAt: Math.floor(columns.occurredS[row]!),
        weight: significant(reportWeight(columns.severity[row]!, columns.occurredS[row]!, ageing)),
      },
    }));
  }

  #weights(filter: ReportFilter): WeightedBins {
    const { columns } = this.store;
    const ageing = this.#ageing(filter);
    const { size } = this.store;
    const bins = { x: new Uint32Array(size), y: new Uint32Array(size), weight: new Float64Array(size) };
    const shift = 32 - HEAT_MAX_ZOOM - BIN_BITS;
    let end = 0;
    this.store.forEach(WORLD, filter, (row) => {
      bins.x[end] = columns.x[row]! >>> shift;
      bins.y[end] = columns.y[row]! >>> shift;
      bins.weight[end++] = reportWeight(columns.severity[row]!, columns.occurredS[row]!, ageing);
    });
    return { x: bins.x.subarray(0, end), y: bins.y.subarray(0, end), weight: bins.weight.subarray(0, end) };
  }
}

/** Runs `steps` to their end, giving way at each. */
async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await othersTurn();
  }
}
