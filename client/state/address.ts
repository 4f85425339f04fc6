import { type Filters, NO_FILTERS, type StateFilter, type TimeWindow, WINDOWS } from './filters.ts';
import type { Severity } from './severity.ts';

export const LAYERS = ['heat', 'choropleth', 'borders', 'labels', 'points', 'severe', 'late'] as const;
export type LayerName = (typeof LAYERS)[number];

/** What the list beside the map holds. */
export const LISTS = ['latest', 'overdue', 'soon'] as const;
export type ListName = (typeof LISTS)[number];

export interface View {
  center: [lon: number, lat: number];
  zoom: number;
}

/** What the address bar holds: everything that two people must share to see the same wall. */
export interface WallAddress {
  view?: View;
  layers: readonly LayerName[];
  /** Level of the cells that the choropleth colours; 0 goes with the zoom. */
  level: number;
  filters: Filters;
  list: ListName;
  cell?: string;
  report?: string;
}

export const DEFAULT_LAYERS: readonly LayerName[] = ['heat', 'borders', 'labels', 'points', 'severe', 'late'];
export const DEFAULT_ADDRESS: WallAddress = { list: 'latest', layers: DEFAULT_LAYERS, level: 0, filters: NO_FILTERS };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CATEGORY = /^[a-z0-9-]{1,40}$/;

/** Writes an address as a query string; what is as usual is left out. */
export function formatAddress(address: WallAddress): string {
  const query = new URLSearchParams();
  const { view, layers, level, filters } = address;
  if (view) query.set('view', formatView(view));
  if (!sameSet(layers, DEFAULT_LAYERS))
    query.set('layers', LAYERS.filter((name) => layers.includes(name)).join(',') || 'none');
  if (level !== 0) query.set('level', String(level));
  if (filters.categories.length > 0) query.set('category', [...filters.categories].sort().join(','));
  if (filters.window !== NO_FILTERS.window) query.set('window', filters.window);
  if (filters.window === 'range' && filters.from !== undefined) query.set('from', filters.from);
  if (filters.window === 'range' && filters.to !== undefined) query.set('to', filters.to);
  if (filters.minSeverity !== NO_FILTERS.minSeverity) query.set('severity', String(filters.minSeverity));
  if (filters.state !== NO_FILTERS.state) query.set('state', filters.state);
  if (address.list !== 'latest') query.set('list', address.list);
  if (address.cell !== undefined) query.set('cell', address.cell);
  if (address.report !== undefined) query.set('report', address.report);
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
  return {
    ...(view === undefined ? {} : { view }),
    layers: layers === null ? DEFAULT_LAYERS : LAYERS.filter((name) => layers.split(',').includes(name)),
    level: [1, 2, 3, 4].includes(level) ? level : 0,
    filters: {
      categories: (query.get('category') ?? '').split(',').filter((code) => CATEGORY.test(code)),
      window: window as TimeWindow,
      ...(window === 'range' && isDay(from) ? { from } : {}),
      ...(window === 'range' && isDay(to) ? { to } : {}),
      minSeverity: ([2, 3, 4].includes(severity) ? severity : 1) as Severity,
      state: (oneOf(['open', 'closed'], query.get('state')) ?? 'any') as StateFilter,
    },
    list: oneOf(LISTS, query.get('list')) ?? 'latest',
    ...(cell ? { cell } : {}),
    ...(report ? { report } : {}),
  };
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
