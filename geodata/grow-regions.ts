import type { Mesh } from './mesh.ts';

/** A region to grow: where it starts and how much ground it should get. */
export interface Seed {
  point: number;
  targetKm2: number;
}

export interface Growth {
  /** Index of the region that has each point; -1 where none came. */
  region: Int32Array;
  /** The point from which each point was reached; itself at a seed. */
  cameFrom: Int32Array;
  /** Effort to reach each point. */
  effort: Float64Array;
}

/** Least-effort fronts grow from all seeds at once and stop where they meet: every region is in one piece by construction. */
export class RegionGrower {
  private readonly mesh: Mesh;
  /** Effort of the step to each neighbour, beside `mesh.neighbours`. */
  private readonly step: Float64Array;
  private readonly rough: Float64Array;
  private heapKey: Float64Array;
  private heapPoint: Int32Array;

  constructor(mesh: Mesh, resistance: (x: number, y: number) => number) {
    this.mesh = mesh;
    const { points, neighbours, firstNeighbour } = mesh;
    const rough = new Float64Array(mesh.count);
    for (let p = 0; p < mesh.count; p++) rough[p] = resistance(points[2 * p]!, points[2 * p + 1]!);
    this.rough = rough;
    this.step = new Float64Array(neighbours.length);
    for (let p = 0; p < mesh.count; p++)
      for (let i = firstNeighbour[p]!; i < firstNeighbour[p + 1]!; i++) {
        const q = neighbours[i]!;
        const length = Math.sqrt(
          (points[2 * p]! - points[2 * q]!) ** 2 + (points[2 * p + 1]! - points[2 * q + 1]!) ** 2,
        );
        this.step[i] = length * (1 + Math.max(rough[p]!, rough[q]!));
      }
    this.heapKey = new Float64Array(mesh.count * 2);
    this.heapPoint = new Int32Array(mesh.count * 2);
  }

  /** How hard the ground is at a mesh point. */
  roughAt(point: number): number {
    return this.rough[point]!;
  }

  /** Grows once. A front stays where `parent` is as at its seed; a region of speed 2 comes twice as far. */
  grow(seeds: readonly number[], parent: Int32Array, speed?: ArrayLike<number>): Growth {
    const { mesh, step } = this;
    const region = new Int32Array(mesh.count).fill(-1);
    const cameFrom = new Int32Array(mesh.count).fill(-1);
    const effort = new Float64Array(mesh.count).fill(Infinity);
    const settled = new Uint8Array(mesh.count);
    let size = 0;
    const push = (key: number, point: number): void => {
      if (size === this.heapKey.length) this.growHeap();
      const { heapKey, heapPoint } = this;
      let at = size++;
      while (at > 0) {
        const up = (at - 1) >> 1;
        if (heapKey[up]! <= key) break;
        heapKey[at] = heapKey[up]!;
        heapPoint[at] = heapPoint[up]!;
        at = up;
      }
      heapKey[at] = key;
      heapPoint[at] = point;
    };
    const pop = (): number => {
      const { heapKey, heapPoint } = this;
      const top = heapPoint[0]!;
      const key = heapKey[--size]!;
      const point = heapPoint[size]!;
      let at = 0;
      for (;;) {
        let down = 2 * at + 1;
        if (down >= size) break;
        if (down + 1 < size && heapKey[down + 1]! < heapKey[down]!) down++;
        if (heapKey[down]! >= key) break;
        heapKey[at] = heapKey[down]!;
        heapPoint[at] = heapPoint[down]!;
        at = down;
      }
      heapKey[at] = key;
      heapPoint[at] = point;
      return top;
    };
    seeds.forEach((point, index) => {
      region[point] = index;
      cameFrom[point] = point;
      effort[point] = 0;
      push(0, point);
    });
    while (size > 0) {
      const p = pop();
      if (settled[p]) continue;
      settled[p] = 1;
      const label = region[p]!;
      const slowness = speed ? 1 / speed[label]! : 1;
      const from = effort[p]!;
      for (let i = mesh.firstNeighbour[p]!; i < mesh.firstNeighbour[p + 1]!; i++) {
        const q = mesh.neighbours[i]!;
        if (settled[q] || parent[q] !== parent[p]) continue;
        const reach = from + step[i]! * slowness;
        if (reach >= effort[q]!) continue;
        effort[q] = reach;
        region[q] = label;
        cameFrom[q] = p;
        push(reach, q);
      }
    }
    return { region, cameFrom, effort };
  }

  /**
   * Grows `rounds` times, between rounds quickening the regions that came out too small and, when `settle` is set,
   * moving each seed to easy ground near the middle of its region. Returns the region of each point.
   */
  growToSize(seeds: readonly Seed[], parent: Int32Array, rounds: number, settle: boolean): Int32Array {
    const { mesh } = this;
    const at = seeds.map((seed) => seed.point);
    const speed = new Float64Array(seeds.length).fill(1);
    for (let round = 1; ; round++) {
      const { region } = this.grow(at, parent, speed);
      if (round === rounds) return region;
      const area = new Float64Array(seeds.length);
      const east = new Float64Array(seeds.length);
      const north = new Float64Array(seeds.length);
      for (let p = 0; p < mesh.count; p++) {
        const r = region[p]!;
        if (r < 0) continue;
        area[r]! += mesh.areaKm2[p]!;
        east[r]! += mesh.areaKm2[p]! * mesh.points[2 * p]!;
        north[r]! += mesh.areaKm2[p]! * mesh.points[2 * p + 1]!;
      }
      // In the last rounds only sizes are tuned: a seed that moves upsets the sizes of its neighbours.
      const moving = settle && round <= rounds - 3;
      const nearest = new Float64Array(seeds.length).fill(Infinity);
      for (let p = 0; p < mesh.count; p++) {
        const r = region[p]!;
        if (r < 0 || !moving) continue;
        const off =
          (mesh.points[2 * p]! - east[r]! / area[r]!) ** 2 + (mesh.points[2 * p + 1]! - north[r]! / area[r]!) ** 2;
        const d = off * (1 + this.rough[p]!);
        if (d < nearest[r]!) {
          nearest[r] = d;
          at[r] = p;
        }
      }
      for (let r = 0; r < seeds.length; r++) {
        const change = Math.min(1.4, Math.max(0.7, (seeds[r]!.targetKm2 / area[r]!) ** 0.3));
        speed[r] = Math.min(2.6, Math.max(0.3, speed[r]! * change));
      }
    }
  }

  private growHeap(): void {
    const key = new Float64Array(this.heapKey.length * 2);
    key.set(this.heapKey);
    this.heapKey = key;
    const point = new Int32Array(this.heapPoint.length * 2);
    point.set(this.heapPoint);
    this.heapPoint = point;
  }
}
