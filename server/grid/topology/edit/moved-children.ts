import type { CellKey, Coverage, CoverageCell } from '../coverage.ts';
import { byKey } from '../structure/key-order.ts';

/** The lists of children that differ once `cells` stand (undefined: is gone); undefined for a parent without any. */
export function movedChildren(
  before: Pick<Coverage, 'cells' | 'children'>,
  cells: ReadonlyMap<CellKey, CoverageCell | undefined>,
): Map<CellKey, readonly CellKey[] | undefined> {
  const moved = new Map<CellKey, CellKey[]>();
  const listOf = (parent: CellKey): CellKey[] => {
    const list = moved.get(parent) ?? [...(before.children.get(parent) ?? [])];
    moved.set(parent, list);
    return list;
  };
  for (const [key, cell] of cells) {
    const [was, is] = [before.cells.get(key)?.parent ?? null, cell?.parent ?? null];
    if (was === is) continue;
    if (was !== null) {
      const list = listOf(was);
      list.splice(list.indexOf(key), 1);
    }
    if (is !== null) listOf(is).push(key);
  }
  return new Map([...moved].map(([parent, list]) => [parent, list.length > 0 ? list.sort(byKey) : undefined]));
}
