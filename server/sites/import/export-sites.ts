import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { recordAudit } from '../../identity/audit.ts';
import { BYTE_ORDER_MARK, harmlessField } from '../../platform/csv-field.ts';
import type { Actor } from '../../platform/http.ts';
import { siteQuestion } from '../list-sites.ts';
import type { SiteFilter } from '../search-contract.ts';
import type { SitesPlace } from '../site-place.ts';
import type { SiteRecord } from '../site-record.ts';
import { readFoundAfter } from '../site-search-store.ts';
import { seesContacts, viewSites } from '../view-sites.ts';
import { CONTACT_FIELDS, siteRow } from './site-columns.ts';

export type SiteFormat = 'csv' | 'geojson';
export const SITE_FORMATS: readonly SiteFormat[] = ['csv', 'geojson'];

const PAGE = 1_000;

/**
 * Writes the sites that a filter finds, a page at a time as fast as `output` takes it. The columns are those that an
 * import takes in, and how each site stands; whom to speak to only for those with site:contacts. Written to the audit
 * before the first byte leaves. Does not end `output`.
 */
export async function exportSites(
  place: SitesPlace,
  actor: Pick<Actor, 'name' | 'role' | 'areaCellId'>,
  { format, filter }: { format: SiteFormat; filter: SiteFilter },
  output: Writable,
): Promise<void> {
  const { database, city, clock } = place;
  const question = await siteQuestion(place, filter);
  const contacts = seesContacts(actor);
  const detail = { format, contacts, ...filter };
  await database.transaction((transaction) =>
    recordAudit(transaction, city.code, {
      ...{ at: clock(), actor: actor.name, action: 'site.export', subject: 'sites', detail },
    }),
  );
  const pages = foundSites(place, actor, question, contacts);
  if (format === 'csv') await writeCsv(pages, contacts, output);
  else await writeGeoJson(pages, output);
}

type Row = Record<string, string | number>;

async function* foundSites(
  place: SitesPlace,
  actor: Pick<Actor, 'areaCellId'>,
  question: Parameters<typeof readFoundAfter>[3],
  contacts: boolean,
): AsyncGenerator<{ site: SiteRecord; row: Row }[]> {
  for (let afterId = 0; ; ) {
    const page = { afterId, limit: PAGE };
    const sites = await readFoundAfter(place.database.knex, place.city.code, actor, question, page);
    if (sites.length === 0) return;
    const view = await viewSites(place, sites);
    yield sites.map((site) => ({ site, row: shown(siteRow(site, view), contacts) }));
    if (sites.length < PAGE) return;
    afterId = sites.at(-1)!.id;
  }
}

const isContact = (column: string): boolean => (CONTACT_FIELDS as readonly string[]).includes(column);
const shown = (row: Row, contacts: boolean): Row =>
  contacts ? row : Object.fromEntries(Object.entries(row).filter(([column]) => !isContact(column)));

async function writeCsv(pages: AsyncGenerator<{ row: Row }[]>, contacts: boolean, output: Writable): Promise<void> {
  const lines = (rows: (string | number)[][]): string => stringify(rows, { record_delimiter: 'windows' });
  const columns = COLUMNS.filter((column) => contacts || !isContact(column));
  await write(output, BYTE_ORDER_MARK + lines([columns]));
  for await (const page of pages) {
    if (output.destroyed) return;
    await write(output, lines(page.map(({ row }) => columns.map((column) => harmless(row[column]!)))));
  }
}

/** As `siteRow` has them. */
const COLUMNS = [
  ...['code', 'kind', 'nameZh', 'nameEn', 'lon', 'lat', 'address', 'contactName', 'contactPhone', 'note', 'cycleDays'],
  ...['closedFrom', 'closedUntil', 'closedReason', 'dueOn', 'cell', 'status', 'lastInspectedAt', 'lastResult'],
  ...['failedItems', 'version'],
];

async function writeGeoJson(pages: AsyncGenerator<{ site: SiteRecord; row: Row }[]>, output: Writable): Promise<void> {
  await write(output, '{"type":"FeatureCollection","features":[');
  let separator = '\n';
  for await (const page of pages) {
    if (output.destroyed) return;
    const features = page.map(({ site: { id, lon, lat }, row: { lon: _, lat: __, ...properties } }) =>
      JSON.stringify({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [lon, lat] }, properties }),
    );
    await write(output, separator + features.join(',\n'));
    separator = ',\n';
  }
  await write(output, '\n]}\n');
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
const harmless = (value: string | number): string | number =>
  typeof value === 'string' ? harmlessField(value) : value;
