import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { brokenFile } from './broken-file.ts';
import { ByteCount, type ByteSource, decodeText } from './byte-source.ts';
import type { OpenOptions, SourceFeature, SourceFile } from './contract.ts';
import { parseWkt } from './parse-wkt.ts';
import { readGeometry } from './read-geometry.ts';
import { settleCrs } from './settle-crs.ts';

const GEOMETRY_COLUMNS = ['wkt', 'geom', 'geometry', 'the_geom', 'wkt_geom', 'wkb_geometry', 'shape', 'ewkt'];
/** Characters; read with room to spare, for field names have some ten each. */
const LONGEST_HEADER = 1 << 20;
const LARGEST_RECORD_BYTES = 256 << 20;

/** CSV with a column of WKT or EWKT; comma, semicolon or tab. The SRID of the first row speaks for the file. */
export async function openCsv(source: ByteSource, options: OpenOptions): Promise<SourceFile> {
  const encoding = options.encoding ?? 'utf-8';
  const count = new ByteCount();
  const first = await firstRows(source, encoding);
  const column = geometryColumn(first.header, first.row, source.name);
  const sample = parseWkt(first.row?.[column] ?? '');
  const notes: string[] = [];
  const stated = sample?.srid === undefined ? undefined : `EPSG:${sample.srid}`;
  const { crs, crsFrom } = settleCrs('CSV with WKT without SRID', { stated, option: options.crs }, notes);

  async function* features(): AsyncIterable<SourceFeature> {
    let index = 0;
    for await (const row of rows(count.of(source.chunks()), encoding, source.name, first.delimiter, 2)) {
      const properties: Record<string, unknown> = Object.create(null);
      for (const [n, field] of first.header.entries()) if (n !== column) properties[field] = row[n];
      yield { index: index++, properties, ...readRow(row[column]!) };
    }
    count.bytes = source.size;
  }

  function readRow(text: string): ReturnType<typeof readGeometry> {
    if (text.trim() === '') return { shape: null, why: 'it has no geometry' };
    const parsed = parseWkt(text);
    if (!parsed) return { shape: null, why: `its geometry is no WKT: "${text.slice(0, 40)}"` };
    if (parsed.srid !== sample?.srid) {
      return {
        shape: null,
        why: `its SRID is ${parsed.srid ?? 'missing'}; that of the first row is ${sample?.srid ?? 'missing'}`,
      };
    }
    return readGeometry(parsed.geometry, crs);
  }

  return {
    format: 'CSV with WKT',
    crs: crs.code,
    crsFrom,
    fields: first.header.filter((_, n) => n !== column),
    features,
    bytesTotal: source.size,
    bytesRead: () => count.bytes,
    notes,
  };
}

async function firstRows(source: ByteSource, encoding: string) {
  let head = '';
  for await (const text of decodeText(source.chunks(), encoding, source.name)) {
    head += text;
    if (head.includes('\n') || head.length > LONGEST_HEADER) break;
  }
  if (head.length > LONGEST_HEADER && !head.includes('\n'))
    throw brokenFile(`${source.name} is no CSV with a column of WKT: its first line has a million characters`);
  const line = head.slice(0, head.search(/\r?\n|$/));
  const delimiter = [',', ';', '\t'].reduce((best, next) =>
    line.split(next).length > line.split(best).length ? next : best,
  );
  let header: string[] | undefined;
  for await (const row of rows(source.chunks(), encoding, source.name, delimiter, 1)) {
    if (header) return { header, row, delimiter };
    header = row.map((field) => field.trim());
  }
  if (!header) throw brokenFile(`${source.name} is empty`);
  return { header, row: undefined, delimiter };
}

function geometryColumn(header: string[], row: string[] | undefined, name: string): number {
  const lower = header.map((field) => field.toLowerCase());
  for (const wanted of GEOMETRY_COLUMNS) if (lower.includes(wanted)) return lower.indexOf(wanted);
  const parsing = header.map((_, n) => n).filter((n) => parseWkt(row?.[n] ?? ''));
  if (parsing.length === 1) return parsing[0]!;
  throw brokenFile(`${name} has no column of WKT polygons: name it "wkt" or "geom"`);
}

async function* rows(
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
