import { z } from 'zod';
import type { Permission } from '../../identity/access.ts';
import { recordAudit } from '../../identity/audit.ts';
import { refuse } from '../../platform/errors.ts';
import { type AnyRoute, route } from '../../platform/http.ts';
import { replyTemplateSchema, savedFilterSchema } from '../contract.ts';
import type { CasesPlace } from '../write-steps.ts';
import { deleteFilter, deleteTemplate, putFilter, putTemplates, readFilters, readTemplates } from './desk-store.ts';

const READ = { permission: 'case:read' satisfies Permission };
const DIRECT = { permission: 'case:direct' satisfies Permission };
const NO_STORE = { 'cache-control': 'no-store' };
const MOST_FILTERS = 50;
const byName = z.object({ name: savedFilterSchema.shape.name });
const byCode = z.object({ code: replyTemplateSchema.shape.code });
const filterList = z.array(savedFilterSchema);
const templateList = z.array(replyTemplateSchema);

/** What a desk keeps: the filters of each account, and the templates that all share. */
export function deskRoutes({ database, city: { code: city }, clock }: CasesPlace): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: '/api/case-filters',
      summary: 'Filters of the desk that this account keeps',
      access: READ,
      answers: { 200: { what: 'In their order', schema: filterList } },
      handle: async ({ actor }) => ({
        headers: NO_STORE,
        json: await readFilters(database.knex, city, actor!.accountId),
      }),
    }),
    route({
      method: 'put',
      path: '/api/case-filters/:name',
      summary: `Keep a filter under this name; at most ${MOST_FILTERS}`,
      access: READ,
      params: byName,
      body: savedFilterSchema.partial({ name: true }),
      answers: { 200: { what: 'All of them', schema: filterList } },
      handle: async ({ actor, params, body }) => {
        const { accountId } = actor!;
        const filter = { ...body, name: params.name };
        const isKept = await database.transaction((transaction) =>
          putFilter(transaction, city, accountId, filter, MOST_FILTERS),
        );
        if (!isKept)
          throw refuse('invalid-request', `An account keeps at most ${MOST_FILTERS} filters; remove one first`);
        return { headers: NO_STORE, json: await readFilters(database.knex, city, accountId) };
      },
    }),
    route({
      method: 'delete',
      path: '/api/case-filters/:name',
      summary: 'Keep a filter no longer',
      access: READ,
      params: byName,
      answers: { 200: { what: 'The others', schema: filterList } },
      handle: async ({ actor, params }) => {
        const { accountId } = actor!;
        if (!(await deleteFilter(database.knex, city, accountId, params.name)))
          throw refuse('not-found', `You keep no filter "${params.name}"`);
        return { headers: NO_STORE, json: await readFilters(database.knex, city, accountId) };
      },
    }),
    route({
      method: 'get',
      path: '/api/reply-templates',
      summary: 'Texts for replies, ready to be filled in',
      access: READ,
      answers: { 200: { what: 'In their order', schema: templateList } },
      handle: async () => ({ headers: NO_STORE, json: await readTemplates(database.knex, city) }),
    }),
    route({
      method: 'put',
      path: '/api/reply-templates/:code',
      summary: 'Add or change a template',
      access: DIRECT,
      params: byCode,
      body: replyTemplateSchema.partial({ code: true }),
      answers: { 200: { what: 'The template', schema: replyTemplateSchema } },
      handle: async ({ actor, params, body }) => {
        const template = { ...body, code: params.code };
        await database.transaction(async (transaction) => {
          await putTemplates(transaction, city, [template]);
          await recordAudit(transaction, city, {
            at: clock(),
            actor: actor!.name,
            action: 'reply-template.put',
            subject: params.code,
            detail: { ...template },
          });
        });
        return { headers: NO_STORE, json: template };
      },
    }),
    route({
      method: 'delete',
      path: '/api/reply-templates/:code',
      summary: 'Remove a template',
      access: DIRECT,
      params: byCode,
      answers: { 200: { what: 'The others', schema: templateList } },
      handle: async ({ actor, params }) => {
        await database.transaction(async (transaction) => {
          if (!(await deleteTemplate(transaction, city, params.code)))
            throw refuse('not-found', `There is no template "${params.code}"`);
          await recordAudit(transaction, city, {
            at: clock(),
            actor: actor!.name,
            action: 'reply-template.delete',
            subject: params.code,
          });
        });
        return { headers: NO_STORE, json: await readTemplates(database.knex, city) };
      },
    }),
  ];
}
