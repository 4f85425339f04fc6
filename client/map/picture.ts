/** What the wall shows, as the layers of its map are told, and what they have in common. */

import type { SiteStatus } from '../../server/sites/contract.ts';
import type { LayerName } from '../state/address.ts';
import type { Reading } from '../state/coverage-classes.ts';
import type { HeatStops } from '../state/report-heat.ts';
import type { Lateness } from '../state/wall-figures.ts';
import type { Theme } from './palette.ts';

export interface LevelZoom {
  level: number;
  minzoom: number;
}

export interface Picture {
  theme: Theme;
  language: 'zh' | 'en';
  /** 1 on a desk, 2 on a 3840-pixel wall: all widths and sizes are times this. */
  scale: number;
  shown: readonly LayerName[];
  /** Levels that the city has, top first, with the zoom from which tiles hold them. */
  levels: readonly LevelZoom[];
  /** Level whose cells are coloured; 0 goes with the zoom. */
  choroplethLevel: number;
  /** Upper ends of the classes of open reports per cell, ascending, at most six. */
  breaks: readonly number[];
  /** Whether heat comes from the reports at hand or from the server's tiles. */
  heatFrom: 'reports' | 'tiles';
  heatStops: HeatStops;
  /** Radius of the kernel at scale 1. */
  heatRadiusPx: number;
  /** Fonts by name, drawn from the machine; a base map with glyphs gives its own. */
  fonts: { regular: string[]; strong: string[] };
  /** What stands beside the pins of late cases, in the language of the page. */
  lateWords?: Record<Lateness, string>;
  /** What the layers of patrol and key sites need beside that; without it they are not shown. */
  patrol?: PatrolPicture;
}

export interface PatrolPicture {
  reading: Reading;
  /** Days since 1970 in the city: by it a site is due or overdue. */
  today: number;
  /** Now, whole minutes as s since 1970: ground that was walked long ago is fainter. */
  minuteS: number;
  /** Sites that stand so are shown; empty is all. */
  siteStatuses: readonly SiteStatus[];
}

export const SOURCES = {
  cells: 'cells',
  borders: 'borders',
  reportTiles: 'report-tiles',
  reports: 'reports',
  late: 'late',
  names: 'names',
  ground: 'ground',
  walkedTiles: 'walked-tiles',
  trails: 'trails',
  walkers: 'walkers',
  siteTiles: 'site-tiles',
  pressing: 'pressing',
  quietSites: 'quiet-sites',
  around: 'around',
} as const;

/** MapLibre draws text from the machine's own fonts when a style names no glyphs; the first name only tells the weight. */
export const LOCAL_FONTS = {
  regular: ['Regular', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans', 'sans-serif'],
  strong: ['Bold', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans', 'sans-serif'],
};

/**
 * Tiles hold a level once its median cell is 14 px wide; at six times that (85 px) a name fits into it, and the level
 * takes over from the one above. So a city, a county and a province each change level where it looks right.
 */
const DOUBLINGS_TO_NAME = 2.6;

/** The zooms [from, to) at which `level` is the one shown. The first level reaches down, the last one up. */
export function zoomsOf(level: number, levels: readonly LevelZoom[], scale: number): [from: number, to: number] {
  const index = levels.findIndex((entry) => entry.level === level);
  const takeover = (at: number): number => {
    const entry = levels[at];
    return entry === undefined ? 24 : at === 0 ? 0 : Math.min(20, entry.minzoom + DOUBLINGS_TO_NAME + Math.log2(scale));
  };
  return index === -1 ? [23, 24] : [takeover(index), Math.max(takeover(index), takeover(index + 1))];
}

/** The level shown at `zoom`. */
export function levelAt(zoom: number, levels: readonly LevelZoom[], scale: number): number {
  return levels.find(({ level }) => zoom < zoomsOf(level, levels, scale)[1])?.level ?? levels.at(-1)?.level ?? 1;
}

export const ALL_LEVELS = [1, 2, 3, 4] as const;
export const hasLevel = (levels: readonly LevelZoom[], level: number): boolean =>
  levels.some((entry) => entry.level === level);
export const visible = (on: boolean): 'visible' | 'none' => (on ? 'visible' : 'none');

/** The zooms [from, to) at which the cells of `level` are coloured: always those of the level that is asked for. */
export function colouredZooms({ choroplethLevel, levels, scale }: Picture, level: number): [from: number, to: number] {
  if (choroplethLevel === 0) return zoomsOf(level, levels, scale);
  return level === choroplethLevel ? [0, 24] : [23, 24];
}
