import type { Queryable, Transaction } from '../platform/database.ts';

export interface AuditRow {
  id: number;
  at: Date;
  actor: string;
  action: string;
  subject: string;
  reason: string;
  detail: Record<string, unknown>;
}

export async function insertAudit(transaction: Transaction, city: string, entry: Omit<AuditRow, 'id'>): Promise<void> {
  await transaction('audit').insert({ city, ...entry, detail: JSON.stringify(entry.detail) });
}

/** Newest first, before the entry `before` when given. */
export async function listAudit(
  queryable: Queryable,
  city: string,
  filter: { limit: number; before: number | undefined; actor: string | undefined; action: string | undefined },
): Promise<AuditRow[]> {
  const query = queryable('audit')
    .select('id', 'at', 'actor', 'action', 'subject', 'reason', 'detail')
    .where({ city })
    .orderBy('id', 'desc')
    .limit(filter.limit);
  if (filter.before !== undefined) query.where('id', '<', filter.before);
  if (filter.actor !== undefined) query.where({ actor: filter.actor });
  if (filter.action !== undefined) query.where({ action: filter.action });
  return query;
}
