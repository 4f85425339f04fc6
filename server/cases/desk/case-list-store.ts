/** SQL of the desk's lists: a page, the whole order, the counts of its tabs. */
import type { Knex } from 'knex';
import type { Post } from '../../duty/contract.ts';
import { visibleTo } from '../../identity/area-filter.ts';
import type { Queryable } from '../../platform/database.ts';
import type { CaseStage } from '../../reports/contract.ts';
import type { ReportRecord } from '../../reports/report-record.ts';
import { cellIdsOf, narrowReports, selectReports, type Viewer } from '../../reports/search-store.ts';
import type { CaseFilter } from '../contract.ts';
import { DUE_SOON_MS } from '../lateness.ts';

/** What the asker must act on: what his organisation or his posts of today hold. */
export interface Own {
  organisation: string | null;
  posts: readonly { cellId: number; post: Post }[];
}

/** Whose eyes, by which instants. */
export interface Asked {
  viewer: Viewer;
  own: Own;
  filter: CaseFilter;
  now: Date;
  /** Midnight that ends this day in the city. */
  endOfDay: Date;
}

export type CaseSort = 'due' | 'newest' | 'severity' | 'cell';
/** Place in a list: the values of its sort keys, as text or numbers. */
export type CasePlace = readonly (string | number)[];

/** By the earliest deadline that counts, as `countingDeadline` in lateness.ts says. */
const DUE = "coalesce(report.deadline_at, 'infinity')";
/** Sort keys, each going upward, ending with one that is different for each case; and how a value comes back as a key. */
const SORTS: Record<CaseSort, { keys: readonly string[]; types: readonly string[]; down?: true }> = {
  due: { keys: [DUE, 'report.id'], types: ['timestamptz', 'bigint'] },
  newest: { keys: ['report.occurred_at', 'report.id'], types: ['timestamptz', 'bigint'], down: true },
  severity: { keys: ['-report.severity', DUE, 'report.id'], types: ['integer', 'timestamptz', 'bigint'] },
  cell: {
    keys: ['(placed.code is null)::integer', "coalesce(placed.code, '')", DUE, 'report.id'],
    types: ['integer', 'text', 'timestamptz', 'bigint'],
  },
};
const SORT_KEYS = (sort: CaseSort): string => SORTS[sort].keys.map((key, i) => `(${key})::text as key${i}`).join(', ');

const OVERDUE = "report.state = 'open' and report.deadline_at <= ?";
/** After one instant, and not after the other. */
const DUE_BY = "report.state = 'open' and report.deadline_at > ? and report.deadline_at <= ?";
const CONTESTED = "report.stage in ('returned', 'consulting') and report.refusals >= 2";

async function narrow(
  query: Knex.QueryBuilder,
  queryable: Queryable,
  city: string,
  { viewer, own, filter, now, endOfDay }: Asked,
): Promise<void> {
  const cellIds = filter.cell === undefined ? [] : await cellIdsOf(queryable, city, filter.cell);
  narrowReports(query, viewer, filter, cellIds, now);
  const { stage, holder, due, paused, supervised, contested } = filter;
  if (stage !== undefined) query.whereIn('report.stage', stage);
  if (holder === 'desk') query.where('report.holder_kind', 'desk').where('report.state', 'open');
  else if (holder === 'mine') query.where((either) => void ofOwn(either, own)).where('report.state', 'open');
  else if (holder !== undefined) query.where('report.holder_organisation', holder);
  if (due === 'overdue') query.whereRaw(OVERDUE, [now]);
  if (due === 'soon') query.whereRaw(DUE_BY, [now, new Date(now.getTime() + DUE_SOON_MS)]);
  if (due === 'today') query.whereRaw(DUE_BY, [now, new Date(endOfDay.getTime() - 1)]);
  if (due === 'none') query.whereNull('report.due_at');
  if (paused !== undefined) query.whereRaw(`report.paused_at is ${paused ? 'not ' : ''}null`);
  if (supervised !== undefined) query.whereRaw(`report.supervised_at is ${supervised ? 'not ' : ''}null`);
  if (contested !== undefined) query.whereRaw(`${contested ? '' : 'not '}(${CONTESTED})`);
}

function ofOwn(query: Knex.QueryBuilder, { organisation, posts }: Own): Knex.QueryBuilder {
  if (organisation === null && posts.length === 0) return query.whereRaw('false');
  if (organisation !== null) query.orWhere('report.holder_organisation', organisation);
  if (posts.length > 0)
    query.orWhereIn(
      ['report.holder_cell_id', 'report.holder_post'],
      posts.map(({ cellId, post }) => [cellId, post]),
    );
  return query;
}

function ordered(query: Knex.QueryBuilder, sort: CaseSort): void {
  const { keys, down } = SORTS[sort];
  if (sort === 'cell')
    query.leftJoin({ placed: 'cell_version' }, (on) =>
      on.on('placed.city', 'report.city').on('placed.cell_id', 'report.cell_id').onNull('placed.to_generation'),
    );
  query.orderByRaw(keys.map((key) => `${key}${down === true ? ' desc' : ''}`).join(', '));
}

