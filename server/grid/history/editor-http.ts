import type { Permission } from '../../identity/access.ts';
import { refuse } from '../../platform/errors.ts';
import { type AnyRoute, route } from '../../platform/http.ts';
import { idempotencyKeyOf } from '../../platform/idempotency-key.ts';
import { replied } from '../drafts/draft-reply.ts';
import { generationStands } from '../store.ts';
import type { Coverage } from '../topology/coverage.ts';
import { encodeTopology } from '../topology/topology-wire.ts';
import { generationParams, restoredSchema, restoreSchema, topologySchema } from './history-contract.ts';
import { type KeptAnswer, keepAnswer, replyWith } from './kept-answers.ts';
import { type RestorePlace, restoreGeneration } from './restore-generation.ts';

/** What an editor takes from a generation: its borders, and a draft that brings it back. */
export function editorRoutes(place: RestorePlace): AnyRoute[] {
  const { database, city, desk } = place;
  /** As long as the coverage is kept, so is what was made of it. */
  const encoded = new WeakMap<Coverage, KeptAnswer>();
  return [
    route({
      method: 'get',
      path: '/api/generations/:number/topology',
      summary: 'The borders of a generation, each once, with the cells on their two sides: what an editor draws in',
      access: { permission: 'map:read' satisfies Permission },
      params: generationParams,
      answers: {
        200: {
          what: 'Arcs, nodes and cells; server/grid/topology/topology-wire.ts reads them',
          schema: topologySchema,
        },
        304: { what: 'As it was' },
      },
      handle: async ({ params: { number }, request }) => {
        if (number !== 0 && !(await generationStands(database.knex, city.code, number)))
          throw refuse('not-found', `No generation ${number} stands; see GET /api/generations`);
        const coverage = await desk.bases.of(number);
        const answer = encoded.get(coverage) ?? keepAnswer(encodeTopology(coverage));
        encoded.set(coverage, answer);
        return replyWith(answer, request);
      },
    }),
    route({
      method: 'post',
      path: '/api/generations/:number/restore',
      summary: 'Begin a draft that takes a former generation up again',
      access: { permission: 'grid:write' satisfies Permission },
      params: generationParams,
      body: restoreSchema,
      answers: { 200: { what: 'The draft; null where nothing differs', schema: restoredSchema } },
      handle: async ({ params, body, actor, request }) =>
        replied(await restoreGeneration(place, actor!, params.number, body?.title, idempotencyKeyOf(request))),
    }),
  ];
}
