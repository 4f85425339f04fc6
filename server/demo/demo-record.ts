import { CATEGORIES } from '../../geodata/categories.ts';
import type { DemoReport } from '../../geodata/draw-report.ts';
import type { WorkingCalendar } from '../duty/deadline.ts';
import type { Locator } from '../grid/locator.ts';
import { AT_THE_DESK } from '../reports/open-report.ts';
import { assignmentOf, type NewReport } from '../reports/report-record.ts';
import { deadlinesOf } from '../reports/set-deadlines.ts';
import { DEMO_SOURCE } from './demo-city.ts';

/** Who worked on the reports of the demo. */
export const DEMO_STAFF = 'dispatcher';

const LIMITS = new Map(CATEGORIES.map(({ code, limits }) => [code, limits]));

/** Takes a demo report the way of every report, located and with its clocks, but by the batch and without its event. */
export function demoRecord(
  report: DemoReport,
  locator: Locator,
  calendar: WorkingCalendar,
  timeZone: string,
): NewReport {
  const { externalId, category, severity, description, position, occurredAt, recordedAt } = report;
  const { dueAt, onSiteDueAt, calendarMissing } = deadlinesOf(LIMITS.get(category)!, occurredAt, calendar, timeZone);
  const location = locator.locate(position);
  const warnings = [
    ...(location.cell === null ? ['outside-grid'] : []),
    ...(calendarMissing ? ['calendar-missing'] : []),
  ];
  return {
    ...AT_THE_DESK,
    ...(report.closedAt === null ? {} : { stage: 'closed' }),
    ...assignmentOf(location, locator.generation),
    source: DEMO_SOURCE,
    externalId,
    idempotencyKey: null,
    contentHash: null,
    reporter: '',
    category,
    severity,
    description,
    lon: position[0],
    lat: position[1],
    given: null,
    warnings,
    state: report.closedAt === null ? 'open' : 'closed',
    occurredAt,
    recordedAt,
    dueAt,
    onSiteDueAt,
    acknowledgedAt: report.acknowledgedAt,
    acknowledgedBy: report.acknowledgedAt && DEMO_STAFF,
    closedAt: report.closedAt,
    closedBy: report.closedAt && DEMO_STAFF,
    closeReason: report.closeReason,
  };
}
