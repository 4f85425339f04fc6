/**
 * Which vertex of an arc may go at which zoom: Visvalingam's order (smallest triangle first) over all arcs at once, with
 * topology kept. A vertex goes only when no vertex still standing lies in the triangle that it makes with its neighbours;
 * so no arc ever crosses another or itself, and any prefix of the order is a sound picture. Junctions stay, and no ring
 * falls below three corners. Simplifying ring by ring would tear neighbours apart; arc by arc without the triangle test
 * lets a border run through a village on the other side.
 *
 * Only vertices of a level in common stand in each other's way: borders of imported parents may lie within centimetres
 * of those of the children without being them, and would else pin each other.
 */

import type { ArcTopology } from './arcs.ts';
import { mercatorX, mercatorY, TILE_PX } from './mercator.ts';
import { VertexHeap } from './vertex-heap.ts';

/** Areas by which vertices go, square pixels at zoom 0; Infinity for those that stay. */
export type VertexAreas = Float64Array;

/** Gives each vertex the area at which it goes. Work stops at `largestArea`; what stands then, stays. */
export function vertexAreas(topology: ArcTopology, largestArea: number): VertexAreas {
  const { positions, junction, levels, arcs } = topology;
  const count = junction.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (let vertex = 0; vertex < count; vertex++) {
    x[vertex] = mercatorX(positions[vertex * 2]!) * TILE_PX;
    y[vertex] = mercatorY(positions[vertex * 2 + 1]!) * TILE_PX;
  }
  const neighbours = topology.neighbours.slice();
  const result: VertexAreas = new Float64Array(count).fill(Infinity);
  const area = new Float64Array(count).fill(Infinity);
  const standing = new Uint8Array(count).fill(1);
  const arcOf = new Uint32Array(count);
  const spare = spareVertices(topology);
  const heap = new VertexHeap(area, x, y);

  const measure = (vertex: number): void => {
    const [a, c] = [neighbours[vertex * 2]!, neighbours[vertex * 2 + 1]!];
    area[vertex] =
      Math.abs((x[a]! - x[vertex]!) * (y[c]! - y[vertex]!) - (x[c]! - x[vertex]!) * (y[a]! - y[vertex]!)) / 2;
  };
  arcs.forEach((arc, number) => {
    for (const vertex of arc.vertices.subarray(1, -1)) {
      arcOf[vertex] = number;
      measure(vertex);
      if (area[vertex]! <= largestArea) heap.push(vertex);
    }
  });

  let grid = new VertexGrid(x, y, standing);
  let standingCount = count;
  let reached = 0;
  while (heap.length > 0) {
    const vertex = heap.pop();
    if (area[vertex]! > largestArea) break;
    const [a, c] = [neighbours[vertex * 2]!, neighbours[vertex * 2 + 1]!];
    if (spare[arcOf[vertex]!] === 0 || grid.hasWithin(a, vertex, c, levels)) continue;
    spare[arcOf[vertex]!]!--;
    standing[vertex] = 0;
    reached = Math.max(reached, area[vertex]!);
    result[vertex] = reached;
    for (const [end, other] of [
      [a, c],
      [c, a],
    ] as const) {
      if (junction[end] === 1) continue;
      neighbours[neighbours[end * 2] === vertex ? end * 2 : end * 2 + 1] = other;
      measure(end);
      heap.moved(end);
    }
    if (--standingCount * 2 < grid.size) grid = new VertexGrid(x, y, standing);
  }
  return result;
}

/** How many vertices each arc can lose: a closed arc keeps two between its ends, each arc of a pair that makes a ring one. */
function spareVertices({ arcs, shapes }: ArcTopology): Int32Array {
  const spare = Int32Array.from(arcs, ({ vertices }) => vertices.length - 2);
  const keep = new Uint8Array(arcs.length);
  for (const ring of shapes.flat(2))
    if (ring.length <= 2)
      for (const reference of ring) {
        const arc = reference < 0 ? ~reference : reference;
        keep[arc] = Math.max(keep[arc]!, 3 - ring.length);
      }
  return spare.map((vertices, arc) => Math.max(0, vertices - keep[arc]!));
}

