/**
 * What each action does to a case: its holder, counters, times, clocks and place, and what its step says. Who may, and
 * from where, is decided in plan-step.ts.
 *
 * Longer than 200 lines because the actions stand in one list, as in workflow.ts.
 */

import { cellNamed } from '../duty/cell-name.ts';
import { everyAlarmKey } from '../duty/clocks/alarms.ts';
import type { Holder } from '../duty/holder.ts';
import type { Route } from '../duty/route-case.ts';
import { metresBetween } from '../grid/metres.ts';
import { refuse } from '../platform/errors.ts';
import type { Category, RouteReason } from '../reports/contract.ts';
import { placeOf } from '../reports/locate-report.ts';
import type { ReportRecord } from '../reports/report-record.ts';
import { CALENDAR_MISSING, type ClockBasis, deadlinesOf } from '../reports/set-deadlines.ts';
import type { HolderInput } from './contract.ts';
import { givenReason, isRouted } from './given-reasons.ts';
import { parentHolder } from './parent-holder.ts';
import type { StepContext, StepInput } from './step-context.ts';
import { type Transition, WORKFLOW } from './workflow.ts';

export type Changes = Partial<ReportRecord>;
export interface Decided {
  changes: Changes;
  note: string;
  detail: Record<string, unknown>;
}

/** In which a case that is moved or reclassified goes where the routing leads; in the others it keeps its holder. */
const REROUTED: readonly string[] = ['filed', 'returned', 'dispatched', 'accepted', 'on-site', 'replied', 'handed-off'];
/** Of these, after a border moved: what was given to an outside system, or came back, is not touched. */
const REHOMED: readonly string[] = ['filed', 'dispatched', 'accepted', 'on-site', 'replied'];

