import type { Knex } from 'knex';
import type { Actor } from '../platform/http.ts';
import type { Viewer } from './access.ts';

/**
 * Keeps the rows of `query` that lie within the area of `actor`: whose cell path, in `column`, has the cell of the area
 * in it. The one filter of every query over things that lie somewhere; says in SQL what `isWithinArea` says. Reports
 * take `visibleTo`.
 */
export function withinArea<Query extends Knex.QueryBuilder>(
  query: Query,
  actor: Pick<Actor, 'areaCellId'>,
  column = 'cell_path',
): Query {
  // `@>` is what the GIN indexes on cell paths answer; `= any` would read every row.
  return actor.areaCellId === null ? query : (query.where(column, '@>', [actor.areaCellId]) as unknown as Query);
}

/**
 * Keeps the reports of `query` that `viewer` may see: within the area, and no sealed tip but those of the cells whose
 * police post the viewer holds. The one filter of every query over reports and cases; says in SQL what `isVisibleTo`
 * says. `report` is the name that the table goes by in the query.
 */
export function visibleTo<Query extends Knex.QueryBuilder>(query: Query, viewer: Viewer, report = 'report'): Query {
  const { sealedCells = [] } = viewer;
  withinArea(query, viewer, `${report}.cell_path`);
  if (sealedCells.length === 0) query.where(`${report}.sealed`, false);
  else
    query.where((either) =>
      either.where(`${report}.sealed`, false).orWhereIn(`${report}.holder_cell_id`, [...sealedCells]),
    );
  return query;
}

/**
 * For statements in plain SQL: null where the report `report` is not sealed, else the cell whose police post alone may
 * see it, 0 for nobody. In this form `event.sealed_for` and `audit.sealed_for` hold it, and `isUnsealedFor` takes it.
 */
export const sealedForSql = (report = 'report'): string =>
  `case when ${report}.sealed then coalesce(${report}.holder_cell_id, 0) end`;
