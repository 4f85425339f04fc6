/** A key site as a form has it. Pure. */
import type { NewSite, SiteInput, SiteKind, WireSite } from '../../../server/sites/contract.ts';
import type { Entry } from '../sheets/sheet-form.ts';

export const BLANK_SITE: Entry = {
  ...{ code: '', kind: '', name: { zh: '', en: '' }, lon: null, lat: null, address: '' },
  ...{ contactName: '', contactPhone: '', note: '', cycleDays: null, dueOn: null, closed: null },
};

/** A site that stands. Its cycle is its own only where it is another than that of its kind. */
export function siteEntry(site: WireSite, kinds: ReadonlyMap<string, SiteKind>): Entry {
  const { kind, name, lon, lat, address, closed, cycleDays } = site;
  return {
    ...{ kind, name: { ...name }, lon, lat, address, closed },
    contactName: site.contactName ?? '',
    contactPhone: site.contactPhone ?? '',
    note: site.note ?? '',
    cycleDays: kinds.get(kind)?.cycleDays === cycleDays ? null : cycleDays,
    dueOn: null,
  };
}

/**
 * What was typed, over the site as it stands after others changed it: a field that was left alone is as they left it.
 * `before` is the form as it was opened.
 */
export const rebased = (typed: Entry, before: Entry, now: Entry): Entry =>
  Object.fromEntries(
    Object.entries(typed).map(([key, value]) => [
      key,
      JSON.stringify(value) === JSON.stringify(before[key]) ? now[key] : value,
    ]),
  );

/** What is sent. A name in one language stands for both; a field left empty is as its kind and its cycle say. */
export function siteInput(entry: Entry): SiteInput {
  const { name, cycleDays, dueOn, ...rest } = entry as unknown as Omit<NewSite, 'dueOn'> & { dueOn: string | null };
  const { zh, en } = { zh: name.zh.trim(), en: name.en.trim() };
  const isNumber = typeof cycleDays === 'number' && !Number.isNaN(cycleDays);
  return {
    ...rest,
    name: { zh: zh || en, en: en || zh },
    cycleDays: isNumber ? cycleDays : null,
    ...(dueOn === null || dueOn === '' ? {} : { dueOn }),
  };
}
