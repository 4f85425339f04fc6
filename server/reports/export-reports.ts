import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { Viewer } from '../identity/access.ts';
import { recordAudit } from '../identity/audit.ts';
import { BYTE_ORDER_MARK, harmlessField } from '../platform/csv-field.ts';
import type { ReportFilter, WireReport } from './contract.ts';
import type { ReportsPlace } from './file-report.ts';
import { organisationNamesOf, wireReport } from './report-record.ts';
import { cellNamer, type ReportCursor, readReportPage, WHOLE_CITY } from './search-store.ts';

type Place = Pick<ReportsPlace, 'database' | 'city' | 'grid' | 'duties' | 'clock'>;
const PAGE_ROWS = 1_000;

/** Headers in both languages, and what stands below them. */
const COLUMNS: readonly { en: string; zh: string; of: (report: WireReport) => string | number | boolean }[] = [
  { en: 'number', zh: '编号', of: (report) => report.number },
  { en: 'occurredAt', zh: '发生时间', of: (report) => report.occurredAt },
  { en: 'recordedAt', zh: '登记时间', of: (report) => report.recordedAt },
  { en: 'category', zh: '类别', of: (report) => report.category },
  { en: 'severity', zh: '严重程度', of: (report) => report.severity },
  { en: 'state', zh: '状态', of: (report) => report.state },
  { en: 'description', zh: '描述', of: (report) => report.description },
  { en: 'lon', zh: '经度', of: (report) => report.lon },
  { en: 'lat', zh: '纬度', of: (report) => report.lat },
  { en: 'cell', zh: '网格', of: (report) => report.cell?.code ?? '' },
  { en: 'path', zh: '所属网格', of: (report) => report.path.map(({ code }) => code).join('/') },
  { en: 'dueAt', zh: '处置时限', of: (report) => report.dueAt ?? '' },
  { en: 'onSiteDueAt', zh: '到场时限', of: (report) => report.onSiteDueAt ?? '' },
  { en: 'acknowledgedAt', zh: '确认时间', of: (report) => report.acknowledgedAt ?? '' },
  { en: 'closedAt', zh: '核销时间', of: (report) => report.closedAt ?? '' },
  { en: 'source', zh: '来源', of: (report) => report.source },
  { en: 'externalId', zh: '外部编号', of: (report) => report.externalId ?? '' },
  { en: 'warnings', zh: '警示', of: (report) => report.warnings.join(' ') },
  { en: 'photos', zh: '照片数', of: (report) => report.photos },
];

/**
 * Writes CSV (RFC 4180), a page at a time as fast as `output` takes it, so that memory does not grow with the result.
 * A text that a spreadsheet would run as a formula gets an apostrophe before it. Does not end `output`.
 */
export async function writeReportsCsv(
  place: Place,
  viewer: Viewer,
  filter: ReportFilter,
  language: 'zh' | 'en',
  output: Writable,
): Promise<void> {
  const lines = (rows: unknown[][]): string =>
    stringify(rows, { record_delimiter: 'windows', cast: { boolean: String } });
  await write(output, BYTE_ORDER_MARK + lines([COLUMNS.map((column) => column[language])]));
  for await (const page of reportPages(place, viewer, filter)) {
    if (output.destroyed) return;
    await write(output, lines(page.map((report) => COLUMNS.map(({ of }) => harmless(of(report))))));
  }
}

/** Writes a GeoJSON FeatureCollection in the same way. */
export async function writeReportsGeoJson(
  place: Place,
  viewer: Viewer,
  filter: ReportFilter,
  output: Writable,
): Promise<void> {
  await write(output, '{"type":"FeatureCollection","features":[');
  let separator = '\n';
  for await (const page of reportPages(place, viewer, filter)) {
    if (output.destroyed) return;
    const features = page.map(({ lon, lat, ...properties }) =>
      JSON.stringify({
        type: 'Feature',
        id: properties.id,
        geometry: { type: 'Point', coordinates: [lon, lat] },
        properties,
      }),
    );
    await write(output, separator + features.join(',\n'));
    separator = ',\n';
  }
  await write(output, '\n]}\n');
}

/** Writes down, before the first byte leaves, who takes which reports out. */
export function auditExport({ database, city, clock }: Place, actor: string, filter: ReportFilter): Promise<void> {
  const entry = { at: clock(), actor, action: 'report.export', subject: 'reports', detail: { ...filter } };
  return database.transaction((transaction) => recordAudit(transaction, city.code, entry));
}

/** Exports the reports of the whole city, for the command line. */
export async function exportReports(
  place: Place,
  options: { format: 'csv' | 'geojson'; from?: Date | undefined; to?: Date | undefined; output: NodeJS.WritableStream },
): Promise<void> {
  const filter: ReportFilter = {
    ...(options.from === undefined ? {} : { from: options.from.toISOString() }),
    ...(options.to === undefined ? {} : { to: options.to.toISOString() }),
  };
  const output = options.output as Writable;
  await auditExport(place, 'system', filter);
  if (options.format === 'csv') await writeReportsCsv(place, WHOLE_CITY, filter, 'en', output);
  else await writeReportsGeoJson(place, WHOLE_CITY, filter, output);
}

/**
 * Every report that fits, by the page, newest first; by cursor and not by an open query, which would hold a connection.
 * A sealed tip leaves in no file, whoever takes it out.
 */
async function* reportPages(
  place: Place,
  { areaCellId }: Pick<Viewer, 'areaCellId'>,
  filter: ReportFilter,
): AsyncGenerator<WireReport[]> {
  const viewer: Viewer = { areaCellId, sealedCells: [] };
  const { database, grid, duties, clock } = place;
  const city = place.city.code;
  const now = clock();
  const organisationName = organisationNamesOf(duties);
  let cursor: ReportCursor | undefined;
  for (;;) {
    const records = await readReportPage(database.knex, city, viewer, { filter, limit: PAGE_ROWS, cursor, now });
    if (records.length === 0) return;
    const name = await cellNamer(database.knex, city, grid.current(), records);
    yield records.map((record) => wireReport(record, name, organisationName));
    if (records.length < PAGE_ROWS) return;
    cursor = records.at(-1);
  }
}

/** Waits while `output` is full; a reader that went away ends the wait. */
async function write(output: Writable, text: string): Promise<void> {
  if (output.destroyed || output.write(text)) return;
  const gone = new AbortController();
  const stop = (): void => gone.abort();
  output.once('close', stop);
  await once(output, 'drain', { signal: gone.signal }).catch(() => {});
  output.off('close', stop);
}

/** Numbers cannot be formulas; text can. */
const harmless = (value: string | number | boolean): string | number | boolean =>
  typeof value === 'string' ? harmlessField(value) : value;
