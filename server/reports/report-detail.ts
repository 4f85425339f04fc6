import type { ReportDetail } from './contract.ts';
import { readDuplicates } from './duplicates-store.ts';
import type { ReportsPlace } from './file-report.ts';
import { readPhotos } from './photo-store.ts';
import { type CellNamer, organisationNamesOf, type ReportRecord, wireReport } from './report-record.ts';
import type { Viewer } from './search-store.ts';

/** All that one report tells, with its photos and those of the others that `viewer` may see and that may be the same. */
export async function reportDetail(
  { database, city, duties, categories }: Pick<ReportsPlace, 'database' | 'city' | 'duties' | 'categories'>,
  viewer: Viewer,
  record: ReportRecord,
  name: CellNamer,
): Promise<ReportDetail> {
  const { radiusM, days } = categories.find(record.category)?.duplicates ?? { radiusM: 0, days: 0 };
  const duplicatesOf = await readDuplicates(database.knex, city.code, [{ ...record, radiusM, days }]);
  const photos = record.photos === 0 ? [] : await readPhotos(database.knex, city.code, record.id);
  return {
    ...wireReport(record, name, organisationNamesOf(duties)),
    duplicates: duplicatesOf(record.id, viewer),
    given: record.given,
    reporter: record.reporter,
    ...(record.acknowledgedBy === null ? {} : { acknowledgedBy: record.acknowledgedBy }),
    ...(record.closedBy === null ? {} : { closedBy: record.closedBy }),
    ...(record.closeReason === null ? {} : { closeReason: record.closeReason }),
    photoLinks: photos.map(({ width, height }, i) => {
      const href = `/api/reports/${record.number}/photos/${i + 1}`;
      return { href, thumbnailHref: `${href}/thumbnail`, width, height };
    }),
  };
}
