/** The areas of a GeoJSON text as one geometry. Pure. */
export interface AreaGeometry {
  type: 'Polygon' | 'MultiPolygon';
  coordinates: unknown[];
}
export type ReadArea = { geometry: AreaGeometry } | { problem: 'not-json' | 'no-area' };

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
  return {
    geometry:
      parts.length === 1
        ? { type: 'Polygon', coordinates: first as unknown[] }
        : { type: 'MultiPolygon', coordinates: parts },
  };
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
