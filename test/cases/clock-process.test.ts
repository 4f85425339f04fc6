import { expect } from 'chai';
import { lookAtSomeAnew } from '../../server/cases/clocks/clock-store.ts';
import { type ClockPlace, runDueClocks, startClocks } from '../../server/cases/clocks/run-clocks.ts';
import { DEFAULT_CLOCK_RULES } from '../../server/duty/clocks/clock-defaults.ts';
import { replaceClockRules } from '../../server/duty/clocks/clock-rule-store.ts';
import { editCalendarYear } from '../../server/duty/clocks/edit-calendar.ts';
import { editClockRules } from '../../server/duty/clocks/edit-clock-rules.ts';
import { publishedYears } from '../../server/duty/clocks/statutory-calendar.ts';
import type { Holder } from '../../server/duty/holder.ts';
import type { Database, Transaction } from '../../server/platform/database.ts';
import { readEvents } from '../../server/platform/event-log.ts';
import { openLog } from '../../server/platform/log.ts';
import type { ReportsPlace } from '../../server/reports/file-report.ts';
import type { NewReport, ReportRecord } from '../../server/reports/report-record.ts';
import { selectReports } from '../../server/reports/search-store.ts';
import { clocksOf } from '../../server/reports/set-deadlines.ts';
import { insertReports, numberReports } from '../../server/reports/store.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { CITY, openReports } from '../reports/reports-app.ts';
import { newReport } from '../reports/sample-reports.ts';

const HOUR_MS = 3_600_000;
const SEEN = new Date('2019-05-28T09:00:00+08:00');
const LAST = publishedYears().at(-1)!;

