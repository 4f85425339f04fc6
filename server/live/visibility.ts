import { isUnsealedFor, isWithinArea, type Viewer } from '../identity/access.ts';

/** Kinds of reports and of their lives as cases. */
const OF_A_REPORT = /^(report|case)\./;

/**
 * Tells whether `viewer` may see an event. One that lies in cells is for those whose area has it. One that lies in none
 * concerns the whole city and is for everybody, except of a report: outside the grid it is for whole-city accounts. One
 * of a sealed tip is for its police post alone.
 */
export function maySee(
  viewer: Viewer,
  event: { kind: string; cellPath: readonly number[]; sealedFor?: number | null },
): boolean {
  const ofTheCity = event.cellPath.length === 0 && !OF_A_REPORT.test(event.kind);
  return (ofTheCity || isWithinArea(viewer, event.cellPath)) && isUnsealedFor(viewer, event.sealedFor);
}

/** Viewers of one view see the same. A thousand walls that no seal opens for share the number of their area. */
export type View = number | string | null;

/** The view of `viewer`. */
export function viewOf({ areaCellId, sealedCells = [] }: Viewer): View {
  if (sealedCells.length === 0) return areaCellId;
  return `${areaCellId}:${[...sealedCells].sort((a, b) => a - b)}`;
}
