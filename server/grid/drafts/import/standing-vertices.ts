import Flatbush from 'flatbush';
import type { Position, Ring, Shape } from '../../contract.ts';
import { Chain } from '../../coverage/chain.ts';
import { sameShape } from '../../import/grid-state.ts';
import { GRID_DEG, samePosition } from '../../topology/coverage.ts';

/** A hair for what is lost in reckoning with decimals. */
const HAIR_DEG = 1e-12;
/** How a file rounds its coordinates. */
export interface Rounding {
  /** How far a coordinate that means a standing vertex may lie from it, in longitude and in latitude, degrees. */
  withinDeg: number;
  /** Two vertices may have become one by it. */
  merges: boolean;
}

/**
 * The rounding of a file: half a step of the grid, some 5 mm. A vertex that went out in EPSG:4547 or in any other system
 * and came back, or that a program wrote with seven decimals, lies within; so does one that was moved by less on
 * purpose, which no survey can tell. A file whose every coordinate has six decimals or fewer rounds by 5e-7, and that
 * much is allowed of it: in such a file nothing can be moved by less.
 */
export function roundingOf(shapes: readonly Shape[]): Rounding {
  const has = (decimals: number) => {
    const power = 10 ** decimals;
    const fits = (degrees: number) => Math.round(degrees * power) / power === degrees;
    return shapes.every((shape) => shape.every((rings) => rings.every((ring) => ring.every((at) => at.every(fits)))));
  };
  return { withinDeg: (has(6) ? 1e-6 : GRID_DEG) / 2 + HAIR_DEG, merges: has(7) };
}

/** A shape of the file, its vertices brought back to the standing ones that they mean. */
export interface AlignedShape {
  /** The very shape that stands, where nothing else differs than where rings begin and which way they run. */
  shape: Shape;
  /** The longest way that a vertex was brought, degrees. */
  broughtDeg: number;
}

/**
 * The vertices of the cells that stand, for finding the one that a coordinate of a file means. They are read from the
 * published bits and given back with those bits, so that what did not move stays as it was published.
 */
export class StandingVertices {
  readonly #chain = new Chain();
  readonly #count: number;
  readonly #index: Flatbush | undefined;
  readonly #rounding: Rounding;

