import type { Position, Ring, Shape } from '../contract.ts';

/**
 * Directed edges of many shapes over shared vertices. Each ring runs so that the inside lies on its left; the winding
 * number of the chain at a point is then the number of shapes that cover the point. Vertices are equal to the bit or
 * different. Typed arrays, because a county has ten million of them.
 */
export class Chain {
  /** lon, lat of each vertex */
  coordinates = new Float64Array(256);
  vertexCount = 0;
  from = new Int32Array(128);
  to = new Int32Array(128);
  /** Which shape each edge came from: the number that its caller gave. */
  owner = new Int32Array(128);
  edgeCount = 0;
  #slots = new Int32Array(512).fill(-1);
  readonly #bits = new Float64Array(2);
  readonly #words = new Int32Array(this.#bits.buffer);

  /** Adds every ring of `shape`; `sign` -1 turns it inside out, so that it takes away where it would have counted. */
  addShape(shape: Shape, owner: number, sign: 1 | -1 = 1): void {
    for (const polygon of shape)
      for (let i = 0; i < polygon.length; i++)
        this.addRing(polygon[i]!, owner, isCounterclockwise(polygon[i]!) === (i === 0) ? sign : -sign);
  }

  /** Adds a closed ring as it runs (`direction` 1) or the other way round. Repeated positions are passed over. */
  addRing(ring: Ring, owner: number, direction: number): void {
    if (ring.length === 0) return;
    let before = this.vertex(ring[0]![0], ring[0]![1]);
    for (let i = 1; i < ring.length; i++) {
      const here = this.vertex(ring[i]![0], ring[i]![1]);
      if (here === before) continue;
      if (direction > 0) this.addEdge(before, here, owner);
      else this.addEdge(here, before, owner);
      before = here;
    }
  }

  /** Adds a line `times` over: what is to its left counts that often more than what is to its right. Below 0, less. */
  addLine(line: readonly Position[], owner: number, times: number): void {
    let before = this.vertex(line[0]![0], line[0]![1]);
    for (let i = 1; i < line.length; i++) {
      const here = this.vertex(line[i]![0], line[i]![1]);
      for (let left = Math.abs(times); left > 0; left--)
        if (times > 0) this.addEdge(before, here, owner);
        else this.addEdge(here, before, owner);
      before = here;
    }
  }

  addEdge(from: number, to: number, owner: number): void {
    if (this.edgeCount === this.from.length) {
      this.from = doubled(this.from);
      this.to = doubled(this.to);
      this.owner = doubled(this.owner);
    }
    this.from[this.edgeCount] = from;
    this.to[this.edgeCount] = to;
    this.owner[this.edgeCount++] = owner;
  }

  /** The vertex at a position; a new one where none is yet. */
  vertex(lon: number, lat: number): number {
    // Adding 0 makes -0 the same as 0.
    const x = lon + 0;
    const y = lat + 0;
    this.#bits[0] = x;
    this.#bits[1] = y;
    const words = this.#words;
    let hash = Math.imul(words[0]!, 0x9e3779b1) ^ Math.imul(words[1]!, 0x85ebca6b);
    hash ^= Math.imul(words[2]!, 0xc2b2ae35) ^ Math.imul(words[3]!, 0x27d4eb2f);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (;;) {
      const vertex = this.#slots[slot]!;
      if (vertex < 0) break;
      if (this.coordinates[2 * vertex] === x && this.coordinates[2 * vertex + 1] === y) return vertex;
      slot = (slot + 1) & mask;
    }
    if (2 * this.vertexCount + 2 > this.coordinates.length) {
      const more = new Float64Array(this.coordinates.length * 2);
      more.set(this.coordinates);
      this.coordinates = more;
    }
    this.coordinates[2 * this.vertexCount] = x;
    this.coordinates[2 * this.vertexCount + 1] = y;
    this.#slots[slot] = this.vertexCount++;
    if (this.vertexCount * 2 > this.#slots.length) this.#grow();
    return this.vertexCount - 1;
  }

  #grow(): void {
    const { coordinates, vertexCount } = this;
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    this.vertexCount = 0;
    for (let i = 0; i < vertexCount; i++) this.vertex(coordinates[2 * i]!, coordinates[2 * i + 1]!);
  }
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(array.length * 2);
  more.set(array);
  return more;
}

/** Tells whether a ring runs counterclockwise, by its area in degrees taken from its first position. */
export function isCounterclockwise(ring: Ring): boolean {
  const [west, south] = ring[0] ?? [0, 0];
  let doubleArea = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    doubleArea += (ax - west) * (by - south) - (bx - west) * (ay - south);
  }
  return doubleArea > 0;
}
