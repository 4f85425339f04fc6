/** Bad requests about key sites, for bad-input.test.ts. */
import type { BadRequest } from '../walk/bad-requests.ts';

const INVALID: [number, string] = [400, 'invalid-request'];
const MISSING: [number, string] = [404, 'not-found'];
const UNUSABLE: [number, string] = [422, 'import-refused'];
const ENTER = 'POST /api/sites';
const SEARCH = 'POST /api/sites/search';
const INSPECT = 'POST /api/sites/1/inspections';
const IMPORT = 'POST /api/sites/import';
const KINDS = 'POST /api/site-kinds';
const name = { zh: '校', en: 'School' };
const site = (change: object) => ({ code: 'S', kind: 'school', name, lon: 113.05, lat: 27.05, ...change });
const kind = (change: object) => ({
  ...{ code: 'k', name, icon: 'school', cycleDays: 30, checkList: [], reason: 'x' },
  ...change,
});
const item = { code: 'a', name, answer: { type: 'text' } };
const area = (ring: unknown) => ({ within: { type: 'Polygon', coordinates: [ring] } });

const BOUNDARY = 'SiteSite';
const FORM = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
const field = (key: string, value: string) =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`;
const file = (content: string, fileName = 'sites.csv') =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\n\r\n${content}\r\n`;
const form = (...parts: string[]) => [...parts, `--${BOUNDARY}--\r\n`].join('');
const TABLE = 'code,nameZh,lon,lat\nA,校,113.05,27.05\n';

