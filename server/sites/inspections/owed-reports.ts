import type { SiteKind } from '../contract.ts';
import type { SiteRecord } from '../site-record.ts';
import type { AnsweredItem } from './check-answers.ts';
import type { OwedReport } from './inspection-record.ts';

const LONGEST_DESCRIPTION = 4_000;

/**
 * What is to be reported of an inspection: each failed item that has a category, at the place of the site, in the words
 * of the check-list. Contacts and notes of the site are not in it: more people see reports.
 */
export function owedReports(
  site: Pick<SiteRecord, 'code' | 'name' | 'lon' | 'lat'>,
  kind: Pick<SiteKind, 'name'>,
  items: readonly AnsweredItem[],
  { at, note }: { at: Date; note: string },
): OwedReport[] {
  return items.flatMap(({ code, name, said, category }): OwedReport[] => {
    if (category === null) return [];
    const what = `${kind.name.zh} ${site.name.zh}（${site.code}）：${name.zh} — ${said.zh}`;
    const description = (note === '' ? what : `${what}。${note}`).slice(0, LONGEST_DESCRIPTION);
    const { lon, lat } = site;
    return [{ item: code, input: { lon, lat, category, description, occurredAt: at.toISOString(), source: SOURCE } }];
  });
}

/** Reports of key sites are told apart by it. */
const SOURCE = 'site-inspection';
