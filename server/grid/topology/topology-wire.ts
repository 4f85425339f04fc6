/**
 * The coverage of a generation as it goes to the browser, lossless to the bit: the same arcs with the same numbers, so
 * that an operation has the same outcome there, and the same published shapes. Borders go once, as steps from position
 * to position in text (see steps-text.ts); a shape that runs along them is told by where each ring begins. 820 cells of
 * 125 vertices are some 350 kB before compression.
 */
import type { Level, Position, Ring, Shape } from '../contract.ts';
import {
  type Arc,
  type ArcRing,
  type ArcUse,
  arcOf,
  type CellKey,
  type Coverage,
  type CoverageCell,
  ringPositions,
  samePosition,
} from './coverage.ts';
import { ArcIndex } from './structure/arc-index.ts';
import { leavesBelow } from './structure/cell-shape.ts';
import { LayeredMap } from './structure/layered-map.ts';
import { outlineOf } from './structure/outline.ts';
import { isOnGrid, StepsReader, StepsWriter } from './structure/steps-text.ts';

type Rings = readonly (readonly ArcRing[])[];

export interface TopologyWire {
  generation: number;
  /** Steps of the arcs in the order of their numbers: how many positions, then they; 0 for one in `rough`. */
  arcs: string;
  /** Positions of the arcs that are off the grid, in turn. */
  rough: Position[][];
  cells: WireCell[];
  /** Vertices that drifted: the position and the cells whose own bits differ. */
  drift: [Position, CellKey[]][];
}

interface WireCell {
  id: number;
  level: Level;
  code: string;
  zh: string;
  en: string;
  urban: boolean | null;
  synthetic: boolean;
  parent: number | null;
  /** Of a leaf its rings; of a parent those that its published shape runs along, null where it runs along none. */
  rings: Rings | null;
  /** For each ring where in it the published one begins, and which way it runs: see `startOf`. */
  starts?: number[];
  /** The published shape where it does not run along `rings`. */
  shape?: Shape;
}

/** The wire form of a coverage as it was built; throws RangeError for one that was edited. */
export function encodeTopology(coverage: Coverage): TopologyWire {
  const steps = new StepsWriter();
  const rough: Position[][] = [];
  for (let id = 0; id < coverage.nextArc; id++) {
    const arc = coverage.arcs.get(id);
    if (arc === undefined) throw new RangeError('Only a coverage that was not edited has a wire form');
    const isRough = !arc.positions.every(isOnGrid);
    steps.count(isRough ? 0 : arc.positions.length);
    if (isRough) rough.push([...arc.positions]);
    else for (const position of arc.positions) steps.position(position);
  }
  return {
    generation: coverage.generation,
    arcs: steps.text(),
    rough,
    cells: Array.from(coverage.cells.values(), (cell) => wireCell(coverage, cell)),
    drift: Array.from(coverage.drift.values(), ({ at, cells }) => [at, [...cells]]),
  };
}

function wireCell(coverage: Coverage, cell: CoverageCell): WireCell {
  const { id, base } = cell;
  if (id === null || base === null) throw new RangeError('Only a coverage that was not edited has a wire form');
  const rings = cell.rings ?? outlineOf(coverage, leavesBelow(coverage, cell.key)) ?? null;
  const along = rings && runsAlong(coverage, rings, base);
  return {
    id,
    level: cell.level,
    code: cell.code,
    zh: cell.name.zh,
    en: cell.name.en,
    urban: cell.urban,
    synthetic: cell.synthetic,
    parent: cell.parent === null ? null : Number(cell.parent),
    rings: along?.rings ?? cell.rings,
    ...(along ? { starts: along.starts } : { shape: base }),
  };
}

