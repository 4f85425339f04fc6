import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { brokenFile } from './broken-file.ts';
import { type ByteSource, fileSource } from './byte-source.ts';
import { chooseLayer } from './choose-layer.ts';
import type { OpenOptions, SourceFile } from './contract.ts';
import { openCsv } from './csv-wkt.ts';
import { memberOf, openGeoJson } from './geojson.ts';
import { isBlank, outlineJson } from './json-cutter.ts';
import { openKml } from './kml.ts';
import { openGeoPackage } from './open-geopackage.ts';
import { openShapefile, type ShapefileParts } from './shapefile.ts';
import { openTopoJson } from './topojson.ts';
import { openZip } from './zip-archive.ts';

const HEAD_BYTES = 4096;

/**
 * Opens a file of polygons in any format known here, told by its content rather than its name: GeoJSON (also
 * newline-delimited), TopoJSON, Shapefile (loose or zipped), GeoPackage, KML and KMZ, CSV with WKT.
 *
 * Raises `import-refused` for a file that is broken, of another kind, or silent about its coordinate system where its
 * format does not settle it; `unknown-crs` for a system that is not known.
 */
export async function openFeatures(path: string, options: OpenOptions = {}): Promise<SourceFile> {
  const name = basename(path);
  const head = await readHead(path, name);
  if (head.length === 0) throw brokenFile(`${name} is empty`);
  if (head.length >= 4 && head.readUInt32BE(0) === 9994)
    return openShapefile('Shapefile', await looseParts(path), options);
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04')) || head.subarray(0, 4).equals(Buffer.from('PK\x05\x06'))) {
    return openZipped(path, name, options);
  }
  if (head.subarray(0, 15).toString('latin1') === 'SQLite format 3')
    return openGeoPackage(await fileSource(path, name), options);
  if (/^\.(dbf|shx|prj|cpg)$/i.test(extname(name))) throw brokenFile(`${name} is a part of a Shapefile; give the .shp`);
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) {
    throw brokenFile(`${name} is UTF-16 text; save it as UTF-8`);
  }
  if (head.includes(0))
    throw brokenFile(`${name} is none of GeoJSON, TopoJSON, Shapefile, GeoPackage, KML and CSV with WKT`);
  switch (String.fromCharCode(head.find((byte) => !isBlank(byte)) ?? 0)) {
    case '{':
      return openJson(path, name, options);
    case '[':
      throw brokenFile(`${name} is a JSON list; GeoJSON is an object with "features"`);
    case '<':
      return openKml('KML', [await fileSource(path, name)], options);
  }
  return openCsv(await fileSource(path, name), options);
}

async function readHead(path: string, name: string): Promise<Buffer> {
  try {
    const file = await open(path);
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw brokenFile(`There is no file ${name}`, { cause });
    if (code === 'EISDIR') throw brokenFile(`${name} is a folder; give the file in it`, { cause });
    throw brokenFile(`${name} cannot be read (${code})`, { cause });
  }
}

async function openJson(path: string, name: string, options: OpenOptions): Promise<SourceFile> {
  const source = await fileSource(path, name);
  const outline = await outlineJson(source.chunks());
  const type = await memberOf(path, outline, 'type');
  return type === 'Topology' ? openTopoJson(source, options) : openGeoJson(path, name, outline, options);
}

/** The files beside a .shp that have its name, in any case. */
async function looseParts(path: string): Promise<ShapefileParts> {
  const folder = dirname(path);
  const stem = stemOf(basename(path));
  const parts: Partial<Record<string, ByteSource>> = {};
  for (const file of await readdir(folder)) {
    if (stemOf(file).toLowerCase() !== stem.toLowerCase() || !(await stat(join(folder, file))).isFile()) continue;
    const kind = extname(file).slice(1).toLowerCase();
    // Where a folder has both A.dbf and a.dbf, the one in the same case as the .shp belongs to it.
    if (!parts[kind] || stemOf(file) === stem) parts[kind] = await fileSource(join(folder, file), file);
  }
  return { ...parts, shp: await fileSource(path, basename(path)) };
}

const stemOf = (file: string): string => file.slice(0, file.length - extname(file).length);

async function openZipped(path: string, name: string, options: OpenOptions): Promise<SourceFile> {
  const zip = await openZip(path, name);
  try {
    const opened = await openEntry(zip.entries, name, options);
    const { features } = opened;
    return {
      ...opened,
      async *features() {
        try {
          yield* features();
        } finally {
          zip.close();
        }
      },
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function openEntry(
  entries: (ByteSource & { path: string })[],
  name: string,
  options: OpenOptions,
): Promise<SourceFile> {
  const ofKind = (kind: string) => entries.filter(({ path }) => extname(path).toLowerCase() === kind);
  const shapes = ofKind('.shp');
  if (shapes.length > 0) {
    const chosen = chooseLayer(
      shapes.map(({ path }) => stemOf(path)),
      'Shapefile',
      name,
      options.layer,
    );
    const parts: Partial<Record<string, ByteSource>> = {};
    for (const entry of entries) {
      if (stemOf(entry.path).toLowerCase() === chosen.toLowerCase())
        parts[extname(entry.path).slice(1).toLowerCase()] = entry;
    }
    return openShapefile('zipped Shapefile', { ...parts, shp: parts.shp! }, options);
  }
  const documents = ofKind('.kml');
  if (documents.length > 0) return openKml('KMZ', documents, options);
  const packages = ofKind('.gpkg');
  if (packages.length === 1) return openGeoPackage(packages[0]!, options);
  throw brokenFile(`${name} is a zip archive with no Shapefile, KML or GeoPackage in it; unpack other formats first`);
}
