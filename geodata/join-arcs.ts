import type { Ring, Shape } from '../server/grid/contract.ts';
import type { Arc } from './borders.ts';

/**
 * Joins arcs into the shape of each group of regions. `groupOf` names the group of a region (a region itself, or the
 * cell above it); arcs inside a group vanish. Outer rings run counter-clockwise, holes clockwise (RFC 7946).
 */
export function joinArcs(arcs: readonly Arc[], groups: number, groupOf: (region: number) => number): Shape[] {
  const startsOf: Map<number, Arc | 'used'>[] = Array.from({ length: groups }, () => new Map());
  const rings: Ring[][] = Array.from({ length: groups }, () => []);
  for (const arc of arcs) {
    const left = arc.left < 0 ? -1 : groupOf(arc.left);
    const right = arc.right < 0 ? -1 : groupOf(arc.right);
    if (left === right) continue;
    if (left >= 0) startsOf[left]!.set(arc.from, arc);
    if (right >= 0)
      startsOf[right]!.set(arc.to, { ...arc, points: arc.points.toReversed(), from: arc.to, to: arc.from });
  }
  startsOf.forEach((starts, group) => {
    for (const first of starts.keys()) {
      const ring: Ring = [];
      let node = first;
      for (;;) {
        const arc = starts.get(node);
        if (arc === undefined || arc === 'used') break;
        starts.set(node, 'used');
        for (let i = ring.length === 0 ? 0 : 1; i < arc.points.length; i++) ring.push(arc.points[i]!);
        node = arc.to;
      }
      if (ring.length > 0) rings[group]!.push(ring);
    }
  });
  return rings.map(toShape);
}

/** Gives each hole to the outer ring around it. Every region is in one piece, so there is one outer ring. */
function toShape(rings: Ring[]): Shape {
  const outer = rings.filter((ring) => signedArea(ring) > 0);
  if (outer.length !== 1) throw new RangeError(`A region came out in ${outer.length} pieces`);
  return [[outer[0]!, ...rings.filter((ring) => ring !== outer[0])]];
}

function signedArea(ring: Ring): number {
  const [originX, originY] = ring[0]!;
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    sum += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY);
  }
  return sum / 2;
}
