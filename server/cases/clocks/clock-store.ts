/** SQL of the clock process: what is due, by what it was reckoned, and the steps of many cases in two statements. */
import type { Queryable, Transaction } from '../../platform/database.ts';
import type { ReportRecord } from '../../reports/report-record.ts';
import { selectReports } from '../../reports/search-store.ts';
import type { NewStep } from '../step-context.ts';

/** How the clocks of a city stand. */
export interface ClockState {
  /** The earliest alarm of all; null when none is to come. */
  nextAlarmAt: Date | null;
  /** Newest version of the working-day calendar. */
  calendarVersion: number;
  /** Calendar or rules have moved on since the next alarms were reckoned. */
  isStale: boolean;
}

const NEWEST_CALENDAR = '(select coalesce(max(number), 1) from calendar_version where city = :city)';
const RULES_DIGEST =
  "(select md5(coalesce(string_agg(rule::text, ',' order by rule.id), '')) from clock_rule as rule where city = :city)";

/** One look at two indexes and two small tables: it is asked every few seconds. */
export async function readClockState(queryable: Queryable, city: string, now: Date): Promise<ClockState> {
  const { rows } = await queryable.raw(
    `select
       (select next_alarm_at from report
        where city = :city and next_alarm_at is not null order by next_alarm_at limit 1) as "nextAlarmAt",
       ${NEWEST_CALENDAR} as "calendarVersion",
       not exists (select 1 from clock_mark
         where city = :city and calendar_version = ${NEWEST_CALENDAR} and rules = ${RULES_DIGEST}
           and looked_to is null and (again_at is null or again_at > :now)) as "isStale"`,
    { city, now },
  );
  return rows[0] as ClockState;
}

/** Cases in one transaction: on the embedded engine nothing else runs meanwhile. */
const AT_ONCE = 2_000;
/** Longer than any step takes that was reckoned by what held before. */
const AGAIN_MS = 60_000;

/**
 * Marks that the calendar and the rules which hold now are the ones reckoned by, and has the next open cases looked at
 * anew, by id, and all of them once more a minute later: a process that had not yet heard of the change may have written
 * a step just after it. Call it until it says that none are left; where it is stopped, the next call goes on, in whatever
 * process. Rows are locked by id, as everybody does who locks more than one.
 */
export async function lookAtSomeAnew(
  transaction: Transaction,
  city: string,
  now: Date,
  atOnce = AT_ONCE,
): Promise<boolean> {
  await transaction.raw(
    `insert into clock_mark as mark (city, calendar_version, rules, looked_to, again_at)
     select :city, ${NEWEST_CALENDAR}, ${RULES_DIGEST}, 0, :again::timestamptz
     on conflict (city) do update set calendar_version = excluded.calendar_version, rules = excluded.rules,
       looked_to = 0, again_at = excluded.again_at
     where (mark.calendar_version, mark.rules) is distinct from (excluded.calendar_version, excluded.rules)`,
    { city, again: new Date(now.getTime() + AGAIN_MS) },
  );
  await transaction('clock_mark').where({ city }).where('again_at', '<=', now).update({ looked_to: 0, again_at: null });
  const mark = await transaction('clock_mark').where({ city }).forUpdate().first('looked_to');
  if (mark?.looked_to == null) return false;
  const { rows } = await transaction.raw(
    `with open as (
       select id from report where city = :city and state = 'open' and id > :after
       order by id limit :atOnce for no key update),
     looked as (
       update report set next_alarm_at = :now from open
       where report.city = :city and report.id = open.id and (next_alarm_at is null or next_alarm_at > :now))
     select count(*)::integer as count, max(id) as last from open`,
    { city, now, after: mark.looked_to, atOnce },
  );
  const { count, last } = rows[0] as { count: number; last: number | null };
  const isOver = count < atOnce;
  await transaction('clock_mark')
    .where({ city })
    .update({ looked_to: isOver ? null : last });
  return !isOver;
}

