import type { Queryable, Transaction } from '../platform/database.ts';
import type { NewCategory } from '../reports/contract.ts';
import { DEMO_SOURCE } from './demo-city.ts';

/** Marks the city as the synthetic one of `seed`. */
export async function markDemo(transaction: Transaction, city: string, seed: number): Promise<void> {
  await transaction('city').where({ code: city }).update({ demo_seed: seed });
}

/** How many organisations the city has. */
export async function countOrganisations(queryable: Queryable, city: string): Promise<number> {
  const row = await queryable('organisation').where({ city }).count<{ count: number }>({ count: '*' }).first();
  return Number(row?.count ?? 0);
}

/** Marks which categories are sealed or disputes, and who leads in them, where a demo is older than these marks. */
export async function markCategories(
  transaction: Transaction,
  city: string,
  categories: readonly NewCategory[],
): Promise<void> {
  const marks = categories.map(({ code, sealed, dispute, leadUnit }) => ({ code, sealed, dispute, leadUnit }));
  await transaction.raw(
    `update category set sealed = given.sealed, dispute = given.dispute, lead_unit = given."leadUnit"
     from json_to_recordset(?::json) as given (code text, sealed boolean, dispute boolean, "leadUnit" text)
     where city = ? and category.code = given.code and not category.dispute and category.lead_unit is null`,
    [JSON.stringify(marks), city],
  );
}

/** Makes whoever else loads demo reports into the city wait until this transaction ends. */
export async function holdDemo(transaction: Transaction, city: string): Promise<void> {
  await transaction.raw('select pg_advisory_xact_lock(?, hashtext(?))', [DEMO_LOCK, city]);
}
const DEMO_LOCK = 0x67_77_64_6d;

/** How many demo reports there are whose external id begins with `prefix`. */
export async function countDemoReports(queryable: Queryable, city: string, prefix: string): Promise<number> {
  const row = await queryable('report')
    .where({ city, source: DEMO_SOURCE })
    .where('external_id', 'like', `${prefix}%`)
    .count<{ count: number }>({ count: '*' })
    .first();
  return Number(row?.count ?? 0);
}

/** Which of `externalIds` are there. */
export async function knownDemoReports(
  queryable: Queryable,
  city: string,
  externalIds: readonly string[],
): Promise<Set<string>> {
  const rows = await queryable('report')
    .select({ externalId: 'external_id' })
    .where({ city, source: DEMO_SOURCE })
    .whereRaw('external_id = any (?::text[])', [[...externalIds]]);
  return new Set(rows.map(({ externalId }: { externalId: string }) => externalId));
}

/** How a demo report ended. */
export interface DemoClosing {
  externalId: string;
  closedAt: Date;
  closeReason: string;
}

/** Closes those of `closings` that are still open. Resolves to how many. */
export async function closeDemoReports(
  transaction: Transaction,
  city: string,
  closings: readonly DemoClosing[],
  by: string,
): Promise<number> {
  if (closings.length === 0) return 0;
  const { rows } = await transaction.raw(
    `update report set state = 'closed', stage = 'closed', closed_at = c.at, closed_by = ?, close_reason = c.reason,
            acknowledged_at = coalesce(acknowledged_at, c.at), acknowledged_by = coalesce(acknowledged_by, ?)
     from unnest(?::text[], ?::timestamptz[], ?::text[]) as c (external_id, at, reason)
     where city = ? and source = ? and report.external_id = c.external_id and state = 'open'
     returning id`,
    [
      by,
      by,
      closings.map(({ externalId }) => externalId),
      closings.map(({ closedAt }) => closedAt.toISOString()),
      closings.map(({ closeReason }) => closeReason),
      city,
      DEMO_SOURCE,
    ],
  );
  return rows.length;
}

/** Closes every report of the demo's own days, and of its simulation, that is open since before `instant`. */
export async function closeForgotten(
  transaction: Transaction,
  city: string,
  instant: Date,
  at: Date,
  by: string,
  reason: string,
): Promise<void> {
  await transaction('report')
    .where({ city, state: 'open' })
    .where('recorded_at', '<', instant)
    .where((any) =>
      any
        .where('source', 'simulation')
        .orWhere((own) => own.where({ source: DEMO_SOURCE }).where('external_id', 'like', 'day-%')),
    )
    .update({ state: 'closed', stage: 'closed', closed_at: at, closed_by: by, close_reason: reason });
}
