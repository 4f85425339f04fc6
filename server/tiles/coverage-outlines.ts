/**
 * Outlines of a picture of squares: rings along the edges of what has one value. Squares that only touch at a corner do
 * not hang together there; where they do elsewhere, what lies between is a hole that touches the outer ring. So no ring
 * meets itself.
 *
 *     outer rings with the shape on the right of the way      ┌───►
 *     (clockwise, y to the south), holes the other way round  │ ███
 */

/** Rings as flat `x, y, x, y …` corners without the repeat of the first; each outer ring is followed by its holes. */
export type Outline = number[][];

/** Outlines by value of a picture of `side` × `side`, row by row; 0 is the ground, and has none. In ascending order. */
export function coverageOutlines(values: Uint16Array, side: number): Map<number, Outline> {
  const { shapes, valueOfShape } = numberShapes(values, side);
  const rings = new Map<number, number[][]>();
  const passed = new Uint8Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const shape = shapes[at]!;
    if (shape === 0 || passed[at] === 1 || shapes[at - side] === shape) continue;
    const simple = simpleRings(traceRing(shapes, passed, side, at));
    const known = rings.get(shape);
    // The first edge that is met of a shape is of its outer ring: nothing of it lies further north.
    if (known === undefined) rings.set(shape, simple);
    else known.push(...simple);
  }
  const outlines = new Map<number, Outline>();
  for (const value of [...new Set(valueOfShape.slice(1))].sort((a, b) => a - b)) outlines.set(value, []);
  for (const [shape, ofShape] of rings) outlines.get(valueOfShape[shape]!)!.push(...ofShape);
  return outlines;
}

/** Squares of one value that hang together by their sides share a number, from 1. */
function numberShapes(values: Uint16Array, side: number): { shapes: Int32Array; valueOfShape: number[] } {
  const shapes = new Int32Array(values.length);
  const valueOfShape = [0];
  const open = new Int32Array(values.length);
  for (let start = 0; start < values.length; start++) {
    const value = values[start]!;
    if (value === 0 || shapes[start] !== 0) continue;
    const shape = valueOfShape.push(value) - 1;
    shapes[start] = shape;
    open[0] = start;
    for (let left = 1; left > 0; ) {
      const at = open[--left]!;
      const column = at % side;
      // Each square is opened once, so that they find room.
      for (const next of [
        column > 0 ? at - 1 : -1,
        column < side - 1 ? at + 1 : -1,
        at - side,
        at + side < values.length ? at + side : -1,
      ]) {
        if (next < 0 || shapes[next] !== 0 || values[next] !== value) continue;
        shapes[next] = shape;
        open[left++] = next;
      }
    }
  }
  return { shapes, valueOfShape };
}

/** East, south, west, north. */
const STEPS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;
const EAST = 0;

/** The ring that goes east along the northern edge of square `start`; marks the squares whose northern edge it goes along. */
function traceRing(shapes: Int32Array, passed: Uint8Array, side: number, start: number): number[] {
  const shape = shapes[start]!;
  const isIn = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < side && y < side && shapes[y * side + x] === shape;
  const [startX, startY] = [start % side, Math.floor(start / side)];
  // Corners are counted from the north-west of the square that bears their numbers.
  let [x, y] = [startX, startY];
  let heading = EAST;
  const ring: number[] = [];
  do {
    if (heading === EAST) passed[y * side + x] = 1;
    const [dx, dy] = STEPS[heading]!;
    x += dx;
    y += dy;
    // Of the two squares ahead, the one to the right and the one to the left.
    const right = isIn(x + (dx - dy - 1) / 2, y + (dx + dy - 1) / 2);
    const left = isIn(x + (dx + dy - 1) / 2, y + (dy - dx - 1) / 2);
    const turn = right ? (left ? 3 : 0) : 1;
    if (turn !== 0) ring.push(x, y);
    heading = (heading + turn) % 4;
  } while (x !== startX || y !== startY || heading !== EAST);
  return ring;
}

/** A ring cut where it comes back to a corner: the outer ring first, where it is one. */
function simpleRings(ring: number[]): number[][] {
  const simple: number[][] = [];
  const rest: number[] = [];
  const seen = new Map<number, number>();
  for (let i = 0; i < ring.length; i += 2) {
    const corner = ring[i]! * CORNERS + ring[i + 1]!;
    const before = seen.get(corner);
    if (before !== undefined) {
      const loop = rest.splice(before);
      for (let j = 0; j < loop.length; j += 2) seen.delete(loop[j]! * CORNERS + loop[j + 1]!);
      simple.push(loop);
    }
    seen.set(corner, rest.length);
    rest.push(ring[i]!, ring[i + 1]!);
  }
  simple.push(rest);
  return simple.length === 1 ? simple : simple.sort((a, b) => Number(isHole(a)) - Number(isHole(b)));
}

/** More than a picture has corners in a row. */
const CORNERS = 2 ** 16;

function isHole(ring: readonly number[]): boolean {
  let twice = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const next = (i + 2) % ring.length;
    twice += ring[i]! * ring[next + 1]! - ring[next]! * ring[i + 1]!;
  }
  return twice < 0;
}
