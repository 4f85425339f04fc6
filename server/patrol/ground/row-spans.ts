/**
 * The pixels of polygons, row by row: a cell of 3 km² is 400 rows of one or two spans each, 5 kB.
 *
 * A pixel is in a polygon when its centre is. Edges are straight in lon and lat, as everywhere. A centre on an edge
 * belongs to the side east or north of it, where the locator gives it to the cell whose code sorts first: the two may
 * differ there by a pixel. Neighbours that share an edge never both have a pixel, and none falls between them.
 */
import type { Position, Shape } from '../../grid/contract.ts';
import { BLOCK_SIDE, latOf, PIXELS, pixelAreaM2, xOf, yOf } from './lattice.ts';

type Pixels = readonly [low: number, high: number];

export class RowSpans {
  /** First row. */
  readonly #top: number;
  /** Index into `#spans` of each row's first; one more entry than rows. */
  readonly #starts: Uint32Array;
  /** First pixel, and the one after the last, of each span; in each row from the west, none touching the next. */
  readonly #spans: Int32Array;

  private constructor(top: number, rows: readonly (readonly number[])[]) {
    this.#top = top;
    this.#starts = new Uint32Array(rows.length + 1);
    for (const [row, spans] of rows.entries()) this.#starts[row + 1] = this.#starts[row]! + spans.length;
    this.#spans = new Int32Array(this.#starts.at(-1)!);
    for (const [row, spans] of rows.entries()) this.#spans.set(spans, this.#starts[row]);
  }

  /** What lies in any of `polygons` (outer ring and holes each), from row `top` to row `bottom`. */
  static of(polygons: Shape, top = 0, bottom = PIXELS - 1): RowSpans {
    const [first, last] = rowsOf(polygons, top, bottom);
    const rows: number[][] = Array.from({ length: Math.max(0, last - first + 1) }, () => []);
    const lats = Float64Array.from(rows, (_, row) => latOf(first + row + 0.5));
    for (const polygon of polygons) addPolygon(rows, lats, first, polygon);
    return new RowSpans(first, rows.map(merged));
  }

