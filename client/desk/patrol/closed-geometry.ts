/** The areas of a GeoJSON text as one geometry. Pure. */
export interface AreaGeometry {
  type: 'Polygon' | 'MultiPolygon';
  coordinates: unknown[];
}
export type ReadArea = { geometry: AreaGeometry } | { problem: 'not-json' | 'no-area' | 'swapped' | 'not-degrees' };

interface Json {
  type?: unknown;
  coordinates?: unknown;
  geometry?: unknown;
  geometries?: unknown;
  features?: unknown;
}

/** Takes a geometry, a feature or a collection of them; several areas become one of several parts. */
export function readAreas(text: string): ReadArea {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: 'not-json' };
  }
  const parts = partsOf(json, 0);
  const [first] = parts;
  if (first === undefined) return { problem: 'no-area' };
  const [worstX, worstY] = farthest(parts);
  if (worstX > 180 || worstY > 90) return { problem: worstX <= 90 && worstY <= 180 ? 'swapped' : 'not-degrees' };
  return {
    geometry:
      parts.length === 1
        ? { type: 'Polygon', coordinates: first as unknown[] }
        : { type: 'MultiPolygon', coordinates: parts },
  };
}

/** How far from 0 any first and any second number of a position lies; what is no position is left to the server. */
function farthest(coordinates: unknown): [x: number, y: number] {
  if (!Array.isArray(coordinates)) return [0, 0];
  const [x, y] = coordinates;
  if (typeof x === 'number' && typeof y === 'number') return [Math.abs(x), Math.abs(y)];
  let [mostX, mostY] = [0, 0];
  for (const one of coordinates) {
    const [oneX, oneY] = farthest(one);
    mostX = Math.max(mostX, oneX);
    mostY = Math.max(mostY, oneY);
  }
  return [mostX, mostY];
}

const DEEPEST = 8;

/** The coordinates of each polygon. */
function partsOf(json: unknown, depth: number): unknown[] {
  if (typeof json !== 'object' || json === null || depth > DEEPEST) return [];
  const { type, coordinates, geometry, geometries, features } = json as Json;
  if (type === 'Polygon') return Array.isArray(coordinates) ? [coordinates] : [];
  if (type === 'MultiPolygon') return Array.isArray(coordinates) ? coordinates : [];
  if (type === 'Feature') return partsOf(geometry, depth + 1);
  const many = type === 'FeatureCollection' ? features : type === 'GeometryCollection' ? geometries : [];
  return Array.isArray(many) ? many.flatMap((one) => partsOf(one, depth + 1)) : [];
}
