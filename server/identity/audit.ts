import type { Transaction } from '../platform/database.ts';
import { insertAudit } from './audit-store.ts';

/** Who did what to what, when and why. `detail` holds no secrets. */
export interface AuditRecord {
  at: Date;
  /** Account name; `system` for the service itself, `nobody` before sign-in. */
  actor: string;
  /** Noun and verb, e.g. `account.create`. */
  action: string;
  subject: string;
  reason?: string;
  detail?: Record<string, unknown>;
  /** Null or absent: for whoever reads the audit. Else for the police post of this cell alone; 0 for nobody. */
  sealedFor?: number | null;
}

/** Writes an entry in the transaction of the deed, so that neither stands without the other. The table takes no change after. */
export async function recordAudit(transaction: Transaction, city: string, record: AuditRecord): Promise<void> {
  await insertAudit(transaction, city, { reason: '', detail: {}, sealedFor: null, ...record });
}
