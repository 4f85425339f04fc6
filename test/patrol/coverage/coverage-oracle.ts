/**
 * Coverage by PostGIS alone, from the positions: lines buffered on the geography, united, cut by each cell less what is
 * closed; minutes, dwell, distance and visits by window functions. It knows the definitions and none of our code.
 */
import type { PatrolRules } from '../../../server/patrol/patrol-rules.ts';
import type { Queryable } from '../../../server/platform/database.ts';

export interface OracleCell {
  code: string;
  patrollableM2: number;
  coveredM2: number;
  minutes: number;
  dwellS: number;
  distanceM: number;
  visits: number;
}

/** The lines as they were walked: each position that counts, with the one before it where the two are joined. */
const STEPS = `
  cell as materialized (
    select cell_id as id, code, shape from cell_version
    where city = :city and to_generation is null and level = 4
  ),
  counted as materialized (
    select staff, at, begins, point,
      (select id from cell where st_covers(shape, point) order by code limit 1) as cell
    from (
      select *, st_setsrid(st_makepoint(lon, lat), 4326) as point from ping
      where city = :city and mark is null and at >= :from and at < :to
    ) as position
  ),
  paired as (
    select *, lag(at) over walk as at0, lag(point) over walk as point0, lag(cell) over walk as cell0,
      lag(at) over (partition by staff, cell order by at) as seen
    from counted window walk as (partition by staff order by at)
  ),
  step as materialized (
    select *, coalesce(not begins and at - at0 <= make_interval(secs => :gapS)
      and st_distancesphere(point0, point) <= :speedMps * extract(epoch from at - at0), false) as joined
    from paired
  )`;

/** Area covered of each cell. */
export const COVERED = `
  with ${STEPS},
  closed as (select coalesce(st_union(shape), 'SRID=4326;POLYGON EMPTY') as shape from closed_ground where city = :city),
  open as materialized (select id, code, st_difference(cell.shape, closed.shape) as shape from cell, closed),
  reach as materialized (
    select st_buffer(
      (case when joined then st_makeline(point0, point) else point end)::geography, :reachM, 'quad_segs=16'
    )::geometry as shape
    from step
  )
  select open.code, st_area(open.shape::geography) as "patrollableM2",
    coalesce(st_area(st_intersection(open.shape, st_union(reach.shape))::geography), 0) as "coveredM2"
  from open left join reach on st_intersects(open.shape, reach.shape)
  group by open.id, open.code, open.shape`;

/** Minutes, dwell, distance and visits of each cell. */
const WALKED = `
  with ${STEPS},
  minute as (
    select cell, date_trunc('minute', at) as minute from step
    union
    select case when minute + interval '30 s' <= at0 + (at - at0) / 2 then cell0 else cell end, minute
    from step cross join lateral generate_series(
      date_trunc('minute', at0) + interval '1 min', date_trunc('minute', at) - interval '1 min', interval '1 min'
    ) as minute
    where joined
  ),
  half as (
    select cell, at - at0 as time, st_distancesphere(point0, point) as metres from step where joined
    union all
    select cell0, at - at0, st_distancesphere(point0, point) from step where joined
  )
  select cell.code,
    (select count(*)::int from minute where minute.cell = cell.id) as minutes,
    (select coalesce(sum(extract(epoch from time)), 0)::float8 / 2 from half where half.cell = cell.id) as "dwellS",
    (select coalesce(sum(metres), 0)::float8 / 2 from half where half.cell = cell.id) as "distanceM",
    (select count(*)::int from step where step.cell = cell.id
      and (seen is null or at - seen > make_interval(secs => :visitGapS))) as visits
  from cell`;

/** Each cell of level 4, by code. */
export async function coverageOracle(
  queryable: Queryable,
  city: string,
  { reachM, gapS, speedMps, visitGapS }: PatrolRules,
  from: Date,
  to: Date,
): Promise<OracleCell[]> {
  await queryable.raw('analyze ping');
  const values = { city, from, to, reachM, gapS, speedMps, visitGapS };
  const covered: OracleCell[] = (await queryable.raw(COVERED, values)).rows;
  const walked: OracleCell[] = (await queryable.raw(WALKED, values)).rows;
  const byCode = new Map(walked.map((one) => [one.code, one]));
  return covered.map((one) => ({ ...one, ...byCode.get(one.code)! })).sort((a, b) => (a.code < b.code ? -1 : 1));
}
