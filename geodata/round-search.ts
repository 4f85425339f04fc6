import type { RoundPaths } from './round-paths.ts';

/** Finds ways along the paths of a cell. */
export class PathSearch {
  readonly #paths: RoundPaths;
  readonly #distance: Float64Array;
  readonly #from: Int32Array;

  constructor(paths: RoundPaths) {
    this.#paths = paths;
    this.#distance = new Float64Array(paths.x.length);
    this.#from = new Int32Array(paths.x.length);
  }

  /** The crossing nearest to a place, metres on the ground of the cell. */
  nearest(placeX: number, placeY: number): number {
    const { x, y } = this.#paths;
    let nearest = 0;
    let least = Infinity;
    for (let i = 0; i < x.length; i++) {
      const apart = (x[i]! - placeX) ** 2 + (y[i]! - placeY) ** 2;
      if (apart < least) {
        least = apart;
        nearest = i;
      }
    }
    return nearest;
  }

  /**
   * The shortest way from a crossing to the nearest one that is `wanted`, without the first; empty where none is left.
   * Dijkstra on a plain list: as a rule the next one is a few crossings away.
   */
  wayTo(start: number, wanted: Uint8Array): number[] {
    const { x, y, first, to } = this.#paths;
    this.#distance.fill(Infinity);
    this.#distance[start] = 0;
    const open = [start];
    while (open.length > 0) {
      let best = 0;
      for (let i = 1; i < open.length; i++) if (this.#distance[open[i]!]! < this.#distance[open[best]!]!) best = i;
      const here = open[best]!;
      open[best] = open.at(-1)!;
      open.pop();
      if (wanted[here] === 1 && here !== start) return this.#wayBack(start, here);
      for (let i = first[here]!; i < first[here + 1]!; i++) {
        const next = to[i]!;
        const distance = this.#distance[here]! + Math.hypot(x[next]! - x[here]!, y[next]! - y[here]!);
        if (distance >= this.#distance[next]!) continue;
        if (this.#distance[next] === Infinity) open.push(next);
        this.#distance[next] = distance;
        this.#from[next] = here;
      }
    }
    return [];
  }

  #wayBack(start: number, end: number): number[] {
    const way: number[] = [];
    for (let crossing = end; crossing !== start; crossing = this.#from[crossing]!) way.push(crossing);
    return way.reverse();
  }
}