  /** Number of pixels. */
  get size(): number {
    let size = 0;
    for (let i = 0; i < this.#spans.length; i += 2) size += this.#spans[i + 1]! - this.#spans[i]!;
    return size;
  }

  /** m² on the ellipsoid; to the bit what `Ground.areaM2` gives for the same pixels. */
  areaM2(): number {
    let areaM2 = 0;
    for (let row = 0; row + 1 < this.#starts.length; row++) {
      let pixels = 0;
      for (let i = this.#starts[row]!; i < this.#starts[row + 1]!; i += 2)
        pixels += this.#spans[i + 1]! - this.#spans[i]!;
      areaM2 += pixels * pixelAreaM2(this.#top + row);
    }
    return areaM2;
  }

  /** What is not in `other`. */
  minus(other: RowSpans): RowSpans {
    if (other.#spans.length === 0) return this;
    const rows: number[][] = [];
    for (let row = 0; row + 1 < this.#starts.length; row++) {
      const left: number[] = [];
      const away = other.#rowAt(this.#top + row);
      const mine = this.#rowAt(this.#top + row);
      for (let i = 0; i < mine.length; i += 2) {
        let from = mine[i]!;
        for (let j = 0; j < away.length && away[j]! < mine[i + 1]!; j += 2) {
          if (away[j + 1]! <= from) continue;
          if (away[j]! > from) left.push(from, away[j]!);
          from = away[j + 1]!;
        }
        if (from < mine[i + 1]!) left.push(from, mine[i + 1]!);
      }
      rows.push(left);
    }
    return new RowSpans(this.#top, rows);
  }

  /** Pixels of a block of the lattice. */
  pixelsOf(bx: number, by: number): Pixels {
    let low = 0;
    let high = 0;
    for (let row = 0; row < BLOCK_SIDE; row++) {
      const at = by * BLOCK_SIDE + row - this.#top;
      if (at < 0 || at + 1 >= this.#starts.length) continue;
      const pixels = this.#bitsAt(at, bx * BLOCK_SIDE) << ((row & 3) * 8);
      if (row < 4) low |= pixels;
      else high |= pixels;
    }
    return [low, high];
  }

  /** Eight pixels of row `at` from `x` on, the first in the lowest bit. */
  #bitsAt(at: number, x: number): number {
    let bits = 0;
    for (let i = this.#starts[at]!; i < this.#starts[at + 1]!; i += 2) {
      const from = this.#spans[i]! - x;
      const to = this.#spans[i + 1]! - x;
      if (from >= BLOCK_SIDE) break;
      if (to > 0) bits |= (0xff << Math.max(0, from)) & (0xff >> Math.max(0, BLOCK_SIDE - to));
    }
    return bits;
  }

  #rowAt(y: number): Int32Array {
    const row = y - this.#top;
    return row < 0 || row + 1 >= this.#starts.length
      ? NO_SPANS
      : this.#spans.subarray(this.#starts[row], this.#starts[row + 1]);
  }
}

const NO_SPANS = new Int32Array(0);

/** First and last row that any polygon may have pixels in. */
function rowsOf(polygons: Shape, top: number, bottom: number): [first: number, last: number] {
  let [south, north] = [Infinity, -Infinity];
  for (const polygon of polygons)
    for (const [, lat] of polygon[0] ?? []) {
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
  if (south > north) return [top, top - 1];
  return [Math.max(top, Math.floor(yOf(north))), Math.min(bottom, Math.floor(yOf(south)))];
}

/** Adds the spans of one polygon to `rows`, where they may meet those of others. */
function addPolygon(rows: number[][], lats: Float64Array, top: number, polygon: Shape[number]): void {
  const crossings = rows.map((): number[] => []);
  for (const ring of polygon)
    for (const [i, end] of ring.entries()) {
      const start = ring[i === 0 ? ring.length - 1 : i - 1]!;
      const [low, high] = start[1] < end[1] ? [start, end] : [end, start];
      if (low[1] !== high[1]) cross(crossings, lats, top, low, high);
    }
  for (const [row, lons] of crossings.entries()) {
    lons.sort((a, b) => a - b);
    for (let i = 0; i + 1 < lons.length; i += 2) {
      const from = Math.ceil(xOf(lons[i]!) - 0.5);
      const to = Math.ceil(xOf(lons[i + 1]!) - 0.5);
      if (from < to) rows[row]!.push(from, to);
    }
  }
}

/** Where the edge meets the middle of each row. Taken from its lower to its higher end, so that neighbours agree. */
function cross(crossings: number[][], lats: Float64Array, top: number, low: Position, high: Position): void {
  const slope = (high[0] - low[0]) / (high[1] - low[1]);
  const first = Math.max(0, Math.floor(yOf(high[1])) - top);
  const last = Math.min(lats.length - 1, Math.floor(yOf(low[1])) - top);
  for (let row = first; row <= last; row++) {
    const lat = lats[row]!;
    if (lat < low[1] || lat >= high[1]) continue;
    crossings[row]!.push(low[0] + (lat - low[1]) * slope);
  }
}

/** Spans in order, those that meet made one. */
function merged(spans: readonly number[]): number[] {
  if (spans.length <= 2) return [...spans];
  const pairs = Array.from({ length: spans.length / 2 }, (_, i) => [spans[i * 2]!, spans[i * 2 + 1]!] as const);
  pairs.sort(([a], [b]) => a - b);
  const one: number[] = [];
  for (const [from, to] of pairs) {
    if (one.length > 0 && from <= one.at(-1)!) one[one.length - 1] = Math.max(one.at(-1)!, to);
    else one.push(from, to);
  }
  return one;
}