/** The rings in the order in which a shape runs along them, and where it begins; undefined where it does not. */
function runsAlong(coverage: Coverage, rings: Rings, shape: Shape): { rings: Rings; starts: number[] } | undefined {
  const loose = rings.flat().map((ring) => ({ ring, positions: ringPositions(coverage, ring).slice(0, -1) }));
  const starts: number[] = [];
  const taken = new Set<ArcRing>();
  const found = shape.map((polygon) =>
    polygon.flatMap((published) => {
      for (const { ring, positions } of loose) {
        const start = taken.has(ring) ? undefined : startOf(published, positions);
        if (start === undefined) continue;
        taken.add(ring);
        starts.push(start);
        return [ring];
      }
      return [];
    }),
  );
  const isWhole = taken.size === loose.length && starts.length === shape.flat().length;
  return isWhole ? { rings: found, starts } : undefined;
}

/** Twice the place in `open` where a closed ring begins, and 1 when it runs the other way; undefined when it is another. */
function startOf(ring: Ring, open: readonly Position[]): number | undefined {
  const count = open.length;
  if (ring.length !== count + 1 || !samePosition(ring[0]!, ring[count]!)) return undefined;
  for (let start = 0; start < count; start++) {
    if (!samePosition(open[start]!, ring[0]!)) continue;
    for (const way of [1, -1])
      if (ring.every((position, i) => samePosition(position, open[(start + way * i + 2 * count) % count]!)))
        return 2 * start + (way === 1 ? 0 : 1);
  }
  return undefined;
}

/** The coverage that a wire form was made of. */
export function decodeTopology(wire: TopologyWire): Coverage {
  const arcs = decodeArcs(wire);
  const cells = new Map<CellKey, CoverageCell>();
  const uses = new Map<number, ArcUse[]>();
  const children = new Map<CellKey, CellKey[]>();
  const parents = new Set(wire.cells.map((cell) => cell.parent));
  for (const cell of wire.cells) {
    const key = String(cell.id);
    const rings = parents.has(cell.id) ? null : cell.rings!;
    for (const ref of rings?.flat(2) ?? []) append(uses, arcOf(ref), { cell: key, forward: ref >= 0 });
    if (cell.parent !== null) append(children, String(cell.parent), key);
    cells.set(key, {
      key,
      id: cell.id,
      level: cell.level,
      code: cell.code,
      name: { zh: cell.zh, en: cell.en },
      urban: cell.urban,
      synthetic: cell.synthetic,
      parent: cell.parent === null ? null : String(cell.parent),
      rings,
      base: cell.shape ?? publishedShape({ arcs }, cell.rings!, cell.starts!),
    });
  }
  return {
    generation: wire.generation,
    cells: new LayeredMap(cells),
    arcs: new LayeredMap(arcs),
    uses: new LayeredMap<number, readonly ArcUse[]>(uses),
    children: new LayeredMap<CellKey, readonly CellKey[]>(children),
    nextArc: arcs.size,
    index: ArcIndex.of(arcs.values()),
    drift: new LayeredMap(new Map(wire.drift.map(([at, drifted]) => [at.join(' '), { at, cells: drifted }]))),
  };
}

function decodeArcs({ arcs: text, rough }: TopologyWire): Map<number, Arc> {
  const arcs = new Map<number, Arc>();
  const steps = new StepsReader(text);
  for (let roughs = 0; !steps.done(); ) {
    const count = steps.count();
    const positions = count === 0 ? rough[roughs++]! : Array.from({ length: count }, () => steps.position());
    arcs.set(arcs.size, { id: arcs.size, positions });
  }
  return arcs;
}

function publishedShape(coverage: { arcs: Map<number, Arc> }, rings: Rings, starts: readonly number[]): Shape {
  let at = 0;
  return rings.map((polygon) =>
    polygon.map((ring) => {
      const open = ringPositions(coverage, ring);
      open.pop();
      const start = starts[at++]!;
      return turned(open, start >> 1, start % 2 === 1);
    }),
  );
}

/** The closed ring from `start` on, or back. */
function turned(open: Position[], start: number, back: boolean): Ring {
  const first = back ? open.length - 1 - start : start;
  const way = back ? open.reverse() : open;
  return first === 0 ? [...way, way[0]!] : [...way.slice(first), ...way.slice(0, first + 1)];
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
