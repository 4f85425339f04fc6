import type { Knex } from 'knex';
import type { Actor } from '../platform/http.ts';

/**
 * Keeps the rows of `query` that lie within the area of `actor`: whose cell path, in `column`, has the cell of the area
 * in it. The one filter of every query over things that lie somewhere; says in SQL what `isWithinArea` says.
 */
export function withinArea<Query extends Knex.QueryBuilder>(
  query: Query,
  actor: Pick<Actor, 'areaCellId'>,
  column = 'cell_path',
): Query {
  // `@>` is what the GIN indexes on cell paths answer; `= any` would read every row.
  return actor.areaCellId === null ? query : (query.where(column, '@>', [actor.areaCellId]) as unknown as Query);
}
