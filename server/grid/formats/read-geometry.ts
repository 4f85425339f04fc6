import type { Position, Ring, Shape } from '../contract.ts';
import type { CrsTransform } from '../crs.ts';
import { brokenFile } from './broken-file.ts';
import type { CrsOrigin, OpenOptions } from './contract.ts';
import { namedOption } from './named-option.ts';

export type ReadShape = { shape: Shape } | { shape: null; why: string };

/** Collections nest at most so deep; deeper ones are an attack or a mistake. */
const DEEPEST_COLLECTION = 8;

/**
 * Checks a GeoJSON-like geometry of any origin and carries it to WGS84. Accepts Polygon, MultiPolygon and collections of
 * these. Nothing is repaired: an unclosed ring, a ring of fewer than four positions and a number that is none are
 * mistakes with their place. Elevations are dropped.
 */
export function readGeometry(geometry: unknown, crs: CrsTransform): ReadShape {
  const shape: Shape = [];
  const why = collect(geometry, crs, shape, 0);
  if (why !== undefined) return { shape: null, why };
  if (shape.length === 0) return { shape: null, why: 'its geometry is empty' };
  if (isMislabelled(geometry, crs)) {
    return { shape: null, why: `its coordinates look like longitude and latitude, not like ${crs.code} (${crs.name})` };
  }
  return { shape };
}

/** What reads a geometry as it is wanted: as polygons, or as a point. */
export const geometryReader = ({ points }: Pick<OpenOptions, 'points'>): typeof readGeometry =>
  points === undefined ? readGeometry : readPoint;

/** Checks a point and carries it to WGS84, as the only position of a shape. Elevations are dropped. */
function readPoint(geometry: unknown, crs: CrsTransform): ReadShape {
  const no = (why: string): ReadShape => ({ shape: null, why });
  if (geometry === null || geometry === undefined) return no('it has no geometry');
  if (typeof geometry !== 'object') return no('its geometry is not an object');
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  if (type !== 'Point')
    return no(
      typeof type === 'string'
        ? `its geometry is a ${type.slice(0, 40)}; a point is wanted`
        : 'its geometry has no type',
    );
  if (Array.isArray(coordinates) && coordinates.length === 0) return no('its geometry is empty');
  const [x, y] = Array.isArray(coordinates) ? (coordinates as unknown[]) : [];
  if (!Number.isFinite(x) || !Number.isFinite(y)) return no('its position is not a pair of numbers');
  const at = pair(x as number, y as number);
  if (crs.geographic && !isDegrees(x as number, y as number)) {
    const swapped = isDegrees(y as number, x as number) ? '; longitude and latitude may be swapped' : '';
    return no(`${NOT_DEGREES}: its position is ${at}${swapped}`);
  }
  if (isMislabelled(geometry, crs))
    return no(`its coordinates look like longitude and latitude, not like ${crs.code} (${crs.name})`);
  const carried = crs.toWgs84(x as number, y as number);
  return isDegrees(carried[0], carried[1])
    ? { shape: [[[carried]]] }
    : no(`its position ${at} lies outside ${crs.code}`);
}

/**
 * Refuses a whole file whose coordinates were taken for longitude and latitude only because its format says so, and
 * cannot be: it is in another system, and only its owner knows which.
 */
export function refuseIfNotDegrees(read: ReadShape, crsFrom: CrsOrigin, where: string): void {
  if (crsFrom === 'format' && read.shape === null && read.why.startsWith(NOT_DEGREES)) {
    throw brokenFile(`${read.why}; say in which coordinate system it is ${namedOption('crs')}, such as EPSG:4547`, {
      where,
    });
  }
}

/** How what is said of a position begins that cannot be longitude and latitude. */
export const NOT_DEGREES = 'not longitude and latitude';

/** Degrees under the name of a projection: the zones of the EPSG dataset keep their cities far from their origin. */
function isMislabelled(geometry: unknown, crs: CrsTransform): boolean {
  if (crs.geographic || !crs.code.startsWith('EPSG:')) return false;
  const everyInDegrees = (value: unknown): boolean => {
    if (!Array.isArray(value)) return false;
    return typeof value[0] === 'number' ? isDegrees(value[0], value[1]) : value.every(everyInDegrees);
  };
  return everyInDegrees((geometry as { coordinates?: unknown }).coordinates);
}

