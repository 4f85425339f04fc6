/** A small city of all sorts of cells and edits of it at random, seeded, for the tests that hold edits to what they promise. */
import type { Cell, Level, Position, Shape } from '../../../server/grid/contract.ts';
import { placeInside } from '../../../server/grid/coverage/place-inside.ts';
import { type CoverageProblem, coverageReport } from '../../../server/grid/coverage-report.ts';
import {
  arcOf,
  type CellKey,
  type Coverage,
  type CoverageCell,
  onGrid,
  samePosition,
} from '../../../server/grid/topology/coverage.ts';
import type { Operation, OperationKind } from '../../../server/grid/topology/operation.ts';
import { freeBorders } from '../../../server/grid/topology/operations/gap-around.ts';
import { notAdjacent } from '../../../server/grid/topology/operations/merge-cells.ts';
import { splitPieces } from '../../../server/grid/topology/operations/split-pieces.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { boxOfCell, shapeOfCell, unionOf } from '../../../server/grid/topology/structure/cell-shape.ts';
import { leavesAt } from '../../../server/grid/topology/structure/leaves-at.ts';
import { seededGrid } from '../../bench/seeded-grid.ts';

export type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

/**
 * Leaves of level 4 made of the cells of a lattice at random, so that they have holes, islands and several polygons; in
 * parents of level 3, those in parents of level 2, and one above all.
 */
export function randomCity(random: Random, columns = 5, rows = 5): Cell[] {
  const lattice = buildCoverage(seededGrid(columns, rows, 1 + Math.floor(random() * 3), random), 0);
  const kinds = Math.ceil((columns * rows) / 2);
  const leafOf = new Map([...lattice.cells.keys()].map((key) => [key, Math.floor(random() * kinds)]));
  const families: [level: Level, first: number, of: (leaf: number) => number][] = [
    [4, 1000, (leaf) => leaf],
    [3, 100, (leaf) => leaf % 5],
    [2, 10, (leaf) => (leaf % 5) % 2],
    [1, 1, () => 0],
  ];
  return families.flatMap(([level, first, of], i) => {
    const groups = new Map<number, CellKey[]>();
    const parentOf = new Map<number, number | null>();
    for (const [key, leaf] of leafOf) {
      groups.set(of(leaf), [...(groups.get(of(leaf)) ?? []), key]);
      const above = families[i + 1];
      parentOf.set(of(leaf), above ? above[1] + above[2](leaf) : null);
    }
    return [...groups].map(([group, keys]) => {
      const [id, code] = [first + group, `${first + group}`];
      const shape = unionOf(lattice, keys);
      const parentId = parentOf.get(group)!;
      return {
        id,
        code,
        level,
        name: { zh: code, en: code },
        urban: null,
        parentId,
        synthetic: true,
        areaM2: 1,
        shape,
      };
    });
  });
}

const isLeaf = (cell: CoverageCell) => cell.rings !== null;
const cellsOf = (coverage: Coverage) => [...coverage.cells.values()];
const arcsOf = (coverage: Coverage) => [...coverage.arcs.values()];

/** An operation that may well be refused; undefined where the city has nothing to do it to. */
type Draw = (coverage: Coverage, random: Random, number: number) => Operation | undefined;

const newCell = (number: number) => ({
  ...{ key: `n${number}`, code: `n${number}`, level: 4 as Level, name: { zh: '', en: `n${number}` } },
});
const near = (random: Random, [lon, lat]: Position, reach: number): Position => [
  lon + (random() - 0.5) * reach,
  lat + (random() - 0.5) * reach,
];
/** Degrees: from a hair to half a cell. */
const reach = (random: Random) => pick(random, [1e-6, 0.002, 0.01, 0.05, 0.15]);

/** A line across a cell, from side to side of its box or around a place in it. */
function lineThrough(coverage: Coverage, key: CellKey, random: Random): Position[] {
  const [west, south, east, north] = boxOfCell(coverage, key);
  const inside = (): Position => [west + random() * (east - west), south + random() * (north - south)];
  if (random() < 0.15) {
    const [[lon, lat], size] = [inside(), Math.min(east - west, north - south) * random() * 0.4];
    return [
      [lon - size, lat - size],
      [lon + size, lat - size / 2],
      [lon, lat + size],
      [lon - size, lat - size],
    ];
  }
  const between = Array.from({ length: Math.floor(random() * 3) }, inside);
  const ends: Position[] =
    random() < 0.5
      ? [
          [west - 0.01, south + random() * (north - south)],
          [east + 0.01, south + random() * (north - south)],
        ]
      : [
          [west + random() * (east - west), south - 0.01],
          [west + random() * (east - west), north + 0.01],
        ];
  const line = [ends[0]!, ...between, ends[1]!];
  if (random() > 0.3) return line;
  // Through vertices that are there.
  const vertices = shapeOfCell(coverage, key).flat(2);
  return [pick(random, vertices), ...between, pick(random, vertices)];
}

