import type { Position } from '../../contract.ts';
import { turn } from '../../coverage/planar-graph.ts';

/**
 * Tells whether a closed ring that does not cross itself runs counter-clockwise: by the turn at its lowest corner, which
 * is exact where an area would round.
 */
export function runsLeft(ring: readonly Position[]): boolean {
  const count = ring.length - 1;
  let low = 0;
  for (let i = 1; i < count; i++) {
    const [a, b] = [ring[i]!, ring[low]!];
    if (a[1] < b[1] || (a[1] === b[1] && a[0] < b[0])) low = i;
  }
  const before = ring[(low + count - 1) % count]!;
  return turn(...before, ...ring[low]!, ...ring[(low + 1) % count]!) > 0;
}
