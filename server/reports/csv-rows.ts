import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { CsvError, parse as parseCsv } from 'csv-parse';
import { refuse } from '../platform/errors.ts';
import { othersTurn } from '../platform/others-turn.ts';

/** A CSV file, opened: its header is read, its rows come in batches. */
export interface CsvRows {
  fields: readonly string[];
  bytesTotal: number;
  bytesRead(): number;
  /** One pass in file order. Rows have as many values as they have, which need not be as many as the header. */
  batches(): AsyncGenerator<string[][]>;
}

/** A quote that is never closed would otherwise read the rest of the file into one value. */
const LONGEST_ROW_CHARACTERS = 1024 * 1024;

/**
 * Opens a CSV file with a header line.
 * @param encoding as TextDecoder knows it, e.g. utf-8, gb18030; a file that is not in it is refused, not garbled
 * @throws Refusal `import-refused`
 */
export async function openCsv(
  file: string,
  options: { batchRows: number; encoding?: string | undefined; signal?: AbortSignal | undefined },
): Promise<CsvRows> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) throw refuse('import-refused', `There is no file ${file}`);
  if (!found.isFile()) throw refuse('import-refused', `${file} is not a file`);
  const source = createReadStream(file, { highWaterMark: 256 * 1024 });
  const batches = readBatches(source, options);
  const first = await batches.next();
  if (first.done) throw refuse('import-refused', 'The file is empty');
  const [header = [], ...rest] = first.value;
  const fields = header.map((field) => field.trim());
  return {
    fields,
    bytesTotal: found.size,
    bytesRead: () => source.bytesRead,
    batches: async function* () {
      try {
        if (rest.length > 0) yield rest;
        yield* batches;
      } finally {
        source.destroy();
      }
    },
  };
}

async function* readBatches(
  source: AsyncIterable<Buffer> & { bytesRead: number },
  {
    batchRows,
    encoding = 'utf-8',
    signal,
  }: { batchRows: number; encoding?: string | undefined; signal?: AbortSignal | undefined },
): AsyncGenerator<string[][]> {
  const decoder = decoderOf(encoding);
  const parser = parseCsv({
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW_CHARACTERS,
  });
  let fault: unknown;
  let batch: string[][] = [];
  parser.on('readable', () => {
    for (let row = parser.read(); row !== null; row = parser.read()) batch.push(row);
  });
  parser.on('error', (error) => {
    fault = error;
  });
  try {
    for await (const part of source) {
      signal?.throwIfAborted();
      const taken = parser.write(decoder.decode(part, { stream: true }));
      if (!taken) await othersTurn();
      if (fault !== undefined) throw fault;
      if (batch.length >= batchRows) {
        const full = batch;
        batch = [];
        yield full;
      }
    }
    const ended = new Promise((resolve) => parser.once('end', resolve).once('error', resolve));
    parser.end(decoder.decode());
    await ended;
    if (fault !== undefined) throw fault;
  } catch (error) {
    throw asRefusal(error, encoding, source.bytesRead);
  }
  if (batch.length > 0) yield batch;
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (cause) {
    throw refuse('import-refused', `The encoding "${encoding}" is not known; try utf-8 or gb18030`, { cause });
  }
}

function asRefusal(error: unknown, encoding: string, bytesRead: number): unknown {
  if (error instanceof CsvError)
    return refuse(
      'import-refused',
      `The file is not sound CSV: ${error.message}. What stands before is imported; mend it and run again`,
      { cause: error },
    );
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return refuse(
      'import-refused',
      `The file is not ${encoding} (within its first ${bytesRead} bytes). Say its encoding, e.g. --encoding gb18030`,
      { cause: error },
    );
  return error;
}
