/**
 * The borders of a set of cells as arcs: each stretch between two junctions once, however many cells share it.
 * A vertex is a junction where not all rings that pass it have the same two neighbours. So along an arc the cells on
 * either side never change, and its first edge names it: arcs are found by one look-up, no vertex list is compared.
 * Vertices are the same when their coordinates are equal to the bit; borders that only nearly coincide stay apart.
 *
 * Where an arc begins and how it runs follows from its positions alone, not from the cells that were there first: so the
 * same border is the same arc in every generation, and the tiles that it lies in stay the same to the byte.
 */
import type { Cell, Level, Position, Ring } from '../grid/contract.ts';

/** Arc `n` walked forward is `n`, walked backward `~n`. */
export type ArcReference = number;

export interface Arc {
  /** Vertex numbers from the western end to the other; the ends of a closed arc are the same, its westernmost vertex. */
  vertices: Uint32Array;
  /** Smallest level number of the cells it bounds: 1 is the border of a sector. */
  level: Level;
  /** True where cells lie on one side only. */
  outer: boolean;
}

export interface ArcTopology {
  cells: readonly Cell[];
  /** `lon, lat` of each vertex. */
  positions: Float64Array;
  /** The two neighbours of each vertex that is no junction. */
  neighbours: Uint32Array;
  /** 1 for each vertex that ends an arc. */
  junction: Uint8Array;
  /** Levels of the cells that each vertex bounds, one bit each. */
  levels: Uint8Array;
  arcs: Arc[];
  /** For each cell its polygons, outer ring first, each ring a list of arcs. */
  shapes: ArcReference[][][][];
}

const UNSET = 0xffffffff;
const FORWARD = 1;
const BACKWARD = 2;

/** Cuts the rings of `cells` into arcs. */
export function cutArcs(cells: readonly Cell[]): ArcTopology {
  const vertices = new VertexTable(
    cells.reduce((sum, { shape }) => sum + shape.flat().reduce((n, ring) => n + ring.length, 0), 0),
  );
  const rings = cells.map(({ shape }) =>
    shape.map((polygon) => polygon.map((ring, hole) => vertices.ringOf(ring, hole === 0))),
  );
  const count = vertices.count;
  const neighbours = new Uint32Array(count * 2).fill(UNSET);
  const junction = new Uint8Array(count);
  const levels = new Uint8Array(count);

  rings.forEach((shape, cell) => {
    const levelBit = 1 << cells[cell]!.level;
    for (const ring of shape.flat())
      for (let i = 0; i < ring.length; i++) {
        const vertex = ring[i]!;
        const before = ring[(i === 0 ? ring.length : i) - 1]!;
        const after = ring[i + 1 === ring.length ? 0 : i + 1]!;
        const low = Math.min(before, after);
        const high = Math.max(before, after);
        levels[vertex]! |= levelBit;
        if (neighbours[vertex * 2] === UNSET) {
          neighbours[vertex * 2] = low;
          neighbours[vertex * 2 + 1] = high;
        } else if (neighbours[vertex * 2] !== low || neighbours[vertex * 2 + 1] !== high) junction[vertex] = 1;
      }
  });

  const arcs: Arc[] = [];
  const sides: number[] = [];
  const byFirstEdge = new Map<number, ArcReference>();
  const edgeKey = (from: number, to: number): number => from * count + to;

  const isTurned = (closed: Uint32Array): boolean => vertices.isFirst(closed[1]!, closed[closed.length - 2]!);
  const referTo = (chain: Uint32Array, level: Level): ArcReference => {
    const last = chain.length - 1;
    let reference = byFirstEdge.get(edgeKey(chain[0]!, chain[1]!));
    if (reference === undefined) {
      const runs = vertices.isFirst(chain[0]!, chain[last]!) || (chain[0] === chain[last] && !isTurned(chain));
      reference = runs ? arcs.length : ~arcs.length;
      byFirstEdge.set(edgeKey(chain[0]!, chain[1]!), reference);
      byFirstEdge.set(edgeKey(chain[last]!, chain[last - 1]!), ~reference);
      arcs.push({ vertices: runs ? chain : chain.toReversed(), level, outer: true });
      sides.push(0);
    }
    const number = reference < 0 ? ~reference : reference;
    const arc = arcs[number]!;
    sides[number]! |= reference < 0 ? BACKWARD : FORWARD;
    if (level < arc.level) arc.level = level;
    arc.outer = sides[number] !== (FORWARD | BACKWARD);
    return reference;
  };

  const shapes = rings.map((shape, cell) =>
    shape.map((polygon) =>
      polygon.map((ring) => chainsOf(ring, junction, vertices).map((chain) => referTo(chain, cells[cell]!.level))),
    ),
  );
  // The start of a ring without junctions ends its arc, and so must stay where it is.
  for (const arc of arcs) junction[arc.vertices[0]!] = 1;
  return { cells, positions: vertices.positions(), neighbours, junction, levels, arcs, shapes };
}

