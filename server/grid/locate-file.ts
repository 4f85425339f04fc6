import { once } from 'node:events';
import { createReadStream, statSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse as parseCsv } from 'csv-parse';
import { refuse } from '../platform/errors.ts';
import { listed } from '../platform/listed.ts';
import type { Progress } from '../platform/progress.ts';
import type { Level, Position } from './contract.ts';
import { crsTransform } from './crs.ts';
import type { Locator } from './locator.ts';
import { positionMistakes } from './position.ts';

export interface LocateFileOptions {
  file: string;
  /** Names of the columns, exactly as the header has them. */
  lonField: string;
  latField: string;
  /** Of the coordinates in the file; WGS84 when absent. */
  crs?: string | undefined;
  /** Answers with the cell of this level rather than the deepest. */
  level?: Level | undefined;
  output: Writable;
  onProgress?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

export interface LocateFileSummary {
  generation: number;
  /** Data rows read. */
  rows: number;
  located: number;
  /** In no cell, or in none of the level asked for. */
  outside: number;
  /** Left out: one of the coordinates is empty. */
  withoutCoordinates: number;
  /** Left out: the coordinates are not numbers, or not on earth. */
  unreadable: number;
}

const BATCH_ROWS = 8_192;
/** A quote that is never closed would otherwise read the rest of the file into one value. */
const LONGEST_ROW_CHARACTERS = 1024 * 1024;
/** `Number` would read 0x71 and 1e as well. */
const DECIMAL = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/;

/**
 * Locates every row of a CSV file and writes CSV `row,cell` to `output`: the data row counted from 0 and the code of
 * its cell, empty outside. Rows without coordinates are left out. Reads as a stream; memory does not grow with the file.
 */
export async function locateFile(locator: Locator, options: LocateFileOptions): Promise<LocateFileSummary> {
  const { file, lonField, latField, level, output, onProgress, signal } = options;
  const total = sizeOf(file);
  const transform = options.crs === undefined ? undefined : crsTransform(options.crs);
  const codes = locator.cells.map(({ code }) => (/[",\r\n]/.test(code) ? `"${code.replaceAll('"', '""')}"` : code));
  const summary = {
    generation: locator.generation,
    rows: 0,
    located: 0,
    outside: 0,
    withoutCoordinates: 0,
    unreadable: 0,
  };
  const rows = new Int32Array(BATCH_ROWS);
  const coordinates = new Float64Array(BATCH_ROWS * 2);
  let batched = 0;

  const flush = async (): Promise<void> => {
    const cells = locator.locateMany(coordinates.subarray(0, batched * 2), level);
    let text = '';
    for (const [i, cell] of cells.entries()) {
      text += `${rows[i]},${cell === -1 ? '' : codes[cell]}\n`;
      if (cell === -1) summary.outside++;
      else summary.located++;
    }
    batched = 0;
    await write(output, text, signal);
  };
  const add = (x: string, y: string): void => {
    const row = summary.rows++;
    if (x.trim() === '' || y.trim() === '') {
      summary.withoutCoordinates++;
      return;
    }
    const given: Position = [decimal(x), decimal(y)];
    const [lon, lat] = transform && given.every(Number.isFinite) ? transform.toWgs84(...given) : given;
    if (positionMistakes(lon, lat).length > 0) {
      summary.unreadable++;
      return;
    }
    rows[batched] = row;
    coordinates[batched * 2] = lon;
    coordinates[batched * 2 + 1] = lat;
    batched++;
  };

  const bytes = createReadStream(file);
  const records = parseCsv({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW_CHARACTERS,
  });
  // What goes wrong in the pipe reaches the loop below as well.
  pipeline(bytes, records, { signal }).catch(() => {});
  try {
    let columns: { lon: number; lat: number } | undefined;
    for await (const record of records as AsyncIterable<string[]>) {
      if (columns === undefined) {
        columns = { lon: columnOf(record, lonField), lat: columnOf(record, latField) };
        await write(output, 'row,cell\n', signal);
        continue;
      }
      add(record[columns.lon] ?? '', record[columns.lat] ?? '');
      if (batched < BATCH_ROWS) continue;
      await flush();
      onProgress?.({ step: 'locating', done: bytes.bytesRead, total });
    }
    if (columns === undefined) throw refuse('import-refused', `${file} is empty: it has no header line`);
    await flush();
  } catch (error) {
    if (error instanceof CsvError)
      throw refuse('import-refused', `${file} is not well-formed CSV: ${error.message}`, { cause: error });
    throw error;
  }
  onProgress?.({ step: 'locating', done: total, total });
  return summary;
}

function sizeOf(file: string): number {
  try {
    const found = statSync(file);
    if (found.isFile()) return found.size;
  } catch (error) {
    throw refuse('import-refused', `${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  throw refuse('import-refused', `${file} is not a file`);
}

const decimal = (text: string): number => (DECIMAL.test(text) ? Number(text) : Number.NaN);

function columnOf(header: readonly string[], field: string): number {
  const column = header.indexOf(field);
  if (column === -1)
    throw refuse('import-refused', `There is no column "${field}". The columns are: ${listed(header)}`);
  return column;
}

async function write(output: Writable, text: string, signal: AbortSignal | undefined): Promise<void> {
  if (text !== '' && !output.write(text)) await once(output, 'drain', { signal });
}