const DRAWS: Partial<Record<OperationKind, Draw>> = {
  'move-vertex': (coverage, random) => {
    const from = pick(random, pick(random, arcsOf(coverage)).positions);
    return { kind: 'move-vertex', from, to: near(random, from, reach(random)) };
  },
  'insert-vertex': (coverage, random) => {
    const { positions } = pick(random, arcsOf(coverage));
    const place = 1 + Math.floor(random() * (positions.length - 1));
    const [a, b] = [positions[place - 1]!, positions[place]!];
    const middle: Position = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    return { kind: 'insert-vertex', edge: [a, b], at: near(random, middle, reach(random) / 10) };
  },
  'delete-vertex': (coverage, random) => ({
    kind: 'delete-vertex',
    at: pick(random, pick(random, arcsOf(coverage)).positions),
  }),
  reshape: (coverage, random) => {
    const { positions } = pick(random, arcsOf(coverage));
    const [from, to] = [pick(random, positions), pick(random, positions)];
    return { kind: 'reshape', line: [from, near(random, from, 0.05), near(random, to, 0.05), to] };
  },
  split: (coverage, random, number) => {
    const cell = pick(random, cellsOf(coverage).filter(isLeaf));
    const lines = Array.from({ length: random() < 0.2 ? 2 : 1 }, () => lineThrough(coverage, cell.key, random));
    const found = splitPieces(coverage, { ...cell, rings: cell.rings! }, lines);
    const pieces = 'refused' in found ? [] : found.pieces.slice(1);
    const parts = pieces.map((piece, i) => ({
      ...newCell(number),
      ...{ key: `n${number}.${i}`, code: `n${number}.${i}`, at: placeInside(piece) },
    }));
    const anywhere = { ...newCell(number), at: pick(random, lines[0]!) };
    return { kind: 'split', cell: cell.key, lines, parts: parts.length > 0 ? parts : [anywhere] };
  },
  merge: (coverage, random) => {
    const cell = pick(random, cellsOf(coverage));
    const others = cellsOf(coverage).filter(({ key, level }) => key !== cell.key && level === cell.level);
    const beside = others.filter(({ key }) => notAdjacent(coverage, [cell.key, key]).length === 0);
    if (beside.length === 0) return undefined;
    return { kind: 'merge', cells: [cell.key, pick(random, beside).key], into: cell.key };
  },
  retire: (coverage, random) => {
    const arc = pick(random, arcsOf(coverage));
    const [one, other] = coverage.uses.get(arc.id)!;
    return other && { kind: 'retire', cell: one!.cell, into: other.cell };
  },
  reparent: (coverage, random) => {
    const cell = pick(random, cellsOf(coverage));
    return { kind: 'reparent', cell: cell.key, parent: pick(random, cellsOf(coverage)).key };
  },
  renumber: (coverage, random, number) => ({
    kind: 'renumber',
    cell: pick(random, cellsOf(coverage)).key,
    code: `r${number}`,
  }),
  rename: (coverage, random, number) => ({
    kind: 'rename',
    cell: pick(random, cellsOf(coverage)).key,
    name: { zh: `名${number}`, en: `name ${number}` },
  }),
  'add-outside': (coverage, random, number) => {
    const outline = pick(random, [...freeBorders(coverage)]);
    const [from, to] = [pick(random, outline), pick(random, outline)];
    const parents = cellsOf(coverage).filter(({ level, rings }) => level === 3 && rings === null);
    return {
      ...{ kind: 'add-outside', ...newCell(number), urban: true, parent: pick(random, parents)?.key ?? null },
      line: [from, near(random, from, 0.1), near(random, to, 0.1), to],
    };
  },
  'add-in-gap': (coverage, random, number) => ({
    ...{ kind: 'add-in-gap', ...newCell(number), urban: false, parent: null },
    at: problemPlace(coverage, random, 'gap'),
  }),
  'fill-gap': (coverage, random) => {
    const { uses } = coverage;
    const free = arcsOf(coverage).filter(({ id }) => uses.get(id)!.length === 1);
    return {
      kind: 'fill-gap',
      at: problemPlace(coverage, random, 'gap'),
      into: uses.get(pick(random, free).id)![0]!.cell,
    };
  },
  'cut-overlap': (coverage, random) => {
    const at = problemPlace(coverage, random, 'overlap');
    const there = leavesAt(coverage, at);
    return { kind: 'cut-overlap', at, keep: pick(random, there.length > 0 ? there : [...coverage.cells.keys()]) };
  },
  'redraw-parent': (coverage, random) => ({ kind: 'redraw-parent', cell: pick(random, cellsOf(coverage)).key }),
  weld: (_, random) => ({ kind: 'weld', withinM: pick(random, [0.05, 1]), cells: [] }),
  /** Takes a leaf away and leaves a gap. */
  adopt: (coverage, random) => ({
    kind: 'adopt',
    cells: [],
    retire: [pick(random, cellsOf(coverage).filter(isLeaf)).key],
  }),
};