/** Takes up to `limit` cases that must be looked at, those that waited longest first; what another process has is passed over. */
export async function claimDueCases(
  transaction: Transaction,
  city: string,
  now: Date,
  limit: number,
): Promise<ReportRecord[]> {
  return selectReports(transaction, city)
    .where('next_alarm_at', '<=', now)
    .orderBy('next_alarm_at')
    .limit(limit)
    .forUpdate()
    .skipLocked();
}

/** Every column that the clock changes; a case that it only looked at gets its next alarm alone. */
const CHANGED = {
  version: { type: 'integer', of: (after: ReportRecord): unknown => after.version },
  stage: { type: 'text', of: (after) => after.stage },
  warnings: { type: 'text[]', of: (after) => after.warnings },
  due_at: { type: 'timestamptz', of: (after) => after.dueAt },
  on_site_due_at: { type: 'timestamptz', of: (after) => after.onSiteDueAt },
  holder_kind: { type: 'text', of: ({ holder }) => holder.kind },
  holder_organisation: {
    type: 'text',
    of: ({ holder }) => (holder.kind === 'organisation' ? holder.organisation : null),
  },
  holder_cell_id: { type: 'bigint', of: ({ holder }) => (holder.kind === 'post' ? holder.cellId : null) },
  holder_post: { type: 'text', of: ({ holder }) => (holder.kind === 'post' ? holder.post : null) },
  assisting: { type: 'text[]', of: (after) => after.assisting },
  route_reasons: { type: 'jsonb', of: (after) => after.routeReasons },
  calendar_version: { type: 'integer', of: (after) => after.calendarVersion },
  dispatched_at: { type: 'timestamptz', of: (after) => after.dispatchedAt },
  accepted_at: { type: 'timestamptz', of: (after) => after.acceptedAt },
  handled_at: { type: 'timestamptz', of: (after) => after.handledAt },
  dispatches: { type: 'smallint', of: (after) => after.dispatches },
  escalations: { type: 'smallint', of: (after) => after.escalations },
  reminders: { type: 'smallint', of: (after) => after.reminders },
  supervised_at: { type: 'timestamptz', of: (after) => after.supervisedAt },
  alarms_fired: { type: 'text[]', of: (after) => after.alarmsFired },
  next_alarm_at: { type: 'timestamptz', of: (after) => after.nextAlarmAt },
} satisfies Record<string, { type: string; of: (after: ReportRecord) => unknown }>;
const COLUMNS = Object.entries(CHANGED);
const NAMES = COLUMNS.map(([name]) => name);

/** Writes how claimed cases stand now, and the steps that led there. */
export async function writeClockSteps(
  transaction: Transaction,
  city: string,
  cases: readonly ReportRecord[],
  steps: readonly { reportId: number; step: NewStep }[],
): Promise<void> {
  const rows = cases.map((after) => ({
    id: after.id,
    ...Object.fromEntries(COLUMNS.map(([name, { of }]) => [name, of(after)])),
  }));
  await transaction.raw(UPDATE, [JSON.stringify(rows), city]);
  if (steps.length === 0) return;
  const told = steps.map(({ reportId, step }) => ({ report_id: reportId, ...step }));
  await transaction.raw(ADD_STEPS, [city, JSON.stringify(told)]);
}

const UPDATE = `update report set ${NAMES.map((name) => `${name} = given.${name}`).join(', ')}
  from json_to_recordset(?::json) as given (id bigint, ${COLUMNS.map(([name, { type }]) => `${name} ${type}`).join(', ')})
  where report.city = ? and report.id = given.id`;

const ADD_STEPS = `insert into case_step (city, report_id, version, at, actor, action, stage, note, detail)
  select ?, report_id, version, at, actor, action, stage, note, detail
  from json_to_recordset(?::json) as given
    (report_id bigint, version integer, at timestamptz, actor text, action text, stage text, note text, detail jsonb)`;
