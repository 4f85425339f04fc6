/** SQL of plans. */
import type { Queryable, Transaction } from '../../platform/database.ts';
import type { StandingPlan } from './rounds-of-day.ts';

/** A plan with what an edit of it hangs on. */
export interface StoredPlan extends StandingPlan {
  /** Grows with each change. */
  version: number;
  /** Null while it is as it was made. */
  changedBy: string | null;
}

export interface PlanFilter {
  id?: number | undefined;
  cellIds?: readonly number[] | undefined;
  staff?: string | undefined;
  /** Those in force that day. */
  day?: string | undefined;
  after?: number | undefined;
  limit?: number | undefined;
}

/** Plans by id. */
export async function readPlans(
  queryable: Queryable,
  city: string,
  { id, cellIds, staff, day, after, limit }: PlanFilter = {},
): Promise<StoredPlan[]> {
  const query = queryable('patrol_plan')
    .select({ id: 'id', cellId: 'cell_id', staff: 'staff', days: 'days', note: 'note', fromDay: 'from_day' })
    .select({ toDay: 'to_day', author: 'author', createdAt: 'created_at', version: 'version', changedBy: 'changed_by' })
    .select({
      startsAt: queryable.raw("to_char(starts_at, 'HH24:MI')"),
      endsAt: queryable.raw("to_char(ends_at, 'HH24:MI')"),
    })
    .where({ city })
    .orderBy('id');
  if (id !== undefined) query.where({ id });
  if (cellIds !== undefined) query.whereRaw('cell_id = any(?::bigint[])', [[...cellIds]]);
  if (staff !== undefined) query.where({ staff });
  if (day !== undefined)
    query.where('from_day', '<=', day).where((any) => any.whereNull('to_day').orWhere('to_day', '>=', day));
  if (after !== undefined) query.where('id', '>', after);
  if (limit !== undefined) query.limit(limit);
  return query;
}

/** What a plan says. */
export type WrittenPlan = Omit<StandingPlan, 'id' | 'author' | 'createdAt'>;
const columns = ({ cellId, staff, days, startsAt, endsAt, note, fromDay, toDay }: WrittenPlan) => ({
  ...{ cell_id: cellId, staff, days, starts_at: startsAt, ends_at: endsAt, note },
  ...{ from_day: fromDay, to_day: toDay },
});

const PLAN_LOCK = 0x70_6c_61_6e;

/** Plans of a city are made and changed one after another, so that of two that say the same one is refused. */
export async function takePlanTurn(transaction: Transaction, city: string): Promise<void> {
  await transaction.raw('select pg_advisory_xact_lock(?, hashtext(?))', [PLAN_LOCK, city]);
}

/** Another plan than `id` with the same cell, person, kind of days and hours, in force on some of the same days. */
export async function readSamePlan(
  queryable: Queryable,
  city: string,
  { cellId, staff, days, startsAt, endsAt, fromDay, toDay }: WrittenPlan,
  id = 0,
): Promise<Pick<StandingPlan, 'id' | 'author' | 'fromDay' | 'toDay'> | undefined> {
  const query = queryable('patrol_plan')
    .select({ id: 'id', author: 'author', fromDay: 'from_day', toDay: 'to_day' })
    .where({ city, cell_id: cellId, staff, days, starts_at: startsAt, ends_at: endsAt })
    .whereNot({ id })
    .where((any) => any.whereNull('to_day').orWhere('to_day', '>=', fromDay))
    .orderBy('id');
  if (toDay !== null) query.where('from_day', '<=', toDay);
  return query.first();
}

/** Resolves to its id. */
export async function insertPlan(
  transaction: Transaction,
  city: string,
  plan: WrittenPlan,
  by: { author: string; at: Date },
): Promise<number> {
  const [row] = await transaction('patrol_plan')
    .insert({ city, ...columns(plan), author: by.author, created_at: by.at })
    .returning('id');
  return row.id;
}

/** Changes a plan, if it still stands at `version`; resolves to whether it did. */
export async function updatePlan(
  transaction: Transaction,
  city: string,
  id: number,
  plan: WrittenPlan,
  { version, by, at }: { version: number; by: string; at: Date },
): Promise<boolean> {
  const changed = { ...columns(plan), version: version + 1, changed_by: by, changed_at: at };
  return (await transaction('patrol_plan').where({ city, id, version }).update(changed)) > 0;
}

/** Ends a plan with its last day; one that would end before it begins was never one, and goes. */
export async function endPlan(transaction: Transaction, city: string, id: number, lastDay: string): Promise<void> {
  await transaction('patrol_plan').where({ city, id }).where('from_day', '>', lastDay).del();
  await transaction('patrol_plan').where({ city, id }).update({ to_day: lastDay });
}
