import { signal } from '@preact/signals';
import type { LevelZoom } from '../map/picture.ts';
import type { MapTarget } from '../map/wall-map.ts';

/** What the map knows and the legends show. */
export const levelsOfCity = signal<readonly LevelZoom[]>([]);
/** Level whose cells the map names at this zoom. */
export const levelOnMap = signal(0);
/** Ends of the classes of the choropleth. */
export const openBreaks = signal<readonly number[]>([]);

/** The level to colour when `wanted` is asked for: 0, with the zoom, where the city has no such level. */
export const paintedLevel = (wanted: number): number =>
  levelsOfCity.value.some(({ level }) => level === wanted) ? wanted : 0;

/** What the pointer is over on the map, and where, in pixels of the map. */
export const hovered = signal<{ target: MapTarget; x: number; y: number } | undefined>(undefined);
