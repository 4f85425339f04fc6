/** SQL of the open cases that a change of boundaries may move. */
import type { Box } from '../grid/coverage/compare-shapes.ts';
import type { Viewer } from '../identity/access.ts';
import { visibleTo } from '../identity/area-filter.ts';
import type { Queryable } from '../platform/database.ts';
import type { ReportRecord } from '../reports/report-record.ts';
import { selectReports } from '../reports/search-store.ts';

export interface OpenCasePlace {
  id: number;
  lon: number;
  lat: number;
}

/**
 * Where the open cases lie that are in one of the cells, or in one of the boxes, and that `viewer` may see; those that
 * are due first before the others.
 */
export async function readOpenPlaces(
  queryable: Queryable,
  city: string,
  viewer: Viewer,
  { cellIds, boxes }: { cellIds: readonly number[]; boxes: readonly Box[] },
): Promise<OpenCasePlace[]> {
  return visibleTo(queryable('report').where({ 'report.city': city }), viewer)
    .select('id', 'lon', 'lat')
    .where('state', 'open')
    .where((either) => {
      either.whereRaw('cell_path && ?::bigint[]', [[...cellIds]]);
      // The index answers &&, on boxes in single precision; the caller looks exactly.
      for (const box of boxes) either.orWhereRaw('position && st_makeenvelope(?, ?, ?, ?, 4326)', [...box]);
    })
    .orderByRaw('due_at nulls last, id');
}

/** Some open cases, by their ids. */
export async function readOpenCases(
  queryable: Queryable,
  city: string,
  viewer: Viewer,
  ids: readonly number[],
): Promise<Map<number, ReportRecord>> {
  const records: ReportRecord[] = await visibleTo(selectReports(queryable, city), viewer)
    .where('state', 'open')
    .whereIn('report.id', [...ids]);
  return new Map(records.map((record) => [record.id, record]));
}
