import type { Position } from '../server/grid/contract.ts';

/** Kilometres east and north of the city centre. */
export type Plane = [eastKm: number, northKm: number];

/** Centre of the city, WGS84. */
export const CITY_CENTER: Position = [113.497, 27.646];
/** Area of the whole city, square kilometres. */
export const CITY_AREA_KM2 = 2157;

const KM_PER_DEGREE = (6371.0088 * Math.PI) / 180;
/** The coordinate grid of the whole service: 1e-7 degree. */
const GRID = 1e7;

/** Sinusoidal (equal-area) projection about the centre, back to degrees on the 1e-7 grid. */
export function toPosition(eastKm: number, northKm: number): Position {
  const lat = CITY_CENTER[1] + northKm / KM_PER_DEGREE;
  const lon = CITY_CENTER[0] + eastKm / (KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180));
  return [Math.round(lon * GRID) / GRID, Math.round(lat * GRID) / GRID];
}
