/** Bad requests by what they are about, for bad-input.test.ts: what is sent, and what it must be answered. */
import { deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { BAD_SITE_REQUESTS } from '../sites/bad-site-requests.ts';

export interface BadRequest {
  what: string;
  /** Method and path; GET when there is no method. */
  to: string;
  body?: unknown | (() => Promise<unknown> | unknown);
  headers?: Record<string, string>;
  /** Status and code of the answer. */
  gives: [status: number, code: string];
  /** What detail or errors must name. */
  says?: RegExp;
}

const INVALID: [number, string] = [400, 'invalid-request'];
const NOT_JSON: [number, string] = [400, 'invalid-json'];
const TOO_LARGE: [number, string] = [413, 'body-too-large'];
const WRONG_TYPE: [number, string] = [415, 'unsupported-media-type'];
const UNREADABLE: [number, string] = [422, 'photo-unreadable'];

const FILE = 'POST /api/reports';
const LOCATE_MANY = 'POST /api/locate';
const GOOD = { lon: 113.05, lat: 27.05, category: 'manhole-cover', description: '井盖缺失' };
export const good = (change: object) => ({ ...GOOD, ...change });
/** As JSON text, for numbers that JSON.stringify does not write. */
const withLon = (lon: string) => JSON.stringify(GOOD).replace('113.05', lon);
const MEGABYTE = 1024 * 1024;
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

/** On the draft that stands there. */
const GESTURE = 'POST /api/drafts/1/operations';
const moving = (lon: number) => ({
  head: 0,
  operation: { kind: 'move-vertex', from: [113.017, 27.017], to: [lon + 0.01, 27] },
});

const WALKED = '/api/patrol/coverage';

const BOUNDARY = 'XyXyXy';
export const FORM = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
const field = (name: string, value: string) =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const FIELDS = Object.entries(GOOD)
  .map(([name, value]) => field(name, String(value)))
  .join('');
const file = (bytes: Buffer, name = 'photo.jpg', type = 'image/jpeg') =>
  Buffer.concat([
    Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="photo"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ]);
const END = `--${BOUNDARY}--\r\n`;
const form = (...parts: (string | Buffer)[]) =>
  Buffer.concat([...parts, END].map((part) => Buffer.from(part as string)));
export const photo = (bytes: Buffer | string, name?: string, type?: string) =>
  form(FIELDS, file(Buffer.from(bytes), name, type));
const IMPORT = 'POST /api/drafts/import';
const EXPORT = '/api/exports/cells';
const UNUSABLE: [number, string] = [422, 'import-refused'];
const SQUARE =
  '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"7"},"geometry":{"type":"Polygon","coordinates":[[[113,28],[113.1,28],[113.1,28.1],[113,28]]]}}]}';
const boundaries = (bytes: string, ...fields: string[]) =>
  form(field('level', '2'), field('code', 'code'), ...fields, file(Buffer.from(bytes, 'latin1'), 'a.geojson'));
export const jpeg = () =>
  sharp({ create: { width: 64, height: 64, channels: 3, background: '#204060' } })
    .jpeg()
    .toBuffer();

/** A PNG of a few hundred bytes that claims 40,000 × 40,000 pixels. */
function pixelBomb(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const whole = Buffer.alloc(data.length + 12);
    whole.writeUInt32BE(data.length, 0);
    whole.write(type, 4, 'latin1');
    data.copy(whole, 8);
    whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8);
    return whole;
  };
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.from([0, 0, 0x9c, 0x40, 0, 0, 0x9c, 0x40, 8, 2, 0, 0, 0])),
    chunk('IDAT', deflateSync(Buffer.alloc(100))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const PINGS = 'POST /api/patrol/pings';
const TRACK = 'POST /api/patrol/tracks';
const GPX = { 'content-type': 'application/gpx+xml' };
const PLANS = 'POST /api/patrol/plans';
const PLAN = { cell: '11', days: 'every-day', startsAt: '08:00', endsAt: '10:00', fromDay: '2019-05-08' };
const plan = (change: object) => ({ ...PLAN, ...change });
const POINTS = 'POST /api/patrol/check-points';
const spot = (change: object) => ({ code: 'A', name: '井', kind: 'manhole', lon: 113.05, lat: 27.05, ...change });
const CLOSE = 'POST /api/patrol/closed-ground';
const closed = (coordinates: unknown) =>
  typeof coordinates === 'string'
    ? `{"name":"a","fromDay":"2019-05-08","geometry":{"type":"Polygon","coordinates":${coordinates}}}`
    : { name: '塘', fromDay: '2019-05-08', geometry: { type: 'Polygon', coordinates } };
const TICK = 'POST /api/patrol/ticks';
const WRONG_RULES = {
  rules: { dosage: { windowMinutes: 30, leastMinutes: 20, mostMinutes: 10 } },
  version: 0,
  reason: 'a mistake',
};

export const BAD_REQUESTS: Record<string, BadRequest[]> = {
  'a JSON body': [
    { what: 'that breaks off', to: FILE, body: '{"lon": 113.05, "lat"', gives: NOT_JSON },
    { what: 'that is empty', to: FILE, body: '', gives: INVALID },
    { what: 'that is NaN', to: FILE, body: withLon('NaN'), gives: NOT_JSON },
    { what: 'that is a list', to: FILE, body: '[]', gives: INVALID },
    { what: 'that is null', to: FILE, body: 'null', gives: INVALID },
    { what: 'that is a bare text', to: FILE, body: '"report"', gives: INVALID },
    {
      what: 'in UTF-16 without saying so',
      to: FILE,
      body: Buffer.from(JSON.stringify(GOOD), 'utf16le'),
      gives: NOT_JSON,
    },
    {
      what: 'of 10 MB',
      to: FILE,
      body: good({ description: '井'.repeat(4 * MEGABYTE) }),
      gives: TOO_LARGE,
      says: /65536/,
    },
    {
      what: 'with 10 MB for a password',
      to: 'POST /api/session',
      body: { username: 'a', password: 'x'.repeat(10 * MEGABYTE) },
      gives: TOO_LARGE,
    },
    {
      what: 'with half a megabyte for a name',
      to: 'POST /api/session',
      body: { username: 'x'.repeat(MEGABYTE / 2), password: 'x' },
      gives: INVALID,
    },
    {
      what: 'of 100,000 lists in each other',
      to: 'POST /api/locate',
      body: `{"points":${nested(100_000)}}`,
      gives: INVALID,
      says: /points\.0/,
    },
    {
      what: 'of 100,000 lists in each other where a text belongs',
      to: 'POST /api/session',
      body: `{"username":${nested(100_000)},"password":"x"}`,
      gives: INVALID,
    },
    {
      what: 'of 100,000 lists in each other beside the fields',
      to: 'POST /api/accounts',
      body: `{"name":"deep","role":"worker","more":${nested(100_000)}}`,
      gives: INVALID,
    },
    {
      what: 'that unpacks to 200 MB',
      to: FILE,
      body: () => gzipSync(Buffer.alloc(200 * MEGABYTE, ' ')),
      headers: { 'content-encoding': 'gzip' },
      gives: TOO_LARGE,
    },
    {
      what: 'that says gzip and is not',
      to: FILE,
      body: JSON.stringify(GOOD),
      headers: { 'content-encoding': 'gzip' },
      gives: INVALID,
    },
    {
      what: 'in a packing that nobody has',
      to: FILE,
      body: JSON.stringify(GOOD),
      headers: { 'content-encoding': 'zstd-9' },
      gives: WRONG_TYPE,
    },
    {
      what: 'in a charset that is not Unicode',
      to: FILE,
      body: JSON.stringify(GOOD),
      headers: { 'content-type': 'application/json; charset=gbk' },
      gives: WRONG_TYPE,
    },
    {
      what: 'that says it is XML',
      to: FILE,
      body: '<report/>',
      headers: { 'content-type': 'application/xml' },
      gives: WRONG_TYPE,
    },
    {
      what: 'that says it is a plain text',
      to: FILE,
      body: JSON.stringify(GOOD),
      headers: { 'content-type': 'text/plain' },
      gives: WRONG_TYPE,
    },
    {
      what: 'that says it is a web form',
      to: 'POST /api/session',
      body: 'username=a&password=b',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      gives: WRONG_TYPE,
    },
    {
      what: 'that is a multipart form where none is taken',
      to: 'POST /api/session',
      body: form(FIELDS),
      headers: FORM,
      gives: WRONG_TYPE,
    },
    {
      what: 'with the keys of a prototype alone',
      to: FILE,
      body: '{"__proto__":{"lon":1,"lat":1,"category":"other","description":""}}',
      gives: INVALID,
    },
    {
      what: 'with the keys of a prototype in a new account',
      to: 'POST /api/accounts',
      body: '{"name":"p","role":"worker","__proto__":{"role":"admin"},"constructor":{"prototype":{}}}',
      gives: INVALID,
    },
  ],
  'a report': [
    {
      what: 'without coordinates',
      to: FILE,
      body: { category: 'manhole-cover', description: '' },
      gives: INVALID,
      says: /lon/,
    },
    { what: 'with an infinite coordinate', to: FILE, body: withLon('1e999'), gives: INVALID, says: /lon/ },
    { what: 'with coordinates that are texts', to: FILE, body: good({ lon: '113.05' }), gives: INVALID, says: /lon/ },
    { what: 'with a list for a coordinate', to: FILE, body: good({ lon: [113.05] }), gives: INVALID, says: /lon/ },
    { what: 'beyond the date line', to: FILE, body: good({ lon: 180.0001 }), gives: INVALID, says: /180/ },
    { what: 'beyond the pole', to: FILE, body: good({ lat: -90.0001 }), gives: INVALID, says: /90/ },
    {
      what: 'with the largest number there is',
      to: FILE,
      body: good({ lon: Number.MAX_VALUE }),
      gives: INVALID,
      says: /crs/,
    },
    {
      what: 'exchanged so that it is not on earth',
      to: FILE,
      body: good({ lon: 27.05, lat: 113.05 }),
      gives: INVALID,
      says: /exchanged/,
    },
    {
      what: 'in metres without saying so',
      to: FILE,
      body: good({ lon: 451354.5, lat: 3060528.7 }),
      gives: INVALID,
      says: /crs/,
    },
    {
      what: 'in a system that is not known',
      to: FILE,
      body: good({ crs: 'EPSG:999999' }),
      gives: [422, 'unknown-crs'],
    },
    {
      what: 'in a system with code in its name',
      to: FILE,
      body: good({ crs: '+proj=pipeline +step' }),
      gives: [422, 'unknown-crs'],
    },
    {
      what: 'in a system far from its place',
      to: FILE,
      body: good({ crs: 'EPSG:4547', lon: 1e300, lat: 1e300 }),
      gives: INVALID,
    },
    {
      what: 'of a category that is not there',
      to: FILE,
      body: good({ category: 'no-such' }),
      gives: [422, 'unknown-category'],
      says: /no-such/,
    },
    {
      what: 'of a category that is a property of every object',
      to: FILE,
      body: good({ category: 'constructor' }),
      gives: [422, 'unknown-category'],
    },
    {
      what: 'of a category with a path in it',
      to: FILE,
      body: good({ category: '../../etc/passwd' }),
      gives: INVALID,
      says: /category/,
    },
    {
      what: 'with 5,000 characters',
      to: FILE,
      body: good({ description: 'x'.repeat(5_000) }),
      gives: INVALID,
      says: /description/,
    },
    {
      what: 'with half of a pair of surrogates',
      to: FILE,
      body: JSON.stringify(good({ description: '%' })).replace('%', '\\ud800'),
      gives: INVALID,
      says: /description/,
    },
    { what: 'with a NUL', to: FILE, body: good({ description: 'a\0b' }), gives: INVALID, says: /description/ },
    { what: 'with a NUL in its source', to: FILE, body: good({ source: 'a\0b' }), gives: INVALID, says: /source/ },
    {
      what: 'without its offset of time',
      to: FILE,
      body: good({ occurredAt: '2026-01-01T08:00:00' }),
      gives: INVALID,
      says: /occurredAt/,
    },
    {
      what: 'of 30 February',
      to: FILE,
      body: good({ occurredAt: '2025-02-30T08:00:00Z' }),
      gives: INVALID,
      says: /occurredAt/,
    },
    {
      what: 'of the year 9999',
      to: FILE,
      body: good({ occurredAt: '9999-01-01T00:00:00Z' }),
      gives: INVALID,
      says: /future/,
    },
    {
      what: 'of the year 1',
      to: FILE,
      body: good({ occurredAt: '0001-01-01T00:00:00Z' }),
      gives: INVALID,
      says: /1900/,
    },
    {
      what: 'under a key of 5,000 characters',
      to: FILE,
      body: GOOD,
      headers: { 'idempotency-key': 'k'.repeat(5_000) },
      gives: INVALID,
      says: /idempotency-key/,
    },
    {
      what: 'under a key with spaces',
      to: FILE,
      body: GOOD,
      headers: { 'idempotency-key': 'a b' },
      gives: INVALID,
      says: /idempotency-key/,
    },
    {
      what: 'closed without a reason',
      to: 'POST /api/reports/20190508-000001/close',
      body: { reason: '  ' },
      gives: INVALID,
      says: /reason/,
    },
    {
      what: 'that is not there, closed',
      to: 'POST /api/reports/20190508-000001/close',
      body: { reason: 'x' },
      gives: [404, 'not-found'],
    },
    {
      what: 'of a number that is none',
      to: `/api/reports/${encodeURIComponent("1' or '1'='1")}`,
      gives: INVALID,
      says: /number/,
    },
    { what: 'of a number that no text is', to: '/api/reports/%E0%A4%A', gives: INVALID },
  ],
  'a form': [
    {
      what: 'without a boundary',
      to: FILE,
      body: form(FIELDS),
      headers: { 'content-type': 'multipart/form-data' },
      gives: INVALID,
      says: /boundary/,
    },
    {
      what: 'with another boundary',
      to: FILE,
      body: form(FIELDS),
      headers: { 'content-type': 'multipart/form-data; boundary=other' },
      gives: INVALID,
    },
    {
      what: 'that breaks off',
      to: FILE,
      body: async () => photo(await jpeg()).subarray(0, -100),
      headers: FORM,
      gives: INVALID,
      says: /breaks off/,
    },
    { what: 'that is empty', to: FILE, body: '', headers: FORM, gives: INVALID },
    {
      what: 'of 1,000 fields',
      to: FILE,
      body: form(FIELDS, ...Array.from({ length: 1_000 }, (_, i) => field(`f${i}`, 'x'))),
      headers: FORM,
      gives: INVALID,
      says: /too many/,
    },
    {
      what: 'of 1,000 photos',
      to: FILE,
      body: async () => {
        const one = file(await jpeg());
        return form(FIELDS, ...Array(1_000).fill(one));
      },
      headers: FORM,
      gives: TOO_LARGE,
      says: /9 photos/,
    },
    {
      what: 'with a field twice',
      to: FILE,
      body: form(FIELDS, field('lon', '1')),
      headers: FORM,
      gives: INVALID,
      says: /lon/,
    },
    {
      what: 'with a field of 1 MB',
      to: FILE,
      body: form(FIELDS, field('more', 'x'.repeat(MEGABYTE))),
      headers: FORM,
      gives: TOO_LARGE,
      says: /more/,
    },
    {
      what: 'with NaN for a coordinate',
      to: FILE,
      body: form(FIELDS.replace('113.05', 'NaN')),
      headers: FORM,
      gives: INVALID,
      says: /lon/,
    },
    {
      what: 'with an infinite coordinate',
      to: FILE,
      body: form(FIELDS.replace('113.05', '1e999')),
      headers: FORM,
      gives: INVALID,
      says: /lon/,
    },
    {
      what: 'with a NUL',
      to: FILE,
      body: form(FIELDS.replace('井盖缺失', 'a\0b')),
      headers: FORM,
      gives: INVALID,
      says: /description/,
    },
    {
      what: 'with a photo of 21 MB',
      to: FILE,
      body: () => photo(Buffer.alloc(21 * MEGABYTE, 1)),
      headers: FORM,
      gives: TOO_LARGE,
      says: /bytes/,
    },
    {
      what: 'with photos of 45 MB together',
      to: FILE,
      body: () => form(FIELDS, ...Array(3).fill(file(Buffer.alloc(15 * MEGABYTE, 1)))),
      headers: FORM,
      gives: TOO_LARGE,
      says: /bytes/,
    },
    {
      what: 'with a photo that claims 1.6 gigapixels',
      to: FILE,
      body: () => photo(pixelBomb(), 'bomb.png', 'image/png'),
      headers: FORM,
      gives: UNREADABLE,
    },
    {
      what: 'with an SVG that runs a script',
      to: FILE,
      body: photo('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'a.svg', 'image/svg+xml'),
      headers: FORM,
      gives: UNREADABLE,
    },
    {
      what: 'with an SVG that says it is a JPEG',
      to: FILE,
      body: photo('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      headers: FORM,
      gives: UNREADABLE,
    },
    {
      what: 'with a GIF',
      to: FILE,
      body: photo(`GIF89a${'\0'.repeat(100)}`, 'a.gif', 'image/gif'),
      headers: FORM,
      gives: UNREADABLE,
    },
    {
      what: 'with a page behind the head of a JPEG',
      to: FILE,
      body: photo(
        Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<html><script>alert(1)</script></html>')]),
      ),
      headers: FORM,
      gives: UNREADABLE,
    },
    {
      what: 'with half a JPEG',
      to: FILE,
      body: async () => photo((await jpeg()).subarray(0, 200)),
      headers: FORM,
      gives: UNREADABLE,
    },
    {
      what: 'with a program',
      to: FILE,
      body: photo(Buffer.from(`\x7fELF${'\x01'.repeat(200)}`, 'latin1'), 'photo.jpg'),
      headers: FORM,
      gives: UNREADABLE,
    },
    { what: 'with a photo of no bytes', to: FILE, body: photo(''), headers: FORM, gives: UNREADABLE },
  ],
  'points to locate': [
    {
      what: 'one too many',
      to: LOCATE_MANY,
      body: { points: Array(100_001).fill([113, 27]) },
      gives: INVALID,
      says: /100000/,
    },
    { what: 'that are no list', to: LOCATE_MANY, body: { points: { length: 2 } }, gives: INVALID, says: /points/ },
    { what: 'that are texts', to: LOCATE_MANY, body: { points: [['113', '27']] }, gives: INVALID, says: /points\.0/ },
    { what: 'of three numbers', to: LOCATE_MANY, body: { points: [[113, 27, 5]] }, gives: INVALID, says: /points\.0/ },
    { what: 'that are null', to: LOCATE_MANY, body: { points: [[113, 27], null] }, gives: INVALID, says: /points\.1/ },
    { what: 'that are infinite', to: LOCATE_MANY, body: '{"points":[[1e999,27]]}', gives: INVALID, says: /Longitude/ },
    { what: 'that are not on earth', to: LOCATE_MANY, body: { points: [[113, 91]] }, gives: INVALID, says: /Latitude/ },
    { what: 'of a level that is none', to: LOCATE_MANY, body: { points: [], level: 5 }, gives: INVALID, says: /level/ },
    {
      what: 'at a time that is none',
      to: LOCATE_MANY,
      body: { points: [], at: 'yesterday' },
      gives: INVALID,
      says: /at/,
    },
    { what: 'of 9 MB', to: LOCATE_MANY, body: `{"points":[${' '.repeat(9 * MEGABYTE)}]}`, gives: TOO_LARGE },
    { what: 'one of which is missing', to: '/api/locate?lat=27', gives: INVALID, says: /lon/ },
    { what: 'one of which is NaN', to: '/api/locate?lon=NaN&lat=27', gives: INVALID, says: /lon/ },
    { what: 'one of which is Infinity', to: '/api/locate?lon=Infinity&lat=27', gives: INVALID, says: /lon/ },
    { what: 'one of which is 1e999', to: '/api/locate?lon=1e999&lat=27', gives: INVALID, says: /Longitude/ },
    { what: 'one of which is empty', to: '/api/locate?lon=&lat=27', gives: INVALID, says: /lon/ },
    { what: 'one of which comes twice', to: '/api/locate?lon=113&lon=114&lat=27', gives: INVALID, says: /lon/ },
    {
      what: 'exchanged so that they are not on earth',
      to: '/api/locate?lon=27.05&lat=113.05',
      gives: INVALID,
      says: /exchanged/,
    },
    { what: 'of the 13th month', to: '/api/locate?lon=113&lat=27&at=2026-13-01T00:00:00Z', gives: INVALID, says: /at/ },
    { what: 'in a system that is not known', to: '/api/locate?lon=113&lat=27&crs=EPSG:0', gives: [422, 'unknown-crs'] },
  ],
  'a list': [
    { what: 'of half a box', to: '/api/reports?bbox=113,27', gives: INVALID, says: /bbox/ },
    { what: 'of a box of words', to: '/api/reports?bbox=a,b,c,d', gives: INVALID, says: /bbox/ },
    { what: 'of a box that is inside out', to: '/api/cells?bbox=114,28,113,27', gives: INVALID, says: /bbox/ },
    { what: 'of a box with NaN', to: '/api/cells?bbox=113,NaN,114,28', gives: INVALID, says: /bbox/ },
    { what: 'from a cursor of another service', to: '/api/reports?cursor=abc', gives: INVALID, says: /cursor/ },
    {
      what: 'from a cursor before all calendars',
      to: `/api/reports?cursor=${Buffer.from('-999999999999999.1').toString('base64url')}`,
      gives: INVALID,
      says: /cursor/,
    },
    { what: 'of cells from a cursor that is no JSON', to: '/api/cells?cursor=%25%25', gives: INVALID, says: /cursor/ },
    {
      what: 'of cells from a cursor that is another list’s',
      to: `/api/cells?cursor=${Buffer.from('7').toString('base64url')}`,
      gives: INVALID,
      says: /cursor/,
    },
    {
      what: 'of generations from a cursor of text',
      to: `/api/generations?cursor=${Buffer.from('"x"').toString('base64url')}`,
      gives: INVALID,
      says: /cursor/,
    },
    { what: 'of the audit from a cursor of text', to: '/api/audit?cursor=x', gives: INVALID, says: /cursor/ },
    { what: 'of the audit with a NUL', to: '/api/audit?actor=a%00b', gives: INVALID },
    { what: 'of a billion', to: '/api/reports?limit=1000000000', gives: INVALID, says: /limit/ },
    { what: 'of minus one', to: '/api/cells?limit=-1', gives: INVALID, says: /limit/ },
    { what: 'of half a thing', to: '/api/reports?limit=1.5', gives: INVALID, says: /limit/ },
    { what: 'of a state that is none', to: '/api/reports?state=lost', gives: INVALID, says: /state/ },
    { what: 'from a time that is none', to: '/api/reports?from=2026-99-99', gives: INVALID, says: /from/ },
    { what: 'with a NUL in the text', to: '/api/reports?q=a%00b', gives: INVALID, says: /q/ },
    {
      what: 'of the cell that is not there',
      to: '/api/reports?cell=no-such',
      gives: [422, 'unknown-cell'],
      says: /no-such/,
    },
    { what: 'of the cell with a NUL', to: '/api/reports?cell=%00', gives: INVALID, says: /cell/ },
    { what: 'below a cell that is not there', to: '/api/cells?parent=__proto__', gives: [422, 'unknown-cell'] },
    { what: 'of a cell of an odd name', to: '/api/cells/%00', gives: [404, 'not-found'] },
    { what: 'as CSV in a language that it has not', to: '/api/reports.csv?lang=fr', gives: INVALID, says: /lang/ },
    {
      what: 'with a query of 8 KB for one filter',
      to: `/api/reports?category=${'a,'.repeat(4_000)}`,
      gives: INVALID,
      says: /category/,
    },
  ],
  'a tile': [
    { what: 'of zoom 99', to: '/tiles/cells/99/0/0.mvt', gives: INVALID, says: /z/ },
    { what: 'of a negative place', to: '/tiles/cells/5/-1/0.mvt', gives: INVALID, says: /x/ },
    { what: 'of half a zoom', to: '/tiles/borders/1.5/0/0.mvt', gives: INVALID, says: /z/ },
    { what: 'beyond the edge of the world', to: '/tiles/reports/2/4/0.mvt', gives: INVALID, says: /2\^z/ },
    { what: 'of a huge place', to: '/tiles/reports/5/1e300/0.mvt', gives: INVALID, says: /x/ },
    { what: 'of words', to: '/tiles/reports/a/b/c.mvt', gives: INVALID, says: /z/ },
    { what: 'of ground from too far off', to: '/tiles/coverage/10/0/0.mvt', gives: INVALID, says: /11/ },
    {
      what: 'of what was walked in all the years',
      to: '/tiles/coverage/11/0/0.mvt?from=1019-05-08T08:00:00Z',
      gives: INVALID,
      says: /days/,
    },
    {
      what: 'of ground until a time alone',
      to: '/tiles/coverage.json?to=2019-05-08T08:00:00Z',
      gives: INVALID,
      says: /from/,
    },
    { what: 'of a layer that is not there', to: '/tiles/secrets/1/0/0.mvt', gives: [404, 'not-found'] },
    {
      what: 'of a generation that is not there',
      to: '/tiles/cells/1/0/0.mvt?generation=7777',
      gives: [404, 'not-found'],
    },
    {
      what: 'of a generation beyond all numbers',
      to: '/tiles/cells/1/0/0.mvt?generation=9007199254740991',
      gives: INVALID,
      says: /generation/,
    },
    {
      what: 'of a generation that is no number',
      to: '/tiles/cells.json?generation=x',
      gives: INVALID,
      says: /generation/,
    },
    {
      what: 'filtered by a severity that is none',
      to: '/tiles/reports/1/0/0.mvt?severity=9',
      gives: INVALID,
      says: /severity/,
    },
    { what: 'filtered by a time that is none', to: '/tiles/reports.json?from=now', gives: INVALID, says: /from/ },
  ],
  'a live stream': [
    { what: 'from a cursor of words', to: '/api/live?since=yesterday', gives: INVALID, says: /since/ },
    { what: 'from a negative cursor', to: '/api/live?since=-1', gives: INVALID, says: /since/ },
    { what: 'from half an event', to: '/api/live?since=1.5', gives: INVALID, says: /since/ },
    {
      what: 'from a cursor beyond all numbers',
      to: '/api/live?since=99999999999999999999',
      gives: INVALID,
      says: /since/,
    },
    {
      what: 'resumed from words',
      to: '/api/live',
      headers: { 'last-event-id': 'x; drop table event' },
      gives: INVALID,
      says: /last-event-id/,
    },
  ],
  'an account or category': [
    {
      what: 'with a role that is none',
      to: 'POST /api/accounts',
      body: { name: 'x', role: 'root' },
      gives: INVALID,
      says: /role/,
    },
    {
      what: 'with a NUL in its name',
      to: 'POST /api/accounts',
      body: { name: 'a\0b', role: 'worker' },
      gives: INVALID,
      says: /name/,
    },
    {
      what: 'with a NUL in its area',
      to: 'POST /api/accounts',
      body: { name: 'a', role: 'worker', area: 'a\0b' },
      gives: INVALID,
      says: /character/,
    },
    {
      what: 'with a password of a megabyte',
      to: 'POST /api/accounts',
      body: { name: 'a', role: 'worker', password: 'x'.repeat(MEGABYTE / 2) },
      gives: INVALID,
      says: /password/,
    },
    {
      what: 'with an area that is not there',
      to: 'POST /api/accounts',
      body: { name: 'a', role: 'worker', area: 'no-such' },
      gives: [422, 'unknown-cell'],
    },
    { what: 'closed, of a name with a NUL', to: 'POST /api/accounts/%00/disable', gives: INVALID, says: /character/ },
    {
      what: 'given a password, of a name with a NUL',
      to: 'POST /api/accounts/%00/password',
      body: {},
      gives: INVALID,
      says: /character/,
    },
    {
      what: 'signed in with a NUL',
      to: 'POST /api/session',
      body: { username: 'a\0b', password: 'x' },
      gives: INVALID,
      says: /character/,
    },
    {
      what: 'signed in with a token that is none',
      to: 'POST /api/session',
      body: { token: 'gw_' },
      gives: [401, 'wrong-credentials'],
    },
    {
      what: 'withdrawing a token of a number that no database has',
      to: 'DELETE /api/tokens/9007199254740991',
      gives: [404, 'not-found'],
    },
    {
      what: 'with a NUL in its reason',
      to: 'POST /api/categories/manhole-cover/retire',
      body: { reason: 'a\0b' },
      gives: INVALID,
      says: /character/,
    },
    {
      what: 'with a severity of 5',
      to: 'PUT /api/categories/manhole-cover',
      body: { severity: 5 },
      gives: INVALID,
      says: /severity/,
    },
    {
      what: 'of a code that is not there',
      to: 'POST /api/categories/no-such/retire',
      body: { reason: 'x' },
      gives: [404, 'not-found'],
    },
  ],
  'boundaries from a file': [
    { what: 'without a form', to: IMPORT, body: {}, gives: WRONG_TYPE },
    {
      what: 'without a file',
      to: IMPORT,
      headers: FORM,
      body: form(field('level', '2')),
      gives: INVALID,
      says: /file/,
    },
    {
      what: 'without a level',
      to: IMPORT,
      headers: FORM,
      body: form(field('code', 'code'), file(Buffer.from(SQUARE), 'a.geojson')),
      gives: INVALID,
      says: /level/,
    },
    {
      what: 'that are a picture',
      to: IMPORT,
      headers: FORM,
      body: boundaries('\x89PNG\r\n\x1a\n\0\0'),
      gives: UNUSABLE,
    },
    { what: 'that break off', to: IMPORT, headers: FORM, body: boundaries(SQUARE.slice(0, -9)), gives: UNUSABLE },
    {
      what: 'without the field of the code',
      to: IMPORT,
      headers: FORM,
      body: boundaries(SQUARE, field('name', 'nothing')),
      gives: UNUSABLE,
      says: /nothing/,
    },
    {
      what: 'in a system that nobody knows',
      to: IMPORT,
      headers: FORM,
      body: boundaries(SQUARE, field('crs', 'EPSG:1')),
      gives: [422, 'unknown-crs'],
    },
    {
      what: 'for a draft with a NUL in its title',
      to: IMPORT,
      headers: FORM,
      body: boundaries(SQUARE, field('title', 'a\0b')),
      gives: INVALID,
      says: /character/,
    },
    {
      what: 'whose form breaks off',
      to: IMPORT,
      headers: FORM,
      body: boundaries(SQUARE).subarray(0, -60),
      gives: INVALID,
    },
    { what: 'to a format that is none', to: `${EXPORT}?format=dwg`, gives: INVALID, says: /format/ },
    { what: 'to a system that nobody knows', to: `${EXPORT}?crs=EPSG:1`, gives: [422, 'unknown-crs'] },
    { what: 'of a generation that never was', to: `${EXPORT}?generation=77`, gives: [404, 'not-found'] },
    {
      what: 'of a draft and an instant',
      to: `${EXPORT}?draft=1&at=2026-01-01T00:00:00Z`,
      gives: INVALID,
      says: /draft/,
    },
  ],

  'a draft of boundaries': [
    { what: 'without a title', to: 'POST /api/drafts', body: { title: '  ' }, gives: INVALID, says: /title/ },
    {
      what: 'with a NUL in its title',
      to: 'POST /api/drafts',
      body: { title: 'a\0b' },
      gives: INVALID,
      says: /character/,
    },
    { what: 'of a number that is none', to: '/api/drafts/x', gives: INVALID, says: /id/ },
    { what: 'of a number beyond all', to: '/api/drafts/9007199254740991', gives: INVALID, says: /id/ },
    { what: 'that is not there', to: '/api/drafts/77', gives: [404, 'not-found'] },
    {
      what: 'that is not there, drawn in',
      to: GESTURE.replace('1', '77'),
      body: moving(113.1),
      gives: [404, 'not-found'],
    },
    { what: 'from a cursor of words', to: '/api/drafts?cursor=x', gives: INVALID, says: /cursor/ },
    { what: 'of a state that is none', to: '/api/drafts?state=lost', gives: INVALID, says: /state/ },
    {
      what: 'drawn in without a head',
      to: GESTURE,
      body: { operation: moving(113.1).operation },
      gives: INVALID,
      says: /head/,
    },
    {
      what: 'drawn in at a head of old',
      to: GESTURE,
      body: { ...moving(113.1), head: 9 },
      gives: [409, 'draft-moved'],
    },
    {
      what: 'drawn in by an operation that is none',
      to: GESTURE,
      body: { head: 0, operation: { kind: 'explode', cell: '1' } },
      gives: INVALID,
      says: /operation/,
    },
    { what: 'drawn in beyond the date line', to: GESTURE, body: moving(200), gives: INVALID, says: /operation.to/ },
    {
      what: 'drawn in at an infinite place',
      to: GESTURE,
      body: JSON.stringify(moving(113.1)).replace('113.11', '1e999'),
      gives: INVALID,
      says: /operation.to/,
    },
    {
      what: 'drawn in by a line of 30,000 vertices',
      to: GESTURE,
      body: { head: 0, operation: { kind: 'reshape', line: Array(30_000).fill([113.1, 27]) } },
      gives: INVALID,
      says: /line/,
    },
    {
      what: 'drawn in by 10 MB',
      to: GESTURE,
      body: { head: 0, operation: { kind: 'reshape', line: Array(900_000).fill([113.1, 27]) } },
      gives: TOO_LARGE,
    },
    {
      what: 'drawn in where no vertex is',
      to: GESTURE,
      body: moving(113.1),
      gives: [422, 'operation-refused'],
      says: /vertex/,
    },
    {
      what: 'drawn in by a cell whose key is a property of every object',
      to: GESTURE,
      body: { head: 0, operation: { kind: 'retire', cell: '__proto__', into: 'constructor' } },
      gives: [422, 'operation-refused'],
      says: /cell-not-found/,
    },
    {
      what: 'that takes up a cell with half a ring',
      to: GESTURE,
      body: {
        head: 0,
        operation: {
          kind: 'adopt',
          retire: [],
          cells: [
            {
              ...{ key: 'n', id: null, level: 1, code: 'n', name: { zh: 'n', en: 'n' }, urban: null },
              ...{ synthetic: false, parent: null, shape: [[[[113, 27]]]] },
            },
          ],
        },
      },
      gives: INVALID,
      says: /shape/,
    },
    { what: 'with nothing to undo', to: 'POST /api/drafts/1/undo', body: { head: 0 }, gives: [409, 'draft-state'] },
    {
      what: 'approved before anybody asked',
      to: 'POST /api/drafts/1/review',
      body: { head: 0, decision: 'approve' },
      gives: [409, 'draft-state'],
    },
    {
      what: 'reviewed by a word that is no decision',
      to: 'POST /api/drafts/1/review',
      body: { head: 0, decision: 'maybe' },
      gives: INVALID,
      says: /decision/,
    },
    {
      what: 'published for a time without its offset',
      to: 'POST /api/drafts/1/publish',
      body: { head: 0, effectiveAt: '2026-01-01T00:00:00' },
      gives: INVALID,
      says: /effectiveAt/,
    },
    {
      what: 'published with nothing in it',
      to: 'POST /api/drafts/1/publish',
      body: { head: 0 },
      gives: [422, 'publication-refused'],
      says: /nothing/,
    },
    {
      what: 'seen through a window without edges',
      to: 'PUT /api/drafts/1/presence',
      body: { view: [] },
      gives: INVALID,
      says: /view/,
    },
    {
      what: 'whose generation is not there to be taken back',
      to: 'POST /api/generations/77/withdraw',
      body: {},
      gives: [404, 'not-found'],
    },
    {
      what: 'whose generation holds already and is taken back',
      to: 'POST /api/generations/1/withdraw',
      body: {},
      gives: [409, 'withdrawal-refused'],
    },
  ],
  'where people are': [
    { what: 'of a roll that is none', to: '/api/patrol/live?roll=-1', gives: INVALID, says: /roll/ },
    { what: 'with trails of a week', to: '/api/patrol/trails?minutes=10080', gives: INVALID, says: /minutes/ },
    {
      what: 'with trails since a time without its offset',
      to: '/api/patrol/trails?since=2026-03-02T10:00:00',
      gives: INVALID,
      says: /offset/,
    },
    {
      what: 'replayed from no time on',
      to: '/api/patrol/replay?to=2026-03-02T10:00:00Z',
      gives: INVALID,
      says: /from/,
    },
    {
      what: 'replayed backwards',
      to: '/api/patrol/replay?from=2026-03-02T10:00:00Z&to=2026-03-02T09:00:00Z',
      gives: INVALID,
      says: /after/,
    },
    {
      what: 'replayed over a thousand years',
      to: '/api/patrol/replay?from=1026-03-02T10:00:00Z&to=2026-03-02T09:00:00Z',
      gives: INVALID,
      says: /24 hours/,
    },
    { what: 'of nobody', to: '/api/patrol/tracks/nobody', gives: [404, 'not-found'] },
    {
      what: 'of a number that is a page long',
      to: `/api/patrol/tracks/${'x'.repeat(4000)}`,
      gives: INVALID,
      says: /worker/,
    },
    {
      what: 'of a person over a year',
      to: '/api/patrol/tracks/W1?from=2025-03-02T10:00:00Z&to=2026-03-02T09:00:00Z',
      gives: INVALID,
      says: /744 hours/,
    },
    { what: 'at a zoom that no map has', to: '/api/patrol/tracks/W1?zoom=99', gives: INVALID, says: /zoom/ },
  ],
  'positions sent': [
    { what: 'that are none', to: PINGS, gives: INVALID },
    { what: 'of nobody in particular', to: PINGS, body: { pings: [{}] }, gives: INVALID, says: /worker/ },
    { what: 'of somebody, but none', to: PINGS, body: { worker: 'W1', pings: [] }, gives: INVALID, says: /pings/ },
    {
      what: 'too many at once',
      to: PINGS,
      body: { worker: 'W1', pings: Array.from({ length: 10_001 }, () => 0) },
      gives: INVALID,
      says: /10000/,
    },
    { what: 'that are 5 MB', to: PINGS, body: { worker: 'x'.repeat(5 * MEGABYTE), pings: [] }, gives: TOO_LARGE },
    { what: 'of a stranger', to: PINGS, body: { worker: 'W77', pings: [{}] }, gives: [422, 'unknown-staff'] },
    { what: 'as CSV', to: PINGS, body: 'a,b', headers: { 'content-type': 'text/csv' }, gives: WRONG_TYPE },
    {
      what: 'as a track of a stranger',
      to: `${TRACK}/W77`,
      body: '<gpx/>',
      headers: GPX,
      gives: [422, 'unknown-staff'],
    },
    { what: 'as a track in JSON', to: `${TRACK}/W77`, body: {}, gives: WRONG_TYPE, says: /gpx/ },
    { what: 'as a track at no speed', to: `${TRACK}/W77?speedMps=0`, body: '<gpx/>', headers: GPX, gives: INVALID },
    { what: 'and marked for no known reason', to: '/api/patrol/marked?mark=late', gives: INVALID, says: /mark/ },
    { what: 'and marked, from a page that is none', to: '/api/patrol/marked?cursor=7', gives: INVALID, says: /cursor/ },
    {
      what: 'and marked, over a year',
      to: '/api/patrol/marked?from=2025-03-02T10:00:00Z&to=2026-03-02T09:00:00Z',
      gives: INVALID,
      says: /744 hours/,
    },
  ],
  'a report on patrol': [
    { what: 'of a level that is none', to: `${WALKED}?level=5`, gives: INVALID, says: /level/ },
    { what: 'of a time without its offset', to: `${WALKED}?from=2019-05-08T08:00:00`, gives: INVALID, says: /from/ },
    { what: 'of an end alone', to: `${WALKED}?to=2019-05-08T08:00:00Z`, gives: INVALID, says: /from/ },
    {
      what: 'of a period that runs backwards',
      to: `${WALKED}?from=2019-05-08T08:00:00Z&to=2019-05-08T07:00:00Z`,
      gives: INVALID,
      says: /after/,
    },
    {
      what: 'of a thousand years',
      to: `${WALKED}?from=1019-05-08T08:00:00Z&to=2019-05-08T07:00:00Z`,
      gives: INVALID,
      says: /92 days/,
    },
    { what: 'of a cell that is nowhere', to: `${WALKED}?cell=no-such`, gives: [422, 'unknown-cell'], says: /no-such/ },
    { what: 'of a cell with a NUL', to: `${WALKED}?cell=a%00b`, gives: INVALID, says: /cell/ },
    { what: 'in a format that nobody reads', to: `${WALKED}?format=pdf`, gives: INVALID, says: /format/ },
    { what: 'day by day of no cell', to: `${WALKED}/days`, gives: INVALID, says: /cell/ },
    { what: 'of a thousand days', to: `${WALKED}/days?cell=11&days=1000`, gives: INVALID, says: /days/ },
    { what: 'of people in a cell that is nowhere', to: '/api/patrol/workers?cell=x', gives: [422, 'unknown-cell'] },
    {
      what: 'of people over a year',
      to: '/api/patrol/workers?from=2018-05-08T08:00:00Z&to=2019-05-08T07:00:00Z',
      gives: INVALID,
      says: /92 days/,
    },
  ],
  'a plan, a list or ground of patrol': [
    { what: 'of an hour that is none', to: PLANS, body: plan({ startsAt: '24:00' }), gives: INVALID, says: /startsAt/ },
    { what: 'that ends before it begins', to: PLANS, body: plan({ endsAt: '07:00' }), gives: INVALID, says: /endsAt/ },
    {
      what: 'of a day that is none',
      to: PLANS,
      body: plan({ fromDay: '2019-02-30' }),
      gives: INVALID,
      says: /fromDay/,
    },
    { what: 'with more than it takes', to: PLANS, body: plan({ priority: 1 }), gives: INVALID, says: /priority/ },
    { what: 'of a cell that is nowhere', to: PLANS, body: plan({ cell: 'x' }), gives: [422, 'unknown-cell'] },
    { what: 'of nobody', to: PLANS, body: plan({ staff: 'nobody' }), gives: [422, 'unknown-staff'] },
    {
      what: 'that is not there',
      to: 'PUT /api/patrol/plans/99',
      body: plan({ version: 1 }),
      gives: [404, 'not-found'],
    },
    { what: 'after a cursor of letters', to: '/api/patrol/plans?cursor=abc', gives: INVALID, says: /cursor/ },
    { what: 'of rounds of a day that is none', to: '/api/patrol/rounds?day=2019-13-01', gives: INVALID, says: /day/ },
    { what: 'of the year nothing', to: '/api/patrol/plans?day=0000-01-01', gives: INVALID },
    { what: 'with a rule that contradicts itself', to: 'PUT /api/patrol/rules', body: WRONG_RULES, gives: INVALID },
    {
      what: 'with rules for no reason',
      to: 'PUT /api/patrol/rules',
      body: { rules: {}, version: 0 },
      gives: INVALID,
      says: /reason/,
    },
    { what: 'with a point off the earth', to: POINTS, body: spot({ lat: 91 }), gives: INVALID, says: /lat/ },
    { what: 'with a code of spaces', to: POINTS, body: spot({ code: 'a b' }), gives: INVALID, says: /code/ },
    { what: 'with a NUL for a name', to: POINTS, body: spot({ name: 'a\0' }), gives: INVALID, says: /name/ },
    { what: 'in half a box', to: '/api/patrol/check-points?bbox=113,27', gives: INVALID, says: /bbox/ },
    {
      what: 'from a file with two mistakes',
      to: `${POINTS}/import`,
      headers: FORM,
      body: form(file(Buffer.from('code,name,lon,lat\na b,n,x,27\n'), 'points.csv')),
      gives: UNUSABLE,
      says: /row 2\.lon.*row 2\.code/s,
    },
    { what: 'from no file', to: `${POINTS}/import`, headers: FORM, body: form(field('crs', '4326')), gives: INVALID },
    {
      what: 'with ground in a line',
      to: CLOSE,
      body: closed([
        [
          [113, 27],
          [113.1, 27],
          [113, 27],
        ],
      ]),
      gives: INVALID,
    },
    {
      what: 'with ground that crosses itself',
      to: CLOSE,
      body: closed([
        [
          [113, 27],
          [113.01, 27.01],
          [113.01, 27],
          [113, 27.01],
          [113, 27],
        ],
      ]),
      gives: INVALID,
      says: /crosses itself, at 113\.005/,
    },
    { what: 'with ground of 10,000 lists in each other', to: CLOSE, body: closed(nested(10_000)), gives: INVALID },
    { what: 'of alarms after a cursor of letters', to: '/api/patrol/alarms?cursor=x', gives: INVALID, says: /cursor/ },
    {
      what: 'of an alarm that is not there',
      to: 'POST /api/patrol/alarms/9/acknowledge',
      body: {},
      gives: [404, 'not-found'],
    },
    { what: 'of no cell', to: '/api/patrol/check-lists', gives: INVALID, says: /cell/ },
    { what: 'of a cell with a NUL', to: '/api/patrol/check-lists?cell=a%00', gives: INVALID, says: /cell/ },
    { what: 'with a tick of no result', to: TICK, body: { cell: '11', item: 'a' }, gives: INVALID, says: /result/ },
    {
      what: 'with a tick that breaks off',
      to: TICK,
      headers: FORM,
      body: form(field('cell', '11')).subarray(0, 40),
      gives: INVALID,
    },
    { what: 'with a photo that is not there', to: '/api/patrol/ticks/9/photo', gives: [404, 'not-found'] },
  ],
  ...BAD_SITE_REQUESTS,
  'a file of the page': [
    { what: 'above the folder', to: '/../../package.json', gives: [404, 'not-found'] },
    { what: 'above the folder, in disguise', to: '/assets/..%2f..%2f..%2fpackage.json', gives: [404, 'not-found'] },
    {
      what: 'above the folder, in a double disguise',
      to: '/%252e%252e/%252e%252e/package.json',
      gives: [404, 'not-found'],
    },
    { what: 'above the folder, with backslashes', to: '/..%5c..%5cpackage.json', gives: [404, 'not-found'] },
    { what: 'with a NUL', to: '/wall%00.html', gives: [404, 'not-found'] },
    { what: 'that is hidden', to: '/.git/config', gives: [404, 'not-found'] },
    { what: 'that is not there', to: '/assets/no-such.js', gives: [404, 'not-found'] },
    { what: 'whose name no text is', to: '/%E0%A4%A', gives: [404, 'not-found'] },
  ],
};
