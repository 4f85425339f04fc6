import { type Mistake, refuse } from '../platform/errors.ts';
import type { Position } from './contract.ts';
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

/**
 * Refuses a position that is not on earth, saying which coordinate and why; with a locator also that they look
 * exchanged, where the exchanged position lies in a cell.
 */
export function checkPosition(lon: number, lat: number, locator?: Locator): void {
  const errors = positionMistakes(lon, lat);
  if (errors.length === 0) return;
  if (locator !== undefined && isInGridWhenExchanged(locator, lon, lat))
    errors.push({ path: '', message: 'Longitude and latitude look exchanged' });
  throw refuse('invalid-request', errors.map(({ message }) => message).join('; '), { errors });
}

/** The warning that longitude and latitude were probably exchanged. */
export const SWAPPED_LON_LAT = 'swapped-lon-lat';

/**
 * Warnings that the located position itself raises: SWAPPED_LON_LAT where it lies outside the bounds of the grid and
 * its coordinates exchanged lie inside a cell. (East of 90 degrees the exchanged latitude is none: `checkPosition`
 * refuses it.)
 */
export function positionWarnings(locator: Locator, position: Position, location: Location): string[] {
  if (location.cell !== null || locator.bounds === null) return [];
  const [lon, lat] = position;
  const [west, south, east, north] = locator.bounds;
  const withinBounds = lon >= west && lon <= east && lat >= south && lat <= north;
  return !withinBounds && isInGridWhenExchanged(locator, lon, lat) ? [SWAPPED_LON_LAT] : [];
}

const isInGridWhenExchanged = (locator: Locator, lon: number, lat: number): boolean =>
  locator.locateMany(Float64Array.of(lat, lon))[0] !== -1;
