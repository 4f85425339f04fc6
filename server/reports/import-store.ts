import type { Transaction } from '../platform/database.ts';
import type { AsideReason } from './import-row.ts';

/** A row that could not become a report, as it came. */
export interface RowAside {
  /** 0-based data row. */
  row: number;
  externalId: string | null;
  reason: AsideReason;
  content: Record<string, string>;
  /** It is a sealed tip, of which no summary tells. */
  sealed?: boolean;
}

/** Keeps rows aside; those that an earlier run kept stay as they are. */
export async function keepAside(
  transaction: Transaction,
  city: string,
  source: string,
  file: string,
  rows: readonly RowAside[],
  keptAt: Date,
): Promise<void> {
  if (rows.length === 0) return;
  const given = rows.map(({ row, externalId, reason, content }) => ({ row, external_id: externalId, reason, content }));
  await transaction.raw(
    `insert into kept_aside (city, source, file, row, external_id, reason, content, kept_at)
     select ?, ?, ?, "row", external_id, reason, content, ?::timestamptz
     from json_to_recordset(?::json) as given ("row" integer, external_id text, reason text, content jsonb)
     on conflict do nothing`,
    [city, source, file, keptAt, JSON.stringify(given)],
  );
}

/** Which external ids of a source are here already, with the hash of what was sent. */
export async function readKnown(
  transaction: Transaction,
  city: string,
  source: string,
  externalIds: readonly string[],
): Promise<Map<string, Uint8Array | null>> {
  const rows: { id: string; hash: Uint8Array | null }[] = await transaction('report')
    .select({ id: 'external_id', hash: 'content_hash' })
    .where({ city, source })
    .whereRaw('external_id = any(?::text[])', [[...externalIds]]);
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}
