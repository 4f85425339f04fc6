/**
 * Draws the borders of a labelled mesh. A border crosses a triangle only where its corners differ: from a crossing on
 * one edge to a bend inside the triangle to a crossing on the next edge.
 *
 *        A                 A and B are different regions. x: crossing on an edge that joins two regions,
 *       / \                anywhere between its ends. o: the one bend inside the triangle. Where all three
 *      x-o-x--             corners differ, three borders meet in o, and that is the only way they can meet.
 *     /     \
 *    B-------B             Triangles do not overlap, so no border can touch another: valid by construction.
 *
 * Each crossing and bend is made once and belongs to all cells beside it, so neighbours share it to the bit; the shape
 * of a parent takes the same points, so children fill it exactly.
 */
import type { Position } from '../server/grid/contract.ts';
import { type Mesh, nextEdge } from './mesh.ts';

/** A stretch of border between two nodes, or a closed loop; `left` and `right` are regions, -1 is the outside. */
export interface Arc {
  points: Position[];
  from: number;
  to: number;
  left: number;
  right: number;
}

export interface BorderOptions {
  /** Where on the ground borders like to lie. */
  resistance(x: number, y: number): number;
  /** Noise from -1 to 1 that bends each stretch inside its triangle. */
  bend(x: number, y: number): number;
  toPosition(x: number, y: number): Position;
}

const SMOOTHING_ROUNDS = 6;
/** Crossings keep this share of the edge away from its ends. */
const MARGIN = 0.14;

/** Finds the arcs between regions; `region` is -1 outside the city. */
export function traceArcs(mesh: Mesh, region: Int32Array, options: BorderOptions): Arc[] {
  const { triangles, opposite, points } = mesh;
  const edgeKey = (edge: number): number => Math.max(edge, opposite[edge]!);
  const differs = (edge: number): boolean => region[triangles[edge]!] !== region[triangles[nextEdge(edge)]!];
  const share = placeCrossings(mesh, differs, edgeKey, options.resistance);
  const crossing = (edge: number): [number, number] => {
    const key = edgeKey(edge);
    const a = triangles[key]! * 2;
    const b = triangles[nextEdge(key)]! * 2;
    const t = share[key]!;
    return [points[a]! + t * (points[b]! - points[a]!), points[a + 1]! + t * (points[b + 1]! - points[a + 1]!)];
  };
  const crossingPosition = (edge: number): Position => options.toPosition(...crossing(edge));
  const bendPosition = (triangle: number): Position => {
    let x = 0;
    let y = 0;
    let crossed = 0;
    let whole = triangle;
    for (let edge = triangle; edge < triangle + 3; edge++)
      if (differs(edge)) {
        const [east, north] = crossing(edge);
        x += east;
        y += north;
        crossed++;
      } else whole = edge;
    x /= crossed;
    y /= crossed;
    if (crossed === 2) {
      // Towards the lone corner or towards the middle of the edge that it faces: inside the triangle either way.
      const push = options.bend(x, y);
      const lone = triangles[nextEdge(nextEdge(whole))]! * 2;
      const a = triangles[whole]! * 2;
      const b = triangles[nextEdge(whole)]! * 2;
      const towardX = push > 0 ? points[lone]! : (points[a]! + points[b]!) / 2;
      const towardY = push > 0 ? points[lone + 1]! : (points[a + 1]! + points[b + 1]!) / 2;
      const strength = Math.min(0.34, Math.abs(push) * 0.5);
      x += strength * (towardX - x);
      y += strength * (towardY - y);
    }
    return options.toPosition(x, y);
  };

  const bends = new Map<number, Position>();
  const bendOf = (triangle: number): Position => {
    const made = bends.get(triangle) ?? bendPosition(triangle);
    bends.set(triangle, made);
    return made;
  };
  const isNode = (triangle: number): boolean => differs(triangle) && differs(triangle + 1) && differs(triangle + 2);
  const walked = new Uint8Array(triangles.length);
  const walk = (start: number, firstEdge: number): Arc => {
    // Leaving a counter-clockwise triangle across p→q, p lies to the right and q to the left.
    const arc: Arc = {
      points: [bendOf(start)],
      from: start,
      to: start,
      left: region[triangles[nextEdge(firstEdge)]!]!,
      right: region[triangles[firstEdge]!]!,
    };
    let edge = firstEdge;
    for (;;) {
      walked[edgeKey(edge)] = 1;
      arc.points.push(crossingPosition(edge));
      const entered = opposite[edge]!;
      if (entered < 0) throw new RangeError('A border ran off the mesh: widen it');
      const triangle = entered - (entered % 3);
      arc.points.push(bendOf(triangle));
      arc.to = triangle;
      if (triangle === start || isNode(triangle)) return arc;
      const next = nextEdge(entered);
      edge = differs(next) ? next : nextEdge(next);
    }
  };
  const arcs: Arc[] = [];
  for (const nodesFirst of [true, false])
    for (let edge = 0; edge < triangles.length; edge++) {
      const triangle = edge - (edge % 3);
      if (walked[edgeKey(edge)] || !differs(edge)) continue;
      if (isNode(triangle) === nodesFirst) arcs.push(walk(triangle, edge));
    }
  return arcs;
}