describe('the clock process', () => {
  onBothEngines((engine) => {
    let database: Database;
    let reports: ReportsPlace;
    let place: ClockPlace;
    let cells: Record<'T' | 'A' | 'B', number>;
    let now = SEEN;
    before(async () => {
      database = await engine.freshDatabase();
      const opened = await openReports(database, { now: () => now });
      reports = opened.place;
      cells = opened.cellIds;
      place = { ...reports, log: openLog('silent') };
      await staff();
    });
    after(() => engine.release(database));

    async function staff(): Promise<void> {
      await database.transaction(async (transaction) => {
        await replaceClockRules(transaction, TEST_CITY, DEFAULT_CLOCK_RULES);
        const office = (code: string, kind: string, parent: string | null, cellId: number | null) =>
          transaction('organisation').insert({
            ...{ city: TEST_CITY, code, kind, parent_code: parent, cell_id: cellId, name_zh: code, name_en: code },
          });
        await office('centre', 'centre', null, null);
        await office('sub-t', 'sub-centre', 'centre', cells.T);
        await transaction('staff').insert({
          ...{ city: TEST_CITY, code: 'P1', name: '民警', employment: 'official', organisation: 'sub-t' },
          joined_on: '2010-01-01',
        });
        await transaction('post_holding').insert(
          [cells.T, cells.A].map((cell_id) => ({
            ...{ city: TEST_CITY, cell_id, post: 'police', staff: 'P1', from_day: '2010-01-01' },
          })),
        );
      });
      await Promise.all([reports.clockRules.refresh(), reports.duties.refresh()]);
    }

    /** A case of the cell A, seen at SEEN where nothing else is said. */
    async function file(more: Partial<NewReport> & { holder?: Holder } = {}): Promise<number> {
      const { calendar, clockRules } = reports;
      const occurredAt = more.occurredAt ?? SEEN;
      const category = reports.categories.find(more.category ?? 'manhole')!;
      const basis = {
        calendar: calendar.current(),
        calendarVersion: calendar.version,
        rules: clockRules.rules(),
        timeZone: CITY.timeZone,
      };
      const { calendarMissing, ...clocks } = clocksOf(category, occurredAt, basis);
      const report = newReport({
        ...{ ...clocks, occurredAt, recordedAt: occurredAt, cellId: cells.A, cellPath: [cells.T, cells.A] },
        ...{ stage: 'accepted', holder: { kind: 'post', cellId: cells.A, post: 'grid-worker' } },
        ...{ generation: 1, warnings: calendarMissing ? ['calendar-missing'] : [] },
        ...more,
      });
      return database.transaction(async (transaction) => {
        const numbered = await numberReports(transaction, TEST_CITY, CITY.timeZone, [report]);
        return (await insertReports(transaction, TEST_CITY, numbered))[0]!;
      });
    }
    const runAt = (text: string | Date) => {
      now = new Date(text);
      return runDueClocks(place);
    };
    const read = async (id: number): Promise<ReportRecord> =>
      selectReports(database.knex, TEST_CITY).where('report.id', id).first();
    const steps = (id: number) =>
      database
        .knex('case_step')
        .select('version', 'actor', 'action', 'stage', 'detail', 'at')
        .where({ report_id: id })
        .orderBy('version');
    const actions = async (id: number) => (await steps(id)).map(({ action }: { action: string }) => action);

    it('says when an alarm went off by its own reckoning, and when it was worked', async () => {
      const id = await file({ category: 'gas' });
      await runAt('2019-05-29T10:30:00+08:00');
      const told = await steps(id);
      expect(told.map(({ action }) => action)).to.deep.equal(['due-soon', 'overdue', 'breach', 'remind']);
      expect(told[3].detail).to.deep.equal({
        clock: 'on-site',
        deadline: '2019-05-29T01:00:00.000Z',
        wentOffAt: '2019-05-29T02:00:00.000Z',
      });
      expect(told[3].at).to.deep.equal(now);
      const record = await read(id);
      expect(record).to.include({ version: 5, reminders: 1 });
      expect(record.nextAlarmAt?.toISOString()).to.equal('2019-05-29T03:00:00.000Z');
      expect(await runAt(now)).to.deep.equal({ cases: 0, alarms: 0 });
    });

    it('climbs one level at a time; at the top somebody is told to look', async () => {
      const id = await file({ category: 'gas' });
      await runAt('2019-05-29T13:00:00+08:00');
      expect((await read(id)).holder).to.deep.equal({ kind: 'organisation', organisation: 'sub-t' });
      await runAt('2019-06-06T08:00:00+08:00');
      const record = await read(id);
      expect(record.holder).to.deep.equal({ kind: 'organisation', organisation: 'centre' });
      expect(record).to.include({ escalations: 2, stage: 'dispatched', nextAlarmAt: null });
      const top = await file({ category: 'gas', holder: { kind: 'organisation', organisation: 'centre' } });
      await runAt(now);
      expect(await read(top)).to.deep.include({
        escalations: 0,
        holder: { kind: 'organisation', organisation: 'centre' },
      });
      const last = (await steps(top)).at(-1);
      expect([last.action, last.detail.escalation]).to.deep.equal(['supervise', 'nobody-above']);
    });

    it('supervises a case in a stage that nobody climbs from', async () => {
      const id = await file({ category: 'gas', stage: 'consulting', holder: { kind: 'desk' } });
      await runAt(new Date(SEEN.getTime() + 28 * HOUR_MS));
      expect(await read(id)).to.deep.include({ stage: 'consulting', holder: { kind: 'desk' } });
      expect((await actions(id)).filter((action) => action === 'supervise')).to.have.length(2);
    });

    it('keeps a sealed tip among the police posts, in its holder and in its events', async () => {
      const holder = { kind: 'post', cellId: cells.A, post: 'police' } as const;
      const id = await file({ category: 'gas', sealed: true, holder });
      const cursor = (await database.knex('event').max('id as last').first())?.last ?? 0;
      await runAt('2019-06-06T08:00:00+08:00');
      const record = await read(id);
      expect(record.holder).to.deep.equal({ kind: 'post', cellId: cells.T, post: 'police' });
      // The second finds no police post above.
      expect(record).to.include({ escalations: 1 });
      expect((await actions(id)).at(-1)).to.equal('supervise');
      const ofCase = { subject: record.number };
      const rows = await database.knex('event').select('sealed_for').where('id', '>', cursor).where(ofCase);
      expect(new Set(rows.map(({ sealed_for }) => sealed_for))).to.deep.equal(new Set([cells.A, cells.T]));
      const nobody = await file({ category: 'gas', sealed: true, holder: { ...holder, cellId: null } });
      await runAt(now);
      expect((await read(nobody)).holder).to.deep.equal({ ...holder, cellId: null });
      const events = await database.knex('event').where({ subject: (await read(nobody)).number });
      expect(new Set(events.map(({ sealed_for }) => sealed_for))).to.deep.equal(new Set([0]));
    });

    it('tells the world each step, with the case as it was after it', async () => {
      const id = await file();
      const cursor = (await database.knex('event').max('id as last').first())?.last ?? 0;
      await runAt('2019-06-06T12:00:00+08:00');
      const { number } = await read(id);
      const events = (await readEvents(database.knex, TEST_CITY, cursor, 100)).filter(
        ({ subject }) => subject === number,
      );
      expect(events.map(({ payload }) => (payload as { action: string }).action)).to.deep.equal(['due-soon']);
      expect(events[0]).to.deep.include({ kind: 'case.changed', cellPath: [cells.T, cells.A] });
      expect(events[0]!.payload).to.deep.include({ by: 'clock', at: now.toISOString() });
      expect((events[0]!.payload as { case: { version: number } }).case.version).to.equal(2);
    });

    it('sets the deadlines that waited for their year once it is published, each once', async () => {
      const seenLate = new Date(`${LAST}-12-30T09:00:00+08:00`);
      const id = await file({ category: 'gas', occurredAt: seenLate });
      await runAt(`${LAST}-12-30T10:00:00+08:00`);
      expect(await read(id)).to.deep.include({ dueAt: null, warnings: ['calendar-missing'], version: 1 });
      const newYear = { day: `${LAST + 1}-01-01`, working: false, note: '元旦' };
      await editCalendarYear(reports, 'admin', LAST + 1, [newYear], '国办发明电');
      for (const minute of [1, 2]) await runAt(`${LAST}-12-30T10:0${minute}:00+08:00`);
      const record = await read(id);
      expect(record.dueAt?.getTime()).to.be.greaterThan(Date.parse(`${LAST + 1}-01-02T00:00:00+08:00`));
      expect(record).to.deep.include({ warnings: [], version: 2, calendarVersion: 2 });
      const [note, ...others] = await steps(id);
      expect(others).to.deep.equal([]);
      expect(note).to.deep.include({ actor: 'system', action: 'note' });
      expect(note.detail).to.include({ dueAt: record.dueAt?.toISOString(), calendarVersion: 2 });
      await runAt(`${LAST}-12-31T07:00:00+08:00`);
      expect(await actions(id)).to.deep.equal(['note', 'due-soon']);
    });

    it('sets the deadlines of imported history too, and tells nothing of them', async () => {
      const seenLate = new Date(`${LAST + 1}-12-30T09:00:00+08:00`);
      const routeReasons = [{ code: 'historic-import', params: { days: '90' } }];
      const history = await file({ category: 'gas', occurredAt: seenLate, routeReasons });
      const newYear = { day: `${LAST + 2}-01-01`, working: false, note: '元旦' };
      await editCalendarYear(reports, 'admin', LAST + 2, [newYear], '国办发明电');
      await runAt(`${LAST + 2}-06-01T10:00:00+08:00`);
      const record = await read(history);
      expect([record.dueAt === null, record.nextAlarmAt]).to.deep.equal([false, null]);
      expect(await actions(history)).to.deep.equal(['note']);
    });

    it('looks at every open case anew when the rules change', async () => {
      const occurredAt = new Date(`${LAST}-12-31T09:00:00+08:00`);
      const id = await file({ category: 'gas', occurredAt });
      await runAt(`${LAST}-12-31T10:00:00+08:00`);
      expect(await actions(id)).to.deep.equal([]);
      const sooner = DEFAULT_CLOCK_RULES.map((rule) =>
        rule.kind === 'due-soon' && rule.clock === 'on-site' ? { ...rule, amount: 23 } : rule,
      );
      await editClockRules(reports, 'admin', sooner, '提前提醒');
      await runAt(`${LAST}-12-31T10:01:00+08:00`);
      expect(await actions(id)).to.deep.equal(['due-soon']);
      expect((await runAt(now)).cases).to.equal(0);
    });

    it('looks once more a minute later: what was reckoned by the old rules may have come just after them', async () => {
      const occurredAt = new Date(`${LAST}-12-31T10:30:00+08:00`);
      const id = await file({ category: 'gas', occurredAt });
      const changedAt = new Date(occurredAt.getTime() + 60_000);
      now = changedAt;
      await editClockRules(reports, 'admin', [...DEFAULT_CLOCK_RULES], '恢复');
      await runAt(changedAt);
      const right = (await read(id)).nextAlarmAt;
      const late = new Date(right!.getTime() + 20 * HOUR_MS);
      await database.knex('report').where({ id }).update({ next_alarm_at: late });
      await runAt(new Date(changedAt.getTime() + 59_000));
      expect((await read(id)).nextAlarmAt).to.deep.equal(late);
      await runAt(new Date(changedAt.getTime() + 60_000));
      expect((await read(id)).nextAlarmAt).to.deep.equal(right);
      expect((await runAt(new Date(changedAt.getTime() + 200_000))).cases).to.equal(0);
    });

    it('looks at all by a few at a time, and goes on where it was stopped', async () => {
      await runAt(new Date(now.getTime() + 120_000));
      await database.knex('clock_mark').update({ rules: 'older' });
      const open = (await database.knex('report').where({ state: 'open' }).select('id')).length;
      const waiting = async () =>
        (await database.knex('report').where({ state: 'open' }).where('next_alarm_at', '<=', now)).length;
      expect(await waiting()).to.equal(0);
      expect(await database.transaction((transaction) => lookAtSomeAnew(transaction, TEST_CITY, now, 2))).to.equal(
        true,
      );
      expect(await waiting()).to.equal(2);
      let chunks = 1;
      while (await database.transaction((transaction) => lookAtSomeAnew(transaction, TEST_CITY, now, 2))) chunks++;
      expect(await waiting()).to.equal(open);
      expect(chunks).to.equal(Math.floor(open / 2));
      await runAt(now);
    });

    if (engine.name === 'server')
      it('waits for whoever takes cases by their numbers, and he never for it', async () => {
        const seen = { category: 'gas', occurredAt: now };
        const [first, second] = [await file(seen), await file(seen)];
        // Now the first lies behind the second in the table.
        await database.knex('report').where({ id: first }).update({ description: '后移' });
        await database.knex('clock_mark').update({ rules: 'older' });
        const take = (transaction: Transaction, id: number) =>
          transaction.raw('select id from report where id = ? for no key update', [id]);
        const looks = await database.transaction(async (transaction) => {
          await take(transaction, first);
          const looking = runAt(now);
          const isWaiting = async () =>
            (await database.knex.raw("select 1 from pg_stat_activity where wait_event_type = 'Lock'")).rows.length > 0;
          while (!(await isWaiting())) await new Promise((resolve) => setTimeout(resolve, 20));
          await take(transaction, second);
          return [looking];
        });
        await Promise.all(looks);
      });

    it('does not let the others wait for a case that cannot be reckoned', async () => {
      const occurredAt = new Date(`${LAST}-12-31T11:00:00+08:00`);
      const broken = await file({ category: 'gas', occurredAt, warnings: ['calendar-missing'] });
      const sound = await file({ category: 'gas', occurredAt });
      now = new Date(occurredAt.getTime() + 24 * HOUR_MS);
      const faulty = {
        find: () => {
          throw new Error('the list cannot be read');
        },
      };
      await runDueClocks({ ...place, categories: faulty });
      expect(await actions(sound)).to.deep.equal(['due-soon', 'overdue', 'breach']);
      expect((await read(broken)).nextAlarmAt?.getTime()).to.equal(now.getTime() + 600_000);
      await runAt(new Date(now.getTime() + 600_000));
      expect(await actions(broken)).to.deep.equal(['note', 'due-soon', 'overdue', 'breach']);
    });

    it('runs by itself from alarm to alarm, and stops', async () => {
      const occurredAt = new Date(`${LAST}-12-31T12:00:00+08:00`);
      now = occurredAt;
      const id = await file({ category: 'gas', occurredAt });
      const clocks = startClocks(place, { pollMs: 20 });
      now = new Date(occurredAt.getTime() + 23 * HOUR_MS);
      for (let tries = 0; tries < 200 && (await actions(id)).length === 0; tries++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      await clocks.stop();
      expect(await actions(id)).to.deep.equal(['due-soon']);
      now = new Date(occurredAt.getTime() + 24 * HOUR_MS);
      await new Promise((resolve) => setTimeout(resolve, 250));
      expect(await actions(id)).to.deep.equal(['due-soon']);
    });
  });
});
