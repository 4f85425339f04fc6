import type { Queryable } from '../../server/platform/database.ts';

const BATCH_POINTS = 50_000;

/** The locating rule in SQL, a batch of points a statement: for each point the id of the cell that has it, or null. */
export async function locateInSql(
  queryable: Queryable,
  city: string,
  generation: number,
  points: Float64Array,
): Promise<(number | null)[]> {
  await queryable.raw('analyze cell_version');
  const found: (number | null)[] = [];
  for (let at = 0; at < points.length; at += BATCH_POINTS * 2) {
    const batch = points.subarray(at, at + BATCH_POINTS * 2);
    // Numbers travel as text in their shortest form, which both sides read back to the bit.
    const xs = batch.filter((_, i) => i % 2 === 0).join();
    const ys = batch.filter((_, i) => i % 2 === 1).join();
    const { rows } = await queryable.raw(RULE, { city, generation, xs, ys });
    for (const { id } of rows as { id: number | null }[]) found.push(id);
  }
  return found;
}

const HOLDS = 'v.city = :city and v.from_generation <= :generation and coalesce(v.to_generation > :generation, true)';

const RULE = `
  with parent as materialized (select distinct v.parent_id as id from cell_version v where ${HOLDS} and v.parent_id is not null)
  select (
    select v.cell_id from cell_version v left join parent on parent.id = v.cell_id
    where ${HOLDS} and v.shape && p.position and st_covers(v.shape, p.position)
    order by parent.id is not null, case when parent.id is null then 0 else -v.level end, v.code, v.level desc
    limit 1) as id
  from (
    select t.ordinal, st_setsrid(st_makepoint(t.x, t.y), 4326) as position
    from unnest(cast(string_to_array(:xs, ',') as float8[]), cast(string_to_array(:ys, ',') as float8[])) with ordinality as t (x, y, ordinal)
  ) p
  order by p.ordinal`;
