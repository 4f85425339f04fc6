/** The coverage of the shift in words: where nobody was, and where nobody can tell. Pure. */
import type { PatrolLive } from '../../server/patrol/contract.ts';
import { type CellFacts, type Cells, cellKey } from './cells.ts';

export interface CellNotWalked {
  cell: CellFacts;
  /** When anybody was there last, s since 1970; null: not as far as is known. */
  lastS: number | null;
}

/** Cells that no other cell is part of, by id. */
export function basicCells(cells: Cells): Map<number, CellFacts> {
  const levelsByCode = new Map<string, number[]>();
  for (const { code, level } of cells.values()) levelsByCode.set(code, [...(levelsByCode.get(code) ?? []), level]);
  const parents = new Set<string>();
  for (const { parent, level } of cells.values()) {
    if (parent === null) continue;
    const above = Math.max(...(levelsByCode.get(parent) ?? []).filter((depth) => depth < level));
    parents.add(cellKey(above, parent));
  }
  return new Map([...cells].filter(([key]) => !parents.has(key)).map(([, cell]) => [cell.id, cell]));
}

/** Basic cells in which nobody was in the shift, longest without anybody first; and those of which too little is known. */
export function cellsNotWalked(
  { cells: columns }: Pick<PatrolLive, 'cells'>,
  basic: ReadonlyMap<number, CellFacts>,
): { notWalked: CellNotWalked[]; unknown: CellNotWalked[] } {
  const notWalked: CellNotWalked[] = [];
  const unknown: CellNotWalked[] = [];
  for (const [index, id] of columns.id.entries()) {
    const cell = basic.get(id);
    if (cell === undefined) continue;
    const entry = { cell, lastS: columns.lastS[index] ?? null };
    if (columns.share[index] == null) unknown.push(entry);
    else if (columns.minutes[index] === 0) notWalked.push(entry);
  }
  const longestFirst = (a: CellNotWalked, b: CellNotWalked): number =>
    (a.lastS ?? 0) - (b.lastS ?? 0) || (a.cell.code < b.cell.code ? -1 : 1);
  return { notWalked: notWalked.sort(longestFirst), unknown: unknown.sort(longestFirst) };
}
