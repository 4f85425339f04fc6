import type { Shape } from '../server/grid/contract.ts';
import { Random } from './random.ts';
import { type RoundGround, roundGround } from './round-ground.ts';

/** Where one can walk in a cell: streets in town, paths in the country. Metres on its ground; all of it hangs together. */
export interface RoundPaths {
  code: string;
  urban: boolean;
  ground: RoundGround;
  /** Crossings of the paths. */
  x: Float64Array;
  y: Float64Array;
  /** Crossing `i` leads to `to[first[i]] … to[first[i + 1] - 1]`. */
  first: Int32Array;
  to: Int32Array;
}

/** Between two crossings, metres: blocks in town, wider and crooked in the country. */
const STREETS = { along: 62, across: 88, jitter: 0.1, closed: 0.12 };
const PATHS = { along: 105, across: 120, jitter: 0.3, closed: 0.45 };
/** Crossings keep so far from the border. */
const MARGIN_M = 14;
const FEWEST_CROSSINGS = 14;
const FINER = 0.72;
const TRIES = 7;

/** Lays paths over a cell, the same for the same seed. */
export function roundPaths(cell: { code: string; urban: boolean; shape: Shape }, seed: number): RoundPaths {
  const ground = roundGround(cell.shape);
  let best: RoundPaths | undefined;
  let scale = 1;
  for (let attempt = 0; attempt < TRIES; attempt++, scale *= FINER) {
    const paths = layPaths(cell, ground, new Random(seed, `paths ${cell.code}`), scale);
    if (best === undefined || paths.x.length > best.x.length) best = paths;
    if (best.x.length >= FEWEST_CROSSINGS) break;
  }
  return best!;
}

function layPaths(
  { code, urban }: { code: string; urban: boolean },
  ground: RoundGround,
  random: Random,
  scale: number,
): RoundPaths {
  const { along, across, jitter, closed } = urban ? STREETS : PATHS;
  const [west, south, east, north] = ground.bounds;
  const turn = random.between(0, Math.PI / 2);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const half = Math.hypot(east - west, north - south) / 2;
  const columns = Math.ceil(half / (along * scale));
  const rows = Math.ceil(half / (across * scale));
  const width = 2 * columns + 1;
  const margin = Math.min(MARGIN_M, 0.25 * along * scale);
  const indexAt = new Map<number, number>();
  const x: number[] = [];
  const y: number[] = [];
  for (let row = -rows; row <= rows; row++)
    for (let column = -columns; column <= columns; column++) {
      const u = (column + random.between(-jitter, jitter)) * along * scale;
      const v = (row + random.between(-jitter, jitter)) * across * scale;
      const [px, py] = [u * cos - v * sin, u * sin + v * cos];
      if (px < west || px > east || py < south || py > north) continue;
      if (!ground.isInside(px, py) || ground.borderM(px, py) < margin) continue;
      indexAt.set((row + rows) * width + column + columns, x.length);
      x.push(px);
      y.push(py);
    }

  const links: [a: number, b: number, draw: number][] = [];
  for (const [place, a] of indexAt) {
    const beside = (place + 1) % width === 0 ? undefined : indexAt.get(place + 1);
    for (const b of [beside, indexAt.get(place + width)])
      if (b !== undefined && !ground.crosses(x[a]!, y[a]!, x[b]!, y[b]!)) links.push([a, b, random.unit()]);
  }
  // Each link that joins two parts stays, so that closing others tears nothing apart.
  const parts = new Parts(x.length);
  const open = links
    .toSorted((one, other) => other[2] - one[2])
    .filter(([a, b, draw]) => parts.join(a, b) || draw > closed);
  return largestPart({ code, urban, ground }, x, y, open, parts);
}

function largestPart(
  cell: Pick<RoundPaths, 'code' | 'urban' | 'ground'>,
  allX: readonly number[],
  allY: readonly number[],
  links: readonly [a: number, b: number, draw: number][],
  parts: Parts,
): RoundPaths {
  const sizes = new Map<number, number>();
  for (let i = 0; i < allX.length; i++) sizes.set(parts.of(i), (sizes.get(parts.of(i)) ?? 0) + 1);
  const [largest] = [...sizes].reduce((best, one) => (one[1] > best[1] ? one : best), [-1, 0]);
  const kept: number[] = [];
  const indexOf = new Map<number, number>();
  for (let i = 0; i < allX.length; i++)
    if (parts.of(i) === largest) {
      indexOf.set(i, kept.length);
      kept.push(i);
    }
  const neighbours = kept.map((): number[] => []);
  for (const [a, b] of links) {
    const [one, other] = [indexOf.get(a), indexOf.get(b)];
    if (one === undefined || other === undefined) continue;
    neighbours[one]!.push(other);
    neighbours[other]!.push(one);
  }
  const first = new Int32Array(kept.length + 1);
  for (const [i, list] of neighbours.entries()) first[i + 1] = first[i]! + list.length;
  return {
    ...cell,
    x: Float64Array.from(kept, (i) => allX[i]!),
    y: Float64Array.from(kept, (i) => allY[i]!),
    first,
    to: Int32Array.from(neighbours.flat()),
  };
}

/** Which crossings hang together (union-find). */
class Parts {
  readonly #parent: Int32Array;
  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, i) => i);
  }
  of(i: number): number {
    let root = i;
    while (this.#parent[root] !== root) root = this.#parent[root]!;
    while (this.#parent[i] !== root) {
      const next = this.#parent[i]!;
      this.#parent[i] = root;
      i = next;
    }
    return root;
  }
  /** Joins the parts of two; false where they were one. */
  join(a: number, b: number): boolean {
    const [one, other] = [this.of(a), this.of(b)];
    this.#parent[one] = other;
    return one !== other;
  }
}
