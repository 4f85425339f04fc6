/**
 * The scale of the heat map: what weight shows as full heat at each zoom. A fixed scale is blank with 500 reports and
 * one red blot with 80,000. So the density that MapLibre will draw is computed here, at the places where reports are,
 * and a high quantile of it becomes 1: the hottest places reach the end of the ramp, at any number of reports.
 */
import { TILE_PX } from './mercator.ts';
import { BIN_BITS } from './report-bins.ts';
import { SEVERITY_WEIGHT, significant } from './report-weight.ts';

export interface HeatScale {
  /** `heatmap-radius` for which the scale holds, pixels. */
  radiusPx: number;
  /** By zoom of the tile, from 0: draw with `heatmap-weight` = weight / byZoom[zoom] and `heatmap-intensity` 1. */
  byZoom: number[];
}

/** Weights by place at the finest zoom: bins numbered from the corner of the world, and their weights. */
export interface WeightedBins {
  x: Uint32Array;
  y: Uint32Array;
  weight: Float64Array;
}

export const HEAT_MAX_ZOOM = 14;
const RADIUS_PX = 24;
const QUANTILE = 0.98;
const BIN_PX = TILE_PX / 2 ** BIN_BITS;
const REACH = RADIUS_PX / BIN_PX;
/** MapLibre's kernel: a normal curve that ends at 3 σ = radius. */
const PEAK = 0.3989422804014327;
const kernel = (dx: number, dy: number): number => PEAK * Math.exp((-4.5 * (dx * dx + dy * dy)) / (REACH * REACH));
/** Two fresh ordinary reports at one place are full heat at the least: a lone report never glares. */
const LEAST_SCALE = 2 * SEVERITY_WEIGHT[2] * PEAK;
/** Places looked at for each zoom; the quantile of more differs by a percent. */
const SAMPLES = 2048;

/** Scales for zooms 0 to HEAT_MAX_ZOOM from single weights binned for HEAT_MAX_ZOOM; bins may repeat. */
export function heatScale(finest: WeightedBins): HeatScale {
  const steps = heatScaleSteps(finest);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `heatScale`, pausing every few milliseconds: a million weights take 0.2 s in all. */
export function* heatScaleSteps(finest: WeightedBins): Generator<void, HeatScale> {
  const byZoom: number[] = [];
  let bins = finest;
  for (let zoom = HEAT_MAX_ZOOM; zoom >= 0; zoom--) {
    const table = new BinTable(bins.weight.length);
    yield* table.sum(bins, zoom === HEAT_MAX_ZOOM ? 0 : 1);
    bins = yield* table.bins();
    byZoom[zoom] = significant(Math.max(LEAST_SCALE, quantileOfDensity(table, bins)));
    yield;
  }
  return { radiusPx: RADIUS_PX, byZoom };
}

function quantileOfDensity(table: BinTable, { x, y, weight }: WeightedBins): number {
  if (weight.length === 0) return 0;
  const step = Math.max(1, weight.length / SAMPLES);
  const densities: number[] = [];
  for (let at = 0; at < weight.length; at += step) {
    const bin = Math.floor(at);
    let density = 0;
    for (let dy = -REACH; dy <= REACH; dy++)
      for (let dx = -REACH; dx <= REACH; dx++) density += kernel(dx, dy) * table.weightAt(x[bin]! + dx, y[bin]! + dy);
    densities.push(density);
  }
  densities.sort((a, b) => a - b);
  return densities[Math.floor((densities.length - 1) * QUANTILE)]!;
}

/** Bins summed or listed between two pauses. */
const STRETCH = 2 ** 16;

/** Sums of weights by bin. Open addressing; neighbours east and west share a cache line. */
class BinTable {
  readonly #mask: number;
  readonly #keys: Float64Array;
  readonly #weights: Float64Array;
  #count = 0;

  /** With room for `most` bins. */
  constructor(most: number) {
    this.#mask = 2 ** Math.ceil(Math.log2(Math.max(8, most * 2))) - 1;
    this.#keys = new Float64Array(this.#mask + 1).fill(-1);
    this.#weights = new Float64Array(this.#mask + 1);
  }

  /** Sums `from`, each bin number shifted right by `shift`. */
  *sum(from: WeightedBins, shift: number): Generator<void, void> {
    for (let i = 0; i < from.weight.length; i++) {
      if (i % STRETCH === STRETCH - 1) yield;
      const x = from.x[i]! >>> shift;
      const y = from.y[i]! >>> shift;
      const slot = this.#slotOf(x, y);
      if (this.#keys[slot] === -1) {
        this.#keys[slot] = keyOf(x, y);
        this.#count++;
      }
      this.#weights[slot]! += from.weight[i]!;
    }
  }

  weightAt(x: number, y: number): number {
    return this.#weights[this.#slotOf(x, y)]!;
  }

  *bins(): Generator<void, WeightedBins> {
    const bins = {
      x: new Uint32Array(this.#count),
      y: new Uint32Array(this.#count),
      weight: new Float64Array(this.#count),
    };
    let end = 0;
    for (let slot = 0; slot <= this.#mask; slot++) {
      if (slot % STRETCH === STRETCH - 1) yield;
      const key = this.#keys[slot]!;
      if (key === -1) continue;
      bins.x[end] = key % ROW;
      bins.y[end] = Math.floor(key / ROW);
      bins.weight[end++] = this.#weights[slot]!;
    }
    return bins;
  }

  #slotOf(x: number, y: number): number {
    const key = keyOf(x, y);
    let slot = (x + Math.imul(y, 0x9e3779b1)) & this.#mask;
    while (this.#keys[slot] !== key && this.#keys[slot] !== -1) slot = (slot + 1) & this.#mask;
    return slot;
  }
}

const ROW = 2 ** 24;
const keyOf = (x: number, y: number): number => y * ROW + x;
