import type { Level, Position } from '../../contract.ts';
import { placeInside } from '../../coverage/place-inside.ts';
import type { Coverage, CoverageCell } from '../coverage.ts';
import { shapeOfCell } from '../structure/cell-shape.ts';
import type { Finding, ProblemReason } from './finding.ts';
import type { CodeRules } from './problem-options.ts';

/** Codes that are there twice in a level, or do not look as they should; cells that have no parent though others do. */
export function* codeFindings(
  coverage: Coverage,
  cells: readonly CoverageCell[],
  codes: CodeRules,
): Generator<Finding> {
  const seen = new Map<Level, Map<string, CoverageCell>>();
  const twins = new Map<CoverageCell, CoverageCell[]>();
  for (const cell of cells) {
    let level = seen.get(cell.level);
    if (level === undefined) {
      level = new Map();
      seen.set(cell.level, level);
    }
    const first = level.get(cell.code);
    if (first === undefined) level.set(cell.code, cell);
    else twins.set(first, [...(twins.get(first) ?? [first]), cell]);
    const reason = badCode(coverage, cell, codes);
    if (reason !== undefined) yield ofCells(coverage, 'bad-code', reason, [cell]);
  }
  for (const same of twins.values()) yield ofCells(coverage, 'duplicate-code', null, same);
  const top = Math.min(...seen.keys());
  for (const cell of cells)
    if (cell.parent === null && cell.level > top) yield ofCells(coverage, 'orphan', null, [cell]);
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
    parent: kind === 'bad-code' ? parent : null,
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
