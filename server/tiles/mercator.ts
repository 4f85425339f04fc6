/** Web Mercator as map tiles use it. The world is the unit square, x to the east, y to the south. */

/** x of a longitude in degrees, 0 at the date line in the west. */
export function mercatorX(lon: number): number {
  return lon / 360 + 0.5;
}

/** y of a latitude in degrees, 0 at 85.05° N; latitudes beyond the square lie on its edge. */
export function mercatorY(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return Math.min(1, Math.max(0, y));
}

/** Longitude of an x, degrees. */
export function longitudeOf(x: number): number {
  return (x - 0.5) * 360;
}

/** Latitude of a y, degrees. */
export function latitudeOf(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/** One tile of the pyramid. */
export interface TileAddress {
  z: number;
  x: number;
  y: number;
}

/** Side of a tile in its own units. */
export const EXTENT = 4096;
/** Units that a boundary tile has beyond its edge: a border 4 pixels wide is drawn whole. */
export const BUFFER = 64;

/** Side of a tile on screen at its own zoom, CSS pixels, as MapLibre draws vector tiles. */
export const TILE_PX = 512;
