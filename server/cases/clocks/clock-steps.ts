/**
 * What the clock process does to one case at one look: sets a deadline that waited for its calendar, then lets each alarm
 * that is due go off, in order, as a step of its own. Pure.
 *
 * A step tells when its alarm went off by the clock's own reckoning (`wentOffAt`), which a stop of the process does not
 * change, beside when it was worked. An escalation that leads nowhere (the top, a stage that nobody climbs from, a
 * sealed tip without a police post above) becomes supervision: somebody must look all the same.
 */
import { type Alarm, alarmsOf, everyAlarmKey, nextAlarm } from '../../duty/clocks/alarms.ts';
import type { CalendarHolder } from '../../duty/clocks/calendar-holder.ts';
import type { ClockKind, ClockRule } from '../../duty/clocks/clock-contract.ts';
import type { Holder } from '../../duty/holder.ts';
import type { Category } from '../../reports/contract.ts';
import type { ReportRecord } from '../../reports/report-record.ts';
import { CALENDAR_MISSING, type ClockBasis, deadlinesOf } from '../../reports/set-deadlines.ts';
import { givenReason, isHistory } from '../given-reasons.ts';
import { parentHolder } from '../parent-holder.ts';
import { planStep } from '../plan-step.ts';
import type { PlannedStep, StepContext, StepInput } from '../step-context.ts';
import { type CaseAction, type Transition, WORKFLOW } from '../workflow.ts';

/** What a look at a case is decided by. */
export interface ClockLook {
  now: Date;
  /** Day in the city, `2019-05-08`. */
  today: string;
  timeZone: string;
  rules: readonly ClockRule[];
  calendar: Pick<CalendarHolder, 'at' | 'current' | 'version'>;
  category(code: string): Category | undefined;
  duties: StepContext['duties'];
  locator: StepContext['locator'];
}

/** What came of a look: the steps, oldest first, and the case after them with its next alarm set. */
export interface ClockOutcome {
  steps: PlannedStep[];
  after: ReportRecord;
}

/** The account of the steps that the clock takes, and of those that the service takes for itself. */
const CLOCK = 'clock';
const SYSTEM = 'system';

export function clockSteps(record: ReportRecord, look: ClockLook): ClockOutcome {
  const steps: PlannedStep[] = [];
  let after = record;
  const promise = record.state === 'open' ? planPromise(record, look) : undefined;
  if (promise !== undefined) {
    steps.push(promise);
    after = promise.after;
  }
  const basis = basisOf(after, look);
  for (const alarm of alarmsOf(after, basis.rules, basis.calendar, basis.timeZone)) {
    if (alarm.at > look.now) break;
    if (after.alarmsFired.includes(alarm.key)) continue;
    const step = planAlarm(after, alarm, basis, look);
    steps.push(step);
    after = step.after;
  }
  const next = nextAlarm(after, basis.rules, basis.calendar, basis.timeZone);
  return { steps, after: { ...after, nextAlarmAt: next?.at ?? null } };
}

/** By what the case was promised; see CalendarHolder.at. */
const basisOf = ({ calendarVersion }: ReportRecord, { calendar, rules, timeZone }: ClockLook): ClockBasis => ({
  calendar: calendar.at(calendarVersion),
  calendarVersion,
  rules,
  timeZone,
});

const INPUT: Readonly<Record<Exclude<ClockKind, 'escalation'>, StepInput>> = {
  'due-soon': { action: 'due-soon' },
  overdue: { action: 'overdue' },
  breach: { action: 'breach' },
  reminder: { action: 'remind', note: '' },
  supervision: { action: 'supervise', note: '' },
};

function planAlarm(record: ReportRecord, alarm: Alarm, basis: ClockBasis, look: ClockLook): PlannedStep {
  const { clock, deadline, at, key } = alarm;
  const detail = { clock, deadline: deadline.toISOString(), wentOffAt: at.toISOString() };
  const context: StepContext = {
    at: look.now,
    today: look.today,
    by: { name: CLOCK, parties: ['clock'] },
    detail,
    alarmKey: key,
    locator: look.locator,
    duties: look.duties,
    category: look.category,
    route: neverRouted,
    clocks: { ...basis, calendar: look.calendar.current(), calendarVersion: look.calendar.version },
    promised: basis,
  };
  if (alarm.kind !== 'escalation') return planStep(record, INPUT[alarm.kind], context);
  const canClimb = (WORKFLOW.escalate as Transition).from.includes(record.stage);
  if (canClimb && record.sealed) {
    const holder = policeAbove(record, look);
    if (holder !== undefined) return sealedEscalation(record, holder, alarm, detail, basis, look);
  }
  if (canClimb && !record.sealed && parentHolder(record, look.duties) !== undefined)
    return planStep(record, { action: 'escalate', reason: '' }, context);
  return planStep(record, INPUT.supervision, { ...context, detail: { ...detail, escalation: 'nobody-above' } });
}

