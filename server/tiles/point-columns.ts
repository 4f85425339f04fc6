/**
 * Reports as columns: 40 bytes each, spare room for growth included about 50. A million objects took 290 MB and
 * were walked six times slower.
 */
import type { ReportState } from './report-filter.ts';

/** A report as the tiles know it. */
export interface ReportPoint {
  id: number;
  number: string;
  lon: number;
  lat: number;
  category: string;
  /** 1 minor … 4 critical */
  severity: number;
  state: ReportState;
  occurredS: number;
  /** Ids of the cells that have it, root to leaf; empty outside the grid. */
  cellPath: readonly number[];
}

/** Names written once and referred to by number. */
export class Names<T> {
  readonly values: T[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(key: string, value: T): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.values.length;
      this.#numbers.set(key, number);
      this.values.push(value);
    }
    return number;
  }
}

const COLUMNS = {
  /** Place in the world square, 2^32 to a side: 1 cm. */
  x: Uint32Array,
  y: Uint32Array,
  occurredS: Float64Array,
  id: Float64Array,
  /** YYYYMMDD-nnnnnn as day × 10^8 + serial; 0 for a number of another form, which is kept in `oddNumbers`. */
  number: Float64Array,
  path: Uint32Array,
  category: Uint16Array,
  severity: Uint8Array,
  closed: Uint8Array,
} as const;
type ColumnName = keyof typeof COLUMNS;
const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[];
const CHANGING = ['path', 'category', 'severity', 'closed'] as const;

const GROWTH = 1.25;
const NUMBER_FORM = /^(\d{8})-(\d{6,8})$/;
const SERIALS = 1e8;

export class PointColumns {
  length = 0;
  x = new Uint32Array(0);
  y = new Uint32Array(0);
  occurredS = new Float64Array(0);
  id = new Float64Array(0);
  number = new Float64Array(0);
  path = new Uint32Array(0);
  category = new Uint16Array(0);
  severity = new Uint8Array(0);
  closed = new Uint8Array(0);
  readonly categories = new Names<string>();
  readonly paths = new Names<readonly number[]>();
  readonly #oddNumbers = new Map<number, string>();

  /** Appends a report at the place `worldX`, `worldY` of the unit square. */
  push(point: ReportPoint, worldX: number, worldY: number): void {
    if (this.length === this.x.length) this.#resize(Math.ceil(Math.max(1024, this.length * GROWTH)));
    const row = this.length++;
    this.x[row] = onWorld(worldX);
    this.y[row] = onWorld(worldY);
    this.occurredS[row] = point.occurredS;
    this.id[row] = point.id;
    this.number[row] = this.#packNumber(point);
    this.overwrite(row, point);
  }

  /** Tells whether a row lies at the place `worldX`, `worldY` of the unit square. */
  isAt(row: number, worldX: number, worldY: number): boolean {
    return this.x[row] === onWorld(worldX) && this.y[row] === onWorld(worldY);
  }

  /** Writes what may change of a report that stays in its place. Returns false where it is all as it was. */
  overwrite(row: number, { cellPath, category, severity, state }: ReportPoint): boolean {
    const next = {
      path: this.paths.numberOf(cellPath.join(), cellPath),
      category: this.categories.numberOf(category, category),
      severity,
      closed: state === 'closed' ? 1 : 0,
    };
    let changed = false;
    for (const name of CHANGING) {
      changed ||= this[name][row] !== next[name];
      this[name][row] = next[name];
    }
    return changed;
  }

  /** Takes a row out; those after it move up. Moving a million rows takes a few milliseconds. */
  remove(row: number): void {
    for (const name of COLUMN_NAMES) this[name].copyWithin(row, row + 1, this.length);
    this.length--;
  }

  /** The number of a row as people read it. */
  numberOf(row: number): string {
    const packed = this.number[row]!;
    if (packed === 0) return this.#oddNumbers.get(this.id[row]!)!;
    return unpacked(packed);
  }

  /** Puts the rows in the order that `order` names. */
  permute(order: Uint32Array): void {
    for (const name of COLUMN_NAMES) {
      const from = this[name];
      const to = new COLUMNS[name](from.length);
      for (let row = 0; row < order.length; row++) to[row] = from[order[row]!]!;
      Object.assign(this, { [name]: to });
    }
  }

  /** Bytes held. */
  get bytes(): number {
    return COLUMN_NAMES.reduce((sum, name) => sum + this[name].byteLength, 0);
  }

  #resize(capacity: number): void {
    for (const name of COLUMN_NAMES) {
      const grown = new COLUMNS[name](capacity);
      grown.set(this[name]);
      Object.assign(this, { [name]: grown });
    }
  }

  #packNumber({ id, number }: ReportPoint): number {
    const form = NUMBER_FORM.exec(number);
    const packed = form === null ? 0 : Number(form[1]) * SERIALS + Number(form[2]);
    if (packed !== 0 && unpacked(packed) === number) return packed;
    this.#oddNumbers.set(id, number);
    return 0;
  }
}

/** A serial of more than six digits with leading zeros comes back without them. */
function unpacked(packed: number): string {
  const day = Math.floor(packed / SERIALS);
  const serial = packed - day * SERIALS;
  return serial < 1e6 ? `${day}-${`${1e6 + serial}`.slice(1)}` : `${day}-${serial}`;
}

const WORLD = 2 ** 32;
function onWorld(unit: number): number {
  return Math.min(WORLD - 1, Math.max(0, Math.floor(unit * WORLD)));
}
