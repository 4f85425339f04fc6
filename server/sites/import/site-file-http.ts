import { z } from 'zod';
import { receiveUpload, UPLOAD_LIMITS } from '../../grid/drafts/import/receive-upload.ts';
import { type AnyRoute, parse, route, SENT } from '../../platform/http.ts';
import { textSchema } from '../../platform/text-schema.ts';
import { siteListQuerySchema } from '../search-contract.ts';
import type { SitesPlace } from '../site-place.ts';
import { exportSites, SITE_FORMATS } from './export-sites.ts';
import { importSites, siteImportSchema } from './import-sites.ts';
import { SITE_FIELDS, type SiteField } from './site-columns.ts';

/** Of an upload: some times what a city has. The command line takes more. */
const MOST_ROWS = 50_000;

const given = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const field = given(textSchema.max(200));

/** Text fields of the form, beside the file: which field of the file holds what, under the names of the export's columns. */
const importFieldsSchema = z.object({
  ...(Object.fromEntries(SITE_FIELDS.filter((name) => name !== 'kind').map((name) => [name, field])) as Record<
    Exclude<SiteField, 'kind'>,
    typeof field
  >),
  /** Kind of all. */
  kind: field,
  /** Field that holds the kind. */
  kindField: field,
  lon: field,
  lat: field,
  x: field,
  y: field,
  crs: given(z.string().max(20_000)),
  encoding: given(z.string().max(40)),
  layer: field,
  dryRun: given(z.enum(['true', 'false'])).transform((value) => value === 'true'),
});

const exportQuerySchema = siteListQuerySchema.safeExtend({ format: z.enum(SITE_FORMATS).default('csv') });

/** Routes that bring sites in from files, and take them out. They stand before those that take the id of a site. */
export function siteFileRoutes(place: SitesPlace): AnyRoute[] {
  return [
    route({
      method: 'post',
      path: '/api/sites/import',
      summary: `Sites from a file of points (CSV, GeoJSON, Shapefile, GeoPackage, KML; up to ${UPLOAD_LIMITS.bytes >> 20} MB and ${MOST_ROWS} rows), by code: multipart/form-data with the file and the fields kind or kindField, and code, nameZh … where the file calls them otherwise than exports do; lon and lat, or x and y with crs, for CSV; encoding, layer, dryRun. The whole file or nothing`,
      access: { permission: 'site:write' },
      body: 'stream',
      answers: { 200: { what: 'What came of it', schema: siteImportSchema } },
      handle: async ({ actor, request, response }) => {
        const stop = new AbortController();
        response.once('close', () => stop.abort());
        const json = await receiveUpload(request, ({ fields, file }) => {
          const { kind, kindField, lon, lat, x, y, crs, encoding, layer, dryRun, ...named } = parse(
            importFieldsSchema,
            fields,
            '',
          );
          const columns = { ...named, kind: kindField };
          const options = {
            kind,
            lon,
            lat,
            x,
            y,
            crs,
            encoding,
            layer,
            dryRun,
            signal: stop.signal,
            mostRows: MOST_ROWS,
          };
          return importSites(place, actor!, { file, fields: columns, ...options });
        });
        return { headers: { 'cache-control': 'no-store' }, json };
      },
    }),
    route({
      method: 'get',
      path: '/api/exports/sites',
      summary: 'Sites that a filter finds as CSV or GeoJSON, whole and streamed; it can be imported again',
      access: { permission: 'site:export' },
      query: exportQuerySchema,
      answers: { 200: { what: 'A line or a feature for each site', type: 'text/csv' } },
      handle: async ({ actor, query, response }): Promise<typeof SENT> => {
        const { format, limit: _, cursor: __, ...filter } = query;
        response.setHeader('content-type', format === 'csv' ? 'text/csv; charset=utf-8' : 'application/geo+json');
        response.setHeader('content-disposition', `attachment; filename="sites.${format}"`);
        response.setHeader('cache-control', 'no-store');
        await exportSites(place, actor!, { format, filter }, response);
        response.end();
        return SENT;
      },
    }),
  ];
}
