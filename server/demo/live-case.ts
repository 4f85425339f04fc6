/**
 * Lives a case of the demo through: what was done (geodata/case-lives.ts) goes by the rules by which the service decides
 * every step, and between the acts the clock process rings. So the columns of a case and its steps say the same as if the
 * city had worked it here.
 */
import { caseLife, type LifeAct, type LifeFacts } from '../../geodata/case-lives.ts';
import type { DemoReport } from '../../geodata/draw-report.ts';
import { Random } from '../../geodata/random.ts';
import { type ClockLook, clockSteps } from '../cases/clocks/clock-steps.ts';
import { parentHolder } from '../cases/parent-holder.ts';
import { planStep } from '../cases/plan-step.ts';
import type { NewStep, PlannedStep, StepContext, StepInput } from '../cases/step-context.ts';
import { contextOf, dayIn } from '../cases/step-contexts.ts';
import { stagesAfter } from '../cases/workflow.ts';
import { nextAlarm } from '../duty/clocks/alarms.ts';
import type { NumberedReport, ReportRecord } from '../reports/report-record.ts';
import { DEMO_DESK, type DemoPlace } from './demo-city.ts';

/** A step as it is stored; the first is that of the filing. */
export type LivedStep = Omit<NewStep, 'action'> & { action: NewStep['action'] | 'collect' };

/** What an outside system had of a case. */
export interface LivedHandOff {
  system: string;
  messageId: string;
  at: Date;
  /** It was taken back, or is closed. */
  withdrawn: boolean;
  /** When it told that it was done. */
  resolvedAt: Date | null;
}

/** A case as it stands at an instant, with all that was done. */
export interface LivedCase {
  record: ReportRecord;
  steps: LivedStep[];
  handOffs: LivedHandOff[];
}

/** What a life has to do with another: the case that it is a duplicate of, or the one that is a duplicate of it. */
export interface Twin {
  into?: ReportRecord;
  takes?: { number: string; at: Date };
}

/** The life of a report until `now`. `record` is the report as it was filed. */
export function liveCase(
  place: DemoPlace,
  report: DemoReport,
  record: NumberedReport,
  now: Date,
  twin: Twin = {},
): LivedCase {
  const life = new Life(place, { ...record, photos: 0 }, twin);
  const until = report.untouched ? record.recordedAt : now;
  const acts = actsOf(place, report, record, twin);
  if (twin.takes !== undefined) {
    const { at } = twin.takes;
    const index = acts.findIndex((act) => act.at > at);
    acts.splice(index === -1 ? acts.length : index, 0, { at, action: 'note', as: 'desk', words: TAKES });
  }
  for (const act of acts) {
    if (act.at > until) break;
    life.ringUntil(act.at);
    life.do(act);
  }
  life.ringUntil(now);
  life.watch();
  return life;
}

const TAKES = '同一问题，并入本案';

function actsOf(place: DemoPlace, report: DemoReport, record: NumberedReport, twin: Twin): LifeAct[] {
  const entry = place.categories.find(report.category)!;
  const outside = record.stage === 'handed-off';
  const facts: LifeFacts = {
    category: report.category,
    severity: report.severity,
    utility: entry.utility,
    sealed: record.sealed,
    recordedAt: report.recordedAt,
    acknowledgedAt: report.acknowledgedAt,
    endsAt: report.endsAt,
    closingWords: report.closingWords,
    dueAt: record.dueAt,
    holder: outside ? 'outside' : record.holder.kind,
    plot: report.plot,
    merge: twin.into !== undefined ? 'into-another' : twin.takes !== undefined ? 'takes-another' : undefined,
  };
  return caseLife(new Random(place.city.demoSeed ?? 0, `life ${report.externalId}`), facts);
}

class Life implements LivedCase {
  record: ReportRecord;
  readonly steps: LivedStep[];
  readonly handOffs: LivedHandOff[] = [];
  readonly #place: DemoPlace;
  readonly #twin: Twin;
  /** Organisations that had it, in order. */
  readonly #had: string[] = [];
  #pausedBecause = '';

