import { isWithinArea, type Viewer } from '../identity/access.ts';
import { sealedForSql } from '../identity/area-filter.ts';
import type { Queryable } from '../platform/database.ts';
import type { Category, Duplicate, ReportState } from './contract.ts';
import { type ReportRecord, sealOf } from './report-record.ts';

const MOST_SUGGESTED = 5;
/** So many are looked at: several may have been merged into one. */
const MOST_READ = 20;
const METRES_PER_DEGREE = 110_574;

interface DuplicateRow {
  of: number;
  number: string;
  distanceM: number;
  occurredAt: Date;
  state: ReportState;
  description: string;
  cellPath: number[];
}

/** What is asked of each report: within which radius and how many days of it. */
export type Probe = Pick<ReportRecord, 'id' | 'sealed' | 'holder' | 'lon' | 'lat' | 'category' | 'occurredAt'> &
  Category['duplicates'];

/**
 * Reports that may be the same as each probe, nearest first, at most five. Resolves by id of the probe to a function
 * that leaves what a viewer may see; probes of different senders go in one query. What is near is found first, apart from
 * the rest: left the choice, the planner reads all of the category's week, which took 10 ms a report at 10,000 reports.
 * One that was merged speaks for the case that has it now, once. Closed ones are suggested as well, and say so: what came
 * back is opened again rather than filed anew. Only what is sealed for the same post is alike to a sealed tip, and no
 * sealed one is to any other, so that whoever may see the one may know of the others.
 */
export async function readDuplicates(
  queryable: Queryable,
  city: string,
  probes: readonly Probe[],
): Promise<(id: number, viewer: Viewer) => Duplicate[]> {
  const given = probes.map((probe) => {
    const { id, lon, lat, category, occurredAt, radiusM, days } = probe;
    const latDegrees = radiusM / METRES_PER_DEGREE;
    // Degrees of longitude shrink towards the poles; at a pole every longitude is near.
    const lonDegrees = Math.min(360, latDegrees / Math.max(1e-9, Math.cos((Math.abs(lat) * Math.PI) / 180)) + 1e-9);
    return {
      id,
      seal: sealOf(probe),
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
  const { rows } = await queryable.raw(NEAR, [JSON.stringify(given), city, city, MOST_READ]);
  return (id, viewer) => {
    const byNumber = new Map<string, DuplicateRow>();
    for (const row of rows as DuplicateRow[])
      if (row.of === id && isWithinArea(viewer, row.cellPath) && !byNumber.has(row.number))
        byNumber.set(row.number, row);
    return [...byNumber.values()]
      .slice(0, MOST_SUGGESTED)
      .map(({ number, distanceM, occurredAt, state, description }) => ({
        number,
        distanceM: Math.round(distanceM * 10) / 10,
        occurredAt: occurredAt.toISOString(),
        state,
        description,
      }));
  };
}

const OWN = 'id, number, state, description, occurred_at, cell_path, sealed, holder_cell_id';
const NEAR = `select probe.id as of, near.*
     from json_to_recordset(?::json) as probe (id bigint, seal bigint, lon float8, lat float8, category text,
       at timestamptz, radius float8, days integer, lon_degrees float8, lat_degrees float8)
     cross join lateral (
       with near as materialized (
         select ${OWN}, category, merged_into,
                st_distancesphere(position, st_setsrid(st_makepoint(probe.lon, probe.lat), 4326)) as metres
         from report
         where city = ? and position && st_expand(st_setsrid(st_makepoint(probe.lon, probe.lat), 4326), probe.lon_degrees, probe.lat_degrees))
       select own.number, own.state, own.description, own.occurred_at as "occurredAt", own.cell_path as "cellPath",
              metres as "distanceM"
       from near
       cross join lateral (
         select ${OWN} from (select near.*) as itself where merged_into is null
         union all
         select ${OWN} from report where city = ? and number = near.merged_into and merged_into is null) as own
       where near.category = probe.category and metres <= probe.radius and own.id <> probe.id
         and ${sealedForSql('own')} is not distinct from probe.seal
         and near.occurred_at between probe.at - probe.days * interval '1 day' and probe.at + probe.days * interval '1 day'
       order by metres, own.id limit ?) near
     order by of, "distanceM", number`;
