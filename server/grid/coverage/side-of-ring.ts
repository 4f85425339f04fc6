import type { Position, Ring } from '../contract.ts';
import { turn } from './planar-graph.ts';

/** 1 inside, 0 on the border, -1 outside of a closed ring; exact. */
export function sideOfRing([x, y]: Position, ring: Ring): 1 | 0 | -1 {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    if (ay > y && by > y) continue;
    if (ay < y && by < y) continue;
    if (ay === by) {
      if (ay === y && x >= Math.min(ax, bx) && x <= Math.max(ax, bx)) return 0;
      continue;
    }
    const side = ay < by ? turn(ax, ay, bx, by, x, y) : turn(bx, by, ax, ay, x, y);
    if (side === 0) return 0;
    if (ay <= y !== by <= y && side > 0) inside = !inside;
  }
  return inside ? 1 : -1;
}
