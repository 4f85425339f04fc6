import { z } from 'zod';
import { refuse } from '../platform/errors.ts';
import type { Actor } from '../platform/http.ts';
import { cellIdsOf } from '../reports/search-store.ts';
import type { SiteList } from './contract.ts';
import type { SiteFilter, SiteSearch } from './search-contract.ts';
import type { SitesPlace } from './site-place.ts';
import { type SiteRecord, wireSite, wireSiteWithContacts } from './site-record.ts';
import { areaFlaw, countSites, readSitePage, type SiteCursor, type SiteQuestion } from './site-search-store.ts';
import { seesContacts, todayOf, viewSites } from './view-sites.ts';

type Place = Pick<SitesPlace, 'database' | 'city' | 'grid' | 'clock' | 'siteKinds'>;

/**
 * One page of sites as GeoJSON: those that are due first before the others; with `near`, the nearest by true distance
 * before the others. Counts are of all that the filter finds.
 */
export async function listSites(place: Place, actor: Actor, search: SiteSearch): Promise<SiteList> {
  const { database, city } = place;
  const { limit, cursor, ...filter } = search;
  const question = await siteQuestion(place, filter);
  const page = { limit: limit + 1, cursor: readCursor(cursor, filter.near !== undefined) };
  const records = await readSitePage(database.knex, city.code, actor, question, page);
  const counts = await countSites(database.knex, city.code, actor, question);
  const shown = records.slice(0, limit);
  const view = await viewSites(place, shown);
  const wire = seesContacts(actor) ? wireSiteWithContacts : wireSite;
  const last = shown.at(-1);
  return {
    type: 'FeatureCollection',
    features: shown.map((record) => {
      const { distanceM } = record;
      const properties = { ...wire(record, view), ...(distanceM === undefined ? {} : { distanceM }) };
      const { id, lon, lat } = record;
      return { type: 'Feature', id, geometry: { type: 'Point', coordinates: [lon, lat] }, properties };
    }),
    counts,
    nextCursor: records.length > limit && last !== undefined ? writeCursor(last) : null,
  };
}

/** A filter with what its words stand for. @throws Refusal `unknown-cell`, `invalid-request` for an area that is none */
export async function siteQuestion(place: Place, filter: SiteFilter): Promise<SiteQuestion> {
  const { database, city } = place;
  const flaw = filter.within && (await areaFlaw(database.knex, filter.within));
  if (flaw !== undefined)
    throw refuse('invalid-request', `The drawn area is none: ${flaw}`, { errors: [{ path: 'within', message: flaw }] });
  const cellIds = filter.cell === undefined ? [] : await cellIdsOf(database.knex, city.code, filter.cell);
  return { filter, cellIds, today: todayOf(place) };
}

const id = z.int().min(0);
const byDue = z.tuple([z.iso.date(), id]);
const byDistance = z.tuple([z.number().min(0), id]);

function writeCursor({ id, dueOn, distanceM }: SiteRecord & { distanceM?: number }): string {
  return Buffer.from(JSON.stringify([distanceM ?? dueOn, id])).toString('base64url');
}

function readCursor(cursor: string | undefined, isNear: boolean): SiteCursor | undefined {
  if (cursor === undefined) return undefined;
  try {
    const value = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (isNear) {
      const [distanceM, id] = byDistance.parse(value);
      return { distanceM, id };
    }
    const [dueOn, id] = byDue.parse(value);
    return { dueOn, id };
  } catch {
    throw refuse('invalid-request', 'The cursor is not one of this list; begin again without it', {
      errors: [{ path: 'query.cursor', message: 'is not one that this list gave' }],
    });
  }
}
