/**
 * Routes on hand-offs and outside systems.
 * Longer than 200 lines because the routes stand in one list, where their permissions can be compared.
 */
import { z } from 'zod';
import { organisationCodeSchema } from '../../duty/contract.ts';
import type { Permission } from '../../identity/access.ts';
import { demand } from '../../identity/access.ts';
import { actorOf, NO_STORE } from '../../identity/identity-deps.ts';
import type { RandomBytes } from '../../identity/secrets.ts';
import { refuse } from '../../platform/errors.ts';
import { type AnyRoute, type Call, route } from '../../platform/http.ts';
import { reportNumberSchema } from '../../reports/contract.ts';
import type { CasesPlace } from '../write-steps.ts';
import {
  caseHandOffsSchema,
  handOffCountsSchema,
  handOffDetailSchema,
  handOffListSchema,
  handOffQuerySchema,
  handOffSchema,
  outsideSystemInputSchema,
  outsideSystemSchema,
  outsideSystemSetSchema,
  retryInputSchema,
  settleInputSchema,
  statusTakenSchema,
  withdrawInputSchema,
} from './hand-off-contract.ts';
import { handOffMessage } from './hand-off-message.ts';
import type { SignedMessage } from './hand-off-signature.ts';
import { countHandOffs, readHandOff, readHandOffs } from './hand-off-store.ts';
import { readOutsideSystems } from './outside-system-store.ts';
import { setOutsideSystem, unsetOutsideSystem } from './set-outside-system.ts';
import { takeHandOffStatus } from './take-hand-off-status.ts';
import { wireHandOff, wireOutsideSystem } from './wire-hand-off.ts';
import { retryDeadHandOffs, retryHandOff, settleHandOff, withdrawHandOff } from './work-on-hand-off.ts';

export interface HandOffDeps {
  place: CasesPlace;
  random: RandomBytes;
  /** Whether an outside system may be reached by http beyond this machine. */
  plainHttp: boolean;
}

const READ = { permission: 'hand-off:read' satisfies Permission };
const WORK = { permission: 'hand-off:work' satisfies Permission };
const SET = { permission: 'duty:write' satisfies Permission };
const STATUS_BYTES = 64 * 1024;
const OF_A_CASE = 500;
const byId = z.object({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) });
const byCode = z.object({ code: organisationCodeSchema });
const changed = { 200: { what: 'As it stands now', schema: handOffSchema } };

