import type { Polygon } from 'geojson';

const METRES_A_DEGREE = 111_195;
const CORNERS = 72;

/** A circle on the ground as a polygon; for radii of a city, where a degree is the same length all around it. */
export function circle([lon, lat]: readonly [number, number], radiusM: number): Polygon {
  const high = radiusM / METRES_A_DEGREE;
  const wide = high / Math.cos((lat * Math.PI) / 180);
  const ring = Array.from({ length: CORNERS + 1 }, (_, corner) => {
    const turn = (2 * Math.PI * (corner % CORNERS)) / CORNERS;
    return [lon + wide * Math.cos(turn), lat + high * Math.sin(turn)];
  });
  return { type: 'Polygon', coordinates: [ring] };
}
