import { DIGITAL_CITY, HOTLINE } from '../../geodata/organisations.ts';
import { type CopyValue, copyIn } from '../platform/copy-in.ts';
import type { Queryable, Transaction } from '../platform/database.ts';
import type { NewCategory } from '../reports/contract.ts';
import type { ReportRecord } from '../reports/report-record.ts';
import { selectReports } from '../reports/search-store.ts';
import { copyReports } from '../reports/store.ts';
import { DEMO_SOURCE } from './demo-city.ts';
import type { LivedCase } from './live-case.ts';

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

/** Writes new cases with their steps and hand-offs, by COPY. */
export async function copyLives(transaction: Transaction, city: string, lives: readonly LivedCase[]): Promise<void> {
  if (lives.length === 0) return;
  await copyReports(
    transaction,
    city,
    lives.map(({ record }) => ({ ...record, idempotencyKey: null, contentHash: null })),
  );
  await copyIn(transaction, 'case_step', STEP_COLUMNS, stepRows(city, lives));
  await copyIn(transaction, 'hand_off', HAND_OFF_COLUMNS, handOffRows(city, lives));
}

const STEP_COLUMNS = ['city', 'report_id', 'version', 'at', 'actor', 'action', 'stage', 'note', 'detail'];
function* stepRows(city: string, lives: readonly LivedCase[]): Generator<CopyValue[]> {
  for (const { record, steps } of lives)
    for (const { version, at, actor, action, stage, note, detail } of steps)
      yield [city, record.id, version, at, actor, action, stage, note, detail];
}

const HAND_OFF_COLUMNS = [
  ...['city', 'report_id', 'system', 'message_id', 'payload', 'state', 'attempts', 'created_at', 'first_try_at'],
  ...['delivered_at', 'remote_number', 'remote_status', 'remote_at'],
];
/** All were taken at the first attempt. The payload is what such a system is told, without what it is not. */
function* handOffRows(city: string, lives: readonly LivedCase[]): Generator<CopyValue[]> {
  for (const { record, handOffs } of lives)
    for (const { system, messageId, at, withdrawn, resolvedAt } of handOffs) {
      const { number, category, severity, description, lon, lat, occurredAt, recordedAt, dueAt, onSiteDueAt } = record;
      const payload = {
        ...{ number, category, severity, description, lon, lat, path: [], occurredAt, recordedAt, dueAt },
        ...(onSiteDueAt === null ? {} : { onSiteDueAt }),
      };
      const state = withdrawn ? 'withdrawn' : 'delivered';
      const deliveredAt = new Date(at.getTime() + DELIVERY_MS);
      const remote = `${REMOTE_LETTERS[system] ?? 'WB'}${messageId.replaceAll('-', '')}`;
      yield [
        ...[city, record.id, system, messageId, payload, state, 1, at, at],
        ...[deliveredAt, remote, resolvedAt === null ? 'accepted' : 'resolved', resolvedAt ?? deliveredAt],
      ];
    }
}
const DELIVERY_MS = 1_400;
/** Before the numbers that the systems give: 数字城管 and 市民热线. */
const REMOTE_LETTERS: Readonly<Record<string, string>> = { [DIGITAL_CITY]: 'CG', [HOTLINE]: 'RX' };

/**
 * Has the planner know the first rows of `tables`. The embedded engine never does so by itself, and a planner that takes
 * the one city for a rare value checks a foreign key by reading every row of it: at 4,000 reports 0.31 ms a step, in place
 * of 0.02.
 */
export async function gatherStatistics(transaction: Transaction, ...tables: readonly string[]): Promise<void> {
  for (const table of tables) await transaction.raw('analyze ??', [table]);
}

/** A report of the demo that is open, with its newest step. */
export interface OpenDemoReport extends ReportRecord {
  lastAction: string;
  lastAt: Date;
}

/** Those of `externalIds` that are open. */
export async function readOpenDemoReports(
  queryable: Queryable,
  city: string,
  externalIds: readonly string[],
): Promise<OpenDemoReport[]> {
  return selectReports(queryable, city)
    .joinRaw(
      `join (select city as of_city, report_id, version as newest, action as last_action, at as last_at from case_step) as step
         on of_city = report.city and report_id = report.id and newest = version`,
    )
    .select({ lastAction: 'last_action', lastAt: 'last_at' })
    .where({ state: 'open', source: DEMO_SOURCE })
    .whereRaw('external_id = any (?::text[])', [[...externalIds]]);
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
  await transaction.raw(
    `with closed as (
       update report
       set state = 'closed', stage = 'closed', closed_at = :at, closed_by = :by, close_reason = :reason,
           next_alarm_at = null, paused_at = null, version = version + 1
       where city = :city and state = 'open' and recorded_at < :instant
         and (source = 'simulation' or (source = :source and external_id like 'day-%'))
       returning id, version)
     insert into case_step (city, report_id, version, at, actor, action, stage, note)
     select :city, id, version, :at, :by, 'close', 'closed', :reason from closed`,
    { city, instant, at, by, reason, source: DEMO_SOURCE },
  );
}
