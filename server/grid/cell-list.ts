import { compareCodes } from './code-order.ts';
import type { Cell, Level } from './contract.ts';
import type { Locator } from './locator.ts';

export interface CellFilter {
  level?: Level | undefined;
  /** Keeps the cells directly in this one. */
  parentId?: number | undefined;
  /** Keeps the cells whose bounding box meets this one: west, south, east, north. */
  box?: readonly [number, number, number, number] | undefined;
  /** Keeps the cells after this one in the order of the list. */
  after?: Pick<Cell, 'level' | 'code'> | undefined;
}

/** The first `limit` cells that pass `filter`, by level, then code; and whether there are more. */
export function listCells(locator: Locator, filter: CellFilter, limit: number): { cells: Cell[]; more: boolean } {
  const { level, parentId, box, after } = filter;
  const cells: Cell[] = [];
  for (const cell of inListOrder(locator)) {
    if (level !== undefined && cell.level !== level) continue;
    if (parentId !== undefined && cell.parentId !== parentId) continue;
    if (after !== undefined && compareInList(cell, after) <= 0) continue;
    if (box !== undefined && !meet(locator.boxOf(cell), box)) continue;
    if (cells.length === limit) return { cells, more: true };
    cells.push(cell);
  }
  return { cells, more: false };
}

const compareInList = (a: Pick<Cell, 'level' | 'code'>, b: Pick<Cell, 'level' | 'code'>): number =>
  a.level - b.level || compareCodes(a.code, b.code);

const sorted = new WeakMap<Locator, Cell[]>();
function inListOrder(locator: Locator): Cell[] {
  let cells = sorted.get(locator);
  if (cells === undefined) {
    cells = locator.cells.toSorted(compareInList);
    sorted.set(locator, cells);
  }
  return cells;
}

const meet = (a: readonly [number, number, number, number], b: readonly [number, number, number, number]): boolean =>
  a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
