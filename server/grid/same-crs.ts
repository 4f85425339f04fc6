import type { Position } from './contract.ts';
import type { CrsTransform } from './crs.ts';

/** True where both carry the same numbers to the same place, within a millimetre: EPSG:4490 and CRS84, a code and its WKT. */
export function sameCrs(a: CrsTransform, b: CrsTransform): boolean {
  if (a.code === b.code) return true;
  if (a.geographic !== b.geographic) return false;
  const unitsPerDegree = a.geographic ? 1 : 1e5;
  let compared = 0;
  for (const [lon, lat] of PROBES) {
    const [ax, ay] = a.fromWgs84(lon, lat);
    const [backLon, backLat] = a.toWgs84(ax, ay);
    // Far from its own zone a projection folds or loses digits: nothing to be learnt there.
    const noiseDegrees = Math.hypot(backLon - lon, backLat - lat);
    if (!(noiseDegrees < 1e-8)) continue;
    const [bx, by] = b.fromWgs84(lon, lat);
    if (!(Math.hypot(ax - bx, ay - by) < unitsPerDegree * (1e-8 + 10 * noiseDegrees))) return false;
    compared++;
  }
  return compared > 0;
}

/** Every zone of six degrees, north and south. */
const PROBES: Position[] = Array.from({ length: 60 }, (_, zone): Position[] => [
  [zone * 6 - 177, 27.6],
  [zone * 6 - 177, -33.1],
  [zone * 6 - 176, 51.3],
]).flat();
