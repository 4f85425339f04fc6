/** Which key sites the wall shows; part of its address. Pure. */
import { SITE_STATUSES, type SiteStatus, type WireSite } from '../../server/sites/contract.ts';
import { isPressing } from './site-status.ts';

export interface SiteFilter {
  /** Codes of kinds; empty is all. */
  kinds: readonly string[];
  /** Empty is all. */
  statuses: readonly SiteStatus[];
}

export const ALL_SITES: SiteFilter = { kinds: [], statuses: [] };
const KIND = /^[a-z0-9-]{1,40}$/;
/** As many as the server takes. */
const KINDS_MOST = 50;

export const isAllSites = ({ kinds, statuses }: SiteFilter): boolean => kinds.length === 0 && statuses.length === 0;

export function matchesSite({ kinds, statuses }: SiteFilter, site: Pick<WireSite, 'kind' | 'status'>): boolean {
  if (kinds.length > 0 && !kinds.includes(site.kind)) return false;
  return statuses.length === 0 || statuses.includes(site.status);
}

/** Of the statuses asked for those that no list of what is pressing holds. */
export const quietStatuses = ({ statuses }: SiteFilter): SiteStatus[] =>
  statuses.filter((status) => !isPressing(status));

/** With one kind or status more, or without it. */
export const toggled = <T>(entries: readonly T[], entry: T): readonly T[] =>
  entries.includes(entry) ? entries.filter((one) => one !== entry) : [...entries, entry];

/** The query of site tiles: those of the kinds. How a site stands the map knows by itself. */
export function siteTileQuery({ kinds }: SiteFilter): string {
  return kinds.length === 0 ? '' : `?kind=${[...kinds].sort().join(',')}`;
}

/** Reads what an address says; what is malformed is as if it were not there. */
export function parseSiteFilter(kinds: string | null, statuses: string | null): SiteFilter {
  const named = (statuses ?? '').split(',');
  return {
    kinds: [...new Set((kinds ?? '').split(',').filter((code) => KIND.test(code)))].sort().slice(0, KINDS_MOST),
    statuses: SITE_STATUSES.filter((status) => named.includes(status)),
  };
}
