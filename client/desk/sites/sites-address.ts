/** Which key sites are looked at; kept in the address. Pure. */
import { SITE_STATUSES, type SiteStatus } from '../../../server/sites/contract.ts';
import { PRESSING } from '../../state/site-status.ts';

/** One status, those that somebody must go and see, or all. */
export type StatusAsked = SiteStatus | 'pressing' | 'all';
const ASKED: readonly StatusAsked[] = ['pressing', 'all', ...SITE_STATUSES];

export interface SitesAsked {
  tab: 'list' | 'kinds';
  kind: string;
  status: StatusAsked;
  /** Name of a cell as lists write it; '' for the whole city. */
  cell: string;
  q: string;
  /** Due before that day, YYYY-MM-DD; '' for any. */
  due: string;
  /** Nearest first to that place, "lon,lat"; '' for those due first. */
  near: string;
  /** Id of the site that is open; 0 for none. */
  site: number;
}

export const NO_SITES_ASKED: SitesAsked = {
  tab: 'list',
  kind: '',
  status: 'pressing',
  cell: '',
  q: '',
  due: '',
  near: '',
  site: 0,
};

/** Reads an address; what is missing or malformed is as usual. */
export function readSitesAsked(search: string): SitesAsked {
  const query = new URLSearchParams(search);
  const due = query.get('due') ?? '';
  const site = Number(query.get('site'));
  return {
    tab: query.get('tab') === 'kinds' ? 'kinds' : 'list',
    kind: query.get('kind') ?? '',
    status: ASKED.find((status) => status === query.get('status')) ?? 'pressing',
    cell: query.get('cell') ?? '',
    q: query.get('q') ?? '',
    due: /^\d{4}-\d{2}-\d{2}$/.test(due) ? due : '',
    near: nearText(query.get('near') ?? ''),
    site: Number.isSafeInteger(site) && site > 0 ? site : 0,
  };
}

/** A place as the address and the server write it; '' where it is none on earth. */
export function nearText(text: string): string {
  const [lon = Number.NaN, lat = Number.NaN, ...more] = /\d/.test(text) ? text.split(',').map(Number) : [];
  return more.length === 0 && Math.abs(lon) <= 180 && Math.abs(lat) <= 90
    ? `${lon.toFixed(NEAR_DIGITS)},${lat.toFixed(NEAR_DIGITS)}`
    : '';
}
/** About ten metres on the ground: an address may be handed on. */
const NEAR_DIGITS = 4;

/** Writes it; what is as usual is left out. */
export function writeSitesAsked(asked: SitesAsked): string {
  const query = new URLSearchParams({ view: 'sites' });
  for (const [name, value] of Object.entries(asked))
    if (value !== NO_SITES_ASKED[name as keyof SitesAsked]) query.set(name, String(value));
  return query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
}

/** What of it the server filters by; without the status for figures of each. */
export function siteFilter({ kind, status, cell, q, due, near }: SitesAsked, withStatus = true): URLSearchParams {
  const query = new URLSearchParams();
  const statuses = status === 'all' || !withStatus ? '' : status === 'pressing' ? PRESSING.join(',') : status;
  const asked = { kind, status: statuses, cell, q: q.trim(), dueBefore: due, near };
  for (const [name, value] of Object.entries(asked)) if (value !== '') query.set(name, value);
  return query;
}
