import type { Shape } from '../../grid/contract.ts';
import { type Box, boxOf, partsOutside, partsShared } from '../../grid/coverage/compare-shapes.ts';
import { ringFlaw } from '../../grid/coverage/ring-flaws.ts';
import { crsTransform } from '../../grid/crs.ts';
import { shapeAreaM2 } from '../../grid/ellipsoid-area.ts';
import { readGeometry } from '../../grid/formats/read-geometry.ts';
import type { Locator } from '../../grid/locator.ts';
import { sayPlace } from '../../grid/say-place.ts';
import { refuse } from '../../platform/errors.ts';

const MOST_VERTICES = 20_000;
const LEAST_M2 = 1;

const wrong = (message: string) =>
  refuse('invalid-request', `The geometry cannot be closed: ${message}`, { errors: [{ path: 'geometry', message }] });

/**
 * The ground that a GeoJSON geometry closes, if it can be: polygons without flaws, of some size, some of it in the city.
 * @throws Refusal `invalid-request` that says what is wrong, and where
 */
export function checkClosedShape(geometry: unknown, locator: Locator): Shape {
  const read = readGeometry(geometry, crsTransform('EPSG:4326'));
  if (read.shape === null) throw wrong(read.why);
  const { shape } = read;
  const vertices = shape.flat().reduce((sum, ring) => sum + ring.length, 0);
  if (vertices > MOST_VERTICES) throw wrong(`it has ${vertices} positions; it may have ${MOST_VERTICES}`);
  const flaw = ringFlaw(shape);
  if (flaw !== undefined) throw wrong(`${flaw.what}, at ${sayPlace(flaw.place)}`);
  const areaM2 = shapeAreaM2(shape);
  if (areaM2 < LEAST_M2) throw wrong(`it has ${areaM2.toFixed(2)} m²; it needs ${LEAST_M2}`);
  const roots = locator.cells.filter(({ parentId }) => parentId === null);
  if (!roots.some((root) => sharesGround(shape, root.shape))) throw wrong('it lies outside the city');
  return shape;
}

/** Whether two shapes have ground in common; a border in common is none. */
export function sharesGround(shape: Shape, other: Shape): boolean {
  const [a, b]: [Box, Box] = [boxOf(shape), boxOf(other)];
  const apart = a[0] > b[2] || a[2] < b[0] || a[1] > b[3] || a[3] < b[1];
  return !apart && partsShared([shape, other]).length > 0;
}

/** Whether a shape lies in another one, but for what a hand that follows a border on a map draws over it, m². */
export function liesWithin(shape: Shape, cover: Shape): boolean {
  const beyondM2 = partsOutside(shape, cover).reduce((sum, { areaM2 }) => sum + areaM2, 0);
  return beyondM2 <= Math.max(LEAST_M2, BEYOND_SHARE * shapeAreaM2(shape));
}
const BEYOND_SHARE = 0.001;
