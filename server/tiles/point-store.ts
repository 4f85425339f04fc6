import { mercatorX, mercatorY, type TileAddress } from './mercator.ts';
import { PointColumns, type ReportPoint } from './point-columns.ts';
import { RecentPlaces } from './recent-places.ts';
import type { ReportFilter, ReportState } from './report-filter.ts';

/** Zoom down to which rows are sorted; a deeper tile looks through the rows of the tile above it. */
const SORTED_ZOOM = 16;
/** Unsorted rows are looked through for every tile, so they stay a small part; sorting goes through all rows. */
const LEAST_UNSORTED = 4096;
const UNSORTED_PART = 1 / 8;

/**
 * All reports of the city in memory but the sealed tips, in the order of the tile quadtree (z-order), so that the rows of a tile are one
 * range found by bisection; behind them the newest, unsorted until there are enough to be worth it. Longer than 200 lines
 * because whatever moves a row must keep that order.
 */
export class PointStore {
  readonly columns = new PointColumns();
  /** Where reports came or changed. */
  readonly changes = new RecentPlaces();
  /** Where reports among the sorted rows changed; everywhere when more were sorted in. */
  readonly sortedChanges = new RecentPlaces();
  #sorted = 0;

  get size(): number {
    return this.columns.length;
  }

  /** Adds a report. The caller sees to it that its id is not there yet. */
  add(point: ReportPoint): void {
    this.columns.push(point, mercatorX(point.lon), mercatorY(point.lat));
    const row = this.columns.length - 1;
    this.changes.add(this.columns.x[row]!, this.columns.y[row]!);
    const unsorted = this.columns.length - this.#sorted;
    if (unsorted > LEAST_UNSORTED && unsorted > this.#sorted * UNSORTED_PART) this.sort();
  }

  /** Row of a report, -1 when it is not there. Looked for from the newest back. */
  rowOf(id: number): number {
    return this.columns.length === 0 ? -1 : this.columns.id.lastIndexOf(id, this.columns.length - 1);
  }

  /** Ids of the reports after `id`, in no order. */
  idsAbove(id: number): Float64Array {
    return this.columns.id.subarray(0, this.columns.length).filter((other) => other > id);
  }

  /** Notes that a report was struck off or opened again; one that is not there is left out. */
  setState(id: number, state: ReportState): void {
    const row = this.rowOf(id);
    if (row === -1) return;
    this.columns.closed[row] = state === 'closed' ? 1 : 0;
    this.#noteChange(row);
  }

  /** Takes over what a report has become, wherever it lies now; adds one that is not there. */
  put(point: ReportPoint): void {
    const row = this.rowOf(point.id);
    if (row !== -1 && this.columns.isAt(row, mercatorX(point.lon), mercatorY(point.lat))) {
      if (this.columns.overwrite(row, point)) this.#noteChange(row);
      return;
    }
    if (row !== -1) this.#removeRow(row);
    this.add(point);
  }

  /** Takes a report out; one that is not there is left out. */
  remove(id: number): void {
    const row = this.rowOf(id);
    if (row !== -1) this.#removeRow(row);
  }

  #removeRow(row: number): void {
    this.#noteChange(row);
    this.columns.remove(row);
    if (row < this.#sorted) this.#sorted--;
  }

  #noteChange(row: number): void {
    const [x, y] = [this.columns.x[row]!, this.columns.y[row]!];
    this.changes.add(x, y);
    if (row < this.#sorted) this.sortedChanges.add(x, y);
  }

  /** Calls `visit` with the row of each report in the tile that passes the filter. */
  forEach(tile: TileAddress, filter: ReportFilter, visit: (row: number) => void): void {
    this.forEachSorted(tile, filter, visit);
    this.forEachUnsorted(tile, filter, visit);
  }

  /** As `forEach`, but only rows that are in z-order. */
  forEachSorted(tile: TileAddress, filter: ReportFilter, visit: (row: number) => void): void {
    const passes = this.#passing(filter);
    const [first, end] = this.#sortedRange(tile);
    if (tile.z > SORTED_ZOOM) this.#visitInTile(first, end, tile, passes, visit);
    else if (passes === null) for (let row = first; row < end; row++) visit(row);
    else for (let row = first; row < end; row++) if (passes(row)) visit(row);
  }

  /** As `forEach`, but only the newest rows, which are in no order. */
  forEachUnsorted(tile: TileAddress, filter: ReportFilter, visit: (row: number) => void): void {
    this.#visitInTile(this.#sorted, this.columns.length, tile, this.#passing(filter), visit);
  }

  /** Tells whether any of the sorted rows lies in the tile. */
  hasSorted(tile: TileAddress): boolean {
    const [first, end] = this.#sortedRange(tile);
    return end > first;
  }

  /** Puts all rows in z-order. */
  sort(): void {
    const { columns } = this;
    if (this.#sorted === columns.length) return;
    const keys = new Uint32Array(columns.length);
    for (let row = 0; row < keys.length; row++) keys[row] = this.#keyOf(row);
    columns.permute(sortedOrder(keys));
    this.#sorted = columns.length;
    this.sortedChanges.addEverywhere();
  }

  #visitInTile(
    first: number,
    end: number,
    { z, x, y }: TileAddress,
    passes: ((row: number) => boolean) | null,
    visit: (row: number) => void,
  ): void {
    const { columns } = this;
    const shift = 32 - z;
    for (let row = first; row < end; row++) {
      if (z !== 0 && (columns.x[row]! >>> shift !== x || columns.y[row]! >>> shift !== y)) continue;
      if (passes === null || passes(row)) visit(row);
    }
  }

  #keyOf(row: number): number {
    return interleave(this.columns.x[row]! >>> (32 - SORTED_ZOOM), this.columns.y[row]! >>> (32 - SORTED_ZOOM));
  }