/** Where each border crosses its edges, as shares of the edge: on the crest if one is near, then drawn smooth. */
function placeCrossings(
  mesh: Mesh,
  differs: (edge: number) => boolean,
  edgeKey: (edge: number) => number,
  resistance: (x: number, y: number) => number,
): Float64Array {
  const { triangles, opposite, points } = mesh;
  const share = new Float64Array(triangles.length);
  const crossed: number[] = [];
  for (let edge = 0; edge < triangles.length; edge++) {
    if (edgeKey(edge) !== edge || !differs(edge)) continue;
    crossed.push(edge);
    const a = triangles[edge]! * 2;
    const b = triangles[nextEdge(edge)]! * 2;
    let best = -1;
    for (const t of [0.5, 0.32, 0.68]) {
      const found = resistance(
        points[a]! + t * (points[b]! - points[a]!),
        points[a + 1]! + t * (points[b + 1]! - points[a + 1]!),
      );
      if (found > best * 1.05) {
        best = found;
        share[edge] = t;
      }
    }
  }
  const x = new Float64Array(triangles.length);
  const y = new Float64Array(triangles.length);
  const place = (edge: number): void => {
    const a = triangles[edge]! * 2;
    const b = triangles[nextEdge(edge)]! * 2;
    x[edge] = points[a]! + share[edge]! * (points[b]! - points[a]!);
    y[edge] = points[a + 1]! + share[edge]! * (points[b + 1]! - points[a + 1]!);
  };
  for (const edge of crossed) place(edge);
  for (let round = 0; round < SMOOTHING_ROUNDS; round++)
    for (const edge of crossed) {
      let sumX = 0;
      let sumY = 0;
      let count = 0;
      for (const side of [edge, opposite[edge]!]) {
        if (side < 0) continue;
        const one = nextEdge(side);
        const two = nextEdge(one);
        const [first, second] = [differs(one), differs(two)];
        if (first === second) continue; // three borders meet here: a node pulls at none of them
        const key = edgeKey(first ? one : two);
        sumX += x[key]!;
        sumY += y[key]!;
        count++;
      }
      if (count < 2) continue;
      const a = triangles[edge]! * 2;
      const b = triangles[nextEdge(edge)]! * 2;
      const alongX = points[b]! - points[a]!;
      const alongY = points[b + 1]! - points[a + 1]!;
      const wanted =
        ((sumX / 2 - points[a]!) * alongX + (sumY / 2 - points[a + 1]!) * alongY) / (alongX * alongX + alongY * alongY);
      share[edge] = Math.min(1 - MARGIN, Math.max(MARGIN, 0.3 * share[edge]! + 0.7 * wanted));
      place(edge);
    }
  return share;
}