/** Every route on hand-offs, outside systems, and what these tell. */
export function handOffRoutes({ place, random, plainHttp }: HandOffDeps): AnyRoute[] {
  const { database, city, clock } = place;
  return [
    route({
      method: 'get',
      path: '/api/hand-offs',
      summary: 'Hand-offs to outside systems, newest first; those that were given up with ?state=dead',
      access: READ,
      query: handOffQuerySchema,
      answers: { 200: { what: 'A page', schema: handOffListSchema } },
      handle: async (call) => {
        const { state, system, cursor, limit } = call.query;
        const asked = { ...(state && { state }), ...(system && { system }), ...(cursor && { cursor }), limit };
        const page = await readHandOffs(database.knex, city.code, actorOf(call), asked);
        const last = page.length === limit ? page.at(-1) : undefined;
        const now = clock();
        return {
          headers: NO_STORE,
          json: {
            handOffs: page.map((record) => wireHandOff(record, now)),
            nextCursor: last === undefined ? null : String(last.id),
          },
        };
      },
    }),
    route({
      method: 'get',
      path: '/api/hand-offs/counts',
      summary: 'How many hand-offs stand how, within the area of the caller',
      access: READ,
      answers: { 200: { what: 'By state', schema: handOffCountsSchema } },
      handle: async (call) => ({
        headers: NO_STORE,
        json: await countHandOffs(database.knex, city.code, actorOf(call)),
      }),
    }),
    route({
      method: 'get',
      path: '/api/cases/:number/hand-offs',
      summary: 'The hand-offs of one case, newest first',
      access: READ,
      params: z.object({ number: reportNumberSchema }),
      answers: { 200: { what: 'All of them', schema: caseHandOffsSchema } },
      handle: async (call) => {
        const asked = { number: call.params.number, limit: OF_A_CASE };
        const records = await readHandOffs(database.knex, city.code, actorOf(call), asked);
        const now = clock();
        return { headers: NO_STORE, json: { handOffs: records.map((record) => wireHandOff(record, now)) } };
      },
    }),
    route({
      method: 'get',
      path: '/api/hand-offs/:id',
      summary: 'One hand-off, with the message that is sent',
      access: READ,
      params: byId,
      answers: { 200: { what: 'The hand-off', schema: handOffDetailSchema } },
      handle: async (call) => {
        const record = await readHandOff(database.knex, city.code, actorOf(call), call.params.id);
        if (record === undefined) throw refuse('not-found', `There is no hand-off ${call.params.id} in your area`);
        return { headers: NO_STORE, json: { ...wireHandOff(record, clock()), message: handOffMessage(record) } };
      },
    }),
    route({
      method: 'post',
      path: '/api/hand-offs/retry',
      summary: 'Have every hand-off that was given up tried again, of one system or of all',
      access: WORK,
      body: retryInputSchema,
      answers: { 200: { what: 'How many', schema: z.object({ retried: z.int() }) } },
      handle: async (call) => ({
        headers: NO_STORE,
        json: { retried: await retryDeadHandOffs(place, actorOf(call), call.body.system) },
      }),
    }),
    route({
      method: 'post',
      path: '/api/hand-offs/:id/retry',
      summary: 'Have a hand-off tried at once',
      access: WORK,
      params: byId,
      answers: changed,
      handle: async (call) => ({
        headers: NO_STORE,
        json: await retryHandOff(place, actorOf(call), call.params.id),
      }),
    }),
    route({
      method: 'post',
      path: '/api/hand-offs/:id/withdraw',
      summary: 'Withdraw a hand-off; the case goes back to the desk',
      access: WORK,
      params: byId,
      body: withdrawInputSchema,
      answers: changed,
      handle: async (call) => ({
        headers: NO_STORE,
        json: await withdrawHandOff(place, actorOf(call), call.params.id, call.body.reason),
      }),
    }),
    route({
      method: 'post',
      path: '/api/hand-offs/:id/settle',
      summary: 'Note that the system was told by hand, and the number that it gave',
      access: WORK,
      params: byId,
      body: settleInputSchema,
      answers: changed,
      handle: async (call) => ({
        headers: NO_STORE,
        json: await settleHandOff(place, actorOf(call), call.params.id, call.body),
      }),
    }),
    route({
      method: 'post',
      path: '/api/hand-offs/status',
      summary:
        'What an outside system tells of a case that it was handed: JSON {messageId or remoteNumber, status, at, note?}, signed as Standard Webhooks with the secret of the system',
      access: 'public',
      body: 'stream',
      answers: {
        200: { what: 'Taken; the same message again changes nothing', schema: statusTakenSchema },
      },
      handle: async (call) => ({
        headers: NO_STORE,
        json: await takeHandOffStatus(place, await signedMessage(call)),
      }),
    }),
    route({
      method: 'get',
      path: '/api/outside-systems',
      summary: 'Outside systems: how they are reached, what waits for them, when they last took something',
      access: READ,
      answers: { 200: { what: 'In order', schema: z.object({ systems: z.array(outsideSystemSchema) }) } },
      handle: async (call) => {
        const rows = await readOutsideSystems(database.knex, city.code, actorOf(call));
        return { headers: NO_STORE, json: { systems: rows.map(wireOutsideSystem) } };
      },
    }),
    route({
      method: 'put',
      path: '/api/outside-systems/:code',
      summary: 'Set the address of an outside system and the secret that both sides sign with',
      access: SET,
      params: byCode,
      body: outsideSystemInputSchema,
      answers: { 200: { what: 'Set; a secret that was made up is told this once', schema: outsideSystemSetSchema } },
      handle: async (call) => {
        const actor = actorOf(call);
        demand(actor, 'duty:write', []);
        const system = { database, city, clock, random, plainHttp };
        return { headers: NO_STORE, json: await setOutsideSystem(system, actor.name, call.params.code, call.body) };
      },
    }),
    route({
      method: 'delete',
      path: '/api/outside-systems/:code',
      summary: 'Take the address of an outside system away: it is told by hand',
      access: SET,
      params: byCode,
      answers: { 204: { what: 'It has none' } },
      handle: async (call) => {
        const actor = actorOf(call);
        demand(actor, 'duty:write', []);
        await unsetOutsideSystem(place, actor.name, call.params.code);
        return { status: 204, headers: NO_STORE };
      },
    }),
  ];
}

/** The signature is over the bytes as they came: read before anything understands them. */
async function signedMessage({ request }: Call): Promise<SignedMessage> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > STATUS_BYTES) throw refuse('body-too-large', `Send at most ${STATUS_BYTES} bytes`);
    chunks.push(chunk);
  }
  return {
    id: request.get('webhook-id') ?? '',
    timestamp: request.get('webhook-timestamp') ?? '',
    signature: request.get('webhook-signature') ?? '',
    body: Buffer.concat(chunks),
  };
}