/** Cuts one ring at its junctions; a ring without any is one closed chain that begins at its westernmost vertex. */
function chainsOf(ring: Uint32Array, junction: Uint8Array, table: VertexTable): Uint32Array[] {
  let start = ring.findIndex((vertex) => junction[vertex] === 1);
  if (start === -1)
    start = ring.indexOf(ring.reduce((first, vertex) => (table.isFirst(vertex, first) ? vertex : first)));
  const turned = new Uint32Array(ring.length + 1);
  turned.set(ring.subarray(start));
  turned.set(ring.subarray(0, start), ring.length - start);
  turned[ring.length] = ring[start]!;
  const chains: Uint32Array[] = [];
  let from = 0;
  for (let i = 1; i < turned.length; i++)
    if (i === ring.length || junction[turned[i]!] === 1) {
      chains.push(turned.subarray(from, i + 1));
      from = i;
    }
  return chains;
}

/** Numbers positions: the same number for the same position, to the bit. Open addressing, at most half full. */
class VertexTable {
  count = 0;
  readonly #mask: number;
  readonly #slots: Uint32Array;
  readonly #positions: Float64Array;

  constructor(capacity: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(capacity, 1) * 2));
    this.#mask = size - 1;
    this.#slots = new Uint32Array(size).fill(UNSET);
    this.#positions = new Float64Array(capacity * 2);
  }

  positions(): Float64Array {
    return this.#positions.slice(0, this.count * 2);
  }

  /** Whether one vertex lies west of another, or below it where they lie on one meridian. */
  isFirst(one: number, other: number): boolean {
    const at = this.#positions;
    const west = at[one * 2]! - at[other * 2]!;
    return west < 0 || (west === 0 && at[one * 2 + 1]! < at[other * 2 + 1]!);
  }

  /** Vertex numbers of a ring without its closing repeat, counter-clockwise for an outer ring, clockwise for a hole. */
  ringOf(ring: Ring, isOuter: boolean): Uint32Array {
    const numbers = new Uint32Array(ring.length);
    let length = 0;
    for (const position of ring) {
      const vertex = this.#numberOf(position);
      if (length === 0 || numbers[length - 1] !== vertex) numbers[length++] = vertex;
    }
    while (length > 1 && numbers[length - 1] === numbers[0]) length--;
    const open = numbers.subarray(0, length);
    return this.#isCounterClockwise(open) === isOuter ? open : open.reverse();
  }

  #numberOf([lon, lat]: Position): number {
    let hash = Math.imul(Math.round(lon * 1e7), 0x9e3779b1) ^ Math.imul(Math.round(lat * 1e7), 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const vertex = this.#slots[slot]!;
      if (vertex === UNSET) {
        this.#slots[slot] = this.count;
        this.#positions[this.count * 2] = lon;
        this.#positions[this.count * 2 + 1] = lat;
        return this.count++;
      }
      if (this.#positions[vertex * 2] === lon && this.#positions[vertex * 2 + 1] === lat) return vertex;
    }
  }

  #isCounterClockwise(ring: Uint32Array): boolean {
    const at = this.#positions;
    const [lon0, lat0] = [at[ring[0]! * 2]!, at[ring[0]! * 2 + 1]!];
    let twiceArea = 0;
    for (let i = 1; i + 1 < ring.length; i++) {
      const [a, b] = [ring[i]! * 2, ring[i + 1]! * 2];
      twiceArea += (at[a]! - lon0) * (at[b + 1]! - lat0) - (at[b]! - lon0) * (at[a + 1]! - lat0);
    }
    return twiceArea > 0;
  }
}
