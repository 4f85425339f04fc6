import type { Queryable, Transaction } from '../platform/database.ts';
import type { Actor } from '../platform/http.ts';

export interface AuditRow {
  id: number;
  at: Date;
  actor: string;
  action: string;
  subject: string;
  reason: string;
  detail: Record<string, unknown>;
}

export async function insertAudit(
  transaction: Transaction,
  city: string,
  { sealedFor, detail, ...entry }: Omit<AuditRow, 'id'> & { sealedFor: number | null },
): Promise<void> {
  await transaction('audit').insert({ city, ...entry, detail: JSON.stringify(detail), sealed_for: sealedFor });
}

/** Newest first, before the entry `before` when given; sealed ones are there for their police post alone. */
export async function listAudit(
  queryable: Queryable,
  city: string,
  { sealedCells = [] }: Pick<Actor, 'sealedCells'>,
  filter: { limit: number; before: number | undefined; actor: string | undefined; action: string | undefined },
): Promise<AuditRow[]> {
  const query = queryable('audit')
    .select('id', 'at', 'actor', 'action', 'subject', 'reason', 'detail')
    .where({ city })
    .where((either) => either.whereNull('sealed_for').orWhereIn('sealed_for', [...sealedCells]))
    .orderBy('id', 'desc')
    .limit(filter.limit);
  if (filter.before !== undefined) query.where('id', '<', filter.before);
  if (filter.actor !== undefined) query.where({ actor: filter.actor });
  if (filter.action !== undefined) query.where({ action: filter.action });
  return query;
}

/** Tells whether there is such an entry from `from` to before `to`. */
export async function isAudited(
  queryable: Queryable,
  city: string,
  { detail, from, to, ...entry }: Pick<AuditRow, 'actor' | 'action' | 'subject' | 'detail'> & { from: Date; to: Date },
): Promise<boolean> {
  const found = await queryable('audit')
    .select('id')
    .where({ city, ...entry })
    .where('at', '>=', from)
    .where('at', '<', to)
    .whereRaw('detail = ?::jsonb', [JSON.stringify(detail)])
    .first();
  return found !== undefined;
}
