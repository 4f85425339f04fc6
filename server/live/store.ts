import type { Knex } from 'knex';
import type { Viewer } from '../identity/access.ts';
import { visibleTo } from '../identity/area-filter.ts';
import type { Database, Queryable, Transaction } from '../platform/database.ts';
import type { ReportRecord } from '../reports/report-record.ts';
import { selectReports } from '../reports/search-store.ts';

/** Runs `work` on one state of the database: whatever commits meanwhile is not seen by any of its queries. */
export function readInOneState<T>(database: Database, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return database.knex.transaction(work, { isolationLevel: 'repeatable read', readOnly: true });
}

/** A cursor that stands up to `events` events before `newest`. */
export async function readCursorBack(
  queryable: Queryable,
  city: string,
  newest: number,
  events: number,
): Promise<number> {
  const first = await queryable('event')
    .select('id')
    .where({ city })
    .where('id', '<=', newest)
    .orderBy('id', 'desc')
    .offset(events - 1)
    .limit(1)
    .first();
  if (first !== undefined) return first.id - 1;
  const oldest = await queryable('event').where({ city }).min<{ id: number | null }>({ id: 'id' }).first();
  return oldest?.id == null ? newest : oldest.id - 1;
}

/** Deletes events from before `before`; the newest stays, so that a cursor can always be told old from new. */
export async function deleteEvents(queryable: Queryable, city: string, before: Date, atMost: number): Promise<number> {
  const old = queryable('event')
    .select('id')
    .where({ city })
    .where('at', '<', before)
    .where('id', '<', queryable('event').where({ city }).max('id'))
    .orderBy('id')
    .limit(atMost);
  return queryable('event').where({ city }).whereIn('id', old).delete();
}

/** What the strip of figures counts, within the area of the viewer. */
export interface ReportFigures {
  open: number;
  overdue: number;
  dueWithin2h: number;
  dueWithin24h: number;
  outsideGrid: number;
  todayIn: number;
  todayOut: number;
}

/** `since`: midnight of the city's day; `near` and `soon`: until when a deadline is. */
export async function readReportFigures(
  queryable: Queryable,
  city: string,
  viewer: Viewer,
  { now, near, soon, since }: { now: Date; near: Date; soon: Date; since: Date },
): Promise<ReportFigures> {
  const reports = (): Knex.QueryBuilder => visibleTo(queryable('report').where({ city }), viewer);
  const counted = (condition: string, ...values: Date[]) =>
    queryable.raw(`count(*) filter (where ${condition})::int`, values);
  const open = await reports()
    .where({ state: 'open' })
    .select({
      open: queryable.raw('count(*)::int'),
      overdue: counted('deadline_at <= ?', now),
      dueWithin2h: counted('deadline_at > ? and deadline_at <= ?', now, near),
      dueWithin24h: counted('deadline_at > ? and deadline_at <= ?', now, soon),
      outsideGrid: counted('cell_id is null'),
    })
    .first();
  const { todayIn } = await reports()
    .where('recorded_at', '>=', since)
    .select({ todayIn: queryable.raw('count(*)::int') })
    .first();
  const { todayOut } = await reports()
    .where('closed_at', '>=', since)
    .select({ todayOut: queryable.raw('count(*)::int') })
    .first();
  return { ...open, todayIn, todayOut };
}

/** Reports that occurred or came in from `since` on, newest first. */
export async function readRecentReports(
  queryable: Queryable,
  city: string,
  viewer: Viewer,
  since: Date,
  atMost: number,
): Promise<ReportRecord[]> {
  return visibleTo(selectReports(queryable, city), viewer)
    .where((either) => either.where('occurred_at', '>=', since).orWhere('recorded_at', '>=', since))
    .orderBy([
      { column: 'occurred_at', order: 'desc' },
      { column: 'report.id', order: 'desc' },
    ])
    .limit(atMost);
}

/** Open reports of at least `severity` of which nobody took note, newest first. */
export async function readUnnoticed(
  queryable: Queryable,
  city: string,
  viewer: Viewer,
  severity: number,
  atMost: number,
): Promise<ReportRecord[]> {
  return visibleTo(selectReports(queryable, city), viewer)
    .where({ state: 'open' })
    .where('severity', '>=', severity)
    .whereNull('acknowledged_at')
    .orderBy([
      { column: 'occurred_at', order: 'desc' },
      { column: 'report.id', order: 'desc' },
    ])
    .limit(atMost);
}

/**
 * Open reports with a deadline that is past or comes before `until`, soonest first. Sealed ones are never among them: a
 * wall is seen by whoever is in the room.
 */
export async function readLate(
  queryable: Queryable,
  city: string,
  viewer: Viewer,
  until: Date,
  atMost: number,
): Promise<ReportRecord[]> {
  return (
    visibleTo(selectReports(queryable, city), viewer)
      .where({ state: 'open', sealed: false })
      .where('deadline_at', '<=', until)
      // By the index of the queue.
      .orderByRaw("coalesce(report.deadline_at, 'infinity'), report.id")
      .limit(atMost)
  );
}
