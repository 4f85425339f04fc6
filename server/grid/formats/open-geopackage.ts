import { brokenFile } from './broken-file.ts';
import type { ByteSource } from './byte-source.ts';
import type { OpenOptions, SourceFeature, SourceFile } from './contract.ts';
import { parseWkb } from './parse-wkb.ts';
import { geometryReader, type ReadShape } from './read-geometry.ts';
import { readGeoPackage } from './read-geopackage.ts';
import { settleCrs } from './settle-crs.ts';

/** SQLite runs in WebAssembly on a copy in memory: no native module to build on a city's server. */
const LARGEST_BYTES = 1 << 30;

/** The feature tables of a GeoPackage (OGC 12-128). */
export async function openGeoPackage(source: ByteSource, options: OpenOptions): Promise<SourceFile> {
  if (source.size > LARGEST_BYTES)
    throw brokenFile(`${source.name} is larger than the ${LARGEST_BYTES >> 20} MB that are read of such a file`);
  const reading = await readGeoPackage(source, options);
  const { organization, code, definition, srsId, fields, rows } = reading.head;
  const isUndefined = srsId === null || Number(srsId) <= 0;
  const stated = isUndefined ? undefined : /^epsg$/i.test(String(organization)) ? `EPSG:${code}` : String(definition);
  const notes: string[] = [];
  const { crs, crsFrom } = settled();
  const readShape = geometryReader(options);
  let read = 0;

  function settled(): ReturnType<typeof settleCrs> {
    try {
      return settleCrs('GeoPackage', { stated, option: options.crs }, notes);
    } catch (cause) {
      reading.stop();
      throw cause;
    }
  }

  async function* features(): AsyncIterable<SourceFeature> {
    let index = 0;
    try {
      for (let some = await reading.next(); some.length > 0; some = await reading.next())
        for (const [blob, ...values] of some) {
          const properties: Record<string, unknown> = Object.fromEntries(fields.map((name, n) => [name, values[n]]));
          yield { index, properties, ...readBlob(blob) };
          read = Math.round((source.size * ++index) / rows);
        }
      read = source.size;
    } finally {
      reading.stop();
    }
  }

  function readBlob(blob: unknown): ReadShape {
    if (blob === null) return { shape: null, why: 'it has no geometry' };
    const bytes = Buffer.from(blob as Uint8Array);
    if (bytes.length < 8 || bytes.toString('latin1', 0, 2) !== 'GP')
      return { shape: null, why: 'its geometry is no GeoPackage geometry' };
    const envelopeBytes = [0, 32, 48, 48, 64][(bytes[3]! >> 1) & 7];
    if (envelopeBytes === undefined) return { shape: null, why: 'its geometry is damaged' };
    try {
      return readShape(parseWkb(bytes.subarray(8 + envelopeBytes)), crs);
    } catch (cause) {
      if (cause instanceof RangeError) return { shape: null, why: 'its geometry is damaged: it ends early' };
      throw cause;
    }
  }

  return {
    format: 'GeoPackage',
    crs: crs.code,
    crsFrom,
    fields,
    features,
    bytesTotal: source.size,
    bytesRead: () => read,
    notes,
  };
}
