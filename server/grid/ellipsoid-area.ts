/**
 * Area on the WGS84 ellipsoid of a polygon whose edges are straight in longitude and latitude, which is what GeoJSON
 * means by an edge. Such areas add up: the children of a cell sum to it however their borders are noded, which areas
 * with geodesic edges (ST_Area of geography) do only nearly. For edges of a kilometre the two differ by about 1e-9.
 */
import type { Ring, Shape } from './contract.ts';

const RADIANS = Math.PI / 180;
const SEMI_MAJOR_M = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const SEMI_MINOR_M = SEMI_MAJOR_M * (1 - FLATTENING);
const ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
const ECCENTRICITY = Math.sqrt(ECCENTRICITY_SQUARED);

/** Area between the equator and latitude `phi` (radians) for one radian of longitude, m². */
function zoneM2(phi: number): number {
  const sine = Math.sin(phi);
  const along = ECCENTRICITY * sine;
  return ((SEMI_MINOR_M * SEMI_MINOR_M) / 2) * (sine / (1 - along * along) + Math.atanh(along) / ECCENTRICITY);
}

/** Three-point Gauss-Legendre nodes and weights on [0, 1]; one edge of a degree is exact to 1e-13. */
const NODES = [0.5 - Math.sqrt(0.15), 0.5, 0.5 + Math.sqrt(0.15)] as const;
const WEIGHTS = [5 / 18, 8 / 18, 5 / 18] as const;

/** Signed area of a closed ring, m²: positive when it runs counterclockwise. Not for rings around a pole. */
export function ringAreaM2(ring: Ring): number {
  const first = ring[0];
  if (first === undefined) return 0;
  const base = zoneM2(first[1] * RADIANS);
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [lonA, latA] = ring[i - 1]!;
    const [lonB, latB] = ring[i]!;
    const width = (lonB - lonA) * RADIANS;
    if (width === 0) continue;
    const rise = latB - latA;
    if (rise === 0) {
      sum -= width * (zoneM2(latA * RADIANS) - base);
      continue;
    }
    let mean = 0;
    for (let k = 0; k < 3; k++) mean += WEIGHTS[k]! * zoneM2((latA + rise * NODES[k]!) * RADIANS);
    sum -= width * (mean - base);
  }
  return sum;
}

/** Area of a shape, m²: its outer rings less their holes, whichever way the rings run. */
export function shapeAreaM2(shape: Shape): number {
  let sum = 0;
  for (const polygon of shape)
    polygon.forEach((ring, i) => {
      sum += (i === 0 ? 1 : -1) * Math.abs(ringAreaM2(ring));
    });
  return sum;
}
