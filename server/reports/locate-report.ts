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
  const location = locator.locate(report.position);
  const warnings =
    location.cell === null ? [OUTSIDE_GRID, ...positionWarnings(locator, report.position, location)] : [];
  return { ...report, assignment: assignmentOf(location, locator.generation), warnings };
}
