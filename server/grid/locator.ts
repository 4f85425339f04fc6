/**
 * Where is this point? The one rule, in process: cells are closed; of the leaf cells that cover a point, the one whose
 * code sorts lowest has it; where no leaf covers it, the deepest cell that does. Otherwise it lies outside.
 *
 * Three layers: a raster with the answer of every small rectangle that no border reaches (one look-up, most points);
 * R-trees over polygon parts (flatbush) for the rest; exact point-in-polygon with a few edge tests a part. `npm run
 * bench -- p1` holds it against which-polygon and turf.
 *
 * A little long: the layers share their arrays, and apart they would pass them round.
 *
 * Limits: cells are polygons in the plane of lon and lat. One that crosses the antimeridian must be cut there, and a
 * point at 180 is not one at -180; one that holds a pole must reach along it. Distances have no such limits.
 */
import Flatbush from 'flatbush';
import { type AnswerRaster, buildAnswerRaster, NEAR_BORDER, rasterAnswer } from './answer-raster.ts';
import { ancestorsOfLevel, buildCellTree, type CellTree, pathTo } from './cell-tree.ts';
import type { Cell, Level, Position, Shape } from './contract.ts';
import { type BorderIndex, indexBorders, nearestBorder } from './nearest-border.ts';
import { BORDER, layOutParts, OUTSIDE, type PolygonParts, sideOfPart } from './polygon-parts.ts';

export interface Location {
  /** The cell that has the point; null outside the grid. */
  readonly cell: Cell | null;
  /** From the root to `cell`; empty outside the grid. */
  readonly path: readonly Cell[];
  /** The point lies on the border of a cell that covers it: of a leaf, or where no leaf does, of any. */
  readonly onBorder: boolean;
  /** Outside the grid: the leaf cell whose border is nearest. */
  readonly nearest?: Nearest;
}
/** West, south, east, north, degrees. */
export type Box = [west: number, south: number, east: number, north: number];
export interface Nearest {
  cell: Cell;
  distanceM: number;
}

export interface Locator {
  readonly generation: number;
  readonly cells: readonly Cell[];
  /** Of all cells; null without cells. */
  readonly bounds: Box | null;
  /** Throws RangeError for a coordinate that is not finite; see `checkPosition`. */
  locate(position: Position): Location;
  /**
   * Locates lon, lat pairs: for each the index into `cells` of the cell that has it, or of that cell's ancestor of
   * `level`; -1 outside, where there is no such ancestor, and for NaN.
   */
  locateMany(coordinates: Float64Array, level?: Level): Int32Array;
  /** The leaf cell whose border is nearest, from outside or inside; undefined without cells. */
  nearest(position: Position): Nearest | undefined;
  cellById(id: number): Cell | undefined;
  /** The cell with `code`; of several levels that use it, the deepest. */
  cellByCode(code: string, level?: Level): Cell | undefined;
  /** The cell and its ancestors, root first. */
  path(cell: Cell): Cell[];
  isLeaf(cell: Cell): boolean;
  /** Number of cells directly in this one. */
  childCount(cell: Cell): number;
  boxOf(cell: Cell): Box;
}

/** Builds the locator of one generation. Time and memory grow linearly with the vertices. Throws as buildCellTree does. */
export function buildLocator(generation: number, cells: readonly Cell[]): Locator {
  return new CellLocator(generation, buildCellTree(cells));
}

class CellLocator implements Locator {
  readonly generation: number;
  readonly cells: readonly Cell[];
  readonly bounds: Box | null;
  readonly #tree: CellTree;
  /** In claim order: of two parts that cover a point, the lower numbered one's cell has it. */
  readonly #parts: PolygonParts;
  /** Index into `cells`, by part. */
  readonly #cellOfPart: Int32Array;
  readonly #leafIndex: Flatbush | undefined;
  readonly #innerIndex: Flatbush | undefined;
  readonly #leafPartCount: number;
  readonly #raster: AnswerRaster | undefined;
  /** By cell. */
  readonly #boxes: Float64Array;
  readonly #ancestors = new Map<Level, Int32Array>();
  /** By code, then by level; level 0 stands for the deepest. */
  readonly #indexByCode = new Map<string, number[]>();
  /** By cell: the one answer for all points in it that are not on a border, once it was asked for. */
  readonly #withinCell: (Location | undefined)[];
  #borders: BorderIndex | undefined;

  constructor(generation: number, tree: CellTree) {
    this.generation = generation;
    this.cells = tree.cells;
    this.#tree = tree;
    const polygons: Shape[number][] = [];
    const cellOfPart: number[] = [];
    let leafPartCount = 0;
    for (const index of tree.claimOrder) {
      for (const polygon of tree.cells[index]!.shape) {
        if (polygon.every((ring) => ring.length === 0)) continue;
        polygons.push(polygon);
        cellOfPart.push(index);
        if (tree.leaves[index] === 1) leafPartCount++;
      }
    }
    this.#parts = layOutParts(polygons);
    this.#cellOfPart = Int32Array.from(cellOfPart);
    this.#boxes = boxesOfCells(this.#parts, this.#cellOfPart, tree.cells.length);
    this.#leafPartCount = leafPartCount;
    this.#leafIndex = indexBoxes(this.#parts, 0, leafPartCount);
    this.#innerIndex = indexBoxes(this.#parts, leafPartCount, polygons.length);
    this.#raster = polygons.length === 0 ? undefined : buildAnswerRaster(this.#parts, (x, y) => this.#workOut(x, y));
    this.#withinCell = new Array(tree.cells.length);
    this.bounds = this.#raster ? [this.#raster.west, this.#raster.south, this.#raster.east, this.#raster.north] : null;
    for (const [index, cell] of tree.cells.entries()) {
      const byLevel = this.#indexByCode.get(cell.code) ?? [];
      byLevel[cell.level] = index;
      byLevel[0] = byLevel.at(-1)!;
      this.#indexByCode.set(cell.code, byLevel);
    }
  }

