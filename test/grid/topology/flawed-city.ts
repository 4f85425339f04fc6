/** Cities with every flaw of real files, and operations on them that nobody in their right mind would do, seeded. */
import type { Cell, Level, Position, Ring } from '../../../server/grid/contract.ts';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import { OPERATION_KINDS, type Operation, type OperationKind } from '../../../server/grid/topology/operation.ts';
import type { Random } from './random-city.ts';

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const PARENT = 100;
const SIDE = 3;

/**
 * Nine squares of a side of `scale` degrees under a parent, some missing, whose corners agree only nearly; some with a
 * vertex that their neighbours lack, a spike in or out, a seam to a hole, or a ring that passes a vertex twice.
 */
export function flawedCity(random: Random, scale: number): Cell[] {
  const apart = pick(random, [0, 1e-9, 2e-8, 1e-7, 0.3 * scale]);
  const off = () => (random() < 0.5 ? (random() - 0.5) * 2 * apart : 0);
  const at = (x: number, y: number): Position => [113 + x * scale + off(), 27 + y * scale + off()];
  const cells: Cell[] = [];
  for (let i = 0; i < SIDE * SIDE; i++) {
    if (random() < 0.1) continue;
    const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
    const ring: Ring = [at(x, y), at(x + 1, y), at(x + 1, y + 1), at(x, y + 1)];
    if (random() < 0.2) ring.splice(1, 0, [(ring[0]![0] + ring[1]![0]) / 2, (ring[0]![1] + ring[1]![1]) / 2]);
    if (random() < 0.3) spike(ring, random, at(x - 1 + random() * 3, y - 1 + random() * 3));
    if (random() < 0.1) ring.push(at(x + 0.1, y + 0.5), at(x + 0.6, y + 0.4), at(x + 0.6, y + 0.6), ring.at(-1)!);
    if (random() < 0.1) ring.push(ring[1]!);
    cells.push(cell(i + 1, 4, random() < 0.9 ? PARENT : null, [...ring, ring[0]!]));
  }
  const square = [at(0, 0), at(SIDE, 0), at(SIDE, SIDE), at(0, SIDE)];
  if (cells.some(({ parentId }) => parentId === PARENT)) cells.push(cell(PARENT, 3, null, [...square, square[0]!]));
  return cells;
}

/** Runs from a vertex of a ring to `tip` and back, at times by way of another vertex. */
function spike(ring: Ring, random: Random, tip: Position): void {
  const foot = Math.floor(random() * ring.length);
  const middle: Position = [(ring[foot]![0] + tip[0]) / 2, (ring[foot]![1] + tip[1]) / 2];
  ring.splice(foot + 1, 0, ...(random() < 0.5 ? [tip] : [middle, tip, middle]), ring[foot]!);
}

const cell = (id: number, level: Level, parentId: number | null, ring: Ring): Cell => ({
  ...{ id, code: `c${id}`, level, name: { zh: '', en: '' }, urban: null, synthetic: false, areaM2: 1 },
  ...{ parentId, shape: [[ring]] },
});

/** An operation of any kind on what is there, next to it, or nowhere near. */
export function wildOperation(coverage: Coverage, random: Random, number: number, scale: number): Operation {
  const kind = pick<OperationKind>(random, OPERATION_KINDS);
  return { kind, ...FIELDS[kind](new Draw(coverage, random, scale), `n${number % 7}`) } as Operation;
}

class Draw {
  readonly coverage: Coverage;
  readonly random: Random;
  readonly scale: number;
  readonly #lines: readonly (readonly Position[])[];
  readonly #keys: readonly string[];

  constructor(coverage: Coverage, random: Random, scale: number) {
    this.coverage = coverage;
    this.random = random;
    this.scale = scale;
    this.#lines = [
      ...[...coverage.arcs.values()].map(({ positions }) => positions),
      [this.anywhere(), this.anywhere()],
    ];
    this.#keys = [...coverage.cells.keys(), 'nobody'];
  }

  key(): string {
    return pick(this.random, this.#keys);
  }

  anywhere(): Position {
    const within = () => (this.random() * 1.4 - 0.2) * SIDE * this.scale;
    return [113 + within(), 27 + within()];
  }

  edge(): [Position, Position] {
    const line = pick(this.random, this.#lines);
    const place = 1 + Math.floor(this.random() * (line.length - 1));
    return [line[place - 1]!, line[place]!];
  }

  place(): Position {
    const [a, b] = this.edge();
    const by = () => (this.random() - 0.5) * pick(this.random, [3e-8, 3e-7, this.scale]);
    const choice = this.random();
    if (choice < 0.4) return a;
    if (choice < 0.6) return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    return choice < 0.8 ? [a[0] + by(), a[1] + by()] : this.anywhere();
  }

  line(): Position[] {
    const line = Array.from({ length: 2 + Math.floor(this.random() * 4) }, () => this.place());
    if (this.random() < 0.2) line.push(line[0]!);
    return this.random() < 0.05 ? line.map(() => line[0]!) : line;
  }

  parent(): string | null {
    return this.random() < 0.5 ? null : this.key();
  }
}

const named = (key: string) => ({ key, code: key, name: { zh: '', en: key } });
const added = (draw: Draw, key: string) => ({ ...named(key), level: 4, urban: null, parent: draw.parent() });

const FIELDS: Record<OperationKind, (draw: Draw, key: string) => object> = {
  'move-vertex': (draw) => ({ from: draw.edge()[0], to: draw.place() }),
  'insert-vertex': (draw) => ({ edge: draw.edge(), at: draw.place() }),
  'delete-vertex': (draw) => ({ at: draw.place() }),
  reshape: (draw) => ({ line: draw.line() }),
  split: (draw, key) => ({
    ...{ cell: draw.key(), lines: draw.random() < 0.3 ? [draw.line(), draw.line()] : [draw.line()] },
    parts: [{ ...named(key), at: draw.place() }],
  }),
  merge: (draw) => {
    const into = draw.key();
    return { cells: [into, draw.key(), draw.key()], into };
  },
  'add-in-gap': (draw, key) => ({ at: draw.place(), ...added(draw, key) }),
  'add-outside': (draw, key) => ({ line: draw.line(), ...added(draw, key) }),
  retire: (draw) => ({ cell: draw.key(), into: draw.key() }),
  reparent: (draw) => ({ cell: draw.key(), parent: draw.parent() }),
  rename: (draw, key) => ({ cell: draw.key(), name: { zh: key, en: key } }),
  renumber: (draw, key) => ({ cell: draw.key(), code: key }),
  'fill-gap': (draw) => ({ at: draw.place(), into: draw.key() }),
  'cut-overlap': (draw) => ({ at: draw.place(), keep: draw.key() }),
  weld: (draw) => ({
    withinM: pick(draw.random, [0.001, 0.05, 1, Math.min(50, draw.scale * 20_000)]),
    cells: draw.random() < 0.5 ? [] : [draw.key()],
  }),
  'redraw-parent': (draw) => ({ cell: draw.key() }),
  adopt: (draw, key) => {
    const corner = draw.place();
    const ring = [corner, draw.place(), draw.place(), draw.place(), corner];
    const cells = draw.random() < 0.5 ? [] : [{ ...added(draw, key), id: null, synthetic: false, shape: [[ring]] }];
    return { cells, retire: draw.random() < 0.5 ? [] : [draw.key()] };
  },
};
