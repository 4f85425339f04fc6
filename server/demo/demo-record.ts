import type { DemoReport } from '../../geodata/draw-report.ts';
import { dayIn } from '../cases/step-contexts.ts';
import { nextAlarm } from '../duty/clocks/alarms.ts';
import type { ClockRule } from '../duty/clocks/clock-contract.ts';
import { clockBasis } from '../reports/file-report.ts';
import { placeOf } from '../reports/locate-report.ts';
import { openReport } from '../reports/open-report.ts';
import type { NewReport } from '../reports/report-record.ts';
import { routeAssigned } from '../reports/route-report.ts';
import { CALENDAR_MISSING, deadlinesOf } from '../reports/set-deadlines.ts';
import { DEMO_SOURCE, type DemoPlace } from './demo-city.ts';

const HOUR_MS = 3_600_000;

/** Takes a demo report the way of every report, located, routed and with its clocks, but by the batch and without its event. */
export function demoRecord(place: DemoPlace, report: DemoReport): NewReport {
  const { grid, duties, categories, city } = place;
  const { externalId, category, description, position, occurredAt, recordedAt } = report;
  const locator = grid.current();
  const entry = categories.find(category);
  if (entry === undefined) throw new Error(`The demo has no category ${category}`);
  const basis = clockBasis(place);
  const { calendarMissing, ...deadlines } = deadlinesOf(entry.limits, occurredAt, basis.calendar, city.timeZone);
  const { assignment, warnings } = placeOf(position, locator);
  const facts = { category, ...deadlines };
  const first = mayRing(report, deadlines, basis.rules)
    ? nextAlarm(facts, basis.rules, basis.calendar, city.timeZone)
    : undefined;
  const record = openReport({
    parsed: {
      source: DEMO_SOURCE,
      externalId,
      contentHash: NO_HASH,
      category,
      description,
      position,
      given: null,
      occurredAt,
    },
    assignment,
    warnings: calendarMissing ? [...warnings, CALENDAR_MISSING] : warnings,
    entry,
    route: routeAssigned(entry, assignment, locator, duties, dayIn(city.timeZone, recordedAt)),
    clocks: {
      ...deadlines,
      calendarVersion: basis.calendarVersion,
      alarmsFired: [],
      nextAlarmAt: first?.at ?? null,
    },
    reporter: '',
    idempotencyKey: null,
    recordedAt,
  });
  record.contentHash = null;
  return record;
}

const NO_HASH = new Uint8Array(0);

/** False where it surely ends before any alarm: most do, and reckoning alarms is half of the work. */
function mayRing(
  { endsAt, untouched }: DemoReport,
  { dueAt, onSiteDueAt }: { dueAt: Date | null; onSiteDueAt: Date | null },
  rules: readonly ClockRule[],
): boolean {
  if (endsAt === null || untouched) return true;
  const earlyHours = rules.reduce((most, { before, amount }) => (before ? Math.max(most, amount) : most), 0);
  const deadlines = [dueAt, onSiteDueAt].filter((deadline) => deadline !== null);
  return deadlines.some((deadline) => endsAt.getTime() >= deadline.getTime() - earlyHours * HOUR_MS);
}
