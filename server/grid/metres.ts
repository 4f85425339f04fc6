import type { Position } from './contract.ts';

/** A degree of a great circle on a sphere of the earth's mean radius (6,371,008.8 m). */
export const METRES_A_DEGREE = 111_195;
export const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two positions by the haversine on the mean sphere: at most 0.6 % from the ellipsoid. */
export function metresBetween([lonA, latA]: Position, [lonB, latB]: Position): number {
  const half =
    Math.sin(radians(latB - latA) / 2) ** 2 +
    Math.cos(radians(latA)) * Math.cos(radians(latB)) * Math.sin(radians(lonB - lonA) / 2) ** 2;
  return 2 * (METRES_A_DEGREE / radians(1)) * Math.asin(Math.sqrt(Math.min(1, half)));
}
