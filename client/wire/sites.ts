/** What the wall asks of the server about key sites; one function to a question. */
import type { Inspection, SiteKind, SiteList, SiteStatus, WireSite } from '../../server/sites/contract.ts';
import type { Api } from './api.ts';

const PAGE = 1_000;

export interface SitesAsked {
  statuses: readonly SiteStatus[];
  /** Codes; empty is all. */
  kinds?: readonly string[];
  most: number;
  signal?: AbortSignal;
}

/** Sites of these statuses and kinds, due first before the others, at most `most`. */
export async function readSitesOf(api: Api, { statuses, kinds = [], most, signal }: SitesAsked): Promise<WireSite[]> {
  const sites: WireSite[] = [];
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ status: statuses.join(','), limit: String(Math.min(PAGE, most)) });
    if (kinds.length > 0) query.set('kind', kinds.join(','));
    if (cursor !== null) query.set('cursor', cursor);
    const page: SiteList = await api.get<SiteList>(`/api/sites?${query}`, signal === undefined ? {} : { signal });
    for (const { properties } of page.features) sites.push(properties);
    cursor = page.nextCursor;
  } while (cursor !== null && sites.length < most);
  return sites;
}

/** Sites within `radiusM` of a place, nearest first, each with its distance. */
export async function readSitesNear(
  api: Api,
  { lon, lat }: { lon: number; lat: number },
  radiusM: number,
  signal: AbortSignal,
): Promise<WireSite[]> {
  const query = new URLSearchParams({ near: `${lon},${lat}`, radius: String(radiusM), limit: '200' });
  const { features } = await api.get<SiteList>(`/api/sites?${query}`, { signal });
  return features.map(({ properties }) => properties);
}

export const readSite = (api: Api, id: string, signal: AbortSignal): Promise<WireSite> =>
  api.get<WireSite>(`/api/sites/${id}`, { signal });

/** The last inspections of a site, newest first. */
export async function readInspections(api: Api, id: string, signal: AbortSignal): Promise<Inspection[]> {
  const page = await api.get<{ inspections: Inspection[] }>(`/api/sites/${id}/inspections?limit=5`, { signal });
  return page.inspections;
}

export const readSiteKinds = (api: Api): Promise<SiteKind[]> => api.get<SiteKind[]>('/api/site-kinds');