  #sortedRange({ z, x, y }: TileAddress): [first: number, end: number] {
    const up = Math.max(0, z - SORTED_ZOOM);
    const span = 4 ** Math.max(0, SORTED_ZOOM - z);
    const from = interleave(x >>> up, y >>> up) * span;
    return [this.#firstRowAt(from), this.#firstRowAt(from + span)];
  }

  #firstRowAt(key: number): number {
    let [low, high] = [0, this.#sorted];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#keyOf(middle) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The filter as a test of a row: lists become tables by the numbers that the columns hold. Null lets all pass. */
  #passing(filter: ReportFilter): ((row: number) => boolean) | null {
    if (Object.values(filter).every((part) => part === null)) return null;
    const { category, severity, closed, occurredS, path, categories, paths } = this.columns;
    const { areaCellId, fromS, toS } = filter;
    const table = <T>(values: readonly T[], isIn: (value: T) => boolean) => Uint8Array.from(values, (v) => +isIn(v));
    const categoryPasses = filter.categories && table(categories.values, (code) => filter.categories!.includes(code));
    const severityPasses = filter.severities && table([0, 1, 2, 3, 4], (level) => filter.severities!.includes(level));
    const closedPasses = filter.states && table(['open', 'closed'] as const, (state) => filter.states!.includes(state));
    const pathPasses = areaCellId === null ? null : table(paths.values, (ids) => ids.includes(areaCellId));
    return (row) =>
      (categoryPasses === null || categoryPasses[category[row]!] === 1) &&
      (severityPasses === null || severityPasses[severity[row]!] === 1) &&
      (closedPasses === null || closedPasses[closed[row]!] === 1) &&
      (fromS === null || occurredS[row]! >= fromS) &&
      (toS === null || occurredS[row]! < toS) &&
      (pathPasses === null || pathPasses[path[row]!] === 1);
  }
}

/** Position of a tile along the z-order curve: the bits of x and y (16 each) in turn. */
export function interleave(x: number, y: number): number {
  return (spread(x) + spread(y) * 2) >>> 0;
}

function spread(bits: number): number {
  let b = bits;
  b = (b | (b << 8)) & 0x00ff00ff;
  b = (b | (b << 4)) & 0x0f0f0f0f;
  b = (b | (b << 2)) & 0x33333333;
  return (b | (b << 1)) & 0x55555555;
}

const DIGIT = 2 ** 16;

/** Positions of `keys` in ascending order, equal keys as they stand: a radix sort in two passes. */
function sortedOrder(keys: Uint32Array): Uint32Array {
  let order = Uint32Array.from(keys.keys());
  for (const shift of [0, 16]) {
    const starts = new Uint32Array(DIGIT + 1);
    for (const key of keys) starts[((key >>> shift) & (DIGIT - 1)) + 1]!++;
    for (let digit = 1; digit <= DIGIT; digit++) starts[digit]! += starts[digit - 1]!;
    const next = new Uint32Array(order.length);
    for (const position of order) next[starts[(keys[position]! >>> shift) & (DIGIT - 1)]!++] = position;
    order = next;
  }
  return order;
}
