import { listed } from '../../platform/listed.ts';
import { brokenFile } from './broken-file.ts';
import { ByteCount, type ByteSource } from './byte-source.ts';
import type { OpenOptions, SourceFeature, SourceFile } from './contract.ts';
import { coordinateColumns, csvPoints } from './csv-points.ts';
import { type CsvHead, csvHead, csvRows } from './csv-rows.ts';
import { parseWkt } from './parse-wkt.ts';
import { geometryReader, type ReadShape } from './read-geometry.ts';
import { settleCrs } from './settle-crs.ts';

const GEOMETRY_COLUMNS = ['wkt', 'geom', 'geometry', 'the_geom', 'wkt_geom', 'wkb_geometry', 'shape', 'ewkt'];

/** CSV with a column of WKT or EWKT; comma, semicolon or tab. The SRID of the first row speaks for the file. */
export async function openCsv(source: ByteSource, options: OpenOptions): Promise<SourceFile> {
  const encoding = options.encoding ?? 'utf-8';
  const count = new ByteCount();
  const readShape = geometryReader(options);
  const first = await csvHead(source, encoding);
  const columns = options.points && coordinateColumns(first.header, options.points, source.name);
  if (columns !== undefined) return csvPoints(source, first, columns, options);
  const column = geometryColumn(first, source.name, options);
  const sample = parseWkt(first.row?.[column] ?? '');
  const notes: string[] = [];
  const stated = sample?.srid === undefined ? undefined : `EPSG:${sample.srid}`;
  const { crs, crsFrom } = settleCrs('CSV with WKT without SRID', { stated, option: options.crs }, notes);

  async function* features(): AsyncIterable<SourceFeature> {
    let index = 0;
    for await (const row of csvRows(count.of(source.chunks()), encoding, source.name, first.delimiter, 2)) {
      const properties: Record<string, unknown> = Object.create(null);
      for (const [n, field] of first.header.entries()) if (n !== column) properties[field] = row[n];
      yield { index: index++, properties, ...readRow(row[column]!) };
    }
    count.bytes = source.size;
  }

  function readRow(text: string): ReadShape {
    if (text.trim() === '') return { shape: null, why: 'it has no geometry' };
    const parsed = parseWkt(text);
    if (!parsed) return { shape: null, why: `its geometry is no WKT: "${text.slice(0, 40)}"` };
    if (parsed.srid !== sample?.srid) {
      return {
        shape: null,
        why: `its SRID is ${parsed.srid ?? 'missing'}; that of the first row is ${sample?.srid ?? 'missing'}`,
      };
    }
    return readShape(parsed.geometry, crs);
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

function geometryColumn({ header, row }: CsvHead, name: string, { points }: OpenOptions): number {
  const lower = header.map((field) => field.toLowerCase());
  for (const wanted of GEOMETRY_COLUMNS) if (lower.includes(wanted)) return lower.indexOf(wanted);
  const parsing = header.map((_, n) => n).filter((n) => parseWkt(row?.[n] ?? ''));
  if (parsing.length === 1) return parsing[0]!;
  throw brokenFile(
    points === undefined
      ? `${name} has no column of WKT polygons: name it "wkt" or "geom"`
      : `${name} has neither fields of coordinates nor a column of WKT; it has ${listed(header)}`,
  );
}
