/**
 * The lattice of ground: pixels of web mercator at zoom 15 × 256, x to the east and y to the south, counted from the
 * north-west. At Liling one is 4.24 m wide and high. It is the same for the whole world and for all boundaries. A tile
 * of zoom 15 is 256 pixels wide, so that one pixel is 16 units of it.
 *
 * Pixels are named by whole numbers; a fraction is a place within one, so the centre of pixel `x` is at `x + 0.5`.
 */

/** Bits of a pixel's x and y. */
export const PIXEL_BITS = 23;
/** Pixels around the world, and from 85.05° N to 85.05° S. */
export const PIXELS = 2 ** PIXEL_BITS;
/** Bits of a block's x and y: a block is 8 pixels wide and high. */
export const BLOCK_BITS = 20;
export const BLOCKS = 2 ** BLOCK_BITS;
export const BLOCK_SIDE = 8;

/** WGS84. */
const EQUATOR_M = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const ECCENTRICITY_2 = FLATTENING * (2 - FLATTENING);

/** Where a longitude lies on the lattice: 0 at 180° W, `PIXELS` at 180° E, with its fraction. */
export function xOf(lon: number): number {
  return (lon / 360 + 0.5) * PIXELS;
}

/** Where a latitude lies on the lattice: below 0 north of 85.05°, above `PIXELS` south of it; infinite at the poles. */
export function yOf(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * PIXELS;
}

/** The pixel of a longitude; 180° E is 180° W. */
export function pixelX(lon: number): number {
  return Math.floor(xOf(lon)) & (PIXELS - 1);
}

/** The pixel of a latitude; one beyond the lattice has the last. */
export function pixelY(lat: number): number {
  return Math.min(PIXELS - 1, Math.max(0, Math.floor(yOf(lat))));
}

/** Longitude of a place on the lattice, degrees. */
export function lonOf(x: number): number {
  return (x / PIXELS - 0.5) * 360;
}

/** Latitude of a place on the lattice, degrees. */
export function latOf(y: number): number {
  return (Math.atan(Math.sinh(mercatorAngle(y))) * 180) / Math.PI;
}

/** Width of a pixel at `y`, metres on the ellipsoid. */
export function pixelWidthM(y: number): number {
  const cosine = 1 / Math.cosh(mercatorAngle(y));
  return primeVertical(1 - cosine * cosine) * cosine * PIXEL_ANGLE;
}

/** Height of a pixel at `y`, metres on the ellipsoid. */
export function pixelHeightM(y: number): number {
  const cosine = 1 / Math.cosh(mercatorAngle(y));
  const sine2 = 1 - cosine * cosine;
  const curvature = (primeVertical(sine2) * (1 - ECCENTRICITY_2)) / (1 - ECCENTRICITY_2 * sine2);
  return curvature * cosine * PIXEL_ANGLE;
}

/** Areas of rows that were asked for, each at the lower bits of its number. */
const KEPT_ROWS = 2 ** 13;
const keptRow = new Int32Array(KEPT_ROWS).fill(-1);
const keptArea = new Float64Array(KEPT_ROWS);

/** Area of a pixel of row `y`, m² on the ellipsoid. */
export function pixelAreaM2(y: number): number {
  const at = y & (KEPT_ROWS - 1);
  if (keptRow[at] !== y) {
    keptRow[at] = y;
    keptArea[at] = pixelWidthM(y + 0.5) * pixelHeightM(y + 0.5);
  }
  return keptArea[at]!;
}

const PIXEL_ANGLE = (2 * Math.PI) / PIXELS;
const mercatorAngle = (y: number): number => Math.PI * (1 - (2 * y) / PIXELS);
/** Radius of curvature to the east and west. */
const primeVertical = (sine2: number): number => EQUATOR_M / Math.sqrt(1 - ECCENTRICITY_2 * sine2);
