import type { Cell } from '../contract.ts';
import { shapeAreaM2 } from '../ellipsoid-area.ts';
import type { CellKey, Coverage } from '../topology/coverage.ts';
import { shapeOfCell } from '../topology/structure/cell-shape.ts';

/** The cells as a draft has them, by level and code. Those that are new have no identity yet: theirs are below 0. */
export function cellsOfDraft(coverage: Coverage): Cell[] {
  const ids = new Map<CellKey, number>();
  for (const { key, id } of coverage.cells.values()) ids.set(key, id ?? -1 - ids.size);
  const cells = [...coverage.cells.values()].map(({ key, code, level, name, urban, synthetic, parent }): Cell => {
    const shape = shapeOfCell(coverage, key);
    return {
      ...{ id: ids.get(key)!, code, level, name, urban, synthetic, shape },
      parentId: parent === null ? null : ids.get(parent)!,
      areaM2: shapeAreaM2(shape),
    };
  });
  return cells.sort((a, b) => a.level - b.level || (a.code < b.code ? -1 : 1));
}