  locate(position: Position): Location {
    const [x, y] = position;
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new RangeError(`Not a position: ${x}, ${y}`);
    const answer = this.#raster === undefined ? -1 : rasterAnswer(this.#raster, x, y);
    if (answer >= 0) return this.#within(answer);
    const claim = answer === NEAR_BORDER ? this.#claim(x, y) : -1;
    if (claim === -1) {
      const nearest = this.nearest(position);
      return { cell: null, path: [], onBorder: false, ...(nearest && { nearest }) };
    }
    const within = this.#within(this.#cellOfPart[claim >> 1]!);
    return (claim & 1) === 1 ? { ...within, onBorder: true } : within;
  }

  #within(index: number): Location {
    this.#withinCell[index] ??= Object.freeze({
      cell: this.cells[index]!,
      path: Object.freeze(pathTo(this.#tree, index)),
      onBorder: false,
    });
    return this.#withinCell[index];
  }

  locateMany(coordinates: Float64Array, level?: Level): Int32Array {
    const found = new Int32Array(coordinates.length >> 1).fill(-1);
    if (this.#raster === undefined) return found;
    const ancestors = level === undefined ? undefined : this.#ancestorsOf(level);
    for (let i = 0; i < found.length; i++) {
      const x = coordinates[i * 2]!;
      const y = coordinates[i * 2 + 1]!;
      let index = rasterAnswer(this.#raster, x, y);
      if (index === NEAR_BORDER) index = this.#workOut(x, y);
      found[i] = index >= 0 && ancestors !== undefined ? ancestors[index]! : index;
    }
    return found;
  }

  nearest(position: Position): Nearest | undefined {
    this.#borders ??= indexBorders(this.#parts, this.#leafPartCount);
    const found = nearestBorder(this.#borders, position);
    return found && { cell: this.cells[this.#cellOfPart[found.part]!]!, distanceM: found.distanceM };
  }

  cellById(id: number): Cell | undefined {
    return this.cells[this.#tree.indexById.get(id) ?? -1];
  }

  cellByCode(code: string, level?: Level): Cell | undefined {
    return this.cells[this.#indexByCode.get(code)?.[level ?? 0] ?? -1];
  }

  path(cell: Cell): Cell[] {
    return pathTo(this.#tree, this.#tree.indexById.get(cell.id) ?? -1);
  }

  isLeaf(cell: Cell): boolean {
    return this.#tree.leaves[this.#tree.indexById.get(cell.id) ?? -1] === 1;
  }

  childCount(cell: Cell): number {
    return this.#tree.childCounts[this.#tree.indexById.get(cell.id) ?? -1] ?? 0;
  }

  boxOf(cell: Cell): Box {
    const at = (this.#tree.indexById.get(cell.id) ?? 0) * 4;
    return [...this.#boxes.subarray(at, at + 4)] as Box;
  }

  #ancestorsOf(level: Level): Int32Array {
    let ancestors = this.#ancestors.get(level);
    if (ancestors === undefined) {
      ancestors = ancestorsOfLevel(this.#tree, level);
      this.#ancestors.set(level, ancestors);
    }
    return ancestors;
  }

  /** The rule itself, without the raster: the index of the cell. */
  #workOut(x: number, y: number): number {
    const claim = this.#claim(x, y);
    return claim === -1 ? -1 : this.#cellOfPart[claim >> 1]!;
  }

  /** Twice the part whose cell has the point, and 1 more when the point lies on a border; -1 outside. */
  #claim(x: number, y: number): number {
    const leaf = this.#firstCovering(this.#leafIndex, 0, x, y);
    return leaf === -1 ? this.#firstCovering(this.#innerIndex, this.#leafPartCount, x, y) : leaf;
  }

  /** As `#claim`, among the parts of `index`; `base` is the part that it counts from. */
  #firstCovering(index: Flatbush | undefined, base: number, x: number, y: number): number {
    let first = -1;
    let onBorder = 0;
    index?.search(x, y, x, y, (item) => {
      const side = sideOfPart(this.#parts, base + item, x, y);
      if (side === BORDER) onBorder = 1;
      if (side !== OUTSIDE && (first === -1 || base + item < first)) first = base + item;
      return false;
    });
    return first === -1 ? -1 : first * 2 + onBorder;
  }
}

function indexBoxes({ boxes }: PolygonParts, from: number, to: number): Flatbush | undefined {
  if (from === to) return undefined;
  const index = new Flatbush(to - from);
  for (let box = from * 4; box < to * 4; box += 4)
    index.add(boxes[box]!, boxes[box + 1]!, boxes[box + 2]!, boxes[box + 3]!);
  index.finish();
  return index;
}

function boxesOfCells({ boxes }: PolygonParts, cellOfPart: Int32Array, cellCount: number): Float64Array {
  const ofCells = new Float64Array(cellCount * 4);
  for (let at = 0; at < ofCells.length; at += 4) ofCells.set([Infinity, Infinity, -Infinity, -Infinity], at);
  for (const [part, cell] of cellOfPart.entries()) {
    const [from, to] = [part * 4, cell * 4];
    for (const corner of [0, 1]) ofCells[to + corner] = Math.min(ofCells[to + corner]!, boxes[from + corner]!);
    for (const corner of [2, 3]) ofCells[to + corner] = Math.max(ofCells[to + corner]!, boxes[from + corner]!);
  }
  return ofCells;
}
