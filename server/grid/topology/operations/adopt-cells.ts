import type { Shape } from '../../contract.ts';
import { shapeFlaw } from '../../publication.ts';
import type { CellKey, Coverage, CoverageCell } from '../coverage.ts';
import type { Operation, WholeCell } from '../operation.ts';
import type { OperationRefused, Outcome } from '../outcome.ts';
import { type CellToBuild, coverageOf } from '../structure/build-coverage.ts';
import { ancestorsOf, shapeOfCell, unionBelow } from '../structure/cell-shape.ts';
import { byKey } from '../structure/key-order.ts';
import { sameGround } from '../structure/same-ground.ts';

type Adopt = Extract<Operation, { kind: 'adopt' }>;
/** A cell as it is to be: its shape null where children have it. */
type Adopted = Omit<CoverageCell, 'rings'> & { shape: Shape | null };

/**
 * Takes up whole cells as they come, to the bit, and retires others. Whatever is wrong with the shapes is for the
 * problems to tell; only what would be no coverage at all is refused. All borders are found anew from the shapes, so
 * that those of cells that were left alone are shared as in any coverage: 820 cells of 125 vertices take 0.2 s.
 */
export function adoptCells(coverage: Coverage, operation: Adopt): Outcome {
  const cells = cellsAfter(coverage, operation);
  if ('refused' in cells) return cells;
  const unfit = familiesRefused(coverage, cells);
  if (unfit) return unfit;

  const ordered = [...cells.values()].sort((a, b) => byKey(a.key, b.key));
  const rebuilt = coverageOf(
    ordered.map((cell): CellToBuild => ({ ...cell, shape: cell.shape ?? [] })),
    coverage.generation,
    coverage.nextArc,
  );
  const stated = new Set(operation.cells.flatMap(({ key, shape }) => (shape === null ? [] : [key])));
  const changed = new Set<CellKey>(operation.retire);
  const above = new Set<CellKey>();
  for (const key of new Set([...operation.retire, ...operation.cells.map((cell) => cell.key)])) {
    const [was, is] = [coverage.cells.get(key), rebuilt.cells.get(key)];
    const moved = was === undefined || is === undefined || was.base !== is.base || was.parent !== is.parent;
    if (moved || attributesDiffer(was, is)) changed.add(key);
    if (moved) for (const one of [coverage, rebuilt]) for (const at of [key, ...ancestorsOf(one, key)]) above.add(at);
  }
  const redrawn: [CellKey, CoverageCell][] = [];
  for (const key of above) {
    const cell = rebuilt.cells.get(key);
    if (cell === undefined || cell.rings !== null || stated.has(key)) continue;
    if (coverage.cells.has(key) && sameGround(unionBelow(coverage, key), unionBelow(rebuilt, key))) continue;
    changed.add(key);
    redrawn.push([key, { ...cell, base: null }]);
  }
  if (changed.size === 0) return { refused: 'nothing-changes', cells: [] };
  return {
    coverage: { ...rebuilt, cells: rebuilt.cells.with(redrawn) },
    changed: [...changed].sort(),
    footprint: { borders: [], attributes: attributesOf(coverage, operation) },
    lineage: operation.retire.map((from) => ({ from, kind: 'retire' })),
  };
}

/** The cells that there are to be, or why not. */
function cellsAfter(coverage: Coverage, { cells, retire }: Adopt): Map<CellKey, Adopted> | OperationRefused {
  const missing = retire.filter((key) => !coverage.cells.has(key));
  if (missing.length > 0) return { refused: 'cell-not-found', cells: missing };
  const after = new Map<CellKey, Adopted>();
  const gone = new Set(retire);
  for (const { rings, ...cell } of coverage.cells.values())
    if (!gone.has(cell.key))
      after.set(cell.key, { ...cell, shape: rings === null ? null : shapeOfCell(coverage, cell.key) });
  const given = new Set<CellKey>();
  for (const cell of cells) {
    const standing = after.get(cell.key);
    const isOther = standing !== undefined && standing.id !== cell.id;
    // An identity and its digits name the same cell, or two cells of a draft could be one where it is published.
    const isUnfit = cell.id === null ? /^\d+$/.test(cell.key) : cell.key !== String(cell.id);
    if (given.has(cell.key) || isOther || isUnfit) return { refused: 'key-taken', cells: [cell.key] };
    given.add(cell.key);
    if ((coverage.cells.get(cell.key)?.level ?? cell.level) !== cell.level)
      return { refused: 'different-level', cells: [cell.key] };
    if (cell.shape !== null && shapeFlaw(cell.shape) !== undefined)
      return { refused: 'shape-invalid', cells: [cell.key], place: cell.shape[0]?.[0]?.[0] ?? [0, 0] };
    after.set(cell.key, adopted(coverage, cell, standing));
  }
  return after;
}

/** What stands stays to the bit where the ground with its vertices is the same. */
function adopted(coverage: Coverage, { shape, ...cell }: WholeCell, standing: Adopted | undefined): Adopted {
  if (standing === undefined) return { ...cell, base: shape, shape };
  const { base } = standing;
  if (shape === null || sameGround(shapeOfCell(coverage, cell.key), shape))
    return { ...cell, base, shape: standing.shape ?? shape };
  return { ...cell, base: shape, shape };
}

/** What keeps the cells from being a hierarchy in which each has a code of its own and each leaf ground. */
function familiesRefused(coverage: Coverage, cells: ReadonlyMap<CellKey, Adopted>): OperationRefused | undefined {
  const holders = new Map<string, CellKey>();
  const parents = new Set<CellKey>();
  for (const { key, level, code, parent } of cells.values()) {
    const holder = holders.get(`${level} ${code}`);
    if (holder !== undefined) return { refused: 'code-taken', cells: [holder, key] };
    holders.set(`${level} ${code}`, key);
    if (parent === null) continue;
    const above = cells.get(parent);
    if (above === undefined) return { refused: 'parent-not-found', cells: [key] };
    if (above.level >= level) return { refused: 'parent-too-deep', cells: [key, parent] };
    parents.add(parent);
  }
  for (const { key, shape } of cells.values())
    if (shape === null && !parents.has(key))
      return { refused: coverage.cells.has(key) ? 'parent-would-be-empty' : 'shape-invalid', cells: [key] };
  return undefined;
}

const attributesDiffer = (was: CoverageCell, is: CoverageCell): boolean =>
  was.code !== is.code ||
  was.name.zh !== is.name.zh ||
  was.name.en !== is.name.en ||
  was.urban !== is.urban ||
  was.synthetic !== is.synthetic;

/** Of cells that stood: all that was said of them is replaced. */
function attributesOf(coverage: Coverage, { cells, retire }: Adopt) {
  const fields = ['border', 'code', 'name', 'parent'] as const;
  return [
    ...retire.flatMap((cell) => (['exists', 'border'] as const).map((field) => ({ cell, field }))),
    ...cells.flatMap(({ key }) => (coverage.cells.has(key) ? fields.map((field) => ({ cell: key, field })) : [])),
  ];
}
