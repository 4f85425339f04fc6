import { z } from 'zod';
import type { Permission } from '../../identity/access.ts';
import { type AnyRoute, route } from '../../platform/http.ts';
import { idempotencyKeyOf } from '../../platform/idempotency-key.ts';
import { addressNumberSchema } from '../address-number.ts';
import { beginDraft } from './begin-draft.ts';
import { describeDraft } from './describe-draft.ts';
import { discardDraft } from './discard-draft.ts';
import {
  draftChangeSchema,
  draftListSchema,
  draftQuerySchema,
  draftSchema,
  newDraftSchema,
  publishedSchema,
  publishSchema,
  reviewSchema,
  withdrawnSchema,
  withdrawSchema,
} from './draft-contract.ts';
import { byDraft, replied } from './draft-reply.ts';
import type { DraftsPlace } from './drafts-place.ts';
import { operationRoutes } from './operation-http.ts';
import { publishDraft } from './publish-draft.ts';
import { readDraft, readDrafts } from './read-drafts.ts';
import { reviewDraft } from './review-draft.ts';
import { withdrawGeneration } from './withdraw-generation.ts';

const EDIT = { permission: 'grid:write' satisfies Permission };
const A_DRAFT = { 200: { what: 'The draft as it stands then', schema: draftSchema } };

/** Every route on drafts of boundaries, and the one that takes a publication back. */
export function draftRoutes(place: DraftsPlace): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: '/api/drafts',
      summary: 'Drafts of boundaries, the newest first',
      access: EDIT,
      query: draftQuerySchema,
      answers: { 200: { what: 'A page', schema: draftListSchema } },
      handle: async ({ query }) => replied({ answer: await readDrafts(place, query) }),
    }),
    route({
      method: 'post',
      path: '/api/drafts',
      summary: 'Begin a draft of the newest boundaries, in force or scheduled',
      access: EDIT,
      body: newDraftSchema,
      answers: { 201: { what: 'The draft', schema: draftSchema } },
      handle: async ({ body, actor, request }) => {
        const begun = await beginDraft(place, actor!, body, idempotencyKeyOf(request));
        const reply = replied(begun);
        return { ...reply, status: 201, headers: { ...reply.headers, location: `/api/drafts/${begun.answer.id}` } };
      },
    }),
    route({
      method: 'get',
      path: '/api/drafts/:id',
      summary: 'One draft',
      access: EDIT,
      params: byDraft,
      answers: A_DRAFT,
      handle: async ({ params }) => replied({ answer: await readDraft(place, params.id) }),
    }),
    route({
      method: 'patch',
      path: '/api/drafts/:id',
      summary: 'Change the title and the reason of a draft',
      access: EDIT,
      params: byDraft,
      body: draftChangeSchema,
      answers: A_DRAFT,
      handle: async ({ params, body, actor, request }) =>
        replied(await describeDraft(place, actor!, params.id, body, idempotencyKeyOf(request))),
    }),
    route({
      method: 'delete',
      path: '/api/drafts/:id',
      summary: 'Put a draft aside for good; it stays on record',
      access: EDIT,
      params: byDraft,
      answers: A_DRAFT,
      handle: async ({ params, actor, request }) =>
        replied(await discardDraft(place, actor!, params.id, idempotencyKeyOf(request))),
    }),
    ...operationRoutes(place),
    route({
      method: 'post',
      path: '/api/drafts/:id/review',
      summary: 'Ask for the review of a draft, approve it, return it, or take that back',
      access: EDIT,
      params: byDraft,
      body: reviewSchema,
      answers: A_DRAFT,
      handle: async ({ params, body, actor, request }) =>
        replied(await reviewDraft(place, actor!, params.id, body, idempotencyKeyOf(request))),
    }),
    route({
      method: 'post',
      path: '/api/drafts/:id/publish',
      summary: 'Publish a draft, at once or from an instant on',
      access: EDIT,
      params: byDraft,
      body: publishSchema,
      answers: { 200: { what: 'The generation; published at once, it holds by then', schema: publishedSchema } },
      handle: async ({ params, body, actor, request }) =>
        replied(await publishDraft(place, actor!, params.id, body, idempotencyKeyOf(request))),
    }),
    route({
      method: 'post',
      path: '/api/generations/:number/withdraw',
      summary: 'Take a publication back before it holds; the draft that it came of is open again',
      access: EDIT,
      params: z.object({ number: addressNumberSchema }),
      body: withdrawSchema,
      answers: { 200: { what: 'What was taken back', schema: withdrawnSchema } },
      handle: async ({ params, body, actor, request }) =>
        replied(await withdrawGeneration(place, actor!, params.number, body.reason, idempotencyKeyOf(request))),
    }),
  ];
}
