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
import { isDatabaseAway } from '../../platform/database.ts';
import { Refusal } from '../../platform/errors.ts';
import { fileReport } from '../../reports/file-report.ts';
import type { SitesPlace } from '../site-place.ts';
import type { InspectionRecord, OwedReport } from './inspection-record.ts';
import { noteReports, readOwing, readPhotosOfItem } from './inspection-store.ts';

const BATCH = 50;

/** Files what one inspection owes. Resolves to the inspection as it stands then; what the door refused stays owed. */
export async function fileOwedReports(place: SitesPlace, inspection: InspectionRecord): Promise<InspectionRecord> {
  if (inspection.reportsOwed.length === 0) return inspection;
  const { database, city } = place;
  const reports = [...inspection.reports];
  const owed: OwedReport[] = [];
  for (const one of inspection.reportsOwed) {
    const photos = await readPhotosOfItem(database.knex, city.code, inspection.id, one.item);
    try {
      const { report } = await fileReport(place, {
        input: one.input,
        photos: photos.map((photo) => ({ photo, hashAsSent: Buffer.from(photo.sha256).toString('hex') })),
        // Nobody's account has this number: the key is the inspection's alone.
        sender: { accountId: 0, name: inspection.author, areaCellId: null, sealedCells: [] },
        idempotencyKey: `site-inspection/${inspection.id}/${one.item}`,
      });
      reports.push({ item: one.item, number: report.number });
    } catch (error) {
      // A category that was retired meanwhile, or a door that is full; others are filed all the same.
      if (!(error instanceof Refusal)) throw error;
      owed.push(one);
    }
  }
  await noteReports(database.knex, city.code, inspection.id, reports, owed);
  return { ...inspection, reports, reportsOwed: owed };
}

/** The same for every inspection that owes reports: for the process. Resolves to how many are still owed. */
export async function fileAllOwedReports(place: SitesPlace): Promise<number> {
  let left = 0;
  for (let afterId = 0; ; ) {
    const owing = await readOwing(place.database.knex, place.city.code, { afterId, limit: BATCH });
    for (const inspection of owing) left += (await fileOwedReports(place, inspection)).reportsOwed.length;
    if (owing.length < BATCH) return left;
    afterId = owing.at(-1)!.id;
  }
}

/** Files what an inspection owes if that can be done now; the process does it later otherwise. */
export async function tryFiling(place: SitesPlace, inspection: InspectionRecord): Promise<InspectionRecord> {
  try {
    return await fileOwedReports(place, inspection);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return inspection;
  }
}