  constructor(shapes: readonly Shape[], rounding: Rounding) {
    this.#rounding = rounding;
    for (const shape of shapes) for (const ring of shape.flat()) for (const [lon, lat] of ring) this.#id(lon, lat);
    this.#count = this.#chain.vertexCount;
    if (this.#count === 0) return;
    this.#index = new Flatbush(this.#count);
    for (let id = 0; id < this.#count; id++) this.#index.add(...this.#place(id), ...this.#place(id));
    this.#index.finish();
  }

  /**
   * Gives each vertex of a shape the bits of the standing vertex that it means: itself where one is equal, else one of
   * `own` (the cell as it stands) within the rounding, else the nearest of any cell. Real grids have vertices of
   * neighbours that differ by less than a file keeps; each cell keeps its own. Real borders have vertices closer to each
   * other than a file keeps; there the way along the border tells which is meant. Two vertices never become one.
   */
  align(shape: Shape, own: Shape | undefined): AlignedShape {
    const border = new BorderNeighbours();
    for (const ring of own?.flat() ?? []) border.add(ring.map(([lon, lat]) => this.#id(lon, lat)));
    const walks = shape.map((polygon) => polygon.map((ring) => this.#walk(ring, border)));
    /** Of each standing vertex, the nearest vertex of the file that means it. */
    const nearest = new Map<number | undefined, Step>();
    for (const step of walks.flat(2)) {
      const rival = nearest.get(step.standing);
      if (rival === undefined || step.deg < rival.deg) nearest.set(step.standing, step);
    }
    let broughtDeg = 0;
    const aligned = walks.map((polygon) =>
      polygon.map((walk) => {
        const ring = walk.map(({ at, standing, deg }): Position => {
          if (standing === undefined || !samePosition(nearest.get(standing)!.at, at)) return at;
          broughtDeg = Math.max(broughtDeg, deg);
          return this.#place(standing);
        });
        if (ring.length > 0) ring.push(ring[0]!);
        return ring;
      }),
    );
    return { shape: own !== undefined && sameShape(own, aligned) ? own : aligned, broughtDeg };
  }

  /** Follows a closed ring, from a vertex of which there is no doubt, and tells which standing vertices it means. */
  #walk(ring: Ring, border: BorderNeighbours): Step[] {
    const places = ring.slice(0, -1);
    const meant = places.map((at) => this.#near(at, border));
    const start = Math.max(
      0,
      meant.findIndex(({ length }) => length === 1),
    );
    const used = new Set<number>();
    const walk: Step[] = [];
    /** Takes up what lies on the way to `standing`: what rounding made one with its neighbour, a program may have left out. */
    const passOver = (standing: number | undefined, ...near: Candidate[]) => {
      const left = near.filter((one) => !used.has(one.standing) && one.standing !== standing);
      for (const one of border.between(walk.at(-1)?.standing, standing, left)) {
        used.add(one.standing);
        walk.push({ at: this.#place(one.standing), ...one });
      }
    };
    let before: Candidate[] = [];
    for (let i = 0; i < places.length; i++) {
      const n = (start + i) % places.length;
      const near = meant[n]!;
      const unused = near.filter(({ standing }) => !used.has(standing));
      const last = walk.at(-1)?.standing;
      const choice = unused.find(({ standing }) => border.meet(last, standing)) ?? unused[0] ?? near[0];
      passOver(choice?.standing, ...before, ...near);
      if (choice !== undefined) used.add(choice.standing);
      walk.push({ at: places[n]!, standing: choice?.standing, deg: choice?.deg ?? Infinity });
      before = near;
    }
    passOver(walk[0]?.standing, ...before, ...(meant[start] ?? []));
    return walk;
  }

  /** The standing vertices that a vertex of the file may mean, the nearest first: those of the cell's own border if there are any. */
  #near([lon, lat]: Position, border: BorderNeighbours): Candidate[] {
    const id = this.#id(lon, lat);
    const { withinDeg: within, merges } = this.#rounding;
    if (id < this.#count && !merges) return [{ standing: id, deg: 0 }];
    const found = this.#index?.search(lon - within, lat - within, lon + within, lat + within) ?? [];
    const near = found.map((standing): Candidate => {
      const [x, y] = this.#place(standing);
      return { standing, deg: Math.hypot(x - lon, y - lat) };
    });
    if (near.length < 2) return near;
    const ofBorder = near.filter(({ standing }) => border.has(standing));
    return (ofBorder.length > 0 ? ofBorder : near).sort((a, b) => a.deg - b.deg || a.standing - b.standing);
  }

  #id(lon: number, lat: number): number {
    return this.#chain.vertex(lon, lat);
  }

  #place(id: number): Position {
    return [this.#chain.coordinates[2 * id]!, this.#chain.coordinates[2 * id + 1]!];
  }
}

interface Candidate {
  standing: number;
  /** How far it is from the vertex of the file, degrees. */
  deg: number;
}

/** One vertex of a ring of the file. */
interface Step {
  at: Position;
  /** The standing vertex that it means; undefined for a new one. */
  standing: number | undefined;
  deg: number;
}

/** Which vertices follow each other on the border of a cell. */
class BorderNeighbours {
  readonly #neighbours = new Map<number, number[]>();

  /** Adds a closed ring. */
  add(ring: readonly number[]): void {
    for (let i = 1; i < ring.length; i++) {
      this.#join(ring[i - 1]!, ring[i]!);
      this.#join(ring[i]!, ring[i - 1]!);
    }
  }

  #join(a: number, b: number): void {
    const known = this.#neighbours.get(a);
    if (known) known.push(b);
    else this.#neighbours.set(a, [b]);
  }

  has(vertex: number): boolean {
    return this.#neighbours.has(vertex);
  }

  meet(a: number | undefined, b: number): boolean {
    return a !== undefined && (this.#neighbours.get(a)?.includes(b) ?? false);
  }

  /** The way along the border from one vertex to another over some of `by`; empty where they meet, or there is none. */
  between(from: number | undefined, to: number | undefined, by: readonly Candidate[]): Candidate[] {
    if (from === undefined || to === undefined || from === to || by.length === 0) return [];
    const way: Candidate[] = [];
    let at = from;
    while (!this.meet(at, to)) {
      const next = by.find((candidate) => !way.includes(candidate) && this.meet(at, candidate.standing));
      if (next === undefined) return [];
      way.push(next);
      at = next.standing;
    }
    return way;
  }
}