const VERTICES_PER_BUCKET = 2;

/** The standing vertices in square buckets, for the question "does one lie in this triangle". */
class VertexGrid {
  readonly size: number;
  readonly #columns: number;
  readonly #rows: number;
  readonly #left: number;
  readonly #top: number;
  readonly #perUnit: number;
  readonly #starts: Uint32Array;
  readonly #vertices: Uint32Array;

  constructor(
    private readonly x: Float64Array,
    private readonly y: Float64Array,
    private readonly standing: Uint8Array,
  ) {
    let [left, top, right, bottom, size] = [Infinity, Infinity, -Infinity, -Infinity, 0];
    for (let vertex = 0; vertex < x.length; vertex++) {
      if (standing[vertex] === 0) continue;
      size++;
      left = Math.min(left, x[vertex]!);
      right = Math.max(right, x[vertex]!);
      top = Math.min(top, y[vertex]!);
      bottom = Math.max(bottom, y[vertex]!);
    }
    const [width, height] = [Math.max(right - left, 1e-9), Math.max(bottom - top, 1e-9)];
    this.size = size;
    this.#left = left;
    this.#top = top;
    this.#perUnit = Math.sqrt(Math.max(1, size / VERTICES_PER_BUCKET) / (width * height));
    this.#columns = Math.floor(width * this.#perUnit) + 1;
    this.#rows = Math.floor(height * this.#perUnit) + 1;
    this.#starts = new Uint32Array(this.#columns * this.#rows + 1);
    this.#vertices = new Uint32Array(size);
    for (let vertex = 0; vertex < x.length; vertex++)
      if (standing[vertex] === 1) this.#starts[this.#bucketOf(vertex) + 1]!++;
    for (let bucket = 1; bucket < this.#starts.length; bucket++) this.#starts[bucket]! += this.#starts[bucket - 1]!;
    const next = this.#starts.slice();
    for (let vertex = 0; vertex < x.length; vertex++)
      if (standing[vertex] === 1) this.#vertices[next[this.#bucketOf(vertex)]!++] = vertex;
  }

  #column(x: number): number {
    return Math.min(this.#columns - 1, Math.max(0, Math.floor((x - this.#left) * this.#perUnit)));
  }
  #row(y: number): number {
    return Math.min(this.#rows - 1, Math.max(0, Math.floor((y - this.#top) * this.#perUnit)));
  }
  #bucketOf(vertex: number): number {
    return this.#row(this.y[vertex]!) * this.#columns + this.#column(this.x[vertex]!);
  }

  /** Tells whether a standing vertex of a level in common with `b` lies in the closed triangle `a b c`. */
  hasWithin(a: number, b: number, c: number, levels: Uint8Array): boolean {
    const { x, y } = this;
    const [ax, ay, bx, by, cx, cy] = [x[a]!, y[a]!, x[b]!, y[b]!, x[c]!, y[c]!];
    const turn = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax) < 0 ? -1 : 1;
    const [firstColumn, lastColumn] = [this.#column(Math.min(ax, bx, cx)), this.#column(Math.max(ax, bx, cx))];
    const [firstRow, lastRow] = [this.#row(Math.min(ay, by, cy)), this.#row(Math.max(ay, by, cy))];
    for (let row = firstRow; row <= lastRow; row++) {
      const end = this.#starts[row * this.#columns + lastColumn + 1]!;
      for (let i = this.#starts[row * this.#columns + firstColumn]!; i < end; i++) {
        const v = this.#vertices[i]!;
        if (this.standing[v] === 0 || v === a || v === b || v === c || (levels[v]! & levels[b]!) === 0) continue;
        const [vx, vy] = [x[v]!, y[v]!];
        if (
          turn * ((bx - ax) * (vy - ay) - (by - ay) * (vx - ax)) >= 0 &&
          turn * ((cx - bx) * (vy - by) - (cy - by) * (vx - bx)) >= 0 &&
          turn * ((ax - cx) * (vy - cy) - (ay - cy) * (vx - cx)) >= 0
        )
          return true;
      }
    }
    return false;
  }
}
