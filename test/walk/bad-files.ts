/** Bad files and options by command, for bad-files.test.ts: what is written, what is run, what must be said. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import yazl from 'yazl';

export interface BadCommand {
  what: string;
  /** Its name is the last of the words that the command begins with; absent: a file that is not there. */
  file?: { name: string; bytes: string | Buffer | (() => Promise<Buffer>); beside?: Record<string, Buffer> };
  /** What stands before and behind the file. */
  run: (file: string) => string[];
  /** What standard error must name. */
  says: RegExp;
}

const FIXTURES = fileURLToPath(new URL('../fixtures/formats/', import.meta.url));
const fixture = (name: string) => readFileSync(join(FIXTURES, name));
const MEGABYTE = 1024 * 1024;

const cells =
  (...more: string[]) =>
  (file: string) => ['import', 'cells', file, '--level', '1', '--code', 'code', ...more];
const reports =
  (...more: string[]) =>
  (file: string) => ['import', 'reports', file, '--lon', 'lon', '--lat', 'lat', ...more];
const locate =
  (...more: string[]) =>
  (file: string) => ['locate', file, '--lon', 'lon', '--lat', 'lat', ...more];

const ring = '[[113,27],[113.1,27],[113.1,27.1],[113,27.1],[113,27]]';
const geojson = (coordinates: string, type = 'Polygon', more = '') =>
  `{"type":"FeatureCollection"${more},"features":[{"type":"Feature","properties":{"code":"7"},"geometry":{"type":"${type}","coordinates":${coordinates}}}]}`;
const kml = (content: string, before = '') =>
  `<?xml version="1.0"?>${before}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${content}</Document></kml>`;
const LAUGHS = `<!DOCTYPE kml [<!ENTITY a "ha">${[...'bcdefghij'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>`;

function zipped(entries: Record<string, Buffer>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of Object.entries(entries)) zip.addBuffer(bytes, name);
  zip.end();
  return buffer(zip.outputStream);
}
/** An archive whose list says of its first file that it is small. */
async function lying(entries: Record<string, Buffer>): Promise<Buffer> {
  const bytes = await zipped(entries);
  bytes.writeUInt32LE(1_000, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 24);
  return bytes;
}
const gbkShapefile = (cut: Partial<Record<string, number>> = {}) => {
  const part = (kind: string) => fixture(`cgcs2000-gbk.${kind}`).subarray(0, cut[kind]);
  return { bytes: part('shp'), beside: { dbf: part('dbf'), shx: part('shx'), prj: part('prj') } };
};
const shapefile = (cut?: Partial<Record<string, number>>, drop: string[] = []) => {
  const { bytes, beside } = gbkShapefile(cut);
  return {
    name: 'cells.shp',
    bytes,
    beside: Object.fromEntries(
      Object.entries(beside)
        .filter(([kind]) => !drop.includes(kind))
        .map(([kind, content]) => [`cells.${kind}`, content]),
    ),
  };
};

