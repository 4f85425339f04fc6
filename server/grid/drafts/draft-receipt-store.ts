import type { Database, Queryable, Transaction } from '../../platform/database.ts';

/**
 * Takes an idempotency key for this transaction: undefined when it is new, else what was answered under it. A twin
 * that is at it just then is waited for.
 */
export async function takeKey(
  transaction: Transaction,
  city: string,
  { key, contentHash, at }: { key: string; contentHash: Buffer; at: Date },
): Promise<{ contentHash: Buffer; answer: unknown } | undefined> {
  const taken = await transaction('draft_receipt')
    .insert({ city, key, content_hash: contentHash, at })
    .onConflict(['city', 'key'])
    .ignore()
    .returning('key');
  if (taken.length > 0) return undefined;
  return readReceipt(transaction, city, key);
}

/** What was answered under a key; undefined when it is new. */
export async function readReceipt(
  queryable: Queryable,
  city: string,
  key: string,
): Promise<{ contentHash: Buffer; answer: unknown } | undefined> {
  const row = await queryable('draft_receipt')
    .select('answer', { contentHash: 'content_hash' })
    .where({ city, key })
    .first();
  return row && { ...row, contentHash: Buffer.from(row.contentHash) };
}

export async function keepAnswer(transaction: Transaction, city: string, key: string, answer: unknown): Promise<void> {
  await transaction('draft_receipt')
    .where({ city, key })
    .update({ answer: JSON.stringify(answer) });
}

/** Removes what was answered before an instant. */
export async function forgetReceipts({ knex }: Pick<Database, 'knex'>, city: string, before: Date): Promise<void> {
  await knex('draft_receipt').where({ city }).andWhere('at', '<', before).delete();
}
