/**
 * The cells of a city as arcs and nodes: each border once, shared by the cells on its two sides, so that a neighbour
 * cannot be left behind.
 *
 *        n1 ─────a0───── n2        a0, a1 … arcs: positions from node to node, never changed once made
 *        │   A   │   B   │         A = [[a0…, a1…]]: polygons, each a shell and its holes,
 *        a3      a1      a2                          each a ring of arcs; `~a` is arc `a` walked backward
 *        │       │       │
 *        n4 ─────┴────── n3        a cell that has children has no rings: its shape is the union of theirs
 *
 * Shells run counter-clockwise and holes clockwise, so the inside lies to the left of every arc as its ring walks it.
 * A coverage is a value: an operation returns another one, sharing what it did not touch.
 */
import type { Localized } from '../../platform/localized.ts';
import type { Level, Position, Shape } from '../contract.ts';
import type { ArcIndex } from './structure/arc-index.ts';
import type { LayeredMap } from './structure/layered-map.ts';

/** Names a cell within a draft: the digits of its identity where it stands, any other text where it is new. */
export type CellKey = string;
/** Number of an arc; `~number` is the arc walked backward. */
export type ArcRef = number;
export type ArcRing = readonly ArcRef[];

/** A stretch of border. A closed one, without a junction, begins and ends at the same position. */
export interface Arc {
  readonly id: number;
  /** At least two; the first and the last are nodes. No two neighbours are equal. */
  readonly positions: readonly Position[];
}

/** A value: where the ground of a cell differs, so does the value that stands for it. */
export interface CoverageCell {
  readonly key: CellKey;
  /** Identity of the published cell; null for a new one. */
  readonly id: number | null;
  readonly level: Level;
  readonly code: string;
  readonly name: Localized;
  readonly urban: boolean | null;
  readonly synthetic: boolean;
  readonly parent: CellKey | null;
  /** Polygons, each a shell and its holes; null where the shape is the union of the children. */
  readonly rings: readonly (readonly ArcRing[])[] | null;
  /**
   * The shape as it was published, to the bit, for as long as the cell's own border is untouched (of a parent, what is
   * left of the borders below it where those its leaves share are taken off); null once it was edited, or redrawn.
   */
  readonly base: Shape | null;
}

/** A cell that uses an arc: `forward` when its ring walks it from first to last, so that the cell lies to its left. */
export interface ArcUse {
  readonly cell: CellKey;
  readonly forward: boolean;
}

export interface Coverage {
  /** Generation that it was built from; 0 without one. */
  readonly generation: number;
  readonly cells: LayeredMap<CellKey, CoverageCell>;
  readonly arcs: LayeredMap<number, Arc>;
  /** Who uses each arc: two cells on an inner border, one on the outline, more only where cells overlap. */
  readonly uses: LayeredMap<number, readonly ArcUse[]>;
  /** Children of each cell that has any. */
  readonly children: LayeredMap<CellKey, readonly CellKey[]>;
  /** Number of the next arc. */
  readonly nextArc: number;
  /** Finds arcs by place. */
  readonly index: ArcIndex;
  /**
   * Places where cells mean the same vertex but differ by less than DRIFT_DEG, as real files do: the vertex as the arcs
   * have it, and the cells whose own bits differ. Told as a problem; they are joined when one of the cells is edited.
   */
  readonly drift: LayeredMap<string, { readonly at: Position; readonly cells: readonly CellKey[] }>;
}

/** Every new coordinate lies on this grid, degrees: about a centimetre. What was published stays as it was. */
export const GRID_DEG = 1e-7;
/** Vertices of different cells this close are one vertex: a millimetre on the ground. */
export const DRIFT_DEG = 1e-8;

const STEPS = 1e7;
/** The nearest position on the grid. */
export const onGrid = ([lon, lat]: Position): Position => [
  Math.round(lon * STEPS) / STEPS,
  Math.round(lat * STEPS) / STEPS,
];

export const samePosition = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];
/** Text that two positions share exactly when they are equal. */
export const positionKey = ([lon, lat]: Position): string => `${lon} ${lat}`;

export const arcOf = (ref: ArcRef): number => (ref < 0 ? ~ref : ref);

/** Arcs by their numbers: those of a coverage, or of one in the making. */
export interface ArcSource {
  readonly arcs: { get(id: number): Arc | undefined };
}

/** Positions of an arc in the direction in which `ref` walks it. */
export function walked(coverage: ArcSource, ref: ArcRef): readonly Position[] {
  const { positions } = coverage.arcs.get(arcOf(ref))!;
  return ref < 0 ? positions.toReversed() : positions;
}

/** The closed ring that a ring of arcs walks; its first position is repeated at the end. */
export function ringPositions(coverage: ArcSource, ring: ArcRing): Position[] {
  const positions: Position[] = [];
  for (const ref of ring) {
    const along = walked(coverage, ref);
    for (let i = positions.length === 0 ? 0 : 1; i < along.length; i++) positions.push(along[i]!);
  }
  return positions;
}
