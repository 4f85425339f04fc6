/** SQL that reads posts and absences of all times, and makes edits of duties wait for each other. */
import type { Queryable, Transaction } from '../../platform/database.ts';
import type { Absence, Post, PostHolding } from '../contract.ts';

const DUTY_LOCK = 0x64_75_74_79;

/** Edits of the duties of a city go one after another, so that what a rule was checked on still stands when it is written. */
export async function takeDutyTurn(transaction: Transaction, city: string): Promise<void> {
  await transaction.raw('select pg_advisory_xact_lock(?, hashtext(?))', [DUTY_LOCK, city]);
}

export interface HoldingFilter {
  id?: number | undefined;
  cellIds?: readonly number[] | undefined;
  staff?: string | undefined;
  post?: Post | undefined;
  /** Those held on that day; all when absent. */
  day?: string | undefined;
  /** Those after it in the order of the list, which is that of ids. */
  after?: number | undefined;
  limit?: number | undefined;
}

/** Holdings by id, ended and future ones too. */
export async function readHoldings(
  queryable: Queryable,
  city: string,
  { id, cellIds, staff, post, day, after, limit }: HoldingFilter = {},
): Promise<PostHolding[]> {
  const query = queryable('post_holding')
    .select({ id: 'id', cellId: 'cell_id', post: 'post', staff: 'staff', fromDay: 'from_day', toDay: 'to_day' })
    .where({ city })
    .orderBy('id');
  if (id !== undefined) query.where({ id });
  if (cellIds !== undefined) query.whereRaw('cell_id = any(?::bigint[])', [[...cellIds]]);
  if (staff !== undefined) query.where({ staff });
  if (post !== undefined) query.where({ post });
  if (day !== undefined)
    query.where('from_day', '<=', day).where((any) => any.whereNull('to_day').orWhere('to_day', '>=', day));
  if (after !== undefined) query.where('id', '>', after);
  if (limit !== undefined) query.limit(limit);
  return query;
}

export interface AbsenceFilter {
  id?: number | undefined;
  staff?: string | undefined;
  /** Those that touch the days from `from` to `to`. */
  from?: string | undefined;
  to?: string | undefined;
  after?: number | undefined;
  limit?: number | undefined;
}

/** Absences by id. */
export async function readAbsences(
  queryable: Queryable,
  city: string,
  { id, staff, from, to, after, limit }: AbsenceFilter = {},
): Promise<Absence[]> {
  const query = queryable('absence')
    .select({ id: 'id', staff: 'staff', fromDay: 'from_day', toDay: 'to_day', note: 'note' })
    .where({ city })
    .orderBy('id');
  if (id !== undefined) query.where({ id });
  if (staff !== undefined) query.where({ staff });
  if (from !== undefined) query.where('to_day', '>=', from);
  if (to !== undefined) query.where('from_day', '<=', to);
  if (after !== undefined) query.where('id', '>', after);
  if (limit !== undefined) query.limit(limit);
  return query;
}
