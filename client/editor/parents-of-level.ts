/** Which cells may stand above those of a level, and above which a new one should. */
import type { Level } from '../../server/grid/contract.ts';
import { applyOperation } from '../../server/grid/topology/apply-operation.ts';
import type { CellKey, Coverage, CoverageCell } from '../../server/grid/topology/coverage.ts';
import { isRefused } from '../../server/grid/topology/outcome.ts';
import { cellsOfLevel, levelsOf, neighboursOf } from './cell-facts.ts';
import type { AddSketch } from './editor-dialog.ts';

/**
 * Cells that those of `level` may be put under: of the level right above, and of higher ones only where the city puts
 * some of the level under them already. The nearest level first, each by code. Cells with ground of their own take none.
 */
export function parentsOfLevel(coverage: Coverage, level: Level): CoverageCell[] {
  const used = new Set(
    cellsOfLevel(coverage, level).flatMap(({ parent }) =>
      parent === null ? [] : (coverage.cells.get(parent)?.level ?? []),
    ),
  );
  const above = levelsOf(coverage).filter((one) => one < level);
  const nearest = above.at(-1);
  return above
    .filter((one) => one === nearest || used.has(one))
    .reverse()
    .flatMap((one) => cellsOfLevel(coverage, one).filter(({ key }) => coverage.children.has(key)));
}

const TRIAL = 'new-trial';

/** The cell above those neighbours with which a new cell would have the longest border; null where it has none. */
export function parentBeside(coverage: Coverage, sketch: AddSketch, level: Level): CellKey | null {
  const named = { key: TRIAL, level, code: TRIAL, parent: null, name: { zh: TRIAL, en: TRIAL }, urban: null };
  const outcome = applyOperation(
    coverage,
    sketch.kind === 'add-in-gap'
      ? { kind: 'add-in-gap', at: sketch.at, ...named }
      : { kind: 'add-outside', line: sketch.line, ...named },
  );
  if (isRefused(outcome)) return null;
  const borders = new Map<CellKey, number>();
  for (const { cell, borderM } of neighboursOf(outcome.coverage, TRIAL)) {
    const parent = cell === null ? null : (coverage.cells.get(cell)?.parent ?? null);
    if (parent !== null) borders.set(parent, (borders.get(parent) ?? 0) + borderM);
  }
  const [longest] = [...borders].sort(([, one], [, other]) => other - one);
  return longest?.[0] ?? null;
}
