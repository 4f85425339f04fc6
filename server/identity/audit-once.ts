import type { Transaction } from '../platform/database.ts';
import { type AuditRecord, recordAudit } from './audit.ts';
import { isAudited } from './audit-store.ts';

/** Writes an entry unless one with the same actor, action, subject and detail stands there within `span`: from its begin to before its end. */
export async function recordAuditOnce(
  transaction: Transaction,
  city: string,
  record: AuditRecord,
  span: { from: Date; to: Date },
): Promise<void> {
  const { actor, action, subject, detail = {} } = record;
  if (await isAudited(transaction, city, { actor, action, subject, detail, ...span })) return;
  await recordAudit(transaction, city, record);
}
