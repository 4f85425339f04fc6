/**
 * A day of 5,000 cases before the May holidays of 2019, lived to its end in simulated time: people arrive, reply, pause,
 * feed back and close at random instants, the clock process wakes at random ones, stands still for hours now and then,
 * and runs twice at once. An oracle that shares no code with it, and steps by the minute and by the day through the
 * calendar table, says which alarm had to be told when.
 *
 * Longer than 200 lines because the play, the oracle and their comparison are one argument.
 */
import { expect } from 'chai';
import { writeClockSteps } from '../../server/cases/clocks/clock-store.ts';
import { type ClockPlace, runDueClocks } from '../../server/cases/clocks/run-clocks.ts';
import { planStep } from '../../server/cases/plan-step.ts';
import type { PlannedStep, StepInput } from '../../server/cases/step-context.ts';
import { contextOf } from '../../server/cases/step-contexts.ts';
import { CalendarHolder } from '../../server/duty/clocks/calendar-holder.ts';
import type { ClockRule } from '../../server/duty/clocks/clock-contract.ts';
import { DEFAULT_CLOCK_RULES } from '../../server/duty/clocks/clock-defaults.ts';
import { replaceClockRules } from '../../server/duty/clocks/clock-rule-store.ts';
import { DutyBook } from '../../server/duty/duty-book.ts';
import { type Database, openServer, type Transaction } from '../../server/platform/database.ts';
import { Refusal } from '../../server/platform/errors.ts';
import { refreshStatistics } from '../../server/platform/keep-statistics.ts';
import { openLog } from '../../server/platform/log.ts';
import { seedCategories } from '../../server/reports/category-store.ts';
import type { ReportsPlace } from '../../server/reports/file-report.ts';
import type { NewReport, ReportRecord } from '../../server/reports/report-record.ts';
import { selectReports } from '../../server/reports/search-store.ts';
import { clocksOf } from '../../server/reports/set-deadlines.ts';
import { copyReports, numberReports } from '../../server/reports/store.ts';
import { type EngineUnderTest, onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { CITY, openReports } from '../reports/reports-app.ts';
import { category, newReport } from '../reports/sample-reports.ts';

const CASES = 5_000;
const SEED = 20190426;
const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
const FIRST = Date.parse('2019-04-26T00:00:00+08:00');
const DAYS = 26;

/** Five ways in which a limit can run, one of them with rules of its own. */
const LIMITS = [
  { code: 'manhole', resolve: { amount: 7, unit: 'working-days' }, onSite: null },
  { code: 'gas', resolve: { amount: 3, unit: 'working-days' }, onSite: { amount: 24, unit: 'elapsed-hours' } },
  { code: 'by-office', resolve: { amount: 12, unit: 'working-hours' }, onSite: null },
  { code: 'by-hour', resolve: { amount: 36, unit: 'elapsed-hours' }, onSite: { amount: 5, unit: 'working-hours' } },
  { code: 'by-day', resolve: { amount: 4, unit: 'calendar-days' }, onSite: null },
] as const;
const own = (kind: ClockRule['kind'], amount: number, unit: ClockRule['unit']): ClockRule => ({
  category: 'by-day',
  clock: 'resolve',
  kind,
  before: kind === 'due-soon',
  amount,
  unit,
});
const RULES: ClockRule[] = [
  ...DEFAULT_CLOCK_RULES,
  own('due-soon', 5, 'elapsed-hours'),
  own('overdue', 0, 'elapsed-hours'),
  own('reminder', 5, 'elapsed-hours'),
  own('supervision', 3, 'working-hours'),
  own('escalation', 2, 'calendar-days'),
];

/** Mulberry32: the same day each time. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

interface Deed {
  case: number;
  atMs: number;
  input: StepInput;
}
interface Story {
  category: string;
  seenMs: number;
  deeds: Deed[];
}

/** What people will try to do with each case; what the workflow refuses they do not do. */
function writeStories(random: (below: number) => number): Story[] {
  return Array.from({ length: CASES }, (_, index) => {
    const seenMs = FIRST + random(DAY_MINUTES) * MINUTE_MS;
    const deeds: Deed[] = [];
    const tries = (percent: number, withinHours: number, input: StepInput, afterMs = seenMs): number => {
      const atMs = afterMs + (1 + random(withinHours * 60)) * MINUTE_MS;
      if (random(100) < percent) deeds.push({ case: index, atMs, input });
      return atMs;
    };
    tries(65, 10 * 24, { action: 'close', reason: '已办结' });
    tries(50, 40, { action: 'arrive', note: '' });
    tries(15, 11 * 24, { action: 'reply', reason: '等待配件' });
    if (random(100) < 20) {
      const pausedMs = tries(100, 12 * 24, { action: 'pause', reason: '等候鉴定' });
      const resumedMs = tries(100, 4 * 24, { action: 'resume', note: '' }, pausedMs);
      if (random(100) < 30) {
        const again = tries(100, 2 * 24, { action: 'pause', reason: '再次鉴定' }, resumedMs);
        tries(100, 30, { action: 'resume', note: '' }, again);
      }
    }
    const handledMs = tries(10, 12 * 24, { action: 'feedback', note: '已处理' });
    tries(5, 3 * 24, { action: 'reject', reason: '未恢复' }, handledMs);
    deeds.sort((a, b) => a.atMs - b.atMs);
    return { category: LIMITS[random(LIMITS.length)]!.code, seenMs, deeds };
  });
}

/** When the process looks: every few minutes, now and then not for hours; half a minute off whatever people do. */
function writeTicks(random: (below: number) => number): number[] {
  const ticks: number[] = [];
  let at = FIRST + 30_000;
  while (at < FIRST + DAYS * DAY_MINUTES * MINUTE_MS) {
    ticks.push(at);
    at += (random(40) === 0 ? 240 + random(600) : 2 + random(110)) * MINUTE_MS;
  }
  return [...ticks, at];
}

describe('a day of 5,000 cases', () => {
  onBothEngines((engine) => {
    let database: Database;
    let place: ReportsPlace;
    let now = new Date(FIRST);
    const stories = writeStories(seeded(SEED));
    const ticks = writeTicks(seeded(SEED + 1));
    /** What was really done, and in which order. */
    const done: Deed[][] = stories.map(() => []);
    let processes: { places: ClockPlace[]; close(): Promise<void> };
    const worked: { cases: number; alarms: number }[] = [];

    before(async function () {
      this.timeout(600_000);
      database = await engine.freshDatabase();
      const opened = await openReports(database, { now: () => now });
      place = opened.place;
      await prepare(database, opened.cellIds.T);
      await Promise.all([place.categories.refresh(), place.duties.refresh(), place.clockRules.refresh()]);
      processes = await twoProcesses(engine, database, place);
      await live(opened.cellIds);
    });
    after(async () => {
      await processes?.close();
      await engine.release(database);
    });

    /** From tick to tick: people file and act in between, then both processes look at once. */
    async function live(cellIds: Record<'T' | 'A' | 'B', number>): Promise<void> {
      const deeds = stories.flatMap((story) => story.deeds).sort((a, b) => a.atMs - b.atMs);
      const order = stories.map((_, index) => index).sort((a, b) => stories[a]!.seenMs - stories[b]!.seenMs);
      let acted = 0;
      let filed = 0;
      for (const tick of ticks) {
        const first = filed;
        while (filed < order.length && stories[order[filed]!]!.seenMs <= tick) filed++;
        await file(order.slice(first, filed), cellIds);
        // As the service does every few seconds; the embedded engine has nobody else for it.
        if (engine.name === 'embedded' && (first < filed || worked.length % 100 === 0))
          await refreshStatistics(database);
        while (acted < deeds.length && deeds[acted]!.atMs <= tick) {
          const together = new Map<number, Deed>();
          while (acted < deeds.length && deeds[acted]!.atMs <= tick && !together.has(deeds[acted]!.case))
            together.set(deeds[acted]!.case, deeds[acted++]!);
          await act([...together.values()]);
        }
        now = new Date(tick);
        worked.push(...(await Promise.all(processes.places.map((one) => runDueClocks(one, { batch: 120 })))));
      }
    }

    async function file(indexes: readonly number[], { T, A }: Record<'T' | 'A', number>): Promise<void> {
      if (indexes.length === 0) return;
      const basis = {
        calendar: place.calendar.current(),
        calendarVersion: place.calendar.version,
        rules: place.clockRules.rules(),
        timeZone: CITY.timeZone,
      };
      const reports = indexes.map((index): NewReport => {
        const { category, seenMs } = stories[index]!;
        const occurredAt = new Date(seenMs);
        const { calendarMissing: _, ...clocks } = clocksOf(place.categories.find(category)!, occurredAt, basis);
        const holder = { kind: 'post', cellId: A, post: 'grid-worker' } as const;
        const standing = { stage: 'accepted', holder, cellId: A, cellPath: [T, A], generation: 1 } as const;
        const times = { occurredAt, recordedAt: occurredAt };
        return newReport({ ...clocks, ...standing, ...times, category, externalId: String(index) });
      });
      await database.transaction(async (transaction) => {
        await copyReports(transaction, TEST_CITY, await numberReports(transaction, TEST_CITY, CITY.timeZone, reports));
      });
    }

    async function act(deeds: readonly Deed[]): Promise<void> {
      await database.transaction(async (transaction) => {
        const records: ReportRecord[] = await selectReports(transaction, TEST_CITY).whereIn(
          'external_id',
          deeds.map((deed) => String(deed.case)),
        );
        const byCase = new Map(records.map((record) => [Number(record.externalId), record]));
        const planned = deeds.flatMap((deed) => {
          const record = byCase.get(deed.case)!;
          const by = { name: 'anna', parties: ['desk', 'holder', 'anyone'] as const };
          try {
            const step = planStep(record, deed.input, contextOf(place, record, { at: new Date(deed.atMs), by }));
            done[deed.case]!.push(deed);
            return [step];
          } catch (error) {
            if (error instanceof Refusal) return [];
            throw error;
          }
        });
        if (planned.length > 0) await writeDeeds(transaction, planned);
      });
    }

    it('tells every alarm once, at its instant, in order, and none that had ended', async () => {
      const expected = await expectedAlarms(database, stories, done, ticks);
      const rows = await database
        .knex('case_step')
        .join('report', (on) => on.on('report.city', 'case_step.city').andOn('report.id', 'case_step.report_id'))
        .select('external_id', 'action', 'at', 'detail')
        .where({ actor: 'clock' })
        .orderBy(['case_step.report_id', 'case_step.version']);
      const told: string[][] = stories.map(() => []);
      for (const { external_id, action, at, detail } of rows)
        told[Number(external_id)]!.push(
          line(action, detail.clock, Date.parse(detail.wentOffAt), at.getTime(), Date.parse(detail.deadline)),
        );
      for (const [index, lines] of expected.entries())
        expect(told[index], `case ${index}: ${JSON.stringify(done[index])}`).to.deep.equal(lines);
      const count = expected.reduce((sum, lines) => sum + lines.length, 0);
      expect(count).to.be.greaterThan(10_000);
      expect(worked.reduce((sum, { alarms }) => sum + alarms, 0)).to.equal(count);
    });

    it('has each kind of alarm, and deeds of each kind, in the play', () => {
      const actions = new Set(done.flat().map(({ input }) => input.action));
      expect([...actions]).to.have.members(['close', 'arrive', 'reply', 'pause', 'resume', 'feedback', 'reject']);
      expect(ticks.some((tick, i) => i > 0 && tick - ticks[i - 1]! > 6 * 60 * MINUTE_MS)).to.equal(true);
    });

    it('leaves each case as its steps say, with an event for each alarm', async () => {
      const { rows } = await database.knex.raw(
        `with life as (
           select report_id, count(*) as steps,  count(*) filter (where action = 'remind') as reminders,
                  count(*) filter (where action = 'escalate') as escalations, count(*) filter (where actor = 'clock') as alarms
           from case_step group by report_id),
         told as (select subject, count(*) as events from event where kind = 'case.changed' group by subject)
         select count(*)::int as wrong from report
         left join life on life.report_id = report.id left join told on told.subject = report.number
         where report.version <> 1 + coalesce(steps, 0) or report.reminders <> coalesce(life.reminders, 0)
            or report.escalations <> coalesce(life.escalations, 0) or cardinality(alarms_fired) <> coalesce(alarms, 0)
            or coalesce(events, 0) <> coalesce(alarms, 0) or (stage = 'closed' and next_alarm_at is not null)
            or next_alarm_at <= ?`,
        [new Date(ticks.at(-1)!)],
      );
      expect(rows[0].wrong).to.equal(0);
    });

    if (engine.name === 'server')
      it('was worked by both processes', () => {
        for (const process of [0, 1])
          expect(
            worked.filter((_, i) => i % 2 === process).reduce((sum, { alarms }) => sum + alarms, 0),
          ).to.be.greaterThan(500);
      });
  });
});

async function prepare(database: Database, townId: number): Promise<void> {
  await database.transaction(async (transaction) => {
    const known = ['manhole', 'gas'];
    const more = LIMITS.filter(({ code }) => !known.includes(code));
    await seedCategories(
      transaction,
      TEST_CITY,
      more.map(({ code, resolve, onSite }) => category(code, { limits: { resolve, onSite } })),
    );
    await replaceClockRules(transaction, TEST_CITY, RULES);
    const office = (code: string, kind: string, parent: string | null, cellId: number | null) => ({
      city: TEST_CITY,
      code,
      parent_code: parent,
      kind,
      name_zh: code,
      name_en: code,
      cell_id: cellId,
    });
    await transaction('organisation').insert(office('centre', 'centre', null, null));
    await transaction('organisation').insert(office('sub-t', 'sub-centre', 'centre', townId));
  });
}

/** As write-steps.ts would, without audit and events, all at once: one by one they took four times as long as the clocks. */
async function writeDeeds(transaction: Transaction, planned: readonly PlannedStep[]): Promise<void> {
  const columns = Object.entries(DEED_COLUMNS);
  const rows = planned.map(({ after }) => after);
  await transaction.raw(
    `update report set ${columns.map(([key]) => `${snake(key)} = given."${key}"`).join(', ')}
     from json_to_recordset(?::json) as given (id bigint, ${columns.map(([key, type]) => `"${key}" ${type}`).join(', ')})
     where report.city = ? and report.id = given.id`,
    [JSON.stringify(rows), TEST_CITY],
  );
  const told = planned.map((one) => ({ reportId: one.after.id, step: one.step }));
  await writeClockSteps(transaction, TEST_CITY, [], told);
}

const DEED_COLUMNS = {
  ...{ version: 'integer', stage: 'text', state: 'text', rework: 'smallint', pauses: 'jsonb', closedBy: 'text' },
  ...{ dueAt: 'timestamptz', arrivedAt: 'timestamptz', acceptedAt: 'timestamptz', handledAt: 'timestamptz' },
  ...{ repliedAt: 'timestamptz', pausedAt: 'timestamptz', closedAt: 'timestamptz', nextAlarmAt: 'timestamptz' },
};
const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Two that share nothing but the database; on the embedded engine they share its one connection. */
async function twoProcesses(engine: EngineUnderTest, database: Database, place: ReportsPlace) {
  const log = openLog('silent');
  const url = engine.urlOf(database);
  const second = url === undefined ? database : openServer(url, { poolSize: 2 });
  const other: ClockPlace = {
    ...place,
    log,
    database: second,
    calendar: await CalendarHolder.open(second, TEST_CITY),
    duties: await DutyBook.open(second, TEST_CITY),
  };
  return {
    places: [{ ...place, log }, other],
    close: async () => {
      if (url !== undefined) await second.close();
    },
  };
}

const line = (action: string, clock: string, wentOffMs: number, toldMs: number, deadlineMs: number): string =>
  [action, clock, ...[wentOffMs, toldMs, deadlineMs].map((ms) => new Date(ms).toISOString())].join(' ');

/* The oracle. Time is minutes on the wall of Shanghai, which has no clock changes; a day ends a millisecond early. */

/** A minute on the wall, and whether it is the millisecond before it that is meant. */
interface Mark {
  minute: number;
  early: boolean;
}
const OFFSET_MINUTES = 480;
const minuteOf = (ms: number): number => ms / MINUTE_MS + OFFSET_MINUTES;
const msOf = ({ minute, early }: Mark): number => (minute - OFFSET_MINUTES) * MINUTE_MS - (early ? 1 : 0);

async function expectedAlarms(
  database: Database,
  stories: readonly Story[],
  done: readonly (readonly Deed[])[],
  ticks: readonly number[],
): Promise<string[][]> {
  const days = await database.knex('calendar_day').select('day', 'working').where({ city: TEST_CITY });
  const workedDays = new Set<number>();
  for (const { day, working } of days) if (working) workedDays.add(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  const isOffice = (minute: number): boolean => {
    const ofDay = minute % DAY_MINUTES;
    return workedDays.has(Math.floor(minute / DAY_MINUTES)) && ofDay >= 8.5 * 60 && ofDay < 17.5 * 60;
  };

  /** Counts off `amount`, minute by minute or day by day, of what runs. */
  const later = (from: Mark, amount: number, unit: string, pauses: readonly [number, number][]): Mark => {
    const isPaused = (minute: number) => pauses.some(([since, until]) => since <= minute && minute < until);
    if (amount === 0) return from;
    if (unit.endsWith('days')) {
      let day = Math.floor((from.minute - (from.early ? 1 : 0)) / DAY_MINUTES);
      let left = amount;
      while (left > 0) {
        day++;
        const counts = unit === 'calendar-days' || workedDays.has(day);
        if (counts && !isPaused((day + 1) * DAY_MINUTES - 1)) left--;
      }
      return { minute: (day + 1) * DAY_MINUTES, early: true };
    }
    let { minute } = from;
    for (let left = amount * 60; left > 0; minute++)
      if (!isPaused(minute) && (unit === 'elapsed-hours' || isOffice(minute))) left--;
    return { minute, early: unit === 'elapsed-hours' && from.early };
  };

  const kinds = ['due-soon', 'overdue', 'breach', 'reminder', 'supervision', 'escalation'];
  const spoken: Record<string, string> = { reminder: 'remind', supervision: 'supervise' };
  return stories.map((story, index) => {
    const limits = LIMITS.find(({ code }) => code === story.category)!;
    const told: string[] = [];
    const heard = new Set<string>();
    const seen: Mark = { minute: minuteOf(story.seenMs), early: false };
    const pauses: [number, number][] = [];
    let stage = 'accepted';
    let level = 0;
    let pausedSince: number | undefined;
    let arrivedMs = Number.POSITIVE_INFINITY;
    let repliedMs = Number.POSITIVE_INFINITY;
    let next = 0;
    let instants: { clock: string; kind: string; at: number; deadline: number; key: string }[] | undefined;
    for (const tick of ticks) {
      if (tick < story.seenMs) continue;
      for (; next < done[index]!.length && done[index]![next]!.atMs <= tick; next++) {
        const { input, atMs } = done[index]![next]!;
        if (input.action === 'close') stage = 'closed';
        if (input.action === 'feedback') stage = 'handled';
        if (input.action === 'reject') stage = 'accepted';
        if (input.action === 'arrive') {
          stage = 'on-site';
          arrivedMs = Math.min(arrivedMs, atMs);
        }
        if (input.action === 'reply') {
          stage = 'replied';
          repliedMs = atMs;
        }
        if (input.action === 'pause') pausedSince = minuteOf(atMs);
        if (input.action === 'resume') {
          pauses.push([pausedSince!, minuteOf(atMs)]);
          pausedSince = undefined;
          instants = undefined;
        }
      }
      if (stage === 'closed') break;
      if (instants === undefined) {
        instants = [];
        for (const clock of ['on-site', 'resolve'] as const) {
          const limit = clock === 'on-site' ? limits.onSite : limits.resolve;
          if (limit === null) continue;
          const held = clock === 'on-site' ? [] : pauses;
          const deadline = later(seen, limit.amount, limit.unit, held);
          const general = RULES.filter((rule) => rule.clock === clock && rule.category === null);
          const special = RULES.filter((rule) => rule.clock === clock && rule.category === story.category);
          for (const { kind, before, amount, unit } of special.length > 0 ? special : general) {
            const at = before ? msOf(deadline) - amount * 60 * MINUTE_MS : msOf(later(deadline, amount, unit, held));
            instants.push({ clock, kind, at, deadline: msOf(deadline), key: `${clock} ${kind} ${msOf(deadline)}` });
          }
        }
        instants.sort((a, b) => a.at - b.at || kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
      }
      for (const { clock, kind, at, deadline, key } of instants) {
        if (at > tick) break;
        if (heard.has(key)) continue;
        if (clock === 'resolve' && pausedSince !== undefined) continue;
        if (stage === 'handled' && kind !== 'due-soon' && kind !== 'overdue') continue;
        if (clock === 'on-site' && arrivedMs <= at) continue;
        if (clock === 'resolve' && kind === 'breach' && repliedMs <= at) continue;
        heard.add(key);
        let action = spoken[kind] ?? kind;
        if (kind === 'escalation') {
          // From the grid worker to the town, to the centre, and no further.
          action = level < 2 ? 'escalate' : 'supervise';
          if (level < 2) stage = 'dispatched';
          level++;
        }
        told.push(line(action, clock, at, tick, deadline));
      }
    }
    return told;
  });
}
