import type { TileFeature } from './encode-tile.ts';
import { EXTENT, type TileAddress } from './mercator.ts';
import type { PointColumns } from './point-columns.ts';
import { type Ageing, reportWeight, significant } from './report-weight.ts';

/** A tile has 2^6 = 64 bins a side: 8 pixels each. */
export const BIN_BITS = 6;

/** Reports of one tile summed by bin, 2^bits bins a side. */
export class ReportBins {
  readonly #shift: number;
  readonly #mask: number;
  readonly #count: Uint32Array;
  readonly #weight: Float64Array;
  /** Sums of places from the corner of the tile, in world units. */
  readonly #sumX: Float64Array;
  readonly #sumY: Float64Array;
  readonly #severity: Uint8Array;
  readonly #left: number;
  readonly #top: number;
  readonly #unit: number;

  constructor(
    private readonly tile: TileAddress,
    private readonly bits: number,
    private readonly columns: PointColumns,
    private readonly ageing: Ageing,
  ) {
    const { z, x, y } = tile;
    const side = 2 ** (32 - z);
    this.#left = x * side;
    this.#top = y * side;
    this.#unit = side / EXTENT;
    this.#shift = 32 - z - bits;
    this.#mask = 2 ** bits - 1;
    this.#count = new Uint32Array(4 ** bits);
    this.#weight = new Float64Array(4 ** bits);
    this.#sumX = new Float64Array(4 ** bits);
    this.#sumY = new Float64Array(4 ** bits);
    this.#severity = new Uint8Array(4 ** bits);
  }

  add(row: number): void {
    const { columns, bits } = this;
    const x = columns.x[row]!;
    const y = columns.y[row]!;
    const severity = columns.severity[row]!;
    const bin = (((y >>> this.#shift) & this.#mask) << bits) | ((x >>> this.#shift) & this.#mask);
    this.#count[bin]!++;
    this.#weight[bin]! += reportWeight(severity, columns.occurredS[row]!, this.ageing);
    this.#sumX[bin]! += x - this.#left;
    this.#sumY[bin]! += y - this.#top;
    if (severity > this.#severity[bin]!) this.#severity[bin] = severity;
  }

  /** Adds the bins of a part: of one of the four tiles below, or of the same tile in finer bins. */
  addBins(part: ReportBins): void {
    const finer = part.tile.z + part.bits - this.tile.z - this.bits;
    const [column, row] = [part.tile.x << part.bits, part.tile.y << part.bits];
    const [right, down] = [part.#left - this.#left, part.#top - this.#top];
    for (let from = 0; from < part.#count.length; from++) {
      const count = part.#count[from]!;
      if (count === 0) continue;
      const x = ((column + (from & part.#mask)) >>> finer) & this.#mask;
      const y = ((row + (from >>> part.bits)) >>> finer) & this.#mask;
      const bin = (y << this.bits) | x;
      this.#count[bin]! += count;
      this.#weight[bin]! += part.#weight[from]!;
      this.#sumX[bin]! += part.#sumX[from]! + count * right;
      this.#sumY[bin]! += part.#sumY[from]! + count * down;
      if (part.#severity[from]! > this.#severity[bin]!) this.#severity[bin] = part.#severity[from]!;
    }
  }

  /** The same in bins twice as wide. */
  coarser(): ReportBins {
    const bins = new ReportBins(this.tile, this.bits - 1, this.columns, this.ageing);
    bins.addBins(this);
    return bins;
  }

  /** Each bin that has reports as a point at their mean place. */
  features(): TileFeature[] {
    const features: TileFeature[] = [];
    for (let bin = 0; bin < this.#count.length; bin++) {
      const count = this.#count[bin]!;
      if (count === 0) continue;
      features.push({
        type: 1,
        x: Math.floor(this.#sumX[bin]! / count / this.#unit),
        y: Math.floor(this.#sumY[bin]! / count / this.#unit),
        properties: { count, weight: significant(this.#weight[bin]!), severity: this.#severity[bin]! },
      });
    }
    return features;
  }
}
