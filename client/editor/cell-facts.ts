/** What a page says of the cells of a coverage in words: where they lie, what they border on, how large they are. */
import type { Level, Position } from '../../server/grid/contract.ts';
import { type Box, boxOf } from '../../server/grid/coverage/compare-shapes.ts';
import { shapeAreaM2 } from '../../server/grid/ellipsoid-area.ts';
import { metresBetween } from '../../server/grid/metres.ts';
import type { CellKey, Coverage, CoverageCell } from '../../server/grid/topology/coverage.ts';
import { ancestorsOf, leavesBelow, shapeOfCell } from '../../server/grid/topology/structure/cell-shape.ts';
import { netArcs } from '../../server/grid/topology/structure/outline.ts';

/** Those of server/grid/contract.ts, without what reads them from a query. */
export const ALL_LEVELS: readonly Level[] = [1, 2, 3, 4];

/** m² */
export const areaOfCell = (coverage: Coverage, key: CellKey): number => shapeAreaM2(shapeOfCell(coverage, key));

/** The cell of `level` that has `key` in it or is it; the cell itself where none is. */
export function atLevel(coverage: Coverage, key: CellKey, level: Level): CellKey {
  return [key, ...ancestorsOf(coverage, key)].find((one) => coverage.cells.get(one)?.level === level) ?? key;
}

export interface Neighbour {
  /** Null is the outside. */
  cell: CellKey | null;
  /** Length of the border that both have, m. */
  borderM: number;
}

/** Cells beside `key` that stand as high in the grid as it does, longest border first; the outside among them. */
export function neighboursOf(coverage: Coverage, key: CellKey): Neighbour[] {
  const cell = coverage.cells.get(key);
  if (cell === undefined) return [];
  const own = new Set(leavesBelow(coverage, key));
  const lengths = new Map<CellKey | null, number>();
  for (const id of netArcs(coverage, own).keys()) {
    const others = (coverage.uses.get(id) ?? []).map((use) => use.cell).filter((other) => !own.has(other));
    const beside = others.length === 0 ? [null] : others.map((other) => atLevel(coverage, other, cell.level));
    const length = lengthOf(coverage.arcs.get(id)?.positions ?? []);
    for (const other of new Set(beside)) lengths.set(other, (lengths.get(other) ?? 0) + length);
  }
  return [...lengths].map(([other, borderM]) => ({ cell: other, borderM })).sort((a, b) => b.borderM - a.borderM);
}

/**
 * Neighbours of the level of a cell that could take its ground: those under the same cell above first, for the ground of
 * that one then stays as it is; among them the longest border first.
 */
export function heirsOf(
  coverage: Coverage,
  cell: CoverageCell,
): { cell: CellKey; borderM: number; isSibling: boolean }[] {
  return neighboursOf(coverage, cell.key)
    .flatMap(({ cell: key, borderM }) => {
      const heir = key === null ? undefined : coverage.cells.get(key);
      if (heir === undefined || heir.level !== cell.level) return [];
      return [{ cell: heir.key, borderM, isSibling: heir.parent === cell.parent }];
    })
    .sort((one, other) => Number(other.isSibling) - Number(one.isSibling));
}

function lengthOf(line: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += metresBetween(line[i - 1] as Position, line[i] as Position);
  return sum;
}

interface Listed {
  levels: Map<Level, CoverageCell[]>;
  /** Of several levels with one code, the deepest. */
  codes: Map<string, CoverageCell>;
}
const lists = new WeakMap<Coverage, Listed>();

function listed(coverage: Coverage): Listed {
  const known = lists.get(coverage);
  if (known !== undefined) return known;
  const list: Listed = { levels: new Map(), codes: new Map() };
  for (const cell of coverage.cells.values()) {
    const level = list.levels.get(cell.level);
    if (level === undefined) list.levels.set(cell.level, [cell]);
    else level.push(cell);
    if ((list.codes.get(cell.code)?.level ?? 0) < cell.level) list.codes.set(cell.code, cell);
  }
  for (const level of list.levels.values()) level.sort(byCode);
  lists.set(coverage, list);
  return list;
}
export const byCode = (one: CoverageCell, other: CoverageCell): number =>
  one.code < other.code ? -1 : Number(one.code > other.code);

/** Cells of a level by code. */
export const cellsOfLevel = (coverage: Coverage, level: Level): readonly CoverageCell[] =>
  listed(coverage).levels.get(level) ?? [];
/** The cell that a code means: of several levels, the deepest. */
export const cellByCode = (coverage: Coverage, code: string): CoverageCell | undefined =>
  listed(coverage).codes.get(code);

/** Levels that the coverage has cells of, top first. */
export const levelsOf = (coverage: Coverage): Level[] => [...listed(coverage).levels.keys()].sort();

const boxes = new WeakMap<CoverageCell, Box>();

/** Box of a cell, degrees; inside out where it has no ground. Of a parent whose border moved, that of its children. */
export function boxOfGround(coverage: Coverage, key: CellKey): Box {
  const cell = coverage.cells.get(key);
  if (cell === undefined) return NOWHERE;
  const known = boxes.get(cell);
  if (known !== undefined) return known;
  if (cell.base === null && cell.rings === null)
    return unionOfBoxes((coverage.children.get(key) ?? []).map((child) => boxOfGround(coverage, child)));
  const box = boxOf(shapeOfCell(coverage, key));
  boxes.set(cell, box);
  return box;
}

const NOWHERE: Box = [Infinity, Infinity, -Infinity, -Infinity];
export function unionOfBoxes(all: readonly Box[]): Box {
  return all.reduce<Box>(
    ([west, south, east, north], box) => [
      Math.min(west, box[0]),
      Math.min(south, box[1]),
      Math.max(east, box[2]),
      Math.max(north, box[3]),
    ],
    NOWHERE,
  );
}
const meets = (a: readonly number[], b: readonly number[]): boolean =>
  (a[0] as number) <= (b[2] as number) &&
  (a[2] as number) >= (b[0] as number) &&
  (a[1] as number) <= (b[3] as number) &&
  (a[3] as number) >= (b[1] as number);

/** Cells of a level whose boxes meet a view, by code. */
export function cellsInView(coverage: Coverage, level: Level, view: readonly number[]): CoverageCell[] {
  return cellsOfLevel(coverage, level).filter((cell) => meets(boxOfGround(coverage, cell.key), view));
}
