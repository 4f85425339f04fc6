/** The counts of figures.ts in SQL, and what a bulletin names. */
import type { Knex } from 'knex';
import { withinArea } from '../identity/area-filter.ts';
import type { Queryable } from '../platform/database.ts';
import type { Viewer } from '../reports/search-store.ts';
import type { Grouping } from './contract.ts';
import type { Counts } from './figures.ts';

export interface CountQuery {
  /** From the first instant up to, and without, the second. */
  from: Date;
  to: Date;
  asOf: Date;
  /** Cells whose reports count; absent is all. */
  cellIds?: readonly number[] | undefined;
  category?: string | undefined;
  organisation?: string | undefined;
}

/** What the rows are told apart by; `levelIds` are the cells of the level, with by=cell. */
export type Grouped = { by: Exclude<Grouping, 'cell'> } | { by: 'cell'; levelIds: readonly number[] };

/** A row of counts; `key` is null for none: the desk, or outside the grid. */
export interface CountRow extends Counts {
  key: string | number | null;
}

const RECORDED = 'recorded_at >= :from and recorded_at < :to';
const FILED = "stage not in ('collected', 'merged')";
/** While its clock stands still, a case is as late as it was when it was stopped. */
const DUE = `due_at >= :from and due_at < :to and (due_at <= least(:asOf, paused_at) or closed_at <= :asOf) and ${FILED}`;
const LATE = 'coalesce(closed_at, :asOf) > due_at';
const CLOSED = "closed_at >= :from and closed_at < :to and stage = 'closed'";

const CONDITIONS: Record<Exclude<keyof Counts, 'handlingHours'>, string> = {
  recorded: RECORDED,
  filed: `${RECORDED} and ${FILED}`,
  dispatched: `${RECORDED} and dispatches > 0`,
  acceptedAtOnce: `${RECORDED} and dispatches > 0 and refusals = 0`,
  reworked: `${RECORDED} and dispatches > 0 and rework > 0`,
  due: DUE,
  dueClosed: `${DUE} and closed_at <= :asOf`,
  dueOnTime: `${DUE} and closed_at <= due_at`,
  overdue: `${DUE} and ${LATE}`,
  breached: `${DUE} and ${LATE} and coalesce(replied_at > due_at, true)`,
  closed: CLOSED,
};

/** Counts for each row of the table. Sealed tips are left out for everybody. */
export async function readCounts(
  queryable: Queryable,
  city: string,
  viewer: Viewer,
  asked: CountQuery,
  grouped: Grouped,
): Promise<CountRow[]> {
  const values = { from: asked.from, to: asked.to, asOf: asked.asOf };
  const query = counted(queryable, city, viewer, asked)
    .select(
      Object.entries(CONDITIONS).map(([name, condition]) =>
        queryable.raw(`count(*) filter (where ${condition})::int as "${name}"`, values),
      ),
    )
    .select(
      queryable.raw(
        `coalesce(sum(extract(epoch from closed_at - recorded_at)) filter (where ${CLOSED}), 0)::float8 / 3600 as "handlingHours"`,
        values,
      ),
    );
  if (grouped.by === 'all') query.select(queryable.raw('null as key'));
  else if (grouped.by === 'cell') {
    query
      .joinRaw(
        'left join lateral (select id from unnest(cell_path) as id where id = any(?::bigint[]) limit 1) as at on true',
        [[...grouped.levelIds]],
      )
      .select({ key: 'at.id' })
      .groupBy('at.id');
  } else {
    const column = { organisation: 'holder_organisation', post: 'holder_post', category: 'category' }[grouped.by];
    query.select({ key: column }).groupBy(column);
  }
  return query;
}

function counted(queryable: Queryable, city: string, viewer: Viewer, asked: CountQuery): Knex.QueryBuilder {
  const { from, to, cellIds, category, organisation } = asked;
  const query = withinArea(queryable('report').where({ city, sealed: false }), viewer).where((any) => {
    for (const column of ['recorded_at', 'due_at', 'closed_at'])
      any.orWhere((both) => both.where(column, '>=', from).where(column, '<', to));
  });
  if (cellIds !== undefined) query.whereRaw('cell_path && ?::bigint[]', [[...cellIds]]);
  if (category !== undefined) query.where({ category });
  if (organisation !== undefined) query.where({ holder_organisation: organisation });
  return query;
}

/** A case for a bulletin. */
export interface NamedCase {
  number: string;
  category: string;
  cellPath: number[];
  holderKind: string;
  holderOrganisation: string | null;
  holderPost: string | null;
  dueAt: Date | null;
  supervisedAt: Date | null;
  state: string;
}

/** Cases put under supervision in the period, or overdue in it without a reply; the longest overdue first. */
export async function readNamedCases(
  queryable: Queryable,
  city: string,
  viewer: Viewer,
  asked: CountQuery,
  which: 'supervised' | 'breached',
  atMost: number,
): Promise<NamedCase[]> {
  const { from, to, asOf } = asked;
  const query = withinArea(queryable('report').where({ city, sealed: false }), viewer).select({
    number: 'number',
    category: 'category',
    cellPath: 'cell_path',
    holderKind: 'holder_kind',
    holderOrganisation: 'holder_organisation',
    holderPost: 'holder_post',
    dueAt: 'due_at',
    supervisedAt: 'supervised_at',
    state: 'state',
  });
  if (which === 'supervised') query.where('supervised_at', '>=', from).where('supervised_at', '<', to);
  else query.whereRaw(CONDITIONS.breached, { from, to, asOf });
  return query.orderBy(['due_at', 'number']).limit(atMost);
}
