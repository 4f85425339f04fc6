import type { Position } from '../../contract.ts';
import type { Coverage } from '../coverage.ts';
import { cellsAt, verticesAt } from '../structure/find-border.ts';
import { leavesAt } from '../structure/leaves-at.ts';

/**
 * Whether more cells have the ground at a place than should: two, or, at a vertex, one besides those whose vertex it is.
 * Borders that only cross there do not count.
 */
export function overlapsAt(coverage: Coverage, at: Position): boolean {
  const around = cellsAt(coverage, verticesAt(coverage, at));
  const others = leavesAt(coverage, at).filter((cell) => !around.includes(cell));
  return others.length > (around.length > 0 ? 0 : 1);
}
