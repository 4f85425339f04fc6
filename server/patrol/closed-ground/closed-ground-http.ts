import { z } from 'zod';
import { daySchema } from '../../duty/contract.ts';
import { shapeAreaM2 } from '../../grid/ellipsoid-area.ts';
import { type AnyRoute, route } from '../../platform/http.ts';
import { type ClosedGround, closedGroundInputSchema, closedGroundListSchema, closedGroundSchema } from '../contract.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { sharesGround } from './check-closed-shape.ts';
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
      summary: 'Closed ground that touches the area of the account: what is closed on a day, or all that ever was',
      access: { permission: 'patrol:read' },
      query: z.object({ day: daySchema.optional() }),
      answers: { 200: { what: 'The ground, with its geometry in GeoJSON', schema: closedGroundListSchema } },
      handle: async ({ actor, query: { day } }) => {
        const grounds = await readClosedGround(database.knex, city.code, { day });
        const areaId = actor!.areaCellId;
        const area = areaId === null ? undefined : grid.current().cellById(areaId);
        const seen = grounds.filter(
          ({ shape }) => areaId === null || (area !== undefined && sharesGround(shape, area.shape)),
        );
        return { headers: NO_STORE, json: { grounds: seen.map(answer) } };
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
      summary: 'Open ground again: from today on it is to be walked; what was never closed goes',
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
