import type { Position } from '../../contract.ts';
import { turn } from '../../coverage/planar-graph.ts';
import { DRIFT_DEG, samePosition } from '../coverage.ts';
import { squaredApart } from '../structure/squared-apart.ts';

export type Edge = readonly [Position, Position];

/**
 * How two edges of a coverage come together where they should not: `crosses` when they have more in common than an end
 * of both, exact; `close` when an end of one lies within DRIFT_DEG of the other without being its end. Undefined when
 * they are apart or only share an end, and for an edge and itself.
 */
export function edgesMeet([a, b]: Edge, [c, d]: Edge): 'crosses' | 'close' | undefined {
  const [ac, ad, bc, bd] = [samePosition(a, c), samePosition(a, d), samePosition(b, c), samePosition(b, d)];
  if ((ac && bd) || (ad && bc)) return undefined;
  if (ac || ad || bc || bd) {
    const at = ac || ad ? a : b;
    const [p, q] = [at === a ? b : a, ac || bc ? d : c];
    if (!isAhead(at, p, q)) return undefined;
    if (runsBack(at, p, q)) return 'crosses';
    return isNear(p, at, q) || isNear(q, at, p) ? 'close' : undefined;
  }
  if (haveCommon(a, b, c, d)) return 'crosses';
  return isNear(a, c, d) || isNear(b, c, d) || isNear(c, a, b) || isNear(d, a, b) ? 'close' : undefined;
}

/** Tells whether a line from `p` through `at` to `q` runs back the way it came; exact. */
export const runsBack = (at: Position, p: Position, q: Position): boolean =>
  turn(...at, ...p, ...q) === 0 && isAhead(at, p, q);

const isAhead = (at: Position, p: Position, q: Position): boolean =>
  (p[0] - at[0]) * (q[0] - at[0]) + (p[1] - at[1]) * (q[1] - at[1]) > 0;

/** Tells whether two closed segments have a point in common; exact. */
export function haveCommon(a: Position, b: Position, c: Position, d: Position): boolean {
  const [sideC, sideD] = [Math.sign(turn(...a, ...b, ...c)), Math.sign(turn(...a, ...b, ...d))];
  if (sideC * sideD > 0) return false;
  const [sideA, sideB] = [Math.sign(turn(...c, ...d, ...a)), Math.sign(turn(...c, ...d, ...b))];
  if (sideA * sideB > 0) return false;
  if (sideC !== 0 || sideD !== 0) return true;
  const overlap = (axis: 0 | 1) =>
    Math.max(a[axis], b[axis]) >= Math.min(c[axis], d[axis]) &&
    Math.max(c[axis], d[axis]) >= Math.min(a[axis], b[axis]);
  return overlap(0) && overlap(1);
}

/** Tells whether `p` lies within DRIFT_DEG of the segment from `a` to `b`. */
export function isNear(p: Position, a: Position, b: Position): boolean {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], p[0] - a[0], p[1] - a[1]];
  const along = Math.min(1, Math.max(0, (ux * vx + uy * vy) / (ux * ux + uy * uy)));
  return squaredApart([vx, vy], [along * ux, along * uy]) <= DRIFT_DEG * DRIFT_DEG;
}
