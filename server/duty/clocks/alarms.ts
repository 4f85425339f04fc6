/**
 * When which alarm of a case goes off. Pure: the clock process (server/cases/clocks/run-clocks.ts) asks what is due, whoever
 * changes a case asks what comes next, and both get the same list.
 *
 * - The answer is told by history: an alarm stands when, at its instant, nothing had ended it. So a clock process that
 *   stood still for hours tells afterwards just what it would have told in time.
 * - Arrival ends the on-site alarms. A reply ends the breach to resolve, and nothing else: it is overdue all the same.
 * - While it is paused, the alarms to resolve are held. Time after the deadline that was paused does not count against
 *   the holder: reminder, supervision and escalation move by it.
 * - Handled or verified, it waits for the desk: that it is (soon) overdue is told, and its holder, who did his part, is
 *   left in peace; what was held goes off when it is sent back to him. Closed or merged, it is silent.
 * - An alarm that needs a year without a calendar waits; the others go off.
 */
import { Refusal } from '../../platform/errors.ts';
import type { ClockKind, ClockName, ClockRule } from './clock-contract.ts';
import { deadlineAfter, type Standstill, type WorkingCalendar } from './deadline.ts';

/** What of a case decides its alarms; a report record has it all. What is absent has not happened. */
export interface AlarmFacts {
  category: string;
  dueAt: Date | null;
  onSiteDueAt: Date | null;
  /** A CaseStage; absent is at work. */
  stage?: string;
  arrivedAt?: Date | null;
  repliedAt?: Date | null;
  /** Since when the clock to resolve stands still; null while it runs. */
  pausedAt?: Date | null;
  /** Ended pauses of the clock to resolve. */
  pauses?: readonly Standstill[];
}

export interface Alarm {
  clock: ClockName;
  kind: ClockKind;
  at: Date;
  /** The deadline that it belongs to. */
  deadline: Date;
  /** `clock:kind@deadline`: once for each deadline. */
  key: string;
}

const HOUR_MS = 3_600_000;
/** In this order where several go off at one instant. */
const ORDER: readonly ClockKind[] = ['due-soon', 'overdue', 'breach', 'reminder', 'supervision', 'escalation'];
/** Facts, of which the desk hears also while the holder has done his part. */
const TOLD_WHEN_HANDLED: readonly ClockKind[] = ['due-soon', 'overdue'];

/** Every alarm of the case, past and coming, in the order in which they go off. */
export function alarmsOf(
  facts: AlarmFacts,
  rules: readonly ClockRule[],
  calendar: WorkingCalendar,
  timeZone: string,
): Alarm[] {
  if (facts.stage === 'closed' || facts.stage === 'merged') return [];
  const handled = facts.stage === 'handled' || facts.stage === 'verified';
  const alarms: Alarm[] = [];
  for (const [clock, deadline] of [
    ['on-site', facts.onSiteDueAt],
    ['resolve', facts.pausedAt ? null : facts.dueAt],
  ] as const) {
    if (deadline === null) continue;
    const pauses = clock === 'resolve' ? facts.pauses : undefined;
    for (const rule of rulesFor(rules, facts.category, clock)) {
      if (handled && !TOLD_WHEN_HANDLED.includes(rule.kind)) continue;
      const at = instantOf(rule, deadline, calendar, timeZone, pauses);
      if (at === undefined) continue;
      const endedAt = clock === 'on-site' ? facts.arrivedAt : rule.kind === 'breach' ? facts.repliedAt : null;
      if (endedAt && endedAt <= at) continue;
      alarms.push({ clock, kind: rule.kind, at, deadline, key: keyOf(clock, rule.kind, deadline) });
    }
  }
  return alarms.sort((a, b) => a.at.getTime() - b.at.getTime() || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/**
 * The key of every alarm that these deadlines can have, under whatever rules. A case in which they all count as gone off
 * is silent until it gets another deadline.
 */
export function everyAlarmKey({ dueAt, onSiteDueAt }: Pick<AlarmFacts, 'dueAt' | 'onSiteDueAt'>): string[] {
  return [
    ...(onSiteDueAt === null ? [] : ORDER.map((kind) => keyOf('on-site', kind, onSiteDueAt))),
    ...(dueAt === null ? [] : ORDER.map((kind) => keyOf('resolve', kind, dueAt))),
  ];
}

const keyOf = (clock: ClockName, kind: ClockKind, deadline: Date): string =>
  `${clock}:${kind}@${deadline.toISOString()}`;

/** The earliest alarm that has not gone off; `fired` are keys. Undefined when none is to come. */
export function nextAlarm(
  facts: AlarmFacts & { alarmsFired?: readonly string[] },
  rules: readonly ClockRule[],
  calendar: WorkingCalendar,
  timeZone: string,
): Alarm | undefined {
  const fired = facts.alarmsFired ?? [];
  return alarmsOf(facts, rules, calendar, timeZone).find(({ key }) => !fired.includes(key));
}

/** The rules of one clock for a category: its own, or where it has none the general ones. */
export function rulesFor(rules: readonly ClockRule[], category: string, clock: ClockName): readonly ClockRule[] {
  const ofClock = rules.filter((rule) => rule.clock === clock);
  const own = ofClock.filter((rule) => rule.category === category);
  return own.length > 0 ? own : ofClock.filter((rule) => rule.category === null);
}

function instantOf(
  { before, amount, unit }: ClockRule,
  deadline: Date,
  calendar: WorkingCalendar,
  timeZone: string,
  pauses: readonly Standstill[] | undefined,
): Date | undefined {
  if (amount === 0) return deadline;
  if (before) return new Date(deadline.getTime() - amount * HOUR_MS);
  try {
    return deadlineAfter(deadline, { amount, unit }, calendar, timeZone, pauses);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'calendar-missing') return undefined;
    throw error;
  }
}
