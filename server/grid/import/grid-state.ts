/** The grid as an import finds it and as it leaves it; what lies between the two is what gets published. */
import type { Cell, Level, Shape } from '../contract.ts';
import { Chain } from '../coverage/chain.ts';
import { cancels } from '../coverage/planar-graph.ts';
import type { CellChange, CellState } from '../publication.ts';

/** A cell while it is worked on; `id` undefined while it is new. Never changed in place. */
export interface GridCell {
  readonly id: number | undefined;
  readonly level: Level;
  readonly code: string;
  readonly name: { zh: string; en: string };
  readonly urban: boolean | null;
  readonly synthetic: boolean;
  readonly parent: CellKey | null;
  readonly shape: Shape;
}

/** Level and code: what a cell goes by, standing or new. */
export type CellKey = `${Level} ${string}`;
export type GridState = ReadonlyMap<CellKey, GridCell>;

export const keyOf = (cell: { level: Level; code: string }): CellKey => `${cell.level} ${cell.code}`;

export function gridState(cells: readonly Cell[]): GridState {
  const keys = new Map(cells.map((cell) => [cell.id, keyOf(cell)]));
  return new Map(
    cells.map(({ parentId, areaM2, ...cell }) => [
      keyOf(cell),
      { ...cell, parent: parentId === null ? null : (keys.get(parentId) ?? null) },
    ]),
  );
}

export function cellsOfLevel(state: GridState, level: Level): GridCell[] {
  return [...state.values()].filter((cell) => cell.level === level);
}

/** The cells of the nearest level above `level` that has any; empty when none has. */
export function cellsAbove(state: GridState, level: Level): GridCell[] {
  const levels = [...state.values()].map((cell) => cell.level).filter((other) => other < level);
  return levels.length === 0 ? [] : cellsOfLevel(state, Math.max(...levels) as Level);
}

/** The steps from one state to another. A cell with the same level and code is the same cell. */
export function changesBetween(before: GridState, after: GridState): CellChange[] {
  const changes: CellChange[] = [];
  for (const [key, cell] of after) {
    const old = before.get(key);
    if (old === cell) continue;
    const parent = cell.parent === null ? null : refOf(after.get(cell.parent)!);
    if (old === undefined) {
      const { level, code, name, urban, synthetic, shape } = cell;
      changes.push({ kind: 'add', level, cell: { code, name, urban, synthetic, shape, parent } });
      continue;
    }
    const altered: Partial<CellState> = {};
    if (old.name.zh !== cell.name.zh || old.name.en !== cell.name.en) altered.name = cell.name;
    if (old.parent !== cell.parent) altered.parent = parent;
    if (old.synthetic !== cell.synthetic) altered.synthetic = cell.synthetic;
    if (!sameShape(old.shape, cell.shape)) altered.shape = cell.shape;
    if (Object.keys(altered).length > 0) changes.push({ kind: 'change', id: old.id!, cell: altered });
  }
  for (const [key, old] of before) if (!after.has(key)) changes.push({ kind: 'retire', id: old.id! });
  return changes;
}

const refOf = ({ level, code }: GridCell) => ({ level, code });

/** Tells whether two shapes have the same edges to the bit, in whatever order and direction their rings are written. */
export function sameShape(a: Shape, b: Shape): boolean {
  if (a === b) return true;
  const chain = new Chain();
  chain.addShape(a, 0);
  chain.addShape(b, 1, -1);
  return cancels(chain);
}