function collect(geometry: unknown, crs: CrsTransform, into: Shape, depth: number): string | undefined {
  if (geometry === null || geometry === undefined) return 'it has no geometry';
  if (typeof geometry !== 'object') return 'its geometry is not an object';
  const { type, coordinates, geometries } = geometry as { type?: unknown; coordinates?: unknown; geometries?: unknown };
  switch (type) {
    case 'Polygon':
      return addPolygon(coordinates, 'its', crs, into);
    case 'MultiPolygon': {
      if (!Array.isArray(coordinates)) return 'its geometry has no coordinates';
      for (const [n, polygon] of coordinates.entries()) {
        const why = addPolygon(polygon, coordinates.length > 1 ? `polygon ${n + 1},` : 'its', crs, into);
        if (why !== undefined) return why;
      }
      return undefined;
    }
    case 'GeometryCollection': {
      if (!Array.isArray(geometries)) return 'its geometry collection has no geometries';
      if (depth >= DEEPEST_COLLECTION) return 'its geometry collections nest too deep';
      for (const member of geometries) {
        const why = collect(member, crs, into, depth + 1);
        if (why !== undefined) return why;
      }
      return undefined;
    }
    default:
      return typeof type === 'string'
        ? `its geometry is a ${type.slice(0, 40)}; a cell is a Polygon or MultiPolygon`
        : 'its geometry has no type';
  }
}

function addPolygon(rings: unknown, whose: string, crs: CrsTransform, into: Shape): string | undefined {
  if (!Array.isArray(rings)) return `${whose} coordinates are not a list of rings`;
  if (rings.length === 0) return undefined;
  const polygon: Ring[] = [];
  for (const [n, positions] of rings.entries()) {
    const name = n === 0 ? `${whose} outer ring` : `${whose} inner ring ${n}`;
    const ring = readRing(positions, name, crs);
    if (typeof ring === 'string') return ring;
    polygon.push(ring);
  }
  into.push(polygon);
  return undefined;
}

function readRing(positions: unknown, name: string, crs: CrsTransform): Ring | string {
  if (!Array.isArray(positions)) return `${name} is not a list of positions`;
  const ring: Ring = new Array(positions.length);
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i];
    if (!Array.isArray(position) || position.length < 2) return `${name}, position ${i + 1} is not a pair of numbers`;
    const [x, y] = position as [unknown, unknown];
    if (!Number.isFinite(x) || !Number.isFinite(y)) return `${name}, position ${i + 1} is not a pair of numbers`;
    if (crs.geographic && !isDegrees(x as number, y as number)) {
      return `${NOT_DEGREES}: ${name}, position ${i + 1} is ${pair(x as number, y as number)}`;
    }
    const carried = crs.toWgs84(x as number, y as number);
    if (!isDegrees(carried[0], carried[1]))
      return `${name}, position ${i + 1} ${pair(x as number, y as number)} lies outside ${crs.code}`;
    ring[i] = carried;
  }
  if (ring.length < 4) return `${name} has ${ring.length} positions; a closed ring has at least 4`;
  const [first, last] = [positions[0], positions[positions.length - 1]] as [Position, Position];
  if (first[0] !== last[0] || first[1] !== last[1]) {
    const [begin, end] = [pair(...first), pair(...last)];
    // Ends that differ by less than is told are told in full.
    return begin === end
      ? `${name} is not closed: it begins at (${first.join(', ')}) and ends at (${last.join(', ')})`
      : `${name} is not closed: it begins at ${begin} and ends at ${end}`;
  }
  return ring;
}

/** Numbers as a file has them, with six digits after the point at most. */
const pair = (x: number, y: number): string => `(${Number(x.toFixed(6))}, ${Number(y.toFixed(6))})`;

function isDegrees(lon: number, lat: number): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}
