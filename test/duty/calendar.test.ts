import { expect } from 'chai';
import { calendarWarnings } from '../../server/duty/clocks/calendar-warnings.ts';
import { deadlineAfter } from '../../server/duty/clocks/deadline.ts';
import { publishedYears, statutoryDays } from '../../server/duty/clocks/statutory-calendar.ts';
import { calendarOf } from '../../server/duty/clocks/working-calendar.ts';
import { dayFromText } from '../../server/duty/clocks/zone-clock.ts';
import { startApp, type TestApp } from '../helpers/app.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { publishTwoTowns } from '../identity/two-towns.ts';

const calendar = calendarOf(publishedYears().flatMap(statutoryDays));
const LAST = publishedYears().at(-1)!;
const NEXT = LAST + 1;

describe('calendar warnings', () => {
  it('begin a quarter before a year without a calendar', () => {
    expect(calendarWarnings(dayFromText(`${LAST}-09-30`), calendar)).to.deep.equal([]);
    expect(calendarWarnings(dayFromText(`${LAST}-10-01`), calendar)).to.deep.equal([
      { code: 'calendar-missing', params: { year: NEXT } },
    ]);
    expect(calendarWarnings(dayFromText('2018-12-01'), calendar)).to.deep.equal([]);
  });

  it('name each year once, also the one that is running', () => {
    expect(calendarWarnings(dayFromText(`${NEXT}-11-20`), calendar).map(({ params }) => params.year)).to.deep.equal([
      NEXT,
      NEXT + 1,
    ]);
  });
});

