import { type AnyRoute, route } from '../platform/http.ts';
import { demand, type Permission } from './access.ts';
import { listAudit } from './audit-store.ts';
import { auditPageSchema, auditQuerySchema } from './contract.ts';
import { actorOf, type IdentityDeps, NO_STORE } from './identity-deps.ts';

/** Reading the audit. */
export function auditRoute({ database, city }: IdentityDeps): AnyRoute {
  return route({
    method: 'get',
    path: '/api/audit',
    summary: 'Who did what, when and why; newest first',
    access: { permission: 'audit:read' satisfies Permission },
    query: auditQuerySchema,
    answers: { 200: { what: 'A page', schema: auditPageSchema } },
    handle: async (call) => {
      // Entries lie in no cell: they are for accounts of the whole city.
      const reader = actorOf(call);
      demand(reader, 'audit:read', []);
      const { limit, cursor, actor, action } = call.query;
      const rows = await listAudit(database.knex, city, reader, { limit: limit + 1, before: cursor, actor, action });
      const page = rows.slice(0, limit);
      const entries = page.map((row) => ({ ...row, at: row.at.toISOString() }));
      const last = page.at(-1);
      const nextCursor = rows.length > limit && last !== undefined ? String(last.id) : null;
      return { headers: NO_STORE, json: { entries, nextCursor } };
    },
  });
}
