import { brokenFile } from './broken-file.ts';
import { ByteCount, type ByteSource, readWhole } from './byte-source.ts';
import type { OpenOptions, SourceFeature, SourceFile } from './contract.ts';
import { openDbf } from './dbf-table.ts';
import { geometryReader } from './read-geometry.ts';
import { settleCrs } from './settle-crs.ts';
import { shpRecords } from './shp-records.ts';

/** The files of one Shapefile, by their extension in lower case. `shp` must be there. */
export interface ShapefileParts {
  shp: ByteSource;
  dbf?: ByteSource | undefined;
  shx?: ByteSource | undefined;
  prj?: ByteSource | undefined;
  cpg?: ByteSource | undefined;
}

const LARGEST_SIDE_FILE_BYTES = 1 << 20;
const LARGEST_INDEX_BYTES = 256 << 20;

/** A Shapefile: geometry and table side by side, one record at a time. */
export async function openShapefile(format: string, parts: ShapefileParts, options: OpenOptions): Promise<SourceFile> {
  const { shp, dbf } = parts;
  if (!dbf) throw brokenFile(`${shp.name} has no .dbf beside it; its attributes are there, codes among them`);
  const readShape = geometryReader(options);
  const notes: string[] = [];
  const stated = await sideText(parts.prj);
  const { crs, crsFrom } = settleCrs(
    stated === undefined ? `${format} without .prj` : format,
    { stated, option: options.crs },
    notes,
  );
  const cpg = await sideText(parts.cpg);
  const index = parts.shx && (await readWhole(parts.shx, LARGEST_INDEX_BYTES));
  const count = new ByteCount();
  const counted = (source: ByteSource): ByteSource => ({ ...source, chunks: () => count.of(source.chunks()) });
  const table = await openDbf(counted(dbf), { option: options.encoding, cpg }, notes);

  async function* features(): AsyncIterable<SourceFeature> {
    const rows = table.records()[Symbol.asyncIterator]();
    let deleted = 0;
    let read = 0;
    try {
      for await (const record of shpRecords(
        counted(shp),
        index,
        options.points === undefined ? 'polygons' : 'points',
      )) {
        const row = await rows.next();
        if (row.done)
          throw brokenFile(`${shp.name} has more shapes than ${dbf!.name} has records (${table.recordCount})`);
        const at = read++;
        if (row.value === undefined) {
          deleted++;
          continue;
        }
        const properties = row.value;
        const shape = 'why' in record ? { shape: null, why: record.why } : readShape(record.geometry, crs);
        yield { index: at, properties, ...shape };
      }
      if (read < table.recordCount) {
        throw brokenFile(`${dbf!.name} has ${table.recordCount} records and ${shp.name} only ${read} shapes`);
      }
      if (deleted > 0) notes.push(`${deleted} records are marked as deleted in ${dbf!.name} and were left out`);
      count.bytes = shp.size + dbf!.size;
    } finally {
      await table.close();
    }
  }

  return {
    format,
    crs: crs.code,
    crsFrom,
    fields: table.fields,
    features,
    bytesTotal: shp.size + dbf.size,
    bytesRead: () => Math.min(count.bytes, shp.size + dbf.size),
    notes,
  };
}

async function sideText(source: ByteSource | undefined): Promise<string | undefined> {
  if (!source) return undefined;
  const text = (await readWhole(source, LARGEST_SIDE_FILE_BYTES))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim();
  return text === '' ? undefined : text;
}