export const BAD_COMMANDS: Record<string, BadCommand[]> = {
  'import cells': [
    { what: 'a file that is not there', run: cells(), says: /no file/ },
    { what: 'a folder', run: () => cells()('.'), says: /folder/ },
    { what: 'a file of no bytes', file: { name: 'a.geojson', bytes: '' }, run: cells(), says: /empty/ },
    { what: 'a file of blanks', file: { name: 'a.geojson', bytes: ' \n\n' }, run: cells(), says: /a\.geojson/ },
    {
      what: 'a picture',
      file: { name: 'a.geojson', bytes: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1') },
      run: cells(),
      says: /none of GeoJSON/,
    },
    {
      what: 'GeoJSON that breaks off',
      file: { name: 'a.geojson', bytes: geojson(`[${ring}]`).slice(0, -20) },
      run: cells(),
      says: /cut off/,
    },
    {
      what: 'GeoJSON with NaN',
      file: { name: 'a.geojson', bytes: geojson(`[${ring.replace('113.1', 'NaN')}]`) },
      run: cells(),
      says: /feature 0/,
    },
    {
      what: 'GeoJSON with an infinite number',
      file: { name: 'a.geojson', bytes: geojson(`[${ring.replace('113.1', '1e999')}]`) },
      run: cells(),
      says: /position 2/,
    },
    {
      what: 'GeoJSON beyond the pole',
      file: { name: 'a.geojson', bytes: geojson(`[${ring.replaceAll(',27', ',97')}]`) },
      run: cells(),
      says: /97/,
    },
    {
      what: 'GeoJSON of 100,000 lists in each other',
      file: { name: 'a.geojson', bytes: geojson('['.repeat(100_000) + ']'.repeat(100_000)) },
      run: cells(),
      says: /feature 0|7/,
    },
    {
      what: 'GeoJSON of 100,000 collections in each other',
      file: {
        name: 'a.geojson',
        bytes: `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"7"},"geometry":${'{"type":"GeometryCollection","geometries":['.repeat(100_000)}${']}'.repeat(100_000)}}]}`,
      },
      run: cells(),
      says: /deep/,
    },
    {
      what: 'GeoJSON of points',
      file: { name: 'a.geojson', bytes: geojson('[113,27]', 'Point') },
      run: cells(),
      says: /Point/,
    },
    {
      what: 'GeoJSON in GBK',
      file: {
        name: 'a.geojson',
        bytes: Buffer.concat([
          Buffer.from('{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"'),
          Buffer.from([0xb8, 0xf1]),
          Buffer.from(`"},"geometry":{"type":"Polygon","coordinates":[${ring}]}}]}`),
        ]),
      },
      run: cells(),
      says: /UTF-8/,
    },
    {
      what: 'GeoJSON in UTF-16',
      file: { name: 'a.geojson', bytes: Buffer.from(`\uFEFF${geojson(`[${ring}]`)}`, 'utf16le') },
      run: cells(),
      says: /UTF-16/,
    },
    {
      what: 'a ring that crosses itself',
      file: { name: 'a.geojson', bytes: geojson('[[[113,27],[113.1,27.1],[113.1,27],[113,27.1],[113,27]]]') },
      run: cells(),
      says: /7.*cross/s,
    },
    {
      what: 'a ring that crosses itself, for a draft',
      file: { name: 'a.geojson', bytes: geojson('[[[113,27],[113.1,27.1],[113.1,27],[113,27.1],[113,27]]]') },
      run: cells('--draft', 'Roads'),
      says: /7.*cross/s,
    },
    {
      what: 'a file that is not there, for a draft',
      run: cells('--draft'),
      says: /no file/,
    },
    {
      what: 'a ring that is open',
      file: { name: 'a.geojson', bytes: geojson('[[[113,27],[113.1,27],[113.1,27.1],[113,27.1]]]') },
      run: cells(),
      says: /not closed/,
    },
    {
      what: 'a ring of one place',
      file: { name: 'a.geojson', bytes: geojson('[[[113,27],[113,27],[113,27],[113,27]]]') },
      run: cells(),
      says: /7/,
    },
    {
      what: 'a hole outside its ring',
      file: { name: 'a.geojson', bytes: geojson(`[${ring},[[114,28],[114.1,28],[114.1,28.1],[114,28]]]`) },
      run: cells(),
      says: /7/,
    },
    {
      what: 'a code with a NUL',
      file: { name: 'a.geojson', bytes: geojson(`[${ring}]`).replace('"7"', '"7\\u0000"') },
      run: cells(),
      says: /character/,
    },
    {
      what: 'a line of 50 MB',
      file: { name: 'a.csv', bytes: () => Promise.resolve(Buffer.alloc(50 * MEGABYTE, 'x')) },
      run: cells('--crs', 'EPSG:4326'),
      says: /is no CSV of places/,
    },
    {
      what: 'a field that is not there',
      file: { name: 'a.geojson', bytes: geojson(`[${ring}]`) },
      run: (file) => ['import', 'cells', file, '--level', '1', '--code', 'CODE_X'],
      says: /CODE_X/,
    },
    {
      what: 'a system of coordinates that is not known',
      file: { name: 'a.geojson', bytes: geojson(`[${ring}]`) },
      run: cells('--crs', 'EPSG:999999'),
      says: /EPSG:999999/,
    },
    {
      what: 'a level that is none',
      run: (file) => ['import', 'cells', file, '--level', '9', '--code', 'code'],
      says: /1, 2, 3 or 4/,
    },
    {
      what: 'a Shapefile that breaks off',
      file: shapefile({ shp: 150 }),
      run: cells('--encoding', 'gbk'),
      says: /cut off/,
    },
    { what: 'a Shapefile whose table breaks off', file: shapefile({ dbf: 100 }), run: cells(), says: /cells\.dbf/ },
    {
      what: 'a Shapefile whose index breaks off',
      file: shapefile({ shx: 101 }),
      run: cells('--encoding', 'gbk'),
      says: /\.shx/,
    },
    { what: 'a Shapefile without its table', file: shapefile({}, ['dbf']), run: cells(), says: /\.dbf/ },
    { what: 'a Shapefile without its system', file: shapefile({}, ['prj']), run: cells(), says: /--crs/ },
    { what: 'a Shapefile in GBK that does not say so', file: shapefile(), run: cells(), says: /--encoding/ },
    {
      what: 'a Shapefile in an encoding that it has not',
      file: shapefile(),
      run: cells('--encoding', 'utf-8'),
      says: /encoding/,
    },
    {
      what: 'a Shapefile in an encoding that nobody has',
      file: shapefile(),
      run: cells('--encoding', 'klingon'),
      says: /klingon/,
    },
    {
      what: 'a Shapefile of noise',
      file: {
        name: 'cells.shp',
        bytes: Buffer.concat([
          fixture('cgcs2000-gbk.shp').subarray(0, 100),
          Buffer.alloc(fixture('cgcs2000-gbk.shp').length - 100, 0xa5),
        ]),
        beside: { 'cells.dbf': fixture('cgcs2000-gbk.dbf'), 'cells.prj': fixture('cgcs2000-gbk.prj') },
      },
      run: cells('--encoding', 'gbk'),
      says: /damaged/,
    },
    {
      what: 'a zip archive that breaks off',
      file: { name: 'a.zip', bytes: fixture('chinese-names.zip').subarray(0, 300) },
      run: cells(),
      says: /damaged zip/,
    },
    {
      what: 'a zip bomb',
      file: { name: 'a.zip', bytes: () => zipped({ 'a.shp': Buffer.alloc(100 * MEGABYTE), 'a.dbf': Buffer.alloc(1) }) },
      run: cells(),
      says: /unpacks from/,
    },
    {
      what: 'a zip bomb that lies about its size',
      file: {
        name: 'a.zip',
        bytes: () =>
          lying({
            'a.shp': Buffer.concat([fixture('cgcs2000-gbk.shp'), Buffer.alloc(100 * MEGABYTE)]),
            'a.dbf': fixture('cgcs2000-gbk.dbf'),
          }),
      },
      run: cells('--encoding', 'gbk', '--crs', 'EPSG:4490'),
      says: /a\.zip|a\.shp/,
    },
    {
      what: 'a zip archive of a program',
      file: { name: 'a.zip', bytes: () => zipped({ 'setup.exe': Buffer.from('MZ') }) },
      run: cells(),
      says: /no Shapefile/,
    },
    {
      what: 'a zip archive that climbs out of its folder',
      file: {
        name: 'a.zip',
        bytes: () =>
          lying({ 'xx/xx/a.exe': Buffer.from('MZ') }).then((bytes) =>
            Buffer.from(bytes.toString('latin1').replaceAll('xx/xx/a.exe', '../../a.exe'), 'latin1'),
          ),
      },
      run: cells(),
      says: /a\.zip/,
    },
    {
      what: 'KML with entities that expand a billion times',
      file: { name: 'a.kml', bytes: kml('<Placemark><name>&j;</name></Placemark>', LAUGHS) },
      run: cells(),
      says: /document type/,
    },
    {
      what: 'KML that reads another file',
      file: {
        name: 'a.kml',
        bytes: kml(
          '<Placemark><name>&x;</name></Placemark>',
          '<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        ),
      },
      run: cells(),
      says: /document type/,
    },
    {
      what: 'KML of 100,000 elements in each other',
      file: { name: 'a.kml', bytes: kml('<Folder>'.repeat(100_000)) },
      run: cells(),
      says: /deep/,
    },
    {
      what: 'KML that breaks off',
      file: { name: 'a.kml', bytes: kml('<Placemark>').slice(0, -20) },
      run: cells(),
      says: /KML/,
    },
    {
      what: 'XML of something else',
      file: { name: 'a.kml', bytes: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
      run: cells(),
      says: /svg/,
    },
    {
      what: 'TopoJSON with arcs that are not there',
      file: {
        name: 'a.json',
        bytes:
          '{"type":"Topology","arcs":[],"objects":{"a":{"type":"Polygon","arcs":[[7]],"properties":{"code":"7"}}}}',
      },
      run: cells(),
      says: /arcs/,
    },
    {
      what: 'CSV without WKT',
      file: { name: 'a.csv', bytes: 'code,name\n1,a\n' },
      run: cells('--crs', 'EPSG:4326'),
      says: /wkt/,
    },
    {
      what: 'CSV with WKT that is none',
      file: { name: 'a.csv', bytes: 'code,wkt\n7,POLYGON((113 27\n' },
      run: cells('--crs', 'EPSG:4326'),
      says: /WKT/,
    },
    {
      what: 'CSV with WKT of 100,000 brackets',
      file: { name: 'a.csv', bytes: `code,wkt\n7,"${'('.repeat(100_000)}"\n` },
      run: cells('--crs', 'EPSG:4326'),
      says: /WKT/,
    },
    {
      what: 'CSV in GBK',
      file: {
        name: 'a.csv',
        bytes: Buffer.concat([
          Buffer.from('code,name,wkt\n7,'),
          Buffer.from([0xb8, 0xf1]),
          Buffer.from(',"POLYGON((113 27,113.1 27,113.1 27.1,113 27))"\n'),
        ]),
      },
      run: cells('--crs', 'EPSG:4326'),
      says: /--encoding/,
    },
    {
      what: 'a GeoPackage that breaks off',
      file: { name: 'a.gpkg', bytes: Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(500, 1)]) },
      run: cells(),
      says: /a\.gpkg/,
    },
  ],
  'import reports': [
    { what: 'a file that is not there', run: reports(), says: /no file/i },
    { what: 'a folder', run: () => reports()('.'), says: /not a file|folder/ },
    { what: 'a file of no bytes', file: { name: 'a.csv', bytes: '' }, run: reports(), says: /empty/ },
    {
      what: 'CSV with other columns',
      file: { name: 'a.csv', bytes: 'x,y\n1,2\n' },
      run: reports(),
      says: /"lon".*x, y/,
    },
    {
      what: 'CSV with a column of time that is not there',
      file: { name: 'a.csv', bytes: 'lon,lat\n113,27\n' },
      run: reports('--time', 'when'),
      says: /"when"/,
    },
    {
      what: 'noise',
      file: { name: 'a.csv', bytes: Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 256)) },
      run: reports(),
      says: /utf-8|CSV|field/,
    },
    {
      what: 'a line of 50 MB',
      file: { name: 'a.csv', bytes: () => Promise.resolve(Buffer.alloc(50 * MEGABYTE, 'x')) },
      run: reports(),
      says: /CSV|field/,
    },
    {
      what: 'a header of a million columns',
      file: { name: 'a.csv', bytes: `${'x,'.repeat(400_000)}\n` },
      run: reports(),
      says: /"lon"/,
    },
    {
      what: 'a quote that is never closed',
      file: { name: 'a.csv', bytes: `lon,lat\n"113,27\n${'1,2\n'.repeat(500_000)}` },
      run: reports(),
      says: /CSV/,
    },
    {
      what: 'a header in GBK',
      file: { name: 'a.csv', bytes: Buffer.concat([Buffer.from([0xbe, 0xad]), Buffer.from('lon,lat\n113,27\n')]) },
      run: reports(),
      says: /utf-8.*--encoding/s,
    },
    {
      what: 'a system of coordinates that is not known',
      file: { name: 'a.csv', bytes: 'lon,lat\n113,27\n' },
      run: reports('--crs', 'EPSG:0'),
      says: /EPSG:0/,
    },
    {
      what: 'a source with a NUL',
      file: { name: 'a.csv', bytes: 'lon,lat\n113,27\n' },
      run: reports('--source', 'a\0b'),
      says: /source/,
    },
  ],
  locate: [
    { what: 'a file that is not there', run: locate(), says: /no file|cannot be read/i },
    { what: 'a folder', run: () => locate()('.'), says: /not a file/ },
    { what: 'a file of no bytes', file: { name: 'a.csv', bytes: '' }, run: locate(), says: /empty/ },
    {
      what: 'CSV with other columns',
      file: { name: 'a.csv', bytes: 'x,y\n1,2\n' },
      run: locate(),
      says: /"lon".*x, y/,
    },
    {
      what: 'a line of 50 MB',
      file: { name: 'a.csv', bytes: () => Promise.resolve(Buffer.alloc(50 * MEGABYTE, 'x')) },
      run: locate(),
      says: /CSV|column/,
    },
    {
      what: 'a quote that is never closed',
      file: { name: 'a.csv', bytes: `lon,lat\n"113,27\n${'1,2\n'.repeat(500_000)}` },
      run: locate(),
      says: /CSV/,
    },
    {
      what: 'noise',
      file: { name: 'a.csv', bytes: Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 256)) },
      run: locate(),
      says: /CSV|column/,
    },
    {
      what: 'a system of coordinates that is not known',
      file: { name: 'a.csv', bytes: 'lon,lat\n113,27\n' },
      run: locate('--crs', 'WGS-Mars'),
      says: /WGS-Mars/,
    },
    { what: 'a level that is none', run: locate('--level', '0'), says: /1, 2, 3 or 4/ },
  ],
  'every other command': [
    { what: 'a command that is not there', run: () => ['conquer'], says: /unknown command/ },
    { what: 'an option that is not there', run: () => ['migrate', '--force'], says: /unknown option/ },
    { what: 'a role that is none', run: () => ['user', 'add', 'eve', '--role', 'root'], says: /role/ },
    { what: 'no role', run: () => ['token', 'add', 'eve'], says: /--role/ },
    { what: 'an account of a bad name', run: () => ['user', 'add', '../eve', '--role', 'worker'], says: /letters/ },
    {
      what: 'an account with a short password',
      run: () => ['user', 'add', 'eve', '--role', 'worker', '--password', 'x'],
      says: /characters/,
    },
    {
      what: 'an account of an area that is not there',
      run: () => ['user', 'add', 'eve', '--role', 'worker', '--area', 'no-such'],
      says: /no-such/,
    },
    { what: 'the password of nobody', run: () => ['user', 'password', 'nobody'], says: /nobody/ },
    {
      what: 'an export of a generation that never was',
      run: () => ['export', 'cells', '--generation', '77'],
      says: /77/,
    },
    {
      what: 'an export of a draft that is not there',
      run: () => ['export', 'cells', '--draft', '77'],
      says: /draft 77/,
    },
    {
      what: 'an export of a draft by its title',
      run: () => ['export', 'cells', '--draft', 'roads'],
      says: /whole number/,
    },
    {
      what: 'an export of a draft and an instant at once',
      run: () => ['export', 'cells', '--draft', '1', '--at', '2026-01-01T00:00:00Z'],
      says: /one of/,
    },
    { what: 'an export at a time that is none', run: () => ['export', 'cells', '--at', 'noon'], says: /ISO 8601/ },
    {
      what: 'an export in a format that is none',
      run: () => ['export', 'reports', '--format', 'xlsx'],
      says: /geojson, csv/,
    },
    {
      what: 'an export in a system that is not known',
      run: () => ['export', 'cells', '--crs', 'EPSG:0'],
      says: /EPSG:0/,
    },
    {
      what: 'an export to a folder that is not there',
      run: () => ['export', 'cells', '--out', '/no/such/folder/cells.geojson'],
      says: /\/no\/such\/folder/,
    },
    {
      what: 'an export of reports to a folder that is not there',
      run: () => ['export', 'reports', '--out', '/no/such/folder/reports.csv'],
      says: /\/no\/such\/folder/,
    },
    {
      what: 'an export to the name of a folder',
      file: { name: 'out', bytes: '', beside: {} },
      run: (file) => ['export', 'cells', '--out', join(file, '..')],
      says: /folder|directory/i,
    },
  ],
};

/** Writes the files of `bad` into `folder`; gives the name of the main one. */
export async function writeBadFile(folder: string, { file }: BadCommand): Promise<string> {
  if (file === undefined) return join(folder, 'no-such-file');
  mkdirSync(folder, { recursive: true });
  const { name, bytes, beside = {} } = file;
  for (const [other, content] of Object.entries(beside)) writeFileSync(join(folder, other), content);
  writeFileSync(join(folder, name), typeof bytes === 'function' ? await bytes() : bytes);
  return join(folder, name);
}
