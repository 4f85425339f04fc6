/** What a duty list is to those who edit it: rows that can be written one by one, or many in a CSV file. */
import type { z } from 'zod';
import type { Locator } from '../../grid/locator.ts';
import type { PublishedGrid } from '../../grid/published-grid.ts';
import type { City } from '../../platform/city-store.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Transaction } from '../../platform/database.ts';
import type { Mistake } from '../../platform/errors.ts';
import type { DutyBook } from '../duty-book.ts';

/** What editing needs. */
export interface DutyPlace {
  database: Database;
  city: City;
  grid: PublishedGrid;
  clock: Clock;
  duties: DutyBook;
  /** The event category list. */
  categories: { find(code: string): { leadUnit: string | null } | undefined; refresh(): Promise<void> };
}

/** How the text of a CSV field becomes a value. An empty one is null where `optional`. */
export type FieldKind = 'text' | 'optional' | 'number' | 'boolean' | 'codes' | 'day' | 'optional-day' | 'time';

export interface Column {
  /** Dotted path in the row; the header in English as well. */
  key: string;
  zh: string;
  kind: FieldKind;
  /** Written for the reader, and passed over when it comes back. */
  note?: true;
}

/** Rows of one kind. `Row` is what JSON and CSV carry. */
export interface Sheet<Row extends object = object> {
  /** Its name in addresses, commands and audit: `organisations`. */
  what: string;
  /** The noun of its audit entries: `organisation`. */
  noun: string;
  schema: z.ZodType<Row>;
  columns: readonly Column[];
  /** Columns by which a row is known again. */
  key: readonly string[];
  /** Puts right what the columns cannot say, before the schema sees it. */
  tidy?(draft: Record<string, unknown>): void;
  /** Puts names of cells into the one form by which rows are compared; of a row that may still lack fields. */
  settle?(row: Row, place: Pick<DutyPlace, 'grid'>): Row;
}

/** Organisations, staff, posts, shifts, absences: a file adds and changes rows, and leaves the others alone. */
export interface PeopleSheet<Row extends object = object> extends Sheet<Row> {
  /** Rows as they stand; with `near` at least those that matter to these rows. */
  read(transaction: Transaction, place: DutyPlace, near?: readonly Row[]): Promise<Row[]>;
  /** The cell that a row concerns; null for the whole city. */
  cellOf(row: Row, place: DutyPlace): number | null;
  /** Writes rows that are new or changed, unless it finds mistakes; their paths begin with the index of the row. */
  write(transaction: Transaction, place: DutyPlace, rows: readonly Row[], at: Date): Promise<Mistake[]>;
}

/** A row of a list that stands there twice, as mistakes about the later one. */
export function twice<Row>(rows: readonly Row[], keyOf: (row: Row) => string, path: string, what: string): Mistake[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const key = keyOf(row);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ path: `${index}.${path}`, message: `${what} stands in the list twice` }];
  });
}

/** The value at a dotted path; undefined where there is none. */
export function valueAt(row: object, path: string): unknown {
  let value: unknown = row;
  for (const step of path.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[step];
  return value;
}

/** The identity of a row within its sheet. */
export const rowKey = (sheet: Pick<Sheet, 'key'>, row: object): string =>
  JSON.stringify(sheet.key.map((path) => valueAt(row, path)));

/** The cell and all below it, by identity; kept for each grid. */
export function cellsBelow(locator: Locator, cellId: number): ReadonlySet<number> {
  const byCell = known.get(locator) ?? new Map<number, ReadonlySet<number>>();
  known.set(locator, byCell);
  let below = byCell.get(cellId);
  if (below === undefined) {
    below = new Set(
      locator.cells.filter((cell) => locator.path(cell).some(({ id }) => id === cellId)).map(({ id }) => id),
    );
    byCell.set(cellId, below);
  }
  return below;
}
const known = new WeakMap<Locator, Map<number, ReadonlySet<number>>>();
