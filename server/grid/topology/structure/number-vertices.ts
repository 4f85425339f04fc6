/**
 * Numbers the vertices of many rings: one number for one place. Positions that are equal to the bit are one vertex, and
 * so are those of different cells within DRIFT_DEG of each other, because files that went through a projection give
 * the corner of three cells with a last bit of difference. Two vertices of one cell are never joined.
 */
import type { Position, Ring, Shape } from '../../contract.ts';
import { isCounterclockwise } from '../../coverage/chain.ts';
import { DRIFT_DEG } from '../coverage.ts';
import { squaredApart } from './squared-apart.ts';

/** The rings of one cell as vertex numbers, without the closing repeat; shells counter-clockwise, holes clockwise. */
export type NumberedShape = Uint32Array[][];

export interface NumberedShapes {
  /** Position of each vertex, as the first shape has it. */
  positions: Position[];
  shapes: NumberedShape[];
  /** For each vertex that shapes give differently: the numbers of the shapes whose own bits differ. */
  drift: Map<number, number[]>;
}

const UNSET = 0xffffffff;
const STEPS = 1e7;
/** From here on a neighbouring square of the hash may hold a vertex within DRIFT_DEG, steps. */
const NEAR_EDGE = 0.5 - DRIFT_DEG * STEPS;

export function numberVertices(shapes: readonly Shape[]): NumberedShapes {
  let total = 0;
  for (const shape of shapes) for (const polygon of shape) for (const ring of polygon) total += ring.length;
  const table = new VertexTable(total);
  const numbered = shapes.map((shape) =>
    shape
      .map((polygon) =>
        polygon.map((ring, hole) => openRing(ring, hole === 0, table)).filter((ring) => ring.length > 1),
      )
      .filter((polygon) => polygon.length > 0),
  );
  const drift = joinNearVertices(table, numbered);
  return { positions: table.positions, shapes: numbered, drift };
}

/** Vertex numbers of a ring without repeats, in the direction that its place in the polygon asks for. */
function openRing(ring: Ring, isShell: boolean, table: VertexTable): Uint32Array {
  const numbers = new Uint32Array(ring.length);
  let length = 0;
  for (const position of ring) {
    const vertex = table.numberOf(position);
    if (length === 0 || numbers[length - 1] !== vertex) numbers[length++] = vertex;
  }
  while (length > 1 && numbers[length - 1] === numbers[0]) length--;
  const open = numbers.subarray(0, length);
  return isCounterclockwise(ring) === isShell ? open : open.reverse();
}

/** Gives vertices of different shapes that lie close together one number, and tells whose bits that changes. */
function joinNearVertices(table: VertexTable, shapes: readonly NumberedShape[]): Map<number, number[]> {
  const drift = new Map<number, number[]>();
  if (table.near.length === 0) return drift;
  const users = new Map<number, Set<number>>();
  for (const pair of table.near) for (const vertex of pair) users.set(vertex, new Set());
  for (const [shape, polygons] of shapes.entries())
    for (const polygon of polygons)
      for (const ring of polygon) for (const vertex of ring) users.get(vertex)?.add(shape);

  const joined = new Map<number, number>();
  for (const [younger, older] of table.near) {
    if (joined.has(younger)) continue;
    const into = joined.get(older) ?? older;
    const [own, theirs] = [users.get(younger)!, users.get(into)!];
    if (!table.areNear(younger, into) || [...own].some((shape) => theirs.has(shape))) continue;
    joined.set(younger, into);
    for (const shape of own) theirs.add(shape);
    drift.set(
      into,
      [...(drift.get(into) ?? []), ...own].sort((a, b) => a - b),
    );
  }
  for (const polygons of shapes)
    for (const polygon of polygons)
      for (const ring of polygon)
        for (let i = 0; i < ring.length; i++) {
          const into = joined.get(ring[i]!);
          if (into !== undefined) ring[i] = into;
        }
  return drift;
}

/** Numbers positions by their bits and notes pairs that lie close together. Open addressing, at most half full. */
class VertexTable {
  readonly positions: Position[] = [];
  /** Vertices within DRIFT_DEG of each other, the younger first; ordered by the younger, then the older. */
  readonly near: [younger: number, older: number][] = [];
  readonly #mask: number;
  readonly #slots: Uint32Array;

  constructor(capacity: number) {
    let size = 16;
    while (size < capacity * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Uint32Array(size).fill(UNSET);
  }

  numberOf(position: Position): number {
    const [lon, lat] = position;
    const [x, y] = [Math.round(lon * STEPS), Math.round(lat * STEPS)];
    for (let slot = this.#slotOf(x, y); ; slot = (slot + 1) & this.#mask) {
      const vertex = this.#slots[slot]!;
      if (vertex === UNSET) {
        const number = this.positions.length;
        this.#noteNear(position, number, x, y);
        this.#slots[slot] = number;
        this.positions.push(position);
        return number;
      }
      const there = this.positions[vertex]!;
      if (there[0] === lon && there[1] === lat) return vertex;
    }
  }

  areNear(a: number, b: number): boolean {
    return within(this.positions[a]!, this.positions[b]!);
  }

  /** Looks through the squares of the hash that a close vertex could be in: one, or up to four near their edges. */
  #noteNear(position: Position, number: number, x: number, y: number): void {
    const [offX, offY] = [position[0] * STEPS - x, position[1] * STEPS - y];
    const columns = Math.abs(offX) < NEAR_EDGE ? [x] : [x, x + Math.sign(offX)];
    const rows = Math.abs(offY) < NEAR_EDGE ? [y] : [y, y + Math.sign(offY)];
    const found = new Set<number>();
    for (const column of columns)
      for (const row of rows)
        for (let slot = this.#slotOf(column, row); ; slot = (slot + 1) & this.#mask) {
          const vertex = this.#slots[slot]!;
          if (vertex === UNSET) break;
          if (within(this.positions[vertex]!, position)) found.add(vertex);
        }
    if (found.size > 0) for (const older of [...found].sort((a, b) => a - b)) this.near.push([number, older]);
  }

  #slotOf(x: number, y: number): number {
    let hash = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return (hash ^ (hash >>> 13)) & this.#mask;
  }
}

const within = (a: Position, b: Position): boolean => squaredApart(a, b) <= DRIFT_DEG * DRIFT_DEG;
