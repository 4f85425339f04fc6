/**
 * The clock process. Cases whose next alarm is due are claimed (`for update skip locked`), a batch in one transaction:
 * their steps, how they stand now, the events. What is committed was told once; what was not is claimed again. So any
 * number of processes may run, and one that stood still for hours tells afterwards what it would have told in time.
 *
 *     next_alarm_at <= now ──► claim ──► rules and calendar, read under the claim ──► steps ──► events
 *
 * Rules and calendar are read after the claim: a batch that was claimed after they changed is reckoned by the new ones,
 * and whoever reckoned by the old ones before has every open case looked at anew, at once and a minute later; see
 * clock_mark.
 */
import type { CalendarHolder } from '../../duty/clocks/calendar-holder.ts';
import { readNewestVersion } from '../../duty/clocks/calendar-store.ts';
import { readClockRules } from '../../duty/clocks/clock-rule-store.ts';
import { dayToText, zoneClock } from '../../duty/clocks/zone-clock.ts';
import type { DutyBook } from '../../duty/duty-book.ts';
import type { PublishedGrid } from '../../grid/published-grid.ts';
import type { City } from '../../platform/city-store.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import { appendEvents } from '../../platform/event-log.ts';
import type { Log } from '../../platform/log.ts';
import type { CategoryList } from '../../reports/category-list.ts';
import { organisationNamesOf, wireReport } from '../../reports/report-record.ts';
import { cellNamer } from '../../reports/search-store.ts';
import type { PlannedStep } from '../step-context.ts';
import { eventsOf, holderCells } from '../write-steps.ts';
import { type ClockOutcome, clockSteps } from './clock-steps.ts';
import { claimDueCases, lookAtSomeAnew, readClockState, writeClockSteps } from './clock-store.ts';

/** What the clock process works with. */
export interface ClockPlace {
  database: Database;
  city: City;
  grid: Pick<PublishedGrid, 'current'>;
  duties: DutyBook;
  calendar: CalendarHolder;
  categories: Pick<CategoryList, 'find'>;
  clock: Clock;
  log: Log;
}

/** Cases looked at, and alarms that went off. */
export interface ClockWork {
  cases: number;
  alarms: number;
}

/** Cases in a transaction. Measured on the server engine: 50 gave 0.55 of the alarms a second, 800 the same as 200, and held its locks longer. */
const BATCH = 200;
/** A case that cannot be reckoned is looked at again after this; the others do not wait for it. */
const FAULT_REST_MS = 600_000;

/** Works everything that is due now; resolves when nothing is left but what other processes have. */
export async function runDueClocks(place: ClockPlace, { batch = BATCH }: { batch?: number } = {}): Promise<ClockWork> {
  const { database, city, clock } = place;
  const done = { cases: 0, alarms: 0 };
  const state = await readClockState(database.knex, city.code, clock());
  if (state.isStale)
    while (await database.transaction((transaction) => lookAtSomeAnew(transaction, city.code, clock())));
  else if (state.nextAlarmAt === null || state.nextAlarmAt > clock()) return done;
  for (;;) {
    const work = await runBatch(place, batch);
    done.cases += work.cases;
    done.alarms += work.alarms;
    if (work.cases === 0) return done;
  }
}

function runBatch(place: ClockPlace, batch: number): Promise<ClockWork> {
  const { database, city, grid, duties, calendar, categories, clock, log } = place;
  return database.transaction(async (transaction) => {
    const now = clock();
    const claimed = await claimDueCases(transaction, city.code, now, batch);
    if (claimed.length === 0) return { cases: 0, alarms: 0 };
    const rules = await readClockRules(transaction, city.code);
    if ((await readNewestVersion(transaction, city.code)) !== calendar.version) await calendar.refresh(transaction);
    const locator = grid.current();
    const look = {
      now,
      today: dayToText(zoneClock(city.timeZone).dayOf(now)),
      timeZone: city.timeZone,
      rules,
      calendar,
      category: (code: string) => categories.find(code),
      duties,
      locator,
    };
    const outcomes = claimed.map((record): ClockOutcome => {
      try {
        return clockSteps(record, look);
      } catch (err) {
        log.error({ err, number: record.number }, 'the clocks of a case cannot be reckoned; trying again later');
        return { steps: [], after: { ...record, nextAlarmAt: new Date(now.getTime() + FAULT_REST_MS) } };
      }
    });
    const steps = inOrder(outcomes);
    await writeClockSteps(
      transaction,
      city.code,
      outcomes.map(({ after }) => after),
      steps.map(({ after, step }) => ({ reportId: after.id, step })),
    );
    if (steps.length > 0) {
      const named = steps.map(({ after }) => ({ ...after, cellPath: [...after.cellPath, ...holderCells(after)] }));
      const name = await cellNamer(transaction, city.code, locator, named);
      const organisationName = organisationNamesOf(duties);
      const events = steps.flatMap((step) => eventsOf(step, (after) => wireReport(after, name, organisationName)));
      await appendEvents(transaction, city.code, events);
    }
    return { cases: claimed.length, alarms: steps.filter(({ step }) => step.actor === 'clock').length };
  });
}

/** The steps of all cases as they would have come in time; those of one case keep their order. */
function inOrder(outcomes: readonly ClockOutcome[]): PlannedStep[] {
  const wentOff = ({ step }: PlannedStep): string => String(step.detail.wentOffAt ?? '');
  return outcomes
    .flatMap(({ steps }) => steps)
    .sort((a, b) => (wentOff(a) < wentOff(b) ? -1 : wentOff(a) > wentOff(b) ? 1 : 0));
}

const POLL_MS = 2_000;
/** What another process has just now is not asked for at once. */
const SHORTEST_REST_MS = 100;

/** Runs the clocks until it is stopped: at the next alarm, and every few seconds, since others set alarms too. */
export function startClocks(
  place: ClockPlace,
  { pollMs = POLL_MS }: { pollMs?: number } = {},
): {
  stop(): Promise<void>;
} {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    let restMs = pollMs;
    try {
      await runDueClocks(place);
      const { nextAlarmAt } = await readClockState(place.database.knex, place.city.code, place.clock());
      if (nextAlarmAt !== null) restMs = Math.min(pollMs, nextAlarmAt.getTime() - place.clock().getTime());
    } catch (err) {
      if (!stopped) place.log.warn({ err }, 'the clocks were not worked; trying again');
    }
    if (!stopped) timer = setTimeout(begin, Math.max(SHORTEST_REST_MS, restMs)).unref();
  };
  let looking: Promise<void> = Promise.resolve();
  const begin = (): void => {
    looking = look();
  };
  begin();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
