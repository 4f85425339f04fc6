import { z } from 'zod';
import type { LookLog } from '../../patrol/live/look-log.ts';
import { refuse } from '../../platform/errors.ts';
import { type Actor, type AnyRoute, type Call, type Reply, route } from '../../platform/http.ts';
import { idempotencyKeyOf } from '../../platform/idempotency-key.ts';
import { PHOTO_LIMITS } from '../../reports/photo.ts';
import { inspectionInputSchema, inspectionListSchema, inspectionSchema } from '../contract.ts';
import { siteIdSchema } from '../site-id-schema.ts';
import type { SitesPlace } from '../site-place.ts';
import { readSite } from '../site-store.ts';
import { inspectSite } from './inspect-site.ts';
import type { InspectionRecord } from './inspection-record.ts';
import { readInspection, readInspections, readSitePhotoImage, readSitePhotos } from './inspection-store.ts';
import { readInspectionForm } from './read-inspection-form.ts';
import { isOwn, toldOf } from './told-of.ts';
import { wireInspection } from './wire-inspection.ts';

const byId = z.object({ id: siteIdSchema });
const byInspection = byId.extend({ inspection: siteIdSchema });
const UNKEPT = { 'cache-control': 'no-store' };
const JSON_BYTES = 256 * 1024;
const PATH = '/api/sites/:id/inspections';

/** Inspections of a site, and their photos. Who inspected and where they stood is told as `toldOf` decides; each look at where others stood is written down. */
export function inspectionRoutes(place: SitesPlace, looks: LookLog): AnyRoute[] {
  const { database, city, duties } = place;
  /** Refuses where the site is not one that the caller may see. */
  const demandSeen = async (call: Call, siteId: number): Promise<void> => {
    const site = await readSite(database.knex, city.code, call.actor!, siteId);
    if (site === undefined) throw refuse('not-found', `There is no site ${siteId} in your area`);
  };
  const find = async (call: Call, siteId: number, id: number) => {
    await demandSeen(call, siteId);
    const record = await readInspection(database.knex, city.code, siteId, id);
    if (record === undefined) throw refuse('not-found', `Site ${siteId} has no inspection ${id}`);
    return record;
  };
  const wire = async (actor: Actor, records: readonly InspectionRecord[]) => {
    const ids = records.map(({ id }) => id);
    const photos = await readSitePhotos(database.knex, city.code, ids);
    const showsOthers = records.some(
      (record) => record.lon !== null && !isOwn(actor, record) && toldOf(actor, record).where,
    );
    if (showsOthers) await looks.often(actor, 'inspections');
    return records.map((record) => wireInspection(record, photos, duties, toldOf(actor, record)));
  };
  return [
    route({
      method: 'post',
      path: PATH,
      summary: `Record an inspection: JSON, or multipart/form-data with the same fields, answers as JSON, and up to ${PHOTO_LIMITS.count} photos as photo or photo:<item>`,
      access: { permission: 'site:inspect' },
      params: byId,
      body: inspectionInputSchema,
      orMultipart: true,
      bodyLimit: JSON_BYTES,
      answers: {
        201: { what: 'It is recorded', schema: inspectionSchema },
        200: {
          what: 'It had been recorded before under this key (header idempotent-replay)',
          schema: inspectionSchema,
        },
      },
      handle: async (call) => {
        const { input, photos } =
          call.body === undefined ? await readInspectionForm(call) : { input: call.body, photos: [] };
        const key = idempotencyKeyOf(call.request) ?? input.idempotencyKey;
        const { inspection, replay } = await inspectSite(place, call.actor!, call.params.id, input, photos, key);
        const headers = { ...UNKEPT, location: `/api/sites/${call.params.id}/inspections/${inspection.id}` };
        return replay
          ? { status: 200, headers: { ...headers, 'idempotent-replay': 'true' }, json: inspection }
          : { status: 201, headers, json: inspection };
      },
    }),
    route({
      method: 'get',
      path: PATH,
      summary: 'Inspections of a site, newest first',
      access: { permission: 'site:read' },
      params: byId,
      query: z.object({
        limit: z.coerce.number().int().min(1).max(200).default(50),
        cursor: z.string().max(200).optional(),
      }),
      answers: { 200: { what: 'A page', schema: inspectionListSchema } },
      handle: async (call) => {
        const { limit, cursor } = call.query;
        const siteId = call.params.id;
        await demandSeen(call, siteId);
        const page = { limit: limit + 1, before: readCursor(cursor) };
        const records = await readInspections(database.knex, city.code, siteId, page);
        const shown = records.slice(0, limit);
        const last = records.length > limit ? shown.at(-1) : undefined;
        return {
          headers: UNKEPT,
          json: {
            inspections: await wire(call.actor!, shown),
            nextCursor: last === undefined ? null : writeCursor(last),
          },
        };
      },
    }),
    route({
      method: 'get',
      path: `${PATH}/:inspection`,
      summary: 'One inspection',
      access: { permission: 'site:read' },
      params: byInspection,
      answers: { 200: { what: 'The inspection', schema: inspectionSchema } },
      handle: async (call) => {
        const record = await find(call, call.params.id, call.params.inspection);
        const [json] = await wire(call.actor!, [record]);
        return { headers: UNKEPT, json: json! };
      },
    }),
    ...(['image', 'thumbnail'] as const).map((size) =>
      route({
        method: 'get',
        path: `${PATH}/:inspection/photos/:photo${size === 'image' ? '' : '/thumbnail'}`,
        summary: size === 'image' ? 'A photo, at most 2048 pixels long' : 'The same, at most 320 pixels long',
        access: { permission: 'site:read' },
        params: byInspection.extend({ photo: siteIdSchema }),
        answers: { 200: { what: 'JPEG', type: 'image/jpeg' }, 304: { what: 'As you have it' } },
        handle: async (call): Promise<Reply> => {
          const { id, inspection, photo } = call.params;
          await find(call, id, inspection);
          const found = await readSitePhotoImage(database.knex, city.code, inspection, photo, size);
          if (found === undefined) throw refuse('not-found', `Inspection ${inspection} has no photo ${photo}`);
          const headers = { etag: `"${found.sha256}-${size}"`, 'cache-control': 'private, no-cache' };
          if (call.request.headers['if-none-match'] === headers.etag) return { status: 304, headers };
          return { headers: { ...headers, 'content-type': 'image/jpeg' }, buffer: found.bytes };
        },
      }),
    ),
  ];
}

const writeCursor = ({ at, id }: { at: Date; id: number }): string =>
  Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url');

const cursorSchema = z.tuple([z.iso.datetime(), z.int().min(0)]);

function readCursor(cursor: string | undefined): { at: Date; id: number } | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [at, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { at: new Date(at), id };
  } catch {
    throw refuse('invalid-request', 'The cursor is not one of this list; begin again without it', {
      errors: [{ path: 'query.cursor', message: 'is not one that this list gave' }],
    });
  }
}
