/** What a sheet of rows looks like: its columns, and how values are read and written at their paths. Pure. */
import type { TextKey } from '../../i18n/i18n.ts';

/** A row as the server has it: plain JSON. */
export type Entry = Readonly<Record<string, unknown>>;

interface ColumnBase {
  /** Dotted path of what it shows; '' is the entry itself, of which it shows `fields`. */
  key: string;
  fields?: readonly string[];
  label: TextKey;
  /** Part of what makes a row the same row: settled once the row is stored. */
  fixed?: boolean;
}
export interface ChoiceOption {
  value: string | number | boolean;
  text: TextKey;
}
export type SheetColumn = ColumnBase &
  (
    | { kind: 'text' | 'localized' | 'number' | 'time' | 'duplicates' | 'organisations' }
    | { kind: 'choice'; choices: readonly ChoiceOption[] }
    | { kind: 'flags'; choices: readonly { key: string; text: TextKey }[] }
    /** `none` is what null is called; without it null cannot be. */
    | { kind: 'category' | 'cell' | 'organisation' | 'system' | 'limit'; none?: TextKey }
  );

export interface SheetForm {
  columns: readonly SheetColumn[];
  /** Paths by which a row is known again, as in the sheet of the server. */
  key: readonly string[];
  blank: Entry;
}

/** The value at a dotted path; undefined where there is none. */
export function valueAt(entry: unknown, path: string): unknown {
  if (path === '') return entry;
  let value: unknown = entry;
  for (const step of path.split('.')) value = (value as Entry | null | undefined)?.[step];
  return value;
}

/** The entry with another value at a dotted path; at '' the fields of `value` are put over its own. */
export function withValue(entry: Entry, path: string, value: unknown): Entry {
  if (path === '') return { ...entry, ...(value as Entry) };
  const [step = '', ...rest] = path.split('.');
  const below = rest.length === 0 ? value : withValue((entry[step] ?? {}) as Entry, rest.join('.'), value);
  return { ...entry, [step]: below };
}

export const keyOf = ({ key }: Pick<SheetForm, 'key'>, entry: Entry): string =>
  JSON.stringify(key.map((path) => valueAt(entry, path) ?? null));

/** Equal as JSON; a field that is absent and one that is undefined are the same, and the order of fields does not count. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => sameValue((a as Entry)[key], (b as Entry)[key]));
}

/** The column in which a mistake at `path` of an entry lies. */
export function columnAt({ columns }: Pick<SheetForm, 'columns'>, path: string): SheetColumn | undefined {
  const within = (key: string): boolean => path === key || path.startsWith(`${key}.`) || key.startsWith(`${path}.`);
  return columns.find(({ key, fields }) => (key === '' ? (fields ?? []).some(within) : within(key)));
}
