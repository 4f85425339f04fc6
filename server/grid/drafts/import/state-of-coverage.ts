import { type GridCell, type GridState, keyOf } from '../../import/grid-state.ts';
import type { CellKey, Coverage } from '../../topology/coverage.ts';
import { shapeOfCell } from '../../topology/structure/cell-shape.ts';

/** The cells of a coverage as an import finds them. */
export function stateOfCoverage(coverage: Coverage): GridState {
  return new Map(
    [...coverage.cells.keys()].map((key) => {
      const cell = gridCellOf(coverage, key)!;
      return [keyOf(cell), cell];
    }),
  );
}

/** One cell; undefined where the coverage has none. */
export function gridCellOf(coverage: Coverage, key: CellKey): GridCell | undefined {
  const cell = coverage.cells.get(key);
  if (cell === undefined) return undefined;
  const { id, level, code, name, urban, synthetic } = cell;
  const parent = cell.parent === null ? undefined : coverage.cells.get(cell.parent);
  return {
    ...{ id: id ?? undefined, level, code, name, urban, synthetic },
    parent: parent === undefined ? null : keyOf(parent),
    shape: shapeOfCell(coverage, key),
  };
}
