import yazl from 'yazl';
import { refuse } from '../platform/errors.ts';
import type { Shape } from './contract.ts';
import type { CrsTransform } from './crs.ts';
import { wktOf } from './crs-wkt.ts';
import { boxOf, CELL_FIELDS, type ExportRow, type FieldValue, wound } from './export-rows.ts';

const HEADER_BYTES = 100;
const POLYGON = 5;
const LONGEST_TEXT_BYTES = 254;

/** A zipped Shapefile `cells` with .prj and .cpg, as the ESRI description of 1998 has it: outer rings clockwise. */
export async function* writeShapefile(rows: ExportRow[], crs: CrsTransform, at: Date): AsyncIterable<Buffer> {
  const parts: Record<string, Buffer> = {
    ...geometryFiles(rows),
    dbf: tableFile(rows, at),
    prj: Buffer.from(wktOf(crs)),
    cpg: Buffer.from('UTF-8'),
  };
  const zip = new yazl.ZipFile();
  for (const [extension, content] of Object.entries(parts)) zip.addBuffer(content, `cells.${extension}`, { mtime: at });
  zip.end();
  yield* zip.outputStream as AsyncIterable<Buffer>;
}

function geometryFiles(rows: ExportRow[]): { shp: Buffer; shx: Buffer } {
  const records = rows.map(({ shape }) => polygonRecord(shape));
  const index = Buffer.alloc(8 * records.length);
  const heads = records.map((record, n) => {
    const head = Buffer.alloc(8);
    head.writeInt32BE(n + 1, 0);
    head.writeInt32BE(record.length / 2, 4);
    return head;
  });
  let offset = HEADER_BYTES;
  for (const [n, record] of records.entries()) {
    index.writeInt32BE(offset / 2, 8 * n);
    index.writeInt32BE(record.length / 2, 8 * n + 4);
    offset += 8 + record.length;
  }
  const box = boxOf(rows.flatMap(({ shape }) => shape));
  return {
    shp: Buffer.concat([header(offset, box), ...records.flatMap((record, n) => [heads[n]!, record])]),
    shx: Buffer.concat([header(HEADER_BYTES + index.length, box), index]),
  };
}

function header(fileBytes: number, box: number[]): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.writeInt32BE(9994, 0);
  bytes.writeInt32BE(fileBytes / 2, 24);
  bytes.writeInt32LE(1000, 28);
  bytes.writeInt32LE(POLYGON, 32);
  for (const [n, value] of box.entries()) bytes.writeDoubleLE(value, 36 + 8 * n);
  return bytes;
}

function polygonRecord(shape: Shape): Buffer {
  const rings = shape.flatMap((polygon) =>
    polygon.map((ring, n) => wound(ring, n === 0 ? 'clockwise' : 'counterclockwise')),
  );
  const positions = rings.reduce((sum, ring) => sum + ring.length, 0);
  const bytes = Buffer.alloc(44 + 4 * rings.length + 16 * positions);
  bytes.writeInt32LE(POLYGON, 0);
  for (const [n, value] of boxOf(shape).entries()) bytes.writeDoubleLE(value, 4 + 8 * n);
  bytes.writeInt32LE(rings.length, 36);
  bytes.writeInt32LE(positions, 40);
  let first = 0;
  for (const [n, ring] of rings.entries()) {
    bytes.writeInt32LE(first, 44 + 4 * n);
    for (const [i, [x, y]] of ring.entries()) {
      const at = 44 + 4 * rings.length + 16 * (first + i);
      bytes.writeDoubleLE(x, at);
      bytes.writeDoubleLE(y, at + 8);
    }
    first += ring.length;
  }
  return bytes;
}

/** dBase III. Field lengths are bytes of UTF-8, not characters: a Chinese name takes three for each. */
function tableFile(rows: ExportRow[], at: Date): Buffer {
  const columns = CELL_FIELDS.map(({ name, type }, n) => {
    const texts = rows.map(({ values }) => Buffer.from(dbfText(values[n]!, type)));
    const longest = texts.reduce((most, text) => Math.max(most, text.length), 1);
    if (longest > LONGEST_TEXT_BYTES) {
      throw refuse(
        'invalid-request',
        `A value of ${name} takes ${longest} bytes, more than a Shapefile holds; use gpkg or geojson`,
      );
    }
    return {
      name,
      texts,
      letter: { text: 'C', integer: 'N', real: 'N', boolean: 'L' }[type],
      length: longest,
      decimals: type === 'real' ? 2 : 0,
    };
  });
  const headerBytes = 32 + 32 * columns.length + 1;
  const recordBytes = columns.reduce((sum, { length }) => sum + length, 1);
  const bytes = Buffer.alloc(headerBytes + recordBytes * rows.length + 1, ' ');
  bytes.fill(0, 0, headerBytes);
  bytes[0] = 0x03;
  bytes.set([at.getUTCFullYear() - 1900, at.getUTCMonth() + 1, at.getUTCDate()], 1);
  bytes.writeUInt32LE(rows.length, 4);
  bytes.writeUInt16LE(headerBytes, 8);
  bytes.writeUInt16LE(recordBytes, 10);
  let fieldAt = 1;
  for (const [n, { name, texts, letter, length, decimals }] of columns.entries()) {
    const descriptor = 32 + 32 * n;
    bytes.write(name, descriptor, 'latin1');
    bytes.write(letter, descriptor + 11, 'latin1');
    bytes[descriptor + 16] = length;
    bytes[descriptor + 17] = decimals;
    for (const [row, text] of texts.entries()) {
      const padding = letter === 'N' ? length - text.length : 0;
      text.copy(bytes, headerBytes + recordBytes * row + fieldAt + padding);
    }
    fieldAt += length;
  }
  bytes[headerBytes - 1] = 0x0d;
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}

function dbfText(value: FieldValue, type: (typeof CELL_FIELDS)[number]['type']): string {
  if (type === 'boolean') return value === null ? '?' : value ? 'T' : 'F';
  if (value === null) return '';
  return type === 'real' ? (value as number).toFixed(2) : String(value);
}
