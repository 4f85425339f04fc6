import type { Level, Position } from '../../contract.ts';
import { placeInside } from '../../coverage/place-inside.ts';
import type { Coverage, CoverageCell } from '../coverage.ts';
import { shapeOfCell } from '../structure/cell-shape.ts';
import type { Finding, ProblemReason } from './finding.ts';
import { groupBy } from './group-by.ts';
import type { CodeRules } from './problem-options.ts';

/**
 * Codes that are there twice in a level, or do not look as they should; cells that have no parent though others do, or
 * one further up than the level above them.
 */
export function* codeFindings(
  coverage: Coverage,
  cells: readonly CoverageCell[],
  codes: CodeRules,
): Generator<Finding> {
  const codesOf = new Map<Level, string[]>();
  for (const cell of cells) {
    const list = codesOf.get(cell.level);
    if (list === undefined) codesOf.set(cell.level, [cell.code]);
    else list.push(cell.code);
    const reason = badCode(coverage, cell, codes);
    if (reason !== undefined) yield ofCells(coverage, 'bad-code', reason, [cell]);
  }
  for (const [level, list] of codesOf)
    if (new Set(list).size < list.length) {
      const ofLevel = cells.filter((cell) => cell.level === level);
      for (const same of groupBy(ofLevel, ({ code }) => code).values())
        if (same.length > 1) yield ofCells(coverage, 'duplicate-code', null, same);
    }
  const levels = [...codesOf.keys()].sort();
  for (const cell of cells) {
    // The nearest level above that the city has.
    const above = levels.findLast((level) => level < cell.level);
    if (above === undefined) continue;
    const parent = cell.parent === null ? undefined : coverage.cells.get(cell.parent);
    if (cell.parent === null) yield ofCells(coverage, 'orphan', null, [cell]);
    else if (parent !== undefined && parent.level < above) yield ofCells(coverage, 'orphan', 'skips-level', [cell]);
  }
}

function badCode(coverage: Coverage, cell: CoverageCell, codes: CodeRules): ProblemReason | undefined {
  if (cell.code === '' || cell.code !== cell.code.trim()) return 'blank';
  const rule = codes[cell.level];
  if (rule?.pattern && !rule.pattern.test(cell.code)) return 'pattern';
  const parent = cell.parent === null ? undefined : coverage.cells.get(cell.parent);
  return rule?.underParent && parent && !cell.code.startsWith(parent.code) ? 'not-under-parent' : undefined;
}

function ofCells(
  coverage: Coverage,
  kind: 'bad-code' | 'duplicate-code' | 'orphan',
  reason: ProblemReason | null,
  cells: readonly CoverageCell[],
): Finding {
  const keys = cells.map((cell) => cell.key).sort();
  const { level, parent } = cells[0]!;
  const place = placeOf(coverage, cells.at(-1)!);
  const nothing = { areaM2: null, widthM: null, ground: [] };
  return {
    kind,
    reason,
    keys,
    parent: kind === 'bad-code' || reason === 'skips-level' ? parent : null,
    level,
    place,
    pieces: cells.length,
    ...nothing,
  };
}

function placeOf(coverage: Coverage, cell: CoverageCell): Position {
  const [polygon] = shapeOfCell(coverage, cell.key);
  return polygon ? placeInside(polygon) : [0, 0];
}