const neverRouted = (): never => {
  throw new Error('The clock routes nothing');
};

/** The police post of the nearest cell above that somebody holds today: a sealed tip never leaves the police posts. */
function policeAbove({ holder, cellPath }: ReportRecord, { duties, today }: ClockLook): Holder | undefined {
  if (holder.kind !== 'post' || holder.cellId === null) return undefined;
  const above = cellPath.slice(0, Math.max(0, cellPath.indexOf(holder.cellId)));
  const cellId = above.findLast((id) => duties.holdersOf(id, 'police', today).length > 0);
  return cellId === undefined ? undefined : { kind: 'post', cellId, post: 'police' };
}

function sealedEscalation(
  record: ReportRecord,
  holder: Holder,
  alarm: Alarm,
  detail: Record<string, unknown>,
  basis: ClockBasis,
  { now }: ClockLook,
): PlannedStep {
  const reasons = [givenReason('escalated', { by: CLOCK })];
  const changes: Partial<ReportRecord> = {
    stage: 'dispatched',
    holder,
    routeReasons: reasons,
    acceptedAt: null,
    dispatches: record.dispatches + 1,
    escalations: record.escalations + 1,
    alarmsFired: [...record.alarmsFired, alarm.key],
  };
  const told = { ...detail, holder, from: record.holder, reasons };
  return ownStep(record, 'escalate', changes, { actor: CLOCK, at: now, note: '', detail: told }, basis);
}

/** The deadlines of a case that had none for want of a calendar, once there is one; undefined where there is nothing to set. */
function planPromise(record: ReportRecord, look: ClockLook): PlannedStep | undefined {
  if (!record.warnings.includes(CALENDAR_MISSING)) return undefined;
  const category = look.category(record.category);
  if (category === undefined) return undefined;
  const { calendar, timeZone, now } = look;
  const start = record.reopenedAt ?? record.occurredAt;
  const { pauses } = record;
  const promised = deadlinesOf(category.limits, start, calendar.current(), timeZone, pauses);
  if (promised.calendarMissing) return undefined;
  const changes: Partial<ReportRecord> = {
    dueAt: record.dueAt ?? promised.dueAt,
    // The clock to be on site does not begin anew when a case is reopened.
    onSiteDueAt: record.reopenedAt === null ? (record.onSiteDueAt ?? promised.onSiteDueAt) : record.onSiteDueAt,
    calendarVersion: calendar.version,
    warnings: record.warnings.filter((warning) => warning !== CALENDAR_MISSING),
  };
  if (isHistory(record)) changes.alarmsFired = silenced(record, { ...record, ...changes });
  const detail = {
    dueAt: changes.dueAt?.toISOString() ?? null,
    ...(changes.onSiteDueAt ? { onSiteDueAt: changes.onSiteDueAt.toISOString() } : {}),
    calendarVersion: calendar.version,
  };
  return ownStep(
    record,
    'note',
    changes,
    { actor: SYSTEM, at: now, note: '', detail },
    {
      calendar: calendar.current(),
      calendarVersion: calendar.version,
      rules: look.rules,
      timeZone,
    },
  );
}

const silenced = ({ alarmsFired }: ReportRecord, promised: ReportRecord): string[] => [
  ...new Set([...alarmsFired, ...everyAlarmKey(promised)]),
];

/** A step that is no action of the workflow table in the hands of anybody. */
function ownStep(
  record: ReportRecord,
  action: CaseAction,
  decided: Partial<ReportRecord>,
  said: { actor: string; at: Date; note: string; detail: Record<string, unknown> },
  { rules, calendar, timeZone }: ClockBasis,
): PlannedStep {
  const changes: Partial<ReportRecord> = { ...decided, version: record.version + 1 };
  const after: ReportRecord = { ...record, ...changes };
  after.nextAlarmAt = changes.nextAlarmAt = nextAlarm(after, rules, calendar, timeZone)?.at ?? null;
  const step = { version: after.version, action, stage: after.stage, ...said };
  return {
    before: record,
    after,
    changes,
    step,
    tells: [],
    handOff: null,
    withdraw: false,
    beside: null,
    byPeople: false,
  };
}
