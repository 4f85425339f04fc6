import { type Mistake, refuse } from '../platform/errors.ts';
import type { Location, Locator } from './locator.ts';

/** What is wrong with a longitude and latitude; empty when both are finite and on earth. */
export function positionMistakes(lon: number, lat: number): Mistake[] {
  const mistakes: Mistake[] = [];
  if (!(Math.abs(lon) <= 180))
    mistakes.push({ path: 'lon', message: `Longitude must be a number from -180 to 180, not ${lon}` });
  if (!(Math.abs(lat) <= 90))
    mistakes.push({ path: 'lat', message: `Latitude must be a number from -90 to 90, not ${lat}` });
  return mistakes;
}

/** Refuses a position that is not on earth, saying which coordinate and why. */
export function checkPosition(lon: number, lat: number): void {
  const errors = positionMistakes(lon, lat);
  if (errors.length > 0) throw refuse('invalid-request', errors.map(({ message }) => message).join('; '), { errors });
}

/** The warning that longitude and latitude were probably exchanged. */
export const SWAPPED_LON_LAT = 'swapped-lon-lat';

/**
 * Warnings that the located position itself raises: SWAPPED_LON_LAT where it lies outside the bounds of the grid and
 * its coordinates exchanged lie inside a cell.
 */
export function positionWarnings(locator: Locator, position: [lon: number, lat: number], location: Location): string[] {
  if (location.cell !== null || locator.bounds === null) return [];
  const [lon, lat] = position;
  const [west, south, east, north] = locator.bounds;
  if (lon >= west && lon <= east && lat >= south && lat <= north) return [];
  if (Math.abs(lon) > 90) return [];
  return locator.locateMany(Float64Array.of(lat, lon))[0] === -1 ? [] : [SWAPPED_LON_LAT];
}
