import type { Duties } from '../duty/duty-book.ts';
import { type Route, type RoutedCategory, type RoutedCell, routeCase } from '../duty/route-case.ts';
import type { Locator } from '../grid/locator.ts';
import type { ClassifiedReport } from './classify-report.ts';
import type { Assignment } from './report-record.ts';

/** Fourth stage: who must act, and why. */
export interface RoutedReport extends ClassifiedReport {
  route: Route;
}

/** Routes by the duties that hold on `day`, `2019-05-08`. `locator` is the one that located it. */
export function routeReport(report: ClassifiedReport, locator: Locator, duties: Duties, day: string): RoutedReport {
  return { ...report, route: routeAssigned(report.entry, report.assignment, locator, duties, day) };
}

/** The same from a category and a place. */
export function routeAssigned(
  category: RoutedCategory,
  { cellPath, nearestCellId }: Pick<Assignment, 'cellPath' | 'nearestCellId'>,
  locator: Locator,
  duties: Duties,
  day: string,
): Route {
  const path: RoutedCell[] = [];
  for (const id of cellPath) {
    const cell = locator.cellById(id);
    if (cell !== undefined) path.push(cell);
  }
  const nearest = nearestCellId === null ? null : (locator.cellById(nearestCellId) ?? null);
  return routeCase({ category, path, nearest, day }, duties);
}
