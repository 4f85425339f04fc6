import type { Cell, Level } from '../grid/contract.ts';
import { TILE_PX } from './mercator.ts';

/** Deepest zoom of boundary tiles; the map enlarges them from there. A tile unit is 15 cm at the equator. */
export const BOUNDARY_MAX_ZOOM = 16;

/**
 * What the eye does not miss, square pixels at the zoom of the tile. A map draws a tile up to twice its size before the
 * next zoom replaces it: this is a triangle one pixel high on a base of two at the most.
 */
const UNSEEN_PX2 = 0.25;

/** At `zoom` a vertex goes when its triangle is smaller than this, square pixels at zoom 0; the deepest keeps them all. */
export function unseenArea(zoom: number): number {
  return zoom >= BOUNDARY_MAX_ZOOM ? 0 : UNSEEN_PX2 / 4 ** zoom;
}

/** The level's cells are drawn from `minzoom` on. */
export interface LevelZoom {
  level: Level;
  minzoom: number;
}

/** A level is drawn once its median cell is so wide, pixels: a patch of colour, not a speck. */
const LEAST_CELL_PX = 14;
const EQUATOR_M = 40_075_017;

/**
 * From which zoom each level of `cells` is drawn, by the size of its median cell, so that a city, a county and a province
 * each look right. The top level is always drawn, and no level before the one above it.
 */
export function levelZooms(cells: readonly Cell[]): LevelZoom[] {
  const levels = [...new Set(cells.map(({ level }) => level))].sort((a, b) => a - b);
  const zooms: LevelZoom[] = [];
  for (const level of levels) {
    const widthsPx = cells.filter((cell) => cell.level === level).map(widthPxAtZoom0);
    const median = widthsPx.sort((a, b) => a - b)[widthsPx.length >> 1]!;
    const wide = Math.ceil(Math.log2(LEAST_CELL_PX / median));
    const above = zooms.at(-1)?.minzoom;
    zooms.push({ level, minzoom: above === undefined ? 0 : Math.min(BOUNDARY_MAX_ZOOM, Math.max(above, wide, 0)) });
  }
  return zooms;
}

function widthPxAtZoom0(cell: Cell): number {
  const lat = cell.shape[0]![0]![0]![1];
  return (Math.sqrt(cell.areaM2) * TILE_PX) / (EQUATOR_M * Math.cos((lat * Math.PI) / 180));
}
