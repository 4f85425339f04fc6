import { z } from 'zod';
import type { Permission } from '../identity/access.ts';
import { Refusal } from '../platform/errors.ts';
import { type AnyRoute, type Call, type Reply, route } from '../platform/http.ts';
import { idempotencyKeyOf } from '../platform/idempotency-key.ts';
import { closeInputSchema, reportNumberSchema, reportSchema } from '../reports/contract.ts';
import { type Asker, actOnCase } from './act-on-case.ts';
import {
  type BulkAnswer,
  bulkActionSchema,
  bulkAnswerSchema,
  type CaseActionInput,
  caseActionSchema,
  caseCountsSchema,
  caseDetailSchema,
  caseFilterSchema,
  caseListQuerySchema,
  caseListSchema,
  caseOrderSchema,
  caseSchema,
} from './contract.ts';
import { caseDetail } from './desk/case-detail.ts';
import { deskRoutes } from './desk/desk-http.ts';
import { countCases, listCases, orderCases } from './desk/list-cases.ts';
import type { CasesPlace } from './write-steps.ts';

const READ = { permission: 'case:read' satisfies Permission };
const WORK = { permission: 'case:work' satisfies Permission };
const DIRECT = { permission: 'case:direct' satisfies Permission };
const NO_STORE = { 'cache-control': 'no-store' };
const byNumber = z.object({ number: reportNumberSchema });
const orderQuerySchema = caseFilterSchema.extend({ sort: caseListQuerySchema.shape.sort });

/** Every route on cases, and on what a desk keeps. */
export function caseRoutes(place: CasesPlace): AnyRoute[] {
  const act = async (call: Call, number: string, input: CaseActionInput): Promise<Reply> => {
    const done = await actOnCase(place, call.actor!, number, input, idempotencyKeyOf(call.request));
    return {
      json: done.case,
      headers: { ...NO_STORE, ...(done.replay ? { 'idempotent-replay': 'true' } : {}) },
    };
  };
  return [
    route({
      method: 'get',
      path: '/api/cases',
      summary:
        'Cases by the filters of reports, stage, holder, deadline and more; or those of `numbers`, in their order',
      access: READ,
      query: caseListQuerySchema,
      answers: { 200: { what: 'A page', schema: caseListSchema } },
      handle: async ({ actor, query }) => ({ headers: NO_STORE, json: await listCases(place, actor!, query) }),
    }),
    route({
      method: 'get',
      path: '/api/cases/order',
      summary: 'The numbers of the whole list, in its order',
      access: READ,
      query: orderQuerySchema,
      answers: { 200: { what: 'The order', schema: caseOrderSchema } },
      handle: async ({ actor, query }) => ({ headers: NO_STORE, json: await orderCases(place, actor!, query) }),
    }),
    route({
      method: 'get',
      path: '/api/cases/counts',
      summary: 'How many open cases stand where, are overdue, and lie with whom',
      access: READ,
      answers: { 200: { what: 'The counts', schema: caseCountsSchema } },
      handle: async ({ actor }) => ({ headers: NO_STORE, json: await countCases(place, actor!) }),
    }),
    route({
      method: 'get',
      path: '/api/cases/:number',
      summary: 'One case: its whole history, its people, and what the asker may do now',
      access: READ,
      params: byNumber,
      answers: { 200: { what: 'The case', schema: caseDetailSchema } },
      handle: async ({ actor, params }) => ({
        headers: NO_STORE,
        json: await caseDetail(place, actor!, params.number),
      }),
    }),
    route({
      method: 'post',
      path: '/api/cases/:number/actions',
      summary: 'Take an action on a case; a repeated Idempotency-Key does nothing twice',
      access: WORK,
      params: byNumber,
      body: caseActionSchema,
      answers: { 200: { what: 'The case as it stands then', schema: caseSchema } },
      handle: (call) => act(call, call.params.number, call.body),
    }),
    route({
      method: 'post',
      path: '/api/cases/actions',
      summary: 'Take one action on up to 500 cases, each on its own; the results are in their order',
      access: WORK,
      body: bulkActionSchema,
      answers: { 200: { what: 'What became of each', schema: bulkAnswerSchema } },
      handle: async ({ actor, body, request }) => ({
        headers: NO_STORE,
        json: await actOnMany(place, actor!, body.numbers, body.action, idempotencyKeyOf(request)),
      }),
    }),
    route({
      method: 'post',
      path: '/api/reports/:number/acknowledge',
      summary: 'Take note of an open report; the same as the action acknowledge',
      access: { permission: 'report:work' satisfies Permission },
      params: byNumber,
      answers: { 200: { what: 'The report', schema: reportSchema } },
      handle: (call) => act(call, call.params.number, { action: 'acknowledge', note: '' }),
    }),
    route({
      method: 'post',
      path: '/api/reports/:number/close',
      summary: 'Strike a report off, saying how it ended; the same as the action close',
      access: DIRECT,
      params: byNumber,
      body: closeInputSchema,
      answers: { 200: { what: 'The report', schema: reportSchema } },
      handle: (call) => act(call, call.params.number, { action: 'close', reason: call.body.reason }),
    }),
    ...deskRoutes(place),
  ];
}

/** One after another: each stands or is refused alone. What is no refusal ends it all, and a repetition goes on from there. */
async function actOnMany(
  place: CasesPlace,
  actor: Asker,
  numbers: readonly string[],
  action: CaseActionInput,
  key: string | undefined,
): Promise<BulkAnswer> {
  const results: BulkAnswer['results'] = [];
  for (const number of numbers) {
    try {
      const own = key === undefined ? undefined : `${key}/${number}`;
      results.push({ number, case: (await actOnCase(place, actor, number, action, own)).case });
    } catch (error) {
      if (!(error instanceof Refusal) || error.status >= 500) throw error;
      results.push({ number, refused: { code: error.code, detail: error.message } });
    }
  }
  return { results };
}