/** @throws Refusal where the action cannot be taken on this case as it is asked for */
export function changesOf(record: ReportRecord, input: StepInput, context: StepContext): Decided {
  const { at, by } = context;
  const { to } = WORKFLOW[input.action] as Transition;
  const moved: Changes = to === null || to === 'routed' ? {} : { stage: to };
  const said = (changes: Changes, detail: Record<string, unknown> = {}): Decided => ({
    changes: { ...moved, ...changes },
    note: wordsOf(input),
    detail,
  });
  switch (input.action) {
    case 'acknowledge':
      if (record.acknowledgedAt !== null)
        throw refuse('conflict', `Report ${record.number} was acknowledged by ${record.acknowledgedBy ?? 'somebody'}`);
      return said({ acknowledgedAt: at, acknowledgedBy: by.name });
    case 'file': {
      const route = routeOf(record, context);
      // Filed is what the desk decided, also where the routing knows nobody.
      return given(said({}), record, route.stage === 'collected' ? { ...route, stage: 'filed' } : route, at);
    }
    case 'dispatch': {
      const route = input.to === undefined ? routeOf(record, context) : chosenRoute(input.to, context, 'chosen');
      if (route.holder.kind === 'desk')
        throw refuse('invalid-request', 'The routing finds nobody for this case; say to whom it goes');
      if (route.stage === 'handed-off') demandNotThere(record, route.holder);
      return given(said({}), record, route, at);
    }
    case 'hand-off': {
      const system = context.duties.organisation(input.system);
      if (system?.kind !== 'outside-system' || system.retiredAt !== null)
        throw refuse('unknown-organisation', `There is no outside system "${input.system}" that takes cases`);
      const route = organisationRoute(system.code, 'handed-off', givenReason('chosen', { by: by.name }));
      demandNotThere(record, route.holder);
      return given(said({}), record, route, at);
    }
    case 'accept':
      return said({ acceptedAt: at });
    case 'refuse':
    case 'return':
      return said({ ...backAtDesk(input.action, context), refusals: record.refusals + 1 }, { from: record.holder });
    case 'take-back':
      return said(backAtDesk(input.action, context), { from: record.holder });
    case 'arrive':
      return said(
        { arrivedAt: record.arrivedAt ?? at, acceptedAt: record.acceptedAt ?? at },
        input.position === undefined ? {} : { position: input.position, distanceM: metresFrom(record, input.position) },
      );
    case 'feedback':
      return said({ handledAt: at });
    case 'reply':
      return said({ repliedAt: at }, input.expectedAt === undefined ? {} : { expectedAt: input.expectedAt });
    case 'escalate': {
      const above = parentHolder(record, context.duties);
      if (above?.kind !== 'organisation') throw refuse('wrong-stage', 'Nobody stands above who has this case now');
      const route = organisationRoute(above.organisation, 'dispatched', givenReason('escalated', { by: by.name }));
      const decided = given(said({}), record, route, at);
      decided.changes.escalations = record.escalations + 1;
      return decided;
    }
    case 'consult': {
      const invited = [...new Set(input.invited)];
      for (const code of invited) organisationNamed(code, context);
      const meets = input.meetsAt === undefined ? {} : { meetsAt: input.meetsAt };
      return said(backAtDesk('consult', context), { invited, from: record.holder, ...meets });
    }
    case 'decide': {
      const met = [...new Set(input.met)];
      const assisting = [...new Set(input.assisting)];
      for (const code of [...met, ...assisting]) organisationNamed(code, context);
      const route = { ...chosenRoute(input.to, context, 'decided'), assisting };
      return given(said({}, { met, decision: input.decision }), record, route, at);
    }
    case 'reject': {
      const outside = isWithOutside(record, context);
      const rework = { rework: record.rework + 1, handledAt: null };
      return outside
        ? said({ ...rework, stage: 'handed-off', acceptedAt: null, dispatches: record.dispatches + 1 })
        : said(rework);
    }
    case 'close': {
      const goesOn = clockGoesOn(record, context);
      return said({ ...goesOn, ...struckOff(at, by.name, input.reason) }, deadlinesTold(goesOn));
    }
    case 'merge': {
      const target = context.target!;
      const goesOn = clockGoesOn(record, context);
      const asked = input.into === target.number ? {} : { asked: input.into };
      const changes = { ...goesOn, ...struckOff(at, by.name, wordsOf(input)), mergedInto: target.number };
      return said(changes, { into: target.number, ...asked, ...deadlinesTold(goesOn) });
    }
    case 'reopen': {
      const counted: Changes = { reopenedAt: at, repliedAt: null, rework: record.rework + 1 };
      const opened: Changes = { ...openAgain, ...counted, ...visitOver(record, at) };
      const promise = promised(record, categoryOf(record.category, context), at, context.clocks, { onSite: false });
      const decided = given(said({}), record, routeToSame(record, context), at);
      return {
        ...decided,
        changes: { ...decided.changes, ...opened, ...promise },
        detail: { ...decided.detail, ...deadlinesTold(promise) },
      };
    }
    case 'unmerge':
      return said(
        { ...openAgain, ...backAtDesk('unmerge', context), mergedInto: null },
        {
          from: record.mergedInto,
        },
      );
    case 'supervise':
      return said({ supervisedAt: at });
    case 'remind':
      return said({ reminders: record.reminders + 1 });
    case 'pause':
      if (record.pausedAt !== null)
        throw refuse('conflict', `The clock stands still since ${record.pausedAt.toISOString()}`);
      return said({ pausedAt: at });
    case 'resume': {
      if (record.pausedAt === null) throw refuse('conflict', 'The clock runs already');
      const goesOn = clockGoesOn(record, context);
      return said(goesOn, { from: record.pausedAt.toISOString(), ...deadlinesTold(goesOn) });
    }
    case 'classify':
      return reclassified(record, said({}), categoryOf(input.category, context), context);
    case 'relocate':
      return relocated(record, said({}), [input.lon, input.lat], context, REROUTED.includes(record.stage));
    case 'rehome': {
      const position: [number, number] = [record.lon, record.lat];
      const isMoved = input.keep !== true && isRehomed(record, placeOf(position, context.locator));
      return relocated(record, said({}), position, context, isMoved);
    }
    case 'verify':
    case 'handle':
    case 'note':
    case 'due-soon':
    case 'overdue':
    case 'breach':
      return said({});
  }
}

