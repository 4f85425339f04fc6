/** Rows of a sheet as CSV (RFC 4180) and back: what is written comes back as it was, and a spreadsheet runs none of it. */
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { BYTE_ORDER_MARK, harmlessField, meantByField } from '../../platform/csv-field.ts';
import { type Mistake, refuse } from '../../platform/errors.ts';
import { type Column, type FieldKind, rowKey, type Sheet, valueAt } from './sheet.ts';

/** A quote that is never closed would otherwise read the rest of the file into one value. */
const LONGEST_ROW_CHARACTERS = 64 * 1024;

/** The file, with its header in one language. */
export function writeCsv<Row extends object>(sheet: Sheet<Row>, rows: readonly Row[], language: 'zh' | 'en'): string {
  const header = sheet.columns.map((column) => headerOf(column, language));
  const lines = rows.map((row) => sheet.columns.map(({ key, kind }) => fieldOf(kind, valueAt(row, key))));
  return (
    BYTE_ORDER_MARK + stringify([header, ...lines], { record_delimiter: 'windows', quoted_match: /[\r\n]|^\s|\s$/ })
  );
}

export interface CsvReading<Row> {
  /** `at` is the number of the row as spreadsheets count: the header is 1. */
  rows: { row: Row; at: number }[];
  /** Paths are `rows.4.cell`: row and header of the column. */
  mistakes: Mistake[];
}

/**
 * Reads a file whose header names columns in either language, in any order. A column that the file does not have keeps
 * what stands in `standing`, and else takes the default of its schema. `settle` gives rows the form in which they are
 * compared.
 * @throws Refusal `import-refused` for what is no CSV, or has other columns
 */
export function readCsv<Row extends object>(
  sheet: Sheet<Row>,
  text: string,
  { standing = [], settle = (row) => row }: { standing?: readonly Row[]; settle?: (row: Row) => Row } = {},
): CsvReading<Row> {
  const [header, ...records] = recordsOf(text);
  const columns = columnsOf(sheet, header ?? []);
  const known = new Map(standing.map((row) => [rowKey(sheet, row), row]));
  const reading: CsvReading<Row> = { rows: [], mistakes: [] };
  for (const [index, record] of records.entries()) {
    if (record.length === 1 && record[0] === '') continue;
    const at = index + 2;
    const wrong = (field: string, message: string) =>
      reading.mistakes.push({ path: ['rows', at, field].filter((part) => part !== '').join('.'), message });
    if (record.length !== columns.length) {
      wrong('', `has ${record.length} fields; the header has ${columns.length}`);
      continue;
    }
    const fields: Record<string, unknown> = {};
    for (const [place, { column }] of columns.entries())
      if (!column.note) put(fields, column.key, meaningOf(column.kind, record[place]!));
    const given = settle(fields as Row);
    const draft = structuredClone(known.get(rowKey(sheet, given)) ?? {}) as Record<string, unknown>;
    for (const { note, key } of sheet.columns) if (note) delete draft[key];
    for (const { column } of columns) if (!column.note) put(draft, column.key, valueAt(given, column.key));
    sheet.tidy?.(draft);
    const parsed = sheet.schema.safeParse(draft);
    if (parsed.success) reading.rows.push({ row: parsed.data, at });
    else for (const { path, message } of parsed.error.issues) wrong(headerAt(columns, path.join('.')), message);
  }
  return reading;
}

/** The mistakes of rules, whose paths begin with the index of a row, as mistakes of the file. */
export function inFile<Row extends object>(
  sheet: Sheet<Row>,
  rows: readonly { at: number }[],
  mistakes: readonly Mistake[],
): Mistake[] {
  return mistakes.map(({ path, message }) => {
    const [index, ...rest] = path.split('.');
    const key = rest.join('.');
    const column = sheet.columns.find((one) => one.key === key)?.key ?? key;
    return { path: `rows.${rows[Number(index)]?.at ?? index}.${column}`, message };
  });
}

interface GivenColumn {
  column: Column;
  header: string;
}

const headerOf = (column: Column, language: 'zh' | 'en'): string => (language === 'zh' ? column.zh : column.key);

function columnsOf(sheet: Sheet, header: readonly string[]): GivenColumn[] {
  const errors: Mistake[] = [];
  const columns = header.map((given, index) => {
    const name = given.trim();
    const column = sheet.columns.find(({ key, zh }) => key === name || zh === name);
    const twice = header.slice(0, index).some((other) => other.trim() === name);
    if (column === undefined) errors.push({ path: `rows.1.${name}`, message: 'No column has this name' });
    else if (twice) errors.push({ path: `rows.1.${name}`, message: 'stands in the header twice' });
    return { column: column!, header: name };
  });
  if (errors.length === 0)
    for (const key of sheet.key)
      if (!columns.some(({ column }) => column.key === key))
        errors.push({ path: `rows.1.${key}`, message: 'This column is missing' });
  if (errors.length === 0) return columns;
  const names = sheet.columns.map(({ key }) => key).join(', ');
  throw refuse('import-refused', `The columns are ${names}`, { errors });
}

function recordsOf(text: string): string[][] {
  let records: string[][];
  try {
    records = parse(text, {
      bom: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: LONGEST_ROW_CHARACTERS,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refuse('import-refused', `The file is not sound CSV: ${error.message}`, { cause: error });
  }
  if (records.length === 0) throw refuse('import-refused', 'The file is empty');
  return records;
}

/** The header of the column in which a mistake of the schema lies: of the path, of its parent, or of the first below it. */
function headerAt(columns: readonly GivenColumn[], path: string): string {
  const at = columns.find(
    ({ column: { key } }) => key === path || path.startsWith(`${key}.`) || key.startsWith(`${path}.`),
  );
  return at?.header ?? path;
}

function fieldOf(kind: FieldKind, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (kind === 'codes') return (value as readonly string[]).join(' ');
  const text = String(value);
  return kind === 'number' ? text : harmlessField(text);
}

const TRUE = ['true', '1', 'yes', '是'];
const FALSE = ['false', '0', 'no', '否', ''];

/** The value that a field stands for; the text itself where it stands for none, which the schema then refuses. */
function meaningOf(kind: FieldKind, field: string): unknown {
  const text = meantByField(field);
  const bare = text.trim();
  switch (kind) {
    case 'text':
      return text;
    case 'optional':
      return bare === '' ? null : text;
    case 'number':
      return bare === '' ? null : /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : text;
    case 'boolean':
      return TRUE.includes(bare.toLowerCase()) ? true : FALSE.includes(bare.toLowerCase()) ? false : text;
    case 'codes':
      return bare === '' ? [] : bare.split(/[\s,;，；、]+/);
    case 'day':
      return dayOf(bare);
    case 'optional-day':
      return bare === '' ? null : dayOf(bare);
    case 'time':
      return bare.replace(/^(\d):/, '0$1:').replace(/^(\d\d:\d\d):00$/, '$1');
  }
}

/** Spreadsheets write 2019-05-08 as 2019/5/8. */
function dayOf(text: string): string {
  const [, year, month, day] = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text) ?? [];
  return day === undefined ? text : `${year}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Writes a value at a dotted path, making the objects on the way. */
function put(target: Record<string, unknown>, path: string, value: unknown): void {
  const [step = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    target[step] = value;
    return;
  }
  target[step] ??= {};
  put(target[step] as Record<string, unknown>, rest.join('.'), value);
}
