import { z } from 'zod';
import { daySchema } from '../../duty/contract.ts';
import { idOfCursor } from '../../duty/duty-view.ts';
import { shapeAreaM2 } from '../../grid/ellipsoid-area.ts';
import { type AnyRoute, route } from '../../platform/http.ts';
import { type ClosedGround, closedGroundInputSchema, closedGroundListSchema, closedGroundSchema } from '../contract.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { type ClosedGroundRecord, readClosedGround } from './closed-ground-store.ts';
import { closeGround, reopenGround } from './edit-closed-ground.ts';

const WRITE = { permission: 'patrol:plan' };
const NO_STORE = { 'cache-control': 'no-store' };

const answer = ({ shape, createdAt, ...ground }: ClosedGroundRecord): ClosedGround => ({
  ...{ ...ground, geometry: { type: 'MultiPolygon', coordinates: shape } },
  ...{ createdAt: createdAt.toISOString(), areaM2: Math.round(shapeAreaM2(shape)) },
});

/** Ground that nobody can walk. */
export function closedGroundRoutes(place: PatrolPlace): AnyRoute[] {
  const { database, city, grid } = place;
  return [
    route({
      method: 'get',
      path: '/api/patrol/closed-ground',
      summary:
        'Closed ground by id that shares ground with the area of the account: of a day, or all that ever was closed',
      access: { permission: 'patrol:read' },
      query: z.object({
        day: daySchema.optional(),
        limit: z.coerce.number().int().min(1).max(1000).default(200),
        cursor: z.string().max(20).optional(),
      }),
      answers: { 200: { what: 'A page, with geometry in GeoJSON', schema: closedGroundListSchema } },
      handle: async ({ actor, query: { day, limit, cursor } }) => {
        const areaId = actor!.areaCellId;
        const area = areaId === null ? undefined : grid.current().cellById(areaId);
        // An area that was retired has no ground.
        const isNone = areaId !== null && area === undefined;
        const filter = { day, sharing: area?.shape, after: idOfCursor(cursor), limit: limit + 1 };
        const read = isNone ? [] : await readClosedGround(database.knex, city.code, filter);
        const grounds = read.slice(0, limit);
        const nextCursor = read.length > limit ? String(grounds.at(-1)!.id) : null;
        return { headers: NO_STORE, json: { grounds: grounds.map(answer), nextCursor } };
      },
    }),
    route({
      method: 'post',
      path: '/api/patrol/closed-ground',
      summary: 'Close ground from a day to a day: it counts neither as walked nor as to be walked',
      access: WRITE,
      body: closedGroundInputSchema,
      answers: { 201: { what: 'The closed ground', schema: closedGroundSchema } },
      handle: async ({ actor, body }) => {
        const id = await closeGround(place, actor!, body);
        const [ground] = await readClosedGround(database.knex, city.code, { id });
        return { status: 201, headers: NO_STORE, json: answer(ground!) };
      },
    }),
    route({
      method: 'post',
      path: '/api/patrol/closed-ground/:id/end',
      summary: 'Open ground again: today is its last day; what was to be closed later goes',
      access: WRITE,
      params: z.object({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }),
      answers: {
        200: { what: 'The ground as it was closed', schema: closedGroundSchema },
        204: { what: 'It is gone' },
      },
      handle: async ({ actor, params: { id } }) => {
        const ground = await reopenGround(place, actor!, id);
        return ground === undefined ? { status: 204, headers: NO_STORE } : { headers: NO_STORE, json: answer(ground) };
      },
    }),
  ];
}
