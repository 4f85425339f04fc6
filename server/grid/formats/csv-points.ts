import { listed } from '../../platform/listed.ts';
import { brokenFile } from './broken-file.ts';
import { ByteCount, type ByteSource } from './byte-source.ts';
import type { CoordinateFields, OpenOptions, SourceFeature, SourceFile } from './contract.ts';
import { type CsvHead, csvRows } from './csv-rows.ts';
import { geometryReader, refuseIfNotDegrees } from './read-geometry.ts';
import { settleCrs } from './settle-crs.ts';

export interface CoordinateColumns {
  x: number;
  y: number;
  /** Their name or the caller says that they are longitude and latitude. */
  degrees: boolean;
}

const NAMES_OF_LON = ['lon', 'lng', 'longitude', '经度'];
const NAMES_OF_LAT = ['lat', 'latitude', '纬度'];

/** Where the coordinates stand: in the fields that were named, else in those that are called so; undefined for none. */
export function coordinateColumns(
  header: readonly string[],
  { lon, lat, x, y }: CoordinateFields,
  name: string,
): CoordinateColumns | undefined {
  const [first, second] = [lon ?? x, lat ?? y];
  if (first !== undefined || second !== undefined) {
    if (first === undefined || second === undefined || (lon === undefined) !== (lat === undefined))
      throw brokenFile('Name both fields of the coordinates: lon and lat, or x and y');
    const missing = [first, second].filter((field) => !header.includes(field));
    if (missing.length > 0) throw brokenFile(`${name} has no field ${listed(missing)}; it has ${listed(header)}`);
    return { x: header.indexOf(first), y: header.indexOf(second), degrees: lon !== undefined };
  }
  const called = (names: readonly string[]) => header.findIndex((field) => names.includes(field.toLowerCase()));
  const [ofLon, ofLat] = [called(NAMES_OF_LON), called(NAMES_OF_LAT)];
  return ofLon === -1 || ofLat === -1 ? undefined : { x: ofLon, y: ofLat, degrees: true };
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** CSV with a field for each coordinate. Longitude and latitude are WGS84 unless the caller says otherwise; x and y are nothing until he does. */
export function csvPoints(
  source: ByteSource,
  { header, delimiter }: CsvHead,
  columns: CoordinateColumns,
  options: OpenOptions,
): SourceFile {
  const encoding = options.encoding ?? 'utf-8';
  const notes: string[] = [];
  const byFormat = columns.degrees ? 'EPSG:4326' : undefined;
  const { crs, crsFrom } = settleCrs('CSV with x and y', { option: options.crs, byFormat }, notes);
  const readShape = geometryReader(options);
  const count = new ByteCount();
  const coordinate = (text: string): number => (NUMBER.test(text.trim()) ? Number(text) : Number.NaN);

  async function* features(): AsyncIterable<SourceFeature> {
    let index = 0;
    for await (const row of csvRows(count.of(source.chunks()), encoding, source.name, delimiter, 2)) {
      const properties: Record<string, unknown> = Object.create(null);
      for (const [n, field] of header.entries()) properties[field] = row[n];
      const [x, y] = [row[columns.x]!, row[columns.y]!];
      const isEmpty = x.trim() === '' || y.trim() === '';
      const read = isEmpty
        ? { shape: null, why: 'it has no coordinates' }
        : readShape({ type: 'Point', coordinates: [coordinate(x), coordinate(y)] }, crs);
      if (options.everyMistake !== true) refuseIfNotDegrees(read, crsFrom, `feature ${index}`);
      yield { index: index++, properties, ...read };
    }
    count.bytes = source.size;
  }

  return {
    format: 'CSV',
    crs: crs.code,
    crsFrom,
    fields: header,
    features,
    bytesTotal: source.size,
    bytesRead: () => count.bytes,
    notes,
  };
}
