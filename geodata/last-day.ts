import type { Position } from '../server/grid/contract.ts';
import type { Plot } from './case-lives.ts';
import {
  CST_OFFSET_MS,
  canBeSaidAgain,
  DAY_MS,
  type DemoReport,
  HOUR_MS,
  type ReportDrawer,
  SEVERE,
  sayAgain,
} from './draw-report.ts';
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
 * On each day these go their own way and take so many hours, so that at any time some case stands at every stage: the desk
 * of a demo has something of everything. They are the reports that follow the serious ones of the day.
 */
const SHOWN: readonly { plot: Plot; hours: number; category?: string }[] = [
  { plot: 'refused', hours: 110, category: 'road-damage' },
  { plot: 'returned', hours: 110, category: 'fallen-tree' },
  { plot: 'consulted', hours: 150, category: 'river-pollution' },
  { plot: 'paused', hours: 220, category: 'illegal-building' },
  { plot: 'replied', hours: 340, category: 'pollution' },
  { plot: 'supervised', hours: 200, category: 'dispute-labour' },
  { plot: 'escalated', hours: 120, category: 'person-in-need' },
  { plot: 'unaccepted', hours: 48, category: 'traffic-safety' },
  { plot: 'unfinished', hours: 60, category: 'food-safety' },
  { plot: 'unverified', hours: 60, category: 'production-safety' },
  { plot: 'unclosed', hours: 60, category: 'fallen-tree' },
  { plot: 'plain', hours: 320, category: 'dispute-land' },
];
/** Once a day something is reported from beyond the border: it lies in no cell, and the desk must decide. */
const OUTSIDE = {
  category: 'traffic-safety',
  plot: 'plain',
  hours: 100,
  position: [113.83, 27.65],
  description: '省界附近匝道护栏受损，不确定属哪地管辖',
} satisfies { category: string; plot: Plot; hours: number; position: Position; description: string };
/** In each day one report is said again by the one after it. */
const SAID_AGAIN = SEVERE_HOURS.length + SHOWN.length;

/**
 * Every report of the 24 hours before `now`, and those of the two weeks before that are still open, in the order of
 * their recording. A day's reports depend on seed and date alone: asked again an hour later, the same ones come with
 * an hour more.
 */
export function generateLastDay(drawer: ReportDrawer, now: Date): DemoReport[] {
  return generateLastWeeks(drawer, now).filter(
    (report) => now.getTime() - report.recordedAt.getTime() < DAY_MS || isOpen(report, now),
  );
}

/** Every report of the two weeks before `now`, in the order of their recording. */
export function generateLastWeeks(drawer: ReportDrawer, now: Date): DemoReport[] {
  const today = Math.floor((now.getTime() + CST_OFFSET_MS) / DAY_MS);
  const reports: DemoReport[] = [];
  for (let day = today - DAYS_BACK; day <= today; day++)
    for (const report of reportsOfDay(drawer, day)) if (report.recordedAt <= now) reports.push(report);
  reports.sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
  const severe = reports.flatMap(({ severity }, i) => (severity >= SEVERE ? [i] : []));
  for (const i of severe.slice(-UNNOTICED)) reports[i] = { ...reports[i]!, untouched: true };
  return reports;
}

/** Whether its case is open at `now`. */
export const isOpen = ({ endsAt, untouched }: DemoReport, now: Date): boolean =>
  untouched === true || endsAt === null || endsAt > now;

function reportsOfDay(drawer: ReportDrawer, day: number): DemoReport[] {
  const midnight = new Date(day * DAY_MS);
  const date = midnight.toISOString().slice(0, 10);
  const random = new Random(drawer.seed, `day ${date}`);
  const at = (localMs: number): Date => new Date(midnight.getTime() - CST_OFFSET_MS + localMs);
  const reports: DemoReport[] = [];
  for (let i = 0; i < REPORTS_A_DAY; i++) {
    const externalId = `day-${date}-${String(i + 1).padStart(3, '0')}`;
    const span = SEVERE_HOURS[i];
    const shown = SHOWN[i - SEVERE_HOURS.length];
    const category = shown?.category ?? drawer.category(random, midnight.getUTCMonth(), span ? 'severe' : 'mild');
    const occurredAt = at(span ? random.between(...span) * HOUR_MS : drawer.timeOfDayMs(random, category));
    const report = drawer.report(random, externalId, category, occurredAt);
    const before = reports[i - 1];
    if (shown !== undefined) reports.push(show(report, shown));
    else if (i === SAID_AGAIN + 1 && before !== undefined) {
      const saidAt = new Date(before.recordedAt.getTime() + 4 * 60_000);
      const again = canBeSaidAgain(before, saidAt);
      if (again) before.duplicate = { as: externalId };
      reports.push(again ? sayAgain(random, before, externalId, saidAt) : report);
    } else reports.push(report);
  }
  const seenAt = at(drawer.timeOfDayMs(random, OUTSIDE.category));
  const outside = drawer.report(random, `day-${date}-out`, OUTSIDE.category, seenAt);
  return [...reports, { ...show(outside, OUTSIDE), position: OUTSIDE.position, description: OUTSIDE.description }];
}

const show = (report: DemoReport, { plot, hours }: { plot: Plot; hours: number }): DemoReport => ({
  ...report,
  plot,
  endsAt: new Date(report.recordedAt.getTime() + hours * HOUR_MS),
});