describe('calendar and clock rules', () => {
  onBothEngines((engine) => {
    let app: TestApp;
    before(async () => {
      app = await startApp(engine, {
        clock: () => new Date(`${LAST}-11-02T09:00:00+08:00`),
        prepare: async (database) => void (await publishTwoTowns(database)),
      });
    });
    after(() => app?.stop());
    const get = async (path: string) => (await app.call('admin', 'GET', path)).body;
    const put = (path: string, body: unknown) => app.call('admin', 'PUT', path, body);
    const NEW_YEAR = { day: `${NEXT}-01-01`, working: false, note: '元旦' };
    const calendarHeld = () => app.service.workplace.calendar;

    it('shows a year day by day, and one that is not published without days', async () => {
      const year = await get('/api/calendar?year=2019');
      expect(year).to.deep.include({ year: 2019, version: 1, published: true });
      expect(year.days).to.have.length(365);
      expect(year.days[122]).to.deep.equal({ day: '2019-05-03', working: false, note: '劳动节' });
      expect(year.officeHours).to.deep.equal([{ opensAt: '08:30', closesAt: '17:30' }]);
      expect(await get(`/api/calendar?year=${NEXT}`)).to.deep.include({ published: false, days: [] });
    });

    it('warns in the notices of the year that is missing, and of cells without police', async () => {
      expect(await get('/api/notices')).to.deep.equal([
        { code: 'calendar-missing', params: { year: NEXT } },
        { code: 'police-posts-vacant', params: { count: 2 } },
      ]);
    });

    it('publishes a year as a new version; the old one stands for what was promised under it', async () => {
      const { status, body } = await put(`/api/calendar/${NEXT}`, { days: [NEW_YEAR], reason: '国办发明电' });
      expect(status).to.equal(200);
      expect(body).to.deep.include({ year: NEXT, version: 2, published: true });
      expect(body.days[0]).to.deep.equal(NEW_YEAR);
      expect(calendarHeld().version).to.equal(2);
      expect(await get('/api/notices')).to.have.length(1);
      expect(await get(`/api/calendar?year=${NEXT}&version=1`)).to.deep.include({ published: false, version: 1 });
      expect((await get('/api/calendar/versions')).map(({ number, author }: never) => [number, author])).to.deep.equal([
        [2, 'test-admin'],
        [1, 'system'],
      ]);
    });

    it('mends a day in a further version; each version keeps what it said', async () => {
      const closed = { day: `${NEXT}-03-02`, working: false, note: '暴雨' };
      await put(`/api/calendar/${NEXT}`, { days: [NEW_YEAR, closed], reason: '暴雨停工' });
      const day = dayFromText(closed.day);
      const versions = [1, 2, 3].map((version) => calendarHeld().at(version).isWorking(day));
      // Version 1 knew nothing of that year; nothing but version 2 was ever promised for it.
      expect(versions).to.deep.equal([true, true, false]);
      expect(calendarHeld().current().isWorking(day)).to.equal(false);
      const changed = await app.database.knex('calendar_day').where({ city: TEST_CITY, from_version: 3 }).pluck('day');
      expect(changed).to.deep.equal([closed.day]);
      const start = new Date(`${NEXT}-03-01T09:00:00+08:00`);
      const ends = [2, 3].map((version) =>
        deadlineAfter(start, { amount: 1, unit: 'working-days' }, calendarHeld().at(version), 'Asia/Shanghai'),
      );
      expect(ends[0]!.getTime()).to.be.lessThan(ends[1]!.getTime());
    });

    it('makes no version where nothing is new', async () => {
      const { days } = await get(`/api/calendar?year=${NEXT}`);
      await put(`/api/calendar/${NEXT}`, { days, reason: '核对' });
      expect(calendarHeld().version).to.equal(3);
    });

    it('sets office hours as a version', async () => {
      const spans = [
        { opensAt: '08:30', closesAt: '12:00' },
        { opensAt: '14:00', closesAt: '17:30' },
      ];
      expect((await put('/api/office-hours', { spans, reason: '午休' })).status).to.equal(200);
      expect(calendarHeld().version).to.equal(4);
      expect(calendarHeld().at(3).officeHours).to.have.length(1);
      expect(calendarHeld().at(4).officeHours).to.have.length(2);
      expect((await get('/api/calendar?year=2019&version=3')).officeHours).to.have.length(1);
      expect((await get('/api/calendar?year=2019')).officeHours).to.deep.equal(spans);
      const overlapping = [spans[1], spans[0]];
      expect((await put('/api/office-hours', { spans: overlapping, reason: 'x' })).status).to.equal(400);
    });

    it('refuses a day of another year, and one that stands there twice', async () => {
      for (const days of [[{ ...NEW_YEAR, day: '2019-01-01' }], [NEW_YEAR, NEW_YEAR]]) {
        const { status, body } = await put(`/api/calendar/${NEXT}`, { days, reason: 'x' });
        expect([status, body.code]).to.deep.equal([400, 'invalid-request']);
      }
    });

    it('gives one of two editors who come at once a conflict, or both their version', async () => {
      const answers = await Promise.all(
        ['a', 'b'].map((note) =>
          put(`/api/calendar/${NEXT}`, { days: [{ ...NEW_YEAR, note }], reason: 'at once' }).then(
            ({ status }) => status,
          ),
        ),
      );
      expect(answers).to.include(200);
      for (const status of answers) expect(status).to.be.oneOf([200, 409]);
      const { rows } = await app.database.knex.raw(
        `select day, count(*)::int as n from calendar_day where city = ? and to_version is null
         group by day having count(*) > 1`,
        [TEST_CITY],
      );
      expect(rows).to.deep.equal([]);
    });

    it('keeps the rules of the clocks, one for each category, clock and kind', async () => {
      const rules = await get('/api/clock-rules');
      expect(rules).to.have.length(12);
      const own = { ...rules[0], category: 'manhole-cover', amount: 48 };
      expect((await put('/api/clock-rules', { rules: [...rules, own], reason: '井盖从严' })).body).to.deep.include(own);
      expect(app.service.workplace.clockRules.rules()).to.have.length(13);
      const refused = async (wrong: unknown) =>
        (await put('/api/clock-rules', { rules: [...rules, wrong], reason: 'x' })).body.code;
      expect(await refused(rules[0])).to.equal('invalid-request');
      expect(await refused({ ...own, category: 'no-such' })).to.equal('unknown-category');
      expect(await refused({ ...own, before: true, unit: 'working-days' })).to.equal('invalid-request');
      expect(await get('/api/clock-rules')).to.have.length(13);
    });

    it('writes who changed what, and why, into the audit', async () => {
      const rows = await app.database
        .knex('audit')
        .select('actor', 'action', 'subject', 'reason')
        .whereIn('action', ['calendar.edit', 'clock-rules.edit'])
        .whereIn('reason', ['国办发明电', '午休', '井盖从严'])
        .orderBy('id');
      expect(rows.map(({ action, subject }) => `${action} ${subject}`)).to.deep.equal([
        `calendar.edit ${NEXT}`,
        'calendar.edit office-hours',
        'clock-rules.edit clock-rules',
      ]);
      expect(new Set(rows.map(({ actor }) => actor))).to.deep.equal(new Set(['test-admin']));
    });

    it('lets nobody but the admin write, and only the desk read the notices', async () => {
      const body = { days: [NEW_YEAR], reason: 'x' };
      for (const role of ['dispatcher', 'gis', 'worker'] as const)
        expect((await app.call(role, 'PUT', `/api/calendar/${NEXT}`, body)).status).to.equal(403);
      expect((await app.call('dispatcher', 'GET', '/api/notices')).status).to.equal(200);
      expect((await app.call('worker', 'GET', '/api/notices')).status).to.equal(403);
    });
  });
});
