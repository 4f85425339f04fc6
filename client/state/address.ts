import { READINGS, type Reading } from './coverage-classes.ts';
import { type Filters, NO_FILTERS, type StateFilter, type TimeWindow, WINDOWS } from './filters.ts';
import type { Severity } from './severity.ts';
import { ALL_SITES, parseSiteFilter, type SiteFilter } from './site-filter.ts';

export const LAYERS = [
  'heat',
  'choropleth',
  'coverage',
  'ground',
  'trails',
  'walkers',
  'sites',
  'borders',
  'labels',
  'points',
  'severe',
  'late',
] as const;
export type LayerName = (typeof LAYERS)[number];

/** Layers that colour the whole ground: of the figures of reports and those of patrol, one kind at a time can be read. */
const REPORT_GROUNDS: readonly LayerName[] = ['heat', 'choropleth'];
const excludes = (name: LayerName): readonly LayerName[] =>
  name === 'coverage' ? REPORT_GROUNDS : REPORT_GROUNDS.includes(name) ? ['coverage'] : [];

/** With a layer turned on or off; what cannot be read beside it goes off. */
export function toggledLayers(layers: readonly LayerName[], name: LayerName): readonly LayerName[] {
  if (layers.includes(name)) return layers.filter((entry) => entry !== name);
  return [...layers.filter((entry) => !excludes(name).includes(entry)), name];
}

/** How far from a report key sites are looked for, m. */
export const RADII_M = [200, 500, 1000] as const;
export type RadiusM = (typeof RADII_M)[number];

/** What the list beside the map holds. */
export const LISTS = ['latest', 'overdue', 'soon', 'patrol', 'sites'] as const;
export type ListName = (typeof LISTS)[number];

export interface View {
  center: [lon: number, lat: number];
  zoom: number;
}

/** What the address bar holds: everything that two people must share to see the same wall. */
export interface WallAddress {
  view?: View;
  layers: readonly LayerName[];
  /** Level of the cells that are coloured; 0 goes with the zoom. */
  level: number;
  /** How the coverage is read. */
  reading: Reading;
  radiusM: RadiusM;
  filters: Filters;
  siteFilter: SiteFilter;
  list: ListName;
  cell?: string;
  report?: string;
  /** Id of a key site. */
  site?: string;
}

export const DEFAULT_LAYERS: readonly LayerName[] = ['heat', 'borders', 'labels', 'points', 'severe', 'late'];
export const DEFAULT_ADDRESS: WallAddress = {
  list: 'latest',
  layers: DEFAULT_LAYERS,
  level: 0,
  reading: 'share',
  radiusM: 500,
  filters: NO_FILTERS,
  siteFilter: ALL_SITES,
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SITE = /^\d{1,15}$/;
const CATEGORY = /^[a-z0-9-]{1,40}$/;

/** Writes an address as a query string; what is as usual is left out. */
export function formatAddress(address: WallAddress): string {
  const query = new URLSearchParams();
  const { view, layers, level, filters } = address;
  if (view) query.set('view', formatView(view));
  if (!sameSet(layers, DEFAULT_LAYERS))
    query.set('layers', LAYERS.filter((name) => layers.includes(name)).join(',') || 'none');
  if (level !== 0) query.set('level', String(level));
  if (address.reading !== DEFAULT_ADDRESS.reading) query.set('reading', address.reading);
  if (address.radiusM !== DEFAULT_ADDRESS.radiusM) query.set('radius', String(address.radiusM));
  if (filters.categories.length > 0) query.set('category', [...filters.categories].sort().join(','));
  if (filters.window !== NO_FILTERS.window) query.set('window', filters.window);
  if (filters.window === 'range' && filters.from !== undefined) query.set('from', filters.from);
  if (filters.window === 'range' && filters.to !== undefined) query.set('to', filters.to);
  if (filters.minSeverity !== NO_FILTERS.minSeverity) query.set('severity', String(filters.minSeverity));
  if (filters.state !== NO_FILTERS.state) query.set('state', filters.state);
  const { kinds, statuses } = address.siteFilter;
  if (kinds.length > 0) query.set('site-kind', [...kinds].sort().join(','));
  if (statuses.length > 0) query.set('site-status', statuses.join(','));
  if (address.list !== 'latest') query.set('list', address.list);
  if (address.cell !== undefined) query.set('cell', address.cell);
  if (address.report !== undefined) query.set('report', address.report);
  if (address.site !== undefined) query.set('site', address.site);
  return query.toString().replaceAll('%2C', ',');
}

/** Reads a query string. Whatever is malformed is as if it were not there: a pasted address never breaks the wall. */
export function parseAddress(search: string): WallAddress {
  const query = new URLSearchParams(search);
  const view = parseView(query.get('view'));
  const layers = query.get('layers');
  const level = Number(query.get('level'));
  const window = oneOf(WINDOWS, query.get('window')) ?? NO_FILTERS.window;
  const severity = Number(query.get('severity'));
  const from = query.get('from');
  const to = query.get('to');
  const cell = query.get('cell');
  const report = query.get('report');
  const site = query.get('site');
  return {
    ...(view === undefined ? {} : { view }),
    layers: layers === null ? DEFAULT_LAYERS : parseLayers(layers.split(',')),
    level: [1, 2, 3, 4].includes(level) ? level : 0,
    reading: oneOf(READINGS, query.get('reading')) ?? DEFAULT_ADDRESS.reading,
    radiusM: RADII_M.find((radiusM) => String(radiusM) === query.get('radius')) ?? DEFAULT_ADDRESS.radiusM,
    filters: {
      categories: (query.get('category') ?? '').split(',').filter((code) => CATEGORY.test(code)),
      window: window as TimeWindow,
      ...(window === 'range' && isDay(from) ? { from } : {}),
      ...(window === 'range' && isDay(to) ? { to } : {}),
      minSeverity: ([2, 3, 4].includes(severity) ? severity : 1) as Severity,
      state: (oneOf(['open', 'closed'], query.get('state')) ?? 'any') as StateFilter,
    },
    siteFilter: parseSiteFilter(query.get('site-kind'), query.get('site-status')),
    list: oneOf(LISTS, query.get('list')) ?? 'latest',
    ...(cell ? { cell } : {}),
    ...(report ? { report } : {}),
    ...(site !== null && SITE.test(site) ? { site } : {}),
  };
}

/** Of layers that exclude each other the coverage goes. */
function parseLayers(names: readonly string[]): readonly LayerName[] {
  const layers = LAYERS.filter((name) => names.includes(name));
  return layers.some((name) => REPORT_GROUNDS.includes(name)) ? layers.filter((name) => name !== 'coverage') : layers;
}

export function formatView({ center: [lon, lat], zoom }: View): string {
  return `${lon.toFixed(5)},${lat.toFixed(5)},${zoom.toFixed(2)}`;
}

export function parseView(text: string | null): View | undefined {
  const parts = text?.split(',').map(Number) ?? [];
  const [lon, lat, zoom] = parts;
  if (parts.length !== 3 || lon === undefined || lat === undefined || zoom === undefined) return undefined;
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22)) return undefined;
  return { center: [lon, lat], zoom };
}

function isDay(text: string | null): text is string {
  return text !== null && DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

function oneOf<T extends string>(values: readonly T[], text: string | null): T | undefined {
  return values.find((value) => value === text);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((entry) => b.includes(entry));
}
