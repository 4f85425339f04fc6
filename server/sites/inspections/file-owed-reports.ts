/**
 * A failed item becomes a report through the one door, exactly once:
 *
 *     inspection, photos, site, event, and what is owed ──one commit──► file each ──► note its number
 *                                                                         ▲  a crash, a database that is away
 *                                                                         └──── the process that looks after sites
 *
 * Reports are filed after the inspection is durable, from what was written with it, word for word, and under a key made of
 * its identity: whoever files one again, be it another process at the same time, is given the report that there is. Filed
 * before, a report of an inspection that was then refused would stand; filed in the same transaction, it would pass by the
 * door, which writes many in one.
 */
import { Refusal } from '../../platform/errors.ts';
import { fileReport } from '../../reports/file-report.ts';
import type { SitesPlace } from '../site-place.ts';
import type { InspectionRecord, OwedReport } from './inspection-record.ts';
import { noteReports, readPhotosOfItem } from './inspection-store.ts';

/**
 * Files what one inspection owes. Resolves to the inspection as it stands then; what could not be filed stays owed, and
 * keeps nothing else from being filed. It does not throw: the inspection stands, whatever becomes of its reports.
 */
export async function fileOwedReports(place: SitesPlace, inspection: InspectionRecord): Promise<InspectionRecord> {
  if (inspection.reportsOwed.length === 0) return inspection;
  const { database, city, log } = place;
  const reports = [...inspection.reports];
  const owed: OwedReport[] = [];
  const about = { inspection: inspection.id };
  for (const one of inspection.reportsOwed) {
    try {
      reports.push({ item: one.item, number: await fileItem(place, inspection, one) });
    } catch (err) {
      owed.push(one);
      // A category that was retired meanwhile, or a door that is full, is no fault.
      if (!(err instanceof Refusal)) log.warn({ err, ...about, item: one.item }, 'a failed item was not reported');
    }
  }
  if (owed.length === inspection.reportsOwed.length) return inspection;
  try {
    await noteReports(database.knex, city.code, inspection.id, reports, owed);
  } catch (err) {
    // Filed again, they are given the reports that there are.
    log.warn({ err, ...about }, 'reports of an inspection were filed and not noted');
  }
  return { ...inspection, reports, reportsOwed: owed };
}

async function fileItem(
  place: SitesPlace,
  { id, author }: InspectionRecord,
  { item, input }: OwedReport,
): Promise<string> {
  const photos = await readPhotosOfItem(place.database.knex, place.city.code, id, item);
  const { report } = await fileReport(place, {
    input,
    photos: photos.map((photo) => ({ photo, hashAsSent: Buffer.from(photo.sha256).toString('hex') })),
    // Nobody's account has this number: the key is the inspection's alone.
    sender: { accountId: 0, name: author, areaCellId: null, sealedCells: [] },
    idempotencyKey: `site-inspection/${id}/${item}`,
  });
  return report.number;
}
