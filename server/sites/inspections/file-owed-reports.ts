/**
 * A failed item becomes a report through the one door, exactly once:
 *
 *     inspection, photos, site, event, and what is owed ──one commit──► file each ──► note its number
 *                                                                         ▲  a crash, a database that is away
 *                                                                         └──── the process that looks after sites
 *
 * Where the category is out of use by then, another is looked for (standing-category.ts); where there is none the report is
 * owed until there is, which the inspection says and a gauge counts.
 *
 * Reports are filed after the inspection is durable, from what was written with it, word for word, and under a key made of
 * its identity: whoever files one again, be it another process at the same time, is given the report that there is. Filed
 * before, a report of an inspection that was then refused would stand; filed in the same transaction, it would pass by the
 * door, which writes many in one.
 */
import { Refusal, refuse } from '../../platform/errors.ts';
import { fileReport } from '../../reports/file-report.ts';
import { readSentBefore } from '../../reports/store.ts';
import type { SitesPlace } from '../site-place.ts';
import type { InspectionRecord, OwedReport } from './inspection-record.ts';
import { noteReports, readPhotosOfItem } from './inspection-store.ts';
import { standingCategory } from './standing-category.ts';

/**
 * Files what one inspection owes. Resolves to the inspection as it stands then; what could not be filed stays owed, and
 * keeps nothing else from being filed. It does not throw: the inspection stands, whatever becomes of its reports.
 * `onRefused` hears of what the door would not take.
 */
export async function fileOwedReports(
  place: SitesPlace,
  inspection: InspectionRecord,
  onRefused: (one: OwedReport, refusal: Refusal) => void = () => {},
): Promise<InspectionRecord> {
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
      // A category that is out of use, or a door that is full, is no fault.
      if (err instanceof Refusal) onRefused(one, err);
      else log.warn({ err, ...about, item: one.item }, 'a failed item was not reported');
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

/** Files an item, or finds the report that it became before. Resolves to its number. @throws Refusal as `fileReport` */
async function fileItem(place: SitesPlace, inspection: InspectionRecord, one: OwedReport): Promise<string> {
  const { database, city } = place;
  const idempotencyKey = `site-inspection/${inspection.id}/${one.item}`;
  // Asked before photos are read, which is heavy.
  const category = await standingCategory(place, inspection, one);
  if (category === undefined) {
    const known = await filedBefore(place, idempotencyKey);
    if (known !== undefined) return known;
    throw refuse('unknown-category', `The category "${one.input.category}" is out of use`);
  }
  const photos = await readPhotosOfItem(database.knex, city.code, inspection.id, one.item);
  try {
    const { report } = await fileReport(place, {
      input: { ...one.input, category },
      photos: photos.map((photo) => ({ photo, hashAsSent: Buffer.from(photo.sha256).toString('hex') })),
      sender: { accountId: NOBODY, name: inspection.author, areaCellId: null, sealedCells: [] },
      idempotencyKey,
    });
    return report.number;
  } catch (error) {
    // It was filed before under another category.
    const isFiled = error instanceof Refusal && error.code === 'idempotency-key-reused';
    const known = isFiled ? await filedBefore(place, idempotencyKey) : undefined;
    if (known === undefined) throw error;
    return known;
  }
}

/** Nobody's account has this number: the key is the inspection's alone. */
const NOBODY = 0;

async function filedBefore({ database, city }: SitesPlace, key: string): Promise<string | undefined> {
  const sign = { idempotencyKey: `${NOBODY}/${key}`, source: '', externalId: null };
  const [known] = (await readSentBefore(database.knex, city.code, [sign])).values();
  return known?.record.number;
}
