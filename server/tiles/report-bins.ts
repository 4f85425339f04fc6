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
    { z, x, y }: TileAddress,
    private readonly bits: number,
    private readonly columns: PointColumns,
    private readonly ageing: Ageing,
  ) {
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
