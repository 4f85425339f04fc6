import type { Ring, Shape } from '../contract.ts';
import { Chain, isCounterclockwise } from './chain.ts';
import { isGround } from './compare-shapes.ts';
import { facesOf } from './faces.ts';
import { planarGraph } from './planar-graph.ts';

/**
 * The union of shapes. Borders shared to the bit vanish and the rest of the outline is kept to the bit; where borders
 * differ, overlaps are taken once and gaps stay as holes (those below the noise of coordinates are closed).
 */
export function dissolve(shapes: readonly Shape[]): Shape {
  const chain = new Chain();
  for (const [owner, shape] of shapes.entries()) chain.addShape(shape, owner);
  const faces = facesOf(planarGraph(chain), (winding, unbounded) => winding >= 1 || (winding === 0 && !unbounded));
  const outline = new Chain();
  for (const face of faces)
    if (face.winding >= 1 || !isGround(face)) for (const ring of face.rings) outline.addRing(ring, 0, 1);
  return facesOf(planarGraph(outline, true), (winding) => winding >= 1).map((face) => {
    const rings = face.rings.flatMap(simpleLoops);
    const shells = rings.filter(isCounterclockwise);
    return [...shells, ...rings.filter((ring) => !isCounterclockwise(ring))];
  });
}

/** Cuts a closed ring at the vertices that it passes twice: a hole may touch its shell, a ring may not touch itself. */
function simpleLoops(ring: Ring): Ring[] {
  const loops: Ring[] = [];
  const path: Ring = [];
  const at = new Map<string, number>();
  for (const position of ring) {
    const key = position.join(' ');
    const start = at.get(key);
    if (start !== undefined) {
      const loop = path.splice(start);
      for (const left of loop) at.delete(left.join(' '));
      loops.push([...loop, position]);
    }
    at.set(key, path.length);
    path.push(position);
  }
  return loops;
}