  constructor(place: DemoPlace, record: ReportRecord, twin: Twin) {
    this.#place = place;
    this.#twin = twin;
    this.record = record;
    const { recordedAt: at, stage, holder, assisting } = record;
    const detail = { holder, ...(assisting.length > 0 ? { assisting } : {}) };
    const action = stage === 'collected' ? 'collect' : 'file';
    this.steps = [{ version: 1, at, actor: 'system', action, stage, note: '', detail }];
    if (stage === 'handed-off') this.#handOff(1, at);
  }

  /** Lets every alarm go off that is due by `until`, each at its own instant. */
  ringUntil(until: Date): void {
    while (this.record.nextAlarmAt !== null && this.record.nextAlarmAt <= until) {
      const now = later(this.record.nextAlarmAt, this.steps.at(-1)!.at);
      const { steps, after } = clockSteps(this.record, this.#look(now));
      for (const step of steps) this.#take(step);
      // An alarm that waited (for a calendar, for a resumption) must not ring for ever.
      const silent = steps.length === 0 && after.nextAlarmAt?.getTime() === this.record.nextAlarmAt.getTime();
      this.record = after;
      if (silent) return;
    }
  }

  /** Has the clock process look at it, if it is open. */
  watch(): void {
    const { record } = this;
    if (record.state === 'closed' || record.nextAlarmAt !== null) return;
    const { calendar, clockRules, city } = this.#place;
    const next = nextAlarm(record, clockRules.rules(), calendar.at(record.calendarVersion), city.timeZone);
    this.record = { ...record, nextAlarmAt: next?.at ?? null };
  }

  do(act: LifeAct): void {
    const { action, as, at } = act;
    if (this.#twin.takes !== undefined && act.words === TAKES) {
      this.#note(at, this.#twin.takes.number);
      return;
    }
    const { stage } = this.record;
    if (as === 'holder' && stage === 'dispatched' && NEEDS_ACCEPTANCE.has(action)) {
      const acceptedAt = new Date((this.steps.at(-1)!.at.getTime() + at.getTime()) / 2);
      this.do({ at: acceptedAt, action: 'accept', as, words: '' });
    }
    if (stagesAfter(action, this.record.stage).length === 0) return;
    if (action === 'escalate' && parentHolder(this.record, this.#place.duties) === undefined) return;
    const input = this.#inputOf(act);
    if (input === undefined) return;
    if (action === 'pause') this.#pausedBecause = act.words;
    this.#take(planStep(this.record, input, this.#contextOf(act)));
  }

  #inputOf({ action, words }: LifeAct): StepInput | undefined {
    const { record } = this;
    const other = this.#another();
    switch (action) {
      case 'file':
        return { action, note: words };
      case 'acknowledge':
        return record.acknowledgedAt === null ? { action, note: words } : undefined;
      case 'pause':
        return record.pausedAt === null ? { action, reason: words } : undefined;
      case 'resume':
        return record.pausedAt === null ? undefined : { action, note: words };
      case 'dispatch':
        return { action, note: words, ...(other === undefined ? {} : { to: { organisation: other } }) };
      case 'consult':
        return { action, reason: words, invited: this.#had.length > 0 ? [...this.#had] : ['centre'] };
      case 'decide': {
        const [lead = other ?? 'centre', ...assisting] = this.#had;
        return { action, met: ['centre', ...this.#had], decision: words, to: { organisation: lead }, assisting };
      }
      case 'merge':
        return this.#twin.into && { action, into: this.#twin.into.number, note: words };
      case 'accept':
      case 'arrive':
      case 'verify':
      case 'remind':
      case 'handle':
      case 'feedback':
      case 'supervise':
      case 'note':
        return { action, note: words };
      case 'refuse':
      case 'return':
      case 'escalate':
      case 'reply':
      case 'reject':
      case 'close':
      case 'reopen':
      case 'take-back':
        return { action, reason: words };
      default:
        throw new Error(`No life of the demo has the act ${action}`);
    }
  }

  #contextOf({ as, at }: LifeAct): StepContext {
    const context = contextOf(this.#place, this.record, { at, by: this.#actor(as, at) });
    const { into } = this.#twin;
    // Where no alarm can ring, none need be reckoned.
    const silent = this.record.nextAlarmAt === null && this.record.alarmsFired.length === 0;
    const rules = silent ? { rules: [] } : {};
    return {
      ...context,
      clocks: { ...context.clocks, ...rules },
      promised: { ...context.promised, ...rules },
      pausedBecause: this.#pausedBecause,
      // It was open when the two were merged, whatever became of it since.
      ...(into === undefined ? {} : { target: { ...into, state: 'open', stage: 'accepted' } }),
    };
  }

  /** Who acts: the person who holds the post, the office of an organisation, the outside system, or the desk. */
  #actor(as: LifeAct['as'], at: Date): StepContext['by'] {
    const { holder, stage, sealed } = this.record;
    if (as === 'desk') return { name: DEMO_DESK, parties: ['desk', 'anyone'] };
    if (holder.kind === 'organisation')
      return { name: holder.organisation, parties: stage === 'handed-off' ? ['peer'] : ['holder', 'anyone'] };
    const person =
      holder.kind === 'post' && holder.cellId !== null
        ? this.#place.duties.holdersOf(holder.cellId, holder.post, dayIn(this.#place.city.timeZone, at))[0]
        : undefined;
    if (person !== undefined)
      return { name: person.code, parties: sealed ? ['desk', 'holder', 'anyone'] : ['holder', 'anyone'] };
    return { name: DEMO_DESK, parties: ['desk', 'holder', 'anyone'], instead: true };
  }

  /** Somebody else than those who had it: who assisted, else the office of the village or town. */
  #another(): string | undefined {
    const { duties, grid } = this.#place;
    const { cellPath, nearestCellId } = this.record;
    const nearest = nearestCellId === null ? undefined : grid.current().cellById(nearestCellId);
    const path =
      nearest === undefined
        ? cellPath
        : grid
            .current()
            .path(nearest)
            .map(({ id }) => id);
    const offices = path.toReversed().flatMap((id) => duties.organisationOf(id)?.code ?? []);
    return [...this.#assisting, ...offices].find((code) => !this.#had.includes(code));
  }
  get #assisting(): readonly string[] {
    return (this.steps[0]!.detail.assisting ?? []) as readonly string[];
  }

  #look(now: Date): ClockLook {
    const { grid, calendar, clockRules, duties, categories, city } = this.#place;
    return {
      now,
      today: dayIn(city.timeZone, now),
      timeZone: city.timeZone,
      rules: clockRules.rules(),
      calendar,
      category: (code) => categories.find(code),
      duties,
      locator: grid.current(),
    };
  }

  #take(planned: PlannedStep): void {
    const { holder } = this.record;
    if (holder.kind === 'organisation' && !this.#had.includes(holder.organisation)) this.#had.push(holder.organisation);
    this.record = planned.after;
    this.steps.push(planned.step);
    const last = this.handOffs.at(-1);
    if (last !== undefined && planned.withdraw) last.withdrawn = true;
    if (last !== undefined && planned.before.stage === 'handed-off' && planned.step.action === 'feedback')
      last.resolvedAt = planned.step.at;
    if (planned.handOff !== null) this.#handOff(planned.step.version, planned.step.at);
  }

  #handOff(version: number, at: Date): void {
    const { holder, number } = this.record;
    if (holder.kind !== 'organisation') return;
    const { organisation: system } = holder;
    this.handOffs.push({ system, messageId: `${number}-${version}`, at, withdrawn: false, resolvedAt: null });
  }

  /** What the history of a case says when another is merged into it. */
  #note(at: Date, merged: string): void {
    const version = this.record.version + 1;
    const { stage } = this.record;
    this.record = { ...this.record, version };
    this.steps.push({ version, at, actor: DEMO_DESK, action: 'merge', stage, note: TAKES, detail: { merged } });
  }
}

const NEEDS_ACCEPTANCE: ReadonlySet<string> = new Set(['handle', 'feedback', 'reply', 'return']);
const later = (one: Date, other: Date): Date => (one > other ? one : other);
