import type { Transaction } from '../../platform/database.ts';
import type { NewInspection } from './inspection-record.ts';

const BATCH = 1_000;

/** Writes many past inspections at once, with no photos, events or reports: for the demo's history. Sites are not touched. */
export async function seedInspections(
  transaction: Transaction,
  city: string,
  inspections: readonly Omit<NewInspection, 'reportsOwed' | 'idempotencyKey' | 'contentHash'>[],
): Promise<void> {
  for (let from = 0; from < inspections.length; from += BATCH) {
    const rows = inspections.slice(from, from + BATCH).map((one) => ({
      ...{ at: one.at, staff: one.staff, author: one.author, answers: one.answers, result: one.result, note: one.note },
      ...{ lon: one.lon, lat: one.lat, place: one.place },
      site_id: one.siteId,
      recorded_at: one.recordedAt,
      kind_version: one.kindVersion,
      accuracy_m: one.accuracyM,
      distance_m: one.distanceM,
      cell_path: one.cellPath,
    }));
    await transaction.raw(INSERT, [city, JSON.stringify(rows)]);
  }
}

const INSERT = `insert into site_inspection (city, site_id, at, recorded_at, staff, author, kind_version, answers, result,
    note, lon, lat, accuracy_m, place, distance_m, cell_path)
  select ?, site_id, at, recorded_at, staff, author, kind_version, answers, result, note, lon, lat, accuracy_m, place,
    distance_m, cell_path
  from json_to_recordset(?::json) as given (site_id bigint, at timestamptz, recorded_at timestamptz, staff text,
    author text, kind_version integer, answers jsonb, result text, note text, lon double precision,
    lat double precision, accuracy_m real, place text, distance_m double precision, cell_path bigint[])`;