/** A place where the report finds something, or one on a border. */
function problemPlace(coverage: Coverage, random: Random, kind: 'gap' | 'overlap'): Position {
  const found = leafProblems(coverage).filter((problem) => problem.kind === kind);
  return found.length > 0 ? pick(random, found).place : pick(random, arcsOf(coverage)).positions[0]!;
}

/** What the report says of the leaves. */
export const leafProblems = (coverage: Coverage): CoverageProblem[] =>
  coverageReport(leafKeys(coverage).map((key) => ({ code: key, shape: shapeOfCell(coverage, key) }))).problems;

/** A leaf with a vertex moved that its neighbours keep: a sliver, an overlap, a gap or all of them. */
export function randomMistake(coverage: Coverage, random: Random): Operation {
  const leaf = pick(random, cellsOf(coverage).filter(isLeaf));
  const { rings: _, base: __, ...attributes } = leaf;
  const shape = shapeOfCell(coverage, leaf.key);
  const vertex = pick(random, shape.flat(2));
  const moved = onGrid(near(random, vertex, pick(random, [4e-7, 1e-5, 0.01, 0.1])));
  const redrawn = shape.map((polygon) =>
    polygon.map((ring) => ring.map((position) => (samePosition(position, vertex) ? moved : position))),
  );
  return { kind: 'adopt', cells: [{ ...attributes, shape: redrawn }], retire: [] };
}

/** Kinds of operations that leave a sound city sound; several times those of which more are wanted. */
export const SOUND_KINDS: readonly OperationKind[] = [
  ...(['move-vertex', 'move-vertex', 'insert-vertex', 'delete-vertex', 'reshape'] as const),
  ...(['split', 'split', 'split', 'merge', 'retire', 'add-outside', 'reparent'] as const),
  ...(['rename', 'renumber', 'redraw-parent'] as const),
];

/** An operation of one of the kinds at random. */
export function randomOperation(
  coverage: Coverage,
  random: Random,
  number: number,
  kinds: readonly OperationKind[],
): Operation | undefined {
  return DRAWS[pick(random, kinds)]!(coverage, random, number);
}

/** Twice the area in square steps of the grid, exact: every coordinate lies on the grid. */
export function exactArea(shape: Shape): bigint {
  let sum = 0n;
  const steps = ([lon, lat]: Position) => [BigInt(Math.round(lon * 1e7)), BigInt(Math.round(lat * 1e7))] as const;
  for (const polygon of shape)
    for (const [hole, ring] of polygon.entries()) {
      let area = 0n;
      for (let i = 1; i < ring.length; i++) {
        const [[ax, ay], [bx, by]] = [steps(ring[i - 1]!), steps(ring[i]!)];
        area += ax * by - bx * ay;
      }
      if (area < 0n) area = -area;
      sum += hole === 0 ? area : -area;
    }
  return sum;
}

/** Arcs with who uses them, whatever their numbers and wherever a closed one begins: equal for equal borders. */
export function bordersOf(coverage: Coverage): string[] {
  return arcsOf(coverage)
    .map(({ id, positions }) => {
      const uses = coverage.uses.get(id)!;
      const forward = positions.map(String);
      const isClosed = forward[0] === forward.at(-1);
      if (isClosed) {
        const open = forward.slice(1);
        const low = open.indexOf([...open].sort()[0]!);
        forward.splice(0, forward.length, ...open.slice(low), ...open.slice(0, low), open[low]!);
      }
      const back = forward.toReversed();
      const isForward = forward.join(' ') < back.join(' ');
      const users = uses.map((use) => `${use.forward === isForward ? '+' : '-'}${use.cell}`).sort();
      return `${(isForward ? forward : back).join(' ')} | ${users.join(' ')}`;
    })
    .sort();
}

/** What is wrong with how the maps of a coverage fit together. */
export function inconsistencies(coverage: Coverage): string[] {
  const wrong: string[] = [];
  const uses = new Map<number, string[]>();
  for (const { key, rings, parent } of coverage.cells.values()) {
    if ((rings === null) !== coverage.children.has(key)) wrong.push(`${key} has rings and children, or neither`);
    if (parent !== null && !coverage.children.get(parent)?.includes(key)) wrong.push(`${key} is no child of ${parent}`);
    for (const ref of (rings ?? []).flat(2))
      uses.set(arcOf(ref), [...(uses.get(arcOf(ref)) ?? []), `${key} ${ref >= 0}`]);
  }
  for (const [parent, children] of coverage.children.entries())
    for (const child of children)
      if (coverage.cells.get(child)?.parent !== parent) wrong.push(`${child} is no child of ${parent}`);
  for (const id of new Set([...coverage.arcs.keys(), ...coverage.uses.keys(), ...uses.keys()])) {
    const [said, found] = [coverage.uses.get(id)?.map(({ cell, forward }) => `${cell} ${forward}`), uses.get(id)];
    if (!coverage.arcs.has(id) || said?.sort().join() !== found?.sort().join())
      wrong.push(`arc ${id} is used otherwise`);
  }
  return wrong;
}

export const leafKeys = (coverage: Coverage): CellKey[] =>
  cellsOf(coverage)
    .filter(isLeaf)
    .map(({ key }) => key);
