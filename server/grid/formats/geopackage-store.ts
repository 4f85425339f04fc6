import initSqlJs, { type Database, type SqlValue } from 'sql.js';
import { brokenFile } from './broken-file.ts';
import { type ByteSource, readWhole } from './byte-source.ts';
import { chooseLayer } from './choose-layer.ts';
import type { OpenOptions, SourceFeature, SourceFile } from './contract.ts';
import { parseWkb } from './parse-wkb.ts';
import { type ReadShape, readGeometry } from './read-geometry.ts';
import { settleCrs } from './settle-crs.ts';

/** SQLite runs in WebAssembly on a copy in memory: no native module to build on a city's server. */
const LARGEST_BYTES = 1 << 30;

/** The feature tables of a GeoPackage (OGC 12-128). */
export async function openGeoPackage(source: ByteSource, options: OpenOptions): Promise<SourceFile> {
  const sqlite = await initSqlJs();
  const database = new sqlite.Database(await readWhole(source, LARGEST_BYTES));
  try {
    return readGeoPackage(database, source, options);
  } catch (cause) {
    database.close();
    throw asRefusal(cause, source.name);
  }
}

function readGeoPackage(database: Database, source: ByteSource, options: OpenOptions): SourceFile {
  const layers = rowsOf(
    database,
    `select g.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.definition, s.srs_id
       from gpkg_geometry_columns g left join gpkg_spatial_ref_sys s using (srs_id) order by 1`,
  );
  const chosen = chooseLayer(
    layers.map(([table]) => String(table)),
    'layer',
    source.name,
    options.layer,
  );
  const [table, column, organization, code, definition, srsId] = layers.find(([name]) => name === chosen) as SqlValue[];
  const isUndefined = srsId === null || Number(srsId) <= 0;
  const stated = isUndefined ? undefined : /^epsg$/i.test(String(organization)) ? `EPSG:${code}` : String(definition);
  const notes: string[] = [];
  const { crs, crsFrom } = settleCrs('GeoPackage', { stated, option: options.crs }, notes);
  const columns = rowsOf(database, `select name from pragma_table_info(${quoted(String(table), "'")})`).map(([name]) =>
    String(name),
  );
  const fields = columns.filter((name) => name !== column);
  const [[total]] = rowsOf(database, `select count(*) from ${quoted(String(table), '"')}`) as [[number]];
  let read = 0;

  async function* features(): AsyncIterable<SourceFeature> {
    const statement = database.prepare(
      `select ${[String(column), ...fields].map((name) => quoted(name, '"')).join(', ')} from ${quoted(String(table), '"')} order by rowid`,
    );
    try {
      for (let index = 0; statement.step(); index++) {
        const [blob, ...values] = statement.get() as [SqlValue, ...SqlValue[]];
        const properties: Record<string, unknown> = Object.fromEntries(fields.map((name, n) => [name, values[n]]));
        yield { index, properties, ...readBlob(blob) };
        read = Math.round((source.size * (index + 1)) / total);
      }
      read = source.size;
    } catch (cause) {
      throw asRefusal(cause, source.name);
    } finally {
      statement.free();
      database.close();
    }
  }

  function readBlob(blob: SqlValue): ReadShape {
    if (blob === null) return { shape: null, why: 'it has no geometry' };
    const bytes = Buffer.from(blob as Uint8Array);
    if (bytes.length < 8 || bytes.toString('latin1', 0, 2) !== 'GP')
      return { shape: null, why: 'its geometry is no GeoPackage geometry' };
    const envelopeBytes = [0, 32, 48, 48, 64][(bytes[3]! >> 1) & 7];
    if (envelopeBytes === undefined) return { shape: null, why: 'its geometry is damaged' };
    try {
      return readGeometry(parseWkb(bytes.subarray(8 + envelopeBytes)), crs);
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

function rowsOf(database: Database, sql: string): SqlValue[][] {
  return database.exec(sql)[0]?.values ?? [];
}

const quoted = (name: string, mark: '"' | "'"): string => mark + name.replaceAll(mark, mark + mark) + mark;

function asRefusal(cause: unknown, name: string): Error {
  if (cause instanceof Error && cause.name === 'Refusal') return cause;
  return brokenFile(`${name} is no sound GeoPackage: ${(cause as Error).message.slice(0, 120)}`, { cause });
}
