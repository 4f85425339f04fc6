import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { brokenFile } from './broken-file.ts';
import { type ByteSource, decodeText } from './byte-source.ts';

/** Characters; read with room to spare, for field names have some ten each. */
const LONGEST_HEADER = 1 << 20;
const LARGEST_RECORD_BYTES = 256 << 20;

export interface CsvHead {
  header: string[];
  /** The first row; undefined where there is none. */
  row: string[] | undefined;
  delimiter: string;
}

/** Reads the header of a CSV file and its first row; comma, semicolon or tab, whichever parts the header most. */
export async function csvHead(source: ByteSource, encoding: string): Promise<CsvHead> {
  let head = '';
  for await (const text of decodeText(source.chunks(), encoding, source.name)) {
    head += text;
    if (head.includes('\n') || head.length > LONGEST_HEADER) break;
  }
  if (head.length > LONGEST_HEADER && !head.includes('\n'))
    throw brokenFile(`${source.name} is no CSV of places: its first line has a million characters`);
  const line = head.slice(0, head.search(/\r?\n|$/));
  const delimiter = [',', ';', '\t'].reduce((best, next) =>
    line.split(next).length > line.split(best).length ? next : best,
  );
  let header: string[] | undefined;
  for await (const row of csvRows(source.chunks(), encoding, source.name, delimiter, 1)) {
    if (header) return { header, row, delimiter };
    header = row.map((field) => field.trim());
  }
  if (!header) throw brokenFile(`${source.name} is empty`);
  return { header, row: undefined, delimiter };
}

/** The rows of a CSV file from a line on, each with as many values as the header. */
export async function* csvRows(
  chunks: AsyncIterable<Buffer>,
  encoding: string,
  name: string,
  delimiter: string,
  fromLine: number,
): AsyncIterable<string[]> {
  const text = Readable.from(decodeText(chunks, encoding, name));
  const parser = parse({
    bom: true,
    delimiter,
    from: fromLine,
    skip_empty_lines: true,
    max_record_size: LARGEST_RECORD_BYTES,
  });
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  try {
    yield* parser as AsyncIterable<string[]>;
  } catch (cause) {
    if (cause instanceof CsvError)
      throw brokenFile(`${name} is no sound CSV: ${cause.message.slice(0, 160)}`, { cause });
    throw cause;
  } finally {
    text.destroy();
  }
}
