import type { Queryable } from '../platform/database.ts';
import type { ReportState } from './report-filter.ts';

/** A report as the tiles read it; `path` is its cell ids, comma-separated, root to leaf. */
export interface ReportPointRow {
  id: number;
  number: string;
  lon: number;
  lat: number;
  category: string;
  severity: number;
  state: ReportState;
  occurredS: number;
  path: string;
}

/** Up to `limit` reports after `afterId`, by id. Sealed tips are on no tile. */
export async function readReportPoints(
  queryable: Queryable,
  city: string,
  afterId: number,
  limit: number,
): Promise<ReportPointRow[]> {
  return queryable('report')
    .select('id', 'number', 'lon', 'lat', 'category', 'severity', 'state', {
      occurredS: queryable.raw('extract(epoch from occurred_at)::double precision'),
      path: queryable.raw(`array_to_string(cell_path, ',')`),
    })
    .where({ city, sealed: false })
    .andWhere('id', '>', afterId)
    .orderBy('id')
    .limit(limit);
}
