import type { Knex } from 'knex';
import type { Transaction } from '../../platform/database.ts';
import { othersTurn } from '../../platform/others-turn.ts';
import type { SiteRecord } from '../site-record.ts';
import { selectSites } from '../site-store.ts';

/** First key of the advisory lock; "site due" to people. */
const DUE_LOCK = 0x5d0e;

/** Waits until no other process tells of sites that are overdue; held until the transaction ends. */
export async function takeDueTurn(transaction: Transaction, city: string): Promise<void> {
  await transaction.raw('select pg_advisory_xact_lock(?, hashtext(?))', [DUE_LOCK, city]);
}

/**
 * Claims the first of the sites that are overdue and of which that was not told yet, and marks them as told. What is being
 * edited is passed over until the next run. Those that are closed are not due: they are told of when they open.
 */
export async function claimOverdue(
  transaction: Transaction,
  city: string,
  today: string,
  limit: number,
): Promise<SiteRecord[]> {
  const claimed: SiteRecord[] = await untold(selectSites(transaction, city), today)
    .orderBy(['due_on', 'site.id'])
    .limit(limit)
    .forUpdate()
    .skipLocked();
  await markTold(transaction, city, today, (some) =>
    some.whereIn(
      'id',
      claimed.map(({ id }) => id),
    ),
  );
  return claimed;
}

/** Sites marked by one statement: while it runs, the embedded engine does nothing else. */
const BATCH = 1_000;

/** Marks the sites that are overdue as told; `of` narrows to some. Resolves to the cells of each that was not told before. */
export async function markTold(
  transaction: Transaction,
  city: string,
  today: string,
  of: (query: Knex.QueryBuilder) => Knex.QueryBuilder = (query) => query,
): Promise<number[][]> {
  const told: number[][] = [];
  for (;;) {
    const some = of(untold(transaction('site').select('id').where({ city }), today))
      .limit(BATCH)
      .forUpdate()
      .skipLocked();
    const marked: { cell_path: number[] }[] = await transaction('site')
      .where({ city })
      .whereIn('id', some)
      .update({ due_told_on: transaction.ref('due_on') })
      .returning('cell_path');
    for (const row of marked) told.push(row.cell_path);
    if (marked.length < BATCH) return told;
    await othersTurn();
  }
}

const untold = (query: Knex.QueryBuilder, today: string): Knex.QueryBuilder =>
  query
    .whereNull('site.retired_at')
    .where('due_on', '<', today)
    .whereRaw('due_told_on is distinct from due_on')
    .whereRaw('not coalesce(closed_from <= ?::date and coalesce(closed_until >= ?::date, true), false)', [
      today,
      today,
    ]);
