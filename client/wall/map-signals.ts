import { signal } from '@preact/signals';
import type { LevelZoom } from '../map/wall-layers.ts';

/** What the map knows and the legends show. */
export const levelsOfCity = signal<readonly LevelZoom[]>([]);
/** Level whose cells the map names at this zoom. */
export const levelOnMap = signal(0);
/** Ends of the classes of the choropleth. */
export const openBreaks = signal<readonly number[]>([]);
