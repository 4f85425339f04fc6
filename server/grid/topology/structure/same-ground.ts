import type { Position, Ring, Shape } from '../../contract.ts';
import { isCounterclockwise } from '../../coverage/chain.ts';

/**
 * Whether two shapes are the same ground with the same vertices, to the bit: it does not matter where rings begin, how
 * they run, or in which order polygons and holes come.
 */
export function sameGround(a: Shape, b: Shape): boolean {
  if (a === b) return true;
  const sizes = (shape: Shape) =>
    shape.reduce((sum, polygon) => sum + polygon.reduce((n, ring) => n + ring.length, 0), 0);
  if (a.length !== b.length || sizes(a) !== sizes(b)) return false;
  return ordered(a) === ordered(b);
}

const ordered = (shape: Shape): string =>
  shape
    .map((polygon) =>
      [
        ringText(polygon[0]!, true),
        ...polygon
          .slice(1)
          .map((ring) => ringText(ring, false))
          .sort(),
      ].join('; '),
    )
    .sort()
    .join(' / ');

const before = (p: Position, q: Position) => p[0] < q[0] || (p[0] === q[0] && p[1] < q[1]);

/** A ring from its westernmost vertex on, the lowest of several; shells counter-clockwise, holes clockwise. */
function ringText(ring: Ring, shell: boolean): string {
  const open = (isCounterclockwise(ring) === shell ? ring : ring.toReversed()).slice(0, -1);
  let first = 0;
  for (let i = 1; i < open.length; i++) if (before(open[i]!, open[first]!)) first = i;
  return [...open.slice(first), ...open.slice(0, first)].join(' ');
}
