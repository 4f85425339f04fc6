import { z } from 'zod';
import { storableText } from '../../duty/contract.ts';
import { dutyView, idOfCursor } from '../../duty/duty-view.ts';
import { boxSchema } from '../../grid/cell-contract.ts';
import { receiveUpload } from '../../grid/drafts/import/receive-upload.ts';
import { type AnyRoute, parse, route } from '../../platform/http.ts';
import { cellRefs } from '../cell-refs.ts';
import {
  CHECK_POINT_KINDS,
  type CheckPoint,
  checkPointEditSchema,
  checkPointInputSchema,
  checkPointListSchema,
  checkPointSchema,
  checkPointsImportedSchema,
} from '../contract.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { type CheckPointRecord, readCheckPoints } from './check-point-store.ts';
import { addCheckPoint, closeCheckPoint, editCheckPoint } from './edit-check-points.ts';
import { importCheckPoints } from './import-check-points.ts';

const WRITE = { permission: 'patrol:plan' };
const NO_STORE = { 'cache-control': 'no-store' };
const byId = z.object({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) });
const UPLOAD = { bytes: 20 * 1024 * 1024, files: 1, atOnce: 3 };
const importFieldsSchema = z.strictObject({
  crs: storableText(400).min(1).optional(),
  encoding: storableText(40).min(1).optional(),
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
});

/** Check-points: buildings and other points that a round should pass. */
export function checkPointRoutes(place: PatrolPlace): AnyRoute[] {
  const { database, city, grid } = place;
  const answers = async (points: readonly CheckPointRecord[]): Promise<CheckPoint[]> => {
    const cellIds = points.flatMap(({ cellId }) => cellId ?? []);
    const ref = await cellRefs(database.knex, city.code, grid.current(), cellIds);
    return points.map(({ id, code, name, kind, lon, lat, cellId, retiredAt, version }) => ({
      ...{ id, version, code, name, kind, lon, lat, cell: cellId === null ? null : ref(cellId) },
      retiredAt: retiredAt?.toISOString() ?? null,
    }));
  };
  const answer = async (id: number): Promise<CheckPoint> =>
    (await answers(await readCheckPoints(database.knex, city.code, { areaCellId: null }, { id })))[0]!;
  return [
    route({
      method: 'get',
      path: '/api/patrol/check-points',
      summary: 'Check-points by id: within a box, in a cell and all below it, of a kind; retired=1 with those retired',
      access: { permission: 'patrol:read' },
      query: z.object({
        bbox: boxSchema.optional(),
        cell: storableText(100).min(1).optional(),
        kind: z.enum(CHECK_POINT_KINDS).optional(),
        retired: z.enum(['0', '1']).default('0'),
        limit: z.coerce.number().int().min(1).max(5000).default(500),
        cursor: z.string().max(20).optional(),
      }),
      answers: { 200: { what: 'A page', schema: checkPointListSchema } },
      handle: async ({ actor, query: { bbox, cell, kind, retired, limit, cursor } }) => {
        const [cellId] = dutyView(place, actor!).cellsAsked(cell, false) ?? [];
        const page = { after: idOfCursor(cursor), limit: limit + 1 };
        const filter = { bbox, cellId, kind, standing: retired === '0', ...page };
        const read = await readCheckPoints(database.knex, city.code, actor!, filter);
        const points = read.slice(0, limit);
        const nextCursor = read.length > limit ? String(points.at(-1)!.id) : null;
        return { headers: NO_STORE, json: { checkPoints: await answers(points), nextCursor } };
      },
    }),
    route({
      method: 'post',
      path: '/api/patrol/check-points',
      summary: 'Add a check-point',
      access: WRITE,
      body: checkPointInputSchema,
      answers: { 201: { what: 'The check-point, in the cell that has it', schema: checkPointSchema } },
      handle: async ({ actor, body }) => {
        const id = await addCheckPoint(place, actor!, body);
        return { status: 201, headers: NO_STORE, json: await answer(id) };
      },
    }),
    route({
      method: 'post',
      path: '/api/patrol/check-points/import',
      summary:
        'Bring check-points in: multipart/form-data with a file, CSV (code, name, kind, lon, lat) or GeoJSON points, and where wanted crs, encoding and dryRun; the whole file or nothing',
      access: WRITE,
      body: 'stream',
      answers: {
        200: { what: 'What was done, or would be; with those outside the grid', schema: checkPointsImportedSchema },
      },
      handle: async ({ actor, request }) => {
        const json = await receiveUpload(
          request,
          ({ fields, file }) =>
            importCheckPoints(place, actor!, { file, ...parse(importFieldsSchema, { ...fields }, '') }),
          UPLOAD,
        );
        return { headers: NO_STORE, json };
      },
    }),
    route({
      method: 'put',
      path: '/api/patrol/check-points/:id',
      summary:
        'Change a check-point, whole, from the version that was read; refused where somebody else changed it since',
      access: WRITE,
      params: byId,
      body: checkPointEditSchema,
      answers: { 200: { what: 'The check-point', schema: checkPointSchema } },
      handle: async ({ actor, params: { id }, body }) => {
        await editCheckPoint(place, actor!, id, body);
        return { headers: NO_STORE, json: await answer(id) };
      },
    }),
    route({
      method: 'post',
      path: '/api/patrol/check-points/:id/retire',
      summary: 'Retire a check-point: it is asked for no more',
      access: WRITE,
      params: byId,
      answers: { 200: { what: 'The check-point', schema: checkPointSchema } },
      handle: async ({ actor, params: { id } }) => {
        await closeCheckPoint(place, actor!, id);
        return { headers: NO_STORE, json: await answer(id) };
      },
    }),
  ];
}
