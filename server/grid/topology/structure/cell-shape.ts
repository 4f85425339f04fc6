import type { Position, Ring, Shape } from '../../contract.ts';
import { type Box, boxOf } from '../../coverage/compare-shapes.ts';
import { dissolve } from '../../coverage/dissolve.ts';
import { ringFlaw } from '../../coverage/ring-flaws.ts';
import { type ArcRing, type CellKey, type Coverage, type CoverageCell, ringPositions } from '../coverage.ts';
import { outlineOf } from './outline.ts';

/** Shapes of leaves by their rings, and unions by the cell: the one is another value whenever the other is. */
const leafShapes = new WeakMap<readonly (readonly ArcRing[])[], Shape>();
const unions = new WeakMap<CoverageCell, Shape>();

/**
 * The shape of a cell: as it was published, to the bit, while it is untouched; else from its arcs, or of a parent as
 * the union of the leaves below it. Assembled rings begin at their lowest position and polygons and holes stand in the
 * order of theirs, so that the same ground has the same bytes. Empty where there is no such cell or nothing below it.
 */
export function shapeOfCell(coverage: Coverage, key: CellKey): Shape {
  const cell = coverage.cells.get(key);
  if (cell === undefined) return [];
  if (cell.base !== null) return cell.base;
  if (cell.rings === null) return unionBelow(coverage, key);
  let shape = leafShapes.get(cell.rings);
  if (shape === undefined) {
    shape = assemble(coverage, cell.rings);
    leafShapes.set(cell.rings, shape);
  }
  return shape;
}

/** The union of the leaves below a cell (of the leaf itself, its own ground), whatever its published shape is. */
export function unionBelow(coverage: Coverage, key: CellKey): Shape {
  const cell = coverage.cells.get(key);
  if (cell === undefined) return [];
  let shape = unions.get(cell);
  if (shape === undefined) {
    shape = unionOf(coverage, leavesBelow(coverage, key));
    unions.set(cell, shape);
  }
  return shape;
}

/**
 * The union of leaves. Where their borders do not fit together it is taken from their shapes: overlaps once, gaps as
 * holes.
 */
export function unionOf(coverage: Coverage, leaves: readonly CellKey[]): Shape {
  const outline = outlineOf(coverage, leaves);
  const traced = outline && assemble(coverage, outline);
  if (traced !== undefined && (traced.length === 0 || ringFlaw(traced) === undefined)) return traced;
  return inOrder(dissolve(leaves.map((leaf) => shapeOfCell(coverage, leaf)).filter((shape) => shape.length > 0)));
}

/** The shape that polygons of arcs make, in the order that `shapeOfCell` promises. */
export function assemble(coverage: Pick<Coverage, 'arcs'>, polygons: readonly (readonly ArcRing[])[]): Shape {
  return inOrder(polygons.map((polygon) => polygon.map((ring) => ringPositions(coverage, ring))));
}

function inOrder(shape: Shape): Shape {
  return shape
    .map((polygon) => {
      const [shell, ...holes] = polygon.map(fromLowest);
      return [shell!, ...holes.sort(byFirst)];
    })
    .sort((a, b) => byFirst(a[0]!, b[0]!));
}

function fromLowest(ring: Ring): Ring {
  const open = ring.slice(0, -1);
  const low = open.reduce((best, position, i) => (compare(position, open[best]!) < 0 ? i : best), 0);
  return [...open.slice(low), ...open.slice(0, low), open[low]!];
}

const compare = (a: Position, b: Position): number => a[0] - b[0] || a[1] - b[1];
const byFirst = (a: Ring, b: Ring): number => compare(a[0]!, b[0]!) || compare(a[1]!, b[1]!);

/** Cells without children below a cell, in the order of the children; the cell itself where it has none. */
export function leavesBelow({ children }: Pick<Coverage, 'children'>, key: CellKey): CellKey[] {
  const leaves: CellKey[] = [];
  const open = [key];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const below = children.get(at);
    if (below === undefined) leaves.push(at);
    else open.push(...below.toReversed());
  }
  return leaves;
}

/** The cells that a cell lies in, from its parent up. */
export function ancestorsOf({ cells }: Pick<Coverage, 'cells'>, key: CellKey): CellKey[] {
  const ancestors: CellKey[] = [];
  for (let at = cells.get(key)?.parent ?? null; at !== null; at = cells.get(at)?.parent ?? null) ancestors.push(at);
  return ancestors;
}

/** Box of a cell, degrees; inside out (west > east) where it has no ground. */
export function boxOfCell(coverage: Coverage, key: CellKey): Box {
  return boxOf(shapeOfCell(coverage, key));
}
