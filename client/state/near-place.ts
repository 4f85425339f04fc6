import { metresBetween } from '../../server/grid/metres.ts';

interface Placed {
  lon: number;
  lat: number;
}
export interface Near<T> {
  what: T;
  distanceM: number;
}

/** What lies within `radiusM` of a place, nearest first. */
export function nearPlace<T extends Placed>(things: Iterable<T>, { lon, lat }: Placed, radiusM: number): Near<T>[] {
  const near: Near<T>[] = [];
  for (const what of things) {
    const distanceM = metresBetween([lon, lat], [what.lon, what.lat]);
    if (distanceM <= radiusM) near.push({ what, distanceM });
  }
  return near.sort((a, b) => a.distanceM - b.distanceM);
}