export const BAD_SITE_REQUESTS: Record<string, BadRequest[]> = {
  'a key site': [
    {
      what: 'of a kind that is none',
      to: ENTER,
      body: site({ kind: 'castle' }),
      gives: [422, 'unknown-site-kind'],
      says: /castle/,
    },
    { what: 'with a NUL', to: ENTER, body: site({ address: 'a\0b' }), gives: INVALID, says: /address/ },
    { what: 'with a code of spaces', to: ENTER, body: site({ code: 'a b' }), gives: INVALID, says: /code/ },
    { what: 'with a field too many', to: ENTER, body: site({ secret: 1 }), gives: INVALID, says: /secret/ },
    { what: 'without a name', to: ENTER, body: site({ name: { zh: ' ', en: 'x' } }), gives: INVALID, says: /name/ },
    { what: 'not on earth', to: ENTER, body: site({ lat: 91 }), gives: INVALID, says: /lat/ },
    { what: 'with a cycle of a century', to: ENTER, body: site({ cycleDays: 36_500 }), gives: INVALID, says: /cycle/ },
    { what: 'due on 30 February', to: ENTER, body: site({ dueOn: '2026-02-30' }), gives: INVALID, says: /dueOn/ },
    {
      what: 'that opens before it closes',
      to: ENTER,
      body: site({ closed: { from: '2026-02-02', until: '2026-02-01' } }),
      gives: INVALID,
      says: /until/,
    },
    { what: 'that is not there', to: '/api/sites/77', gives: MISSING },
    { what: 'of a number beyond all', to: '/api/sites/99999999999999999999', gives: INVALID, says: /id/ },
    {
      what: 'that is not there, changed',
      to: 'PUT /api/sites/77',
      body: { ...site({}), code: undefined, version: 1 },
      gives: MISSING,
    },
    { what: 'changed without a version', to: 'PUT /api/sites/77', body: site({}), gives: INVALID, says: /version/ },
    { what: 'that is not there, retired', to: 'POST /api/sites/77/retire', body: { reason: 'x' }, gives: MISSING },
    { what: 'retired without a reason', to: 'POST /api/sites/77/retire', body: {}, gives: INVALID, says: /reason/ },
    { what: 'in half a box', to: '/api/sites?bbox=113,27', gives: INVALID, says: /bbox/ },
    { what: 'near half a place', to: '/api/sites?near=113', gives: INVALID, says: /near/ },
    { what: 'within a radius of nowhere', to: '/api/sites?radius=100', gives: INVALID, says: /radius/ },
    {
      what: 'within the radius of the earth',
      to: '/api/sites?near=113,27&radius=6371000',
      gives: INVALID,
      says: /radius/,
    },
    { what: 'of a status that is none', to: '/api/sites?status=lost', gives: INVALID, says: /status/ },
    { what: 'from a cursor of another list', to: '/api/sites?cursor=abc', gives: INVALID, says: /cursor/ },
    {
      what: 'near a place, from a cursor by day',
      to: `/api/sites?near=113,27&cursor=${Buffer.from('["2026-01-01",1]').toString('base64url')}`,
      gives: INVALID,
      says: /cursor/,
    },
    { what: 'in a cell that is nowhere', to: '/api/sites?cell=no-such', gives: [422, 'unknown-cell'] },
    { what: 'before a day that is none', to: '/api/sites?dueBefore=soon', gives: INVALID, says: /dueBefore/ },
    {
      what: 'in a ring that is open',
      to: SEARCH,
      body: area([
        [113, 27],
        [114, 27],
        [114, 28],
        [113, 28],
      ]),
      gives: INVALID,
      says: /ends where it begins/,
    },
    {
      what: 'in a ring that crosses itself',
      to: SEARCH,
      body: area([
        [113, 27],
        [114, 28],
        [114, 27],
        [113, 28],
        [113, 27],
      ]),
      gives: INVALID,
      says: /Self-intersection/i,
    },
    {
      what: 'in a ring of 20,000 positions',
      to: SEARCH,
      body: area([[113, 27], ...Array(20_000).fill([113, 28]), [113, 27]]),
      gives: INVALID,
      says: /10000/,
    },
    { what: 'as a format that is none', to: '/api/exports/sites?format=dwg', gives: INVALID, says: /format/ },
  ],
  'a kind of site': [
    { what: 'with an icon that nobody drew', to: KINDS, body: kind({ icon: 'castle' }), gives: INVALID, says: /icon/ },
    { what: 'with a cycle of nothing', to: KINDS, body: kind({ cycleDays: 0 }), gives: INVALID, says: /cycleDays/ },
    { what: 'with an item twice', to: KINDS, body: kind({ checkList: [item, item] }), gives: INVALID, says: /twice/ },
    {
      what: 'with an item that becomes nothing',
      to: KINDS,
      body: kind({ checkList: [{ ...item, category: 'no-such' }] }),
      gives: INVALID,
      says: /no-such/,
    },
    {
      what: 'with an answer of no type',
      to: KINDS,
      body: kind({ checkList: [{ ...item, answer: { type: 'poem' } }] }),
      gives: INVALID,
      says: /type/,
    },
    { what: 'that is not there, retired', to: 'POST /api/site-kinds/x/retire', body: { reason: 'x' }, gives: MISSING },
  ],
  'an inspection': [
    { what: 'of a site that is not there', to: INSPECT, body: { kindVersion: 1, answers: {} }, gives: MISSING },
    { what: 'of no version', to: INSPECT, body: { answers: {} }, gives: INVALID, says: /kindVersion/ },
    {
      what: 'with a list for an answer',
      to: INSPECT,
      body: { kindVersion: 1, answers: { a: [] } },
      gives: INVALID,
      says: /answers/,
    },
    { what: 'as a form that is empty', to: INSPECT, headers: FORM, body: form(), gives: INVALID },
    {
      what: 'as a form with half an answer',
      to: INSPECT,
      headers: FORM,
      body: form(field('kindVersion', '1'), field('answers', '{"a":')),
      gives: INVALID,
      says: /answers/,
    },
    { what: 'that is not there', to: '/api/sites/1/inspections/1', gives: MISSING },
    { what: 'with a photo that is not there', to: '/api/sites/1/inspections/1/photos/1', gives: MISSING },
    { what: 'from a cursor of words', to: '/api/sites/1/inspections?limit=0', gives: INVALID, says: /limit/ },
  ],
  'sites from a file': [
    { what: 'without a form', to: IMPORT, body: {}, gives: [415, 'unsupported-media-type'] },
    { what: 'without a file', to: IMPORT, headers: FORM, body: form(field('kind', 'x')), gives: INVALID, says: /file/ },
    { what: 'of no kind', to: IMPORT, headers: FORM, body: form(file(TABLE)), gives: UNUSABLE, says: /--kind/ },
    {
      what: 'of a kind that is none',
      to: IMPORT,
      headers: FORM,
      body: form(field('kind', 'castle'), file(TABLE)),
      gives: UNUSABLE,
      says: /castle/,
    },
    {
      what: 'that are areas',
      to: IMPORT,
      headers: FORM,
      body: form(
        field('kind', 'x'),
        file(
          '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"A","nameZh":"a"},"geometry":{"type":"Polygon","coordinates":[]}}]}',
          'a.geojson',
        ),
      ),
      gives: UNUSABLE,
      says: /a point is wanted/,
    },
    { what: 'that are none', to: IMPORT, headers: FORM, body: form(file('\x89PNG\0\0')), gives: UNUSABLE },
    {
      what: 'in a system that nobody knows',
      to: IMPORT,
      headers: FORM,
      body: form(field('kind', 'x'), field('crs', 'EPSG:1'), file(TABLE)),
      gives: [422, 'unknown-crs'],
    },
  ],
  'a tile of sites': [
    { what: 'of zoom 99', to: '/tiles/sites/99/0/0.mvt', gives: INVALID, says: /z/ },
    { what: 'of a kind with a path in it', to: '/tiles/sites/1/0/0.mvt?kind=../x', gives: INVALID, says: /kind/ },
  ],
};
