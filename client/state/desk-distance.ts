const EARTH_M = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Metres between two positions [lon, lat] on a sphere; within 0.6 % of the ellipsoid. */
export function metresBetween(one: readonly [number, number], other: readonly [number, number]): number {
  const [dLon, dLat] = [(other[0] - one[0]) * RADIANS, (other[1] - one[1]) * RADIANS];
  const a =
    Math.sin(dLat / 2) ** 2 + Math.cos(one[1] * RADIANS) * Math.cos(other[1] * RADIANS) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(a)));
}