/** What is said of it in words: its reason, else its note; of a decision, what was decided. */
function wordsOf(input: StepInput): string {
  if ('reason' in input) return input.reason;
  if (input.action === 'decide') return input.decision;
  return ('note' in input ? input.note : undefined) ?? '';
}

/** With its new holder; whoever had it before has it no longer, and what he reported is not the new one's. */
function given(decided: Decided, record: ReportRecord, route: Route, at: Date): Decided {
  const { holder, assisting, stage } = route;
  const isSent = holder.kind !== 'desk';
  return {
    ...decided,
    changes: {
      ...decided.changes,
      ...{ holder, assisting, routeReasons: route.reasons, stage },
      ...{ acceptedAt: null, handledAt: null },
      dispatchedAt: record.dispatchedAt ?? (isSent ? at : null),
      dispatches: record.dispatches + (isSent ? 1 : 0),
    },
    detail: { ...decided.detail, holder, from: record.holder, assisting, reasons: route.reasons },
  };
}

function backAtDesk(action: string, { by }: StepContext): Changes {
  const reasons: RouteReason[] = [givenReason('came-back', { by: by.name, action })];
  return { holder: { kind: 'desk' }, assisting: [], routeReasons: reasons, acceptedAt: null, handledAt: null };
}

function routeOf(record: ReportRecord, context: StepContext, category = categoryOf(record.category, context)): Route {
  return context.route(category, record);
}

/** A route to whom somebody named. */
function chosenRoute(to: HolderInput, context: StepContext, why: 'chosen' | 'decided'): Route {
  const reason = givenReason(why, { by: context.by.name });
  if ('organisation' in to) {
    const { code, kind } = organisationNamed(to.organisation, context);
    if (kind === 'outside-system') throw refuse('invalid-request', `"${code}" is an outside system: use hand-off`);
    return organisationRoute(code, 'dispatched', reason);
  }
  const cell = cellNamed(context.locator, to.cell);
  if (cell === undefined) throw refuse('unknown-cell', `No cell has the code "${to.cell}"; see GET /api/cells`);
  if (context.duties.holdersOf(cell.id, to.post, context.today).length === 0)
    throw refuse('unknown-staff', `Nobody holds the post ${to.post} of ${to.cell} today`);
  const holder: Holder = { kind: 'post', cellId: cell.id, post: to.post };
  return { holder, assisting: [], reasons: [reason] as Route['reasons'], stage: 'dispatched' };
}

const organisationRoute = (organisation: string, stage: 'dispatched' | 'handed-off', reason: RouteReason): Route => ({
  holder: { kind: 'organisation', organisation },
  assisting: [],
  reasons: [reason] as Route['reasons'],
  stage,
});

/** To whom had it last; where that organisation takes no more cases, where the routing leads. */
function routeToSame(record: ReportRecord, context: StepContext): Route {
  const { holder, assisting, routeReasons } = record;
  if (holder.kind === 'organisation' && context.duties.organisation(holder.organisation)?.retiredAt !== null)
    return routeOf(record, context);
  const stage = holder.kind === 'desk' ? 'filed' : isWithOutside(record, context) ? 'handed-off' : 'dispatched';
  return { holder, assisting, reasons: routeReasons as Route['reasons'], stage };
}

