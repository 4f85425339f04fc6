import type { Cell } from '../contract.ts';
import { shapeAreaM2 } from '../ellipsoid-area.ts';
import type { CellKey, Coverage } from '../topology/coverage.ts';
import { shapeOfCell } from '../topology/structure/cell-shape.ts';

/**
 * The cells as a draft has them, by level and code. Those that are new have no identity yet: theirs are below 0. Those
 * that are as they were in `beside.base` are the very cells of `beside.cells`.
 */
export function cellsOfDraft(
  coverage: Coverage,
  beside?: { readonly base: Coverage; readonly cells: readonly Cell[] },
): Cell[] {
  const known = new Map(beside?.cells.map((cell) => [cell.id, cell]));
  const ids = new Map<CellKey, number>();
  for (const { key, id } of coverage.cells.values()) ids.set(key, id ?? -1 - ids.size);
  const cells = [...coverage.cells.values()].map((cell): Cell => {
    const { key, code, level, name, urban, synthetic, parent } = cell;
    const id = ids.get(key)!;
    const same = beside?.base.cells.get(key) === cell ? known.get(id) : undefined;
    // A parent whose published shape was given up is the union of what lies below it now.
    if (same !== undefined && (cell.rings !== null || cell.base !== null)) return same;
    const shape = shapeOfCell(coverage, key);
    const parentId = parent === null ? null : ids.get(parent)!;
    return { id, code, level, name, urban, synthetic, shape, parentId, areaM2: shapeAreaM2(shape) };
  });
  return cells.sort((a, b) => a.level - b.level || (a.code < b.code ? -1 : 1));
}
