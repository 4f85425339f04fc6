import { z } from 'zod';
import type { LookLog } from '../patrol/live/look-log.ts';
import { refuse } from '../platform/errors.ts';
import { type AnyRoute, route } from '../platform/http.ts';
import { textSchema } from '../platform/text-schema.ts';
import { addSite } from './add-site.ts';
import { newSiteSchema, siteEditSchema, siteListSchema, siteSchema, writtenSiteSchema } from './contract.ts';
import { editSite } from './edit-site.ts';
import { siteFileRoutes } from './import/site-file-http.ts';
import { inspectionRoutes } from './inspections/inspection-http.ts';
import { siteKindRoutes } from './kinds/site-kind-http.ts';
import { listSites } from './list-sites.ts';
import { retireSite } from './retire-site.ts';
import { siteListQuerySchema, siteSearchSchema } from './search-contract.ts';
import { siteIdSchema } from './site-id-schema.ts';
import type { SitesPlace } from './site-place.ts';
import { wireSite, wireSiteWithContacts } from './site-record.ts';
import { readSite } from './site-store.ts';
import { seesContacts, viewSites } from './view-sites.ts';

const byId = z.object({ id: siteIdSchema });
const GEOJSON = { 'content-type': 'application/geo+json', 'cache-control': 'no-store' };
const UNKEPT = { 'cache-control': 'no-store' };
const LARGEST_AREA_BYTES = 1024 * 1024;

/** Every route on key sites, their kinds and inspections. */
export function siteRoutes(place: SitesPlace, looks: LookLog): AnyRoute[] {
  const { database, city } = place;
  return [
    ...siteKindRoutes(place),
    ...siteFileRoutes(place),
    route({
      method: 'get',
      path: '/api/sites',
      summary:
        'Key sites as GeoJSON by box, cell, kind, status, due day and text, those due first before the others; with near=lon,lat the nearest first, within radius metres',
      access: { permission: 'site:read' },
      query: siteListQuerySchema,
      answers: { 200: { what: 'A page', schema: siteListSchema, type: 'application/geo+json' } },
      handle: async ({ actor, query }) => ({ headers: GEOJSON, json: await listSites(place, actor!, query) }),
    }),
    route({
      method: 'post',
      path: '/api/sites/search',
      summary: 'The same within a drawn area',
      access: { permission: 'site:read' },
      body: siteSearchSchema,
      bodyLimit: LARGEST_AREA_BYTES,
      answers: { 200: { what: 'A page', schema: siteListSchema, type: 'application/geo+json' } },
      handle: async ({ actor, body }) => ({ headers: GEOJSON, json: await listSites(place, actor!, body) }),
    }),
    route({
      method: 'post',
      path: '/api/sites',
      summary: 'Enter a site',
      access: { permission: 'site:write' },
      body: newSiteSchema,
      answers: { 201: { what: 'The site', schema: writtenSiteSchema } },
      handle: async ({ actor, body }) => {
        const site = await addSite(place, actor!, body);
        return { status: 201, headers: { ...UNKEPT, location: `/api/sites/${site.id}` }, json: site };
      },
    }),
    route({
      method: 'get',
      path: '/api/sites/:id',
      summary: 'One site, also a retired one',
      access: { permission: 'site:read' },
      params: byId,
      answers: { 200: { what: 'The site', schema: siteSchema } },
      handle: async ({ actor, params }) => {
        const site = await readSite(database.knex, city.code, actor!, params.id);
        if (site === undefined) throw refuse('not-found', `There is no site ${params.id} in your area`);
        const view = await viewSites(place, [site]);
        const wire = seesContacts(actor!) ? wireSiteWithContacts : wireSite;
        return { headers: UNKEPT, json: wire(site, view) };
      },
    }),
    route({
      method: 'put',
      path: '/api/sites/:id',
      summary: 'Replace what is said of a site, as it was read under `version`',
      access: { permission: 'site:write' },
      params: byId,
      body: siteEditSchema,
      answers: { 200: { what: 'The site', schema: writtenSiteSchema } },
      handle: async ({ actor, params, body }) => ({
        headers: UNKEPT,
        json: await editSite(place, actor!, params.id, body),
      }),
    }),
    route({
      method: 'post',
      path: '/api/sites/:id/retire',
      summary: 'Take a site off the lists and the map; it and its inspections are kept',
      access: { permission: 'site:write' },
      params: byId,
      body: z.object({ reason: textSchema.trim().min(1).max(1000) }),
      answers: { 200: { what: 'The site', schema: siteSchema } },
      handle: async ({ actor, params, body }) => ({
        headers: UNKEPT,
        json: await retireSite(place, actor!, params.id, body.reason),
      }),
    }),
    ...inspectionRoutes(place, looks),
  ];
}
