/**
 * Metres on the ground that browser and server measure to the bit alike. JavaScript leaves the rounding of cos and hypot
 * to the engine; sums, products and roots it does not. So what is welded hangs on these and not on `metresBetween`.
 */
import type { Position } from '../../contract.ts';
import { METRES_A_DEGREE, radians } from '../../metres.ts';

/** Terms of the series of the cosine: up to a right angle the next one is less than 1e-16. */
const TERMS = 11;

/** Cosine of a latitude, by which a degree of longitude is shorter there than at the equator. */
export function squeezeAt(latitude: number): number {
  const angle = radians(latitude);
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= TERMS; n++) {
    term *= (-angle * angle) / ((2 * n - 1) * (2 * n));
    sum += term;
  }
  return sum;
}

/** Metres between two positions that are near each other: at 50 m to a millionth of what the sphere gives. */
export function flatMetres(p: Position, q: Position): number {
  const [dx, dy] = [(p[0] - q[0]) * squeezeAt((p[1] + q[1]) / 2), p[1] - q[1]];
  return Math.sqrt(dx * dx + dy * dy) * METRES_A_DEGREE;
}
