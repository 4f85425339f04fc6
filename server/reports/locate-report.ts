import type { Position } from '../grid/contract.ts';
import type { Locator } from '../grid/locator.ts';
import { positionWarnings } from '../grid/position.ts';
import type { ReportWarning } from './contract.ts';
import type { ParsedReport } from './parse-report.ts';
import { type Assignment, assignmentOf } from './report-record.ts';

/** Second stage: which cell has it, by which generation. */
export interface LocatedReport extends ParsedReport {
  assignment: Assignment;
  warnings: readonly string[];
}

const OUTSIDE_GRID: ReportWarning = 'outside-grid';

/** Finds the cell. Outside every cell the report stays, with the nearest as a suggestion: none is lost. */
export function locateReport(report: ParsedReport, locator: Locator): LocatedReport {
  return { ...report, ...placeOf(report.position, locator) };
}

/** The same from a position. */
export function placeOf(position: Position, locator: Locator): Pick<LocatedReport, 'assignment' | 'warnings'> {
  const location = locator.locate(position);
  const warnings = location.cell === null ? [OUTSIDE_GRID, ...positionWarnings(locator, position, location)] : [];
  return { assignment: assignmentOf(location, locator.generation), warnings };
}
