import type { DemoReport, ReportDrawer } from '../../geodata/draw-report.ts';
import { DAYS_BACK, generateLastDay, generateLastWeeks, isOpen } from '../../geodata/last-day.ts';
import { generateTips } from '../../geodata/tips.ts';
import { changeCase, insertSteps } from '../cases/case-store.ts';
import { withdrawHandOffs } from '../cases/hand-offs/hand-off-store.ts';
import { planStep } from '../cases/plan-step.ts';
import type { NewStep } from '../cases/step-context.ts';
import { contextOf, dayIn } from '../cases/step-contexts.ts';
import type { Position } from '../grid/contract.ts';
import type { Transaction } from '../platform/database.ts';
import type { ReportRecord } from '../reports/report-record.ts';
import { policeOfDemo } from './demo-accounts.ts';
import { DEMO_DESK, type DemoPlace } from './demo-city.ts';
import { demoRecord } from './demo-record.ts';
import { type LivedCase, liveCase } from './live-case.ts';
import {
  closeForgotten,
  countDemoReports,
  gatherStatistics,
  holdDemo,
  knownDemoReports,
  type OpenDemoReport,
  readOpenDemoReports,
} from './store.ts';
import { writeLives } from './write-lives.ts';

const DAY_MS = 86_400_000;
const FORGOTTEN = '演示重启前已处理';

/**
 * Gives the demo its last 24 hours: adds what is missing of them, lets the cases that it left open go on, and strikes off
 * what a demo that stood still forgot. Safe to call at every start. Resolves to how many reports were added.
 */
export async function bringUpToDate(place: DemoPlace, drawer: ReportDrawer): Promise<number> {
  const { database, city, clock } = place;
  const now = clock();
  const fresh = (await countDemoReports(database.knex, city.code, 'day-')) === 0;
  const tips = generateTips(drawer, now, beatOfDemo(place, now));
  const wanted = [...generateLastDay(drawer, now), ...tips];
  return database.transaction(async (transaction) => {
    await holdDemo(transaction, city.code);
    const known = await knownDemoReports(
      transaction,
      city.code,
      wanted.map(({ externalId }) => externalId),
    );
    if (!fresh) {
      await goOn(transaction, place, [...generateLastWeeks(drawer, now), ...tips], now);
      const since = new Date(now.getTime() - DAYS_BACK * DAY_MS);
      await closeForgotten(transaction, city.code, since, now, DEMO_DESK, FORGOTTEN);
    }
    const missing = wanted.filter(({ externalId }) => !known.has(externalId));
    const added = await writeLives(transaction, place, missing, now);
    if (fresh) await gatherStatistics(transaction, 'report', 'case_step', 'hand_off');
    return added.length;
  });
}

/** Tells whether a place is on the beat of the police officer who has an account. */
function beatOfDemo({ grid, duties, city, ...place }: DemoPlace, now: Date): (position: Position) => boolean {
  const today = dayIn(city.timeZone, now);
  const officer = policeOfDemo({ grid, duties, city, ...place }, today);
  const beat = new Set(officer === undefined ? [] : duties.postsOf(officer, today).map(({ cellId }) => cellId));
  const locator = grid.current();
  return (position) => locator.locate(position).path.some(({ id }) => beat.has(id));
}

/** Lets open cases live on where nobody has touched them since; those that others worked on are closed at their end. */
async function goOn(
  transaction: Transaction,
  place: DemoPlace,
  reports: readonly DemoReport[],
  now: Date,
): Promise<void> {
  const byExternalId = new Map(reports.map((report) => [report.externalId, report]));
  for (const left of await readOpenDemoReports(transaction, place.city.code, [...byExternalId.keys()])) {
    const report = byExternalId.get(left.externalId!)!;
    const { id, number } = left;
    const life = liveCase(place, report, { ...demoRecord(place, report), id, number }, now);
    if (isAsItWasLeft(left, life)) await append(transaction, place, left, life);
    else if (!isOpen(report, now)) await close(transaction, place, left, report.closingWords, now);
  }
}

/** A case into which another was merged has a step more than its life without that other. */
function isAsItWasLeft(left: OpenDemoReport, { steps }: LivedCase): boolean {
  const step = steps[left.version - 1];
  return (
    step !== undefined &&
    step.action === left.lastAction &&
    step.stage === left.stage &&
    step.at.getTime() === left.lastAt.getTime()
  );
}

async function append(
  transaction: Transaction,
  { city }: DemoPlace,
  left: ReportRecord,
  { record, steps, handOffs }: LivedCase,
): Promise<void> {
  const since = steps.slice(left.version) as NewStep[];
  if (since.length === 0) return;
  if (!(await changeCase(transaction, city.code, left, livedPartOf(record)))) return;
  await insertSteps(
    transaction,
    city.code,
    since.map((step) => ({ ...step, reportId: record.id })),
  );
  if (handOffs.some(({ withdrawn }) => withdrawn)) await withdrawHandOffs(transaction, city.code, record.id);
}

/** What of a case changes while it is worked. */
const livedPartOf = (record: ReportRecord): Partial<ReportRecord> => {
  const { stage, state, holder, assisting, routeReasons, version, dueAt, alarmsFired, nextAlarmAt, mergedInto } =
    record;
  const { dispatchedAt, acceptedAt, arrivedAt, handledAt, repliedAt, pausedAt, pauses, supervisedAt, reopenedAt } =
    record;
  const { dispatches, refusals, rework, escalations, reminders } = record;
  const { acknowledgedAt, acknowledgedBy, closedAt, closedBy, closeReason } = record;
  return {
    ...{ stage, state, holder, assisting, routeReasons, version, dueAt, alarmsFired, nextAlarmAt, mergedInto },
    ...{ dispatchedAt, acceptedAt, arrivedAt, handledAt, repliedAt, pausedAt, pauses, supervisedAt, reopenedAt },
    ...{ dispatches, refusals, rework, escalations, reminders },
    ...{ acknowledgedAt, acknowledgedBy, closedAt, closedBy, closeReason },
  };
};

async function close(
  transaction: Transaction,
  place: DemoPlace,
  left: ReportRecord,
  reason: string,
  at: Date,
): Promise<void> {
  const by = { name: DEMO_DESK, parties: ['desk'] as const };
  const { changes, step, after } = planStep(left, { action: 'close', reason }, contextOf(place, left, { at, by }));
  if (!(await changeCase(transaction, place.city.code, left, changes))) return;
  await insertSteps(transaction, place.city.code, [{ ...step, reportId: after.id }]);
}
