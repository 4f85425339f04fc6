import { expect } from 'chai';
import { HISTORY_REPORTS } from '../../geodata/history.ts';
import { OPEN_STAGES } from '../../server/cases/workflow.ts';
import { DEMO_CITY, type DemoPlace } from '../../server/demo/demo-city.ts';
import { type MadeCity, makeCity } from '../../server/demo/make-city.ts';
import { type DemoSeeding, seedDemo } from '../../server/demo/seed-demo.ts';
import { CalendarHolder } from '../../server/duty/clocks/calendar-holder.ts';
import { ClockRuleBook } from '../../server/duty/clocks/clock-rule-book.ts';
import { DutyBook } from '../../server/duty/duty-book.ts';
import { PublishedGrid } from '../../server/grid/published-grid.ts';
import { type City, readCity } from '../../server/platform/city-store.ts';
import type { Database } from '../../server/platform/database.ts';
import { openLog } from '../../server/platform/log.ts';
import { CategoryList } from '../../server/reports/category-list.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';

const NOW = new Date('2026-06-10T15:00:00+08:00');
const ENOUGH = 3_000;

describe('the seeding of the demo city', () => {
  onBothEngines((engine) => {
    let database: Database;
    let place: DemoPlace;
    let seeding: DemoSeeding;
    let made: Promise<MadeCity>;

    before(async function () {
      this.timeout(180_000);
      database = await engine.freshDatabase();
      place = await openPlace(NOW);
      seeding = (await seedDemo(place))!;
      // Made once for the starts that follow: it takes more than a second.
      made = makeCity(DEMO_CITY.seed);
    });
    after(async () => {
      place.grid.close();
      await engine.release(database);
    });

    async function openPlace(now: Date): Promise<DemoPlace> {
      const clock = () => now;
      return {
        database,
        city: (await readCity(database.knex, TEST_CITY)) as City,
        grid: await PublishedGrid.open(database, TEST_CITY, clock),
        calendar: await CalendarHolder.open(database, TEST_CITY),
        duties: await DutyBook.open(database, TEST_CITY),
        clockRules: await ClockRuleBook.open(database, TEST_CITY),
        categories: await CategoryList.open(database, TEST_CITY),
        clock,
        log: openLog('silent'),
      };
    }
    const count = async (where: string, ...values: string[]): Promise<number> => {
      const { rows } = await database.knex.raw(`select count(*)::int as n from report where ${where}`, values);
      return rows[0].n as number;
    };
    /** Loads until `enough` are stored, then stops as a killed process would: between two batches. */
    const loadSome = (from: DemoSeeding, enough: number): Promise<number> => {
      const stop = new AbortController();
      const onProgress = (stored: number): void => {
        if (stored >= enough) stop.abort();
      };
      return from.loadHistory({ signal: stop.signal, restRatio: 0, onProgress });
    };

    it('publishes 1,119 synthetic cells as the first generation and marks the city', async () => {
      expect(seeding.cells).to.equal(1119);
      const locator = place.grid.current();
      expect(locator.generation).to.equal(1);
      expect(locator.cells.every((cell) => cell.synthetic)).to.equal(true);
      expect((await readCity(database.knex, TEST_CITY))?.demoSeed).to.equal(seeding.city.demoSeed);
      const shengli = locator.cellByCode('430281006013001')!;
      expect(locator.path(shengli).map(({ code }) => code)).to.deep.equal([
        '430281S1',
        '430281006',
        '430281006013',
        '430281006013001',
      ]);
    });

    it('stores valid shapes whose children fill their parents in the eyes of PostGIS', async () => {
      const { rows } = await database.knex.raw(
        `select count(*) filter (where not st_isvalid(shape))::int as invalid, min(area_m2) as smallest,
                (sum(st_area(shape)) filter (where level = 1) / sum(st_area(shape)) filter (where level = 4)) as ratio
         from cell_version`,
      );
      expect(rows[0].invalid).to.equal(0);
      expect(rows[0].ratio).to.be.closeTo(1, 1e-9);
      expect(rows[0].smallest).to.be.above(20_000);
    });

    it('adds an account for each role, some bound to an area', async () => {
      expect(seeding.accounts.map(({ name }) => name)).to.have.members([
        'admin',
        'dispatcher',
        'gis',
        'department',
        'inspector',
        'worker',
        'wall',
        'gateway',
        'police',
      ]);
      expect(seeding.accounts.every(({ password }) => password.length >= 16)).to.equal(true);
    });

    it('has the last 24 hours at once, located, with their clocks, some overdue', async () => {
      const since = new Date(NOW.getTime() - 86_400_000).toISOString();
      expect(await count('recorded_at > ?', since)).to.be.within(98, 136);
      expect(await count('due_at is null')).to.equal(0);
      expect(await count(`cell_id is null and external_id not like '%-out'`)).to.equal(0);
      expect(await count('cell_id is not null and cardinality(cell_path) <> 4')).to.equal(0);
      expect(await count(`state = 'open' and due_at < ?`, NOW.toISOString())).to.be.above(2);
      expect(await count(`severity >= 3 and state = 'open' and acknowledged_at is null`)).to.be.within(1, 3);
    });

    it('is staffed: organisations, people, posts and lists', async () => {
      const { rows } = await database.knex.raw(
        `select (select count(*)::int from organisation where kind = 'department') as departments,
                (select count(*)::int from organisation where kind = 'workstation' and cell_id is not null) as workstations,
                (select count(*)::int from staff where code like 'W%' and invented) as workers,
                (select count(*)::int from post_holding where post = 'grid-worker') as held,
                (select count(distinct name)::int from register) as lists,
                (select count(*)::int from category where dispute and lead_unit is not null) as disputes`,
      );
      expect(rows[0].departments).to.be.at.least(30);
      expect(rows[0]).to.include({ workstations: 270, workers: 820, lists: 3, disputes: 13 });
      expect(rows[0].held).to.be.within(780, 819);
    });

    it('binds accounts to a department and to people, whose tips one of them sees', async () => {
      const { rows } = await database.knex.raw(
        `select name, organisation, staff is not null as bound from account where organisation is not null or staff is not null
         order by name`,
      );
      expect(rows).to.deep.equal([
        { name: 'department', organisation: 'urban-management', bound: false },
        { name: 'police', organisation: null, bound: true },
        { name: 'worker', organisation: null, bound: true },
      ]);
      expect(
        await count(
          `sealed and holder_post = 'police' and holder_cell_id in (select cell_id from post_holding join account
             on account.staff = post_holding.staff where account.name = 'police' and post = 'police')`,
        ),
      ).to.be.above(5);
    });

    it('has an open case at every stage, overdue, due soon, supervised and on pause, and floods no clock', async () => {
      const { rows } = await database.knex.raw(`select stage from report where state = 'open' group by stage`);
      expect(rows.map(({ stage }: { stage: string }) => stage)).to.have.members(OPEN_STAGES);
      const now = NOW.toISOString();
      const open = `state = 'open' and`;
      expect(await count(`${open} due_at < ?`, now)).to.be.above(5);
      expect(
        await count(`${open} due_at between ?::timestamptz and ?::timestamptz + interval '1 day'`, now, now),
      ).to.be.above(0);
      expect(await count(`${open} supervised_at is not null`)).to.be.above(2);
      expect(await count(`${open} paused_at is not null`)).to.be.above(1);
      expect(await count(`${open} next_alarm_at < ?`, now)).to.equal(0);
      expect(await count(`state = 'closed' and next_alarm_at is not null`)).to.equal(0);
      expect(await count(`${open} due_at > ? and next_alarm_at is null and paused_at is null`, now)).to.equal(0);
    });

    it('keeps a row for each step, the newest of which is where the case stands', async () => {
      const { rows } = await database.knex.raw(
        `select count(*)::int as wrong from report left join case_step as step
           on step.city = report.city and report_id = report.id and step.version = report.version
         where step.stage is distinct from report.stage
            or report.version <> (select count(*) from case_step where report_id = report.id)`,
      );
      expect(rows[0].wrong).to.equal(0);
      expect(
        await count(
          `stage = 'handed-off' and not exists (select from hand_off where report_id = report.id and state = 'delivered')`,
        ),
      ).to.equal(0);
    });

    it('loads the history in batches and goes on after a stop, never doubling', async () => {
      const first = await loadSome(seeding, ENOUGH);
      const stored = await count(`external_id like 'history-%'`);
      expect(stored).to.equal(first);
      expect(first).to.be.within(ENOUGH, HISTORY_REPORTS - 1);

      const again = (await seedDemo(await openPlace(NOW), made))!;
      expect(again.accounts).to.deep.equal([]);
      const second = await loadSome(again, stored + ENOUGH);
      const { rows } = await database.knex.raw(
        `select count(*)::int as n, count(distinct external_id)::int as ids, count(distinct number)::int as numbers,
                min(external_id) as first, max(external_id) as last from report where external_id like 'history-%'`,
      );
      const total = first + second;
      expect(rows[0]).to.deep.equal({
        n: total,
        ids: total,
        numbers: total,
        first: 'history-000001',
        last: `history-${String(total).padStart(6, '0')}`,
      });
    });

    it('lets two loaders at once store each report once', async () => {
      const before = await count(`external_id like 'history-%'`);
      const [one, two] = await Promise.all([
        loadSome(seeding, before + 1_000),
        loadSome((await seedDemo(await openPlace(NOW), made))!, before + 1_000),
      ]);
      expect(await count(`external_id like 'history-%'`)).to.equal(before + one + two);
    });

    it('numbers each day from 1 without a gap and leaves the counter at the last', async () => {
      const { rows } = await database.knex.raw(
        `select d.day from day_number d
         join (select left(number, 8) as day, count(*)::int as n, max(right(number, 6)::int) as last from report group by 1) r
           on r.day = to_char(d.day, 'YYYYMMDD') where r.n <> d.last or r.last <> d.last`,
      );
      expect(rows).to.deep.equal([]);
    });

    it('adds nothing when it starts again at once', async () => {
      const before = await count('true');
      await seedDemo(await openPlace(NOW), made);
      expect(await count('true')).to.equal(before);
    });

    it('lets the cases that it left open go on, also one that somebody has worked on since', async () => {
      const { rows: touched } = await database.knex.raw(
        `update report set version = version + 1, acknowledged_at = ?
         where id in (select id from report where external_id like 'day-%' and state = 'open' and stage = 'handled')
         returning id, version, stage`,
        [NOW.toISOString()],
      );
      for (const { id, version, stage } of touched)
        await database.knex('case_step').insert({
          ...{ city: TEST_CITY, report_id: id, version, at: NOW, actor: 'dispatcher', action: 'acknowledge', stage },
        });
      expect(touched.length).to.be.above(0);
      const later = new Date(NOW.getTime() + 20 * 3_600_000);
      await seedDemo(await openPlace(later), made);
      expect(await count(`closed_at between ? and ?`, NOW.toISOString(), later.toISOString())).to.be.above(10);
      const { rows } = await database.knex.raw(
        `select count(*)::int as wrong from report join case_step as step
           on step.city = report.city and report_id = report.id and step.version = report.version
         where step.stage <> report.stage
            or report.version <> (select count(*) from case_step where report_id = report.id)`,
      );
      expect(rows[0].wrong).to.equal(0);
      expect(await count(`state = 'open' and next_alarm_at < ?`, later.toISOString())).to.be.below(60);
    });

    it('has a last day again after standing still for a month, and closes what was left open', async () => {
      const later = new Date(NOW.getTime() + 30 * 86_400_000);
      await seedDemo(await openPlace(later), made);
      const dayBefore = new Date(later.getTime() - 86_400_000).toISOString();
      expect(await count('recorded_at > ?', dayBefore)).to.be.within(98, 136);
      expect(
        await count(`state = 'open' and external_id like 'day-%' and recorded_at < ?`, NOW.toISOString()),
      ).to.equal(0);
    });

    it('leaves a city with a grid of its own alone', async () => {
      const real = { ...(await openPlace(NOW)) };
      const before = await count('true');
      expect(await seedDemo({ ...real, city: { ...real.city, demoSeed: null } })).to.equal(undefined);
      expect(await count('true')).to.equal(before);
    });
  });
});
