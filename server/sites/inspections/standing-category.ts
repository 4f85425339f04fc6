import type { SitesPlace } from '../site-place.ts';
import { readSitesById } from '../site-store.ts';
import type { InspectionRecord, OwedReport } from './inspection-record.ts';

/** A city that has this category has failed items filed under it when theirs is out of use. */
const FALLBACK = 'other';

/**
 * The category that a failed item is to be filed under: that of the check-list which was answered; where it went out of
 * use meanwhile, the one that the check-list names now, else `other`. Undefined where none of them can be used: who set the
 * category out of use must bring it back or name another.
 */
export async function standingCategory(
  { database, city, categories, siteKinds }: SitesPlace,
  { siteId }: Pick<InspectionRecord, 'siteId'>,
  { item, input }: OwedReport,
): Promise<string | undefined> {
  // Another process may have added it. That one went out of use, events tell.
  if (categories.find(input.category) === undefined) await categories.refresh();
  const stands = (code: string | null | undefined): code is string => {
    const entry = typeof code === 'string' ? categories.find(code) : undefined;
    return entry !== undefined && entry.retiredAt === null && !entry.sealed;
  };
  if (stands(input.category)) return input.category;
  const [site] = await readSitesById(database.knex, city.code, [siteId]);
  const checkList = siteKinds.find(site?.kind ?? '')?.checkList ?? [];
  return [checkList.find(({ code }) => code === item)?.category, FALLBACK].find(stands);
}
