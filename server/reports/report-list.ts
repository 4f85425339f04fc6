import { refuse } from '../platform/errors.ts';
import type { Actor } from '../platform/http.ts';
import type { ReportList, ReportListQuery, WireReport } from './contract.ts';
import type { ReportsPlace } from './file-report.ts';
import { organisationNamesOf, type ReportRecord, wireReport } from './report-record.ts';
import { cellNamer, type ReportCursor, readReportPage } from './search-store.ts';

/** One page of reports as GeoJSON, newest first. */
export async function listReports(
  place: Pick<ReportsPlace, 'database' | 'city' | 'grid' | 'duties' | 'clock'>,
  viewer: Pick<Actor, 'areaCellId'>,
  query: ReportListQuery,
): Promise<ReportList> {
  const { database, city, grid, duties, clock } = place;
  const { limit, cursor, ...filter } = query;
  const asked = {
    filter,
    limit: limit + 1,
    cursor: cursor === undefined ? undefined : readCursor(cursor),
    now: clock(),
  };
  const records = await readReportPage(database.knex, city.code, viewer, asked);
  const page = records.slice(0, limit);
  const name = await cellNamer(database.knex, city.code, grid.current(), page);
  const organisationName = organisationNamesOf(duties);
  const last = page.at(-1);
  return {
    type: 'FeatureCollection',
    features: page.map((record) => featureOf(wireReport(record, name, organisationName))),
    nextCursor: records.length > limit && last !== undefined ? writeCursor(last) : null,
  };
}

function featureOf({ lon, lat, ...properties }: WireReport): ReportList['features'][number] {
  return { type: 'Feature', id: properties.id, geometry: { type: 'Point', coordinates: [lon, lat] }, properties };
}

function writeCursor({ occurredAt, id }: Pick<ReportRecord, 'occurredAt' | 'id'>): string {
  return Buffer.from(`${occurredAt.getTime()}.${id}`).toString('base64url');
}

function readCursor(cursor: string): ReportCursor {
  const [, at, id] = /^(-?\d{1,15})\.(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  const occurredAt = new Date(Number(at));
  // No report is older or younger, and an engine may not know such a time at all. An invalid date has the year NaN.
  const year = occurredAt.getUTCFullYear();
  if (id === undefined || !(year >= 1900 && year <= 9999))
    throw refuse('invalid-request', 'The cursor is not one of ours; begin again without it', {
      errors: [{ path: 'query.cursor', message: 'is not one that a list gave' }],
    });
  return { occurredAt, id: Number(id) };
}