/** The page after `after`, each case with its place in the order. */
export async function readCasePage(
  queryable: Queryable,
  city: string,
  asked: Asked & { sort: CaseSort; after: CasePlace | undefined; limit: number },
): Promise<{ record: ReportRecord; place: CasePlace }[]> {
  const { sort, after, limit } = asked;
  const { keys, types, down } = SORTS[sort];
  // Which ones is found first: their photos are counted for the page alone.
  const found = queryable('report')
    .select('report.id', queryable.raw(SORT_KEYS(sort)))
    .where('report.city', city);
  await narrow(found, queryable, city, asked);
  ordered(found, sort);
  if (after !== undefined)
    found.whereRaw(
      `(${keys.join(', ')}) ${down === true ? '<' : '>'} (${types.map((type) => `?::${type}`).join(', ')})`,
      [...after],
    );
  const places: ({ id: number } & Record<string, string>)[] = await found.limit(limit);
  const records: ReportRecord[] = await selectReports(queryable, city).whereIn(
    'report.id',
    places.map(({ id }) => id),
  );
  const byId = new Map(records.map((record) => [record.id, record]));
  return places.flatMap((row) => {
    const record = byId.get(row.id);
    return record === undefined ? [] : [{ record, place: keys.map((_, i) => row[`key${i}`]!) }];
  });
}

/** How many sort keys a place in the order has. */
export const keysOf = (sort: CaseSort): readonly string[] => SORTS[sort].types;

/** These numbers, as far as the filter leaves them, in no order. */
export async function readCasesByNumber(
  queryable: Queryable,
  city: string,
  asked: Asked,
  numbers: readonly string[],
): Promise<ReportRecord[]> {
  const query = selectReports(queryable, city).whereIn('report.number', [...numbers]);
  await narrow(query, queryable, city, asked);
  return query;
}

/** The numbers of all that the filter leaves, in order, at most `limit`. */
export async function readCaseOrder(
  queryable: Queryable,
  city: string,
  asked: Asked & { sort: CaseSort; limit: number },
): Promise<string[]> {
  const query = queryable('report').select('report.number').where('report.city', city);
  await narrow(query, queryable, city, asked);
  ordered(query, asked.sort);
  // One value: a row for each of a hundred thousand takes the driver longer than the query takes the database.
  const { rows } = await queryable.raw(
    'select coalesce(array_agg(number), array[]::text[]) as numbers from ? as listed',
    [query.limit(asked.limit)],
  );
  return rows[0].numbers;
}

/** The tabs of the desk. */
export interface Counts {
  byStage: { [stage in CaseStage]?: number };
  overdue: number;
  dueSoon: number;
  desk: number;
  mine: number;
  supervised: number;
  paused: number;
  contested: number;
}

/** Counts of the open cases that the viewer may see. */
export async function readCaseCounts(
  queryable: Queryable,
  city: string,
  { viewer, own, now }: Pick<Asked, 'viewer' | 'own' | 'now'>,
): Promise<Counts> {
  const count = (condition: string, bindings: readonly unknown[] = []) =>
    queryable.raw(`count(*) filter (where ${condition})::integer`, bindings as never);
  const ownIds = own.posts.map(({ cellId }) => cellId);
  const ownPosts = own.posts.map(({ post }) => post);
  const rows: ({ stage: CaseStage; all: number } & Omit<Counts, 'byStage'>)[] = await visibleTo(
    queryable('report')
      .select('report.stage', {
        all: queryable.raw('count(*)::integer'),
        overdue: count(OVERDUE, [now]),
        dueSoon: count(DUE_BY, [now, new Date(now.getTime() + DUE_SOON_MS)]),
        desk: count("report.holder_kind = 'desk'"),
        mine: count(
          `report.holder_organisation = ? or (report.holder_cell_id, report.holder_post) in
             (select * from unnest(?::bigint[], ?::text[]))`,
          [own.organisation, ownIds, ownPosts],
        ),
        supervised: count('report.supervised_at is not null'),
        paused: count('report.paused_at is not null'),
        contested: count(CONTESTED),
      })
      .where({ 'report.city': city, 'report.state': 'open' })
      .groupBy('report.stage'),
    viewer,
  );
  const sum = (key: keyof Omit<Counts, 'byStage'>) => rows.reduce((total, row) => total + row[key], 0);
  return {
    byStage: Object.fromEntries(rows.map(({ stage, all }) => [stage, all])),
    overdue: sum('overdue'),
    dueSoon: sum('dueSoon'),
    desk: sum('desk'),
    mine: sum('mine'),
    supervised: sum('supervised'),
    paused: sum('paused'),
    contested: sum('contested'),
  };
}