function reclassified(record: ReportRecord, decided: Decided, category: Category, context: StepContext): Decided {
  if (category.code === record.category)
    throw refuse('invalid-request', `It is of the category ${category.code} already`);
  if (category.retiredAt !== null)
    throw refuse('unknown-category', `The category ${category.code} is no longer in use`);
  // What was told of it cannot be taken back: a tip must come in sealed.
  if (category.sealed)
    throw refuse('invalid-request', 'A sealed tip is filed as one; close this case and file the tip anew');
  const start = record.reopenedAt ?? record.occurredAt;
  const promise = promised(record, category, start, context.clocks, { onSite: true });
  const detail = { category: category.code, was: record.category, ...deadlinesTold(promise) };
  const changed: Decided = {
    ...decided,
    changes: { category: category.code, severity: category.severity, repliedAt: null, ...promise },
    detail,
  };
  if (!REROUTED.includes(record.stage)) return changed;
  return rerouted(changed, record, context.route(category, record), context.at);
}

/**
 * Whether a case goes where the routing leads after a border moved. Of a sealed tip only the cell of its police post
 * counts: the clock may have given it to a higher one, and with that it stays while it lies below it.
 */
function isRehomed({ stage, sealed, holder, routeReasons }: ReportRecord, { assignment }: ReturnType<typeof placeOf>) {
  if (!sealed) return REHOMED.includes(stage) && isRouted(routeReasons);
  const post = holder.kind === 'post' ? holder.cellId : null;
  if (post === null) return true;
  return REHOMED.includes(stage) && !assignment.cellPath.includes(post);
}

/** At its (new) place by the boundaries that hold. */
function relocated(
  record: ReportRecord,
  decided: Decided,
  position: [number, number],
  context: StepContext,
  reroute: boolean,
): Decided {
  const { assignment, warnings } = placeOf(position, context.locator);
  const kept = record.warnings.filter((warning) => warning === CALENDAR_MISSING);
  const [lon, lat] = position;
  const changed: Decided = {
    ...decided,
    changes: { ...assignment, lon, lat, given: null, warnings: [...warnings, ...kept] },
    detail: {
      place: { lon, lat, cellPath: assignment.cellPath },
      was: { lon: record.lon, lat: record.lat, cellPath: record.cellPath },
    },
  };
  if (lon === record.lon && lat === record.lat) changed.changes.given = record.given;
  if (!reroute) return changed;
  return rerouted(changed, record, context.route(categoryOf(record.category, context), assignment), context.at);
}

/** Goes where the routing leads; where that is whom it has already, it stays as it stands. */
function rerouted(decided: Decided, record: ReportRecord, route: Route, at: Date): Decided {
  const stays = sameHolder(route.holder, record.holder) && record.stage !== 'returned';
  if (!stays) return given(decided, record, route, at);
  return {
    ...decided,
    changes: { ...decided.changes, assisting: route.assisting, routeReasons: route.reasons },
  };
}

const sameHolder = (one: Holder, other: Holder): boolean =>
  one.kind === other.kind &&
  (one.kind === 'post'
    ? other.kind === 'post' && one.cellId === other.cellId && one.post === other.post
    : one.kind !== 'organisation' || (other.kind === 'organisation' && one.organisation === other.organisation));

/** A new promise, under the calendar that holds now. */
function promised(
  record: ReportRecord,
  category: Category,
  start: Date,
  { calendar, calendarVersion, timeZone }: ClockBasis,
  { onSite }: { onSite: boolean },
): Changes {
  const pauses = record.pauses.filter(({ to }) => new Date(to) > start);
  const { dueAt, onSiteDueAt, calendarMissing } = deadlinesOf(category.limits, start, calendar, timeZone, pauses);
  const warnings = record.warnings.filter((warning) => warning !== CALENDAR_MISSING);
  return {
    dueAt,
    ...(onSite ? { onSiteDueAt } : {}),
    calendarVersion,
    warnings: calendarMissing ? [...warnings, CALENDAR_MISSING] : warnings,
  };
}

/**
 * The deadline that was promised, later by the pause: reckoned anew under the calendar of the promise. Where the limits
 * of the category were changed since, they do not give the deadline that was promised; then the pause is added as it was.
 */
