import { isVisibleTo, type Viewer } from '../identity/access.ts';
import { sealedForSql } from '../identity/area-filter.ts';
import type { Queryable } from '../platform/database.ts';
import type { Category, Duplicate, ReportState } from './contract.ts';
import type { ReportRecord } from './report-record.ts';

const MOST_SUGGESTED = 5;
const METRES_PER_DEGREE = 110_574;

interface DuplicateRow {
  of: number;
  number: string;
  distanceM: number;
  occurredAt: Date;
  state: ReportState;
  description: string;
  cellPath: number[];
  sealedFor: number | null;
}

/** What is asked of each report: within which radius and how many days of it. */
export type Probe = Pick<ReportRecord, 'id' | 'lon' | 'lat' | 'category' | 'occurredAt'> & Category['duplicates'];

/**
 * Reports that may be the same as each probe, nearest first, at most five. Resolves by id of the probe to a function
 * that leaves what a viewer may see; probes of different senders go in one query. What is near is found first, apart from
 * the rest: left the choice, the planner reads all of the category's week, which took 10 ms a report at 10,000 reports.
 * One that was merged speaks for the case that has it now, once. Closed ones are suggested as well, and say so: what came
 * back is opened again rather than filed anew. Five are taken of each seal, so that nobody's five tell by their number
 * that a sealed one is near.
 */
export async function readDuplicates(
  queryable: Queryable,
  city: string,
  probes: readonly Probe[],
): Promise<(id: number, viewer: Viewer) => Duplicate[]> {
  const given = probes.map(({ id, lon, lat, category, occurredAt, radiusM, days }) => {
    const latDegrees = radiusM / METRES_PER_DEGREE;
    // Degrees of longitude shrink towards the poles; at a pole every longitude is near.
    const lonDegrees = Math.min(360, latDegrees / Math.max(1e-9, Math.cos((Math.abs(lat) * Math.PI) / 180)) + 1e-9);
    return {
      id,
      lon,
      lat,
      category,
      at: occurredAt,
      radius: radiusM,
      days,
      lon_degrees: lonDegrees,
      lat_degrees: latDegrees,
    };
  });
  // Not prepared: a plan made while the table was small reads all of it ever after.
  const { rows } = await queryable.raw(NEAR, [JSON.stringify(given), city, MOST_SUGGESTED]);
  return (id, viewer) =>
    (rows as DuplicateRow[])
      .filter((row) => row.of === id && isVisibleTo(viewer, row))
      .slice(0, MOST_SUGGESTED)
      .map(({ number, distanceM, occurredAt, state, description }) => ({
        number,
        distanceM: Math.round(distanceM * 10) / 10,
        occurredAt: occurredAt.toISOString(),
        state,
        description,
      }));
}

const OWN = 'id, number, state, description, occurred_at, cell_path, sealed, holder_cell_id';
const NEAR = `select probe.id as of, near.*
     from json_to_recordset(?::json) as probe (id bigint, lon float8, lat float8, category text, at timestamptz,
       radius float8, days integer, lon_degrees float8, lat_degrees float8)
     cross join lateral (
       with near as materialized (
         select *, st_distancesphere(position, st_setsrid(st_makepoint(probe.lon, probe.lat), 4326)) as metres
         from report
         where city = ? and position && st_expand(st_setsrid(st_makepoint(probe.lon, probe.lat), 4326), probe.lon_degrees, probe.lat_degrees)),
       alike as (
         select own.number, own.state, own.description, own.occurred_at as "occurredAt", own.cell_path as "cellPath",
                min(metres) as "distanceM", ${sealedForSql('own')} as "sealedFor"
         from near
         cross join lateral (
           select ${OWN} from (select near.*) as itself where merged_into is null
           union all
           select ${OWN} from report where city = near.city and number = near.merged_into and merged_into is null) as own
         where near.category = probe.category and metres <= probe.radius and own.id <> probe.id
           and near.occurred_at between probe.at - probe.days * interval '1 day' and probe.at + probe.days * interval '1 day'
         group by own.number, own.state, own.description, own.occurred_at, own.cell_path, own.sealed, own.holder_cell_id)
       select * from (
         select alike.*, row_number() over (partition by "sealedFor" order by "distanceM", number) as rank from alike) as ranked
       where rank <= ?) near
     order by of, "distanceM", number`;
