import type { Transaction } from '../../platform/database.ts';
import type { SiteRecord } from '../site-record.ts';
import { selectSites } from '../site-store.ts';

/**
 * Claims sites that are overdue and of which that was not told yet, and marks them as told. What another process has
 * claimed is passed over. Those that are closed are not due: they are told of when they open.
 */
export async function claimOverdue(
  transaction: Transaction,
  city: string,
  today: string,
  limit: number,
): Promise<SiteRecord[]> {
  const claimed: SiteRecord[] = await selectSites(transaction, city)
    .whereNull('site.retired_at')
    .where('due_on', '<', today)
    .whereRaw('due_told_on is distinct from due_on')
    .whereRaw('not coalesce(closed_from <= ?::date and coalesce(closed_until >= ?::date, true), false)', [today, today])
    .orderBy(['due_on', 'site.id'])
    .limit(limit)
    .forUpdate()
    .skipLocked();
  await transaction('site')
    .where({ city })
    .whereIn(
      'id',
      claimed.map(({ id }) => id),
    )
    .update({ due_told_on: transaction.ref('due_on') });
  return claimed;
}
