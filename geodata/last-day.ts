import { CST_OFFSET_MS, DAY_MS, type DemoReport, HOUR_MS, type ReportDrawer, SEVERE } from './draw-report.ts';
import { Random } from './random.ts';

/** So far back something may still be open. */
export const DAYS_BACK = 16;
const REPORTS_A_DAY = 117;
/** Each day has one serious matter in each of these spans, local hours: any 24 hours have about three. */
const SEVERE_HOURS: readonly [from: number, to: number][] = [
  [7.5, 10.5],
  [13.5, 16.5],
  [19, 21.5],
];
/** The newest serious ones that nobody has taken note of: they pulse on the wall. */
const UNNOTICED = 2;

/**
 * Every report of the 24 hours before `now`, and those of the two weeks before that are still open, in the order of
 * their recording. A day's reports depend on seed and date alone: asked again an hour later, the same ones come with
 * an hour more.
 */
export function generateLastDay(drawer: ReportDrawer, now: Date): DemoReport[] {
  return generateLastWeeks(drawer, now).filter(
    ({ recordedAt, closedAt }) => now.getTime() - recordedAt.getTime() < DAY_MS || closedAt === null,
  );
}

/** Every report of the two weeks before `now`, as it stands at `now`, in the order of their recording. */
export function generateLastWeeks(drawer: ReportDrawer, now: Date): DemoReport[] {
  const today = Math.floor((now.getTime() + CST_OFFSET_MS) / DAY_MS);
  const reports: DemoReport[] = [];
  for (let day = today - DAYS_BACK; day <= today; day++)
    for (const report of reportsOfDay(drawer, day))
      if (report.recordedAt <= now)
        reports.push({
          ...report,
          acknowledgedAt: report.acknowledgedAt && report.acknowledgedAt <= now ? report.acknowledgedAt : null,
          ...(report.closedAt && report.closedAt <= now ? {} : { closedAt: null, closeReason: null }),
        });
  reports.sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
  const severe = reports.flatMap(({ severity }, i) => (severity >= SEVERE ? [i] : []));
  for (const i of severe.slice(-UNNOTICED))
    reports[i] = { ...reports[i]!, acknowledgedAt: null, closedAt: null, closeReason: null };
  return reports;
}

function reportsOfDay(drawer: ReportDrawer, day: number): DemoReport[] {
  const midnight = new Date(day * DAY_MS);
  const date = midnight.toISOString().slice(0, 10);
  const random = new Random(drawer.seed, `day ${date}`);
  const at = (localMs: number): Date => new Date(midnight.getTime() - CST_OFFSET_MS + localMs);
  return Array.from({ length: REPORTS_A_DAY }, (_, i) => {
    const span = SEVERE_HOURS[i];
    const category = drawer.category(random, midnight.getUTCMonth(), span ? 'severe' : 'mild');
    const occurredAt = at(span ? random.between(...span) * HOUR_MS : drawer.timeOfDayMs(random, category));
    return drawer.report(random, `day-${date}-${String(i + 1).padStart(3, '0')}`, category, occurredAt);
  });
}
