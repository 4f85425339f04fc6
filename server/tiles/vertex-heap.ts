/**
 * A binary heap of vertices by area, smallest first, whose areas may change while they wait. Of equals the western one
 * comes first, then the northern: the order hangs on the vertices alone and not on which others are there.
 */
export class VertexHeap {
  length = 0;
  readonly #vertices: Uint32Array;
  readonly #places: Int32Array;
  readonly #areas: Float64Array;
  readonly #x: Float64Array;
  readonly #y: Float64Array;

  /** `areas` is read, never written: change an area, then call `moved`. `x` and `y` are the places on the map, y growing to the south. */
  constructor(areas: Float64Array, x: Float64Array, y: Float64Array) {
    this.#areas = areas;
    this.#x = x;
    this.#y = y;
    this.#vertices = new Uint32Array(areas.length);
    this.#places = new Int32Array(areas.length).fill(-1);
  }

  push(vertex: number): void {
    this.#put(vertex, this.length++);
    this.#rise(this.length - 1);
  }

  /** The vertex of the smallest area, taken off. The heap must not be empty. */
  pop(): number {
    const first = this.#vertices[0]!;
    const last = this.#vertices[--this.length]!;
    this.#places[first] = -1;
    if (this.length > 0) {
      this.#put(last, 0);
      this.#sink(0);
    }
    return first;
  }

  /** Says that the area of `vertex` changed; one that no longer waits is put in again. */
  moved(vertex: number): void {
    const place = this.#places[vertex]!;
    if (place === -1) this.push(vertex);
    else if (this.#rise(place) === place) this.#sink(place);
  }

  #isBefore(one: number, other: number): boolean {
    const by = this.#areas[one]! - this.#areas[other]! || this.#x[one]! - this.#x[other]!;
    return by < 0 || (by === 0 && this.#y[one]! < this.#y[other]!);
  }

  #put(vertex: number, place: number): void {
    this.#vertices[place] = vertex;
    this.#places[vertex] = place;
  }

  #rise(from: number): number {
    const vertex = this.#vertices[from]!;
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!this.#isBefore(vertex, this.#vertices[above]!)) break;
      this.#put(this.#vertices[above]!, place);
      place = above;
    }
    this.#put(vertex, place);
    return place;
  }

  #sink(from: number): void {
    const vertex = this.#vertices[from]!;
    let place = from;
    for (;;) {
      let below = place * 2 + 1;
      if (below >= this.length) break;
      if (below + 1 < this.length && this.#isBefore(this.#vertices[below + 1]!, this.#vertices[below]!)) below++;
      if (!this.#isBefore(this.#vertices[below]!, vertex)) break;
      this.#put(this.#vertices[below]!, place);
      place = below;
    }
    this.#put(vertex, place);
  }
}
