import { z } from 'zod';
import { refuse } from '../platform/errors.ts';
import { type AnyRoute, route } from '../platform/http.ts';
import type { Permission } from './access.ts';
import { demandArea, keepWithinArea } from './account-area.ts';
import { addToken } from './add-token.ts';
import { recordAudit } from './audit.ts';
import { addedTokenSchema, newTokenSchema, type TokenAnswer, tokenSchema } from './contract.ts';
import { listTokens, revokeToken, type TokenRow } from './credential-store.ts';
import { actorOf, circumstancesOf, created, type IdentityDeps, NO_STORE } from './identity-deps.ts';

const PERMISSION = { permission: 'account:write' satisfies Permission };

/** Listing, adding and withdrawing API tokens. */
export function tokenRoutes(deps: IdentityDeps): AnyRoute[] {
  const { database, city, clock, gatekeeper } = deps;
  return [
    route({
      method: 'get',
      path: '/api/tokens',
      summary: 'API tokens of the accounts within the area of the caller; never the tokens themselves',
      access: PERMISSION,
      answers: { 200: { what: 'By id', schema: z.object({ tokens: z.array(tokenSchema) }) } },
      handle: async (call) => {
        const tokens = await listTokens(database.knex, city);
        const mine = await keepWithinArea(database.knex, city, actorOf(call), tokens, ({ areaCellId }) => areaCellId);
        return { headers: NO_STORE, json: { tokens: mine.map(tokenAnswer) } };
      },
    }),
    route({
      method: 'post',
      path: '/api/tokens',
      summary: 'Add an API token, and its account when there is none of that name',
      access: PERMISSION,
      body: newTokenSchema,
      answers: { 201: { what: 'Added; the token is told this once', schema: addedTokenSchema } },
      handle: async (call) => {
        const { name, role, area, organisation, staff } = call.body;
        const wanted = { city, name, role, areaCode: area, organisationCode: organisation, staffCode: staff };
        const circumstances = circumstancesOf(deps, actorOf(call));
        return created(await addToken(database, wanted, circumstances));
      },
    }),
    route({
      method: 'delete',
      path: '/api/tokens/:id',
      summary: 'Withdraw an API token; sessions that it opened end',
      access: PERMISSION,
      params: z.object({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }),
      answers: { 204: { what: 'Withdrawn' } },
      handle: async (call) => {
        const actor = actorOf(call);
        const { id } = call.params;
        await database.transaction(async (transaction) => {
          const [token] = await listTokens(transaction, city, id);
          if (token === undefined) throw refuse('not-found', `There is no token ${id}`);
          await demandArea(transaction, city, actor, token.areaCellId);
          const at = clock();
          await revokeToken(transaction, city, id, at);
          const detail = { token: id };
          await recordAudit(transaction, city, {
            at,
            actor: actor.name,
            action: 'token.revoke',
            subject: token.name,
            detail,
          });
        });
        gatekeeper.forget();
        return { status: 204, headers: NO_STORE };
      },
    }),
  ];
}

function tokenAnswer({ id, name, account, role, createdAt, usedAt, revokedAt }: TokenRow): TokenAnswer {
  return {
    id,
    name,
    account,
    role,
    createdAt: createdAt.toISOString(),
    usedAt: usedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}
