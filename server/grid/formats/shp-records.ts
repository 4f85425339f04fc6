import { brokenFile } from './broken-file.ts';
import { ByteReader, type ByteSource } from './byte-source.ts';
import { nestRings, type RawRing } from './nest-rings.ts';

/** A GeoJSON-like geometry, null for a null shape, or what is wrong with the record. */
export type ShpRecord =
  | { geometry: { type: 'MultiPolygon'; coordinates: RawRing[][] } | { type: 'Point'; coordinates: number[] } | null }
  | { why: string };

const HEADER_BYTES = 100;
const POLYGON_TYPES = [5, 15, 25];
const POINT_TYPES = [1, 11, 21];
const TYPE_NAMES: Record<number, string> = {
  0: 'nothing',
  1: 'points',
  5: 'polygons',
  15: 'polygons',
  25: 'polygons',
  11: 'points',
  21: 'points',
  8: 'multipoints',
  18: 'multipoints',
  28: 'multipoints',
  3: 'lines',
  13: 'lines',
  23: 'lines',
  31: 'multipatches',
};

/**
 * The records of a .shp (ESRI Shapefile Technical Description, 1998), in file order. The npm packages for this end
 * quietly where a file is cut off and give a hole in an island to whichever ring comes first; this reader does neither.
 * `index` is the content of the .shx, which must say the same as the .shp.
 */
export async function* shpRecords(
  source: ByteSource,
  index: Buffer | undefined,
  wanted: 'polygons' | 'points',
): AsyncIterable<ShpRecord> {
  const reader = new ByteReader(source.chunks());
  try {
    const header = await reader.read(HEADER_BYTES);
    const declaredBytes = checkHeader(header, source.name, wanted);
    if (source.size < declaredBytes) {
      throw brokenFile(`${source.name} is cut off: it has ${source.size} of its ${declaredBytes} bytes`);
    }
    const offsets = index && readIndex(index, source.name);
    for (let n = 0; reader.offset < declaredBytes; n++) {
      const where = `record ${n + 1}`;
      const head = await reader.read(8);
      const contentBytes = head ? head.readInt32BE(4) * 2 : 0;
      if (offsets && (offsets[n]?.start !== reader.offset - 8 || offsets[n]?.contentBytes !== contentBytes)) {
        throw brokenFile(`the .shx does not fit ${source.name}; write the Shapefile anew`, { where });
      }
      if (contentBytes < 4 || reader.offset + contentBytes > declaredBytes) {
        throw brokenFile(`${source.name} is damaged: the length of the record cannot be`, { where });
      }
      const content = await reader.read(contentBytes);
      if (!content) throw brokenFile(`${source.name} is cut off`, { where });
      yield wanted === 'points' ? readPointRecord(content) : readRecord(content);
      if (offsets && n + 1 === offsets.length && reader.offset < declaredBytes) {
        throw brokenFile(
          `the .shx knows ${offsets.length} records and ${source.name} has more; write the Shapefile anew`,
        );
      }
      if (offsets && n + 1 < offsets.length && reader.offset >= declaredBytes) {
        throw brokenFile(
          `the .shx knows ${offsets.length} records and ${source.name} has ${n + 1}; write the Shapefile anew`,
        );
      }
    }
  } finally {
    await reader.close();
  }
}

function checkHeader(header: Buffer | undefined, name: string, wanted: 'polygons' | 'points'): number {
  if (header?.readInt32BE(0) !== 9994) throw brokenFile(`${name} is not a Shapefile: its first bytes are others`);
  const type = header.readInt32LE(32);
  const holds = `${name} holds ${TYPE_NAMES[type] ?? `shapes of type ${type}`}`;
  if (wanted === 'points' && !POINT_TYPES.includes(type)) throw brokenFile(`${holds}; points are wanted`);
  if (wanted === 'polygons' && !POLYGON_TYPES.includes(type)) throw brokenFile(`${holds}; cells are polygons`);
  return header.readInt32BE(24) * 2;
}

function readIndex(index: Buffer, name: string): { start: number; contentBytes: number }[] {
  if (index.length < HEADER_BYTES || index.readInt32BE(0) !== 9994 || (index.length - HEADER_BYTES) % 8 !== 0) {
    throw brokenFile(`The .shx of ${name} is damaged; write the Shapefile anew`);
  }
  const records = [];
  for (let at = HEADER_BYTES; at < index.length; at += 8) {
    records.push({ start: index.readInt32BE(at) * 2, contentBytes: index.readInt32BE(at + 4) * 2 });
  }
  return records;
}

function readPointRecord(content: Buffer): ShpRecord {
  const type = content.readInt32LE(0);
  if (type === 0) return { geometry: null };
  if (!POINT_TYPES.includes(type)) return { why: `its shape is of type ${type}, not a point` };
  if (content.length < 20) return { why: 'its record is shorter than a point' };
  return { geometry: { type: 'Point', coordinates: [content.readDoubleLE(4), content.readDoubleLE(12)] } };
}

function readRecord(content: Buffer): ShpRecord {
  const type = content.readInt32LE(0);
  if (type === 0) return { geometry: null };
  if (!POLYGON_TYPES.includes(type)) return { why: `its shape is of type ${type}, not a polygon` };
  if (content.length < 44) return { why: 'its record is shorter than a polygon' };
  const partCount = content.readInt32LE(36);
  const pointCount = content.readInt32LE(40);
  const pointsAt = 44 + 4 * partCount;
  if (partCount < 0 || pointCount < 0 || pointsAt + 16 * pointCount > content.length) {
    return { why: `its record is too short for ${partCount} rings of ${pointCount} positions` };
  }
  const rings: RawRing[] = [];
  for (let part = 0; part < partCount; part++) {
    const from = content.readInt32LE(44 + 4 * part);
    const to = part + 1 < partCount ? content.readInt32LE(48 + 4 * part) : pointCount;
    if (from < 0 || to < from || to > pointCount) return { why: `ring ${part + 1} begins beyond its positions` };
    const ring: RawRing = new Array(to - from);
    for (let i = from; i < to; i++) {
      const at = pointsAt + 16 * i;
      ring[i - from] = [content.readDoubleLE(at), content.readDoubleLE(at + 8)];
    }
    rings.push(ring);
  }
  const polygons = nestRings(rings);
  return typeof polygons === 'string'
    ? { why: polygons }
    : { geometry: { type: 'MultiPolygon', coordinates: polygons } };
}
