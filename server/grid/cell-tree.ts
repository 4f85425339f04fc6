import { compareCodes } from './code-order.ts';
import type { Cell, Level } from './contract.ts';

/** Who contains whom in one generation, and which cell goes first. All indices are into `cells`. */
export interface CellTree {
  cells: readonly Cell[];
  indexById: ReadonlyMap<number, number>;
  /** Index of the parent, -1 at the top. */
  parents: Int32Array;
  /** Number of cells directly in each. */
  childCounts: Uint32Array;
  /** 1 where the cell has no children in this generation. */
  leaves: Uint8Array;
  /**
   * Cell indices in the order in which they claim a point: leaves by code (deeper first where two levels use one
   * code), then the others, deepest first, by code. The locating rule is "the first that covers it".
   */
  claimOrder: Int32Array;
}

/** Builds the tree. Throws RangeError for a doubled id, or a parent that is not of a level above its child. */
export function buildCellTree(cells: readonly Cell[]): CellTree {
  const indexById = new Map<number, number>();
  for (const [index, cell] of cells.entries()) {
    if (indexById.has(cell.id)) throw new RangeError(`Cell id ${cell.id} stands twice in one generation`);
    indexById.set(cell.id, index);
  }
  const parents = new Int32Array(cells.length).fill(-1);
  const childCounts = new Uint32Array(cells.length);
  const leaves = new Uint8Array(cells.length).fill(1);
  for (const [index, cell] of cells.entries()) {
    const parent = cell.parentId === null ? undefined : indexById.get(cell.parentId);
    if (parent === undefined) continue;
    if (cells[parent]!.level >= cell.level)
      throw new RangeError(
        `Cell ${cell.code} of level ${cell.level} cannot lie in a cell of level ${cells[parent]!.level}`,
      );
    parents[index] = parent;
    leaves[parent] = 0;
    childCounts[parent]!++;
  }
  const claimOrder = Int32Array.from(cells.keys()).sort(
    (a, b) =>
      leaves[b]! - leaves[a]! ||
      (leaves[a] === 1
        ? compareCodes(cells[a]!.code, cells[b]!.code) || cells[b]!.level - cells[a]!.level
        : cells[b]!.level - cells[a]!.level || compareCodes(cells[a]!.code, cells[b]!.code)),
  );
  return { cells, indexById, parents, childCounts, leaves, claimOrder };
}

/** The cells from the root down to `index` itself; empty for -1. */
export function pathTo(tree: CellTree, index: number): Cell[] {
  const path: Cell[] = [];
  for (let at = index; at >= 0; at = tree.parents[at]!) path.unshift(tree.cells[at]!);
  return path;
}

/** For each cell the index of its ancestor-or-self of `level`; -1 where it has none. */
export function ancestorsOfLevel(tree: CellTree, level: Level): Int32Array {
  return Int32Array.from(tree.cells, (_, index) => {
    let at = index;
    while (at >= 0 && tree.cells[at]!.level > level) at = tree.parents[at]!;
    return at >= 0 && tree.cells[at]!.level === level ? at : -1;
  });
}
