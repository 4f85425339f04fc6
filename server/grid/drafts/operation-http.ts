import type { Permission } from '../../identity/access.ts';
import { type AnyRoute, type Call, type Reply, route } from '../../platform/http.ts';
import { idempotencyKeyOf } from '../../platform/idempotency-key.ts';
import { appendOperation } from './append-operation.ts';
import { noDraft } from './change-draft.ts';
import {
  appendedSchema,
  appendSchema,
  conflictsSchema,
  draftOperationsSchema,
  draftSchema,
  headSchema,
  impactSchema,
  operationsQuerySchema,
  othersSchema,
  presenceSchema,
  problemsSchema,
  rebaseSchema,
} from './draft-contract.ts';
import { impactOfDraft } from './draft-impact.ts';
import { listOperations, readOutline } from './draft-operation-store.ts';
import { problemsOfSheet } from './draft-problems.ts';
import { byDraft, replied } from './draft-reply.ts';
import type { DraftsPlace } from './drafts-place.ts';
import { conflictsOf, rebaseDraft } from './rebase-draft.ts';
import { tellPresence } from './tell-presence.ts';
import { redoOperation, undoOperation } from './undo-operation.ts';
import { wireOperation } from './wire-draft.ts';

const EDIT = { permission: 'grid:write' satisfies Permission };
/** A reshaped border of 20,000 vertices, or the whole of some hundred cells. */
const GESTURE_BYTES = 4 * 1024 * 1024;
const APPENDED = { 200: { what: 'The new head, and the cells that changed', schema: appendedSchema } };

/** Routes on what is drawn in a draft, and on who is drawing. */
export function operationRoutes(place: DraftsPlace): AnyRoute[] {
  const turn =
    (turned: typeof undoOperation) =>
    async ({ params, body, actor, request }: Call<{ id: number }, unknown, { head: number }>): Promise<Reply> =>
      replied(await turned(place, actor!, params.id, body.head, idempotencyKeyOf(request)));

  return [
    route({
      method: 'get',
      path: '/api/drafts/:id/operations',
      summary: 'The gestures of a draft, those among them that were undone and may be done again',
      access: EDIT,
      params: byDraft,
      query: operationsQuerySchema,
      answers: { 200: { what: 'Operations in order', schema: draftOperationsSchema } },
      handle: async ({ params: { id }, query }) => {
        const { database, city } = place;
        // The head first: whoever goes on from it learns of what came meanwhile when he writes.
        const outline = await readOutline(database.knex, city.code, id);
        if (outline === undefined) throw noDraft(id);
        const operations = await listOperations(database.knex, city.code, id, query.since);
        const { head, baseGeneration } = outline;
        return replied({ answer: { head, baseGeneration, operations: operations.map(wireOperation) } });
      },
    }),
    route({
      method: 'post',
      path: '/api/drafts/:id/operations',
      summary: 'Append a gesture; a repeated Idempotency-Key appends nothing twice',
      access: EDIT,
      params: byDraft,
      body: appendSchema,
      bodyLimit: GESTURE_BYTES,
      answers: APPENDED,
      handle: async ({ params, body, actor, request }) =>
        replied(await appendOperation(place, actor!, params.id, body, idempotencyKeyOf(request))),
    }),
    route({
      method: 'post',
      path: '/api/drafts/:id/undo',
      summary: 'Take the last gesture back',
      access: EDIT,
      params: byDraft,
      body: headSchema,
      answers: APPENDED,
      handle: turn(undoOperation),
    }),
    route({
      method: 'post',
      path: '/api/drafts/:id/redo',
      summary: 'Do again what was undone last',
      access: EDIT,
      params: byDraft,
      body: headSchema,
      answers: APPENDED,
      handle: turn(redoOperation),
    }),
    route({
      method: 'get',
      path: '/api/drafts/:id/problems',
      summary: 'What is wrong with the boundaries of a draft, with proposals to mend it',
      access: EDIT,
      params: byDraft,
      answers: { 200: { what: 'Problems', schema: problemsSchema } },
      handle: async ({ params }) => {
        const sheet = await place.desk.open(params.id);
        return replied({ answer: { head: sheet.head, problems: await problemsOfSheet(place, sheet) } });
      },
    }),
    route({
      method: 'get',
      path: '/api/drafts/:id/impact',
      summary: 'What a draft would do: cells, ground, and what changes hands',
      access: EDIT,
      params: byDraft,
      answers: { 200: { what: 'The impact', schema: impactSchema } },
      handle: async ({ params, actor }) => replied({ answer: await impactOfDraft(place, actor!, params.id) }),
    }),
    route({
      method: 'get',
      path: '/api/drafts/:id/conflicts',
      summary: 'Operations that do not mean the same on the newest boundaries',
      access: EDIT,
      params: byDraft,
      answers: { 200: { what: 'Conflicts, with their cells', schema: conflictsSchema } },
      handle: async ({ params }) => replied({ answer: await conflictsOf(place, params.id) }),
    }),
    route({
      method: 'post',
      path: '/api/drafts/:id/rebase',
      summary: 'Put a draft on the newest boundaries, leaving some operations behind',
      access: EDIT,
      params: byDraft,
      body: rebaseSchema,
      answers: { 200: { what: 'The draft as it stands then', schema: draftSchema } },
      handle: async ({ params, body, actor, request }) =>
        replied(await rebaseDraft(place, actor!, params.id, body, idempotencyKeyOf(request))),
    }),
    route({
      method: 'put',
      path: '/api/drafts/:id/presence',
      summary: 'Tell where one is at work, and learn who else is',
      access: EDIT,
      params: byDraft,
      body: presenceSchema,
      answers: { 200: { what: 'The others of the last half minute', schema: othersSchema } },
      handle: async ({ params, body, actor }) =>
        replied({ answer: await tellPresence(place, actor!, params.id, body) }),
    }),
  ];
}
