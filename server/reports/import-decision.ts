import { alarmsOf, everyAlarmKey } from '../duty/clocks/alarms.ts';
import { DAY_MS, dayToText, zoneClock } from '../duty/clocks/zone-clock.ts';
import type { Route } from '../duty/route-case.ts';
import type { Locator } from '../grid/locator.ts';
import type { Category, NewCategory } from './contract.ts';
import { clockBasis, type ReportsPlace } from './file-report.ts';
import type { Clocks } from './open-report.ts';
import type { ParsedReport } from './parse-report.ts';
import type { Assignment } from './report-record.ts';
import { routeAssigned } from './route-report.ts';
import { type ClockBasis, clocksOf, type Deadlines } from './set-deadlines.ts';

/** Older than this when it is imported, a report is history: nobody is set to work on it. */
export const HISTORIC_AFTER_DAYS = 90;

type Decision = Clocks & Deadlines & { route: Route };

/**
 * Routes and times the rows of an import. A file may hold years, and must not bury the city in work and alarms:
 *
 * - What is newer than HISTORIC_AFTER_DAYS is routed, dispatched and handed off as at the door. Alarms whose time was
 *   past before it came in count as gone off: nobody could have acted on them; those to come go off.
 * - What is older stays with the desk, and no alarm goes off: it is seen, counted, and late by its deadline, and the desk
 *   dispatches what is still worth it. A sealed tip goes to its police post at any age, and without an alarm as well.
 *
 * Remembers what it decided: deadlines in days depend on category and day alone, routes on category and cell, and a file
 * has few of them.
 */
export class ImportDecision {
  readonly #place: Pick<ReportsPlace, 'city' | 'calendar' | 'clockRules' | 'duties'>;
  readonly #clocks = new Map<string, Clocks & Deadlines>();
  #routes = new Map<string, Route>();
  #routedBy: { locator: Locator; today: string } | undefined;

  constructor(place: Pick<ReportsPlace, 'city' | 'calendar' | 'clockRules' | 'duties'>) {
    this.#place = place;
  }

  of(
    entry: Category | NewCategory,
    { occurredAt }: Pick<ParsedReport, 'occurredAt'>,
    assignment: Assignment,
    locator: Locator,
    now: Date,
  ): Decision {
    const historic = now.getTime() - occurredAt.getTime() > HISTORIC_AFTER_DAYS * DAY_MS;
    const clocks = this.#clocksOf(entry, occurredAt, historic, now);
    const route = historic && !entry.sealed ? LEFT_TO_THE_DESK : this.#routeOf(entry, assignment, locator, now);
    return { ...clocks, route };
  }

  #routeOf(entry: Category | NewCategory, assignment: Assignment, locator: Locator, now: Date): Route {
    const { city, duties } = this.#place;
    const today = dayToText(zoneClock(city.timeZone).dayOf(now));
    if (this.#routedBy?.locator !== locator || this.#routedBy.today !== today) {
      this.#routedBy = { locator, today };
      this.#routes.clear();
    }
    const key = `${entry.code} ${assignment.cellId ?? `near ${assignment.nearestCellId}`}`;
    let route = this.#routes.get(key);
    if (route === undefined) {
      route = routeAssigned(entry, assignment, locator, duties, today);
      this.#routes.set(key, route);
    }
    return route;
  }

  #clocksOf(entry: Category | NewCategory, occurredAt: Date, historic: boolean, now: Date): Clocks & Deadlines {
    const { city } = this.#place;
    const basis = clockBasis(this.#place);
    const byDay = [entry.limits.resolve, entry.limits.onSite].every((limit) => limit?.unit.endsWith('days') ?? true);
    const key = byDay ? `${entry.code} ${zoneClock(city.timeZone).dayOf(occurredAt)}` : undefined;
    let clocks = key === undefined ? undefined : this.#clocks.get(key);
    if (clocks === undefined) {
      clocks = clocksOf(entry, occurredAt, basis);
      if (this.#clocks.size >= MOST_REMEMBERED) this.#clocks.clear();
      if (key !== undefined) this.#clocks.set(key, clocks);
    }
    return historic
      ? { ...clocks, alarmsFired: everyAlarmKey(clocks), nextAlarmAt: null }
      : withoutPastAlarms(clocks, entry, basis, now);
  }
}

const MOST_REMEMBERED = 100_000;

const LEFT_TO_THE_DESK: Route = {
  holder: { kind: 'desk' },
  assisting: [],
  reasons: [{ code: 'historic-import', params: { days: String(HISTORIC_AFTER_DAYS) } }],
  stage: 'filed',
};

function withoutPastAlarms(
  clocks: Clocks & Deadlines,
  { code }: Pick<Category, 'code'>,
  { rules, calendar, timeZone }: ClockBasis,
  now: Date,
): Clocks & Deadlines {
  if (clocks.nextAlarmAt === null || clocks.nextAlarmAt > now) return clocks;
  const alarms = alarmsOf({ category: code, ...clocks }, rules, calendar, timeZone);
  const past = alarms.filter(({ at }) => at <= now);
  return { ...clocks, alarmsFired: past.map(({ key }) => key), nextAlarmAt: alarms[past.length]?.at ?? null };
}
