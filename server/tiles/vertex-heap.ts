/** A binary heap of vertices by area, smallest first, whose areas may change while they wait. */
export class VertexHeap {
  length = 0;
  readonly #vertices: Uint32Array;
  readonly #places: Int32Array;
  readonly #areas: Float64Array;

  /** `areas` is read, never written: change an area, then call `moved`. */
  constructor(areas: Float64Array) {
    this.#areas = areas;
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

  #put(vertex: number, place: number): void {
    this.#vertices[place] = vertex;
    this.#places[vertex] = place;
  }

  #rise(from: number): number {
    const vertex = this.#vertices[from]!;
    const area = this.#areas[vertex]!;
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (this.#areas[this.#vertices[above]!]! <= area) break;
      this.#put(this.#vertices[above]!, place);
      place = above;
    }
    this.#put(vertex, place);
    return place;
  }

  #sink(from: number): void {
    const vertex = this.#vertices[from]!;
    const area = this.#areas[vertex]!;
    let place = from;
    for (;;) {
      let below = place * 2 + 1;
      if (below >= this.length) break;
      if (below + 1 < this.length && this.#areas[this.#vertices[below + 1]!]! < this.#areas[this.#vertices[below]!]!)
        below++;
      if (this.#areas[this.#vertices[below]!]! >= area) break;
      this.#put(this.#vertices[below]!, place);
      place = below;
    }
    this.#put(vertex, place);
  }
}