function prolonged(record: ReportRecord, pauses: ReportRecord['pauses'], context: StepContext): Changes {
  const { dueAt, pausedAt } = record;
  if (dueAt === null) return {};
  const { calendar, timeZone } = context.promised;
  const start = record.reopenedAt ?? record.occurredAt;
  const { limits } = categoryOf(record.category, context);
  const reckon = (standstills: ReportRecord['pauses']) =>
    deadlinesOf({ ...limits, onSite: null }, start, calendar, timeZone, standstills).dueAt;
  const holds = reckon(record.pauses)?.getTime() === dueAt.getTime();
  const later = holds ? reckon(pauses) : new Date(dueAt.getTime() + context.at.getTime() - pausedAt!.getTime());
  return { dueAt: later, ...(later === null ? { warnings: withCalendarMissing(record) } : {}) };
}

const withCalendarMissing = ({ warnings }: ReportRecord): readonly string[] => [
  ...new Set([...warnings, CALENDAR_MISSING]),
];

/** Ends a pause, where there is one: the deadline is later by it. */
function clockGoesOn(record: ReportRecord, context: StepContext): Changes {
  const { pausedAt } = record;
  if (pausedAt === null) return {};
  const { at, pausedBecause = '' } = context;
  const ended = { from: pausedAt.toISOString(), to: at.toISOString(), reason: pausedBecause };
  const pauses = [...record.pauses, ended];
  return { pausedAt: null, pauses, ...prolonged(record, pauses, context) };
}

/** The closing stopped the clock to be on site: what it would have told since must not be told when the case is reopened. */
function visitOver({ arrivedAt, onSiteDueAt, alarmsFired }: ReportRecord, at: Date): Changes {
  if (arrivedAt !== null || onSiteDueAt === null || onSiteDueAt > at) return {};
  return { alarmsFired: [...new Set([...alarmsFired, ...everyAlarmKey({ dueAt: null, onSiteDueAt })])] };
}

const struckOff = (at: Date, by: string, reason: string): Changes => ({
  state: 'closed',
  closedAt: at,
  closedBy: by,
  closeReason: reason,
});
const openAgain: Changes = { state: 'open', closedAt: null, closedBy: null, closeReason: null };

function deadlinesTold({ dueAt, onSiteDueAt }: Changes): Record<string, unknown> {
  const told = (key: string, time: Date | null | undefined) =>
    time === undefined ? {} : { [key]: time?.toISOString() ?? null };
  return { ...told('dueAt', dueAt), ...told('onSiteDueAt', onSiteDueAt) };
}

function categoryOf(code: string, context: StepContext): Category {
  const category = context.category(code);
  if (category === undefined) throw refuse('unknown-category', `No category "${code}"; see GET /api/categories`);
  return category;
}

function organisationNamed(code: string, context: StepContext) {
  const organisation = context.duties.organisation(code);
  if (organisation === undefined || organisation.retiredAt !== null)
    throw refuse('unknown-organisation', `No organisation "${code}" takes cases; see GET /api/organisations`);
  return organisation;
}

/** How far from where it was reported somebody said to be: a far arrival is marked, not refused. */
const metresFrom = (record: ReportRecord, { lon, lat }: { lon: number; lat: number }): number =>
  Math.round(metresBetween([record.lon, record.lat], [lon, lat]));

/** Of what an outside system works on already it is not told a second time. */
function demandNotThere({ stage, holder }: ReportRecord, to: Holder): void {
  if (stage === 'handed-off' && to.kind === 'organisation' && sameHolder(to, holder))
    throw refuse('conflict', `${to.organisation} has this case already`);
}
const isWithOutside = ({ holder }: ReportRecord, { duties }: StepContext): boolean =>
  holder.kind === 'organisation' && duties.organisation(holder.organisation)?.kind === 'outside-system';
